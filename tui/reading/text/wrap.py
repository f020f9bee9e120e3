"""Text and width to lines, as offsets: the only place where characters meet screen cells.

A word is never cut unless it is wider than the line, and no character is lost: the lines of a paragraph and the spaces between
them are the paragraph. Widths are those of rich's tables, the same that the toolkit draws with.

    >>> wrap("one two three", 0, 13, 7)
    ((0, 7), (8, 13))
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from tui.model.expressions import compile_later

RowSpans = tuple[tuple[int, int], ...]
"""Half-open ranges of characters, one a row; spaces at which lines break or the paragraph ends belong to no row."""

_ONE_CELL = compile_later(
    "[\\u0020-\\u007e\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0373\\u0384-\\u03ff\\u0400-\\u0482\\u2010-\\u2027\\u20a0-\\u20bf]*"
)
_JOINER = "\u200d"
"""Zero width joiner: makes one picture of the emoji before and after it; next to letters it only shapes them."""


def is_single_width(text: str, start: int, end: int) -> bool:
    """Whether every character of the range is surely one cell wide, so that cells can be counted as characters."""
    match = _ONE_CELL.match(text, start, end)
    return match is not None and match.end() == end


def cells(text: str) -> int:
    """The width of `text` on the screen, in cells."""
    if is_single_width(text, 0, len(text)):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, start: int, end: int, width: int) -> RowSpans:
    """The rows of `text[start:end]`, at most `width` cells each (at least one character a row)."""
    width = max(1, width)
    while end > start and text[end - 1] == " ":
        end -= 1
    return _wrap_single(text, start, end, width) if is_single_width(text, start, end) else _wrap_wide(text, start, end, width)


def _wrap_single(text: str, start: int, end: int, width: int) -> RowSpans:
    """Wrapping where a character is a cell: a search for the last space that fits."""
    rows = []
    at = word = start
    while word < end and text[word] == " ":
        word += 1
    while end - at > width:
        space = text.rfind(" ", max(at, word), at + width + 1)
        if space < 0:
            rows.append((at, at + width))
            at += width
            continue
        last = space
        while text[last - 1] == " ":
            last -= 1
        rows.append((at, last))
        at = space
        while text[at] == " ":
            at += 1
    rows.append((at, end))
    return tuple(rows)


def _wrap_wide(text: str, start: int, end: int, width: int) -> RowSpans:
    """Wrapping where characters are none, one or two cells wide; wide scripts may break between any two characters.

    What is drawn as one (a letter with its accents, a joined emoji) is never torn.
    """
    rows: list[tuple[int, int]] = []
    at, width_used = start, 0
    break_at = resume = -1  # the last place where the row may end, and where the next one would begin
    wide_before = word = False
    for here, after, wide in _clusters(text, start, end):
        space = text[here:after] == " "
        if not space and wide == 2 and wide_before:
            break_at, resume = here, here
        if width_used + wide > width and here > at and not (space and word):
            if break_at <= at:
                break_at, resume = here, here
            rows.append((at, break_at))
            width_used = cells(text[resume:here])
            at, break_at, resume = resume, -1, -1
        if space:
            if word and text[here - 1] != " ":
                break_at = here
            if break_at >= 0:
                resume = after
        word = word or (not space and wide > 0)
        wide_before = wide == 2
        width_used += wide
    rows.append((at, end))
    return tuple(rows)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """What is drawn as one, as (first character, one past the last, cells): a character with what has no width of its own."""
    from rich.cells import cell_len
    from rich.cells import get_character_cell_size as size

    here = start
    while here < end:
        after = here + 1
        while after < end and not size(text[after]):
            joins = text[after] == _JOINER and after + 1 < end and not (text[after + 1].isalnum() or text[after + 1] == " ")
            after += 2 if joins else 1
        yield here, after, cell_len(text[here:after])
        here = after


def row_of(rows: RowSpans, offset: int) -> int:
    """The row in which the character at `offset` stands; a space at a break belongs to the row before it."""
    return max(0, bisect_right(rows, offset, key=lambda row: row[0]) - 1)


def offset_at(text: str, row: tuple[int, int], column: int) -> int:
    """The character that covers the cell `column` of a row; the last one when the row is shorter."""
    start, end = row
    if is_single_width(text, start, end):
        return max(start, min(start + column, end - 1))
    width_used = 0
    for here, _, wide in _clusters(text, start, end):
        width_used += wide
        if width_used > column:
            return here
    return max(start, end - 1)
