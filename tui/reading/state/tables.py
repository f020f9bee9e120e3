"""A view that is a table: one row a strand, one column an article, with the words in which each article tells it.

    1 Alpha (base)      2 Beta              3 Gamma
    A market burned.    Flames took it.     ·
    Nobody was hurt.    ·                   ·

The place of the reader is always that of words in an article, so that leaving the table changes no place: the row is that of
the strand in focus, and the column is remembered only where it is silent (`Reading.column`). Which strands have a row, and in
which order, is a subclass's affair.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from tui.model.places import Mark
from tui.model.records import dataclass
from tui.reading.state import moves
from tui.reading.state.reading import Reading, ViewName


@dataclass(frozen=True, slots=True)
class TableRow:
    """One strand, with the words in which each article tells it."""

    strand: str
    """Its id."""
    marks: tuple[Mark, ...]
    """Sorted."""
    voices: int
    """How many tell it; articles that repeat another are no voice of their own."""

    def cell(self, article: int) -> tuple[Mark, ...]:
        """Where an article tells it; empty when it is silent."""
        return tuple(mark for mark in self.marks if mark.article == article)


class Table:
    """Rows in their order. Equal only to itself."""

    def __init__(self, rows: tuple[TableRow, ...]) -> None:
        self.rows = rows
        self.at = {row.strand: position for position, row in enumerate(rows)}
        starts = sorted((mark.article, mark.start, at) for at, row in enumerate(rows) for mark in row.marks)
        self._starts = [start[:2] for start in starts]
        self._rows_at = [start[2] for start in starts]

    def nearest(self, article: int, offset: int) -> int:
        """The row that the article tells last before a place; its first one, or row 0, when there is none before."""
        at = bisect_right(self._starts, (article, offset)) - 1
        if at >= 0 and self._starts[at][0] == article:
            return self._rows_at[at]
        after = at + 1
        return self._rows_at[after] if after < len(self._starts) and self._starts[after][0] == article else 0


class TableView:
    """Where keys lead in a table. See `views.View` for what is asked of it."""

    name: ViewName
    commands: frozenset[str] = frozenset()
    footer: tuple[str, ...] = ("down", "follow", "view", "search", "copy", "help", "quit")
    labels: Mapping[str, str] = {}
    alone = False
    tall_strip = False
    least_strip_rows = 0
    of_rows = False
    no_rows = "There are no rows."
    """Said where a move finds none."""

    def table(self, reading: Reading) -> Table:
        """The rows as the reader has them now; the same table for an equal question, for it is asked with every key."""
        raise NotImplementedError

    def caption(self, reading: Reading) -> str:
        """What the rows are and in which order, for the line above them."""
        raise NotImplementedError

    def nothing(self, reading: Reading) -> str:
        """What stands in place of the rows where there are none."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What the top row calls it."""
        return self.name.value

    # where the reader is

    def base(self, reading: Reading) -> int:
        """The article of the first column: the reader's base, else the first pane."""
        return reading.base if reading.base in reading.panes else reading.panes[0] if reading.panes else 0

    def columns(self, reading: Reading) -> tuple[int, ...]:
        """The articles of the table, the base first, the others in the order of the panes."""
        base = self.base(reading)
        return (base, *(article for article in reading.panes if article != base)) if reading.panes else ()

    def row_at(self, reading: Reading) -> int:
        """The row of the strand under the cursor; the nearest before it when that has none here."""
        table = self.table(reading)
        if reading.focus in table.at:
            return table.at[reading.focus]
        sentence = reading.sentence
        if sentence is not None:
            marks = reading.index.marks_within(sentence.article, sentence.start, sentence.end)
            candidates = [mark for mark in marks if mark.strand in table.at]
            if candidates:
                at = reading.place.offset
                best = max(candidates, key=lambda mark: (mark.tellers, mark.start <= at < mark.end, mark.end - mark.start))
                return table.at[best.strand]
        return table.nearest(*reading.place)

    def column_at(self, reading: Reading) -> int:
        """The article in whose column the reader is, which may be silent in this row."""
        return reading.column if reading.column in reading.panes else reading.place.article

    # moves

    def open(self, reading: Reading) -> Reading:
        """Lay the story out so; the place is kept."""
        return replace(reading, view=self.name, zoomed=False, message=f"View: {self.name.value}.")

    def leave(self, reading: Reading) -> Reading:
        """Nothing lies below it."""
        return reading

    def enter_row(self, reading: Reading, row: int, column: int) -> Reading:
        """Stand in the row of a number, from 0, and the column of an article; -1 is no article."""
        rows = self.table(reading).rows
        return self.enter_cell(reading, rows[row].strand, column) if column >= 0 and 0 <= row < len(rows) else reading

    def enter_cell(self, reading: Reading, strand: str, column: int) -> Reading:
        """Stand in a row and a column; where the column is silent the place is in the base, else in the first that tells it."""
        table = self.table(reading)
        if strand not in table.at:
            return reading
        row = table.rows[table.at[strand]]
        for article in (column, *self.columns(reading)):
            marks = row.cell(article)
            if marks:
                return replace(moves.place_cursor(reading, marks[0].place, focus=strand), column=column)
        return reading

    def step(self, reading: Reading, step: int) -> Reading:
        """Go down (positive) or up some rows; the column stays, also through rows where it is silent."""
        table = self.table(reading)
        if not table.rows:
            return replace(reading, message=self.no_rows)
        at = self.row_at(reading)
        to = max(0, min(len(table.rows) - 1, at + step))
        if to == at and reading.focus == table.rows[at].strand:
            return replace(reading, message="This is the last row." if step > 0 else "This is the first row.")
        return self.enter_cell(reading, table.rows[to].strand, self.column_at(reading))

    def edge(self, reading: Reading, step: int) -> Reading:
        """The first (-1) or last (1) row, leaving the old place in the history."""
        there = self.step(reading, step * len(self.table(reading).rows))
        return there if there.place == reading.place else replace(there, history=reading.history.push(reading.place))

    def column(self, reading: Reading, step: int) -> Reading:
        """The next (1) or previous (-1) column of the same row."""
        ring = self.columns(reading)
        if len(ring) < 2:
            return replace(reading, message="There is only one article here.")
        at = ring.index(self.column_at(reading)) if self.column_at(reading) in ring else 0
        return self.go_to_column(reading, ring[(at + step) % len(ring)])

    def go_to_column(self, reading: Reading, article: int) -> Reading:
        """The column of an article; its words are entered where it tells the row."""
        table = self.table(reading)
        if not table.rows:
            return replace(reading, column=article)
        row = table.rows[self.row_at(reading)]
        if row.cell(article):
            return self.enter_cell(reading, row.strand, article)
        name = reading.findings.story.articles[article].name
        return replace(reading, column=article, message=f"Not found in {name}.")

    def numbered_column(self, reading: Reading, number: int) -> Reading:
        """The column of the pane with that number, from 1; hidden ones come back."""
        if not 1 <= number <= len(reading.order):
            return replace(reading, message=f"There is no article {number}.")
        article = reading.order[number - 1]
        return self.go_to_column(replace(reading, hidden=reading.hidden - {article}), article)

    def enter(self, reading: Reading) -> Reading:
        """Follow the strand of the row."""
        return moves.follow_strand(reading)

    def make_base(self, reading: Reading) -> Reading:
        """Make the article of the column the base."""
        column = self.column_at(reading)
        place = reading.place._replace(article=column)
        return replace(moves.make_base(replace(reading, place=place)), place=reading.place, column=column)

    def hide(self, reading: Reading) -> Reading:
        """Hide the article of the column; the row stays where another article tells it."""
        column = self.column_at(reading)
        if len(reading.panes) < 2:
            return replace(reading, message="The last pane stays.")
        rows = self.table(reading).rows
        without = replace(reading, hidden=reading.hidden | {column}, column=-1)
        if rows and reading.place.article == column:
            without = self.enter_cell(without, rows[self.row_at(reading)].strand, self.base(without))
        if without.place.article == column:
            without = moves.enter_pane(without, self.base(without))
        name = reading.findings.story.articles[column].name
        return replace(without, message=f"{name} is hidden; + shows all again.")
