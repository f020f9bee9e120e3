"""The synopsis as lines: columns of wrapped words, the base pinned to the left, only the rows that are on the screen.

A row shows a few lines of each wording and ends them with "…" where there is more. The chosen row shows all of them, as long
as that leaves room for a neighbour; the strip has the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, pairwise, zip_longest

from tui.model.places import Mark, Span, overlap
from tui.model.records import dataclass
from tui.model.strands import kind
from tui.reading.show.differences import compare_wording
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.outlets import letter_of
from tui.reading.state.overlays import visible_overlays
from tui.reading.state.reading import Reading
from tui.reading.state.tables import TableRow, TableView
from tui.reading.text import wrap
from tui.reading.text.lines import Line, Piece, Tint, end_with_ellipsis, fit, line, width_of

HEAD = 2
"""Rows above the table: what it shows, and the outlets."""
GUTTER = 3
"""Columns before the first cell: the cursor's, how many tell it, and a gap."""
MIN_CELL_WIDTH = 22
"""Columns of a cell with its rule. Three outlets then fit in 80 columns and five in 120, and prose still reads."""
RULE = 3
"""Columns of a cell's rule and the gaps around it."""
BASE = " (base)"
"""Added to the name of the base where there is room; the caption names it anyway."""
DERIVED = " (derived)"
"""Added to the name of an outlet that was derived from the text where there is no room to say from what."""
MAX_LINES = 4
"""Lines of a row that is not chosen ..."""
MAX_LINES_SMALL = 3
"""... and on a screen of less than `TALL` rows."""
TALL_SCREEN = 20


@dataclass(frozen=True, slots=True)
class GridPage:
    """The table as it stands on the screen."""

    lines: tuple[Line, ...]
    rows: tuple[int, ...]
    """For each line below the head, the row of the table that it belongs to; -1 for gaps."""
    top: int
    """The first row of the table on the screen."""
    first: int
    """Position among the columns after the base of the first one on the screen."""
    articles: tuple[int, ...]
    """The columns on the screen."""
    width: int
    """Columns of one cell, its rule included."""
    head: int = HEAD
    """Lines above the rows."""

    def article_at(self, x: int) -> int | None:
        """The article whose column covers a cell of the screen."""
        at = (x - GUTTER) // max(1, self.width)
        return self.articles[at] if x >= GUTTER and 0 <= at < len(self.articles) else None


def lay_out_page(reading: Reading, view: TableView, width: int, height: int, *, top: int = 0, first: int = 0) -> GridPage:
    """The table from row `top` on and with column `first` after the base, moved only as far as brings the cursor into view."""
    table, at, column = view.table(reading), view.row_at(reading), view.column_at(reading)
    articles, first = _columns_in_view(view.columns(reading), column, width, first)
    wide = max(1, (width - GUTTER) // max(1, len(articles)))
    room = max(0, height - HEAD)
    most = MAX_LINES if height >= TALL_SCREEN else MAX_LINES_SMALL
    whole = max(most, room - most - 1)
    body: list[Line] = []
    owners: list[int] = []

    @cache
    def block(number: int) -> list[Line]:
        row = table.rows[number]
        if number == at:
            return _row_lines(reading, row, articles, wide, whole, column=column)
        return _row_lines(reading, row, articles, wide, most)

    if table.rows:
        top = _top_row(top, at, len(table.rows), room, lambda number: len(block(number)) + 1)
        gap = _join_cells("   ", [()] * len(articles), wide)
        for number in range(top, len(table.rows)):
            if len(body) >= room:
                break
            rows = block(number)
            body += [*rows, gap]
            owners += [*[number] * len(rows), -1]
    else:
        body = [line((fit(f"   {view.nothing(reading)}", width), Tint.DIM))]
    count = len(table.rows)
    right = len(view.columns(reading)) - first - len(articles)
    caption = _caption(f" row {min(at + 1, count)}/{count}: {view.caption(reading)}", width, first, right)
    names = _outlet_names(reading, articles, wide, base=view.base(reading), column=column)
    return GridPage((caption, names, *body[:room]), tuple(owners[:room]), top, first, articles, wide)


def _columns_in_view(every: tuple[int, ...], column: int, width: int, first: int) -> tuple[tuple[int, ...], int]:
    """The columns for which there is room: the base, and a window on the others that holds the reader's."""
    room = max(2, (width - GUTTER) // MIN_CELL_WIDTH) - 1
    others = every[1:]
    first = min(first, max(0, len(others) - room))
    if column in others:
        at = others.index(column)
        first = max(min(first, at), at - room + 1)
    return (*every[:1], *others[first : first + room]), first


def _top_row(top: int, at: int, count: int, room: int, height_of: Callable[[int], int]) -> int:
    """The first row on the screen, so that row `at` is whole in view and the screen is no emptier than it must be."""
    top = max(0, min(top, at), at - room)
    height_used = sum(height_of(number) for number in range(top, at + 1)) - 1
    while height_used > room and top < at:
        height_used -= height_of(top)
        top += 1
    last, height_filled = count, -1
    while last > 0 and height_filled + height_of(last - 1) <= room:
        last -= 1
        height_filled += height_of(last)
    return min(top, last)


def _row_lines(
    reading: Reading, row: TableRow, articles: tuple[int, ...], wide: int, most: int, *, column: int | None = None
) -> list[Line]:
    """The lines of one row; `column` is the reader's in the row on which the reader is."""
    cells = [
        _cell_lines(reading, row.cell(article), wide - RULE, most, chosen=article == column)
        or _empty_cell(reading, article, wide - RULE, chosen=article == column)
        for article in articles
    ]
    if not any(row.cell(article) for article in articles):
        elsewhere = ", ".join(dict.fromkeys(letter_of(mark.article) for mark in row.marks))
        cells[0] = [line((fit(f"· only in {elsewhere}", wide - RULE), Tint.DIM))]
    sign = str(row.voices) if 1 < row.voices < 10 else "+" if row.voices > 1 else "!"
    rows = []
    for number, parts in enumerate(zip_longest(*cells, fillvalue=())):
        gutter = f"{' ' if column is None else '▌'}{sign if not number else ' '} "
        rows.append(_join_cells(gutter, list(parts), wide))
    return rows


def _join_cells(gutter: str, parts: list[Line], wide: int) -> Line:
    """One line of all cells, each behind its rule."""
    pieces: list[Piece] = [(gutter, Tint.KEY)]
    for part in parts:
        pieces += [*part, (" " * (wide - RULE - width_of(part)), Tint.PLAIN), (" │ ", Tint.DIM)]
    pieces[-1] = ("", Tint.PLAIN)
    return line(*(piece for piece in pieces if piece[0]))


def _empty_cell(reading: Reading, article: int, width: int, *, chosen: bool) -> list[Line]:
    """What stands where an article does not tell a row: a dot, or that it cannot be read, for then it is not silent."""
    sign = "not readable" if reading.findings.story.articles[article].unreadable else "·"
    return [line((fit(sign, width), Tint.CHOSEN if chosen else Tint.DIM))]


def _cell_lines(reading: Reading, marks: tuple[Mark, ...], width: int, most: int, *, chosen: bool) -> list[Line]:
    """One wording in at most `most` lines; a second place of the same article begins a line with "+"."""
    rows: list[Line] = []
    for number, mark in enumerate(marks):
        text = reading.findings.story.articles[mark.article].text
        sign: list[Piece] = [("+ ", Tint.DIM)] if number else []
        lights, plain = _lights_in(reading, mark), Tint.CHOSEN if chosen else Tint.PLAIN
        for start, end in wrap.wrap(text, mark.start, mark.end, width - 2 * bool(number)):
            rows.append((*sign, *_tint_row(text, start, end, lights, plain)))
            sign = [("  ", Tint.DIM)] if number else []
        if len(rows) > most:
            break
    if len(rows) <= most:
        return rows
    head = rows[: max(1, most)]
    return [*head[:-1], end_with_ellipsis(head[-1], width)]


def _lights_in(reading: Reading, mark: Mark) -> list[tuple[int, int, Tint]]:
    """What is lit in a wording: what differs from the cursor's or is common to both; stronger, and last, the reader's own."""
    lights: list[tuple[int, int, Tint]] = []
    if reading.strand is not None and mark in reading.strand.marks:
        comparison = compare_wording(reading, mark)
        lights += [(*each, Tint.DIFFERS) for each in comparison.differing]
        lights += [(*each, Tint.SHARED) for each in comparison.common]
    for strand in visible_overlays(reading):
        lights += [(*span, BY_KIND[kind(strand)].tint) for span in _touching(strand.marks, mark)]
    return lights


def _touching(marks: tuple[Mark, ...], mark: Mark) -> Iterator[Span]:
    """Of marks that are sorted and do not overlap those that have a character in common with another mark."""
    first = bisect_right(marks, mark[:2], key=lambda each: each[:2])
    for each in islice(marks, max(0, first - 1), None):
        if each[:2] >= (mark.article, mark.end):
            return
        if each.article == mark.article and overlap(each, mark):
            yield each.span


def _tint_row(text: str, start: int, end: int, lights: list[tuple[int, int, Tint]], plain: Tint) -> Line:
    """The words `[start, end)` of a text with their tints."""
    here = [(max(low, start), min(high, end), tint) for low, high, tint in lights if low < end and high > start]
    edges = sorted({start, end, *(edge for low, high, _ in here for edge in (low, high))})
    return tuple(
        (text[low:high], next((tint for first, last, tint in reversed(here) if first <= low < last), plain))
        for low, high in pairwise(edges)
    )


def _caption(words: str, width: int, left: int, right: int) -> Line:
    """What the table shows and in which order, and how many columns are out of sight on either side."""
    beside = "".join((f"  ‹{left}" if left else "", f"  {right}›" if right > 0 else ""))
    return line((fit(words, max(1, width - len(beside))), Tint.STRONG), (beside, Tint.KEY))


def _outlet_names(reading: Reading, articles: tuple[int, ...], wide: int, *, base: int, column: int) -> Line:
    """The names above the columns: the reader's column lit, the base called so."""
    parts: list[Line] = []
    for article in articles:
        outlet = reading.findings.story.articles[article]
        name = f"{letter_of(article)} {outlet.name}"
        if outlet.outlet_from:
            longer = (f"{name}, from {outlet.outlet_from}", f"{name}{DERIVED}")
            name = next((each for each in longer if wrap.cells(each) <= wide - RULE), name)
        if article == base and wrap.cells(name) + len(BASE) <= wide - RULE:
            name += BASE
        parts.append(line((fit(name, wide - RULE), Tint.CHOSEN if article == column else Tint.TITLE)))
    return _join_cells("   ", parts, wide)
