"""In which order to read: first the outlet that tells the most, then always the one that adds the most to what was read."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.strands import Kind, Passage
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.sections.wordings import count_words
from tui.reading.state.texts import article_names


class ReadingStep(NamedTuple):
    """One article of the order."""

    article: int
    added: float
    """Share of all that is told that it adds, 0 to 1."""
    known: float
    """Share of all that is told that is known after it, 0 to 1."""
    new: tuple[str, ...]
    """Ids of the passages that it adds."""
    tells: float
    """Share of all that is told that it tells, 0 to 1."""


@lru_cache(maxsize=2)
def reading_order(index: Index) -> tuple[ReadingStep, ...]:
    """All readable articles by what they add (greedy set cover by weight, Chvatal 1979).

    A passage weighs as many words as its shortest telling has; it is known once an outlet that surely tells it was read.
    """
    kinds = (Kind.SHARED, Kind.LIKELY, Kind.UNIQUE, Kind.UNSETTLED, Kind.COPY)
    passages = [strand for kind in kinds for strand in index.strands_of(kind) if isinstance(strand, Passage)]
    articles = index.findings.story.articles

    def words(passage: Passage) -> int:
        return min(count_words(articles[mark.article].text[mark.start : mark.end]) for mark in passage.marks) or 1

    weight = {passage.id: words(passage) for passage in passages}
    place = {passage.id: number for number, passage in enumerate(passages)}
    telling: dict[int, set[str]] = {n: set() for n, article in enumerate(articles) if not article.unreadable}
    for passage in passages:
        for article in index.tellers[passage.id] or index.maybe_tellers[passage.id]:
            if article in telling:
                telling[article].add(passage.id)
    whole = sum(weight.values()) or 1
    known: set[str] = set()
    steps = []
    while telling:
        best = min(telling, key=lambda n: (-sum(weight[each] for each in telling[n] - known), n))
        own = telling.pop(best)
        new = own - known
        known |= new
        in_order = tuple(sorted(new, key=place.__getitem__))
        added, known_then, tells = (sum(map(weight.__getitem__, each)) / whole for each in (new, known, own))
        steps.append(ReadingStep(best, added, known_then, in_order, tells))
    return tuple(steps)


@lru_cache(maxsize=2)
def order_table(index: Index) -> Section:
    """The order as a table."""
    names = article_names(index.findings.story)
    rows = []
    for number, step in enumerate(reading_order(index), 1):
        added_marks = (index.bodies_in(index.strands[each], step.article) for each in step.new)
        marks = tuple(each[0] for each in added_marks if each)
        added = f"{step.added:.0%}" if number == 1 else f"+{step.added:.0%}"
        rows.append(
            SectionRow(
                "",
                (
                    SectionCell(str(number)),
                    SectionCell(names[step.article], marks[:1]),
                    SectionCell(added, marks),
                    SectionCell(f"{step.known:.0%}"),
                ),
            )
        )
    return Section(
        SectionName.ORDER,
        "In which order to read",
        "First who tells the most of the story, then always who adds most.",
        ("place", "outlet", "adds", "known then"),
        tuple(rows),
        "There is nothing to read.",
    )
