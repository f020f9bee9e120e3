"""A value as people write it: "at least 32,333", "5 to 7"; a day, a month and a year stay as they are."""

from __future__ import annotations

from tui.model.counts import Bound, Count, Relation
from tui.model.strands import Figure

_BOUNDS = {Bound.EXACTLY: "", Bound.ABOUT: "about ", Bound.OVER: "at least ", Bound.UNDER: "at most "}


def format_value(count: Count, unit: str) -> str:
    """The value that a count gives, in the figure's `unit`, with its bound and with commas between the thousands."""
    ends = count.value.split("..")
    if unit not in ("date", "year"):
        ends = [f"{int(end):,}" if end.isdecimal() else end for end in ends]
    return _BOUNDS[count.bound] + " to ".join(ends)


_RELATIONS = {
    Relation.SAME: "",
    Relation.ROUNDED: "rounded: both can hold",
    Relation.UPDATED: "updated: one follows the other",
    Relation.CONFLICT: "the outlets disagree",
    Relation.AGREED: "no dispute",
}


def describe_relation(figure: Figure) -> str:
    """How the values of a figure compare, and what is compared: "the outlets disagree about people killed on Oct. 7"."""
    words = _RELATIONS[figure.relation]
    if not figure.compared:
        return words
    return f"{words} about {figure.compared}" if figure.conflict else f"{words} ({figure.compared})"
