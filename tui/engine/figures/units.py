"""Units of measure behind a number: "12 km", "60 mph", "640-page", "6ft 4in", "900 cubic feet per second", "610 acre-feet"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tui.engine.figures.tokens import FigureToken, touch, word_at
from tui.engine.language.en.measures import DIMENSIONS, HYPHENED, ONES, UNITS


class Measure(NamedTuple):
    """A unit behind a number."""

    unit: str
    """As it is compared, or empty for none."""
    last: int
    """One past its last token."""
    factor: int = 1
    """What the number before is multiplied with: 12 for the feet of "6ft 4in"."""
    more: Decimal = Decimal(0)
    """What is added then: 4."""


def measure(text: str, found: list[FigureToken], at: int, *, alone: bool = False) -> Measure:
    """The unit at `at`, with or without a hyphen; any noun tied by a hyphen is one, but to a one that stands `alone`."""
    word, tied = word_at(found, at), word_at(found, at + 1)
    if word in {"-", "–"} and tied in HYPHENED and not (alone and tied not in UNITS and tied != "year"):
        return _tied_units(found, HYPHENED[tied], at + 2)
    if word in {"-", "–"} and touch(found, at) and touch(found, at + 1) and tied.isalpha():
        if alone:
            return Measure("", at)  # "one-party rule" counts nothing
        return Measure(tied if tied.endswith("s") else f"{tied[:-1]}ies" if tied.endswith("y") else f"{tied}s", at + 2)
    if word == "c" and touch(found, at):
        return Measure("degree", at + 1)  # "45C"; where it means no temperature, it is part of a name
    if word in {"m", "v"}:
        return _by_letter(text, found, at)
    if word in _POWERS or (word == "sq" and tied):
        return _square(found, at)
    if word in UNITS and (word not in _LETTERS or touch(found, at) or not text[found[at].start : found[at].end].islower()):
        return _plain(found, UNITS[word], at)
    return Measure("", at)


def _plain(found: list[FigureToken], unit: str, at: int) -> Measure:
    """A unit of one word, or what it begins: a speed, two units joined, feet with inches."""
    if unit in _SPEEDS and (length := _per(found, at + 1, _HOUR)):
        return Measure(_SPEEDS[unit], at + 1 + length)
    second = word_at(found, at + 1)
    if unit == "foot" and (inches := _small(second)) is not None and word_at(found, at + 2) in _INCHES:
        return Measure("inch", at + 3, _FOOT, Decimal(inches))
    return _tied_units(found, unit, at + 1)


def _tied_units(found: list[FigureToken], unit: str, at: int) -> Measure:
    """A unit, or two that a hyphen makes one: "acre-feet", "kilowatt-hours"."""
    other = (
        UNITS.get(word_at(found, at + 1), "") if word_at(found, at) == "-" and touch(found, at) and touch(found, at + 1) else ""
    )
    return Measure(f"{unit}-{other}", at + 2) if other and other != unit else Measure(unit, at)


def _by_letter(text: str, found: list[FigureToken], at: int) -> Measure:
    """Metres and volts as single letters, where the next word tells that it is one: "33 m long", "750 V dc"."""
    word, following, written = found[at].word, word_at(found, at + 1), text[found[at].start]
    if word == "m" and written == "m" and following in DIMENSIONS:
        return Measure("metre", at + 1)
    if word == "v" and written == "V" and following in {"dc", "ac"}:
        return Measure("volt", at + 2)
    return Measure("", at)


def _square(found: list[FigureToken], at: int) -> Measure:
    """An area, a volume or a flow: "square miles", "sq km", "cubic feet per second"."""
    power, at = _POWERS.get(found[at].word, "square"), at + 1
    at += word_at(found, at) == "."
    unit = UNITS.get(word_at(found, at), "") or {"m": "metre"}.get(word_at(found, at), "")
    if not unit:
        return Measure("", at - 1)
    length = _per(found, at + 1, _TIMES)
    return Measure(f"{power} {unit}{f' per {_TIMES[word_at(found, at + length)]}' if length else ''}", at + 1 + length)


def _per(found: list[FigureToken], at: int, times: dict[str, str]) -> int:
    """How many tokens tell in which time: "an hour", "per second", "/h"; 0 where none do."""
    return 2 if word_at(found, at) in {"a", "an", "per", "/"} and word_at(found, at + 1) in times else 0


def _small(word: str) -> int | None:
    """A number of inches that is less than a foot, or None."""
    number = int(word) if word.isdigit() and len(word) <= len(str(_FOOT)) else ONES.get(word, _FOOT)
    return number if number < _FOOT else None


_FOOT = 12
"""Inches of a foot."""
_INCHES = frozenset({"in", "ins", "inch", "inches"})
_HOUR = {"hour": "hour", "h": "hour"}
_TIMES = {"second": "second", "s": "second", "sec": "second", "minute": "minute", **_HOUR, "day": "day"}
_POWERS = {"square": "square", "cubic": "cubic"}
_SPEEDS = {"km": "km/h", "mile": "mph"}
"""Units of length of which a speed is made, with the name of the speed."""
_LETTERS = frozenset({"gb", "mb", "tb", "hp", "kw"})
"""Units that are one only where they follow the digits at once or in capitals, as a noun they stand for other things."""
