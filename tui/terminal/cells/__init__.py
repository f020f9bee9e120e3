"""What stands in a cell, what changed, and the bytes for it."""
