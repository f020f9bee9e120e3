"""Workbooks of Excel (XLSX): an article a row, as in other tables; the first sheet that has a column of text is read.

Cells are as they were last worked out; no formula is. The parts go by as streams of elements (see `package`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from posixpath import normpath

from tui.store.draft import TEXTS, Draft, Unreadable, bare
from tui.store.formats.package import Package, package
from tui.store.formats.tables import Columns, drafts_of_rows

WORKBOOK = "xl/workbook.xml"
_FIRST_DAY = date(1899, 12, 30)
"""The day from which Excel counts, as far as its dates since March 1900 go."""
_DAYS = re.compile(r"[dy]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]{0,80}"|\[[^\[\]]{0,80}\]|\\.')
"""What in a format of numbers is not one of its signs."""
_BUILT_IN_DAYS = frozenset({14, 15, 16, 17, 22})
"""Numbers of the formats that show a day and need not be declared (ECMA-376, 18.8.30)."""
_MOST_COLUMNS = 500
_COLUMN = re.compile(r"([A-Z]{1,3})\d")


def is_workbook(names: dict[str, str]) -> bool:
    """Whether a package with these parts is a workbook."""
    return WORKBOOK in names


def workbook(raw: bytes, columns: Columns, largest: int) -> Iterator[Draft]:
    """The articles of a workbook. Raises Unreadable where no sheet has a column of text."""
    with package(raw, largest, "workbook") as parts:
        strings, days = _shared_strings(parts), _day_styles(parts)
        sheets = [(name, _Rows(strings, days).read(parts, part)) for name, part in _sheets(parts)]
    filled = [(name, rows) for name, rows in sheets if rows]
    if not filled:
        raise Unreadable("is a workbook without a cell in it")
    name, rows = next(((name, rows) for name, rows in filled if any(bare(cell) in TEXTS for cell in rows[0])), filled[0])
    others = [other for other, _ in filled if other != name]
    left_out = [f"of its {len(filled)} sheets only “{name}” was read"] if others else []
    yield from drafts_of_rows(iter(rows), columns, [f"a workbook, sheet “{name}”", *left_out])


def _sheets(parts: Package) -> list[tuple[str, str]]:
    """The name and the part of each sheet, in order."""
    targets: dict[str, str] = {}
    found: list[tuple[str, str]] = []

    def on_relation(element: str, attributes: dict[str, str]) -> None:
        if element.rpartition(":")[2] == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def on_sheet(element: str, attributes: dict[str, str]) -> None:
        if element.rpartition(":")[2] == "sheet":
            found.append((attributes.get("name", ""), attributes.get("r:id", "")))

    parts.parse("xl/_rels/workbook.xml.rels", on_relation)
    parts.parse(WORKBOOK, on_sheet)
    return [(name, _part_of(targets[relation])) for name, relation in found if relation in targets]


def _part_of(target: str) -> str:
    """The name of a part that the workbook points to, from the root of the archive."""
    return target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")


def _shared_strings(parts: Package) -> list[str]:
    """The texts that cells name by their number."""
    made: list[str] = []
    within: list[str] = []
    aside = 0

    def on_start(element: str, _attributes: dict[str, str]) -> None:
        nonlocal aside
        name = element.rpartition(":")[2]
        within.append(name)
        aside += name == "rPh"
        if name == "si":
            made.append("")

    def on_end(element: str) -> None:
        nonlocal aside
        aside -= element.rpartition(":")[2] == "rPh"  # how to speak what is written
        within.pop()

    def on_words(words: str) -> None:
        if within[-1] == "t" and made and not aside:
            made[-1] += words

    parts.parse("xl/sharedStrings.xml", on_start, on_end, on_words)
    return made


def _day_styles(parts: Package) -> frozenset[int]:
    """Numbers of the styles that show a number as a day."""
    formats = set(_BUILT_IN_DAYS)
    styles: list[int] = []
    within: list[str] = []

    def on_start(element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(":")[2]
        within.append(name)
        number = attributes.get("numFmtId", "0")
        if name == "numFmt" and number.isdecimal() and _DAYS.search(_QUOTED.sub("", attributes.get("formatCode", ""))):
            formats.add(int(number))
        if name == "xf" and "cellXfs" in within:
            styles.append(int(number) if number.isdecimal() else 0)

    parts.parse("xl/styles.xml", on_start, lambda _element: within.__delitem__(-1))
    return frozenset(place for place, number in enumerate(styles) if number in formats)


class _Rows:
    """The rows of a sheet while its elements go by."""

    def __init__(self, strings: list[str], days: frozenset[int]) -> None:
        self._strings = strings
        self._days = days
        self._rows: list[list[str]] = []
        self._within: list[str] = []
        self._cell: dict[str, str] = {}
        self._words = ""

    def read(self, parts: Package, name: str) -> list[list[str]]:
        """The cells of one sheet, as words."""
        parts.parse(name, self._start, self._end, self._take_words)
        return [row for row in self._rows if any(cell.strip() for cell in row)]

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(":")[2]
        self._within.append(name)
        if name == "row":
            self._rows.append([])
        elif name == "c":
            self._cell, self._words = attributes, ""

    def _take_words(self, words: str) -> None:
        if self._within and self._within[-1] in ("v", "t") and "rPh" not in self._within:
            self._words += words

    def _end(self, element: str) -> None:
        if element.rpartition(":")[2] == "c" and self._rows:
            row = self._rows[-1]
            at = _column_number(self._cell.get("r", "")) if "r" in self._cell else len(row)
            if at < _MOST_COLUMNS:
                row.extend([""] * (at + 1 - len(row)))
                row[at] = self._value()
        self._within.pop()

    def _value(self) -> str:
        """What a cell holds, as words: a shared text, its own text, a day, or a number as it is written."""
        sort, words = self._cell.get("t", "n"), self._words
        if sort == "s":
            return self._strings[int(words)] if words.isdecimal() and int(words) < len(self._strings) else ""
        style = self._cell.get("s", "0")
        if sort == "n" and style.isdecimal() and int(style) in self._days:
            whole = words.partition(".")[0]
            if whole.isdecimal() and 60 < int(whole) < 2_958_466:  # from March 1900 to the year 9999
                return (_FIRST_DAY + timedelta(days=int(whole))).isoformat()
        return "" if sort == "e" else words


def _column_number(place: str) -> int:
    """The number of a column from 0: "A1" is 0, "AB7" is 27; beyond all columns for what is no place."""
    named = _COLUMN.match(place)
    if named is None:
        return _MOST_COLUMNS
    number = 0
    for letter in named[1]:
        number = 26 * number + ord(letter) - 64
    return number - 1
