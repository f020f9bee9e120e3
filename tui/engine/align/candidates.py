"""Which pairs of sentences are worth a look, how alike they are, and over which of their clauses.

All pairs of 25,000 sentences are 300 million. So an inverted index of telling words proposes pairs, the closer look sees only
those, and the second look raises what is alike to the same third sentences.

    score = 2 x shared / (weight of a + weight of b + 2 x prior)      weighted Dice with a prior, so that short needs more
    score x (1 + lift x agreement)                                    agreement: cosine of their likeness to all others
"""

from __future__ import annotations

from heapq import nlargest
from itertools import combinations
from math import sqrt
from typing import NamedTuple, TypeAlias

from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import Profile, TermWeights
from tui.engine.progress import Progress
from tui.model.settings import Passages
from tui.model.story import BlockKind

_LEAD = 2
"""Sentences after the headline that still tell the main fact ..."""
_TOLD_OF = 10
"""... the second only in an article of so many: in a short one it is the middle."""


class ScoredPair(NamedTuple):
    """How alike two sentences are, over the clauses in which they are most alike. Half-open ranges of clauses."""

    score: float
    first: int
    last: int
    """First and one past the last clause of the sentence that asks."""
    other_first: int
    other_last: int
    certainty: float = 0.0
    """Probability that an editor would call it the same fact."""

    def swap(self) -> ScoredPair:
        """The same pair, asked by the other sentence."""
        return ScoredPair(self.score, self.other_first, self.other_last, self.first, self.last, self.certainty)


ProposedPairs: TypeAlias = list[set[int]]
"""For each sentence those after it with which it is worth a look."""

Pairs: TypeAlias = list[dict[int, ScoredPair]]
"""For each sentence its pairs, by the position of the other one. What a holds of b, b holds turned of a."""


def candidates(
    sentences: list[UniqueSentence],
    weights: TermWeights,
    settings: Passages,
    *,
    leads: frozenset[int] = frozenset(),
    progress: Progress,
) -> ProposedPairs:
    """Pairs of sentences that share enough telling words; reports its progress from 0 to 1.

    Each sentence keeps its nearest, and more where the last of them are equally near; a pair counts when either side keeps it.
    Two `leads` are compared whatever they share.
    """
    most = max(settings.index_most, int(settings.index_root * sqrt(len(sentences))))
    index: dict[str, list[int]] = {key: [] for key, count in weights.holders.items() if 1 < count <= most}
    for sentence in progress.over(sentences, 0.0, 0.1):
        for key in weights.profiles[sentence.at].where:
            if key in index:
                index[key].append(sentence.at)
    found: ProposedPairs = [set() for _ in sentences]
    mass = [profile.mass for profile in weights.profiles]
    shared = [0.0] * len(sentences)  # a list, since its items are added to faster than those of a dict, and most sums are small
    for sentence in sentences:
        at, profile = sentence.at, weights.profiles[sentence.at]
        if at % 16 == 0:
            progress.report(0.1 + 0.9 * at / len(sentences))
        touched = []
        for key, value in profile.own.items():
            if key in index:
                touched.append(index[key])
                for other in index[key]:
                    shared[other] += value
        shared[at] = 0.0
        own = profile.mass + 2 * settings.prior
        others = set().union(*touched)
        near = [(shared[other] / (own + mass[other]), other) for other in others if shared[other] >= settings.least]
        near = [one for one in near if 2 * one[0] >= settings.floor and len(sentence.articles | sentences[one[1]].articles) > 1]
        for other in others:
            shared[other] = 0.0
        if len(near) > settings.nearest:
            least = nlargest(settings.nearest, near)[-1][0] - 1e-9
            near = [one for one in near if one[0] >= least]
        for _, other in near:
            found[min(at, other)].add(max(at, other))
    for at, other in combinations(sorted(leads), 2):
        if len(sentences[at].articles | sentences[other].articles) > 1:
            found[at].add(other)
    return found


def leads(sentences: list[UniqueSentence]) -> frozenset[int]:
    """Tellings that are a headline or stand among the first sentences of an article: there the main fact stands."""
    first: dict[int, list[tuple[int, int]]] = {}
    found: set[int] = set()
    for sentence in sentences:
        for place in sentence.places:
            if place.kind is BlockKind.HEADLINE:
                found.add(sentence.at)
            else:
                first.setdefault(place.article, []).append((place.start, sentence.at))
    for own in first.values():
        found.update(at for _, at in sorted(own)[: min(_LEAD, 1 + len(own) // _TOLD_OF)])
    return frozenset(found)


def score_pairs(
    sentences: list[UniqueSentence], weights: TermWeights, proposed: ProposedPairs, settings: Passages, progress: Progress
) -> Pairs:
    """The score of each proposed pair and the clauses to which it belongs; reports its progress from 0 to 1.

    What is not even faintly alike is dropped.
    """
    pairs: Pairs = [{} for _ in sentences]
    for at, others in enumerate(proposed):
        for done, other in enumerate(sorted(others)):
            if done % 64 == 0:
                progress.report(at / len(proposed))
            a, b = (at, other) if sentences[at].words < sentences[other].words else (other, at)
            pair = best_stretch(weights.profiles[a], weights.profiles[b], settings.prior)
            if pair.score >= settings.faint:
                pairs[a][b] = pair
                pairs[b][a] = pair.swap()
    return pairs


def best_stretch(a: Profile, b: Profile, prior: float) -> ScoredPair:
    """The clauses of two sentences that are most alike: both whole, then cut from an end as long as the score grows."""
    theirs = b.own
    shared: list[tuple[float, int, int]] = []
    both = 0.0
    places, other_places = a.where, b.where
    ours_at, theirs_at = [0.0] * len(a.clause_mass), [0.0] * len(b.clause_mass)  # what is shared, by clause
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
    first, last, other_first, other_last = 0, len(ours_at), 0, len(theirs_at)
    whole = a.mass + b.mass + 2 * prior
    while last - first > 1 or other_last - other_first > 1:
        best, side = both / whole + 1e-9, 0
        if last - first > 1:
            if (rest := (both - ours_at[first]) / (whole - a.clause_mass[first])) > best:
                best, side = rest, 1
            if (rest := (both - ours_at[last - 1]) / (whole - a.clause_mass[last - 1])) > best:
                best, side = rest, 2
        if other_last - other_first > 1:
            if (rest := (both - theirs_at[other_first]) / (whole - b.clause_mass[other_first])) > best:
                best, side = rest, 3
            if (rest := (both - theirs_at[other_last - 1]) / (whole - b.clause_mass[other_last - 1])) > best:
                best, side = rest, 4
        if not side:
            break
        if side < 3:
            cut = first if side == 1 else last - 1
            both, whole = both - ours_at[cut], whole - a.clause_mass[cut]
            first, last = first + (side == 1), last - (side == 2)
            if ours_at[cut]:
                shared = [entry for entry in shared if entry[1] != cut]
                theirs_at = [0.0] * len(theirs_at)
                for value, _, q in shared:
                    theirs_at[q] += value
        else:
            cut = other_first if side == 3 else other_last - 1
            both, whole = both - theirs_at[cut], whole - b.clause_mass[cut]
            other_first, other_last = other_first + (side == 3), other_last - (side == 4)
            if theirs_at[cut]:
                shared = [entry for entry in shared if entry[2] != cut]
                ours_at = [0.0] * len(ours_at)
                for value, p, _ in shared:
                    ours_at[p] += value
    return ScoredPair(2 * both / whole, first, last, other_first, other_last)


def rescore_by_shared_neighbours(
    sentences: list[UniqueSentence], pairs: Pairs, settings: Passages, progress: Progress
) -> Pairs:
    """The scores raised where two sentences are alike to the same third ones; reports its progress from 0 to 1.

    What two outlets put in wholly different words is often put in both ways by a third. Each sentence keeps its nearest, their
    scores are a vector, and the cosine of two vectors is the agreement. The
    pairs are used up, for they are the most that the comparison holds in memory.
    """
    nearest: list[dict[int, float]] = []
    length = []
    for own in progress.over(pairs, 0.0, 0.5, every=16):
        kept = nlargest(settings.thirds, [(pair.score, sentences[other].words, other) for other, pair in own.items()])
        nearest.append({other: score for score, _, other in kept})
        length.append(sqrt(sum(score * score for score, _, _ in kept)))
    raised: Pairs = [{} for _ in pairs]
    for at, own in enumerate(progress.over(pairs, 0.5, 1.0, every=16)):
        for other, pair in own.items():
            if other > at:
                score = pair.score
                if not nearest[at].keys().isdisjoint(nearest[other]):
                    few, many = sorted((nearest[at], nearest[other]), key=len)
                    both = sum(value * many[third] for third, value in few.items() if third in many)
                    score *= 1 + settings.lift * both / (length[at] * length[other])
                if (score := round(min(1.0, score), 4)) >= settings.faint:
                    raised[at][other] = pair._replace(score=score)
                    raised[other][at] = raised[at][other].swap()
        own.clear()
    return raised
