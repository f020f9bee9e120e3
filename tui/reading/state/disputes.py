"""Where outlets contradict each other: about a value, a speaker, or a fact inside a shared passage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.model.papers import NotedWords
from tui.model.places import Mark, Role, within
from tui.model.strands import Edit, Entity, Figure, Hits, Passage, Quote, Strand

NO_DISPUTE = "No contradiction was found; that is no proof that there is none."
"""Said in place of disputes where there are none: most that is told in other words is not compared."""


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


class DisputeSubject(NamedTuple):
    """A contradiction, once."""

    strand: Passage | Quote | Figure
    """Where its words stand."""
    figures: tuple[Figure, ...]
    """Whose values contradict each other in it; none where it is about something else."""


def disputed_strands(strands: Iterable[Strand]) -> list[Strand]:
    """The strands about which outlets contradict each other, each contradiction once; see `disputes_once`."""
    return [dispute.strand for dispute in disputes_once(strands)]


def disputes_once(strands: Iterable[Strand]) -> list[DisputeSubject]:
    """All contradictions, in the order of the strands, each once: in the tour, the table and the brief by this one rule.

    Where a passage and a figure contradict each other with the same values the passage stands for both, for it has the words
    around them; the figure does where it has values of further outlets and the passage is about nothing else.
    """
    found = [strand for strand in strands if isinstance(strand, Passage | Quote | Figure) and disagrees(strand)]
    figures = [strand for strand in found if isinstance(strand, Figure)]
    said: set[str] = set()
    about: dict[str, tuple[Figure, ...]] = {}
    for passage in found:
        if isinstance(passage, Passage):
            marks = contradicting_marks(passage)
            sides = {mark.article for mark in marks}
            inside = [each for each in figures if len(_articles_within(each, marks)) > 1]
            wider = [each for each in inside if any(mark.article not in sides for mark in each.marks)]
            about[passage.id] = tuple(inside)
            said.update(each.id for each in inside if each not in wider)
            pairs = [(link.a, link.b) for link in passage.links if link.why.conflicts]
            if pairs and all(any(len(_articles_within(each, pair)) > 1 for each in wider) for pair in pairs):
                said.add(passage.id)
    return [
        DisputeSubject(strand, (strand,) if isinstance(strand, Figure) else about.get(strand.id, ()))
        for strand in found
        if strand.id not in said
    ]


def _articles_within(figure: Figure, marks: Iterable[Mark]) -> set[int]:
    """The articles of which a value of a figure stands in one of the marks."""
    return {mark.article for mark in figure.marks for other in marks if _within(mark, other)}


def _within(mark: Mark, other: Mark) -> bool:
    return mark.article == other.article and within(mark, other)


def disputes_by_article(strands: Iterable[Strand]) -> dict[int, list[Mark]]:
    """The marks of all contradictions, sorted, by the position of their article."""
    found: dict[int, set[Mark]] = {}
    for strand in strands:
        for mark in contradicting_marks(strand):
            found.setdefault(mark.article, set()).add(mark)
    return {article: sorted(marks) for article, marks in found.items()}
