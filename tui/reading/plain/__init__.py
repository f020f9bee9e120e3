"""The story line by line, for screen readers and dumb terminals: a line in, whole sentences out, nothing drawn."""
