"""How a reader arranges a table: narrowed by what he types, and in another order.

    flood         rows in which the word stands          by:gallant    whose first column has a word that begins so
    only:D        only D says something in the row       in:D  not:C   D does, C does not
    is:disputed   about which outlets contradict each other

D is the letter of an outlet, or how its name begins. A filter word that names no outlet is a word like others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tui.reading.state.disputes import disagrees
from tui.reading.state.filtering import fold_label, match_labels, outlets_named
from tui.reading.state.index import Index
from tui.reading.state.passage_order import passages_in_order
from tui.reading.state.sections.coverage import LIKELY, PERHAPS, TELLS, UNREADABLE, outlets_by_likeness
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import Section, SectionName, SectionRow

RowTest: TypeAlias = Callable[[SectionRow], bool]


class RowOrder(NamedTuple):
    """One order in which the rows of a table can stand."""

    name: str
    """What the line above the rows says; empty for the order in which the table is made, which says it itself."""
    arrange: Callable[[Index, Section], Section] = lambda _, section: section


@lru_cache(maxsize=32)
def arranged_section(index: Index, name: SectionName, query: str = "", sort: int = 0) -> Section:
    """A table as the reader has arranged it; worked out once, for every key asks for it."""
    orders = orders_of(name)
    section = orders[sort % len(orders)].arrange(index, SECTIONS[name](index))
    return section._replace(rows=_narrow(index, section, query)) if query.strip() else section


def orders_of(name: SectionName) -> tuple[RowOrder, ...]:
    """The orders in which a table can stand, its own first."""
    return (RowOrder(""), *_ORDERS.get(name, ()))


# narrowed


def _narrow(index: Index, section: Section, query: str) -> tuple[SectionRow, ...]:
    tests: list[RowTest] = []
    words: list[str] = []
    for part in query.split():
        name, colon, value = part.partition(":")
        test = _test(index, section, name.casefold(), value) if colon and value else None
        if test is None:
            words.append(part)
        else:
            tests.append(test)
    rows = [row for row in section.rows if all(test(row) for test in tests)]
    labels = [" ".join(cell.text for cell in row.cells) for row in rows]
    return tuple(rows[at] for at in match_labels(labels, " ".join(words)))


def _test(index: Index, section: Section, name: str, value: str) -> RowTest | None:
    if name == "by":
        needle = fold_label(value)
        return lambda row: any(word.startswith(needle) for word in fold_label(row.cells[0].text).split())
    if name == "is" and value.casefold() == "disputed":
        return lambda row: row.strand in index.strands and disagrees(index.strands[row.strand])
    articles = outlets_named(index.findings.story, value) if name in ("only", "in", "not") else frozenset()
    if not articles:
        return None
    if name == "only":
        return lambda row: bool(_says(section, row)) and _says(section, row) <= articles
    if name == "in":
        return lambda row: not articles.isdisjoint(_says(section, row, surely=True))
    return lambda row: articles.isdisjoint(_says(section, row))


def _says(section: Section, row: SectionRow, *, surely: bool = False) -> frozenset[int]:
    """Which articles say something in a row; of a table without a column of theirs, where its words stand."""
    if not section.outlets:
        return frozenset(mark.article for mark in row.marks)
    nothing = ("", UNREADABLE, LIKELY, PERHAPS) if surely else ("", UNREADABLE)
    return frozenset(n for n, cell in enumerate(row.cells[section.outlets :]) if cell.text not in nothing)


# in another order


def _by(key: Callable[[SectionRow], object], *, down: bool = False) -> Callable[[Index, Section], Section]:
    """An order by what a row holds."""

    def arrange(_index: Index, section: Section) -> Section:
        return section._replace(rows=tuple(sorted(section.rows, key=key, reverse=down)))  # type: ignore[arg-type]

    return arrange


def _column(number: int) -> Callable[[SectionRow], str]:
    return lambda row: fold_label(row.cells[number].text)


def _number(number: int) -> Callable[[SectionRow], int]:
    """The number with which a cell begins; 0 for a cell without one."""

    def read(row: SectionRow) -> int:
        words = row.cells[number].text
        digits = words[: len(words) - len(words.lstrip("0123456789"))]
        return int(digits) if digits else 0

    return read


def _first_words(row: SectionRow) -> tuple[object, ...]:
    """Where the words of a row stand first; rows without any come last."""
    return (0, min(row.marks)) if row.marks else (1,)


def _like_the_synopsis(index: Index, section: Section) -> Section:
    every = passages_in_order(index, tuple(range(len(index.findings.story.articles))))
    place = {passage.id: number for number, (passage, _) in enumerate(every)}
    return section._replace(rows=tuple(sorted(section.rows, key=lambda row: place.get(row.strand, len(place)))))


_RANKS = {TELLS: 0, LIKELY: 1, PERHAPS: 2}


def _by_pattern(section: Section, order: tuple[int, ...]) -> Section:
    """What the first outlet tells first, of that what the second one tells, and on: rows told by the same stand together."""

    def pattern(row: SectionRow) -> tuple[int, ...]:
        return tuple(_RANKS.get(row.cells[section.outlets + n].text, len(_RANKS)) for n in order)

    return section._replace(rows=tuple(sorted(section.rows, key=pattern)), order=order)


def _alike_beside(index: Index, section: Section) -> Section:
    """Outlets that tell alike side by side, in rows as in columns."""
    order = outlets_by_likeness(index)
    return section._replace(rows=tuple(section.rows[n] for n in order) if section.rows else (), order=order)


_IN_TEXT = RowOrder("in the order of the story", _by(_first_words))
_ORDERS: Mapping[SectionName, tuple[RowOrder, ...]] = {
    SectionName.DISPUTES: (_IN_TEXT,),
    SectionName.QUOTES: (RowOrder("those that most outlets give first", _by(_number(2), down=True)), _IN_TEXT),
    SectionName.SPEAKERS: (
        RowOrder("by name", _by(_column(0))),
        RowOrder("the most utterances first", _by(_number(1), down=True)),
    ),
    SectionName.FIGURES: (_IN_TEXT, RowOrder("by unit", _by(_column(1)))),
    SectionName.COVERAGE: (
        RowOrder("in the order of the story", _like_the_synopsis),
        RowOrder("what A tells, then B", lambda index, section: _by_pattern(section, tuple(range(_outlets(index))))),
        RowOrder(
            "like beside like",
            lambda index, section: _by_pattern(section, outlets_by_likeness(index)),
        ),
    ),
    SectionName.OUTLETS: (
        RowOrder("first who tells the most of the story", _by(_number(3), down=True)),
        RowOrder("by the day on which they appeared", _by(_column(1))),
    ),
    SectionName.LIKENESS: (RowOrder("those that tell alike side by side", _alike_beside),),
    SectionName.LABELS: (RowOrder("by name", _by(_column(0))), RowOrder("by type", _by(_column(1)))),
    SectionName.TIMELINE: (RowOrder("the latest day first", _by(_column(0), down=True)),),
    SectionName.VERSIONS: (RowOrder("by what became of the sentence", _by(_column(1))),),
}
"""Beside the order in which a table is made."""


def _outlets(index: Index) -> int:
    return len(index.findings.story.articles)
