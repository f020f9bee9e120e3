"""The story as a table: one row a passage, one column an outlet, so that one sees at once who leaves out what.

    1 Alpha (base)      2 Beta              3 Gamma
    A market burned.    Flames took it.     ·
    Nobody was hurt.    ·                   ·
    ·                   Police came.        The police came.    <- stands where Beta tells it: after the flames

Rows are in the order of the base article. What the base leaves out stands after the passage that it follows in its own article.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Kind, Passage, bodies
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, RowFilter


@dataclass(frozen=True, slots=True)
class TableRow:
    """One passage, with the words in which each article tells it."""

    strand: str
    """Id of the passage."""
    marks: tuple[Mark, ...]
    """Sorted."""
    voices: int
    """How many tell it; articles that repeat another are no voice of their own."""

    def cell(self, article: int) -> tuple[Mark, ...]:
        """Where an article tells it; empty when it is silent."""
        return tuple(mark for mark in self.marks if mark.article == article)


class Table:
    """The rows for one base, one filter and one order. Equal only to itself."""

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


def base_of(reading: Reading) -> int:
    """The article that gives the order: the reader's base, else the first pane."""
    return reading.base if reading.base in reading.panes else reading.panes[0] if reading.panes else 0


def columns(reading: Reading) -> tuple[int, ...]:
    """The articles of the table, the base first, the others in the order of the panes."""
    base = base_of(reading)
    return (base, *(article for article in reading.panes if article != base)) if reading.panes else ()


def table_of(reading: Reading) -> Table:
    """The rows as the reader has filtered and sorted them."""
    return _table(reading.index, columns(reading), reading.row_filter, reading.by_weight)


@lru_cache(maxsize=16)
def _table(index: Index, articles: tuple[int, ...], row_filter: RowFilter, by_weight: bool) -> Table:  # noqa: FBT001
    rows = [row for row in _passages_in_order(index, articles) if _passes(index, row, articles, row_filter)]
    if by_weight:
        rows.sort(key=lambda row: -row.voices)
    return Table(tuple(rows))


def _passes(index: Index, row: TableRow, articles: tuple[int, ...], row_filter: RowFilter) -> bool:
    tellers = index.tellers[row.strand]
    match row_filter:
        case RowFilter.EVERY:
            return True
        case RowFilter.BY_ALL:
            return tellers.issuperset(articles)
        case RowFilter.BY_ONE:
            return len(tellers) == 1
        case RowFilter.MISSING:
            return articles[0] not in tellers


def _passages_in_order(index: Index, articles: tuple[int, ...]) -> list[TableRow]:
    """All passages that a column tells: each article hangs its own behind those that it shares with earlier ones."""
    firsts: dict[int, list[tuple[int, str]]] = {article: [] for article in articles}
    rows: dict[str, TableRow] = {}
    for passage in (*index.strands_of(Kind.SHARED), *index.strands_of(Kind.UNIQUE)):
        if not isinstance(passage, Passage):
            continue
        marks = tuple(sorted(mark for mark in bodies(passage) if mark.article in firsts))
        if marks:
            rows[passage.id] = TableRow(passage.id, marks, index.confirmers[passage.id])
        for article in {mark.article for mark in marks}:
            firsts[article].append((next(mark.start for mark in marks if mark.article == article), passage.id))
    chain: dict[str, str] = {"": ""}
    for article in articles:
        before = ""
        for _, strand in sorted(firsts[article]):
            if strand not in chain:
                chain[strand], chain[before] = chain[before], strand
            before = strand
    in_order, at = [], chain[""]
    while at:
        in_order.append(rows[at])
        at = chain[at]
    return in_order


# where the reader is


def row_at(reading: Reading) -> int:
    """The row of the passage under the cursor; the nearest before it when that has none here."""
    table = table_of(reading)
    if reading.focus in table.at:
        return table.at[reading.focus]
    sentence = reading.sentence
    if sentence is not None:
        marks = reading.index.marks_within(sentence.article, sentence.start, sentence.end)
        candidates = [lit for lit in marks if lit.strand in table.at]
        if candidates:
            best = max(
                candidates, key=lambda lit: (lit.tellers, lit.start <= reading.place.offset < lit.end, lit.end - lit.start)
            )
            return table.at[best.strand]
    return table.nearest(*reading.place)


def column_at(reading: Reading) -> int:
    """The article in whose column the reader is, which may be silent in this row."""
    return reading.column if reading.column in reading.panes else reading.place.article


# moves


def enter_cell(reading: Reading, strand: str, column: int) -> Reading:
    """Stand in a row and a column; where the column is silent the place is in the base, else in the first that tells it."""
    table = table_of(reading)
    if strand not in table.at:
        return reading
    row = table.rows[table.at[strand]]
    for article in (column, *columns(reading)):
        marks = row.cell(article)
        if marks:
            return replace(moves.place_cursor(reading, marks[0].place, focus=strand), column=column)
    return reading


def step_row(reading: Reading, step: int) -> Reading:
    """Go down (positive) or up some rows; the column stays, also through rows where it is silent."""
    table = table_of(reading)
    if not table.rows:
        return replace(reading, message="There are no rows; r shows others.")
    at = row_at(reading)
    to = max(0, min(len(table.rows) - 1, at + step))
    if to == at and reading.focus == table.rows[at].strand:
        return replace(reading, message="This is the last row." if step > 0 else "This is the first row.")
    return enter_cell(reading, table.rows[to].strand, column_at(reading))


def edge_row(reading: Reading, step: int) -> Reading:
    """The first (-1) or last (1) row, leaving the old place in the history."""
    there = step_row(reading, step * len(table_of(reading).rows))
    return there if there.place == reading.place else replace(there, history=reading.history.push(reading.place))


def step_column(reading: Reading, step: int) -> Reading:
    """The next (1) or previous (-1) column of the same row."""
    ring = columns(reading)
    if len(ring) < 2:
        return replace(reading, message="There is only one article here.")
    at = ring.index(column_at(reading)) if column_at(reading) in ring else 0
    return go_to_column(reading, ring[(at + step) % len(ring)])


def go_to_column(reading: Reading, article: int) -> Reading:
    """The column of an article; its words are entered where it tells the row."""
    table = table_of(reading)
    if not table.rows:
        return replace(reading, column=article)
    row = table.rows[row_at(reading)]
    if row.cell(article):
        return enter_cell(reading, row.strand, article)
    name = reading.findings.story.articles[article].name
    return replace(reading, column=article, message=f"{name} does not tell this.")


def go_to_column_number(reading: Reading, number: int) -> Reading:
    """The column of the pane with that number, from 1; hidden ones come back."""
    if not 1 <= number <= len(reading.order):
        return replace(reading, message=f"There is no article {number}.")
    article = reading.order[number - 1]
    return go_to_column(replace(reading, hidden=reading.hidden - {article}), article)


def make_column_base(reading: Reading) -> Reading:
    """Make the article of the column the base."""
    column = column_at(reading)
    place = reading.place._replace(article=column)
    return replace(moves.make_base(replace(reading, place=place)), place=reading.place, column=column)


def hide_column(reading: Reading) -> Reading:
    """Hide the article of the column; the row stays where another article tells it."""
    column = column_at(reading)
    if len(reading.panes) < 2:
        return replace(reading, message="The last pane stays.")
    rows = table_of(reading).rows
    without = replace(reading, hidden=reading.hidden | {column}, column=-1)
    if rows and reading.place.article == column:
        without = enter_cell(without, rows[row_at(reading)].strand, base_of(without))
    if without.place.article == column:
        without = moves.enter_pane(without, base_of(without))
    name = reading.findings.story.articles[column].name
    return replace(without, message=f"{name} is hidden; + shows all again.")
