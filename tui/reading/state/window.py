"""Which articles have a pane on the screen now."""

from __future__ import annotations

from tui.reading.state.reading import Reading
from tui.reading.state.views import view_of

MIN_PANE_WIDTH = 24
"""Columns below which prose becomes a ladder of single words; a pane is never narrower, unless the screen is."""


def pane_capacity(width: int, pane_width: int) -> int:
    """How many panes of at least `pane_width` columns stand side by side on a screen of `width` columns; at least one.

    Two columns of prose are worth more than the wish: from 60 columns there are two.
    """
    return max(1, width // max(MIN_PANE_WIDTH, pane_width), min(2, width // 30))


def panes_on_screen(reading: Reading, room: int, first: int) -> tuple[tuple[int, ...], int]:
    """The articles on the screen, and the window's new first position: it moves only when the active pane would leave it."""
    panes = reading.panes
    if reading.zoomed or view_of(reading).alone:
        return ((reading.place.article,) if panes else ()), first
    at = panes.index(reading.place.article) if reading.place.article in panes else 0
    first = min(first, at, max(0, len(panes) - room))
    first = max(first, at - room + 1)
    return panes[first : first + room], first
