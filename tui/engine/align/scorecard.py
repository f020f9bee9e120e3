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
from math import exp
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
            total += points[bisect_left(edges, numbers[place])]
        return 1 / (1 + exp(-total))


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
