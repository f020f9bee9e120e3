"""The synopsis: all passages of the story as a table, so that one sees at once who leaves out what.

    1 Alpha (base)      2 Beta              3 Gamma
    A market burned.    Flames took it.     ·
    Nobody was hurt.    ·                   ·
    ·                   Police came.        The police came.    <- stands where Beta tells it: after the flames

Rows are in the order of the base article. What the base leaves out stands after the passage that it follows in its own article.
"""

from __future__ import annotations

from functools import lru_cache

from tui.reading.state.index import Index
from tui.reading.state.outlets import letter_of
from tui.reading.state.passage_order import passages_in_order
from tui.reading.state.reading import Reading, RowFilter, ViewName
from tui.reading.state.tables import Table, TableRow, TableView


class Synopsis(TableView):
    """One row a passage."""

    name = ViewName.SYNOPSIS
    commands = frozenset({"rows", "sort"})
    footer = ("down", "follow", "rows", "sort", "view", "search", "copy", "help", "quit")
    no_rows = "There are no rows; r shows others."

    def table(self, reading: Reading) -> Table:
        """The passages as the reader has filtered and sorted them."""
        return _table(reading.index, self.columns(reading), reading.row_filter, reading.by_weight)

    def caption(self, reading: Reading) -> str:
        """The filter and the order."""
        base = letter_of(self.base(reading))
        order = "by how many tell it" if reading.by_weight else f"in the order of {base}"
        missing = reading.row_filter is RowFilter.MISSING
        return f"{f'missing in {base}' if missing else reading.row_filter.value}, {order}"

    def nothing(self, reading: Reading) -> str:
        """Which filter lets nothing through."""
        return f"No rows: {reading.row_filter.value}. r shows others."


@lru_cache(maxsize=16)
def _table(index: Index, articles: tuple[int, ...], row_filter: RowFilter, by_weight: bool) -> Table:  # noqa: FBT001
    every = (TableRow(passage.id, marks, index.confirmers[passage.id]) for passage, marks in passages_in_order(index, articles))
    rows = [row for row in every if _passes(index, row, articles, row_filter)]
    if by_weight:
        rows.sort(key=lambda row: -row.voices)
    return Table(tuple(rows))


def _passes(index: Index, row: TableRow, articles: tuple[int, ...], row_filter: RowFilter) -> bool:
    tellers = index.tellers[row.strand]
    every = index.findings.story.articles
    match row_filter:
        case RowFilter.EVERY:
            return True
        case RowFilter.BY_ALL:
            return tellers.issuperset(article for article in articles if not every[article].unreadable)
        case RowFilter.BY_ONE:
            return len(tellers) == 1
        case RowFilter.MISSING:
            return articles[0] not in tellers and not every[articles[0]].unreadable
