"""A table as CSV (RFC 4180), for a spreadsheet: a header, one row a line, and no cell that a spreadsheet would work out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.reading.printed.articles import one_line
from tui.reading.state.sections.tables import Section

BYTE_ORDER_MARK = "\ufeff"
"""Stands before the first row: without it spreadsheets take UTF-8 for an older encoding."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(section: Section) -> Iterator[str]:
    """The lines of one table, each with its line end: first the names of the columns; the last column is the strand's id."""
    return table_lines([*section.columns, "id"], ([*(cell.text for cell in row.cells), row.strand] for row in section.rows))


def table_lines(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table, each with its line end: first the names of its columns, with the mark before them."""
    yield BYTE_ORDER_MARK + _line(columns)
    for row in rows:
        yield _line(row)


def _line(cells: Iterable[str]) -> str:
    return ",".join('"' + defuse(one_line(cell)).replace('"', '""') + '"' for cell in cells) + "\r\n"


def defuse(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe stands before what begins so."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    """Whether it is a plain signed number or a percentage, which is no formula: "-3.5", "+17%"."""
    return cell[1:].rstrip("%").replace(".", "", 1).isdigit() and cell[0] in "+-"
