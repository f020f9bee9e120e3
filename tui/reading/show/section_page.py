"""A table of what differs as lines: one line a row, the lead columns first, and the row of the cursor whole for the strip.

Where there is no room for a column of each outlet, one column has their letters: "A C○ D?" where A tells it, C likely
does and D perhaps, "A12 C3" where they have counts, "(B)" for an article that cannot be read. What is cut ends with "…".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.places import Span
from tui.reading.show.grid import GridPage, lay_out_page
from tui.reading.state.index import Index
from tui.reading.state.outlets import letter_of, tint_of
from tui.reading.state.reading import Reading
from tui.reading.state.section_view import SectionView, arrange_section
from tui.reading.state.sections.coverage import DOTS, LIKELY, PERHAPS, SIGNS, UNREADABLE
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.tables import TableView
from tui.reading.text.lines import Line, Piece, Tint, fit, line, slice_line, tint_spans, width_of
from tui.reading.text.wrap import cells

HEAD = 3
"""Lines above the rows: which tables there are, what the rows are, the columns."""
GUTTER = 2
"""Columns before the first cell: the cursor's, and a gap."""
GAP = 2
"""Columns between two cells."""
LEAD = 26
"""Columns that a lead column has at least where its words are long: some four words, by which one knows a row."""
OUTLET = 14
"""The same for the column of an outlet: a value with its unit."""
MOST_NUMBERED = 9
"""Tables that have a key of their own: their number."""
LONGEST = 160
"""Columns beyond which the words of a cell ask for no more room."""


class SectionColumn(NamedTuple):
    """A column on the screen."""

    head: str
    numbers: tuple[int, ...]
    """Which columns of the table it holds: one, or those of all outlets, as letters."""
    width: int
    tint: Tint


def lay_out_rows(
    reading: Reading, view: TableView | SectionView, width: int, height: int, *, top: int = 0, first: int = 0
) -> GridPage:
    """The page of whichever table is open. `top` and `first` as in `grid.lay_out_page`."""
    if isinstance(view, TableView):
        return lay_out_page(reading, view, width, height, top=top, first=first)
    section, at, room = view.section(reading), view.row_at(reading), max(0, height - HEAD)
    count = len(section.rows)
    top = max(0, min(top, at, count - room), at - room + 1)
    columns = lay_out_columns(reading.index, section.name, width, section.order)
    numbers = range(top, min(count, top + room))
    arranged = section.name, reading.tables.filter, reading.tables.sort, count
    before = _lines_so_far(reading.index, arranged, width)
    rows = []
    for number in numbers:
        is_top = number == top
        if number == at:
            rows.append(_row_line(section, number, columns, chosen=True, top=is_top))
            continue
        if (number, is_top) not in before:
            before[number, is_top] = _row_line(section, number, columns, chosen=False, top=is_top)
        rows.append(before[number, is_top])
    if not rows and room:
        rows = [line((fit(f"  {view.nothing(reading)}", width), Tint.DIM))]
    so_far = "" if reading.knows_passages else "so far: "
    narrowed = f" with “{fit(reading.tables.filter.strip(), 20)}”" if reading.tables.filter.strip() else ""
    signs = SIGNS if section.name is SectionName.COVERAGE else section.signs
    place = f" row {min(at + 1, count)}/{count}{narrowed}: {so_far}{view.about(reading)} {signs if count else ''}".rstrip()
    about = line((fit(place, width), Tint.STRONG))
    heads = _join(" " * GUTTER, columns, [((fit(each.head, each.width), each.tint),) for each in columns]) if count else ()
    lines = (_names_line(section.name, width), about, heads, *rows)
    return GridPage(lines[:height], tuple(numbers), top, 0, (), width, HEAD)


@lru_cache(maxsize=8)
def _lines_so_far(_index: Index, _arranged: tuple[object, ...], _width: int) -> dict[tuple[int, bool], Line]:
    """The lines of a table that were laid out before, by row and whether that stood at the top: of a step two are others."""
    return {}


def describe_row(reading: Reading, view: SectionView, *, grown: bool) -> list[Line]:
    """The row of the cursor with all its words: in one line of any length, or, where there is room, a line a column."""
    section, row = view.section(reading), view.row(reading)
    if row is None:
        return [line((view.nothing(reading), Tint.DIM))]
    parts: list[Line] = []
    for number, cell in enumerate(row.cells):
        if cell.text:
            words = tint_spans(cell.text, cell.lights, _tint(section, number, lead=Tint.STRONG))
            parts.append(line((f"{_head(section, number)}: ", Tint.DIM), *words))
    if grown:
        return parts
    return [line(*(piece for number, words in enumerate(parts) for piece in ((("; " if number else ""), Tint.DIM), *words)))]


@lru_cache(maxsize=32)
def lay_out_columns(index: Index, name: SectionName, width: int, order: tuple[int, ...] = ()) -> tuple[SectionColumn, ...]:
    """The columns of a table on a screen of a width: each outlet's own where there is room, else one with their letters.

    `order` is that of the outlets, where it is not the order of the story.
    """
    section = arrange_section(index, name)
    leads = section.outlets or len(section.columns)
    room = width - GUTTER
    alone = [_full_width(section, (number,)) for number in range(len(section.columns))]
    says = [number >= leads or any(row.cells[number].text for row in section.rows) for number in range(len(alone))]
    least = [min(wants, LEAD if number < leads else OUTLET) for number, wants in enumerate(alone)]
    in_order = [*range(leads), *(leads + n for n in order or range(len(alone) - leads))]
    groups: list[tuple[int, ...]] = [(number,) for number in in_order]
    alone, least, says = ([each[number] for number in in_order] for each in (alone, least, says))
    if section.outlets and sum(least) + GAP * (len(least) - 1) > room:
        letters = tuple(in_order[leads:])
        groups = [*groups[:leads], letters]
        alone = [*alone[:leads], _full_width(section, letters)]
        least = [*least[:leads], min(alone[-1], LEAD)]
    kept = [at for at in range(len(groups)) if says[at]]  # a lead column that is empty in all rows says nothing
    groups, alone, least = [groups[at] for at in kept], [alone[at] for at in kept], [least[at] for at in kept]
    widths = _share(least, alone, room - GAP * (len(groups) - 1))
    return tuple(
        SectionColumn(_heads(section, group), group, wide, _tint(section, group[0], lead=Tint.TITLE))
        for group, wide in zip(groups, widths, strict=True)
        if wide > 0
    )


def _share(least: list[int], wanted: list[int], room: int) -> list[int]:
    """Widths in `room`: what is missing is taken from the widest, what is left goes to those that want more, by turns."""
    widths = list(least)
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) > max(0, room):
        widths[max(number for number, each in enumerate(widths) if each)] = 0
    while sum(widths) < room:
        hungry = [number for number, wants in enumerate(wanted) if 0 < widths[number] < wants]
        if not hungry:
            break
        each = max(1, (room - sum(widths)) // len(hungry))
        for number in hungry[: room - sum(widths)]:
            widths[number] += min(each, wanted[number] - widths[number])
    return widths


def _full_width(section: Section, group: tuple[int, ...]) -> int:
    """Columns of the longest words of a column, up to `LONGEST`; its head does not make it wider than an outlet's least."""
    words = (min(LONGEST, cells(_words(section, row, group)[:LONGEST])) for row in section.rows)
    return max([min(cells(_heads(section, group)), OUTLET), *words])


def _words(section: Section, row: SectionRow, group: tuple[int, ...]) -> str:
    if len(group) == 1:
        text = row.cells[group[0]].text
        return DOTS.get(text, text) if section.name is SectionName.COVERAGE else text
    return " ".join(_letter(number - section.outlets, row.cells[number]) for number in group if row.cells[number].text)


def _letter(article: int, cell: SectionCell) -> str:
    """An outlet that says something in a row, in few letters."""
    letter = letter_of(article)
    if cell.text == UNREADABLE:
        return f"({letter})"
    if cell.text in (LIKELY, PERHAPS):
        return f"{letter}{DOTS[cell.text]}"
    return f"{letter}{cell.text}" if cell.text.isdecimal() else letter


def _head(section: Section, number: int) -> str:
    """The name of a column; that of an outlet with its letter."""
    is_outlet = section.outlets and number >= section.outlets
    return f"{letter_of(number - section.outlets)} {section.columns[number]}" if is_outlet else section.columns[number]


def _heads(section: Section, group: tuple[int, ...]) -> str:
    return _head(section, group[0]) if len(group) == 1 else "who"


def _tint(section: Section, number: int, *, lead: Tint) -> Tint:
    """The colour of an outlet for its column; `lead` for others."""
    return tint_of(number - section.outlets) if section.outlets and number >= section.outlets else lead


def _row_line(section: Section, number: int, columns: tuple[SectionColumn, ...], *, chosen: bool, top: bool) -> Line:
    """One row; a first cell that would say again what stands above it is left empty."""
    row = section.rows[number]
    again = not top and row.cells[0].text == section.rows[number - 1].cells[0].text
    parts: list[Line] = []
    for at, column in enumerate(columns):
        words = "" if again and not at else _words(section, row, column.numbers)
        is_silent = not words and bool(section.outlets) and column.numbers[0] >= section.outlets
        tint = Tint.CHOSEN if chosen else Tint.DIM if is_silent else Tint.PLAIN
        lights = row.cells[column.numbers[0]].lights if len(column.numbers) == 1 else ()
        parts.append(_fit_lit("·" if is_silent else words, column.width, lights, tint))
    return _join("▌ " if chosen else "  ", columns, parts)


def _fit_lit(words: str, width: int, lights: tuple[Span, ...], tint: Tint) -> Line:
    """The words of a cell in its width with what is lit in them; from the first light on where they would be cut before it."""
    shown = fit(words, width)
    if not lights or shown == words:
        return tint_spans(shown, lights, tint)
    if lights[0].end < len(shown):
        kept = slice_line(tint_spans(words, lights, tint), 0, len(shown) - 1)
        return line(*kept, ("…", tint))
    skipped = max(0, lights[0].start - width // 3)
    rest = tint_spans("…" + words[skipped:], [Span(s.start - skipped + 1, s.end - skipped + 1) for s in lights], tint)
    shown = fit("…" + words[skipped:], width)
    return rest if width_of(rest) <= width else line(*slice_line(rest, 0, len(shown) - 1), ("…", tint))


def _join(gutter: str, columns: tuple[SectionColumn, ...], parts: list[Line]) -> Line:
    """One line of all cells, each as wide as its column."""
    pieces: list[Piece] = [(gutter, Tint.KEY)]
    for column, part in zip(columns, parts, strict=True):
        pieces += [*part, (" " * (column.width - width_of(part) + GAP), Tint.PLAIN)]
    return line(*pieces[:-1])


@lru_cache(maxsize=32)
def _names_line(name: SectionName, width: int) -> Line:
    """The names of the tables around the open one with their keys, and whether there are more on either side."""
    names = tuple(SectionName)
    at = names.index(name)
    first, last = at, at + 1

    def names_from_to() -> Line:
        pieces: list[Piece] = [("‹ " if first else "  ", Tint.KEY)]
        for number, each in enumerate(names[first:last], first + 1):
            key = [(f"{number} ", Tint.KEY)] if number <= MOST_NUMBERED else []
            pieces += [*key, (each.value, Tint.CHOSEN if each is name else Tint.DIM), ("  ", Tint.PLAIN)]
        return line(*pieces[:-1], (" ›" if last < len(names) else "", Tint.KEY))

    grows = True
    while grows:
        grows = False
        for low, high in ((first, last + 1), (first - 1, last)):
            before = first, last
            if low >= 0 and high <= len(names):
                first, last = low, high
                if width_of(names_from_to()) > width:
                    first, last = before
                else:
                    grows = True
    return names_from_to()
