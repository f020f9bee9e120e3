"""What befell those who are counted, and what is counted where it stands before the number."""

from __future__ import annotations

from tui.engine.figures.nouns import is_plural
from tui.engine.figures.numbers import Number
from tui.engine.figures.tokens import FigureToken, word_at
from tui.engine.language.en.function_words import ADVERBS, AUXILIARIES
from tui.engine.language.en.measures import BEFORE, EVENTS

_AFTER = (
    AUXILIARIES
    | ADVERBS
    | frozenset(
        {
            "believed",
            "feared",
            "reported",
            "confirmed",
            "known",
            "who",
            "to",
            "left",
            "presumed",
            "still",
            "remain",
            "remains",
            "remained",
            "listed",
            "as",
            "held",
            "taken",
            "kept",
        }
    )
)
"""What may stand between those who are counted and what befell them."""
_TOLL = AUXILIARIES | frozenset(
    {"of", "to", "at", "rose", "risen", "rises", "climbed", "climbs", "reached", "stands", "stood", "now", "by", "the"}
)
"""What may stand between what befell people and how many they are."""
_LEADING = _TOLL | frozenset({"as", "many", "some"})
_BOUNDS = _LEADING | frozenset(word for words in BEFORE for word in words.split()) | frozenset({"-"})
"""The same before a number with words that tell how it is meant: "the deaths of at least 12 people"."""


def befell(found: list[FigureToken], read: Number, first: int, last: int, noun: str) -> str:
    """The word that tells what befell those who are counted, or nothing."""
    if noun and (head := noun.lower().split()[-1]) in EVENTS and head not in {"cases", "victims"}:
        return head
    at = last
    while at < len(found) and found[at].word in _AFTER:
        at += 1
    if at < len(found) and found[at].word in EVENTS:
        return found[at].word
    if noun and (at := _behind_place(found, last)) and found[at].word in EVENTS:
        return found[at].word
    at = _before(found, first, _LEADING)
    if at >= 0 and found[at].word in EVENTS and not _does_something(found, at, first):
        return found[at].word
    return "" if noun else _counted_before(found, read)


def _does_something(found: list[FigureToken], at: int, first: int) -> bool:
    """Whether a word befell nobody: who is missing "the 5 million expected", who "lives four doors up"."""
    word = found[at].word
    return (word == "missing" and found[at + 1].word == "the") or (word == "lives" and at == first - 1)


def _behind_place(found: list[FigureToken], last: int) -> int:
    """Where the word stands that may tell what befell them behind their place: "12 men in a mill at Orsa were killed"."""
    if word_at(found, last) not in _PLACES:
        return 0
    at = last + 1
    while at < len(found) and at - last < _FAR and found[at].word.isalpha() and found[at].word not in _ENDS:
        if found[at].word in _WERE:
            while word_at(found, at) in _AFTER:
                at += 1
            return at if at < len(found) else 0
        at += 1
    return 0


_PLACES = frozenset({"at", "in", "on", "from", "of", "aboard", "near", "across"})
_WERE = frozenset({"was", "were", "have", "had", "has", "are"})
_ENDS = frozenset(
    {"and", "or", "but", "who", "that", "which", "where", "when", "while", "after", "as", "since", "because", "said"}
)
"""Where what is told of them ends, or somebody else begins."""


def _before(found: list[FigureToken], first: int, between: frozenset[str]) -> int:
    """Where the word stands to which a number belongs that begins at `first`, with such words between; -1 for none."""
    at = first - 1
    while at >= 0 and found[at].word in between:
        at -= 1
    return at


def number_of(text: str, found: list[FigureToken], read: Number, first: int) -> str:
    """What is counted where it stands before: "the number of protesters was put at 250"; empty where it does not."""
    at = first - 1
    while at > 1 and (found[at].word in _TOLL or found[at].word in {"put", "estimated"}):
        at -= 1
    if at < 2 or [token.word for token in found[at - 2 : at]] != ["number", "of"] or not is_plural(found[at].word):
        return ""
    return "" if found[at].word in EVENTS else text[found[at].start : found[at].end]


def _counted_before(found: list[FigureToken], read: Number) -> str:
    """What befell those of whom a noun before tells the number: "the toll rose to 12", "the number of people killed is 12"."""
    words = [token.word for token in found[max(0, read.first - _FAR) : read.first]]
    if "toll" in words:
        return "toll"
    return next((word for word in words if word in EVENTS), "") if "number" in words and words[-1] in _TOLL else ""


_FAR = 12
"""Tokens between "the toll" or "the number of" and the number: a clause with its place and day."""


def is_before(found: list[FigureToken], read: Number, event: str) -> bool:
    """Whether the word for what befell them stands before the number as a noun: "the deaths of 1,160 people"."""
    at = _before(found, read.first, _BOUNDS)
    return at >= 0 and found[at].word == event and word_at(found, at + 1) == "of"
