"""Words that exclude each other where two sentences are alike in all else, from `opposites.txt`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tui.engine.language.en.loader import lines
from tui.engine.words import fold, spelling, stem


class Opposites(NamedTuple):
    """The table, ready to be asked: the set and the side of each word."""

    keys: dict[str, tuple[tuple[int, int], ...]]
    """By the key of a word, in all its forms."""
    forms: dict[str, tuple[tuple[int, int], ...]]
    """By the folded form, of words of which one form is meant."""


@cache
def table() -> Opposites:
    """The table of the file."""
    keys: dict[str, tuple[tuple[int, int], ...]] = {}
    forms: dict[str, tuple[tuple[int, int], ...]] = {}
    sections = lines("opposites.txt")
    for number, line in enumerate([*sections["opposites"], *sections["stages"]]):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                of, at = (forms, fold(word[1:])) if word.startswith("=") else (keys, stem(spelling(fold(word))))
                of[at] = (*of.get(at, ()), (number, side))
    return Opposites(keys, forms)
