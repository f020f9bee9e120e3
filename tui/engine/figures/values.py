"""The value of a count as it is kept: a decimal number without separators."""

from __future__ import annotations

from decimal import Decimal

from tui.engine.figures.context import CountInContext, in_unit


def decimal_value(each: CountInContext, unit: str = "") -> str:
    """A value as a decimal number without separators, or two for a range; in another `unit` where one of its kind is given."""
    factor = in_unit(each.counted.unit, unit or each.counted.unit)
    low, high = _plain(each.counted.low * factor), _plain(each.counted.high * factor)
    return low if low == high else f"{low}..{high}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
