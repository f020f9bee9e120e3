"""What changed in a row, cut into pieces that can be sent each in one look, and the order in which they are cheapest.

A frame has hundreds of them, and a key waits for all: so they are plain tuples, and rows in which every character is one cell
wide, which are nearly all, are cut without a look at each of their cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import groupby

from tui.terminal.cells.sgr import Attr, alike_on_blank
from tui.terminal.cells.widths import NARROW, steady

ERASE_FROM = 9
"""Blanks in a row from which erasing them (`ESC[12X`, then a step) is shorter than sending them."""
_BRIDGE = 4
"""Cells that did not change are sent again when at most so many lie between two that did: stepping over them costs as many
bytes."""
_EDGE_FROM = 6
"""Pieces that begin in one column from which it counts as the edge of a pane."""
_LONG_BLANKS = " " * ERASE_FROM
_WORDS_OR_BLANKS = re.compile(rf" {{{ERASE_FROM},}}|(?:(?! {{{ERASE_FROM}}}).)+", re.DOTALL)

Piece = tuple[int, int, int, Attr, bool, str, bool]
"""Neighbouring cells of one row that are sent in one look: row, column, number of cells, look, whether they are blank, text,
and whether its width is beyond doubt."""


def plain_pieces(y: int, changed: list[int], want: list[str | None], looks: list[Attr]) -> list[Piece]:
    """The pieces of the changed columns of a row in which every cell is one character."""
    pieces: list[Piece] = []
    for start, end in _runs(changed, want, looks):
        for low, high, look in _of_one_look(start, end, want, looks):
            pieces += _apart(y, low, look, "".join(want[low:high]))  # type: ignore[arg-type]  # what changed is known
    return pieces


def odd_pieces(y: int, changed: list[int], want: list[str | None], looks: list[Attr]) -> list[Piece]:
    """The pieces of the changed columns of a row whose characters may take two cells, or nobody knows how many."""
    return [piece for start, end in _odd_runs(changed, want, looks) for piece in _cut(y, start, end, want, looks)]


def _runs(changed: list[int], want: list[str | None], looks: list[Attr]) -> list[tuple[int, int]]:
    """Join changed columns into half-open runs, over short gaps of one look; every cell is one character."""
    if changed and changed[-1] - changed[0] == len(changed) - 1:
        return [(changed[0], changed[-1] + 1)]
    runs: list[tuple[int, int]] = []
    start = end = -1
    for x in changed:
        if x != end and (start < 0 or x - end > _BRIDGE or not _bridges(want, looks, end, x)):
            if start >= 0:
                runs.append((start, end))
            start = x
        end = x + 1
    if start >= 0:
        runs.append((start, end))
    return runs


def _odd_runs(changed: list[int], want: list[str | None], looks: list[Attr]) -> list[tuple[int, int]]:
    """The same where a character may take two cells: no run begins or ends in the middle of one."""
    runs: list[tuple[int, int]] = []
    width = len(want)
    start = end = -1
    for x in changed:
        if start >= 0 and (x <= end or (x - end <= _BRIDGE and _bridges(want, looks, end, x))):
            end = x + 1
        else:
            if start >= 0:
                runs.append((start, end))
            start, end = (x - 1 if want[x] == "" and x else x), x + 1
        if end < width and want[end] == "":
            end += 1
    if start >= 0:
        runs.append((start, end))
    return runs


def _bridges(want: list[str | None], looks: list[Attr], start: int, end: int) -> bool:
    """Tell whether sending the unchanged cells `start <= x < end` again needs no change of the look."""
    look = looks[end]
    return all(want[x] is not None and looks[x] is look for x in range(start - 1, end))


def _cut(y: int, start: int, end: int, want: list[str | None], looks: list[Attr]) -> list[Piece]:
    """Cut a run into pieces of one look; long blanks stand alone, and a cell of doubtful width ends its piece."""
    pieces: list[Piece] = []
    for first, last, look in _of_one_look(start, end, want, looks):
        cells = want[first:last]
        if NARROW.issuperset(cells):
            pieces += _apart(y, first, look, "".join(char or "" for char in cells))
            continue
        x = first
        while x < last:
            certain, begun = True, x
            while x < last and certain:
                certain = steady(want[x])
                x += 1
                while x < last and want[x] == "":
                    x += 1
            text = "".join(char or "" for char in want[begun:x])
            pieces.append((y, begun, x - begun, look, not text.strip(" "), text, certain))
    return pieces


def _of_one_look(start: int, end: int, want: list[str | None], looks: list[Attr]) -> list[tuple[int, int, Attr]]:
    """Half-open parts of a run that are sent in one look; blanks go with a neighbour if nobody sees the difference."""
    if end - start == 1 or looks[start:end].count(looks[start]) == end - start:
        return [(start, end, looks[start])]
    parts: list[tuple[int, int, Attr]] = []
    x = start
    empty = False
    for look, group in groupby(looks[start:end]):
        first, x = x, x + len(list(group))
        blank = want[first:x].count(" ") == x - first
        if parts and (blank or empty) and alike_on_blank(parts[-1][2], look):
            parts[-1] = parts[-1][0], x, parts[-1][2] if blank else look
            empty = empty and blank
        else:
            parts.append((first, x, look))
            empty = blank
    return parts


def _apart(y: int, x: int, look: Attr, text: str) -> list[Piece]:
    """Pieces of a text of which each character is one cell: long blanks apart from words."""
    if _LONG_BLANKS not in text:
        return [(y, x, len(text), look, not text.strip(" "), text, True)]
    found = [(each.start(), each[0]) for each in _WORDS_OR_BLANKS.finditer(text)]
    return [(y, x + at, len(part), look, not part.strip(" "), part, True) for at, part in found]


def gathered(pieces: list[Piece]) -> list[Piece]:
    """Order pieces by look, backgrounds together: a look is then set once a frame, for the price of more steps.

    Within a look one pane comes after the other, from the top to the bottom: the next row is then a short step away, and text
    that has scrolled stands together, as it did before, for those who compress the line.
    """
    grounds: dict[str, dict[Attr, list[Piece]]] = {}
    for piece in pieces:
        look = piece[3]
        grounds.setdefault(look.background, {}).setdefault(look, []).append(piece)
    columns = Counter(piece[1] for piece in pieces)
    edges = sorted(x for x, count in columns.items() if count >= _EDGE_FROM)
    pane = {x: bisect_right(edges, x) for x in columns}
    groups = (alike for looks in grounds.values() for alike in looks.values())
    return [piece for alike in groups for piece in sorted(alike, key=lambda each: pane[each[1]])]


def turns(pieces: list[Piece]) -> int:
    """How often the look changes, the first one counted."""
    count, now = 0, None
    for piece in pieces:
        if piece[3] is not now:
            count, now = count + 1, piece[3]
    return count
