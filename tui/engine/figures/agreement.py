"""Whether two values can both hold, given how each is meant."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP

from tui.engine.figures.context import CountInContext, digits, looks_round, place_value
from tui.model.counts import Bound
from tui.model.settings import Figures


def agree(one: CountInContext, other: CountInContext) -> bool:
    """Whether two values can both hold, given how each is meant.

    Rough values may differ by `about_percent`, or by a few units where they are small and round; so may a value written with
    three zeros or a scale word, which nobody takes for exact. A bound holds whatever lies on its side of it; "almost" a value
    is what lies somewhat below it.
    """
    tolerance = max(one.tolerance, other.tolerance)
    if one.high + tolerance >= other.low and other.high + tolerance >= one.low:
        return True
    low, high = (one, other) if one.low <= other.low else (other, one)
    if low.counted.bound is Bound.OVER and (not _is_just(low) or high.low <= low.high * (1 + _SOMEWHAT)):
        return True
    if high.counted.bound is Bound.UNDER and (not _is_just(high) or low.high >= high.low * (1 - _SOMEWHAT)):
        return True
    return _is_almost(high) and low.high >= high.low * (1 - _SOMEWHAT)


_SOMEWHAT = 0.07
"""How far below a value the one lies that is "almost" it: a paper writes "almost 1.5 million" of 1.4, and "nearly 10,000" of
9,300, but not "nearly 6 million" of 5.5."""
_ALMOST = ("almost", "nearly", "close to", "virtually")
"""Words before a value that only what is smaller reaches for."""


def _is_almost(count: CountInContext) -> bool:
    """Whether a value is told from below: "nearly 6 million"."""
    return count.text[count.counted.start : count.counted.end].lower().startswith(_ALMOST)


def _is_just(count: CountInContext) -> bool:
    """Whether a bound lies close to the value: "just over nine" is not fourteen."""
    return bool(_JUST.match(count.text, count.counted.start))


_JUST = re.compile(r"(?:just|slightly|a little|only just|barely)\b", re.IGNORECASE)


def rounds_to(one: CountInContext, other: CountInContext, settings: Figures) -> bool:
    """Whether one value is the other with fewer digits, and says that it is rough: "nearly 6 million" of 5.8 million."""
    coarse, fine = sorted((one.counted, other.counted), key=lambda counted: digits(counted.high))
    if digits(coarse.high) == digits(fine.high) or fine.bound is not Bound.EXACTLY or coarse.low != coarse.high:
        return False
    rough = coarse.bound is Bound.ABOUT or (coarse.bound is Bound.EXACTLY and looks_round(coarse))
    near = abs(one.high - other.high) <= max(one.high, other.high) * settings.rounding_percent / 100
    place = place_value(coarse.high)
    return rough and near and (fine.high / place).quantize(place / place, ROUND_HALF_UP) * place == coarse.high
