"""Scored pairs side by side in columns: of a thousand articles half a million are judged, and few of them are kept.

As objects of their own in a dictionary of each of the two sentences they took 400 bytes each, a quarter of all memory.
"""

from __future__ import annotations

from array import array

from tui.engine.align.candidates import ScoredPair


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

    def pair(self, n: int) -> ScoredPair:
        """The pair of that number, asked by its first sentence."""
        one, two, three, four = self._stretches
        return ScoredPair(self.scores[n], one[n], two[n], three[n], four[n])
