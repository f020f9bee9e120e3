"""Lists that one narrows by typing and moves in: the outline, the help and the palette are of this kind.

Matching is made for labels that may be sentences: every word typed has to stand in the label, in any order; only when nothing
holds them all, labels with a stretch that is spelt like the query are offered. (A weighted ratio would call a long sentence
like almost any short query.)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.reading.state.searchable import to_plain

MIN_SIMILARITY = 75.0
"""Least `rapidfuzz.fuzz.partial_ratio` of a label to the query, 0 to 100: one wrong letter in four."""
MIN_LETTERS = 3
"""Letters of a query below which nothing is "spelt like" it: of two letters, one alone is half."""


@lru_cache(maxsize=65536)
def fold_label(label: str) -> str:
    """A label as it is matched: small letters, plain quotation marks, no accents."""
    return to_plain(label, accents=False).casefold()


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


def row_after_key(at: int, count: int, key: str, page: int) -> int | None:
    """The row after a key, of `count` rows with `page` on the screen; None when the key is no move. Ends do not wrap."""
    steps = {
        "up": -1,
        "down": 1,
        "ctrl+p": -1,
        "ctrl+n": 1,
        "pageup": -max(1, page - 1),
        "pagedown": max(1, page - 1),
        "home": -count,
        "end": count,
    }
    step = steps.get(key)
    return None if step is None else max(0, min(count - 1, at + step))


def scroll_to(top: int, at: int, height: int, count: int) -> int:
    """The first row on a screen of `height` rows: moved as little as brings row `at` into view, and no emptier than needed."""
    top = min(top, at, max(0, count - height))
    return max(0, top, at - height + 1)
