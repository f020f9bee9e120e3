"""Tests: the rooms of `tui`, and golden, quality, house, terminal, bench. `python -m tests` runs every check."""
