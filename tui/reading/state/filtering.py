"""Lists that one narrows by typing: which labels a query finds, and which outlets a word of it names.

Matching is made for labels that may be sentences: every word typed has to stand in the label, in any order; only when nothing
holds them all, labels with a stretch that is spelt like the query are offered. (A weighted ratio would call a long sentence
like almost any short query.)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.model.story import Story
from tui.reading.state.outlets import article_of
from tui.reading.state.searchable import to_plain

MIN_SIMILARITY = 75.0
"""Least `rapidfuzz.fuzz.partial_ratio` of a label to the query, 0 to 100: one wrong letter in four."""
MIN_LETTERS = 3
"""Letters of a query below which nothing is "spelt like" it: of two letters, one alone is half."""


@lru_cache(maxsize=65536)
def fold_label(label: str) -> str:
    """A label as it is matched: small letters, plain quotation marks, no accents."""
    return to_plain(label).casefold()


def match_labels(labels: Sequence[str], query: str) -> tuple[int, ...]:
    """Positions of the labels that a query finds, in their order; those only spelt like it, the most alike first."""
    words = fold_label(query).split()
    if not words:
        return tuple(range(len(labels)))
    exact = [at for at, label in enumerate(labels) if all(word in fold_label(label) for word in words)]
    needle = " ".join(words)
    if exact or len(needle) < MIN_LETTERS:
        return tuple(exact)
    from rapidfuzz import fuzz, process

    each = [fold_label(label) for label in labels]
    alike = process.extract(needle, each, scorer=fuzz.partial_ratio, score_cutoff=MIN_SIMILARITY, limit=None)
    long_enough = [(-score, at) for _, score, at in alike if len(each[at]) >= len(needle) // 2]
    return tuple(at for _, at in sorted(long_enough))


def outlets_named(story: Story, value: str) -> frozenset[int]:
    """The articles of a letter, else those whose outlet is called so from its beginning on."""
    at = article_of(value)
    if at is not None and at < len(story.articles):
        return frozenset({at})
    return frozenset(at for at, each in enumerate(story.articles) if fold_label(each.name).startswith(fold_label(value)))
