"""The overview of one article in one column: where shared, unique, hits and the current strand lie, and what part is on screen.

Position is measured in characters and not in rows, so that the ruler of a long article costs no wrapping.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tui.model.places import Mark
from tui.model.strands import Kind
from tui.reading.state.index import Index
from tui.reading.state.inks import Tick
from tui.reading.state.kinds import BY_KIND, ROWS

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
            starts, ends = index.coverage(article, row.kind)
            for at in _rows_of(starts, ends, length, height):
                rows[at] = max(rows[at], row.tick)
    return tuple(rows)


def ticks_over(
    rows: tuple[Tick, ...],
    length: int,
    *,
    focus: tuple[Mark, ...] = (),
    overlays: MarksByKind = (),
    focus_is_overlay: bool = False,
) -> tuple[Tick, ...]:
    """The rows of `base_ticks`, of `length` characters of text, with the marks of the strand in focus and the reader's own."""
    ticks = list(rows)
    height = len(rows)
    touched: Iterable[int]
    for marks, tick, apart in (
        *((marks, BY_KIND[kind].tick, True) for kind, marks in overlays),
        (focus, Tick.STRAND, focus_is_overlay),
    ):
        if apart and len(marks) > height:
            touched = _rows_of([mark.start for mark in marks], [mark.end for mark in marks], length, height)
        else:
            touched = {row for mark in marks for row in _rows_between(mark.start, mark.end, length, height)}
        for row in touched:
            ticks[row] = max(ticks[row], tick)
    return tuple(ticks)


def _rows_between(start: int, end: int, length: int, height: int) -> range:
    """The rows that stand for the characters `[start, end)`; at least one where there are rows."""
    return range(start * height // length, min(height - 1, max(start, end - 1) * height // length) + 1)


def _rows_of(starts: Sequence[int], ends: Sequence[int], length: int, height: int) -> Iterable[int]:
    """The rows that stand for a character of ranges that are sorted and do not overlap, looked up row by row."""
    if length < height:
        return {row for each in zip(starts, ends, strict=True) for row in _rows_between(*each, length, height)}
    touched = []
    for row in range(height):
        first, last = -(-row * length // height), -(-(row + 1) * length // height)
        at = bisect_right(ends, first)
        if at < len(starts) and starts[at] < last:
            touched.append(row)
    return touched


def thumb_rows(length: int, height: int, top: int, bottom: int) -> range:
    """The rows of the ruler that stand for the characters `[top, bottom)` on the screen."""
    if not length or height < 1:
        return range(0)
    first = min(height - 1, top * height // length)
    return range(first, max(first + 1, min(height, -(-bottom * height // length))))


GLYPHS = ("│", "░", "▒", "@", "×", "●")
"""How each tick is drawn where colours cannot tell them apart."""
COLOURED = ("│", "│", "│", "┃", "┃", "┃")
"""How each tick is drawn where they can: calmer to the eye."""
THUMB = "┃"
"""What is on screen and has no tick of another shape."""
