"""Where outlets contradict each other: about a value, a speaker, or a fact inside a shared passage."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model.places import Mark, Role
from tui.model.strands import Entity, Figure, Hits, Passage, Quote, Strand


def disagrees(strand: Strand) -> bool:
    """Whether the outlets contradict each other about a strand: values, speakers, or facts inside a shared passage."""
    match strand:
        case Figure():
            return strand.conflict
        case Quote():
            return strand.disagree
        case Passage():
            return any(link.why.conflicts for link in strand.links)
        case Entity() | Hits():
            return False


def contradicting_marks(strand: Strand) -> list[Mark]:
    """The marks of a strand of which another contradicts them."""
    if not disagrees(strand):
        return []
    if isinstance(strand, Passage):
        return [mark for link in strand.links if link.why.conflicts for mark in (link.a, link.b)]
    return [mark for mark in strand.marks if mark.role is Role.BODY]


def disputes_by_article(strands: Iterable[Strand]) -> dict[int, list[Mark]]:
    """The marks of all contradictions, sorted, by the position of their article."""
    found: dict[int, set[Mark]] = {}
    for strand in strands:
        for mark in contradicting_marks(strand):
            found.setdefault(mark.article, set()).add(mark)
    return {article: sorted(marks) for article, marks in found.items()}
