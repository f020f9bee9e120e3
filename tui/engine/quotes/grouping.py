"""One utterance in several articles: exact, shortened, altered, or translated differently.

    “We are working to set a date. The prime minister’s office agreed to reschedule this meeting,”       a press secretary
    "The prime minister's office has said they'd like to reschedule the meeting [...]"                   a senior official

Long quotations are joined by their words, whoever is said to have spoken. Few words say little: "constructive" here and there
is one utterance only if the same one said it, or if two sources turned out to be the same by a longer quotation. A false join
puts words into a mouth, so a missed one is preferred.
"""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from tui.engine.language.en.function_words import PRONOUNS
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.engine.words import tokens, weight
from tui.model.settings import Quotes
from tui.model.strands import Manner, Saying

_CONTRACTED = {"re": "are", "ve": "have", "ll": "will", "m": "am", "s": "is", "d": "would"}
"""What the ends of contractions stand for; "he's" may be "he has" and counts as one other word then."""


class Heard(NamedTuple):
    """A saying with what it is compared by."""

    saying: Saying
    manner: Manner
    text: str
    """What is said, as written."""
    words: tuple[str, ...]
    """All its words, folded, by stem, contractions taken apart: one outlet writes "you're", the other "you are"."""
    weights: dict[str, float]
    """Its telling words by stem, with how much each tells (0 to 1)."""
    article: int
    """The article that gives it."""
    who: str
    """Who speaks, as far as two articles can agree on it: an entity's id, else a description, but no mere "he"."""


def heard(saying: Saying, manner: Manner, text: str) -> Heard:
    """A saying ready to be compared; `text` is what its body covers."""
    found = tokens(text)
    words = " ".join(token.word for token in tokens(saying.speaker_words))
    return Heard(
        saying,
        manner,
        text,
        tuple(part for token in found for part in _apart(token.key or token.word)),
        {token.key: weight(token.word, token.key) for token in found if token.key},
        saying.body.article,
        saying.speaker or ("" if words in PRONOUNS else words),
    )


def _apart(word: str) -> tuple[str, ...]:
    """A contraction as the words that it stands for; every other word alone."""
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return {"can't": "can", "won't": "will", "shan't": "shall"}.get(word, word[:-3]), "not"
    stem, _, ending = word.rpartition("'")
    return (stem, _CONTRACTED[ending]) if stem and ending in _CONTRACTED else (word,)


def utterances(sayings: list[Heard], settings: Quotes, progress: Progress) -> list[list[int]]:
    """Groups of positions in `sayings`, one for each utterance; reports its progress from 0 to 1."""
    groups = Groups(range(len(sayings)))
    index: dict[str, list[int]] = defaultdict(list)
    aliases: set[frozenset[tuple[int, str]]] = set()
    brief: list[tuple[int, int]] = []
    for here, one in enumerate(progress.over(sayings, 0.0, 0.9, every=8)):
        rarest = sorted(one.weights, key=lambda key: (-one.weights[key], key))[: settings.rare_words]
        terms = [*rarest, f"by {one.who}"] if one.who else rarest
        near = sorted({there for term in terms for there in index[term][-settings.most_candidates :]})
        for there in near:
            other = sayings[there]
            if (one.manner is Manner.INDIRECT) != (other.manner is Manner.INDIRECT):
                continue
            if _same_words(one, other, settings):
                groups.join(here, there)
                aliases.add(frozenset(((one.article, one.who), (other.article, other.who))))
            elif _brief(one, other, settings):
                brief.append((here, there))
        for term in {*one.weights, *terms}:
            index[term].append(here)
    long = [False] * len(sayings)
    for here, one in enumerate(progress.over(sayings, 0.9, 0.9, every=256)):
        long[groups.head(here)] |= len(one.words) >= settings.statement_words
    for here, there in progress.over(brief, 0.95, 0.95, every=2000):
        one, other = sayings[here], sayings[there]
        known = frozenset(((one.article, one.who), (other.article, other.who))) in aliases
        if not one.who or not other.who or (one.who != other.who and not known):
            continue
        heads = groups.head(here), groups.head(there)
        if heads[0] != heads[1] and not (long[heads[0]] and long[heads[1]]):  # few words never bridge two statements
            long[groups.join(here, there)] = long[heads[0]] or long[heads[1]]
    progress.report(1.0)
    return groups.found()


def _same_words(one: Heard, other: Heard, settings: Quotes) -> bool:
    """Whether two quotations give the same words, or nearly."""
    short, long = sorted((one, other), key=lambda each: (len(each.words), each.words))
    if one.manner is Manner.INDIRECT and one.who != other.who:
        return False
    if len(short.words) < settings.statement_words:
        return False
    both = short.weights.keys() & long.weights.keys()
    common = fsum(short.weights[key] for key in both)  # exact, for the order of a set is another in every run
    alike = LCSseq.similarity(short.words, long.words)
    if one.who and one.who == other.who and one.article != other.article and alike >= settings.same_whole * len(long.words):
        return alike > settings.run or common >= settings.least_weight / 2
    if common < settings.least_weight:
        return False
    agree = one.who == other.who or not one.saying.speaker or not other.saying.speaker
    least = settings.same_words if agree else settings.same_words_other
    if alike >= least * len(short.words):
        return True
    if one.article == other.article or not agree or one.manner is Manner.INDIRECT or len(both) < settings.shared_words:
        return False
    whole = min(sum(one.weights.values()), sum(other.weights.values()))
    return common / whole >= (
        settings.run_weight if _runs(short, settings.run) & _runs(long, settings.run) else settings.shared_weight
    )


def _runs(one: Heard, length: int) -> set[tuple[str, ...]]:
    """All runs of so many words."""
    return {one.words[at : at + length] for at in range(len(one.words) - length + 1)}


def _brief(one: Heard, other: Heard, settings: Quotes) -> bool:
    """Whether the few words of one quotation all stand in the other: "perplexing", "kind of perplexed"."""
    short, long = sorted((one, other), key=lambda each: len(each.weights))
    return (
        len(short.words) < settings.statement_words
        and bool(short.weights)
        and short.weights.keys() <= long.weights.keys()
        and sum(short.weights.values()) >= settings.least_weight / 2
    )
