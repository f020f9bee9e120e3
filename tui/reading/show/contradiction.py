"""What the outlets contradict each other about in what stands under the cursor: which figures, and which words to light."""

from __future__ import annotations

from tui.model.places import Mark, Role
from tui.model.strands import Figure, Kind, Passage, Quote
from tui.reading.state.disputes import disagrees
from tui.reading.state.reading import Reading, mark_under_cursor


def figures_in_conflict(reading: Reading, passage: Passage) -> list[Figure]:
    """The figures inside a passage about which its outlets contradict each other."""
    found: dict[str, Figure] = {}
    for mark in passage.marks:
        for lit in reading.index.marks_within(mark.article, mark.start, mark.end):
            strand = reading.index.strands.get(lit.strand) if lit.kind is Kind.FIGURE else None
            if isinstance(strand, Figure) and strand.conflict:
                found[strand.id] = strand
    return list(found.values())


def contradicting_articles(passage: Passage, mine: Mark | None) -> frozenset[int]:
    """The articles that contradict each other in a passage, of those that the cursor's wording has to do with."""
    links = [link for link in passage.links if link.why.conflicts and mine in (link.a, link.b)]
    return frozenset(end.article for link in links for end in (link.a, link.b))


def disputed_words(reading: Reading) -> tuple[Mark, ...]:
    """The values, or the speakers, about which the outlets contradict each other where the cursor stands; sorted.

    Nothing where they agree, or where the contradiction is in no value that was found.
    """
    strand = reading.strand
    if strand is None or not reading.shows_disputes or not disagrees(strand):
        return ()
    match strand:
        case Figure():
            return tuple(sorted(count.mark for count in strand.counts))
        case Quote():
            return tuple(sorted(mark for mark in strand.marks if mark.role is Role.SPEAKER))
        case Passage():
            sides = contradicting_articles(strand, mark_under_cursor(reading))
            figures = figures_in_conflict(reading, strand) if sides else ()
            return tuple(sorted(c.mark for figure in figures for c in figure.counts if c.mark.article in sides))
        case _:
            return ()
