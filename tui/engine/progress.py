"""How a stage says how far it is, and where it can be stopped.

A `Progress` is handed to every stage. What it is told goes on to whoever waits, and that is also where the work is stopped:
by raising `Cancelled`. Between two reports the interpreter is not always free for the reader's keys: sorting and letting go of
many values are one long step of it. So a report is to come every 40 ms, on 1,000 articles too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_PIECE = 256
"""Values that are gone through between two reports: a few milliseconds at the most."""


class Cancelled(Exception):
    """Nobody waits for the work any more. Raised by a report, and passed on by every stage."""


class Sequenced(Protocol[T_co], Sized):
    """What can be gone through once and knows how much that is."""

    def __iter__(self) -> Iterator[T_co]:
        """Go through it."""


class Progress:
    """Where a part of the work says how far it is, from 0 to 1; to whoever waits it is a part of the whole.

    `tell` gets the share of the whole, and may raise `Cancelled`.
    """

    __slots__ = ("_end", "_start", "_tell")

    def __init__(self, tell: Callable[[float], None], start: float = 0.0, end: float = 1.0) -> None:
        self._tell = tell
        self._start = start
        self._end = end

    def report(self, done: float) -> None:
        """Say how much of this part is done, 0 to 1. Raises Cancelled when it is not wanted any more."""
        self._tell(self._start + (self._end - self._start) * done)

    def part(self, start: float, end: float) -> Progress:
        """The progress of a part of this part: its 0 is `start` of this one, its 1 is `end`."""
        size = self._end - self._start
        return Progress(self._tell, self._start + size * start, self._start + size * end)

    def over(self, items: Sequenced[T], start: float = 0.0, end: float = 1.0, *, every: int = 64) -> Iterator[T]:
        """Go through items, with a report before the first and then after every few of them, evenly from `start` to `end`."""
        size = len(items) or 1
        for number, item in enumerate(items):
            if number % every == 0:
                self.report(start + (end - start) * number / size)
            yield item


def _silent(_done: float) -> None:
    """Nobody waits."""


SILENT = Progress(_silent)
"""For work that nobody watches or stops."""


def sort_in_pieces(
    items: Iterable[T], first: Callable[[T], Any], key: Callable[[T], Any], progress: Progress, done: float = 1.0
) -> list[T]:
    """The items sorted by `first` and, where that is equal, by `key`: one sort for each value of `first`; reports `done`."""
    drawers: dict[Any, list[T]] = defaultdict(list)
    for number, item in enumerate(items):
        if number % _PIECE == 0:
            progress.report(done)
        drawers[first(item)].append(item)
    whole: list[T] = []
    for value in sorted(drawers):
        if len(whole) // _PIECE != (len(whole) + len(drawers[value])) // _PIECE:
            progress.report(done)
        whole += sorted(drawers[value], key=key)
    return whole


def release(*lists: list[Any], progress: Progress) -> None:
    """Empty lists that nobody needs any more, from their ends: to let go of many values at once would be one long step."""
    for values in lists:
        while values:
            progress.report(1.0)
            del values[-_PIECE:]
