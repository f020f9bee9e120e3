"""Amounts in words that are no plain number: parts, multiples, rough tens.

a third of, two-thirds, half the              33.3, 66.7 and 50 percent, so that "half" equals "50 percent"
one in five                                   20 percent
a quarter of a billion, two and a half million
nearly double, twice as many, 1.4 times       2, 2 and 1.4 times
tens of thousands                             10,000 to 100,000, meant roughly
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tui.engine.figures.tokens import FigureToken, word_at
from tui.engine.language.en.measures import MULTIPLES, ONES, PARTS, PERCENT, ROUGH, SCALES, UNITS


class Amount(NamedTuple):
    """An amount in words."""

    low: Decimal
    high: Decimal
    last: int
    """One past its last token."""
    unit: str
    """"percent", "times", or empty."""
    vague: bool = False
    """Whether it only tells the magnitude."""


_OF_WHAT = frozenset({"the", "its", "their", "his", "her", "our", "my", "your", "all", "those", "these", "that", "this", "of"})
"""Behind "half" where it is a share: "half the houses", "half of them"; "half an hour" and "half past" are none."""
_WHICH_HALF = frozenset({"first", "second", "other", "latter", "top", "last", "bottom", "front", "back", "early", "next"})
"""Before "half" or "quarter" where it is a part of a match or a year."""
_COMPARED = frozenset(
    {"as", "more", "less", "the", "higher", "larger", "greater", "bigger", "faster", "longer", "its", "that", "what", "their"}
)
"""Behind "three times" where it is a multiple: "three times as many"; elsewhere it happened so often."""
_ROUGHLY = frozenset({"nearly", "almost", "about", "roughly", "than", "around", "over", "approximately", "virtually"})
"""Before "double" where it is an amount: "nearly double"; "a double bed" is none."""


def amount(found: list[FigureToken], at: int) -> Amount | None:
    """The amount in words that begins at token `at`, or None."""
    return _rough(found, at) or _fraction(found, at) or _multiple(found, at)


def part_of_scale(found: list[FigureToken], at: int) -> tuple[Decimal, int] | None:
    """ "a quarter of a billion", "half a million", "three quarters of a million": the value and where it ends."""
    share = _part(found, at)
    if share is None:
        return None
    value, last = share
    if word_at(found, last) == "of":
        last += 1
    if word_at(found, last) in {"a", "one", "-"} and (scale := SCALES.get(word_at(found, last + 1))):
        return (value * scale).quantize(Decimal(1)), last + 2
    return None


def _part(found: list[FigureToken], at: int) -> tuple[Decimal, int] | None:
    """ "half", "a third", "two-thirds", "three quarters" as a part of one, and where it ends."""
    above, first = Decimal(1), at
    if word_at(found, at) in {"a", "one"}:
        at += 1
    elif 1 < ONES.get(word_at(found, at), 0) < 10:
        above, at = Decimal(ONES[found[at].word]), at + 1
    if at > first and word_at(found, at) == "-":
        at += 1
    word = word_at(found, at)
    below = PARTS.get(word)
    if below is None or word.endswith("s") != (above > 1) or (at == first and word != "half"):
        return None
    return (above / below, at + 1) if above < below else None


def _fraction(found: list[FigureToken], at: int) -> Amount | None:
    """A part of something as a percentage."""
    share = _part(found, at)
    if share is None or word_at(found, at - 1) in _WHICH_HALF or word_at(found, at - 1) == "-":
        return None
    value, last = share
    following = word_at(found, last)
    hyphen = any(token.word == "-" for token in found[at:last])
    stands = following == "of" or (value * 2 == 1 and following in _OF_WHAT) or (hyphen and following != "-")
    of = last + 1 if following == "of" else last
    while word_at(found, of) in {"a", "an", "one"}:
        of += 1
    if of > last and (end := _percent_behind(found, of)):
        return Amount(value, value, end[0], end[1])
    if not stands or word_at(found, of) in SCALES or word_at(found, of) in UNITS or word_at(found, of) == "last":
        return None  # "a quarter of a century", "the third of the year"
    percent = (100 * value).quantize(Decimal("0.1")).normalize()
    return Amount(percent, percent, last, "percent")


def _percent_behind(found: list[FigureToken], at: int) -> tuple[int, str] | None:
    """Where a percentage ends of which a part is told: "a fifth of one per cent", "half a percentage point"; and its unit."""
    if [word_at(found, at), word_at(found, at + 1)] == ["per", "cent"]:
        return at + 2, "percent"
    if word_at(found, at) in PERCENT:
        points = word_at(found, at + 1) in {"point", "points"}
        return (at + 2, "percentage points") if points else (at + 1, "percent")
    return None


def _multiple(found: list[FigureToken], at: int) -> Amount | None:
    """ "nearly double", "twice as many", "tenfold"."""
    word = word_at(found, at)
    if word not in MULTIPLES:
        return None
    value = Decimal(MULTIPLES[word])
    amount_of = word_at(found, at + 1) in _COMPARED or word.endswith("fold")
    return Amount(value, value, at + 1, "times") if amount_of or word_at(found, at - 1) in _ROUGHLY else None


def times_behind(found: list[FigureToken], last: int, value: Decimal) -> int | None:
    """Where "times" behind a number ends that is a multiple: "1.4 times", "three times as many", "10-fold"; else None."""
    if word_at(found, last) == "times" and (value % 1 or word_at(found, last + 1) in _COMPARED):
        return last + 1
    if word_at(found, last) == "-" and word_at(found, last + 1) == "fold":
        return last + 2
    return None


def _rough(found: list[FigureToken], at: int) -> Amount | None:
    """ "tens of thousands", "hundreds of millions": from one of them to ten."""
    words = word_at(found, at), word_at(found, at + 1), word_at(found, at + 2)
    if words[0] in ROUGH and words[1] == "of" and words[2] in ROUGH:
        low = ROUGH[words[0]] * ROUGH[words[2]]
        return Amount(low, 10 * low, at + 3, "", vague=True)
    return None
