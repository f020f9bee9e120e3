"""The view of the tables of what differs: where keys lead in them, and from a row to its words.

A row of such a table need not be a strand: it may be a speaker, an outlet, a day. So the row is kept (`Reading.tables`), and
the place of the reader follows it: that of the first words of the row which stand in a pane. So a copy is of the row's words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.model.findings import Stage
from tui.model.places import Mark, overlap
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.sections.tables import Section, SectionName, SectionRow
from tui.reading.state.tables_place import Origin, TablesPlace
from tui.reading.state.versions import with_edits

ONLY_PANES = "That is for articles in panes; 0 goes back to them."
NOT_YET = "Not known yet: the articles are still being compared."


class SectionView:
    """Where keys lead in the tables of what differs. See `views.View` for what is asked of it."""

    name = ViewName.TABLES
    title = ViewName.TABLES.value
    commands: frozenset[str] = frozenset({"rows", "sort"})
    footer: tuple[str, ...] = ("next-pane", "follow", "rows", "sort", "tables", "search", "copy", "help", "quit")
    labels: Mapping[str, str] = {"next-pane": "table", "follow": "words", "tables": "back"}
    alone = False
    tall_strip = False
    of_rows = True
    least_strip_rows = 6
    """A row of five outlets then stands there whole more often than not, and a dozen rows stay on 24."""

    def section(self, reading: Reading) -> Section:
        """The open table as the reader has arranged it; before all is compared, without parts of which nothing is found."""
        tables = reading.tables
        section = arrange_section(reading.index, tables.section, tables.filter, tables.sort)
        if reading.stage is Stage.DONE or tables.section is not SectionName.OVERVIEW:
            return section
        return section._replace(rows=tuple(row for row in section.rows if row.marks))

    def whole(self, reading: Reading) -> Section:
        """The open table with all its rows."""
        return arrange_section(reading.index, reading.tables.section)

    def about(self, reading: Reading) -> str:
        """What the rows are, and in which order."""
        from tui.reading.state.sections.arranging import orders_of

        orders = orders_of(reading.tables.section)
        return orders[reading.tables.sort % len(orders)].name or self.section(reading).about

    def nothing(self, reading: Reading) -> str:
        """What stands in place of the rows where there are none; before all is compared that is no finding."""
        if reading.tables.filter.strip() and self.whole(reading).rows:
            return f"No row holds “{reading.tables.filter.strip()}”."
        return self.section(reading).nothing if reading.stage is Stage.DONE else NOT_YET

    def row_at(self, reading: Reading) -> int:
        """The row of the reader, from 0; the last where there are fewer than there were."""
        return max(0, min(reading.tables.row, len(self.section(reading).rows) - 1))

    def row(self, reading: Reading) -> SectionRow | None:
        """The row of the reader; None where there are none."""
        rows = self.section(reading).rows
        return rows[self.row_at(reading)] if rows else None

    def words(self, reading: Reading) -> tuple[Mark, ...]:
        """Where the words of the row stand, the first first; words inside of those before them are no place of their own."""
        row = self.row(reading)
        found: list[Mark] = []
        for mark in dict.fromkeys(row.marks if row is not None else ()):
            if not (found and found[-1].article == mark.article and overlap(found[-1], mark)):
                found.append(mark)
        return tuple(found)

    def has_words(self, reading: Reading) -> bool:
        """Whether the place of the reader is that of words of the row."""
        return any(mark.place == reading.place for mark in self.words(reading))

    # moves

    def open(self, reading: Reading) -> Reading:
        """Open the table that was open last, at its row; where one was is kept."""
        origin = Origin(reading.view.value, reading.place, reading.offsets, reading.focus)
        there = replace(reading, view=self.name, zoomed=False)
        there = self._stand(there, reading.tables._replace(origin=origin))
        return replace(there, message="Tables of what differs: tab or a number opens another, enter leads to a row's words.")

    def leave(self, reading: Reading) -> Reading:
        """Back to where one was; side by side at the words of the row, where that is gone."""
        origin = reading.tables.origin
        back = replace(reading, view=ViewName.SIDE, tables=reading.tables._replace(origin=None), message="")
        if origin is None or origin.place.article not in reading.panes:
            return back
        offsets = (*origin.offsets, *reading.offsets[len(origin.offsets) :])
        return replace(back, view=ViewName(origin.view), place=origin.place, offsets=offsets, focus=origin.focus)

    def step(self, reading: Reading, step: int) -> Reading:
        """Go down (positive) or up some rows."""
        rows, at = self.section(reading).rows, self.row_at(reading)
        to = max(0, min(len(rows) - 1, at + step))
        if not rows:
            return replace(reading, message=self.nothing(reading))
        if to == at:
            return replace(reading, message="This is the last row." if step > 0 else "This is the first row.")
        return self._stand(reading, reading.tables.go_to_row(to))

    def edge(self, reading: Reading, step: int) -> Reading:
        """The first (-1) or last (1) row."""
        return self.step(reading, step * max(1, len(self.section(reading).rows)))

    def column(self, reading: Reading, step: int) -> Reading:
        """The next (1) or previous (-1) table, from the last round to the first."""
        return self._stand(reading, reading.tables.open_table(reading.tables.number + step))

    def numbered_column(self, reading: Reading, number: int) -> Reading:
        """The table of a number, from 1."""
        if not 1 <= number <= len(SectionName):
            return replace(reading, message=f"There is no table {number}.")
        return self._stand(reading, reading.tables.open_table(number - 1))

    def narrow(self, reading: Reading, words: str) -> Reading:
        """The open table narrowed by what is typed; the row stays where it is still there."""
        row, tables = self.row(reading), reading.tables.narrow(words)
        return self._find_row(reading, tables, row)

    def sort(self, reading: Reading) -> Reading:
        """The next order of the open table; the row stays."""
        from tui.reading.state.sections.arranging import orders_of

        orders, row = orders_of(reading.tables.section), self.row(reading)
        if len(orders) < 2:
            return replace(reading, message="This table has one order.")
        tables = reading.tables.sort_by((reading.tables.sort + 1) % len(orders))
        there = self._find_row(reading, tables, row)
        return replace(there, message=f"Sorted: {self.about(there)}")

    def _find_row(self, reading: Reading, tables: TablesPlace, row: SectionRow | None) -> Reading:
        """Stand in a row of a table that was arranged otherwise; in the first one where it is not there any more."""
        there = replace(reading, tables=tables)
        rows = self.section(there).rows
        at = rows.index(row) if row is not None and row in rows else 0
        return self._stand(there, tables.go_to_row(at))

    def enter(self, reading: Reading) -> Reading:
        """Go to the words of the row in the panes; from the same row once more, to its next ones. Hidden panes come back."""
        words, row = self.words(reading), self.row(reading)
        if not words or row is None:
            return replace(reading, message="This row has no words of an article." if row else self.nothing(reading))
        turn, origin = reading.tables.turn % len(words), reading.tables.origin
        there = replace(
            reading,
            view=ViewName.SIDE,
            hidden=reading.hidden - {words[turn].article},
            place=reading.place if origin is None else origin.place,  # so that "back" leads to where the tables were opened
            tables=reading.tables._replace(turn=turn + 1, origin=None),
        )
        if reading.tables.section is SectionName.VERSIONS:
            there = with_edits(there)
        there = moves.jump(there, words[turn].place, focus=row.strand or None)
        which = (
            f"Place {turn + 1} of {len(words)} of the row; 0 goes back to it" if len(words) > 1 else "0 goes back to the row"
        )
        return replace(there, message=f"{which}.")

    def enter_row(self, reading: Reading, row: int, _column: int) -> Reading:
        """Stand in a row that the reader points at; where he stands there, go to its words."""
        if not 0 <= row < len(self.section(reading).rows):
            return reading
        return self.enter(reading) if row == self.row_at(reading) else self._stand(reading, reading.tables.go_to_row(row))

    def make_base(self, reading: Reading) -> Reading:
        """No: a row is of many articles."""
        return replace(reading, message=ONLY_PANES)

    def hide(self, reading: Reading) -> Reading:
        """No: a row is of many articles."""
        return replace(reading, message=ONLY_PANES)

    def _stand(self, reading: Reading, tables: TablesPlace) -> Reading:
        """Stand in a row of a table: at its first words that have a pane."""
        there = replace(reading, tables=tables, message="")
        row = self.row(there)
        shown = [mark for mark in self.words(there) if mark.article in reading.panes]
        return moves.place_cursor(there, shown[0].place, focus=row.strand or None) if row and shown else there


def arrange_section(index: Index, name: SectionName, query: str = "", sort: int = 0) -> Section:
    """A table of the findings as a reader has arranged it."""
    from tui.reading.state.sections.arranging import arranged_section  # only who opens the tables waits for them

    return arranged_section(index, name, query, sort)


def show_words_elsewhere(before: Reading, after: Reading) -> Reading:
    """After a command that has led to other words than those of a row (a tour, a search), the panes, which show them."""
    stays = before.view is not after.view or before.findings is not after.findings or before.tables != after.tables
    if stays or after.view is not ViewName.TABLES or (before.place, before.tour) == (after.place, after.tour):
        return after
    return replace(after, view=ViewName.SIDE, tables=after.tables._replace(origin=None))
