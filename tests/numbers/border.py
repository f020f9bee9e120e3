"""A case at the border of a number that decides: it comes out otherwise with half of the number, and with twice of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.model.settings import Settings


class Border(NamedTuple):
    """What is found on both sides of a number.

    Most look at two things, one between half of the number and the number, one between the number and twice of it; so the
    first changes with half of it and the second with twice of it.
    """

    number: str
    """The name of the number, as `tests.mutations` gives it."""
    reason: str
    """Why a reader would miss the number, in a few words: what goes wrong where it is half, or twice."""
    find: Callable[[Settings], object]
    """What is found, in milliseconds. Constants are set where they stand; settings are handed over."""
    expected: object
    """What that is with the number as it is shipped."""
