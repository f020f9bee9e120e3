"""Lines as they stand on printed pages: which of them are columns, and which the heads and feet of pages.

    runs of one font, each with its place  ->  lines  ->  lines in the order in which they are read, without heads and feet

How wide a run is, is guessed from its letters: not every document says it of its fonts, and what is asked here (would the next
word have fitted?) stands a few in a hundred of error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

_SAME_BASELINE = 0.5
"""Sizes of a letter within which two runs stand on one line; the figure of a footnote is raised by a third of one."""
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’‘|!()[]/- "), frozenset("mwMW@%—…")
_EMS = {"narrow": 0.3, "wide": 0.85, "capital": 0.68, "other": 0.52, "ideograph": 1.0}
"""Widths of letters in sizes of the font: means over Times and Helvetica."""
_IDEOGRAPHS = "\u2e80"
"""First character of the scripts whose letters are squares."""
_FEWEST_ROWS = 5
"""Lines that have to begin at one place in the middle of other lines before it is the edge of a column."""
_DEEPEST_INDENT = 4
"""Sizes of a letter by which the first line of a paragraph may stand further in than its column."""
_FEWEST_WORDS = 3.5
"""Words of the usual line in a column of text; cells of tables have fewer."""
_EDGE_LINES = 3
"""Lines at the head and the foot of a page among which running heads and numbers are looked for."""
_EDGE_SHARE = 0.12
"""Share of a page's height at its head and at its foot in which they stand."""
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.|seite|s\.|pagina|página|pág\.|side|sida|strona)\s*)?\d{1,4}(?:\s*(?:of|/|von|de|sur|di|van|av|z)\s*\d{1,4})?"
    r"[-–—|\s]*",
    re.IGNORECASE,
)
"""A line that only counts pages: "3", "- 3 -", "Page 3 of 5", "3/5", "Seite 3 von 5"."""


class Run(NamedTuple):
    """Words of one font, as a page shows them one after the other."""

    text: str
    """Ends with a line break where the next run stands on another line."""
    x: float
    y: float
    """Points from the left and from the foot of the page."""
    size: float
    """Points."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or of a column of it."""

    text: str
    x: float
    y: float
    size: float
    page: int
    column: int = 0

    @property
    def width(self) -> float:
        """Points from its first to its last letter, as guessed."""
        return width(self.text, self.size)


def width(text: str, size: float) -> float:
    """Points that a text takes in letters of a size, as guessed from what letters take on average."""
    ems = 0.0
    for character in text:
        if character in _NARROW:
            ems += _EMS["narrow"]
        elif character in _WIDE:
            ems += _EMS["wide"]
        elif character >= _IDEOGRAPHS:
            ems += _EMS["ideograph"]
        else:
            ems += _EMS["capital" if character.isupper() else "other"]
    return ems * size


def lines_of(runs: Sequence[Run], page: int) -> list[Line]:
    """The lines of a page in the order in which they are read."""
    rows = _rows(runs)
    edges = _column_edges(rows)
    split = [_line(part, page) for row in rows for part in _parts(row, edges)]
    split = [line for line in split if line.text]
    if edges and all(_is_text(column) for column in _columns(split, edges).values()):
        return _in_columns(split, edges)
    lines = [line for row in rows if (line := _line(row, page)).text]
    edges = _left_edges(lines)
    if edges and _changes(lines, edges) > len(edges) * 2:
        return _in_columns(lines, edges)
    return _downwards(_with_columns(lines, edges))


def without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Pages without their running heads, feet and numbers, and the words of these, each once whatever it counts."""
    counts: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        counts.update({_place(line) for line in _at_the_edges(lines)})
    said: dict[str, str] = {}
    kept: list[list[Line]] = []
    for lines in pages:
        edges = {line for line in _at_the_edges(lines) if counts[_place(line)] > 1}
        edges |= _numbers([line for line in lines if line not in edges])
        if len(edges) == len(lines) and not all(_PAGE_NUMBER.fullmatch(line.text) for line in lines):
            edges = set()  # a page of which nothing would be left
        for line in lines:
            if line in edges:
                said.setdefault(_place(line)[0], line.text)
        kept.append([line for line in lines if line not in edges])
    return kept, list(said.values())


def _rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Runs that stand on one line."""
    rows: list[list[Run]] = []
    ended = True
    for run in runs:
        if not run.text.strip():
            if rows and not ended:
                rows[-1].append(run)
            ended = ended or run.text.endswith("\n")
            continue
        last = rows[-1][-1] if rows else run
        moved = abs(run.y - last.y) > _SAME_BASELINE * max(run.size, last.size) or run.x < rows[-1][0].x if rows else True
        if ended or moved:
            rows.append([])
        rows[-1].append(run)
        ended = run.text.endswith("\n")
    return rows


def _line(row: Sequence[Run], page: int) -> Line:
    """The line that some runs make; of several sizes the one of most letters is its own."""
    sizes: Counter[float] = Counter()
    for run in row:
        sizes[round(run.size, 1)] += len(run.text.strip())
    text = " ".join("".join(run.text for run in row).split())
    return Line(text, row[0].x, row[0].y, sizes.most_common(1)[0][0], page)


def _column_edges(rows: Iterable[Sequence[Run]]) -> list[float]:
    """Where columns begin whose lines are written across the page: the places at which many rows go on.

    A word in another font may stand anywhere, so that no place among those comes up often.
    """
    counts = Counter(round(run.x) for row in rows for run in row[1:] if run.text.strip())
    return [float(x) for x, number in sorted(counts.items()) if number >= _FEWEST_ROWS]


def _parts(row: Sequence[Run], edges: Sequence[float]) -> list[list[Run]]:
    """A row, parted where a column begins in it, also where its first line stands further in."""
    parts: list[list[Run]] = [[]]
    for run in row:
        if parts[-1] and run.text.strip():
            last = parts[-1][-1]
            free = last.x + 0.95 * width(last.text, last.size) + run.size < run.x
            indented = any(last.x < edge - 1 < run.x < edge + _DEEPEST_INDENT * run.size for edge in edges)
            if round(run.x) in edges or (free and indented):
                parts.append([])
        parts[-1].append(run)
    return parts


def _left_edges(lines: Sequence[Line]) -> list[float]:
    """Where columns begin, beyond the first: places where lines begin that stand beside lines further left."""
    starts = Counter(round(line.x) for line in lines)
    common = sorted(x for x, number in starts.items() if number >= _FEWEST_ROWS)
    edges: list[float] = []
    for x in common:
        left = [line for line in lines if line.x < x - 1 and line.x + 0.9 * line.width < x]
        here = [line for line in lines if round(line.x) == x]
        beside = sum(any(abs(line.y - other.y) < line.size for other in left) for line in here)
        far = x - max([min(common), *edges]) > 8 * median(line.size for line in here)
        if far and beside >= _FEWEST_ROWS and _is_text(here):
            edges.append(float(x))
    return edges


def _is_text(column: Sequence[Line]) -> bool:
    """Whether lines are those of a column of text and not the cells of a table."""
    return bool(column) and median(len(line.text.split()) for line in column) >= _FEWEST_WORDS


def _columns(lines: Iterable[Line], edges: Sequence[float]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(_column(line, edges), []).append(line)
    return found


def _column(line: Line, edges: Sequence[float]) -> int:
    """The column in which a line begins; a little is left for how the edge was rounded."""
    return sum(line.x >= edge - 1 for edge in edges)


def _spans(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line runs over the edge of a column, as a headline does."""
    return any(line.x < edge - 1 and line.x + 0.85 * line.width > edge for edge in edges)


def _with_columns(lines: Iterable[Line], edges: Sequence[float]) -> list[Line]:
    return [Line(line.text, line.x, line.y, line.size, line.page, _column(line, edges)) for line in lines]


def _changes(lines: Sequence[Line], edges: Sequence[float]) -> int:
    """How often the order of the file goes from one column to another."""
    return sum(_column(one, edges) != _column(other, edges) for one, other in pairwise(lines))


def _in_columns(lines: Sequence[Line], edges: Sequence[float]) -> list[Line]:
    """Lines column by column, from one line that runs over all of them to the next."""
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(_with_columns(lines, edges), key=lambda line: -line.y):
        if _spans(line, edges):
            ordered += sorted(band, key=lambda each: (each.column, -each.y))
            ordered.append(line)
            band = []
        else:
            band.append(line)
    return ordered + sorted(band, key=lambda each: (each.column, -each.y))


def _downwards(lines: list[Line]) -> list[Line]:
    """Lines as the file gives them, unless it goes up the page again and again in one column: then from its head down."""
    ups = sum(lower.y > upper.y + upper.size for upper, lower in pairwise(lines) if upper.column == lower.column)
    if ups <= max(3, len(lines) // 10):
        return lines
    return [line for _, column in groupby(sorted(lines, key=_order), key=lambda line: line.column) for line in column]


def _order(line: Line) -> tuple[int, float, float]:
    return line.column, -line.y, line.x


def _numbers(lines: Sequence[Line]) -> set[Line]:
    """The lines that only count pages: nothing else stands above or below them."""
    by_height = sorted(lines, key=lambda line: -line.y)
    return {line for line in (*by_height[:1], *by_height[-1:]) if _PAGE_NUMBER.fullmatch(line.text)}


def _at_the_edges(lines: Sequence[Line]) -> list[Line]:
    """The first and the last lines of a page that stand near its head or its foot."""
    if not lines:
        return []
    top, bottom = max(line.y for line in lines), min(line.y for line in lines)
    near = _EDGE_SHARE * max(top, 1.0)
    by_height = sorted(lines, key=lambda line: -line.y)
    return [line for line in by_height[:_EDGE_LINES] if line.y > top - near] + [
        line for line in by_height[-_EDGE_LINES:] if line.y < bottom + near
    ]


def _place(line: Line) -> tuple[str, int]:
    """What is the same in the running heads of several pages: the words without their figures, and the height."""
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.y / 4)
