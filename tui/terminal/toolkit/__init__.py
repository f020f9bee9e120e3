"""The only modules that touch the toolkit's inside."""
