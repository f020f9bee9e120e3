"""Tables (CSV and its kin): an article a row, its columns found by their names.

    outlet;date;headline;body                      ->  "outlet" is the source, "date" the day, "headline" the title,
    The Post;2024-03-27;Bridge reopens;"The ..."       "body" the text; what else there is, is left out and said

Which sign parts the cells is found by trying: the one that gives rows of equal length and the most names that are known.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import islice

from tui.model.dates import find_date
from tui.store import neutral
from tui.store.draft import NAMES, SUMMARIES, TEXTS, Draft, Unreadable, about_file, bare, fields
from tui.store.formats.records import without_elements

ORIGIN = "table"
ENDINGS = frozenset({"csv", "tsv", "tab", "psv"})
_DELIMITERS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "bars"}
_SAMPLE = 20
"""Rows by which a delimiter is tried."""
_LONGEST_HEAD = 20_000
"""Characters of the first line; no table of articles has so many columns."""
_MOST_COLUMNS = 500
_MOST_NAMED = 12
"""Columns that a note names."""
_ORDERED = re.compile(r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>(?:19|20)\d\d|\d\d)(?!\d)")
_SEP = re.compile(r"\ufeff?sep=(?P<sign>[,;|\t])\r?\n", re.IGNORECASE)
"""The line with which Excel says what parts the cells."""

Row = Sequence[str]
Columns = Mapping[str, str]
"""What story.yaml says: the name of a column by what it holds."""


def is_table(text: str, *, sure: bool) -> bool:
    """Whether a text is a table: its first line names a column of text beside another, or with `sure` any two."""
    head = next(iter(_rows(text[:_LONGEST_HEAD], _delimiter(text))), ())
    if len(head) < 2:
        return sure and len(head) == 1 and bare(head[0]) in TEXTS and bool(text.strip().partition("\n")[2])
    return sure or any(bare(cell) in TEXTS for cell in head)


def table(text: str, columns: Columns) -> Iterator[Draft]:
    """The articles of a table. Raises Unreadable where no column holds a text."""
    delimiter = _delimiter(text)
    said = [f"a table whose cells are parted by {_DELIMITERS[delimiter]}"]
    if text.count('"') % 2:
        said.append("a quotation mark in it is not closed, so that what follows may be in one cell")
    return drafts_of_rows(iter(_rows(text, delimiter)), columns, said)


def drafts_of_rows(rows: Iterator[Row], columns: Columns, said: Sequence[str]) -> Iterator[Draft]:
    """The articles of rows, the first of which names the columns. Raises Unreadable where none holds a text.

    Each row is known by its number; `said` is what a reader should know of the table.
    """
    head = next((row for row in rows if any(cell.strip() for cell in row)), ())
    used = _column_use(head, columns)
    kept = list(rows)
    dated = _day_first([_cell(row, used.get("published")) for row in kept])
    text_at = used.get("text", used.get("summary"))
    if text_at is None:
        raise Unreadable(_without_text(head))
    yield about_file(*said, *_describe(head, used))
    for number, row in enumerate(kept, 1):
        if not any(cell.strip() for cell in row):
            continue
        whole = used.get("text") is not None and bool(_cell(row, used["text"]).strip())
        words = _cell(row, text_at) if whole or "summary" not in used else _cell(row, used["summary"])
        words, doubts = without_elements(_lines(words))
        values = {name: _cell(row, at) for name, at in used.items() if name in NAMES}
        if dated is not None and "published" in values:
            values["published"] = _in_order(values["published"], day_first=dated)
        if any(cell.strip() for cell in row[len(head) :]):
            doubts = (*doubts, f"its row has {len(row):,} cells and the table {len(head):,} columns; the last were left out")
        if number == len(kept) and len(row) < len(head):
            doubts = (*doubts, f"the last row has {len(row):,} of {len(head):,} cells, so that the table may break off")
        yield Draft(words, fields(values, ORIGIN), str(number), doubts, whole)


def _delimiter(text: str) -> str:
    """The sign that parts the cells."""
    if named := _SEP.match(text):
        return named["sign"]
    best, most = ",", (-1.0, -1.0)
    for sign in _DELIMITERS:
        sample = list(islice(_rows(text[: 50 * _LONGEST_HEAD], sign), _SAMPLE))
        head = sample[0] if sample else ()
        even = sum(len(row) == len(head) for row in sample) / max(len(sample), 1)
        known = sum(bare(cell) in _KNOWN for cell in head)
        score = (float(known), even if len(head) > 1 else 0.0)
        if score > most:
            best, most = sign, score
    return best


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """The rows of a table; what is broken in one does not end the others."""
    csv.field_size_limit(max(len(text), csv.field_size_limit()))  # of the whole process: never less than others need
    named = _SEP.match(text)
    reader = csv.reader(StringIO(text[named.end() if named else 0 :].lstrip("\ufeff"), newline=""), delimiter=delimiter)
    while True:
        try:
            yield next(reader)[:_MOST_COLUMNS]
        except StopIteration:
            return
        except csv.Error:
            continue


def _column_use(head: Row, columns: Columns) -> dict[str, int]:
    """Which column holds what: as story.yaml says, else by its name. Raises Unreadable for a column that is not there."""
    places = {bare(cell): number for number, cell in reversed(list(enumerate(head)))}
    used: dict[str, int] = {}
    for what, name in columns.items():
        if bare(name) not in places:
            there = neutral.line(", ".join(cell.strip() for cell in head), longest=200)
            raise Unreadable(f"is a table without the column “{name}” that story.yaml names; its columns are {there}")
        used[what] = places[bare(name)]
    for what, names in (("text", TEXTS), *NAMES.items(), ("summary", SUMMARIES)):
        at = next(
            (places[bare(name)] for name in names if bare(name) in places and places[bare(name)] not in used.values()), None
        )
        if at is not None:
            used.setdefault(what, at)
    return used


_KNOWN = frozenset(map(bare, (*TEXTS, *SUMMARIES, *(name for names in NAMES.values() for name in names))))


def _without_text(head: Row) -> str:
    there = neutral.line(", ".join(f"“{cell.strip()}”" for cell in head), longest=200)
    say = "story.yaml can say which, columns: {text: NAME}"
    return f"is a table without a column of texts, such as {', '.join(TEXTS[:1] + TEXTS[8:10])} (it has {there}); {say}"


def _describe(head: Row, used: Mapping[str, int]) -> Iterator[str]:
    """Which column was taken for what, and which were left out."""
    shown = {name: neutral.line(head[at], longest=60) for name, at in used.items()}
    if "text" in shown:
        shown.pop("summary", None)
    yield "read from its columns " + ", ".join(f"{name}: “{column}”" for name, column in shown.items())
    kept = {used[name] for name in shown}
    if others := [neutral.line(cell, longest=40) for number, cell in enumerate(head) if number not in kept and cell.strip()]:
        more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
        yield f"left out: {', '.join(others[:_MOST_NAMED])}{more}; columns: in story.yaml says it otherwise"


def _cell(row: Row, at: int | None) -> str:
    return row[at] if at is not None and at < len(row) else ""


def _lines(words: str) -> str:
    """A text whose line breaks were written as backslash and letter, as some programs do, has them again."""
    if "\n" in words or "\\n" not in words:
        return words
    return words.replace("\\r\\n", "\n").replace("\\n", "\n")


def _day_first(values: Iterable[str]) -> bool | None:
    """Whether 03/04/2024 is the third of April in a column: some other row has a day above twelve. None where none tells."""
    found = [(int(match["first"]), int(match["second"])) for value in values if (match := _ORDERED.match(value.strip()))]
    day_first, month_first = any(first > 12 for first, _ in found), any(second > 12 for _, second in found)
    return None if day_first == month_first else day_first


def _in_order(value: str, *, day_first: bool) -> str:
    """A date that is written in figures alone, as everybody reads it."""
    match = _ORDERED.match(value.strip())
    if not match or find_date(value):
        return value
    day, month = (match["first"], match["second"]) if day_first else (match["second"], match["first"])
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    return f"{year}-{int(month):02}-{int(day):02}"
