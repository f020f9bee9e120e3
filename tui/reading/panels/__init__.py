"""What lies open over the panes, and what a key does to it."""
