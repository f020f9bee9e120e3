"""The nearest thing that an article says to what it does not tell.

First come the words for which an article perhaps tells it: those of another passage of some of the same words. Then what the
engine calls related: alike, and not the same. Without either it is the sentence that names the same: at least two of the names
and figures beside the passage under the cursor, which are so rare in the story that they hardly stand together by chance.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from tui.model.places import Mark, overlap
from tui.model.story import ASIDE
from tui.model.strands import Entity, Kind, Strand, bodies
from tui.reading.state.index import Index
from tui.reading.state.overlaps import HALF
from tui.reading.state.reading import Reading

MOST_BY_CHANCE = 1.0
"""Sentences of the story that would hold the same names and figures if they fell together by chance: from one on it says
nothing that two stand in one, as "Israel" and "Gaza" do in any story of that war."""
LEAST_IN_COMMON = 2
"""Names and figures in common: a single one, however rare, may be named for anything."""
_NAMING = (Kind.ENTITY, Kind.FIGURE)
_TELLING = (Kind.SHARED, Kind.LIKELY)


def find_nearest(reading: Reading) -> dict[int, Mark]:
    """For each article that does not tell what is under the cursor, and says something near it, where it does."""
    strand = reading.strand
    if strand is None or isinstance(strand, Entity) or strand.id not in reading.index.tellers:
        return {}  # of names, and of what lies over the findings (hits, notes, edits), nobody is said to be silent
    return _nearest(reading.index, strand.id)


@lru_cache(maxsize=8)
def _nearest(index: Index, strand_id: str) -> dict[int, Mark]:
    strand = index.strands[strand_id]
    telling = frozenset(index.articles_of(strand))
    return {
        **_find_by_names(index, strand, telling),
        **_find_related(index, strand, telling),
        **_find_overlapping(index, strand, telling),
    }


def _find_overlapping(index: Index, strand: Strand, telling: Collection[int]) -> dict[int, Mark]:
    """In each other article the place of the passage that shares most words with a strand, see `overlaps`."""
    best: dict[int, tuple[int, Mark]] = {}
    for mark in bodies(strand):
        for lit in index.marks_within(mark.article, mark.start, mark.end):
            shared = overlap(mark, Mark(mark.article, lit.start, lit.end))
            shorter = min(mark.end - mark.start, lit.end - lit.start)
            if lit.kind not in _TELLING or lit.strand == strand.id or shared < HALF * shorter:
                continue
            for there in bodies(index.strands[lit.strand]):
                if there.article not in telling and shared > best.get(there.article, (0, there))[0]:
                    best[there.article] = shared, there
    return {article: mark for article, (_, mark) in best.items()}


def _find_related(index: Index, strand: Strand, telling: Collection[int]) -> dict[int, Mark]:
    """In each other article the strongest of the places that are related to a wording of a strand."""
    best: dict[int, tuple[float, Mark]] = {}
    for _, other, score in index.related_links(bodies(strand)):
        if other.article not in telling and (other.article not in best or score > best[other.article][0]):
            best[other.article] = score, other
    return {article: mark for article, (_, mark) in best.items()}


def _find_by_names(index: Index, strand: Strand, telling: Collection[int]) -> dict[int, Mark]:
    """In each other article the sentence that has most of the names and figures beside a strand, if that is no chance."""
    everywhere = sum(index.sentence_count(article) for article in range(len(index.findings.story.articles)))
    chances: dict[tuple[int, int, int], float] = {}
    counts: dict[tuple[int, int, int], int] = {}
    for named in _named_beside(index, strand):
        places = {
            (article, sentence.start, sentence.end)
            for article in index.articles_of(named)
            for mark in index.bodies_in(named, article)
            if (sentence := index.sentence(article, mark.start, unfolded=True)) is not None and sentence.kind not in ASIDE
        }
        for place in places:
            if place[0] not in telling:
                counts[place] = counts.get(place, 0) + 1
                chances[place] = chances.get(place, everywhere) * len(places) / max(1, everywhere)
    best: dict[int, tuple[float, int, int]] = {}
    for (article, start, end), chance in chances.items():
        near = counts[article, start, end] >= LEAST_IN_COMMON and chance < MOST_BY_CHANCE
        if near and (article not in best or (chance, start) < best[article][:2]):
            best[article] = chance, start, end
    return {article: Mark(article, start, end) for article, (_, start, end) in best.items()}


def _named_beside(index: Index, strand: Strand) -> list[Strand]:
    """The names and figures in the sentences in which a strand is told."""
    found: dict[str, None] = {}
    for article in index.articles_of(strand):
        for mark in index.bodies_in(strand, article):
            sentence = index.sentence(article, mark.start, unfolded=True)
            start, end = (sentence.start, sentence.end) if sentence is not None else (mark.start, mark.end)
            for lit in index.marks_within(article, start, max(end, mark.end)):
                if lit.kind in _NAMING and lit.strand != strand.id:
                    found[lit.strand] = None
    return [index.strands[each] for each in found]
