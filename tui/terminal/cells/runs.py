"""What changed in a row, cut into runs of cells that can be sent each with one set of attributes, and their cheapest order.

A frame has hundreds of them, and a key waits for all: so they are plain tuples, and rows in which every character is one cell
wide, which are nearly all, are cut without a look at each of their cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import groupby

from tui.terminal.cells.sgr import Attr, same_on_blank
from tui.terminal.cells.widths import NARROW, has_certain_width

ERASE_FROM = 9
"""Blanks in a row from which erasing them (`ESC[12X`, then a step) is shorter than sending them."""
_BRIDGE = 4
"""Cells that did not change are sent again when at most so many lie between two that did: stepping over them costs as many
bytes."""
_EDGE_FROM = 6
"""Runs that begin in one column from which it counts as the edge of a pane."""
_LONG_BLANKS = " " * ERASE_FROM
_WORDS_OR_BLANKS = re.compile(rf" {{{ERASE_FROM},}}|(?:(?! {{{ERASE_FROM}}}).)+", re.DOTALL)

CellRun = tuple[int, int, int, Attr, bool, str, bool]
"""Neighbouring cells of one row that are sent with one set of attributes: row, column, number of cells, attributes, whether
they are blank, text, and whether its width is beyond doubt."""


def split_narrow_row(y: int, changed: list[int], want: list[str | None], attrs: list[Attr]) -> list[CellRun]:
    """The runs of the changed columns of a row in which every cell is one character."""
    runs: list[CellRun] = []
    for start, end in _join_columns(changed, want, attrs):
        for low, high, attr in _split_by_attr(start, end, want, attrs):
            runs += _split_blanks(y, low, attr, "".join(want[low:high]))  # type: ignore[arg-type]  # what changed is known
    return runs


def split_wide_row(y: int, changed: list[int], want: list[str | None], attrs: list[Attr]) -> list[CellRun]:
    """The runs of the changed columns of a row whose characters may take two cells, or nobody knows how many."""
    return [
        run for start, end in _join_wide_columns(changed, want, attrs) for run in _split_at_doubts(y, start, end, want, attrs)
    ]


def group_by_attr(runs: list[CellRun]) -> list[CellRun]:
    """Order runs by attributes, backgrounds together: each set is then sent once a frame, for the price of more steps.

    Within a set one pane comes after the other, from the top to the bottom: the next row is then a short step away, and text
    that has scrolled stands together, as it did before, for those who compress the line.
    """
    grounds: dict[str, dict[Attr, list[CellRun]]] = {}
    for run in runs:
        attr = run[3]
        grounds.setdefault(attr.background, {}).setdefault(attr, []).append(run)
    columns = Counter(run[1] for run in runs)
    edges = sorted(x for x, count in columns.items() if count >= _EDGE_FROM)
    pane = {x: bisect_right(edges, x) for x in columns}
    groups = (alike for by_attr in grounds.values() for alike in by_attr.values())
    return [run for alike in groups for run in sorted(alike, key=lambda each: pane[each[1]])]


def count_attr_changes(runs: list[CellRun]) -> int:
    """How often the attributes change, the first set counted."""
    count, now = 0, None
    for run in runs:
        if run[3] is not now:
            count, now = count + 1, run[3]
    return count


def _join_columns(changed: list[int], want: list[str | None], attrs: list[Attr]) -> list[tuple[int, int]]:
    """Join changed columns into half-open ranges, over short gaps of one attribute; every cell is one character."""
    if changed and changed[-1] - changed[0] == len(changed) - 1:
        return [(changed[0], changed[-1] + 1)]
    ranges: list[tuple[int, int]] = []
    start = end = -1
    for x in changed:
        if x != end and (start < 0 or x - end > _BRIDGE or not _can_bridge(want, attrs, end, x)):
            if start >= 0:
                ranges.append((start, end))
            start = x
        end = x + 1
    if start >= 0:
        ranges.append((start, end))
    return ranges


def _join_wide_columns(changed: list[int], want: list[str | None], attrs: list[Attr]) -> list[tuple[int, int]]:
    """The same where a character may take two cells: no range begins or ends in the middle of one."""
    ranges: list[tuple[int, int]] = []
    width = len(want)
    start = end = -1
    for x in changed:
        if start >= 0 and (x <= end or (x - end <= _BRIDGE and _can_bridge(want, attrs, end, x))):
            end = x + 1
        else:
            if start >= 0:
                ranges.append((start, end))
            start, end = (x - 1 if want[x] == "" and x else x), x + 1
        if end < width and want[end] == "":
            end += 1
    if start >= 0:
        ranges.append((start, end))
    return ranges


def _can_bridge(want: list[str | None], attrs: list[Attr], start: int, end: int) -> bool:
    """Tell whether sending the unchanged cells `start <= x < end` again needs no change of attributes."""
    attr = attrs[end]
    return all(want[x] is not None and attrs[x] is attr for x in range(start - 1, end))


def _split_at_doubts(y: int, start: int, end: int, want: list[str | None], attrs: list[Attr]) -> list[CellRun]:
    """Cut a range into runs; long blanks stand alone, and a cell of doubtful width ends its run."""
    runs: list[CellRun] = []
    for first, last, attr in _split_by_attr(start, end, want, attrs):
        cells = want[first:last]
        if NARROW.issuperset(cells):
            runs += _split_blanks(y, first, attr, "".join(char or "" for char in cells))
            continue
        x = first
        while x < last:
            certain, begin = True, x
            while x < last and certain:
                certain = has_certain_width(want[x])
                x += 1
                while x < last and want[x] == "":
                    x += 1
            text = "".join(char or "" for char in want[begin:x])
            runs.append((y, begin, x - begin, attr, not text.strip(" "), text, certain))
    return runs


def _split_by_attr(start: int, end: int, want: list[str | None], attrs: list[Attr]) -> list[tuple[int, int, Attr]]:
    """Half-open parts of a range, each with one set of attributes; blanks go with a neighbour if nobody sees the difference."""
    if end - start == 1 or attrs[start:end].count(attrs[start]) == end - start:
        return [(start, end, attrs[start])]
    parts: list[tuple[int, int, Attr]] = []
    x = start
    empty = False
    for attr, group in groupby(attrs[start:end]):
        first, x = x, x + len(list(group))
        blank = want[first:x].count(" ") == x - first
        if parts and (blank or empty) and same_on_blank(parts[-1][2], attr):
            parts[-1] = parts[-1][0], x, parts[-1][2] if blank else attr
            empty = empty and blank
        else:
            parts.append((first, x, attr))
            empty = blank
    return parts


def _split_blanks(y: int, x: int, attr: Attr, text: str) -> list[CellRun]:
    """Runs of a text of which each character is one cell: long blanks apart from words."""
    if _LONG_BLANKS not in text:
        return [(y, x, len(text), attr, not text.strip(" "), text, True)]
    parts = [(each.start(), each[0]) for each in _WORDS_OR_BLANKS.finditer(text)]
    return [(y, x + at, len(part), attr, not part.strip(" "), part, True) for at, part in parts]
