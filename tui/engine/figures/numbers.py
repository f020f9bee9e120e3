"""Numbers as English writes them: "1,200", "$1.2bn", "twenty-three", "half a million", "two dozen", "10 to 15", "1 in 5".

Only the number itself is read here, with its currency, scale and percent sign; what it counts is for `counts`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from tui.engine.figures.shares import amount, part_of_scale, times_behind
from tui.engine.figures.tokens import FigureToken, touch, word_at
from tui.engine.language.en.measures import CURRENCIES, LETTERS, ONES, PERCENT, SCALES, SIGNS, TENS

_GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_GROUPS = re.compile(r"[,\u00a0\u2009\u202f]")
_CODES = {sign.lower(): code for sign, code in SIGNS.items()}
_LONGEST = 15
"""Digits of the longest number that news gives; longer ones are account or telephone numbers."""


class Number(NamedTuple):
    """A number, or a range of two."""

    first: int
    """Its first token, the sign of a currency included."""
    last: int
    """One past its last token, scale and percent sign included."""
    low: Decimal
    high: Decimal
    """Equal to `low` unless it is a range."""
    unit: str
    """Currency code, "percent", "percentage points", or empty."""
    round: bool
    """Whether it is written with a scale word, so that smaller digits are left out."""
    digits: bool
    """Whether it is written in digits."""
    vague: bool = False
    """Whether only the magnitude is told: "tens of thousands"."""


def number(found: list[FigureToken], at: int) -> Number | None:
    """The number that begins at token `at`, or None."""
    first = at
    if rough := amount(found, at):
        worded = not rough.vague and rough.unit == "percent" and part_of_scale(found, at)
        if not worded:
            return Number(first, rough.last, rough.low, rough.high, rough.unit, round=True, digits=False, vague=rough.vague)
    minus = _minus(found, at)
    at += minus
    sign = _sign(found, at)
    at += sign[1] if sign else 0
    one = _plain(found, at)
    if one is None:
        return None
    value, last, scaled, digits = one
    if minus:
        value = -value
    unit = sign[0] if sign else ""
    high, joint = value, _range(found, first, last)
    if joint:
        second = _plain(found, joint)
        factor = _shared_scale(found, joint, second[0]) if second and second[2] and not scaled else Decimal(1)
        alike = word_at(found, joint - 1) != "or" or (second and second[0] <= _NEIGHBOURS * value * factor)
        if second and alike and value * factor < second[0]:
            value, high, last, scaled = value * factor, second[0], second[1], scaled or second[2]
    elif not scaled and (change := _scale_of_change(found, first, last, value)):
        return Number(first, last, value * change[0], value * change[0], unit or change[1], round=True, digits=digits)
    elif not sign and (share := _share(found, value, last)):
        return Number(first, share[1], share[0], share[0], "percent", round=True, digits=digits)
    if not unit and (end := times_behind(found, last, value)):
        return Number(first, end, value, max(value, high), "times", scaled, digits)
    if not unit and word_at(found, last) == "basis" and word_at(found, last + 1) in {"point", "points"}:
        return Number(first, last + 2, value / 100, max(value, high) / 100, "percentage points", scaled, digits)
    unit, last = _unit(found, last, unit)
    return Number(first, last, value, max(value, high), unit, scaled, digits)


_NEIGHBOURS = 2
"""How many times larger the second number of "seven or eight" may be: in "5 or 100" the two are alternatives."""


def _minus(found: list[FigureToken], at: int) -> int:
    """How many tokens a minus takes: "-5", "−5", "minus 5"; a hyphen behind a word or number is none."""
    word = word_at(found, at)
    if not word_at(found, at + 1)[:1].isdigit():
        return 0
    return int(word == "minus" or (word in {"-", "−", "–"} and touch(found, at + 1) and not touch(found, at)))


def _sign(found: list[FigureToken], at: int) -> tuple[str, int] | None:
    """Currency before a number and how many tokens it takes: "$", "US$", "Rs", "Rs.", "dollars 6,000"."""
    for length in (2, 1):
        pieces = found[at : at + length]
        if len(pieces) == length and at + length < len(found) and all(touch(found, at + n) for n in range(1, length)):
            written = "".join(piece.word for piece in pieces)
            code = _CODES.get(written) or (_CODES.get(written[:-1]) if written[-1] == "." else None)
            if code and (length == 2 or not written.isalpha() or found[at + 1].word[0].isdigit()):
                return code, length
    word, following = word_at(found, at), word_at(found, at + 1)
    if word in _LETTERED and touch(found, at + 1) and not touch(found, at) and _is_sum(found, at + 1):
        return _LETTERED[word], 1
    if word in CURRENCIES and word.endswith("s") and following[:1].isdigit() and len(following) > 2:
        return CURRENCIES[word], 1
    if word in {"pound", "pounds"} and following == "sterling" and word_at(found, at + 2)[:1].isdigit():
        return "GBP", 2
    return None


_LETTERED = {"r": "ZAR", "n": "NGN"}
"""Currencies whose sign is a plain letter: "R2.5bn", "N500 million", but not "N95"."""


def _is_sum(found: list[FigureToken], at: int) -> bool:
    """Whether a number is written as sums are: with a scale, or in groups of digits."""
    word, scale = word_at(found, at), word_at(found, at + 1)
    return word[:1].isdigit() and (scale in SCALES or (scale in LETTERS and touch(found, at + 1)) or "," in word)


def _plain(found: list[FigureToken], at: int) -> tuple[Decimal, int, bool, bool] | None:
    """Value, end, whether scaled and whether in digits, of one number without unit."""
    if at >= len(found):
        return None
    word = found[at].word
    if word[0].isdigit():
        if not _GROUPED.fullmatch(word) or len(word) > _LONGEST:
            return None
        value, at = Decimal(_GROUPS.sub("", word.replace(".", "") if word.count(".") > 1 else word)), at + 1
        factor, last = _scale(found, at)
        return value * factor, last, factor > 1, True
    if part := part_of_scale(found, at):
        return *part, True, False
    if word in {"a", "an"} and word_at(found, at + 1) in SCALES:
        return SCALES[found[at + 1].word], at + 2, True, False
    return _with_half(found, at) or _number_in_words(found, at)


def _with_half(found: list[FigureToken], at: int) -> tuple[Decimal, int, bool, bool] | None:
    """ "two and a half million", "three and a half"."""
    if ONES.get(found[at].word, 0) and [word_at(found, at + n) for n in (1, 2, 3)] == ["and", "a", "half"]:
        value = ONES[found[at].word] + Decimal("0.5")
        factor, last = _scale(found, at + 4)
        return value * factor, last, factor > 1, False
    return None


def _scale(found: list[FigureToken], at: int) -> tuple[Decimal, int]:
    """The scale behind digits, and where it ends."""
    if at < len(found) and found[at].start == found[at - 1].end and found[at].word in LETTERS:
        return LETTERS[found[at].word], at + 1
    if at + 1 < len(found) and found[at].word == "-" and found[at + 1].word in SCALES:
        return SCALES[found[at + 1].word], at + 2
    if at < len(found) and found[at].word in SCALES:
        factor, at = SCALES[found[at].word], at + 1
        if at < len(found) and found[at].word in SCALES and found[at].word != "dozen":
            factor, at = factor * SCALES[found[at].word], at + 1
        return factor, at
    return Decimal(1), at


def _number_in_words(found: list[FigureToken], at: int) -> tuple[Decimal, int, bool, bool] | None:
    """A number in words: "two hundred and fifty thousand"."""
    total, group, first, scaled = Decimal(0), Decimal(0), at, False
    while at < len(found):
        word = found[at].word
        if at > first and _is_linked(found, at):
            at += 1
        elif word in TENS and group % 100 == 0:
            group, at = group + TENS[word], at + 1
        elif word in ONES and (group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < ONES[word] < 10)):
            group, at = group + ONES[word], at + 1
        elif word in {"hundred", "dozen"} and 0 < group < 10**_LONGEST:
            group, at, scaled = group * SCALES[word], at + 1, True
        elif word in SCALES and group and word not in {"hundred", "dozen"}:
            total, group, at, scaled = total + group * SCALES[word], Decimal(0), at + 1, True
        else:
            break
    return (total + group, at, scaled, False) if at > first else None


def _is_linked(found: list[FigureToken], at: int) -> bool:
    """Whether a hyphen or an "and" stands inside a number: "twenty-three", "two hundred and fifty"."""
    before, word = found[at - 1].word, found[at].word
    following = found[at + 1].word if at + 1 < len(found) else ""
    if word == "-":
        return before in TENS and 0 < ONES.get(following, 0) < 10
    return word == "and" and before in SCALES and (following in ONES or following in TENS)


def _range(found: list[FigureToken], first: int, last: int) -> int | None:
    """Where the second number of a range begins: "10 to 15", "between 10 and 15", "10–15"."""
    if last + 1 >= len(found):
        return None
    word, before = found[last].word, found[first - 1].word if first else ""
    if word == "-" and found[last + 1].word in {"or", "to"}:  # "7- or 8-inch"
        return last + 2 if last + 2 < len(found) else None
    dash = word in {"–", "—"} or (word == "-" and (found[last + 1].word[0].isdigit() or _sign(found, last + 1) is not None))
    if not (dash or word == "or" or (word == "to" and before != "from") or (word == "and" and before == "between")):
        return None
    second = last + 1
    sign = _sign(found, second)
    return second + sign[1] if sign else second


def _scale_of_change(found: list[FigureToken], first: int, last: int, value: Decimal) -> tuple[Decimal, str] | None:
    """Scale and unit of the second number of a change, which count for the first too: "from 12.4 to 13.1 billion euros"."""
    if word_at(found, last) != "to" or word_at(found, first - 1) != "from":
        return None
    sign = _sign(found, last + 1)
    at = last + 1 + (sign[1] if sign else 0)
    second = _plain(found, at)
    if second is None or not second[2] or not value:
        return None
    factor = _shared_scale(found, at, second[0])
    near = value * factor <= _CHANGE * second[0] and second[0] <= _CHANGE * value * factor
    return (factor, _unit(found, second[1], sign[0] if sign else "")[0]) if near else None


_CHANGE = 3
"""How many times larger one end of a change may be than the other for the scale to count for both."""


def _shared_scale(found: list[FigureToken], at: int, value: Decimal) -> Decimal:
    """The scale behind the second number of a range, which counts for both: "$5-10 million"; `value` is that number with it."""
    word = found[at].word
    bare = Decimal(word.replace(",", "")) if word[0].isdigit() else Decimal(ONES.get(word) or TENS.get(word) or 1)
    return value / bare if bare else Decimal(1)


def _share(found: list[FigureToken], value: Decimal, last: int) -> tuple[Decimal, int] | None:
    """ "one in five", "nine of every ten" as a percentage, and where it ends; "three of five" counts three."""
    if last + 1 < len(found) and found[last].word in {"in", "out", "of"} and 0 < value <= 10:
        second = last + 2 if found[last + 1].word == "of" else last + 1
        if word_at(found, second) == "every":
            second += 1
        elif found[last].word == "of":
            return None
        whole = _plain(found, second)
        if (
            whole
            and value < whole[0] <= 100
            and not whole[2]
            and not (found[last].word == "in" and _is_time_measure(found, whole[1]))
        ):
            return (100 * value / whole[0]).quantize(Decimal("0.1")).normalize(), whole[1]
    return None


def _is_time_measure(found: list[FigureToken], at: int) -> bool:
    """Whether a unit of time follows: "two in five days" is no share."""
    return at < len(found) and found[at].word.rstrip("s") in {"day", "week", "month", "year", "hour", "minute"}


def _unit(found: list[FigureToken], last: int, unit: str) -> tuple[str, int]:
    """Currency or percent behind a number, and where it ends."""
    if last >= len(found) or unit:
        return unit, last
    word = found[last].word
    if word == "-" and last + 1 < len(found) and found[last + 1].word in CURRENCIES:
        return CURRENCIES[found[last + 1].word], last + 2
    if word in CURRENCIES and not (word in {"real", "won", "rand"} and found[last - 1].word[0].isalpha()):
        return CURRENCIES[word], last + 1 + (word in {"pound", "pounds"} and word_at(found, last + 1) == "sterling")
    if word == "us" and word_at(found, last + 1) in {"dollar", "dollars"}:
        return "USD", last + 2
    for length in (2, 1):
        pieces = found[last : last + length]
        code = _CODES.get("".join(token.word for token in pieces)) if len(pieces) == length else None
        if code and not (touch(found, last + length) and found[last + length].word[0].isdigit()):
            return code, last + length  # "6000 US$", "500 €"
    if word == "per" and last + 1 < len(found) and found[last + 1].word == "cent":
        return "percent", last + 2
    if word == "-" and last + 1 < len(found) and found[last + 1].word in {"percent", "percentage"}:
        last, word = last + 1, found[last + 1].word
    if word in PERCENT:
        points = last + 1 < len(found) and found[last + 1].word in {"point", "points"}
        return ("percentage points", last + 2) if points else ("percent", last + 1)
    return unit, last
