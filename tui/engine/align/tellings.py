"""Sentences made ready for comparison: their words, and how much each word tells.

A word tells much when it is rare in English at large *and* rare in this story. The background alone takes "president" for
telling in a story about a president, the story alone takes "however" for telling because it stands there once; their product
is right more often than either (unseen news: `tui/model/settings.py`, Passages).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from tui.engine.words import Token, tokens, weight
from tui.model.findings import Sentence
from tui.model.story import Story


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of one article, as the scorer sees it."""

    at: int
    """Its position among all tellings."""
    sentence: Sentence
    tokens: tuple[Token, ...]
    words: str
    """Its folded words, joined by blanks: what two verbatim tellings have in common."""


def tellings(story: Story, sentences: tuple[Sentence, ...]) -> Iterator[Telling]:
    """The sentences that tell something, in the order of the story."""
    at = 0
    for sentence in sentences:
        if sentence.told and (found := tokens(story.articles[sentence.article].text, sentence.start, sentence.end)):
            yield Telling(at, sentence, found, " ".join(token.word for token in found))
            at += 1


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word of a story tells, 0 to 1."""

    of: dict[str, float]
    """By key; function words are not in it."""
    holders: dict[str, int]
    """How many tellings hold the key."""


def weights(told: list[Telling]) -> Weights:
    """Background weight times the story's own inverse document frequency, both from 0 to 1."""
    holders: Counter[str] = Counter()
    background: dict[str, float] = {}
    for telling in told:
        for token in telling.tokens:
            if token.key:
                known = background.get(token.key)
                heavy = weight(token.word, token.key)
                background[token.key] = heavy if known is None else min(known, heavy)
        holders.update({token.key for token in telling.tokens if token.key})
    size = log(len(told) + 1.0) or 1.0
    return Weights({key: value * log((len(told) + 1.0) / holders[key]) / size for key, value in background.items()}, holders)
