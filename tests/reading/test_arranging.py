"""How a reader arranges a table: what he types narrows it, and its rows stand in one of several orders."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings, told
from tui.model.findings import Findings, Stage
from tui.reading.panels.table_filter import filter_line, open_table_filter, press
from tui.reading.show.section_page import lay_out_rows
from tui.reading.state.disputes import NO_DISPUTE
from tui.reading.state.index import Index
from tui.reading.state.memory import make_bookmark, restore_bookmark
from tui.reading.state.reading import Reading
from tui.reading.state.sections.arranging import arranged_section, orders_of
from tui.reading.state.sections.coverage import likeness, outlet_summary, outlets_by_likeness, tellings
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.views import SYNOPSIS, TABLES, next_sort, toggle_tables
from tui.reading.text.lines import text_of, width_of

FOUR = told(
    ("Alpha", "[one: Ice came.] [two: Roads froze.] [three: Schools shut.] [own: A cat sat.]"),
    ("Beta", "[one: Ice came.] [four: Buses stood.] [five: Trains ran.]"),
    ("Gamma", "[two: Roads froze.] [one: Ice.] [three: Schools shut.]"),
    ("Delta", "[four: Buses stood.] [five: Trains ran.] {lee: Stay home}, <lee: Lee> said."),
)
INDEX = Index(FOUR)


def opened(name: SectionName, reading: Reading | None = None) -> Reading:
    """A reading with a table open."""
    return TABLES.numbered_column(toggle_tables(reading or reading_of(FOUR)), list(SectionName).index(name) + 1)


def firsts(reading: Reading) -> list[str]:
    return [row.cells[0].text for row in TABLES.section(reading).rows]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("", {"one", "two", "three", "four", "five"}),
        ("fou", {"four"}),
        ("in:A", {"one", "two", "three"}),
        ("in:a not:beta", {"two", "three"}),
        ("only:D", set()),
        ("not:A", {"four", "five"}),
        ("by:f", {"four", "five"}),
        ("by:f fi", {"five"}),
        ("FIVE", {"five"}),
        ("in:Z", set()),
        ("is:disputed", set()),
    ],
)
def test_what_is_typed_narrows_the_rows(query: str, rows: set[str]) -> None:
    there = TABLES.narrow(opened(SectionName.COVERAGE), query)
    assert rows == set(firsts(there))
    assert rows or "No row holds" in TABLES.nothing(there)


def test_of_a_table_without_columns_of_outlets_the_words_tell_whose_they_are() -> None:
    there = TABLES.narrow(opened(SectionName.OVERVIEW), "only:A in:A own")
    assert ["only here"] == firsts(there)


def test_a_row_stays_under_the_cursor_as_long_as_it_is_there() -> None:
    there = TABLES.edge(opened(SectionName.COVERAGE), 1)
    row = TABLES.row(there)
    assert row == TABLES.row(TABLES.narrow(there, row.cells[0].text)) == TABLES.row(TABLES.sort(there))  # type: ignore[union-attr]
    gone = TABLES.narrow(there, "one")
    assert ("one", 0) == (firsts(gone)[0], TABLES.row_at(gone))


def test_every_table_has_its_own_filter_and_order() -> None:
    there = TABLES.sort(TABLES.narrow(opened(SectionName.COVERAGE), "one"))
    other = TABLES.column(there, 1)
    assert ("", 0) == (other.tables.filter, other.tables.sort)
    back = TABLES.column(other, -1)
    assert ("one", 1) == (back.tables.filter, back.tables.sort)
    again = restore_bookmark(reading_of(FOUR), make_bookmark(back))
    assert ("one", 1) == (again.tables.filter, again.tables.sort)
    odd = restore_bookmark(reading_of(FOUR), {**make_bookmark(back), "table_filter": 3, "table_sort": "x"})
    assert ("", 0) == (odd.tables.filter, odd.tables.sort)


def test_orders_of_who_tells_what() -> None:
    """By tellers, as in the synopsis, by outlet, and with outlets that tell alike side by side, in rows and columns."""
    there = opened(SectionName.COVERAGE)
    seen = []
    for _ in orders_of(SectionName.COVERAGE):
        seen.append(firsts(there))
        there = next_sort(there)
    assert seen[0] == firsts(there)
    assert "one" == seen[0][0]
    synopsis = [row.strand for row in SYNOPSIS.table(reading_of(FOUR)).rows]
    shared = [row.strand for row in TABLES.section(opened(SectionName.COVERAGE)).rows]
    assert [each.removeprefix("passage:") for each in synopsis if each in shared] == seen[1]
    assert ["one", "two", "three", "four", "five"] == seen[2]
    assert (0, 2, 1, 3) == outlets_by_likeness(INDEX)
    page = lay_out_rows(TABLES.sort(TABLES.sort(TABLES.sort(opened(SectionName.COVERAGE)))), TABLES, 120, 20)
    heads = text_of(page.lines[2])
    assert sorted(heads.index(name) for name in ("A Alpha", "C Gamma", "B Beta", "D Delta")) == [
        heads.index(name) for name in ("A Alpha", "C Gamma", "B Beta", "D Delta")
    ]


def test_a_table_of_one_order_says_so() -> None:
    assert "This table has one order." == TABLES.sort(opened(SectionName.ORDER)).message


def test_likeness_counts_what_either_tells() -> None:
    """Alpha and Gamma share three of Alpha's four; nothing is alike that shares nothing."""
    by_outlet = tellings(INDEX)
    assert 0.75 == likeness(by_outlet[0], by_outlet[2])
    assert 0.0 == likeness(by_outlet[0], by_outlet[3])
    rows = SECTIONS[SectionName.LIKENESS](INDEX).rows
    assert "75" == rows[0].cells[5].text == rows[2].cells[3].text == rows[0].cells[1].text
    assert "" == rows[0].cells[6].text


def test_only_what_is_sure_is_left_out() -> None:
    """Delta alone leaves out what the three others tell; a passage that two of four tell nobody alone leaves out."""
    found = told(*((["Alpha", "Beta", "Gamma"][n], "[x: Ice came.]") for n in range(3)), ("Delta", "Nothing."))
    assert ["0", "0", "0", "1"] == [row.cells[6].text for row in outlet_summary(Index(found)).rows]
    assert ["0", "0", "0", "1"] == [row.cells[6].text for row in outlet_summary(INDEX).rows]  # of "one"


def test_typing_escape_and_enter() -> None:
    """Letter by letter; escape brings back what stood there, enter keeps it, arrows move meanwhile."""
    before = TABLES.step(opened(SectionName.COVERAGE), 2)
    panel, reading = open_table_filter(before), before
    for letter in "f":
        panel, reading = press(panel, reading, letter, letter)  # type: ignore[assignment]
    assert {"four", "five"} == set(firsts(reading))
    _, moved = press(panel, reading, "down", None)
    assert 1 == TABLES.row_at(moved)
    closed, kept = press(panel, reading, "enter", None)
    assert (None, "f") == (closed, kept.tables.filter)
    assert "2 of 5 rows hold “f”; esc shows all again." == kept.message
    closed, back = press(panel, reading, "escape", None)
    assert (None, before.tables, before.place) == (closed, back.tables, back.place)
    closed, back = press(open_table_filter(before), before, "backspace", None)
    assert (None, before.tables) == (closed, back.tables)
    for width in (40, 80, 200):
        assert width_of(filter_line(panel, reading, width)) <= width
    assert "2 of 5 rows" in text_of(filter_line(panel, reading, 80))


def test_before_all_is_compared_no_part_is_called_empty() -> None:
    known = reading_of(told(("Alpha", "Nothing is quoted here.")))
    there, early = opened(SectionName.OVERVIEW, known), replace(opened(SectionName.OVERVIEW, known), stage=Stage.QUOTES)
    assert any(NO_DISPUTE == row.cells[1].text for row in TABLES.section(there).rows)
    assert ["outlets"] == firsts(early)


@law
@given(some_findings(), st.sampled_from(SectionName), st.text("abin:is only 0A", max_size=8))
def test_law_rows_are_narrowed_and_ordered_never_made(found: Findings, name: SectionName, query: str) -> None:
    """Every order has the same rows, a filter some of them."""
    index = Index(found)
    every = SECTIONS[name](index).rows
    for number in range(len(orders_of(name))):
        assert sorted(every, key=str) == sorted(arranged_section(index, name, "", number).rows, key=str)
        narrowed = arranged_section(index, name, query, number).rows
        assert all(row in every for row in narrowed)
