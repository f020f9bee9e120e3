"""How a stage reports: the parts of its work one after the other, and in pieces what would take long in one go.

A report is where the analysis can be stopped, and between two of them the interpreter is not always free for the reader's keys:
sorting and letting go of many values are one long step of it. So a report is to come every 40 ms, on 1,000 articles too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable
from typing import Any, TypeVar

R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")

_PIECE = 256
"""Values that are gone through between two reports: a few milliseconds at the most."""


def retold(work: Generator[R, None, T], say: Callable[[R], S]) -> Generator[S, None, T]:
    """A work with its reports in other words; returns what the work returns."""
    while True:
        try:
            heard = next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield say(heard)


def part(start: float, end: float, work: Generator[float, None, T]) -> Generator[float, None, T]:
    """A part of a stage: its progress from 0 to 1 becomes that from `start` to `end`; returns what the part returns."""
    return retold(work, lambda done: start + (end - start) * done)


def outcome(work: Generator[Any, None, T]) -> T:
    """What a work returns, its reports unheard."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result


def paused(done: float, work: Generator[None, None, T]) -> Generator[float, None, T]:
    """A part that only pauses: `done` is reported at each pause; returns what the part returns."""
    return retold(work, lambda _: done)


def ordered(items: Iterable[T], first: Callable[[T], Any], key: Callable[[T], Any]) -> Generator[None, None, list[T]]:
    """The items sorted by `first` and, where that is equal, by `key`: one sort for each value of `first`."""
    drawers: dict[Any, list[T]] = defaultdict(list)
    for number, item in enumerate(items):
        if number % _PIECE == 0:
            yield
        drawers[first(item)].append(item)
    whole: list[T] = []
    for value in sorted(drawers):
        if len(whole) // _PIECE != (len(whole) + len(drawers[value])) // _PIECE:
            yield
        whole += sorted(drawers[value], key=key)
    return whole


def let_go(*lists: list[Any]) -> Generator[None, None, None]:
    """Empty lists that nobody needs any more, from their ends."""
    for values in lists:
        while values:
            yield
            del values[-_PIECE:]
