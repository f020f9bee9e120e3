"""A number with what it says."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tui.model.counts import Bound


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
    vague: bool = False
    """Whether only the magnitude is told: "tens of thousands"."""
    why: tuple[str, ...] = ()
    """Ids of the rules that decided what is counted."""
