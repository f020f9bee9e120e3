"""The overview of one article in one column: where shared, unique, hits and the current strand lie, and what part is on screen.

Position is measured in characters and not in rows, so that the ruler of a long article costs no wrapping.
"""

from __future__ import annotations

from enum import IntEnum

from tui.model.places import Mark
from tui.model.strands import Kind
from tui.reading.index import Index


class Tick(IntEnum):
    """What one row of the ruler says; the higher wins."""

    NOTHING = 0
    UNIQUE = 1
    SHARED = 2
    HIT = 3
    STRAND = 4
    """The strand in focus."""


def ticks(
    index: Index, article: int, height: int, *, lit: frozenset[Kind], focus: tuple[Mark, ...] = (), hits: tuple[Mark, ...] = ()
) -> tuple[Tick, ...]:
    """What each of `height` rows of the ruler says of the article."""
    length = len(index.findings.story.articles[article].text)
    rows = [Tick.NOTHING] * height
    if not length or height < 1:
        return tuple(rows)

    def lay(start: int, end: int, tick: Tick) -> None:
        for row in range(start * height // length, min(height - 1, max(start, end - 1) * height // length) + 1):
            rows[row] = max(rows[row], tick)

    for mark in index.lit(article):
        if mark.kind in lit and mark.kind is Kind.SHARED:
            lay(mark.start, mark.end, Tick.SHARED)
        elif mark.kind in lit and mark.kind is Kind.UNIQUE:
            lay(mark.start, mark.end, Tick.UNIQUE)
    for hit in hits:
        if hit.article == article:
            lay(hit.start, hit.end, Tick.HIT)
    for told in focus:
        if told.article == article:
            lay(told.start, told.end, Tick.STRAND)
    return tuple(rows)


def thumb(length: int, height: int, top: int, bottom: int) -> range:
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
