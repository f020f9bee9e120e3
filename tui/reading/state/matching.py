"""Where one article holds what a query asks for: terms in their forms, near each other, and without what is not wanted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.reading.state.query import Alternative, Term

NEAR_WORDS = 20
"""Words from the first to the last term that count as near each other: about a sentence of news, which has 20 to 25."""

Range = tuple[int, int]
Finder = Callable[[Term, bool], Sequence[Range]]
"""Where a text holds a term, which is alone or beside others: sorted, without overlaps."""


class Nearness(NamedTuple):
    """Says what is near in one text."""

    text: str

    def is_near(self, start: int, end: int) -> bool:
        """Whether no more than `NEAR_WORDS` words stand in a range."""
        return end - start <= 2 * NEAR_WORDS or len(self.text[start:end].split(None, NEAR_WORDS)) <= NEAR_WORDS


def match_query(text: str, alternatives: Sequence[Alternative], find: Finder) -> list[Range]:
    """The hits of a query in a text: of overlapping ones the first, of those that begin together the longest."""
    hits: list[Range] = []
    for each in alternatives:
        hits += _match_alternative(text, each, find)
    return without_overlaps(hits) if len(alternatives) > 1 else hits


def without_overlaps(hits: list[Range]) -> list[Range]:
    """Hits in their order, without those that begin inside of an earlier one."""
    kept: list[Range] = []
    for hit in sorted(hits, key=lambda each: (each[0], -each[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def _match_alternative(text: str, wanted: Alternative, find: Finder) -> list[Range]:
    places = []
    for term in wanted.terms:
        found = find(term, len(wanted.terms) == 1)
        if not found:
            return []
        places.append(found)
    near = Nearness(text)
    hits = list(places[0]) if len(places) == 1 else _near_each_other(places, near)
    for term in wanted.without if hits else ():
        unwanted = find(term, False)  # noqa: FBT003
        hits = [hit for hit in hits if not any(_is_beside(hit, each, near) for each in _nearest(unwanted, hit))]
    return hits


def _near_each_other(places: list[Sequence[Range]], near: Nearness) -> list[Range]:
    """The stretches that hold a place of each term, around each place of the rarest one."""
    rarest = min(range(len(places)), key=lambda at: len(places[at]))
    hits = []
    for place in places[rarest]:
        start, end = place
        for at, others in enumerate(places):
            if at == rarest:
                continue
            candidates = [each for each in _nearest(others, place) if each[1] <= place[0] or each[0] >= place[1]]
            best = min(candidates, key=lambda each: max(end, each[1]) - min(start, each[0]), default=None)
            if best is None:
                break
            start, end = min(start, best[0]), max(end, best[1])
        else:
            if near.is_near(start, end):
                hits.append((start, end))
    return without_overlaps(hits)


def _nearest(places: Sequence[Range], around: Range) -> Sequence[Range]:
    """The places next to a range on either side, and what overlaps it."""
    first = bisect_left(places, around[0], key=lambda each: each[1])
    last = bisect_left(places, around[1], key=lambda each: each[0])
    return places[max(0, first - 1) : last + 1]


def _is_beside(one: Range, other: Range, near: Nearness) -> bool:
    return near.is_near(min(one[0], other[0]), max(one[1], other[1]))
