"""How work of many like pieces is done: here one after the other, or by whatever the caller hands in.

A stage says what is done with the items from one number to another, and gets the results in their order, whoever did them. So
nothing that is found depends on how many processors there are, and a stage knows no processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias, TypeVar

from tui.engine.progress import Progress

R = TypeVar("R")

Chunk: TypeAlias = Callable[[int, int, Progress], R]
"""What is done with the items of a half-open range of numbers; it may report. It changes nothing but its own scratch, and its
result is plain values, of which no set is gone through: another process may have made them."""


class Executor(Protocol):
    """Who does such work."""

    def map_chunks(self, work: Chunk[R], size: int, chunk: int, progress: Progress) -> Iterator[R]:
        """The results for items 0 to `size`, so many at a time, in their order; reports its progress before each, 0 to 1.

        What takes longer than some milliseconds has to report by itself.
        """


class SerialExecutor:
    """Does it in its turn."""

    def map_chunks(self, work: Chunk[R], size: int, chunk: int, progress: Progress) -> Iterator[R]:
        """See `Executor`."""
        for start in range(0, size, chunk):
            done = start / size
            progress.report(done)
            yield work(start, min(start + chunk, size), progress.part(done, done))


SERIAL = SerialExecutor()
