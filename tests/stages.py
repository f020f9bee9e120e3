"""A stage, a reading or any other work that reports its progress, done to its end."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def finished(work: Generator[float | None, None, T]) -> T:
    """What the work returns, after its progress, if it tells any, was seen to be a share of the whole."""
    while True:
        try:
            done = next(work)
        except StopIteration as end:
            result: T = end.value
            return result
        assert done is None or 0 <= done <= 1 + 1e-9
