"""What a search offers beside its hits: who does not have them, what is spelt nearly so, what news says instead."""

from __future__ import annotations

from functools import lru_cache

from tui.reading.state.index import Index
from tui.reading.state.outlets import letter_of
from tui.reading.state.query import parse_query, plain_words
from tui.reading.state.reading import Reading
from tui.reading.state.searchable import LOOSE, fold_text

QUICK_WORDS = 5000
"""Different words of a story up to which what is nearly so is said at every letter (some 15 ms); else at the end."""
MOST_LETTERS = 6
"""Outlets that are named one by one; of more only the number is said."""


def lacking(reading: Reading) -> str:
    """ "not in B D": the outlets that hold no hit; empty where all do or nothing is found."""
    if reading.hits is None or not reading.hits.marks:
        return ""
    holding = reading.index.articles_of(reading.hits)
    silent = [article for article in sorted(reading.order) if article not in holding]
    if not silent:
        return ""
    named = " ".join(map(letter_of, silent)) if len(silent) <= MOST_LETTERS else f"{len(silent)} of {len(reading.order)}"
    return f"not in {named}"


def nearly_so_far(reading: Reading) -> tuple[str, ...]:
    """The same while one types, in a story that is not too large for it."""
    return nearly(reading) if len(reading.index.searchable.vocabulary.words) <= QUICK_WORDS else ()


def nearly(reading: Reading) -> tuple[str, ...]:
    """Words of the story that are spelt nearly like a word of the query that it does not hold, as they stand there."""
    return () if reading.hits is None or reading.hits.marks else _nearly(reading.index, reading.query)


@lru_cache(maxsize=16)
def _nearly(index: Index, query: str) -> tuple[str, ...]:
    texts = index.searchable
    for word in plain_words(query):
        small = fold_text(word, LOOSE)
        if not any(small in texts.folded_text(article, LOOSE) for article in range(len(texts.texts))):
            return tuple(_as_written(index, each) for each in texts.vocabulary.nearly(small))
    return ()


def instead(reading: Reading) -> tuple[str, ...]:
    """Words of the story that news uses in place of those searched, none of which is searched already."""
    return _instead(reading.index, reading.query)


@lru_cache(maxsize=16)
def _instead(index: Index, query: str) -> tuple[str, ...]:
    asked = {fold_text(word, LOOSE) for word in plain_words(query)}
    if any(len(each.terms) != 1 or each.without for each in parse_query(query)):
        return ()  # what stands near something else has no word of its own
    vocabulary = index.searchable.vocabulary
    return tuple(dict.fromkeys(word for each in sorted(asked) for word in vocabulary.instead(each) if word not in asked))


def with_offer(query: str, words: tuple[str, ...]) -> str:
    """The query that finds these words too."""
    return " | ".join((query.strip(), *words))


def _as_written(index: Index, word: str) -> str:
    """A word of the vocabulary as it stands first in the story."""
    texts = index.searchable
    for article, text in enumerate(texts.texts):
        at = texts.folded_text(article, LOOSE).find(word)
        if at >= 0:
            return text[at : at + len(word)]
    return word
