"""How sure it is that two sentences state the same fact: a sum of points, one row for each number that is known of the pair.

An additive logistic model (a generalised additive model of steps, as credit scorecards are): each number falls into one step
of its row, the points of all rows are added, and the logistic function of the sum is a probability. The rows are fitted on
labelled stories by `python -m tests.quality.fit`, which writes `scorecard.txt`; steps go only up, or only down, where more
of the number can only speak for a link, or only against it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate
from math import exp, inf, log
from typing import NamedTuple


class ScorecardRow(NamedTuple):
    """The points of one number."""

    name: str
    edges: tuple[float, ...]
    """Rising; a number that is at most the first edge falls into the first step."""
    points: tuple[float, ...]
    """One more than edges, in units of log-odds."""


class Scorecard(NamedTuple):
    """All rows, and the points that every pair has."""

    bias: float
    rows: tuple[ScorecardRow, ...]
    steps: tuple[tuple[int, tuple[float, ...], tuple[float, ...]], ...]
    """The rows that decide anything: place, edges, points."""

    def certainty(self, numbers: Sequence[float]) -> float:
        """The probability, 0 to 1, for numbers in the order of the rows."""
        total = self.bias
        for place, edges, points in self.steps:
            number = numbers[place]
            if number > edges[0] or points[0]:  # most numbers are in a first step without points
                total += points[bisect_left(edges, number)]
        return 1 / (1 + exp(-total))

    def sieve(self, names: Sequence[str], least: float) -> Sieve:
        """What tells from the numbers of these names alone who cannot reach a certainty, whatever the others are."""
        known = {self.rows[place].name: (edges, points) for place, edges, points in self.steps}
        rest = sum(max(points) for name, (_, points) in known.items() if name not in names)
        floor = log(least / (1 - least)) - self.bias - rest if 0 < least < 1 else -inf
        rows = [(at, *known[name]) for at, name in enumerate(names) if name in known]
        rows.sort(key=lambda row: min(row[2]) - max(row[2]))  # first those that decide most, so that few are asked
        left = [*accumulate((max(points) for _, _, points in reversed(rows)), initial=0.0)][-2::-1]
        needed = [floor - _SLACK - points for points in left]
        return Sieve(tuple((*row, need) for row, need in zip(rows, needed, strict=True)))


class Sieve(NamedTuple):
    """An upper bound of the certainty of a pair, from some of its numbers."""

    rows: tuple[tuple[int, tuple[float, ...], tuple[float, ...], float], ...]
    """Place among the numbers that are given, edges, points, and what this row and those before have to add up to."""

    def may_pass(self, numbers: Sequence[float]) -> bool:
        """Whether a pair of these numbers may reach the certainty, if all else is as well as can be."""
        total = 0.0
        for place, edges, points, needed in self.rows:
            total += points[bisect_left(edges, numbers[place])]
            if total < needed:
                return False
        return True


_SLACK = 1e-6
"""Points that are left for the order in which numbers are added up."""


def parse_scorecard(text: str) -> Scorecard:
    """A scorecard from its text: `bias P`, then one row a line: name, points, and for each further step `edge: points`.

    What follows a # is a remark. Raises ValueError for anything else.
    """
    bias, rows = 0.0, []
    for line in text.splitlines():
        name, *rest = line.partition("#")[0].split() or [""]
        if name == "bias":
            bias = float(rest[0])
        elif name:
            steps = [step.split(":") for step in rest[1:]]
            edges, points = tuple(float(edge) for edge, _ in steps), tuple(float(value) for _, value in steps)
            rows.append(ScorecardRow(name, edges, (float(rest[0]), *points)))
    deciding = tuple((place, row.edges, row.points) for place, row in enumerate(rows) if row.edges)
    return Scorecard(bias, tuple(rows), deciding)


@cache
def load_shipped() -> Scorecard:
    """The scorecard that comes with the program."""
    return parse_scorecard(files("tui.engine.align").joinpath("scorecard.txt").read_text("utf-8"))
