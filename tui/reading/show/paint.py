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
from tui.reading.state.index import LitMark
from tui.reading.state.kinds import BY_KIND, ROWS, Ink


class InkRun(NamedTuple):
    """Characters `[start, end)` for which the same holds."""

    start: int
    end: int
    ink: Ink


_MANY = max(len(row.inks) for row in ROWS) + 1
"""How many have to tell a strand for its strongest ink."""
_INKS = {row.kind: [row.inks[max(0, min(count - 2, len(row.inks) - 1))] for count in range(_MANY + 1)] for row in ROWS}
"""For each kind its ink by how many tell the strand."""


def ink_of(lit: LitMark) -> Ink:
    """The ink of one mark; cues and speakers of a quote have none of their own."""
    if lit.role is not Role.BODY:
        return Ink.NONE
    return _INKS[lit.kind][lit.tellers if lit.tellers < _MANY else _MANY]


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
    return [(mark.start, mark.end, ink_of(mark)) for mark in marks if mark.kind in lit]


_DIGITS = "0123456789"
_WEAKEST_FIRST = "".join(row.glyph + _DIGITS * row.counted for row in sorted(ROWS, key=lambda row: row.rank))


def sign_of(lit: LitMark) -> str:
    """The gutter's sign of a mark: how many tell it, "!" for only one, a quotation mark, "#" for a figure."""
    if lit.role is not Role.BODY:
        return " "
    row = BY_KIND[lit.kind]
    return str(lit.tellers) if row.counted and lit.tellers < 10 else row.glyph


def stronger_sign(one: str, other: str) -> str:
    """Of two signs the one that a row shows: a hit, then how many tell it, then a quote, a figure, and last "!"."""
    return max(one, other, key=_WEAKEST_FIRST.index)
