"""The views: how the story can be laid out, and where keys lead in each layout.

Whoever wants to know asks the view (`view_of`), and nobody asks which view it is. One that shows articles beside each other is
a `PaneView`, one that shows rows is a `TableView`; a further one is a line in `VIEWS` and, for a table, its rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from tui.reading.state import moves
from tui.reading.state.reading import Reading, ViewName
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
    def alone(self) -> bool:
        """Whether only the article of the cursor has a pane."""

    @property
    def tall_strip(self) -> bool:
        """Whether the strip has half of the screen, and says everything in full."""

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
    *("search", "copy", "help", "quit"),
)


class PaneView(NamedTuple):
    """Articles with a pane each."""

    name: ViewName
    title: str = ""
    alone: bool = False
    tall_strip: bool = False
    commands: frozenset[str] = frozenset({"step-back"})
    footer: tuple[str, ...] = PANE_FOOTER

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

VIEWS: Mapping[ViewName, View] = {
    ViewName.SIDE: PaneView(ViewName.SIDE),
    ViewName.SYNOPSIS: SYNOPSIS,
    ViewName.SINGLE: PaneView(ViewName.SINGLE, title=ViewName.SINGLE.value, alone=True, tall_strip=True),
}


def view_of(reading: Reading) -> View:
    """The view that is open."""
    return VIEWS[reading.view]


def table_view_of(reading: Reading) -> TableView | None:
    """The table that is open; None while articles stand side by side."""
    view = view_of(reading)
    return view if isinstance(view, TableView) else None
