"""Views: every one is in the table, and a table that does not exist yet needs nothing but its rows."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings, told
from tui.model.strands import Kind, bodies
from tui.reading.commands.table import BY_ID
from tui.reading.show.grid import lay_out_page
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.tables import Table, TableRow, TableView
from tui.reading.state.views import VIEWS, View, view_of
from tui.reading.text.lines import text_of, width_of

ROOT = Path(__file__).resolve().parents[2]
STORY = told(
    ("Alpha", "It began. {yes: We will}, she said. Then {no: we will not}."),
    ("Beta", "Nobody spoke.\n{no: We shall not}, they say."),
    ("Gamma", "All is calm."),
)


class QuoteLedger(TableView):
    """A view that does not exist: one row a quote."""

    name = ViewName.SYNOPSIS

    def table(self, reading: Reading) -> Table:
        return Table(tuple(row_of(reading.index, quote.id) for quote in reading.index.strands_of(Kind.QUOTE)))

    def caption(self, _reading: Reading) -> str:
        return "every quote"

    def nothing(self, _reading: Reading) -> str:
        return "Nobody is quoted."


def row_of(index: Index, quote: str) -> TableRow:
    return TableRow(quote, tuple(sorted(bodies(index.strands[quote]))), index.confirmers[quote])


LEDGER = QuoteLedger()


def test_every_view_is_in_the_table() -> None:
    """Each name has its view, which goes by it; only the first has no title."""
    assert list(ViewName) == list(VIEWS) == [view.name for view in VIEWS.values()]
    assert ["", *list(ViewName)[1:]] == [view.title for view in VIEWS.values()]


def test_commands_of_views_exist() -> None:
    """What makes sense in some views only is a command, and nothing in the footer of the others."""
    reading = reading_of(STORY)
    for view in VIEWS.values():
        assert [] == [id_ for id_ in view.commands if id_ not in BY_ID]
    somewhere = {id_ for view in VIEWS.values() for id_ in view.commands}
    views = [replace(reading, view=view) for view in VIEWS]
    assert somewhere == {id_ for id_ in somewhere if not all(BY_ID[id_].when(there) for there in views)}


def test_nobody_asks_which_view_it_is() -> None:
    """Only the views themselves, and the value with which a reader begins, name one."""
    home = {"reading/state/views.py", "reading/state/synopsis.py", "reading/state/section_view.py"}
    naming = [
        f"{file.relative_to(ROOT / 'tui')}: {line.strip()}"
        for file in (ROOT / "tui").rglob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"\bViewName\.[A-Z]", line) and str(file.relative_to(ROOT / "tui")) not in home
    ]
    assert ["reading/state/reading.py: view: ViewName = ViewName.SIDE"] == naming


@pytest.mark.parametrize("view", VIEWS.values(), ids=[view.name.value for view in VIEWS.values()])
@law
@given(st.data())
def test_moves_are_total(view: View, data: st.DataObject) -> None:
    """Whatever a view is asked, the reader stands in an article that has a pane; an empty story is no fault."""
    walk(view, reading_of(data.draw(some_findings())), data)


@law
@given(st.data())
def test_moves_of_a_table_that_does_not_exist_are_total(data: st.DataObject) -> None:
    """Its rows are all that it had to say of itself; the picture of it fits the screen."""
    reading = walk(LEDGER, reading_of(data.draw(some_findings())), data)
    if reading.order:
        page = lay_out_page(reading, LEDGER, 60, 12)
        assert all(width_of(row) <= 60 for row in page.lines)
        assert len(page.lines) <= 12


def walk(view: View, reading: Reading, data: st.DataObject) -> Reading:
    """The reading after some moves of a view."""
    moves = {
        "step": lambda: view.step(reading, data.draw(st.integers(-3, 3))),
        "edge": lambda: view.edge(reading, data.draw(st.sampled_from((-1, 1)))),
        "column": lambda: view.column(reading, data.draw(st.sampled_from((-1, 1)))),
        "number": lambda: view.numbered_column(reading, data.draw(st.integers(0, 5))),
        "enter": lambda: view.enter(reading),
        "base": lambda: view.make_base(reading),
        "hide": lambda: view.hide(reading),
        "open": lambda: view.open(reading),
        "leave": lambda: view.leave(reading),
    }
    for name in data.draw(st.lists(st.sampled_from(list(moves)), max_size=6)) if reading.order else []:
        reading = moves[name]()
        assert reading.place.article in reading.panes
    return reading


def test_rows_of_a_table_lead_to_the_words() -> None:
    """Down to the second quote, over to where another outlet gives it, and on through its places."""
    there = LEDGER.step(LEDGER.edge(reading_of(STORY), -1), 1)
    assert ("quote:no", 0) == (there.focus, there.place.article)
    beside = LEDGER.column(there, 1)
    assert ("quote:no", 1, 14) == (beside.focus, *beside.place)
    silent = LEDGER.numbered_column(beside, 3)
    assert ("Not found in Gamma.", 2, 1) == (silent.message, LEDGER.column_at(silent), silent.place.article)
    assert "quote:no" == LEDGER.enter(beside).tour.strand


def test_a_table_that_does_not_exist_is_drawn() -> None:
    drawn = [text_of(row).rstrip() for row in lay_out_page(LEDGER.edge(reading_of(STORY), 1), LEDGER, 78, 6).lines]
    assert [
        " row 2/2: every quote",
        "   A Alpha (base)         │ B Beta                 │ C Gamma",
        " ! We will                │ ·                      │ ·",
        "                          │                        │",
        "▌2 we will not            │ We shall not           │ ·",
        "                          │                        │",
    ] == drawn


def test_without_rows_a_table_says_so() -> None:
    calm = reading_of(told(("Alpha", "All is calm.")))
    assert "There are no rows." == LEDGER.step(calm, 1).message
    assert "Nobody is quoted." in text_of(lay_out_page(calm, LEDGER, 60, 6).lines[2])


def test_the_open_view_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same key goes by sentence beside each other and by row in a table."""
    reading = reading_of(STORY)
    monkeypatch.setitem(VIEWS, ViewName.SIDE, LEDGER)
    assert LEDGER is view_of(reading)
    move = BY_ID["down"].move
    assert move is not None
    assert ("quote:no", LEDGER.step(reading, 1)) == (move(reading).focus, move(reading))


def test_before_anything_is_read_a_table_can_be_asked() -> None:
    for view in (*VIEWS.values(), LEDGER):
        if isinstance(view, TableView):
            assert (0, ()) == (view.row_at(Reading()), view.columns(Reading()))
