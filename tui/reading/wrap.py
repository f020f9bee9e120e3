"""Text and width to lines, as offsets: the only place where characters meet screen cells.

A word is never cut unless it is wider than the line, and no character is lost: the lines of a paragraph and the spaces between
them are the paragraph. Widths are those of rich's tables, the same that the toolkit draws with.

    >>> wrap("one two three", 0, 13, 7)
    ((0, 7), (8, 13))
"""

from __future__ import annotations

import re
from bisect import bisect_right

Rows = tuple[tuple[int, int], ...]
"""Half-open ranges of characters, one a row; spaces at which lines break or the paragraph ends belong to no row."""

_ONE_CELL = re.compile(
    "[\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0373\\u0384-\\u03ff\\u0400-\\u0482\\u2010-\\u2027\\u20a0-\\u20bf]*"
)


def single(text: str, start: int, end: int) -> bool:
    """Whether every character of the range is surely one cell wide, so that cells can be counted as characters."""
    match = _ONE_CELL.match(text, start, end)
    return match is not None and match.end() == end


def cells(text: str) -> int:
    """The width of `text` on the screen, in cells."""
    if single(text, 0, len(text)):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, start: int, end: int, width: int) -> Rows:
    """The rows of `text[start:end]`, at most `width` cells each (at least one character a row)."""
    width = max(1, width)
    while end > start and text[end - 1] == " ":
        end -= 1
    return _plain(text, start, end, width) if single(text, start, end) else _measured(text, start, end, width)


def _plain(text: str, start: int, end: int, width: int) -> Rows:
    """Wrapping where a character is a cell: a search for the last space that fits."""
    rows = []
    at = start
    while end - at > width:
        cut = text.rfind(" ", at, at + width + 1)
        if cut <= at:
            cut = at + width
            if text[cut] == " ":
                rows.append((at, cut))
                at = cut + 1
                continue
            rows.append((at, cut))
            at = cut
            continue
        last = cut
        while last > at and text[last - 1] == " ":
            last -= 1
        rows.append((at, last if last > at else cut))
        at = cut + 1
    rows.append((at, end))
    return tuple(rows)


def _measured(text: str, start: int, end: int, width: int) -> Rows:
    """Wrapping where characters are none, one or two cells wide; wide scripts may break between any two characters."""
    from rich.cells import get_character_cell_size as size

    rows: list[tuple[int, int]] = []
    at, used = start, 0
    broken = resume = -1  # the last place where the row may end, and where the next one would begin
    previous = 1
    here = start
    while here < end:
        character = text[here]
        wide = size(character)
        if character == " ":
            if used and (here == at or text[here - 1] != " "):
                broken = here
            resume = here + 1
        elif wide == 2 and previous == 2 and here > at:
            broken, resume = here, here
        if used + wide > width and here > at and character != " ":
            if broken <= at:
                broken, resume = here, here
            rows.append((at, broken))
            at = resume
            here = at
            used, broken, resume, previous = 0, -1, -1, 1
            continue
        used += wide
        previous = wide or previous
        here += 1
    rows.append((at, end))
    return tuple(rows)


def row_of(rows: Rows, offset: int) -> int:
    """The row in which the character at `offset` stands; a space at a break belongs to the row before it."""
    return max(0, bisect_right(rows, offset, key=lambda row: row[0]) - 1)


def column_of(text: str, row: tuple[int, int], offset: int) -> int:
    """The cell in its row at which the character at `offset` begins."""
    return cells(text[row[0] : max(row[0], min(offset, row[1]))])


def offset_at(text: str, row: tuple[int, int], column: int) -> int:
    """The character that covers the cell `column` of a row; the last one when the row is shorter."""
    start, end = row
    if single(text, start, end):
        return max(start, min(start + column, end - 1))
    from rich.cells import get_character_cell_size as size

    used = 0
    for here in range(start, end):
        used += size(text[here])
        if used > column:
            return here
    return max(start, end - 1)
