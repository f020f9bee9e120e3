"""Do two articles tell the same story at all?

A topic may hold two events of one kind, and then their sentences are alike: so many killed, troops sent, a visit cancelled.
What tells them apart is the article around them: on unseen news two sentences of one event have a likeness of 0.47 and more,
two articles about different events of one company 0.13 (19 of 20 below 0.31), unrelated ones 0.03.
"""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from math import log, sqrt

from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import Progress
from tui.engine.words import weight
from tui.model.settings import Passages

_FACE = 80
"""Words by which an article is compared: its most telling ones. More change nothing and cost time."""


class ArticleSimilarity:
    """How much a score counts between two articles: 1 when they tell one story, less when they have little in common."""

    def __init__(self, names: tuple[str, ...], faces: list[dict[str, float]], settings: Passages) -> None:
        """`names` are the ids of all articles: of a sentence in many articles the first by name speaks for all."""
        self._names = names
        self._faces = faces
        self._settings = settings
        self._known: dict[tuple[int, int], float] = {}

    def factor(self, a: UniqueSentence, b: UniqueSentence) -> float:
        """What a score between two sentences is worth, `strangers` to 1."""
        if not a.articles.isdisjoint(b.articles):
            return 1.0
        one_speaker, other_speaker = self._speaker(a), self._speaker(b)
        pair = (one_speaker, other_speaker) if one_speaker < other_speaker else (other_speaker, one_speaker)
        if pair not in self._known:
            one, other = self._faces[pair[0]], self._faces[pair[1]]
            likeness = sum(one[key] * other[key] for key in sorted(one.keys() & other.keys()))
            share = min(1.0, likeness / self._settings.kindred)
            self._known[pair] = round(self._settings.strangers + (1 - self._settings.strangers) * share, 4)
        return self._known[pair]

    def _speaker(self, sentence: UniqueSentence) -> int:
        if len(sentence.articles) == 1:
            return next(iter(sentence.articles))
        return min(sentence.articles, key=lambda article: (self._names[article], article))


def compare_articles(
    sentences: list[UniqueSentence], names: tuple[str, ...], settings: Passages, progress: Progress
) -> ArticleSimilarity:
    """The most telling words of each article, as vectors of length 1; reports its progress from 0 to 1.

    A word counts (1 + log of its number) x its squared background weight.
    """
    counts: list[Counter[str]] = [Counter() for _ in names]
    weights: dict[str, float] = {}
    for sentence in progress.over(sentences, 0.0, 0.5):
        keys = [token.key for token in sentence.tokens if token.key]
        weights.update((token.key, weight(token.word, token.key)) for token in sentence.tokens if token.key)
        for article in sentence.articles:
            counts[article].update(keys)
    faces = []
    for count in progress.over(counts, 0.5, 1.0, every=16):
        face = nlargest(_FACE, ((weights[key] ** 2 * (1 + log(number)), key) for key, number in count.items()))
        length = sqrt(sum(value * value for value, _ in face)) or 1.0
        faces.append({key: value / length for value, key in face})
    return ArticleSimilarity(names, faces, settings)
