"""The terminal itself, which knows nothing of the program."""
