"""Rashomon: how several articles tell one story, side by side in the terminal.

The rooms of the house and what each may do are described in `ARCHITECTURE.md` beside this file.
This module imports nothing, so that every room can be used alone.
"""

__version__ = "0.1.0"
