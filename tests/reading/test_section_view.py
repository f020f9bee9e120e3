"""The tables of what differs on the screen: where keys lead in them, to the words, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import FIRE, START, at, words
from tests.stories import reading_of, told
from tui.model.findings import Findings, Stage
from tui.reading.commands.command import reason_not
from tui.reading.commands.table import BY_ID
from tui.reading.show.detail import strip_lines
from tui.reading.show.section_page import HEAD, lay_out_rows
from tui.reading.state import moves
from tui.reading.state.disputes import NO_DISPUTE
from tui.reading.state.memory import make_bookmark, restore_bookmark
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.section_view import arrange_section, show_words_elsewhere
from tui.reading.state.sections.arranging import orders_of
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.views import SYNOPSIS, TABLES, toggle_tables
from tui.reading.text.lines import text_of, width_of

MANY = told(*((f"Outlet {n}", f"[fire: A market burned.] |dead: {n}| died.") for n in range(50)))


def opened(reading: Reading, name: SectionName) -> Reading:
    """A reading with a table open."""
    return TABLES.numbered_column(toggle_tables(reading), list(SectionName).index(name) + 1)


def first_row_with_places(reading: Reading) -> Reading:
    """The first row of the table that leads to several places."""
    while len(TABLES.words(reading)) < 2:
        reading = TABLES.step(reading, 1)
        assert "last row" not in reading.message
    return reading


def drawn(reading: Reading, width: int = 80, height: int = 20) -> list[str]:
    return [text_of(row).rstrip() for row in lay_out_rows(reading, TABLES, width, height).lines]


def test_zero_opens_the_overview_and_goes_back() -> None:
    """To the very place, with what the panes remembered, however far one went in the tables."""
    before = at("died")
    there = toggle_tables(before)
    assert (ViewName.TABLES, SectionName.OVERVIEW) == (there.view, there.tables.section)
    for leave in (toggle_tables, TABLES.leave):
        back = leave(TABLES.column(TABLES.step(TABLES.step(there, 1), 1), 1))
        assert (before.view, before.place, before.offsets, before.focus) == (back.view, back.place, back.offsets, back.focus)


def test_a_row_leads_to_its_words_and_each_table_keeps_its_row() -> None:
    """Enter, back to the row, enter once more: the next words of it, and round again; "back" leads to where the tables were."""
    before = at("died")
    row = first_row_with_places(opened(before, SectionName.QUOTES))
    places = [mark.place for mark in TABLES.words(row)]
    reading, seen = row, []
    for _ in range(len(places) + 1):
        reading = TABLES.enter(reading)
        assert ViewName.SIDE is reading.view
        seen.append(reading.place)
        reading = toggle_tables(reading)
        assert (SectionName.QUOTES, row.tables.row) == (reading.tables.section, reading.tables.row)
    assert [*places, places[0]] == seen
    assert before.place == moves.step_history(TABLES.enter(row), -1).place


def test_tables_go_round() -> None:
    """By tab in both directions, and by number."""
    there, seen = toggle_tables(START), []
    for _ in SectionName:
        there = TABLES.column(there, 1)
        seen.append(there.tables.section)
    assert [*list(SectionName)[1:], SectionName.OVERVIEW] == seen
    assert SectionName.VERSIONS is TABLES.column(there, -1).tables.section
    assert "There is no table 13." == TABLES.numbered_column(there, 13).message


def test_every_row_of_every_table_leads_to_the_words_it_shows() -> None:
    """The place is that of words of the row; a row without any says so, and nothing is copied from elsewhere."""
    without = 0
    for name in SectionName:
        reading = opened(START, name)
        for number in range(len(TABLES.section(reading).rows)):
            reading = replace(reading, tables=reading.tables.go_to_row(max(0, number - 1)))
            reading = TABLES.step(reading, 1) if number else TABLES.numbered_column(reading, reading.tables.number + 1)
            assert number == TABLES.row_at(reading)
            if TABLES.words(reading):
                assert reading.place == TABLES.words(reading)[0].place == TABLES.enter(reading).place
                assert BY_ID["copy"].when(reading)
            else:
                without += 1
                assert ViewName.TABLES is TABLES.enter(reading).view
                assert not TABLES.has_words(reading)
                assert "no words of this row" in reason_not(BY_ID["copy"], reading)
    assert without < 6  # parts of which nothing was found, and outlets that tell and leave out nothing alone


def test_words_in_a_hidden_pane_come_back() -> None:
    row = first_row_with_places(opened(START, SectionName.QUOTES))
    first = TABLES.words(row)[0]
    entered = TABLES.enter(replace(row, hidden=frozenset({first.article})))
    assert (first.place, frozenset()) == (entered.place, entered.hidden)


def test_what_leads_elsewhere_is_shown_in_the_panes() -> None:
    """A tour and the like; no step in the tables, and no light."""
    there = opened(START, SectionName.QUOTES)
    toured = BY_ID["shared"].move(there)  # type: ignore[misc]
    assert ViewName.SIDE is show_words_elsewhere(there, toured).view
    stepped = TABLES.step(there, 1)
    assert stepped is show_words_elsewhere(there, stepped)
    legend = moves.toggle_legend(there)
    assert legend is show_words_elsewhere(there, legend)


def test_the_table_is_remembered() -> None:
    there = TABLES.step(opened(START, SectionName.OUTLETS), 1)
    again = restore_bookmark(reading_of(FIRE), make_bookmark(there))
    assert (ViewName.TABLES, SectionName.OUTLETS, 1) == (again.view, again.tables.section, again.tables.row)
    odd = restore_bookmark(reading_of(FIRE), {**make_bookmark(there), "table": "nonsense", "table_row": -4})
    assert (SectionName.OVERVIEW, 0) == (odd.tables.section, odd.tables.row)


def test_an_empty_table_says_so_and_before_all_is_compared_that_it_is_not_known() -> None:
    calm = opened(reading_of(told(("Alpha", "All is calm."))), SectionName.DISPUTES)
    assert NO_DISPUTE in drawn(calm)[HEAD]
    assert NO_DISPUTE == TABLES.step(calm, 1).message == TABLES.enter(calm).message
    early = replace(calm, stage=Stage.QUOTES)
    assert "Not known yet" in drawn(early)[HEAD]


def test_the_strip_has_the_row_whole() -> None:
    there = first_row_with_places(opened(START, SectionName.QUOTES))
    row = TABLES.row(there)
    assert row is not None
    for grown in (False, True):
        said = " ".join(" ".join(text_of(words).split()) for words in strip_lines(there, 60, 99, grown=grown))
        assert [] == [cell.text for cell in row.cells if cell.text not in said]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize("findings", [FIRE, MANY], ids=["three", "fifty"])
def test_every_table_fits_every_screen(findings: Findings, width: int) -> None:
    """No line is wider, no page higher, the row of the cursor is on it, and what is cut ends so."""
    start = reading_of(findings)
    for name in SectionName:
        for reading in (opened(start, name), TABLES.edge(opened(start, name), 1)):
            page = lay_out_rows(reading, TABLES, width, 12)
            assert all(width_of(row) <= width for row in page.lines), name
            assert len(page.lines) <= 12
            assert not TABLES.section(reading).rows or TABLES.row_at(reading) in page.rows
            assert any(name.value in text_of(row) for row in page.lines[:1])


@pytest.mark.parametrize("name", SectionName)
def test_what_the_rows_are_is_said_whole_at_80_columns(name: SectionName) -> None:
    """In each order, with what its signs mean in the first one."""
    reading = opened(START, name)
    for sort in range(len(orders_of(name))):
        said = drawn(replace(reading, tables=reading.tables.sort_by(sort)))[1]
        assert len(said) + len("100/100") - len("1/1") <= 80
        assert not said.endswith("…")


def test_letters_stand_where_columns_have_no_room() -> None:
    """With three outlets each has its column at 120; of fifty the letters stand, those that tell it."""
    wide = drawn(opened(START, SectionName.COVERAGE), 120)
    assert ([True, True], False) == ([name in wide[2] for name in ("A Alpha", "B Beta")], "who" in wide[2])
    many = drawn(opened(reading_of(MANY), SectionName.COVERAGE), 120)
    assert many[2].split()[-1] == "who"
    assert "A B C D" in many[HEAD]


def test_a_table_is_worked_out_once() -> None:
    first = arrange_section(START.index, SectionName.OVERVIEW)
    assert first is arrange_section(TABLES.step(toggle_tables(START), 1).index, SectionName.OVERVIEW)


def test_a_click_stands_in_a_row_and_then_leads_to_its_words() -> None:
    there = opened(START, SectionName.OVERVIEW)
    assert there is TABLES.enter_row(there, 99, -1)
    clicked = TABLES.enter_row(there, 1, -1)
    assert (1, ViewName.TABLES) == (clicked.tables.row, clicked.view)
    assert ViewName.SIDE is TABLES.enter_row(clicked, 1, -1).view


def test_what_is_of_the_synopsis_says_so() -> None:
    there = toggle_tables(at("died"))
    assert BY_ID["rows"].when(there)
    assert SYNOPSIS.name is toggle_tables(toggle_tables(SYNOPSIS.open(there))).view
    assert "Three died." == words(TABLES.leave(there))
