"""Words that news uses for one another; from `synonyms.txt`."""

from __future__ import annotations

from functools import cache

from tui.engine.language.en.loader import lines


@cache
def sets() -> tuple[tuple[str, ...], ...]:
    """The sets of words that tell the same in most news, each with its commonest word first."""
    return tuple(tuple(line.split()) for line in lines("synonyms.txt")["synonyms"])
