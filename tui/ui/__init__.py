"""Textual: draws a Reading and passes keys on. The only room that imports the toolkit."""
