"""Where outlets contradict each other: about a value, a speaker, or a fact inside a shared passage."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model.papers import NotedWords
from tui.model.places import Mark, Role, within
from tui.model.strands import Edit, Entity, Figure, Hits, Passage, Quote, Strand


def disagrees(strand: Strand) -> bool:
    """Whether the outlets contradict each other about a strand: values, speakers, or facts inside a shared passage."""
    match strand:
        case Figure():
            return strand.conflict
        case Quote():
            return strand.disagree
        case Passage():
            return any(link.why.conflicts for link in strand.links)
        case Entity() | Edit() | NotedWords() | Hits():
            return False


def contradicting_marks(strand: Strand) -> list[Mark]:
    """The marks of a strand of which another contradicts them."""
    if not disagrees(strand):
        return []
    if isinstance(strand, Passage):
        return [mark for link in strand.links if link.why.conflicts for mark in (link.a, link.b)]
    return [mark for mark in strand.marks if mark.role is Role.BODY]


def disputed_strands(strands: Iterable[Strand]) -> list[Strand]:
    """The strands about which outlets contradict each other, each contradiction once.

    A figure whose values all stand in one disputed passage is what that passage is disputed about.
    """
    found = [strand for strand in strands if disagrees(strand)]
    passages = [contradicting_marks(strand) for strand in found if isinstance(strand, Passage)]

    def is_told(figure: Strand) -> bool:
        return any(all(any(_within(mark, other) for other in marks) for mark in figure.marks) for marks in passages)

    return [strand for strand in found if not (isinstance(strand, Figure) and is_told(strand))]


def _within(mark: Mark, other: Mark) -> bool:
    return mark.article == other.article and within(mark, other)


def disputes_by_article(strands: Iterable[Strand]) -> dict[int, list[Mark]]:
    """The marks of all contradictions, sorted, by the position of their article."""
    found: dict[int, set[Mark]] = {}
    for strand in strands:
        for mark in contradicting_marks(strand):
            found.setdefault(mark.article, set()).add(mark)
    return {article: sorted(marks) for article, marks in found.items()}
