"""Which pairs of sentences are worth a second look, and how alike they are.

All pairs of 25,000 sentences are 300 million. So an inverted index of telling words proposes pairs, and only those are scored.

    score = 2 x shared weight / (weight of a + weight of b + prior)        weighted Dice with a prior, so that short needs more
    score x (1 + lift x agreement)                                         agreement: both are alike to the same third sentences
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator
from heapq import nlargest
from math import sqrt
from typing import TypeAlias

from tui.engine.align.tellings import Telling, Weights
from tui.model.settings import Passages

Scores: TypeAlias = list[dict[int, float]]
"""For each telling: the tellings of other articles that it resembles, with the score. Symmetric."""


def first_look(told: list[Telling], heavy: Weights, settings: Passages) -> Generator[float, None, Scores]:
    """Weighted Dice of all pairs of tellings that share telling words; reports its progress from 0 to 1."""
    keys = [sorted({token.key for token in telling.tokens if token.key}) for telling in told]
    mass = [sum(heavy.of[key] for key in own) for own in keys]
    scores: Scores = [{} for _ in told]
    index: dict[str, list[int]] = defaultdict(list)
    most = max(settings.index_most, int(settings.index_share * len(told)))
    for telling in told:
        at, article = telling.at, telling.sentence.article
        if at % 16 == 0:
            yield at / len(told)
        shared: dict[int, float] = defaultdict(float)
        for key in keys[at]:
            if heavy.holders[key] <= most:
                value = heavy.of[key]
                for other in index[key]:
                    shared[other] += value
                index[key].append(at)
        for other, both in shared.items():
            if told[other].sentence.article != article:
                score = 2 * both / (mass[at] + mass[other] + settings.prior)
                if score >= settings.floor:
                    scores[at][other] = scores[other][at] = score
    return scores


def second_look(scores: Scores, settings: Passages) -> Generator[float, None, Scores]:
    """The scores raised where two tellings are alike to the same third ones; reports its progress from 0 to 1.

    What two outlets put in wholly different words is often put in both ways by a third. Each telling keeps its nearest, their
    scores are a vector, and the cosine of two vectors is the agreement.
    """
    nearest = [dict(nlargest(settings.thirds, own.items(), key=lambda pair: (pair[1], -pair[0]))) for own in scores]
    length = [sqrt(sum(value * value for value in own.values())) for own in nearest]
    raised: Scores = [{} for _ in scores]
    for at, own in enumerate(scores):
        if at % 16 == 0:
            yield at / len(scores)
        for other, score in own.items():
            if other > at:
                few, many = sorted((nearest[at], nearest[other]), key=len)
                both = sum(value * many[third] for third, value in few.items() if third in many)
                agreement = both / (length[at] * length[other])
                raised[at][other] = raised[other][at] = min(1.0, score * (1 + settings.lift * agreement))
    return raised
