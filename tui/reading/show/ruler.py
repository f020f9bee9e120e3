"""The overview of one article in one column: where shared, unique, hits and the current strand lie, and what part is on screen.

Position is measured in characters and not in rows, so that the ruler of a long article costs no wrapping.
"""

from __future__ import annotations

from tui.model.places import Mark
from tui.model.strands import Kind
from tui.reading.state.index import Index
from tui.reading.state.kinds import BY_KIND, ROWS, Tick

MarksByKind = tuple[tuple[Kind, tuple[Mark, ...]], ...]
"""Marks of one article, kind by kind."""

_UNDERNEATH = sorted((row for row in ROWS if row.tick and not row.overlay), key=lambda row: row.tick)
"""The kinds of what was found that the ruler shows, the stronger last."""


def base_ticks(index: Index, article: int, height: int, lit: frozenset[Kind]) -> tuple[Tick, ...]:
    """What each of `height` rows of the ruler says of the lit passages of an article; the same wherever the cursor stands."""
    length = len(index.findings.story.articles[article].text)
    rows = [Tick.NOTHING] * height
    for row in _UNDERNEATH:
        if row.kind in lit:
            for mark in index.marks_in(article):
                if mark.kind is row.kind:
                    _raise_ticks(rows, mark.start, mark.end, length, row.tick)
    return tuple(rows)


def ticks_over(
    rows: tuple[Tick, ...], length: int, *, focus: tuple[Mark, ...] = (), overlays: MarksByKind = ()
) -> tuple[Tick, ...]:
    """The rows of `base_ticks`, of `length` characters of text, with the marks of the strand in focus and the reader's own."""
    ticks = list(rows)
    for marks, tick in (*((marks, BY_KIND[kind].tick) for kind, marks in overlays), (focus, Tick.STRAND)):
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
