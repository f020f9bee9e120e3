"""One name for all words that news uses for one another: "inquiry" and "investigation" are compared as one word."""

from __future__ import annotations

from functools import cache

from tui.engine.lexicon import synonyms
from tui.engine.words import spelling, stem


def meant(key: str) -> str:
    """What a word means, by its key: the name of the set in which it stands, else the key itself."""
    return _names().get(key, key)


@cache
def _names() -> dict[str, str]:
    """Each word of the sets, by its key, to a name that no key has."""
    return {stem(spelling(word)): f"{each[0]}~" for each in synonyms.sets() for word in each}
