"""What a pair of sentences has in common and in what it differs, as numbers: what the scorecard adds up.

Every number is cheap, for the stages before have found all of it: weights of shared words, names, figures and days, who the
sentences are about, where they stand, whether they deny or plan.
"""

from __future__ import annotations

from collections import Counter
from math import log1p
from typing import TypeAlias

from tui.engine.align.article_similarity import ArticleSimilarity
from tui.engine.align.candidates import ScoredPair, leads
from tui.engine.align.contradictions import PairEvidence, compare_stretches
from tui.engine.align.features import Features
from tui.engine.align.opposites import count_opposed
from tui.engine.align.pair_numbers import FirstFeatures, PairFeatures
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.sides import IS_ASIDE, IS_NUMBER, IS_NUMBER_NAME, IS_PLAIN, IS_VERB, Side, read_side
from tui.engine.align.tfidf import TermWeights
from tui.engine.progress import SILENT, Progress, release

_SMOOTH = 1.0
"""Weight that is added to both sides of a Dice coefficient of short texts, in rarest words."""
_SOME, _ROOT = 0.2, 0.25
"""How much is added to what happened, and the power to which it raises a likeness: a little more than names alone."""


_NOTHING = PairEvidence((), (), (), ())


_Shared: TypeAlias = tuple[float, float, float, float, float, float, float]
"""Weights of what two sentences share, as in FirstFeatures: all, what happened, that as it weighs here, done, numbers, names.

And that of the heaviest key.
"""


class PairReader:
    """Reads the numbers of pairs; what belongs to one sentence is read once."""

    def __init__(
        self,
        sentences: list[UniqueSentence],
        weights: TermWeights,
        features: list[Features],
        similarity: ArticleSimilarity,
        progress: Progress = SILENT,
    ) -> None:
        self.sentences = sentences
        self.features = features
        self._kindred = similarity
        self._weighed = weights
        self.keys: list[tuple[str, ...]] = []
        """Under what each token of a sentence is compared."""
        self._sides: list[Side] = []
        for sentence, each, profile in zip(progress.over(sentences, 0.0, 1.0), features, weights.profiles, strict=True):
            keys = tuple([weights.same.get(key, key) for key in each.meant])
            self.keys.append(keys)
            self._sides.append(read_side(sentence, each, keys, profile, weights))
        sizes = Counter(place.article for sentence in sentences for place in sentence.places)
        self._lengths = [log1p(len(sentence.tokens)) for sentence in sentences]
        self._choices = [log1p(sizes[sentence.places[0].article]) for sentence in sentences]
        self._leads = leads(sentences)
        self._quoting = bytes([bool(each.quotes or each.whole_quotes) for each in features])
        """For each sentence 1 where it gives words of a quote."""

    def forget(self, progress: Progress) -> None:
        """Let go of what was read, a piece at a time: with very many sentences it is a tenth of all memory."""
        release(self.keys, self._sides, progress=progress)

    def shared_keys(self, a: int, b: int) -> frozenset[str]:
        """What two sentences share, without what only says who is quoted."""
        ours, theirs = self._weighed.profiles[a].own, self._weighed.profiles[b].own
        return frozenset(
            [key for key in ours if key in theirs and not (key in self._sides[a].aside and key in self._sides[b].aside)]
        )

    def evidence(self, a: int, b: int, pair: ScoredPair) -> PairEvidence:
        """What two sentences hold in common besides plain words, and in what they differ."""
        one, two = self.features[a], self.features[b]
        if not ((one.countable and two.countable) or (one.events and two.events)):
            return _NOTHING
        spans = (
            self.sentences[a].token_range(pair.first, pair.last),
            self.sentences[b].token_range(pair.other_first, pair.other_last),
        )
        return compare_stretches(one, two, spans)

    def _weigh_shared(self, a: int, b: int) -> _Shared:
        """The weights of what two sentences share; what only says who is quoted is nothing in common."""
        of, everywhere = self._weighed.of, self._weighed.everywhere
        ours, theirs = self._weighed.profiles[a].own, self._weighed.profiles[b].own
        signs, other_signs = self._sides[a].signs, self._sides[b].signs
        shared = happened = happened_here = done = figures = names = rarest = 0.0
        for key in ours:
            if key in theirs:
                sign, other_sign = signs[key], other_signs[key]
                both = sign & other_sign
                if both & IS_ASIDE:
                    continue
                heavy = everywhere[key]
                shared += heavy
                if heavy > rarest:
                    rarest = heavy
                if sign & IS_NUMBER:
                    if sign & IS_NUMBER_NAME:
                        names += heavy  # the 100 of an index is no count
                    else:
                        figures += heavy
                elif both & IS_PLAIN:
                    happened += heavy
                    if (sign | other_sign) & IS_VERB:
                        done += heavy
                    happened_here += of[key]
                else:
                    names += heavy
        return shared, happened, happened_here, done, figures, names, rarest

    def measure_first(self, a: int, b: int, score: float) -> FirstFeatures:
        """The cheaper numbers of two sentences that are so much alike."""
        worth = self._kindred.factor(self.sentences[a], self.sentences[b])
        shared, happened, happened_here, done, figures, names, rarest = self._weigh_shared(a, b)
        side, other_side = self._sides[a], self._sides[b]
        mass, other_mass = side.mass, other_side.mass
        language = 2 * shared / (mass + other_mass + 2 * _SMOOTH)
        share, other_share = shared / (mass + 0.3), shared / (other_mass + 0.3)
        plain_mass, other_plain = side.plain_mass, other_side.plain_mass
        rest = (plain_mass if plain_mass < other_plain else other_plain) - happened
        length, other_length = self._lengths[a], self._lengths[b]
        choice, other_choice = self._choices[a], self._choices[b]
        return FirstFeatures(
            score,
            score * worth * (happened_here + _SOME) ** _ROOT,
            language,
            *((share, other_share) if share > other_share else (other_share, share)),
            happened,
            happened_here,
            happened / (happened + rest + 0.3),
            happened if happened < names else names,
            happened if happened < figures else figures,
            done,
            figures,
            rarest,
            names,
            worth,
            language * worth if a in self._leads and b in self._leads else 0.0,
            _agreement(side.days, other_side.days) if side.days and other_side.days else 0.0,
            _quotation(self.features[a], self.features[b]) if self._quoting[a] and self._quoting[b] else 0.0,
            log1p(rest) if rest > 0.0 else 0.0,
            length if length < other_length else other_length,
            choice if choice < other_choice else other_choice,
        )

    def measure(self, a: int, b: int, pair: ScoredPair, first: FirstFeatures | None = None) -> PairFeatures:
        """All numbers of two sentences; `first` where `measure_first` was asked already."""
        first = first or self.measure_first(a, b, pair.score)
        one, two = self.features[a], self.features[b]
        side, other_side = self._sides[a], self._sides[b]
        named, other_named = side.names, other_side.names
        opposed = count_opposed(one.opposites, two.opposites)
        places, people = _agreement(one.places, two.places), _agreement(one.people, two.people)
        subject, days = _subject(one, two, named, other_named), first.days
        denies = _deny_apart(side, other_side)
        contrasts = bool(opposed) + (places < 0) + (people < 0) + (subject < 0) + (days < 0) + denies
        gap = abs((one.day - two.day).days) if one.day and two.day else 0
        return PairFeatures(
            names_apart=float(min(len(named - other_named), len(other_named - named))),
            figures_apart=float(bool(one.numbers and two.numbers) and not first.figures),
            figures_left=float(_left_over(one, two)),
            against=float(len(self.evidence(a, b, pair).against)),
            polarity=float(denies),
            ahead=float(side.ahead != other_side.ahead),
            subject=subject,
            opposed=float(opposed),
            places=places,
            people=people,
            contrasts=contrasts * first.covered_least,
            apart=float(gap),
            planned=float(
                bool((side.coming & other_side.past) - side.past or (other_side.coming & side.past) - other_side.past)
            ),
            long_ago=float(side.long_ago != other_side.long_ago),
            **first._asdict(),
        )


def _subject(one: Features, two: Features, named: frozenset[str], other_named: frozenset[str]) -> float:
    """1 where two sentences are about one and the same, -1 where neither names whom the other is about, else 0."""
    if not (one.subject and two.subject):
        return 0.0
    if one.subject == two.subject:
        return 1.0
    return 0.0 if one.subject in other_named or two.subject in named else -1.0


def _deny_apart(one: Side, two: Side) -> bool:
    """Whether one of two sentences denies and the other neither does so nor has a word that denies by itself.

    Such a word of both says nothing, unless the one that denies upholds it: "cannot pass the border, which is closed".
    """
    if one.denies == two.denies:
        return False
    denying, other = (one, two) if one.denies else (two, one)
    return other.negative <= denying.negative - denying.upheld


def _quotation(one: Features, two: Features) -> float:
    """1 where one gives whole what the other quotes too, -1 where both quote and share nothing, else 0."""
    if (one.whole_quotes & two.quotes) or (two.whole_quotes & one.quotes):
        return 1.0
    return -1.0 if one.quotes and two.quotes and one.quotes.isdisjoint(two.quotes) else 0.0


def _left_over(one: Features, two: Features) -> int:
    """Numbers that only one of two sentences counts, on the side that has fewer of them."""
    ours, theirs = {number.value for _, number in one.numbers}, {number.value for _, number in two.numbers}
    return min(len(ours - theirs), len(theirs - ours))


def _agreement(one: set[str] | frozenset[str], two: set[str] | frozenset[str]) -> float:
    """1 where two sets share something, -1 where neither is empty and they share nothing, else 0."""
    if not one or not two:
        return 0.0
    return -1.0 if one.isdisjoint(two) else 1.0
