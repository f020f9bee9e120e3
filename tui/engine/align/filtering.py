"""Is it the same thing, or only the same kind of thing?

Shared words make a candidate. What makes a link is that nothing speaks against it: the articles tell one story, more is shared
than names, and the days fit. A figure that differs about the same thing is a conflict to be shown, never a reason to drop it.
"""

from __future__ import annotations

from tui.engine.align.candidates import Pairs, ScoredPair
from tui.engine.align.pair_features import PairReader
from tui.engine.align.pair_numbers import FirstFeatures, PairFeatures
from tui.engine.align.pair_table import PairTable
from tui.engine.align.predication import tells
from tui.engine.align.scorecard import load_shipped
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.engine.align.tfidf import TermWeights
from tui.engine.align.vetoes import LONG, Sides, find_veto
from tui.engine.parallel import SERIAL, Chunk, Executor
from tui.engine.progress import Progress
from tui.model.settings import Passages

_PREPOSITIONS = """
above after against along amid among around at before behind below beside between beyond by during for from in inside into near
off on onto out outside over past since through to toward towards under until with within without
"""
_WHERE = frozenset(_PREPOSITIONS.split())
"""Words that say where, when or with whom: a stretch that holds one says something."""
_WHOLE = 0.75
"""Share of one of two sentences from which it is told whole by the other, with or without a verb."""
_ROUNDED = 0.0001
"""Certainties have four places: what is a little below a limit may be rounded up to it, and one of them less is below it."""
APART = -3.0
"""In place of a certainty where a truth keeps two sentences apart: it outweighs what six others say for their one group."""


def filter_pairs(
    reader: PairReader, pairs: PairTable, settings: Passages, progress: Progress, executor: Executor = SERIAL
) -> Pairs:
    """The pairs that are at least related, each with its certainty; reports its progress from 0 to 1."""
    kept: Pairs = [{} for _ in reader.sentences]
    for judged in executor.map_chunks(_judge(reader, pairs, settings), len(pairs), 16, progress):
        for n, certainty in judged:
            at, other = pairs.first[n], pairs.second[n]
            kept[at][other] = pairs.pair(n)._replace(certainty=certainty)
            kept[other][at] = kept[at][other].swap()
    return kept


def _judge(reader: PairReader, pairs: PairTable, settings: Passages) -> Chunk[list[tuple[int, float]]]:
    """What gives the numbers and certainties of those of some pairs that are at least related, or kept apart."""
    sentences, card = reader.sentences, load_shipped()
    sieve = card.sieve(FirstFeatures._fields, min(settings.related, settings.likely) - _ROUNDED)
    first_numbers, may_pass = reader.measure_first, sieve.may_pass

    def judge(start: int, stop: int, _progress: Progress) -> list[tuple[int, float]]:
        found = []
        for n in range(start, stop):
            at, other = pairs.first[n], pairs.second[n]
            first = first_numbers(at, other, pairs.scores[n])
            if not may_pass(first):
                continue
            pair = pairs.pair(n)
            features = reader.measure(at, other, pair, first)
            certainty = round(card.certainty(features), 4)
            if sentences[at].foreign is not None or sentences[other].foreign is not None:
                certainty = min(certainty, settings.same - _ROUNDED)  # no veto knows its words but those that deny
            if certainty >= settings.likely and _kept_apart(reader, at, other, pair, features):
                certainty = APART
            if certainty >= settings.related or certainty == APART:
                found.append((n, certainty))
        return found

    return judge


def _kept_apart(reader: PairReader, at: int, other: int, pair: ScoredPair, features: PairFeatures) -> bool:
    """Whether a truth speaks against a pair, or its stretches say nothing."""
    a, b = reader.sentences[at], reader.sentences[other]
    if features.polarity and (a.foreign is not None or b.foreign is not None):
        return True  # one of them denies, and nobody knows what
    here, there = a.token_range(pair.first, pair.last), b.token_range(pair.other_first, pair.other_last)
    if not (_says(a, here) or _says(b, there)):
        return True
    whole = features.covered >= _WHOLE or features.quoted > 0
    if not features.figures and features.shorter >= LONG and not whole:
        keys = reader.shared_keys(at, other)
        if not (_says(a, _span(reader, at, keys)) or _says(b, _span(reader, other, keys))):
            return True
    found = reader.evidence(at, other, pair)
    return bool(find_veto(Sides(reader.features[at], reader.features[other], found, features)))


def _span(reader: PairReader, at: int, keys: frozenset[str]) -> Clause:
    """The tokens from the first to the last that another sentence shares, half-open."""
    shared = [n for n, key in enumerate(reader.keys[at]) if key in keys]
    return (shared[0], shared[-1] + 1) if shared else (0, 0)


def _says(sentence: UniqueSentence, span: Clause) -> bool:
    """Whether a stretch says something: by a verb, or by where, when and with whom; a whole headline needs neither.

    In a language without a pack nobody knows.
    """
    if sentence.foreign is not None:
        return True
    whole = span == (0, len(sentence.tokens))
    words = [token.word for token in sentence.tokens[slice(*span)]]
    return whole or tells(words) or not _WHERE.isdisjoint(words)


def shared_words(weights: TermWeights, at: int, other: int, pair: ScoredPair) -> list[str]:
    """Keys that both stretches hold, most telling first."""
    return sorted(_both(weights, at, other, pair), key=lambda key: (-weights.of[key], key))


def _both(weights: TermWeights, at: int, other: int, pair: ScoredPair) -> list[str]:
    """Keys that both stretches hold, in the order of the first sentence."""
    a, b = weights.profiles[at], weights.profiles[other]
    both = [key for key in a.where if key in b.where]
    for profile, first, last in ((a, pair.first, pair.last), (b, pair.other_first, pair.other_last)):
        if last - first < len(profile.clause_mass):
            where = profile.where
            both = [
                key
                for key in both
                if first <= where[key][0] < last or (len(where[key]) > 1 and any(first <= place < last for place in where[key]))
            ]
    return both
