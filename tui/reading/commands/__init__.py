"""Every command, declared once, and the table of keys made from it."""
