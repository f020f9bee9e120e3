"""Which pairs of sentences are worth a look.

All pairs of 25,000 sentences are 300 million. So an inverted index of telling words proposes pairs, the closer look (`scoring`)
sees only those, and the second look raises what is alike to the same third sentences.
"""

from __future__ import annotations

from array import array
from itertools import combinations
from math import sqrt
from typing import NamedTuple, TypeAlias

from tui.engine.align.scraps import LEAD
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import TermWeights
from tui.engine.parallel import SERIAL, Chunk, Executor
from tui.engine.progress import Progress
from tui.model.settings import Passages
from tui.model.story import BlockKind

_TOLD_OF = 10
"""Sentences of an article whose second one still tells the main fact: in a short one that is the middle."""


_MANY = -1
"""In place of an article: it stands in several."""
_SLACK = 1e-9
"""Of a sum of weights: how much the order in which they are added up may decide."""


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


ProposedPairs: TypeAlias = list["array[int]"]
"""For each sentence those after it with which it is worth a look; some stand there twice."""

Pairs: TypeAlias = list[dict[int, ScoredPair]]
"""For each sentence its pairs, by the position of the other one. What a holds of b, b holds turned of a."""


def candidates(
    sentences: list[UniqueSentence],
    weights: TermWeights,
    settings: Passages,
    *,
    leads: frozenset[int] = frozenset(),
    progress: Progress,
    executor: Executor = SERIAL,
) -> ProposedPairs:
    """Pairs of sentences that share enough telling words; reports its progress from 0 to 1.

    Each sentence keeps its nearest, and more where the last of them are equally near; a pair counts when either side keeps it.
    Two `leads` are compared whatever they share.
    """
    index = _index_terms(sentences, weights, settings, progress.part(0.0, 0.1))
    home = array("i", [min(each.articles) if len(each.articles) == 1 else _MANY for each in sentences])
    found: ProposedPairs = [array("I") for _ in sentences]
    for kept in executor.map_chunks(_keep_nearest(weights, home, index, settings), len(sentences), 16, progress.part(0.1, 1.0)):
        for at, other in zip(kept[::2], kept[1::2], strict=True):
            found[at].append(other)
    for at, other in combinations(sorted(leads), 2):
        if len(sentences[at].articles | sentences[other].articles) > 1:
            found[at].append(other)
    return found


def _keep_nearest(
    weights: TermWeights, home: array[int], index: dict[str, array[int]], settings: Passages
) -> Chunk[array[int]]:
    """What finds the nearest of some sentences: their pairs one behind the other, in each first the one that stands before."""
    mass = array("d", [profile.mass for profile in weights.profiles])
    shared = [0.0] * len(home)  # a list, since its items are added to faster than those of a dict, and most sums are small
    least, floor = settings.least, settings.floor / 2

    def keep(start: int, stop: int, _progress: Progress) -> array[int]:
        kept = array("I")
        for at in range(start, stop):
            profile = weights.profiles[at]
            own, here = profile.mass + 2 * settings.prior, home[at]
            terms = [(value, index[key]) for key, value in profile.own.items() if key in index]
            for value, holders in terms:
                for other in holders:
                    shared[other] += value
            near = [
                (score, other)
                for other in _may_reach(terms, max(least, floor * own))
                if (both := shared[other]) >= least
                and (score := both / (own + mass[other])) >= floor
                and (home[other] != here or (here == _MANY and other != at))
            ]
            for _, holders in terms:
                for other in holders:
                    shared[other] = 0.0
            if len(near) > settings.nearest:
                last = sorted([score for score, _ in near])[-settings.nearest] - 1e-9
                near = [one for one in near if one[0] >= last]
            for _, other in near:
                kept.extend((at, other) if at < other else (other, at))
        return kept

    return keep


def _index_terms(
    sentences: list[UniqueSentence], weights: TermWeights, settings: Passages, progress: Progress
) -> dict[str, array[int]]:
    """For each term that some but not too many sentences hold, which do (an inverted index)."""
    most = max(settings.index_most, int(settings.index_root * sqrt(len(sentences))))
    index = {key: array("I") for key, count in weights.holders.items() if 1 < count <= most}
    for sentence in progress.over(sentences):
        for key in weights.profiles[sentence.at].where:
            if key in index:
                index[key].append(sentence.at)
    return index


def _may_reach(terms: list[tuple[float, array[int]]], needed: float) -> set[int]:
    """Those sentences of which some may share terms of the weight that is needed: none that holds but the lightest terms.

    As in MaxScore (Turtle and Flood 1995): the terms that do not weigh enough together propose nobody, and those which most
    sentences hold are the first of them.
    """
    weight, asked = 0.0, []
    for value, holders in sorted(terms, key=lambda term: term[0] / len(term[1])):
        weight += value
        if weight >= needed - _SLACK:
            asked.append(holders)
    return set().union(*asked)


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
        found.update(at for _, at in sorted(own)[: min(LEAD, 1 + len(own) // _TOLD_OF)])
    return frozenset(found)
