"""A value as people write it: "at least 32,333", "5 to 7"; a day, a month and a year stay as they are."""

from __future__ import annotations

from tui.model.strands import Bound, Count

_BOUNDS = {Bound.EXACTLY: "", Bound.ABOUT: "about ", Bound.OVER: "at least ", Bound.UNDER: "at most "}


def format_value(count: Count, unit: str) -> str:
    """The value that a count gives, in the figure's `unit`, with its bound and with commas between the thousands."""
    ends = count.value.split("..")
    if unit not in ("date", "year"):
        ends = [f"{int(end):,}" if end.isdecimal() else end for end in ends]
    return _BOUNDS[count.bound] + " to ".join(ends)
