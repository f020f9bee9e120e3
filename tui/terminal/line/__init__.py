"""Bytes in and out, one frame at a time, and an orderly end."""
