"""One amount in several ways of writing: 500 kilometres and 310 miles, 90 minutes and an hour and a half, 5:52 p.m. and 17:52.

Units of one system are turned into its smallest in use, which is exact. Two systems meet only where a story gives both within
what rounding explains: nobody who turns 500 kilometres into miles writes 310.69.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.engine.language.en.measures import CURRENCIES, SCALES, SIGNS
from tui.engine.words import Token, fold, spelling, stem
from tui.model.settings import Passages
from tui.model.strands import Figure, tellers

_METRIC = {
    "mm": ("metre", 0.001),
    "cm": ("metre", 0.01),
    "metre": ("metre", 1.0),
    "km": ("metre", 1000.0),
    "gram": ("kg", 0.001),
    "kg": ("kg", 1.0),
    "tonne": ("kg", 1000.0),
    "litre": ("litre", 1.0),
    "hectare": ("hectare", 1.0),
    "kph": ("kph", 1.0),
    "kilowatt": ("kilowatt", 1.0),
    "megawatt": ("kilowatt", 1e3),
    "gigawatt": ("kilowatt", 1e6),
    "megabyte": ("megabyte", 1.0),
    "gigabyte": ("megabyte", 1e3),
    "terabyte": ("megabyte", 1e6),
    "second": ("minute", 1 / 60),
    "minute": ("minute", 1.0),
    "hour": ("minute", 60.0),
    "day": ("minute", 1440.0),
    "week": ("minute", 10080.0),
    "month": ("month", 1.0),
    "year": ("month", 12.0),
    "decade": ("month", 120.0),
    "century": ("month", 1200.0),
}
"""Units by the name under which figures are compared: the unit into which they are turned, and how many of it one is."""
_IMPERIAL = {
    "inch": ("metre", 0.0254),
    "foot": ("metre", 0.3048),
    "yard": ("metre", 0.9144),
    "mile": ("metre", 1609.344),
    "ounce": ("kg", 0.02835),
    "pound-weight": ("kg", 0.4536),
    "gallon": ("litre", 3.785),
    "acre": ("hectare", 0.4047),
    "mph": ("kph", 1.609344),
}
"""The same of the customary units; a gallon is that of the United States. A ton may be either kind of it, and stays."""
_SMALLEST = frozenset(unit for unit, _ in _METRIC.values())
_CUSTOMARY = frozenset(unit for unit, _ in _IMPERIAL.values())
_ROUNDED = 0.035
"""Share by which two values of two systems may differ: 50 kilometres are called 30 miles, and 100 km/h 60 mph."""
_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])(?::|(?P<dot>\.))(?P<minute>[0-5]\d)(?![\d:]|[.,]\d)\s?(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_AFTER_NOON = frozenset(["afternoon", "evening", "tonight", "night"])
"""Words near a time of the twelve-hour clock that put it behind noon."""
_ONE = frozenset(["a", "an", "one"])
_TIMES = {
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
}
_POINT = frozenset(["point", "points"])
_STEPS = {"quarter": "0.25", "half": "0.5"}


DOZEN, _HUNDRED, _ROUND = 12, 100, 5
"""Numbers up to a dozen, and round ones below a hundred, are those of many things: two articles give them by chance."""
_EXACT = re.compile(r"\d{3,}|\d+\.\d+")
"""A number that few things have."""
_YEAR = re.compile(r"1[89]\d\d|20\d\d")

AGE = ":year"
"""How the key of somebody's age ends; that of a span of years does in months."""
CLOCK = ":clock"
"""How the key of a time of the clock ends."""


class SpelledAmount(NamedTuple):
    """A stretch of tokens that states one amount."""

    first: int
    last: int
    """One past the last token of it."""
    key: str


def amount_key(value: str, unit: str) -> str:
    """Under what a value in a unit is compared; empty where the unit has no other way of writing."""
    smallest, factor = _METRIC.get(unit) or _IMPERIAL.get(unit) or ("", 0.0)
    if not smallest or not re.fullmatch(r"\d+(?:\.\d+)?", value):
        return ""
    return f"={float(value) * factor:.6g}:{smallest}{'' if unit in _METRIC else '~'}"


def equal_amounts(keys: Iterable[str]) -> dict[str, str]:
    """For each amount of the customary system that of the metric one which a story gives for it, if it gives one."""
    metric: dict[str, list[tuple[float, str]]] = {}
    others = []
    for key in set(keys):
        value, _, unit = key[1:].partition(":") if key[:1] == "=" else ("", "", "")
        if unit.endswith("~"):
            others.append((float(value), unit[:-1], key))
        elif unit in _CUSTOMARY:
            metric.setdefault(unit, []).append((float(value), key))
    for own in metric.values():
        own.sort()
    found = {}
    for amount, unit, key in others:
        own = metric.get(unit, [])
        at = bisect_left(own, (amount,))
        near = [(abs(each - amount), each, same) for each, same in own[max(0, at - 1) : at + 1]]
        if near and (closest := min(near))[0] <= _ROUNDED * max(closest[1], amount):
            found[key] = closest[2]
    return found


def plain_counts(text: str, tokens: Sequence[Token]) -> list[str]:
    """The key of each token; of a number of three digits and more, or with a point, that of a figure of this value.

    Not each "500 more nurses" and "she polled 13,907" was found as a figure. What may be a year counts nothing, nor does what
    stands behind a name or before one.
    """
    keys = [token.key for token in tokens]
    for n, token in enumerate(tokens):
        if not token.word[0].isdigit() or not _EXACT.fullmatch(token.word):
            continue
        before, after = tokens[n - 1] if n else None, tokens[n + 1] if n + 1 < len(tokens) else None
        named = before is not None and bool(before.key) and text[before.start].isupper()
        names = after is not None and text[token.end : after.start] == " " and text[after.start].isupper()
        if not (named or names or _YEAR.fullmatch(text, token.start, token.end)):
            keys[n] = f"={token.word}:"
    return keys


def measured_value(key: str) -> float | None:
    """The value of an amount that has a unit, in its smallest unit; None for other keys."""
    value, _, unit = key[1:].partition(":") if key[:1] == "=" else ("", "", "")
    return float(value) if unit.removesuffix("~") in _SMALLEST else None


def figure_keys(figures: Iterable[Figure], settings: Passages) -> dict[str, str]:
    """Under what the numbers of each figure are compared, by its id; empty where its values cannot be."""
    values = {figure.id: _value_key(figure, settings) for figure in figures}
    same = equal_amounts(values.values())
    return {figure: same.get(value, value) for figure, value in values.items()}


def _value_key(figure: Figure, settings: Passages) -> str:
    """Under what the numbers of a figure are compared: its value and unit, or its id where articles give near values."""
    values = {count.value for count in figure.counts}
    if len(values) > 1:
        return figure.id if _one_thing(figure, settings) else ""
    value = figure.counts[0].value if figure.counts else ""
    if figure.unit == "time":
        return f"={value.replace(':', '')}{CLOCK}" if value else ""
    aged = bool(figure.counts) and figure.counts[0].subject.startswith(("age of", "year-old"))
    if not aged and (amount := amount_key(value, figure.unit)):
        return amount
    own = aged or (_is_common(value) and figure.unit not in ("percent", "USD", "EUR", "GBP"))
    return f"={value}:{figure.unit if own else ''}" if value else ""


def _is_common(value: str) -> bool:
    """Whether many things are as many: a dozen and less, and round numbers below a hundred."""
    return value.isdigit() and (int(value) <= DOZEN or (int(value) < _HUNDRED and int(value) % _ROUND == 0))


def _one_thing(figure: Figure, settings: Passages) -> bool:
    """Whether articles plainly give the same count, if not the same value; dates are compared as days."""
    values = [abs(float(count.value)) for count in figure.counts if re.fullmatch(r"-?\d+(?:\.\d+)?", count.value)]
    near = len(values) > 1 and max(values) <= settings.near * min(values)
    return figure.unit != "date" and len(tellers(figure)) > 1 and near


def read_amounts(text: str, tokens: Sequence[Token]) -> Iterator[SpelledAmount]:
    """Times of the clock, and amounts in words that are read as no count: "an hour and a half", "a fortnight"."""
    if not tokens:
        return
    yield from _clock_times(text, tokens)
    words = [token.word for token in tokens]
    for n, word in enumerate(words):
        if word == "fortnight":
            yield SpelledAmount(n, n + 1, amount_key("2", "week"))
        elif word in _STEPS:
            yield from _parts(words, n)


def _parts(words: list[str], n: int) -> Iterator[SpelledAmount]:
    """What a half or a quarter at `n` is a part of: "half an hour", "an hour and a half", "a quarter of a point"."""
    if words[n] == "half" and words[max(0, n - 2) : n] == ["and", "a"]:
        first, second = ["", "", *words[max(0, n - 4) : n - 2]][-2:]
        behind, before = _unit(words[n + 1 : n + 2]), _unit([second]) if first else ""
        count = first if before and not behind else second
        number = "1" if count in _ONE else count
        if (behind or before) and number.isdigit():
            yield SpelledAmount(n - 3 - (not behind), n + 1 + bool(behind), amount_key(f"{number}.5", behind or before))
        return
    ahead = words[n + 1 : n + 5]
    point = next((m for m, word in enumerate(ahead) if word in _POINT), None)
    if point is not None and set(ahead[:point]) <= {"a", "of", "percentage"}:
        yield SpelledAmount(n, n + 2 + point, f"={_STEPS[words[n]]}:")
    elif words[n] == "half" and not _ONE.isdisjoint(ahead[:1]) and (unit := _unit(ahead[1:2])):
        yield SpelledAmount(n, n + 3, amount_key("0.5", unit))


def _unit(words: Sequence[str]) -> str:
    return _TIMES.get(words[0].removesuffix("s"), "") if words else ""


def _clock_times(text: str, tokens: Sequence[Token]) -> Iterator[SpelledAmount]:
    """Times of the clock to the minute; with a dot only where a.m. or p.m. stands behind them."""
    starts = [token.start for token in tokens]
    late = any(token.word in _AFTER_NOON for token in tokens)
    for match in _CLOCK.finditer(text, tokens[0].start, tokens[-1].end):
        half = (match["half"] or "").lower()[:1]
        if match["dot"] and not half:
            continue
        hour = int(match["hour"])
        if half and hour <= 12:
            hour = hour % 12 + 12 * (half == "p")
        elif late and hour < 12 and not match["hour"].startswith("0"):
            hour += 12
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        if last > first:
            yield SpelledAmount(first, last, f"={hour:02}{match['minute']}{CLOCK}")


@cache
def _beside() -> dict[str, str]:
    """Words that belong to a number, each with the key of what they say besides: a scale nothing, a currency its name."""
    of: dict[str, str] = {}
    for word, unit in CURRENCIES.items():
        of.setdefault(unit, stem(spelling(word)))
    signs = {fold(sign): of.get(unit, unit.lower()) for sign, unit in SIGNS.items() if sign.isalpha()}
    return dict.fromkeys(SCALES, "") | signs


def beside_number(word: str) -> str | None:
    """The key of a word that stands in a number or its amount, "" where it is a part of the value; None for other words."""
    return _beside().get(word)
