"""How one giving of an utterance compares with the fullest: whole, shortened, altered, or in the outlet's own words."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tui.model.places import Mark
from tui.model.strands import Manner, Saying

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class Giving(StrEnum):
    """How an article gives an utterance."""

    ALONE = "quoted"
    """A statement that nobody else quotes: with nothing beside it, nothing is said of how much of it that is."""
    SOME = "some words"
    """Fewer words than make a statement, in the outlet's own sentence."""
    WHOLE = "whole"
    SHORTENED = "shortened"
    """Only words of the fullest, in their order."""
    ALTERED = "differs"
    """Quoted with words that the fullest does not have; which of the two was altered nobody can tell from them."""
    RETOLD = "in its own words"
    """Told without quotation marks."""


class ComparedWording(NamedTuple):
    """One giving of an utterance."""

    giving: Giving
    altered: tuple[Mark, ...]
    """Its words that the fullest giving does not have in that place."""


def fullest(texts: list[str], sayings: tuple[Saying, ...]) -> int:
    """The position of the saying that quotes the most words; the longest retelling where none quotes."""
    return max(range(len(sayings)), key=lambda n: (sayings[n].manner is not Manner.INDIRECT, len(_WORD.findall(texts[n])), -n))


def compare_wording(text: str, saying: Saying, full_text: str, *, is_alone: bool = False) -> ComparedWording:
    """How a saying, whose words are `text`, compares with the fullest, by the longest common subsequence of their words.

    `is_alone` where no other outlet quotes the utterance.
    """
    if saying.manner is Manner.INDIRECT:
        return ComparedWording(Giving.RETOLD, ())
    words = list(_WORD.finditer(text))
    ours = [_fold_word(word[0]) for word in words]
    theirs = [_fold_word(word) for word in _WORD.findall(full_text)]
    is_part = saying.manner is Manner.PARTIAL
    if ours == theirs:
        return ComparedWording(Giving.SOME if is_part else Giving.ALONE if is_alone else Giving.WHOLE, ())
    from rapidfuzz.distance import Indel

    other = [part for part in Indel.opcodes(ours, theirs) if part.tag == "delete"]
    start = saying.body.start
    marks = tuple(
        Mark(saying.body.article, start + words[part.src_start].start(), start + words[part.src_end - 1].end())
        for part in other
    )
    if is_part:  # a few words of the one and a few of the other need not be the same words
        return ComparedWording(Giving.SOME, ())
    return ComparedWording(Giving.ALTERED if marks else Giving.SHORTENED, marks)


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def _fold_word(word: str) -> str:
    return word.casefold().replace("’", "'")
