"""Tables read out: each row one line, each cell with the name of its column, so that nobody has to count columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.reading.plain.phrases import MOST_SILENT, as_sentence, call_article, count_things, list_articles, one_line
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.section_view import SectionView
from tui.reading.state.sections.tables import Section, SectionName, SectionRow
from tui.reading.state.tables import TableView
from tui.reading.state.views import section_view_of

_UNNAMED = frozenset(["part", "what"])
"""Columns whose names say nothing that their cells do not say."""
_DOTS = re.compile("^([●○?·]+) ")
"""Who tells something as a row of dots, which nobody can hear."""


def describe_open_table(reading: Reading, *, first: int | None = None) -> Iterator[str]:
    """The open table: its name, what its rows are, and all rows from a first one on, else from the reader's own."""
    view = section_view_of(reading)
    if view is None:
        return
    section, at = view.section(reading), view.row_at(reading) if first is None else first
    yield f"Table {section.name.value}, {reading.tables.number + 1} of {len(SectionName)}: {section.title}."
    if not section.rows:
        yield view.nothing(reading)
        return
    count = f"{count_things(len(section.rows), 'row')}{f', from row {at + 1} on' if at else ''}."
    yield f"{as_sentence(view.about(reading))} {count}"
    for number in range(at, len(section.rows)):
        yield f"{number + 1}. {read_row(reading, section, section.rows[number])}"


def describe_open_row(reading: Reading) -> Iterator[str]:
    """The row of the open table on which the reader is, whole."""
    view = section_view_of(reading)
    row = view.row(reading) if view is not None else None
    if view is None or row is None:
        yield view.nothing(reading) if view is not None else "No table is open."
        return
    section = view.section(reading)
    number = f"Row {view.row_at(reading) + 1} of {len(section.rows)}, table {section.name.value}."
    yield f"{number} {read_row(reading, section, row)}"


def read_row(reading: Reading, section: Section, row: SectionRow) -> str:
    """ "Name Hamas, type organization. C, NTD: terrorist group. Nothing in A and B." """
    lead = section.outlets or len(section.columns)
    parts = [
        f"{'' if column in _UNNAMED else column} {_in_letters(reading, cell.text)}".strip()
        for column, cell in zip(section.columns[:lead], row.cells[:lead], strict=True)
        if cell.text
    ]
    sentences = [as_sentence(", ".join(parts))]
    by_text: dict[str, list[int]] = {}
    for article, cell in enumerate(row.cells[lead:]):
        by_text.setdefault(one_line(cell.text), []).append(article)
    for text, articles in by_text.items():
        if not text:
            continue
        who = call_article(reading, articles[0]) if len(articles) == 1 else list_articles(reading, articles)
        sentences.append(as_sentence(f"{who}: {text}"))
    if section.outlets and "" in by_text:
        silent = by_text[""]
        others = f"the other {len(silent)}" if len(silent) > MOST_SILENT else list_articles(reading, silent)
        sentences.append(f"Nothing in {others}.")
    return " ".join(sentences)


def _in_letters(reading: Reading, text: str) -> str:
    """A cell with the letters of those who tell it in place of a row of dots."""
    found = _DOTS.match(text)
    if found is None or len(found[1]) != len(reading.findings.story.articles):
        return one_line(text)
    surely = [at for at, dot in enumerate(found[1]) if dot == "●"]
    likely, maybe = ([at for at, dot in enumerate(found[1]) if dot == sign] for sign in "○?")
    who = [
        list_articles(reading, surely) if surely else "",
        f"likely {list_articles(reading, likely)}" if likely else "",
        f"perhaps {list_articles(reading, maybe)}" if maybe else "",
    ]
    return f"in {', '.join(part for part in who if part)}: {one_line(text[found.end() :])}"


def describe_table(reading: Reading, table: TableView | SectionView) -> Iterator[str]:
    """The row of the synopsis on which the reader is, and whether the article of his column tells it."""
    if not isinstance(table, TableView):
        return
    rows, at = table.table(reading).rows, table.table(reading).at
    if not rows:
        yield table.nothing(reading)
        return
    if reading.focus not in at:
        yield as_sentence(f"{table.title}, {table.caption(reading)}: what you are on is in none of its {len(rows)} rows")
        return
    yield as_sentence(f"{table.title}, row {table.row_at(reading) + 1} of {len(rows)}, {table.caption(reading)}")
    column = table.column_at(reading)
    if column != reading.place.article:
        how = "perhaps tells it" if column in reading.index.maybe_tellers.get(reading.focus, ()) else "not found here"
        yield f"{call_article(reading, column)}, {how}; {letter_of(reading.place.article)} does."
