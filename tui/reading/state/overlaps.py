"""Who perhaps tells a passage because another passage, of some of the same words, is told there, or something related.

A sentence may hold two facts, or a fact may have come apart into two passages, each told by other outlets. An outlet of the one
is then not silent about the other: perhaps it tells it. On the written stories of `tests/quality` (the development half; those
of somebody who had seen no code) that took outlets that are wrongly called silent from 29 to 7 % and from 24 to 16 %; of those
that it calls perhaps some 7 in 10 do tell it. An outlet with a related sentence, too weakly to be called likely, tells it
in a third to half of all cases: that too is no silence, and takes them to 0 and 9 % (of the training stories from 21 to 9 %).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.model.places import Mark, overlap
from tui.model.strands import Kind, Link, Passage, Strand

HALF = 0.5
"""Share of the shorter of two marks that both have to hold; below it they are neighbours that catch each other's edges."""
_BATCH = 200
"""Marks between two pauses: a millisecond."""


def add_maybe_tellers(
    kinds: Mapping[Kind, Sequence[Strand]],
    related: Iterable[Link],
    surely: dict[str, frozenset[int]],
    maybe: dict[str, frozenset[int]],
) -> Iterator[None]:
    """Add to those who maybe tell each passage who is not silent about it; pauses after every few marks."""
    strands = (*kinds[Kind.SHARED], *kinds[Kind.LIKELY])
    yield from _add_overlap_tellers(strands, surely, maybe)
    yield from _add_related_tellers(strands, related, surely, maybe)


def _add_overlap_tellers(
    strands: Iterable[Strand], surely: dict[str, frozenset[int]], maybe: dict[str, frozenset[int]]
) -> Iterator[None]:
    """Add to those who maybe tell each passage who tells another one of its words; pauses after every few marks.

    A sweep over the marks of each article, by their first characters: linear where few lie over each other.
    """
    by_article: dict[int, list[tuple[Mark, str]]] = defaultdict(list)
    for strand in strands:
        for mark in strand.marks if isinstance(strand, Passage) else ():
            by_article[mark.article].append((mark, strand.id))
    found: dict[str, set[int]] = defaultdict(set)
    count = 0
    for marks in by_article.values():
        open_marks: list[tuple[Mark, str]] = []
        for mark, passage in sorted(marks, key=lambda each: each[0].start):
            count += 1
            if count % _BATCH == 0:
                yield
            open_marks = [each for each in open_marks if each[0].end > mark.start]
            for other, its in open_marks:
                if its != passage and overlap(mark, other) >= HALF * min(mark.end - mark.start, other.end - other.start):
                    found[passage].update(surely[its] | maybe[its])
                    found[its].update(surely[passage] | maybe[passage])
            open_marks.append((mark, passage))
    for passage, articles in found.items():
        maybe[passage] |= articles - surely[passage]


def _add_related_tellers(
    strands: Iterable[Strand],
    related: Iterable[Link],
    surely: dict[str, frozenset[int]],
    maybe: dict[str, frozenset[int]],
) -> Iterator[None]:
    """Add to those who maybe tell each passage who says something related to a wording of it; pauses after every few links."""
    by_article: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for strand in strands:
        for mark in strand.marks if isinstance(strand, Passage) else ():
            by_article[mark.article].append((mark.start, mark.end, strand.id))
    longest = {article: max(end - start for start, end, _ in marks) for article, marks in by_article.items()}
    for marks in by_article.values():
        marks.sort()
    found: dict[str, set[int]] = defaultdict(set)
    for count, link in enumerate(related):
        if count % _BATCH == 0:
            yield
        for one, other in ((link.a, link.b), (link.b, link.a)) if link.certainty else ():  # 0: a truth keeps them apart
            marks = by_article.get(one.article, [])
            first = bisect_left(marks, (one.start - longest.get(one.article, 0),))
            for start, end, passage in marks[first : bisect_left(marks, (one.end,))]:
                both = min(end, one.end) - max(start, one.start)
                if both >= HALF * min(end - start, one.end - one.start):
                    found[passage].add(other.article)
    for passage, articles in found.items():
        maybe[passage] |= articles - surely[passage]
