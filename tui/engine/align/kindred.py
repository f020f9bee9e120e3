"""Do two articles tell the same story at all?

A topic may hold two events of one kind, and then their sentences are alike: so many killed, troops sent, a visit cancelled.
What tells them apart is the article around them: on unseen news two tellings of one event have a likeness of 0.47 and more,
two articles about different events of one company 0.13 (19 of 20 below 0.31), unrelated ones 0.03.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from heapq import nlargest
from math import log, sqrt

from tui.engine.align.tellings import Telling
from tui.engine.words import weight
from tui.model.settings import Passages

_FACE = 80
"""Words by which an article is compared: its most telling ones. More change nothing and cost time."""


class Kindred:
    """How much a score counts between two articles: 1 when they tell one story, less when they have little in common."""

    def __init__(self, told: list[Telling], names: tuple[str, ...], settings: Passages) -> None:
        """`names` are the ids of all articles: of a telling in many articles the first by name speaks for all."""
        self._told = told
        self._names = names
        self._settings = settings
        self._known: dict[tuple[int, int], float] = {}

    def worth(self, a: Telling, b: Telling) -> float:
        """What a score between two tellings is worth, `strangers` to 1."""
        if a.articles & b.articles:
            return 1.0
        pair = min(self._speaker(a), self._speaker(b)), max(self._speaker(a), self._speaker(b))
        if pair not in self._known:
            few, many = sorted((self._faces[pair[0]], self._faces[pair[1]]), key=len)
            likeness = sum(value * many[key] for key, value in few.items() if key in many)
            share = min(1.0, likeness / self._settings.kindred)
            self._known[pair] = round(self._settings.strangers + (1 - self._settings.strangers) * share, 4)
        return self._known[pair]

    def _speaker(self, telling: Telling) -> int:
        return min(telling.articles, key=lambda article: (self._names[article], article))

    @cached_property
    def _faces(self) -> list[dict[str, float]]:
        """The most telling words of each article as vectors of length 1: (1 + log of count) x squared background weight."""
        counts: list[Counter[str]] = [Counter() for _ in self._names]
        heavy: dict[str, float] = {}
        for telling in self._told:
            keys = [token.key for token in telling.tokens if token.key]
            heavy.update((token.key, weight(token.word, token.key)) for token in telling.tokens if token.key)
            for article in telling.articles:
                counts[article].update(keys)
        faces = []
        for count in counts:
            face = nlargest(_FACE, ((heavy[key] ** 2 * (1 + log(number)), key) for key, number in count.items()))
            length = sqrt(sum(value * value for value, _ in face)) or 1.0
            faces.append({key: value / length for value, key in face})
        return faces
