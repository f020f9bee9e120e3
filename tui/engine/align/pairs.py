"""Which pairs of tellings are worth a look, how alike they are, and over which of their clauses.

All pairs of 25,000 sentences are 300 million. So an inverted index of telling words proposes pairs, the closer look sees only
those, and the second look raises what is alike to the same third tellings.

    score = 2 x shared / (weight of a + weight of b + 2 x prior)      weighted Dice with a prior, so that short needs more
    score x (1 + lift x agreement)                                    agreement: cosine of their likeness to all others
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator
from heapq import nlargest
from math import sqrt
from typing import NamedTuple, TypeAlias

from tui.engine.align.tellings import Telling
from tui.engine.align.weighing import Profile, Weighed
from tui.model.settings import Passages


class Pair(NamedTuple):
    """How alike two tellings are, over the clauses in which they are most alike. Half-open ranges of clauses."""

    score: float
    first: int
    last: int
    """First and one past the last clause of the telling that asks."""
    other_first: int
    other_last: int

    def turned(self) -> Pair:
        """The same pair, asked by the other telling."""
        return Pair(self.score, self.other_first, self.other_last, self.first, self.last)


Pairs: TypeAlias = list[dict[int, Pair]]
"""For each telling its pairs, by the position of the other one. What a holds of b, b holds turned of a."""


def candidates(
    told: list[Telling], weighed: Weighed, settings: Passages, *, since: int = 0
) -> Generator[float, None, list[tuple[int, int]]]:
    """Pairs of tellings that share enough telling words; reports its progress from 0 to 1.

    Each telling keeps its nearest, and a pair counts when either side keeps it. `since` leaves out the pairs of tellings before
    it: those that an earlier round has compared already.
    """
    most = max(settings.index_most, int(settings.index_root * sqrt(len(told))))
    index: dict[str, list[int]] = {key: [] for key, count in weighed.holders.items() if 1 < count <= most}
    for telling in told:
        for key in weighed.profiles[telling.at].where:
            if key in index:
                index[key].append(telling.at)
    found: set[tuple[int, int]] = set()
    for telling in told[since:]:
        at, profile = telling.at, weighed.profiles[telling.at]
        if at % 16 == 0:
            yield at / len(told)
        shared: dict[int, float] = defaultdict(float)
        for key in profile.where:
            if key in index:
                value = profile.own[key]
                for other in index[key]:
                    shared[other] += value
        shared.pop(at, None)
        own = profile.mass + 2 * settings.prior
        near = [
            (2 * value / (own + weighed.profiles[other].mass), other)
            for other, value in shared.items()
            if value >= settings.least
        ]
        near = [pair for pair in near if pair[0] >= settings.floor and len(telling.articles | told[pair[1]].articles) > 1]
        if len(near) > settings.nearest:
            near = nlargest(settings.nearest, near, key=lambda pair: (round(pair[0], 6), told[pair[1]].words))
        found.update((min(at, other), max(at, other)) for _, other in near)
    return sorted(found)


def closer(
    told: list[Telling], weighed: Weighed, proposed: list[tuple[int, int]], settings: Passages
) -> Generator[float, None, Pairs]:
    """The score of each proposed pair and the clauses to which it belongs; reports its progress from 0 to 1.

    What could not be called related even with full agreement about third sentences is dropped.
    """
    pairs: Pairs = [{} for _ in told]
    for done, (a, b) in enumerate(proposed):
        if done % 64 == 0:
            yield done / len(proposed)
        if told[b].words < told[a].words:
            a, b = b, a
        pair = best_stretch(weighed.profiles[a], weighed.profiles[b], settings.prior)
        if pair.score * (1 + settings.lift) >= settings.related:
            pairs[a][b] = pair
            pairs[b][a] = pair.turned()
    return pairs


def best_stretch(a: Profile, b: Profile, prior: float) -> Pair:
    """The clauses of two tellings that are most alike: both whole, then cut from an end as long as the score grows."""
    shared = [
        (min(a.own[key], b.own[key]), p, q)
        for key in a.where
        if key in b.where
        for p, q in zip(a.where[key], b.where[key], strict=False)
    ]
    first, last, other_first, other_last = 0, len(a.clause_mass), 0, len(b.clause_mass)
    both, whole = sum(value for value, _, _ in shared), a.mass + b.mass + 2 * prior
    score = 2 * both / whole
    while True:
        best = (score, 0, 0.0, 0.0)
        cuts = (
            (1, last - first, a.clause_mass[first], sum(v for v, p, _ in shared if p == first)),
            (2, last - first, a.clause_mass[last - 1], sum(v for v, p, _ in shared if p == last - 1)),
            (3, other_last - other_first, b.clause_mass[other_first], sum(v for v, _, q in shared if q == other_first)),
            (4, other_last - other_first, b.clause_mass[other_last - 1], sum(v for v, _, q in shared if q == other_last - 1)),
        )
        for side, left, mass, lost in cuts:
            if left > 1 and (rest := 2 * (both - lost) / (whole - mass)) > best[0] + 1e-9:
                best = (rest, side, mass, lost)
        score, side, mass, lost = best
        if not side:
            return Pair(score, first, last, other_first, other_last)
        first, last = first + (side == 1), last - (side == 2)
        other_first, other_last = other_first + (side == 3), other_last - (side == 4)
        both, whole = both - lost, whole - mass
        shared = [entry for entry in shared if first <= entry[1] < last and other_first <= entry[2] < other_last]


def agreed(told: list[Telling], pairs: Pairs, settings: Passages) -> Generator[float, None, Pairs]:
    """The scores raised where two tellings are alike to the same third ones; reports its progress from 0 to 1.

    What two outlets put in wholly different words is often put in both ways by a third. Each telling keeps its nearest, their
    scores are a vector, and the cosine of two vectors is the agreement.
    """
    nearest = []
    for at, own in enumerate(pairs):
        if at % 64 == 0:
            yield 0.5 * at / len(pairs)
        kept = nlargest(settings.thirds, own.items(), key=lambda pair: (pair[1].score, told[pair[0]].words))
        nearest.append({other: pair.score for other, pair in kept})
    length = [sqrt(sum(value * value for value in own.values())) for own in nearest]
    raised: Pairs = [{} for _ in pairs]
    for at, own in enumerate(pairs):
        if at % 64 == 0:
            yield 0.5 + 0.5 * at / len(pairs)
        for other, pair in own.items():
            if other > at:
                few, many = sorted((nearest[at], nearest[other]), key=len)
                both = sum(value * many[third] for third, value in few.items() if third in many)
                agreement = both / (length[at] * length[other])
                raised[at][other] = pair._replace(score=round(min(1.0, pair.score * (1 + settings.lift * agreement)), 4))
                raised[other][at] = raised[at][other].turned()
    return raised
