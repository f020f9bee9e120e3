"""What a number says: how exactly it is meant, what it counts, and what befell those whom it counts.

    [At least] 32,333 [people] have been [killed]     over 32,333, people, killed
    resulted in the [deaths] of [about] 1,160 [people]
    [over] a million [displaced Palestinians] are sheltering

Numbers that are names (Article 5, Boeing 737), times, results, ordinals and years are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from tui.engine.figures.dates import Dated
from tui.engine.figures.names import a_name
from tui.engine.figures.numbers import Number, Token, number, tokens
from tui.engine.language.en.function_words import ADVERBS, AUXILIARIES, POSSESSIVES
from tui.engine.language.en.measures import (
    BEFORE,
    BEHIND,
    EVENTS,
    HYPHENED,
    ONES,
    PEOPLE,
    SCALES,
    SCORES,
    SIGNS,
    TENS,
    TIMES,
    UNITS,
)
from tui.engine.words import FUNCTION
from tui.model.strands import Bound


class Counted(NamedTuple):
    """A number with what it says."""

    start: int
    """First character, the words of its bound included."""
    end: int
    low: Decimal
    high: Decimal
    """Equal to `low` unless it is a range."""
    bound: Bound
    unit: str
    """As compared: "people", "USD", "percent", "km", a noun, or empty."""
    event: str
    """What befell those who are counted: "killed", or empty."""
    noun: str
    """What is counted, as written: "displaced Palestinians"."""
    subject: str
    """What is counted and what befell it, as written: "people killed"."""
    round: bool
    """Whether smaller digits are left out."""


_STARTS = {*ONES, *TENS, "half", "a", "an"} | {sign.rstrip("$").lower() or sign for sign in SIGNS}
_NUMERIC = re.compile(rf"\d|\b(?:{'|'.join({*ONES, *TENS, *SCALES, 'half'})})", re.IGNORECASE)
"""What a sentence without any number does not hold."""
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
_STOP = FUNCTION | AUXILIARIES | frozenset({"per", "plus", "times", "percent", "since", "ago", "old", "that"})
_NEAR = 8
"""Tokens between a number and the word that tells what befell those it counts."""
_WIDEST = 4
"""Words of what is counted."""


def counts(text: str, start: int, end: int, skip: list[Dated]) -> Iterator[Counted]:
    """The counts in `text[start:end]`, one sentence, in order; `skip` are its dates."""
    if not _NUMERIC.search(text, start, end):
        return
    found = tokens(text, start, end)
    dated = iter(sorted(skip))
    date, at = next(dated, None), 0
    while at < len(found):
        while date and date.end <= found[at].start:
            date = next(dated, None)
        if date and found[at].start < date.end and date.start < found[at].end:
            at += 1
            continue
        word = found[at].word
        read = number(found, at) if word[0].isdigit() or word in _STARTS else None
        if read is None:
            at += 1
            continue
        if not (date and date.start < found[read.last - 1].end) and not a_name(text, found, read):
            made = _counted(text, found, read)
            if made:
                yield made
        at = max(read.last, at + 1)


def _counted(text: str, found: list[Token], read: Number) -> Counted | None:
    """The count that a number makes, or None when it counts nothing that can be told."""
    bound, first = _bound(found, read)
    last, behind = read.last, found[read.last].word if read.last < len(found) else ""
    end = found[last - 1].end
    two = f"{behind} {found[last + 1].word}" if last + 1 < len(found) else ""
    for words, length in ((two, 2), (behind, 1)):
        if words in BEHIND and (words != "plus" or found[last].start == end):
            bound, end, last = BEHIND[words], found[last + length - 1].end, last + length
            break
    start = found[first].start
    unit, noun_end = _measure(found, last)
    if unit in TIMES and bound is Bound.OVER and found[first].word == "over":
        bound, start = Bound.EXACTLY, found[read.first].start  # "over two days" is a while, no bound
    made = partial(Counted, start, end, read.low, read.high, bound, round=read.round)
    if unit == "year" and (age := _age(text, found, read, noun_end)):
        return made("year", "", age, age)
    noun, last = _noun(text, found, noun_end if unit else last)
    if read.unit:
        return made(read.unit, "", noun, noun)
    if unit:
        return made(unit, "", noun, text[found[read.last].start : found[max(last, noun_end) - 1].end].lstrip("-–"))
    event = _befell(found, read, first, last, noun)
    if not noun and not event:
        age = _age(text, found, read, read.last)
        return made("year", "", age, age) if age else None
    if not _telling(found, read, bound, event):
        return None
    head = noun.lower().partition(" of ")[0].split()[-1:]
    kind = "people" if not head or head[0] in PEOPLE else head[0]
    return made(kind, EVENTS.get(event, ""), noun, _subject(noun, event, behind=_is_before(found, read, event)))


def _bound(found: list[Token], read: Number) -> tuple[Bound, int]:
    """How a number is meant by the words before it, and the first token of those."""
    for length in (4, 3, 2, 1):
        at = read.first - length
        if at >= 0 and (words := " ".join(token.word for token in found[at : read.first])) in BEFORE:
            return BEFORE[words], at
    return Bound.EXACTLY, read.first


def _measure(found: list[Token], at: int) -> tuple[str, int]:
    """A unit of measure behind a number, with or without a hyphen, and where it ends."""
    if at < len(found) and found[at].word in {"-", "–"} and at + 1 < len(found) and found[at + 1].word in HYPHENED:
        return HYPHENED[found[at + 1].word], at + 2
    if at < len(found) and found[at].word in UNITS:
        return UNITS[found[at].word], at + 1
    return "", at


def _noun(text: str, found: list[Token], at: int) -> tuple[str, int]:
    """What is counted, as written, and where it ends: the words up to the first plural, or up to two."""
    if at < len(found) and found[at].word == "of":
        at += 1
        while at < len(found) and found[at].word in {"the", "these", "those", "its", "their", "his", "her"}:
            at += 1
    last, head = at, False
    while last < len(found) and last - at < _WIDEST:
        word = found[last].word
        if not word[0].isalpha() or word in _STOP or word in POSSESSIVES or word in SCALES:
            break
        if last > at and ((word in EVENTS and not _plural(word)) or (word.endswith("ed") and _plural(found[last - 1].word))):
            break
        last += 1
        if head := _plural(word):
            if (
                last + 1 < len(found)
                and found[last].word == "of"
                and found[last + 1].word[0].isalpha()
                and found[last + 1].word not in _STOP
            ):
                last += 2
            break
    if not head:
        last = min(last, at + 2)
    if last == at or (found[at].word in EVENTS and last == at + 1 and not _plural(found[at].word)):
        return "", at
    return text[found[at].start : found[last - 1].end], last


def _plural(word: str) -> bool:
    """Whether a noun is a plural, as far as its ending tells."""
    return word in PEOPLE or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


def _befell(found: list[Token], read: Number, first: int, last: int, noun: str) -> str:
    """The word that tells what befell those who are counted, or nothing."""
    if noun and (head := noun.lower().split()[-1]) in EVENTS and head not in {"cases", "victims"}:
        return head
    at = last
    while at < min(len(found), last + _NEAR) and found[at].word in _AFTER:
        at += 1
    if at < len(found) and found[at].word in EVENTS and at - last < _NEAR:
        return found[at].word
    at = first - 1
    while at >= max(0, first - _NEAR) and (found[at].word in _TOLL or found[at].word in {"as", "many", "some"}):
        at -= 1
    if at >= 0 and found[at].word in EVENTS:
        return found[at].word
    return "toll" if not noun and any(token.word == "toll" for token in found[max(0, read.first - 12) : read.first]) else ""


def _is_before(found: list[Token], read: Number, event: str) -> bool:
    """Whether the word for what befell them stands before the number as a noun: "the deaths of 1,160 people"."""
    at = next((i for i in range(read.first - 1, max(-1, read.first - 1 - _NEAR), -1) if found[i].word == event), None)
    return at is not None and at + 1 < len(found) and found[at + 1].word == "of"


def _subject(noun: str, event: str, *, behind: bool) -> str:
    """What is counted and what befell it: "people killed", "deaths of people"."""
    if not event or {event, EVENTS[event]} & set(noun.lower().split()):
        return noun
    written = EVENTS[event] if event.endswith("ing") else event
    return f"{written} of {noun}" if noun and behind else f"{noun} {written}".strip()


def _telling(found: list[Token], read: Number, bound: Bound, event: str) -> bool:
    """Whether a count tells something: "the two leaders" and "one man" do not, "two killed" does."""
    if event or read.digits or read.round or bound is not Bound.EXACTLY:
        return found[min(read.last, len(found) - 1)].word not in SCORES
    before = found[read.first - 1].word if read.first else ""
    return read.low > 1 and before not in {"the", "these", "those", "other", "last", "first", "next", "past"}


def _age(text: str, found: list[Token], read: Number, last: int) -> str:
    """Whose age a number is, as written: "Jane Doe, 43,", "aged 43", "43 years old", "43-year-old man"; empty for no age."""
    before = found[read.first - 1].word if read.first else ""
    behind = found[last].word if last < len(found) else ""
    if read.low > 120 or read.low != read.high or read.unit or read.round:
        return ""
    if last > read.last:  # a unit of years was read
        if behind == "-" and last + 1 < len(found) and found[last + 1].word.startswith("old"):
            return f"year-old {_noun(text, found, last + 2)[0]}".strip()
        if found[last - 1].word.endswith("old"):
            return f"year-old {_noun(text, found, last)[0]}".strip()
        return "age" if behind in {"old", "of"} and (behind == "old" or text.startswith("age", found[last].end + 1)) else ""
    if before in {"aged", "age"}:
        return "age"
    if (
        before == ","
        and (behind in {",", "."})
        and read.digits
        and read.first > 1
        and text[found[read.first - 2].start].isupper()
    ):
        first = read.first - 2
        while first > 0 and text[found[first - 1].start].isupper() and found[first - 1].word.isalpha():
            first -= 1
        return f"age of {text[found[first].start : found[read.first - 2].end]}"
    return ""
