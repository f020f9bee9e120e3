"""What several articles let the same person say: the best thread between tellings that share little wording else.

The stage of the quotes has joined the bodies of one utterance. Here the sentences in which they stand are linked, also where
one outlet gives the utterance in two sentences and the other in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import combinations

from tui.engine.align.copied_runs import Run
from tui.engine.align.sentences import Telling
from tui.engine.align.tfidf import Weighed
from tui.engine.progress import Progress
from tui.model.places import Mark
from tui.model.strands import Quote, Strand

_LEAST = 4
"""Words of the shortest utterance that says something; below that it is but a quoted word."""


def utterances(told: list[Telling], weighed: Weighed, strands: tuple[Strand, ...], progress: Progress) -> list[Run]:
    """The parts of sentences that give one utterance in different articles; reports its progress from 0 to 1."""
    places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for telling in told:
        first = telling.places[0]
        places[first.article].append((first.start, first.end, telling.at))
    for own in places.values():
        own.sort()
    found: set[Run] = set()
    joined = [strand for strand in strands if isinstance(strand, Quote) and len(strand.sayings) > 1]
    for done, quote in enumerate(joined):
        progress.report(done / len(joined))
        bodies = [_parts(told, places[saying.body.article], saying.body) for saying in quote.sayings]
        for one, other in combinations(
            [parts for parts in bodies if sum(last - first for _, first, last in parts) >= _LEAST], 2
        ):
            for few, many in ((one, other), (other, one)):
                for part in few:
                    best = max(((_shared(weighed, part[0], there[0]), -n) for n, there in enumerate(many)), default=(0.0, 0))
                    there = many[-best[1]] if many else part
                    a, b = told[part[0]], told[there[0]]
                    if best[0] > 0 and a.at != b.at and len(a.articles | b.articles) > 1:
                        found.add(Run(*part, *there) if a.words < b.words else Run(*there, *part))
    return sorted(found)


def _parts(told: list[Telling], places: list[tuple[int, int, int]], body: Mark) -> list[tuple[int, int, int]]:
    """The tellings that a body touches, each with the half-open range of its tokens."""
    parts = []
    for start, end, at in places[max(0, bisect_right(places, (body.start,)) - 1) :]:
        if start >= body.end:
            break
        inside = [n for n, token in enumerate(told[at].tokens) if body.start <= token.start < body.end]
        if inside and end > body.start:
            parts.append((at, inside[0], inside[-1] + 1))
    return parts


def _shared(weighed: Weighed, a: int, b: int) -> float:
    """Weight of the telling words that two tellings hold."""
    ours, theirs = weighed.profiles[a].own, weighed.profiles[b].own
    return sum(value for key, value in ours.items() if key in theirs)
