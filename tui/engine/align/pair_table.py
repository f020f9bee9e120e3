"""Scored pairs side by side in columns: of a thousand articles half a million are judged, and few of them are kept.

As objects of their own in a dictionary of each of the two sentences they took 400 bytes each, a quarter of all memory.
"""

from __future__ import annotations

from array import array

from tui.engine.align.candidates import ScoredPair
from tui.engine.progress import SILENT, Progress


class PairTable:
    """Pairs of sentences, each once, in the order of their sentences: `first[n]` stands before `second[n]`."""

    __slots__ = ("_stretches", "first", "scores", "second")

    def __init__(self) -> None:
        """An empty one."""
        self.first = array("I")
        self.second = array("I")
        self.scores = array("d")
        self._stretches = (array("I"), array("I"), array("I"), array("I"))

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.first)

    def add(self, first: int, second: int, pair: ScoredPair) -> None:
        """Append a pair, asked by `first`, which stands before `second`."""
        self.first.append(first)
        self.second.append(second)
        self.scores.append(pair.score)
        for column, clause in zip(self._stretches, pair[1:5], strict=True):
            column.append(clause)

    def extend(self, later: PairTable) -> None:
        """Append the pairs of another table, which stand behind these."""
        self.first.extend(later.first)
        self.second.extend(later.second)
        self.scores.extend(later.scores)
        for column, further in zip(self._stretches, later._stretches, strict=True):
            column.extend(further)

    def pair(self, n: int) -> ScoredPair:
        """The pair of that number, asked by its first sentence."""
        one, two, three, four = self._stretches
        return ScoredPair(self.scores[n], one[n], two[n], three[n], four[n])

    def by_sentence(self, count: int, progress: Progress = SILENT) -> list[array[int]]:
        """For each of so many sentences the numbers of the pairs that it is in; reports its progress from 0 to 1."""
        own = [array("I") for _ in range(count)]
        for n, at, other in zip(progress.over(range(len(self)), every=512), self.first, self.second, strict=True):
            own[at].append(n)
            own[other].append(n)
        return own

    def seen_from(self, n: int, at: int) -> ScoredPair:
        """The pair of that number, asked by one of its two sentences."""
        return self.pair(n) if self.first[n] == at else self.pair(n).swap()
