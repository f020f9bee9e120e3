"""Cases at the borders of the numbers that decide, room by room; `tests.mutations` asks them first."""
