"""The story on one screen: who tells it, disputes, what most tell, what one alone tells, who is quoted, what they are called.

Outlets go by their letters, which the first rows explain. A part of which nothing was found says so in a row of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tui.model.places import Mark
from tui.model.story import Article
from tui.model.strands import Kind, Passage, bodies
from tui.reading.state.disputes import NO_DISPUTE
from tui.reading.state.index import Index
from tui.reading.state.kinds import only_word
from tui.reading.state.numbering import first_sentence
from tui.reading.state.outlets import letter_of
from tui.reading.state.sections.coverage import DOTS, SIGNS, TELLS, UNREADABLE, coverage_matrix
from tui.reading.state.sections.disputes import disputes, figures_in_dispute
from tui.reading.state.sections.figures import value_cells
from tui.reading.state.sections.labels import label_table
from tui.reading.state.sections.order import reading_order
from tui.reading.state.sections.quotes import NOBODY, speakers
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.sections.wordings import count_words
from tui.reading.state.texts import article_names, words_at

OUTLETS, ORDER = "outlets", "reading order"
_MOST = {OUTLETS: 9, "disputes": 6, "told by most": 8, "only here": 10, "quoted most": 5, "called": 5, ORDER: 9}
"""Rows of each part, or outlets in one: together they fill a screen of 24 rows three times at the most."""
_ALONE = 2
"""Rows of what one outlet alone tells: its weightiest two; of many outlets one each, those that weigh most."""
_COUNT = re.compile(r" x\d+(?=$|,)")
"""How often somebody is called so."""
_TELLING = re.compile(r"\b(?:[A-Z][a-z]+|\d[\d,.]*)\b")
"""What makes a sentence weighty: names and numbers."""


@lru_cache(maxsize=2)
def overview(index: Index) -> Section:
    """Outlets, disputes, what most tell, what only one tells, who is quoted, what they are called, and the order to read."""
    parts: tuple[tuple[str, Iterable[SectionRow], str], ...] = (
        (OUTLETS, _outlets(index), "There is no article."),
        ("disputes", _disputes(index), NO_DISPUTE),
        ("told by most", _told_by_most(index), "Nothing is surely told by several outlets."),
        ("only here", _only_here(index), "No outlet tells anything alone."),
        ("quoted most", _quoted_most(index), "Nobody is quoted by name."),
        ("called", _labels(index), "Nobody is called anything but by name, or by one outlet alone."),
        (ORDER, _order(index), "There is nothing to read."),
    )
    rows: list[SectionRow] = []
    for part, found, nothing in parts:
        mine = list(found)
        rows += mine or [_row(part, "", nothing, ())]
    return Section(
        SectionName.OVERVIEW,
        "The story at a glance",
        "Disputes before what most tell.",
        ("part", "what"),
        tuple(rows) if index.findings.story.articles else (),
        "Nothing was found.",
        signs=SIGNS if len(index.findings.story.articles) <= _MOST[OUTLETS] else "",
    )


def _outlets(index: Index) -> Iterator[SectionRow]:
    """Each outlet with its letter, its day and its length."""
    articles = index.findings.story.articles
    for n, (name, article) in enumerate(zip(article_names(index.findings.story), articles, strict=True)):
        if n == _MOST[OUTLETS]:
            yield _row(OUTLETS, "", f"and {len(articles) - n} more: the table “outlets” has them all", ())
            return
        day = "" if article.meta.published is None else f", {article.meta.published.isoformat()}"
        top = first_sentence(index, n)
        found = index.sentence(n, top, unfolded=True)
        marks = (Mark(n, found.start, found.end),) if found is not None else ()
        yield _row(OUTLETS, "", f"{letter_of(n)} {name}{day}, {_length(index, article, n)}", marks)


def _length(index: Index, article: Article, n: int) -> str:
    if article.unreadable:
        return UNREADABLE
    words = (words_at(index.findings, Mark(n, each.start, each.end)) for each in index.sentences(n) if each.tells)
    return f"{sum(map(count_words, words)):,} words"


def _disputes(index: Index) -> Iterator[SectionRow]:
    figures = [figure for _, figure in figures_in_dispute(index)]
    for at, row in enumerate(disputes(index).rows[: _MOST["disputes"]]):
        values = value_cells(index, figures[at], on_whose_word=False) if at < len(figures) else row.cells[2:]
        yield _row("disputes", row.strand, f"{row.cells[1].text}: {_by_letter(values, ': ')}", row.marks)


def _told_by_most(index: Index) -> Iterator[SectionRow]:
    matrix = (row for row in coverage_matrix(index).rows if int(row.cells[1].text) > 1)
    for _, row in zip(range(_MOST["told by most"]), matrix, strict=False):
        cells = row.cells[coverage_matrix(index).outlets :]
        if len(cells) > _MOST[OUTLETS]:
            likely = f" + {row.cells[2].text} likely" if row.cells[2].text else ""
            tells, voices = sum(cell.text == TELLS for cell in cells), int(row.cells[1].text)
            counted = f" ({voices} voices)" if voices < tells else ""
            who = f"{tells}{counted}{likely} of {len(cells)}:"
        else:
            who = "".join(DOTS.get(cell.text, "·") for cell in cells)
        yield _row("told by most", row.strand, f"{who} {row.cells[0].text}", row.marks)


def _only_here(index: Index) -> Iterator[SectionRow]:
    alone = weighty_alone(index)
    each = _ALONE if len(alone) * _ALONE <= _MOST["only here"] else 1
    weightiest = sorted((own[0][0], n) for n, own in alone.items())[: _MOST["only here"]]
    for n in sorted(n for _, n in weightiest):
        for _, passage in alone[n][:each]:
            mark, likely = bodies(passage)[0], ", likely" if only_word(passage) != "only" else ""
            yield _row("only here", passage.id, f"{letter_of(n)}{likely}: {words_at(index.findings, mark)}", (mark,))


def _quoted_most(index: Index) -> Iterator[SectionRow]:
    named = (row for row in speakers(index).rows if row.cells[0].text != NOBODY)
    for _, row in zip(range(_MOST["quoted most"]), named, strict=False):
        where = _by_letter(row.cells[4:], " ", ", ")
        yield _row("quoted most", row.strand, f"{row.cells[0].text}: {row.cells[2].text} words ({where})", row.marks)


def _labels(index: Index) -> Iterator[SectionRow]:
    """Those whom several outlets call something, and not all the same: what one alone says of somebody is no difference."""
    several = (row for row in label_table(index).rows if _are_called_otherwise(row.cells[2:]))
    for _, row in zip(range(_MOST["called"]), several, strict=False):
        yield _row("called", row.strand, f"{row.cells[0].text}: {_by_letter(row.cells[2:], ': ')}", row.marks)


def _are_called_otherwise(cells: Sequence[SectionCell]) -> bool:
    return len({_COUNT.sub("", cell.text).casefold() for cell in cells if cell.text}) > 1


def _order(index: Index) -> Iterator[SectionRow]:
    steps = reading_order(index)
    if not steps:
        return
    shown = steps[: _MOST[ORDER]]
    said = "; ".join(f"{letter_of(step.article)} {'+' if n else ''}{step.added:.0%}" for n, step in enumerate(shown))
    rest = f"; the other {len(steps) - len(shown)} add {1 - shown[-1].known:.0%}" if len(steps) > len(shown) else ""
    first = next((mark for each in shown[0].new for mark in index.bodies_in(index.strands[each], shown[0].article)), None)
    yield _row(ORDER, "", said + rest, (first,) if first is not None else ())


def _by_letter(cells: Sequence[SectionCell], behind: str, between: str = "; ") -> str:
    """What each outlet gives, behind its letter; of very many how many more do."""
    given = [f"{letter_of(n)}{behind}{cell.text}" for n, cell in enumerate(cells) if cell.text]
    more = len(given) - _MOST[OUTLETS]
    return between.join(given[: _MOST[OUTLETS]]) + (f"{between}{more} more" if more > 0 else "")


def weighty_alone(index: Index) -> dict[int, list[tuple[tuple[int, Mark], Passage]]]:
    """What each article alone tells, that with the most names and numbers first, with its weight; of equal ones the earlier."""
    found: dict[int, list[tuple[tuple[int, Mark], Passage]]] = {}
    for strand in index.strands_of(Kind.UNIQUE):
        if isinstance(strand, Passage):
            mark = strand.marks[0]
            weight = -len(set(_TELLING.findall(words_at(index.findings, mark)))), mark
            found.setdefault(mark.article, []).append((weight, strand))
    return {n: sorted(own, key=lambda each: each[0]) for n, own in sorted(found.items())}


def _row(part: str, strand: str, text: str, marks: tuple[Mark, ...]) -> SectionRow:
    return SectionRow(strand, (SectionCell(part), SectionCell(text, marks)))
