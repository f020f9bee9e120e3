"""Do two articles tell the same story at all?

A topic may hold two events of one kind, and then their sentences are alike: so many killed, troops sent, a visit cancelled.
What tells them apart is the article around them: on unseen news two sentences of one event have a likeness of 0.47 and more,
two articles about different events of one company 0.13 (19 of 20 below 0.31), unrelated ones 0.03.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from math import log, sqrt

from tui.engine.align.sentences import UniqueSentence
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import Progress
from tui.engine.words import foreign_weight, weight
from tui.model.settings import Passages

_FACE = 80
"""Words by which an article is compared: its most telling ones. More change nothing and cost time."""


class ArticleSimilarity:
    """How much a score counts between two articles: 1 when they tell one story, less when they have little in common."""

    def __init__(
        self,
        names: tuple[str, ...],
        faces: list[dict[str, float]],
        settings: Passages,
        sentences: Sequence[UniqueSentence],
    ) -> None:
        """`names` are the ids of all articles: of a sentence in many articles the first by name speaks for all."""
        self.faces = [dict(sorted(face.items())) for face in faces]
        """By key in alphabetical order: in which order the products are added up decides their last bit."""
        self._settings = settings
        self._speakers = [min(each.articles, key=lambda article: (names[article], article)) for each in sentences]
        self._holders: dict[str, list[tuple[int, float]]] = {}
        """Who has a key in his face, and how much of it (an inverted index)."""
        self._rows: list[array[float]] = []
        """For each article what a score is worth between it and all of them."""
        for article, face in enumerate(self.faces):
            for key, value in face.items():
                self._holders.setdefault(key, []).append((article, value))

    def factor(self, a: UniqueSentence, b: UniqueSentence) -> float:
        """What a score between two sentences is worth, `strangers` to 1."""
        if not a.articles.isdisjoint(b.articles):
            return 1.0
        one, other = self._speakers[a.at], self._speakers[b.at]
        return self._rows[one][other] if one < other else self._rows[other][one]

    def compare_all(self, progress: Progress, executor: Executor) -> None:
        """Have what a score is worth between any two articles, for sooner or later most of them are asked for."""

        def compare(start: int, stop: int, _progress: Progress) -> list[array[float]]:
            return [self._compare_with_all(article) for article in range(start, stop)]

        for rows in executor.map_chunks(compare, len(self.faces), 4, progress):
            self._rows += rows

    def _compare_with_all(self, article: int) -> array[float]:
        """What a score is worth between an article and each: their cosine by way of the keys that they share.

        All at once, for most share a few keys of their eighty.
        """
        likeness = [0.0] * len(self.faces)
        for key, value in self.faces[article].items():
            for other, theirs in self._holders[key]:
                likeness[other] += value * theirs
        least, enough = self._settings.strangers, self._settings.kindred
        return array("d", [round(least + (1 - least) * min(1.0, each / enough), 4) for each in likeness])


def compare_articles(
    sentences: list[UniqueSentence],
    names: tuple[str, ...],
    settings: Passages,
    progress: Progress,
    executor: Executor = SERIAL,
) -> ArticleSimilarity:
    """The most telling words of each article, as vectors of length 1; reports its progress from 0 to 1.

    A word counts (1 + log of its number) x its squared background weight.
    """
    counts: list[Counter[str]] = [Counter() for _ in names]
    weights: dict[str, float] = {}
    strange: dict[str, float] = {}
    for sentence in progress.over(sentences, 0.0, 0.3):
        keys = [token.key for token in sentence.tokens if token.key]
        if sentence.foreign is None:
            weights.update((token.key, weight(token.word, token.key)) for token in sentence.tokens if token.key)
        else:
            strange.update((token.key, foreign_weight(token.word)) for token in sentence.tokens if token.key)
        for article in sentence.articles:
            counts[article].update(keys)
    weights = strange | weights
    faces = []
    for count in progress.over(counts, 0.3, 0.6, every=16):
        face = nlargest(_FACE, ((weights[key] ** 2 * (1 + log(number)), key) for key, number in count.items()))
        length = sqrt(sum(value * value for value, _ in face)) or 1.0
        faces.append({key: value / length for value, key in face})
    similarity = ArticleSimilarity(names, faces, settings, sentences)
    similarity.compare_all(progress.part(0.6, 1.0), executor)
    return similarity
