"""How alike two sentences are, and over which of their clauses.

The likeness is a weighted Dice coefficient with a prior, so that short sentences need more: 2 x shared / (both weights + 2 x
prior). Where they are alike to the same third sentences it is raised: x (1 + lift x agreement), which is the cosine of what the
two are like.
"""

from __future__ import annotations

from array import array
from math import sqrt
from typing import TypeAlias

from tui.engine.align.candidates import ProposedPairs, ScoredPair
from tui.engine.align.pair_table import PairTable
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import Profile, TermWeights
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import Progress
from tui.model.settings import Passages


def score_pairs(
    sentences: list[UniqueSentence],
    weights: TermWeights,
    proposed: ProposedPairs,
    settings: Passages,
    progress: Progress,
    executor: Executor = SERIAL,
) -> PairTable:
    """The score of each proposed pair and the clauses to which it belongs; reports its progress from 0 to 1.

    What is not even faintly alike is dropped.
    """
    profiles, prior, faint = weights.profiles, settings.prior, settings.faint
    first, second = _columns(proposed, progress.part(0.0, 0.05))

    def score(start: int, stop: int, _progress: Progress) -> PairTable:
        alike = PairTable()
        for at, other in zip(first[start:stop], second[start:stop], strict=True):
            if sentences[at].words < sentences[other].words:
                pair = best_stretch(profiles[at], profiles[other], prior)
            else:
                pair = best_stretch(profiles[other], profiles[at], prior).swap()
            if pair.score >= faint:
                alike.add(at, other, pair)
        return alike

    pairs = PairTable()
    for alike in executor.map_chunks(score, len(first), 64, progress.part(0.05, 1.0)):
        pairs.extend(alike)
    return pairs


def _columns(proposed: ProposedPairs, progress: Progress) -> tuple[array[int], array[int]]:
    """The proposed pairs in the order of their sentences, each once: the first ones and the second ones."""
    first, second = array("I"), array("I")
    for at, others in enumerate(progress.over(proposed)):
        once = sorted(set(others))
        first.extend([at] * len(once))
        second.extend(once)
    return first, second


def best_stretch(a: Profile, b: Profile, prior: float) -> ScoredPair:
    """The clauses of two sentences that are most alike: both whole, then cut from an end as long as the score grows."""
    if len(a.clause_mass) == len(b.clause_mass) == 1:
        return ScoredPair(2 * _weigh_common(a.own, b.own) / (a.mass + b.mass + 2 * prior), 0, 1, 0, 1)
    shared, ours_at, theirs_at, both = _share_terms(a, b)
    mass, other_mass = a.clause_mass, b.clause_mass
    first, last, other_first, other_last = 0, len(ours_at), 0, len(theirs_at)
    cut = other_cut = 0
    whole = a.mass + b.mass + 2 * prior
    while last - first > 1 or other_last - other_first > 1:
        ours = theirs = -1.0
        if last - first > 1:
            ours, cut = _best_cut(both, whole, ours_at, mass, first, last)
        if other_last - other_first > 1:
            theirs, other_cut = _best_cut(both, whole, theirs_at, other_mass, other_first, other_last)
        least = both / whole + 1e-9
        if ours <= least and theirs <= least:
            break
        if ours >= theirs:
            both, whole = both - ours_at[cut], whole - mass[cut]
            if ours_at[cut]:
                shared, theirs_at = _cut_clause(shared, 1, cut, len(theirs_at))
            first, last = (first + 1, last) if cut == first else (first, last - 1)
        else:
            both, whole = both - theirs_at[other_cut], whole - other_mass[other_cut]
            if theirs_at[other_cut]:
                shared, ours_at = _cut_clause(shared, 2, other_cut, len(ours_at))
            other_first, other_last = (
                (other_first + 1, other_last) if other_cut == other_first else (other_first, other_last - 1)
            )
    return ScoredPair(2 * both / whole, first, last, other_first, other_last)


def _weigh_common(ours: dict[str, float], theirs: dict[str, float]) -> float:
    """The weight of what two sentences of one clause share."""
    both = 0.0
    for key, value in ours.items():
        if key in theirs:
            other = theirs[key]
            both += other if other < value else value
    return both


Shared: TypeAlias = list[tuple[float, int, int]]
"""What two sentences share: its weight, the clause of the one and the clause of the other that hold it."""


def _share_terms(a: Profile, b: Profile) -> tuple[Shared, list[float], list[float], float]:
    """What two sentences share; the same summed by clause of the one, by clause of the other, and in all."""
    theirs = b.own
    shared: Shared = []
    both = 0.0
    places, other_places = a.where, b.where
    ours_at, theirs_at = [0.0] * len(a.clause_mass), [0.0] * len(b.clause_mass)
    for key, value in a.own.items():
        if key in theirs:
            other = theirs[key]
            if other < value:
                value = other
            for p, q in zip(places[key], other_places[key], strict=False):
                shared.append((value, p, q))
                ours_at[p] += value
                theirs_at[q] += value
                both += value
    return shared, ours_at, theirs_at, both


def _best_cut(
    both: float, whole: float, shared_at: list[float], mass: tuple[float, ...], first: int, last: int
) -> tuple[float, int]:
    """The share of the rest if a sentence loses the clause at that of its ends where more remains, and which clause that is."""
    low = (both - shared_at[first]) / (whole - mass[first])
    high = (both - shared_at[last - 1]) / (whole - mass[last - 1])
    return (high, last - 1) if high > low else (low, first)


def _cut_clause(shared: Shared, side: int, cut: int, clauses: int) -> tuple[Shared, list[float]]:
    """What is still shared without a clause of the one side (1 or 2), and its sums by clause of the other."""
    left = [entry for entry in shared if entry[side] != cut]
    sums = [0.0] * clauses
    for value, p, q in left:
        sums[q if side == 1 else p] += value
    return left, sums


def rescore_by_shared_neighbours(
    sentences: list[UniqueSentence], pairs: PairTable, settings: Passages, progress: Progress, executor: Executor = SERIAL
) -> None:
    """Raise the scores where two sentences are alike to the same third ones; reports its progress from 0 to 1.

    What two outlets put in wholly different words is often put in both ways by a third. Each sentence keeps its nearest, their
    scores are a vector, and the cosine of two vectors is the agreement.
    """
    nearest, length = _nearest(sentences, pairs, settings, progress.part(0.0, 0.5))
    firsts, seconds, scores, lift = pairs.first, pairs.second, pairs.scores, settings.lift

    def rescore(start: int, stop: int, _progress: Progress) -> array[float]:
        raised = scores[start:stop]
        for n, at, other in zip(range(stop - start), firsts[start:stop], seconds[start:stop], strict=True):
            score, few, many = raised[n], nearest[at], nearest[other]
            if not few.keys().isdisjoint(many):
                if len(many) < len(few):
                    few, many = many, few
                both = sum([value * many[third] for third, value in few.items() if third in many])
                score *= 1 + lift * both / (length[at] * length[other])
            raised[n] = round(min(1.0, score), 4)
        return raised

    start = 0
    for raised in executor.map_chunks(rescore, len(pairs), 512, progress.part(0.5, 1.0)):
        scores[start : start + len(raised)] = raised
        start += len(raised)


def _nearest(
    sentences: list[UniqueSentence], pairs: PairTable, settings: Passages, progress: Progress
) -> tuple[list[dict[int, float]], list[float]]:
    """For each sentence the scores of those that are most like it, the nearest first, and the length of that vector."""
    own = pairs.by_sentence(len(sentences), progress.part(0.0, 0.3))
    nearest, length = [], []
    first, second, scores = pairs.first, pairs.second, pairs.scores
    for at, numbers in enumerate(progress.over(own, 0.3, 1.0)):
        near = [(scores[n], sentences[other].words, other) for n in numbers for other in (first[n] + second[n] - at,)]
        near.sort(reverse=True)
        del near[settings.thirds :]
        nearest.append({other: score for score, _, other in near})
        length.append(sqrt(sum([score * score for score, _, _ in near])))
    return nearest, length
