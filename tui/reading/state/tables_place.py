"""Where the reader is among the tables of what differs, and where he was before he opened them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from tui.model.places import Place
from tui.reading.state.sections.tables import SectionName

T = TypeVar("T")


class Origin(NamedTuple):
    """Where the reader was before the tables opened."""

    view: str
    """The name of the view."""
    place: Place
    offsets: tuple[int, ...]
    focus: str


class TablesPlace(NamedTuple):
    """One table is open, and each keeps its row."""

    section: SectionName = SectionName.OVERVIEW
    rows: tuple[int, ...] = (0,) * len(SectionName)
    """The row of each table, from 0, in the order of `SectionName`."""
    filters: tuple[str, ...] = ("",) * len(SectionName)
    """What was typed to narrow each table."""
    sorts: tuple[int, ...] = (0,) * len(SectionName)
    """In which of its orders each table stands, see `arranging.ORDERS`."""
    turn: int = 0
    """How often enter has led from this row to its words: the next time it leads to the next of them."""
    origin: Origin | None = None
    """None where the story was opened with a table, or has other articles since."""

    @property
    def number(self) -> int:
        """The open table among all, from 0."""
        return tuple(SectionName).index(self.section)

    @property
    def row(self) -> int:
        """The row of the open table; there may be fewer by now."""
        return self.rows[self.number]

    @property
    def filter(self) -> str:
        """What narrows the open table."""
        return self.filters[self.number]

    @property
    def sort(self) -> int:
        """In which of its orders the open table stands."""
        return self.sorts[self.number]

    def narrow(self, words: str) -> TablesPlace:
        """The open table with other words that narrow it."""
        return self._replace(filters=_with(self.filters, self.number, words))

    def sort_by(self, sort: int) -> TablesPlace:
        """The open table in another of its orders."""
        return self._replace(sorts=_with(self.sorts, self.number, sort))

    def open_table(self, number: int) -> TablesPlace:
        """Another table, at its row; they go round."""
        names = tuple(SectionName)
        return self._replace(section=names[number % len(names)], turn=0)

    def go_to_row(self, row: int) -> TablesPlace:
        """A row of the open table."""
        return self._replace(rows=_with(self.rows, self.number, row), turn=0)

    def bookmark(self) -> dict[str, object]:
        """What to remember, as JSON values."""
        return {
            "table": self.section.value,
            "table_row": self.row,
            "table_filter": self.filter,
            "table_sort": self.sort,
        }


def restore_tables(bookmark: Mapping[str, object]) -> TablesPlace:
    """The table and its row as they were left; the first of each where they do not fit."""
    named = [name for name in SectionName if name.value == bookmark.get("table")]
    if not named:
        return TablesPlace()
    row, words, sort = (bookmark.get(f"table_{key}") for key in ("row", "filter", "sort"))
    there = TablesPlace(section=named[0]).narrow(words if isinstance(words, str) else "")
    there = there.sort_by(max(0, sort) if isinstance(sort, int) else 0)
    return there.go_to_row(max(0, row) if isinstance(row, int) else 0)


def _with(values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    return (*values[:at], value, *values[at + 1 :])
