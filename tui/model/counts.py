"""What an article gives of a figure, and how the values that several give compare."""

from __future__ import annotations

from enum import StrEnum

from tui.model.places import Mark
from tui.model.records import dataclass


class Bound(StrEnum):
    """How a value is meant."""

    EXACTLY = "exactly"
    ABOUT = "about"
    OVER = "over"
    """At least, or more than."""
    UNDER = "under"
    """At most, or fewer than."""


class Relation(StrEnum):
    """How the values compare that are given of one thing."""

    SAME = "same"
    ROUNDED = "rounded"
    """They differ only by how exactly they are meant: "about 1,200" and 1,195, "more than 30" and 34."""
    UPDATED = "updated"
    """One corrects or continues the other: a later article or version, an article that tells an earlier value too."""
    CONFLICT = "conflict"
    """They cannot both hold."""
    AGREED = "agreed"
    """The reader says that they do not contradict each other."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure as one article gives it."""

    mark: Mark
    value: str
    """A decimal number without separators, an ISO date for a date, or "low..high" for a range."""
    bound: Bound = Bound.EXACTLY
    subject: str = ""
    """What is counted, as written: "people killed"."""
