"""The views: how the story can be laid out, and where keys lead in each layout.

Whoever wants to know asks the view (`view_of`), and nobody asks which view it is. One that shows articles beside each other is
a `PaneView`, one that shows strands as rows is a `TableView`, one whose rows need
be no strands a `SectionView`; a further one is a line in `VIEWS` and, for a table, its rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple, Protocol

from tui.reading.state import moves
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.section_view import SectionView
from tui.reading.state.synopsis import Synopsis
from tui.reading.state.tables import TableView


class View(Protocol):
    """What is asked of a view. Moves are total: where one cannot go, the reader stays and is told why."""

    @property
    def name(self) -> ViewName:
        """What `Reading.view` says while it is open."""

    @property
    def title(self) -> str:
        """What the top row calls it; empty for the one in which one starts."""

    @property
    def commands(self) -> frozenset[str]:
        """Ids of commands that make sense in this view and perhaps in others, but not in every one."""

    @property
    def footer(self) -> tuple[str, ...]:
        """Ids of the commands that the footer names in it, the most useful first."""

    @property
    def labels(self) -> Mapping[str, str]:
        """What the footer calls commands in it that do something of their own here."""

    @property
    def alone(self) -> bool:
        """Whether only the article of the cursor has a pane."""

    @property
    def tall_strip(self) -> bool:
        """Whether the strip has half of the screen, and says everything in full."""

    @property
    def least_strip_rows(self) -> int:
        """Rows that the strip has at least, where that is no more than a third of the screen; 0 for the usual ones."""

    @property
    def of_rows(self) -> bool:
        """Whether its rows need not be strands: then neither bars nor what the cursor is on say anything of them."""

    def open(self, reading: Reading) -> Reading:
        """Lay the story out so, from whatever view is open."""

    def leave(self, reading: Reading) -> Reading:
        """Go back to what it lies over; the very same reading where it lies over nothing."""

    def step(self, reading: Reading, step: int) -> Reading:
        """Go down (positive) or up, by whatever the view goes by: sentences, rows."""

    def edge(self, reading: Reading, step: int) -> Reading:
        """Go to the first (-1) or last (1) of them."""

    def column(self, reading: Reading, step: int) -> Reading:
        """Go to the next (1) or previous (-1) article."""

    def numbered_column(self, reading: Reading, number: int) -> Reading:
        """Go to the article of a number, from 1."""

    def enter(self, reading: Reading) -> Reading:
        """Take up what the cursor is on."""

    def make_base(self, reading: Reading) -> Reading:
        """Make the article of the cursor the one that the others are compared with."""

    def hide(self, reading: Reading) -> Reading:
        """Hide the article of the cursor."""


PANE_FOOTER = (
    *("next", "shared", "unique", "disagreements", "quotes", "entities"),
    *("search", "tables", "copy", "help", "quit"),
)


class PaneView(NamedTuple):
    """Articles with a pane each."""

    name: ViewName
    title: str = ""
    alone: bool = False
    tall_strip: bool = False
    least_strip_rows: int = 0
    of_rows: bool = False
    commands: frozenset[str] = frozenset({"step-back"})
    footer: tuple[str, ...] = PANE_FOOTER
    labels: Mapping[str, str] = MappingProxyType({})

    def open(self, reading: Reading) -> Reading:
        """Lay the story out so; the place is kept."""
        return replace(reading, view=self.name, zoomed=False, message=f"View: {self.name.value}.")

    def leave(self, reading: Reading) -> Reading:
        """Nothing lies below it."""
        return reading

    def step(self, reading: Reading, step: int) -> Reading:
        """By sentence."""
        return moves.step_sentence(reading, step)

    def edge(self, reading: Reading, step: int) -> Reading:
        """The first or last sentence of the article."""
        return moves.go_to_edge(reading, step)

    def column(self, reading: Reading, step: int) -> Reading:
        """By pane."""
        return moves.step_pane(reading, step)

    def numbered_column(self, reading: Reading, number: int) -> Reading:
        """The pane with that number."""
        return moves.go_to_pane(reading, number)

    def enter(self, reading: Reading) -> Reading:
        """Follow the strand under the cursor."""
        return moves.follow_strand(reading)

    def make_base(self, reading: Reading) -> Reading:
        """Make the article of the active pane the base."""
        return moves.make_base(reading)

    def hide(self, reading: Reading) -> Reading:
        """Hide the active pane."""
        return moves.hide_pane(reading)


SYNOPSIS = Synopsis()
TABLES = SectionView()

VIEWS: Mapping[ViewName, View] = {
    ViewName.SIDE: PaneView(ViewName.SIDE),
    ViewName.SYNOPSIS: SYNOPSIS,
    ViewName.SINGLE: PaneView(ViewName.SINGLE, title=ViewName.SINGLE.value, alone=True, tall_strip=True),
    ViewName.TABLES: TABLES,
}


def view_of(reading: Reading) -> View:
    """The view that is open."""
    return VIEWS[reading.view]


def table_view_of(reading: Reading) -> TableView | SectionView | None:
    """The table that is open; None while articles stand side by side."""
    view = view_of(reading)
    return view if isinstance(view, (TableView, SectionView)) else None


def section_view_of(reading: Reading) -> SectionView | None:
    """The tables of what differs, while they are open."""
    view = view_of(reading)
    return view if isinstance(view, SectionView) else None


def next_view(reading: Reading) -> Reading:
    """Side by side, synopsis, one article, tables, and round again, to the place where one was."""
    views = tuple(VIEWS)
    following = VIEWS[views[(views.index(reading.view) + 1) % len(views)]]
    return following.open(view_of(reading).leave(reading))


def next_sort(reading: Reading) -> Reading:
    """The next order of the rows, in a table of either kind."""
    table = section_view_of(reading)
    return moves.toggle_sort(reading) if table is None else table.sort(reading)


def toggle_tables(reading: Reading) -> Reading:
    """Open the tables of what differs, or go back to where one was."""
    return TABLES.open(reading) if section_view_of(reading) is None else TABLES.leave(reading)
