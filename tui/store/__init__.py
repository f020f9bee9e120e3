"""Disk: the only room that opens a file."""
