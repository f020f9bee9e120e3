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


def articles_beside(reading: Reading, room: int) -> tuple[int, ...]:
    """The articles that share one narrow column beside the panes, in order: those that a jump has left without one.

    A jump leads to what several tell; where there is room for `room` panes, and fewer tell it, the others have no pane, unless
    they are pinned or the reader has entered one. Steps change nothing.
    """
    panes = reading.panes
    if not reading.follow or reading.zoomed or view_of(reading).alone or len(reading.front) < 2:
        return ()
    shown = {*reading.front, *reading.pinned, reading.place.article}.intersection(panes)
    return tuple(article for article in panes if article not in shown) if len(shown) < room else ()


def panes_on_screen(reading: Reading, room: int, first: int) -> tuple[tuple[int, ...], int]:
    """The articles that have a pane, and the window's new first position: it moves only when the active pane would leave it."""
    panes = reading.panes
    if reading.zoomed or view_of(reading).alone:
        return ((reading.place.article,) if panes else ()), first
    pinned = frozenset(reading.pinned) - {reading.place.article}
    kept = list(filter(pinned.__contains__, panes))[: room - 1]
    others = tuple(article for article in panes if article not in kept) if kept else panes
    room -= len(kept)
    at = others.index(reading.place.article) if reading.place.article in others else 0
    first = min(first, at, max(0, len(others) - room))
    first = max(first, at - room + 1)
    window = others[first : first + room]
    if reading.follow and len(reading.front) > 1:
        front = list(filter(frozenset(others).__contains__, reading.front))
        if beside := frozenset(articles_beside(reading, room + len(kept))):
            window = tuple(article for article in others if article not in beside)
        chosen = list(dict.fromkeys((*front, *window)))[:room]
        window = tuple(chosen if reading.place.article in chosen else (*chosen[:-1], reading.place.article))
    return tuple(filter({*kept, *window}.__contains__, panes)), first
