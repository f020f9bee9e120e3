"""One name for all words that news uses for one another: "inquiry" and "investigation" are compared as one word."""

from __future__ import annotations

from functools import cache

from tui.engine.language.en import synonyms
from tui.engine.words import spelling, stem


@cache
def meanings() -> dict[str, str]:
    """What a word means, for each word of the sets, by its key: the name of its set, which no key has."""
    return {stem(spelling(word)): f"{each[0]}~" for each in synonyms.sets() for word in each}
