"""Which articles have a pane on the screen now."""

from __future__ import annotations

from tui.reading.state.reading import Reading, View

NARROWEST = 24
"""Columns below which prose becomes a ladder of single words; a pane is never narrower, unless the screen is."""


def capacity(width: int, wanted: int) -> int:
    """How many panes of at least `wanted` columns stand side by side on a screen of `width` columns; at least one.

    Two columns of prose are worth more than the wish: from 60 columns there are two.
    """
    return max(1, width // max(NARROWEST, wanted), min(2, width // 30))


def visible(reading: Reading, room: int, first: int) -> tuple[tuple[int, ...], int]:
    """The articles on the screen, and the window's new first position: it moves only when the active pane would leave it."""
    shown = reading.shown
    if reading.zoomed or reading.view is View.SINGLE:
        return ((reading.place.article,) if shown else ()), first
    at = shown.index(reading.place.article) if reading.place.article in shown else 0
    first = min(first, at, max(0, len(shown) - room))
    first = max(first, at - room + 1)
    return shown[first : first + room], first
