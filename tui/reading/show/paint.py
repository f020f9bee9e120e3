"""Marks to runs: what stands on one stretch of text, as sorted runs that never overlap.

Marks overlap freely (a name inside a quote inside a shared passage). The painter sweeps over their edges and says for each run
everything that holds there, as one `Ink`; how an Ink looks is the theme's business.

    the  [mayor  {of  London]  said}        marks: [ ] passage, { } quote
    ---- ======  +++  ======   ...          runs: nothing, passage, both, passage... in order, without gaps
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from tui.model.places import Role
from tui.model.strands import Kind
from tui.reading.state.inks import Ink
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.lit import LitMark


class InkRun(NamedTuple):
    """Characters `[start, end)` for which the same holds."""

    start: int
    end: int
    ink: Ink


def ink_of(lit: LitMark) -> Ink:
    """The ink of one mark; passages have a bar instead, cues and speakers of a quote have none of their own."""
    return BY_KIND[lit.kind].ink if lit.role is Role.BODY else Ink.NONE


def runs(start: int, end: int, layers: Iterable[tuple[int, int, Ink]]) -> tuple[InkRun, ...]:
    """Sorted runs that cover exactly `[start, end)`; neighbours differ in ink."""
    edges = {start, end}
    clips = []
    for low, high, ink in layers:
        low, high = max(low, start), min(high, end)
        if low < high and ink:
            clips.append((low, high, int(ink)))
            edges.add(low)
            edges.add(high)
    cuts = sorted(edges)
    result: list[InkRun] = []
    for low, high in pairwise(cuts):
        inks = 0
        for first, last, each in clips:
            if first <= low and high <= last:
                inks |= each
        if result and result[-1].ink == inks:
            result[-1] = InkRun(result[-1].start, high, result[-1].ink)
        else:
            result.append(InkRun(low, high, Ink(inks)))
    return tuple(result)


def layers_of(marks: Iterable[LitMark], lit: frozenset[Kind]) -> list[tuple[int, int, Ink]]:
    """The layers of the lit kinds, ready for `runs`."""
    return [(mark.start, mark.end, ink) for mark in marks if mark.kind in lit and (ink := ink_of(mark))]
