"""The overview of one article in one column: where shared, unique, hits and the current strand lie, and what part is on screen.

Position is measured in characters and not in rows, so that the ruler of a long article costs no wrapping.
"""

from __future__ import annotations

from enum import IntEnum

from tui.model.places import Mark
from tui.model.strands import Kind
from tui.reading.state.index import Index


class Tick(IntEnum):
    """What one row of the ruler says; the higher wins."""

    NOTHING = 0
    UNIQUE = 1
    SHARED = 2
    HIT = 3
    STRAND = 4
    """The strand in focus."""


def base_ticks(index: Index, article: int, height: int, lit: frozenset[Kind]) -> tuple[Tick, ...]:
    """What each of `height` rows of the ruler says of the lit passages of an article; the same wherever the cursor stands."""
    length = len(index.findings.story.articles[article].text)
    rows = [Tick.NOTHING] * height
    for kind, tick in ((Kind.UNIQUE, Tick.UNIQUE), (Kind.SHARED, Tick.SHARED)):
        if kind in lit:
            for mark in index.marks_in(article):
                if mark.kind is kind:
                    _raise_ticks(rows, mark.start, mark.end, length, tick)
    return tuple(rows)


def ticks_over(
    rows: tuple[Tick, ...], length: int, *, focus: tuple[Mark, ...] = (), hits: tuple[Mark, ...] = ()
) -> tuple[Tick, ...]:
    """The rows of `base_ticks`, of `length` characters of text, with the marks of the strand in focus and of the search."""
    ticks = list(rows)
    for marks, tick in ((hits, Tick.HIT), (focus, Tick.STRAND)):
        for mark in marks:
            _raise_ticks(ticks, mark.start, mark.end, length, tick)
    return tuple(ticks)


def _raise_ticks(rows: list[Tick], start: int, end: int, length: int, tick: Tick) -> None:
    """Mark the rows that stand for the characters `[start, end)`, the stronger sign winning."""
    height = len(rows)
    for row in range(start * height // length, min(height - 1, max(start, end - 1) * height // length) + 1):
        if rows[row] < tick:
            rows[row] = tick


def thumb_rows(length: int, height: int, top: int, bottom: int) -> range:
    """The rows of the ruler that stand for the characters `[top, bottom)` on the screen."""
    if not length or height < 1:
        return range(0)
    first = min(height - 1, top * height // length)
    return range(first, max(first + 1, min(height, -(-bottom * height // length))))


GLYPHS = ("│", "░", "▒", "×", "●")
"""How each tick is drawn where colours cannot tell them apart."""
COLOURED = ("│", "▌", "▌", "▌", "█")
"""How each tick is drawn where they can: calmer to the eye."""
THUMB = "┃"
"""What is on screen and has no tick."""
