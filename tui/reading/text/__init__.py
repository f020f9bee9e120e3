"""From characters to rows, before any state."""
