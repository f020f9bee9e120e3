"""Marks to runs: what stands on one stretch of text, as sorted runs that never overlap.

Marks overlap freely (a name inside a quote inside a shared passage). The painter sweeps over their edges and says for each run
everything that holds there, as one `Ink`; how an Ink looks is the theme's business.

    the  [mayor  {of  London]  said}        marks: [ ] passage, { } quote
    ---- ======  +++  ======   ...          runs: nothing, passage, both, passage... in order, without gaps
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntFlag
from itertools import pairwise
from typing import NamedTuple

from tui.model.places import Role
from tui.model.strands import Kind
from tui.reading.state.index import LitMark


class Ink(IntFlag):
    """What holds for some characters; flags combine."""

    NONE = 0
    SHARED = 1
    """Told by two."""
    SHARED_3 = 2
    """Told by three."""
    SHARED_MANY = 4
    """Told by four or more."""
    UNIQUE = 8
    ENTITY = 16
    QUOTE = 32
    FIGURE = 64
    HIT = 128
    CURSOR = 256
    """The sentence of the reading cursor."""
    COUNTERPART = 512
    """Tells what the cursor stands on."""
    HEADLINE = 1024
    ASIDE = 2048
    """Furniture, repeats, captions, bylines: not the running text."""
    DIFFERS = 4096
    """Words that differ from the wording under the cursor."""
    SELECTED = 8192
    """Chosen for copying."""


class Run(NamedTuple):
    """Characters `[start, end)` for which the same holds."""

    start: int
    end: int
    ink: Ink


_KINDS = {Kind.UNIQUE: Ink.UNIQUE, Kind.ENTITY: Ink.ENTITY, Kind.QUOTE: Ink.QUOTE, Kind.FIGURE: Ink.FIGURE, Kind.HITS: Ink.HIT}


def ink_of(lit: LitMark) -> Ink:
    """The ink of one mark; cues and speakers of a quote have none of their own."""
    if lit.role is not Role.BODY:
        return Ink.NONE
    if lit.kind is Kind.SHARED:
        return Ink.SHARED if lit.tellers <= 2 else Ink.SHARED_3 if lit.tellers == 3 else Ink.SHARED_MANY
    return _KINDS[lit.kind]


def runs(start: int, end: int, layers: Iterable[tuple[int, int, Ink]]) -> tuple[Run, ...]:
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
    result: list[Run] = []
    for low, high in pairwise(cuts):
        inks = 0
        for first, last, each in clips:
            if first <= low and high <= last:
                inks |= each
        if result and result[-1].ink == inks:
            result[-1] = Run(result[-1].start, high, result[-1].ink)
        else:
            result.append(Run(low, high, Ink(inks)))
    return tuple(result)


def layers_of(marks: Iterable[LitMark], lit: frozenset[Kind]) -> list[tuple[int, int, Ink]]:
    """The layers of the lit kinds, ready for `runs`."""
    return [(mark.start, mark.end, ink_of(mark)) for mark in marks if mark.kind in lit]


HIT_GLYPH = "*"
_GLYPHS = {Kind.UNIQUE: "!", Kind.ENTITY: " ", Kind.QUOTE: '"', Kind.FIGURE: "#", Kind.HITS: HIT_GLYPH, Kind.SHARED: "+"}
_WEAKEST_FIRST = ' !#"+0123456789*'


def sign_of(lit: LitMark) -> str:
    """The gutter's sign of a mark: how many tell it, "!" for only one, a quotation mark, "#" for a figure."""
    if lit.role is not Role.BODY:
        return " "
    return str(lit.tellers) if lit.kind is Kind.SHARED and lit.tellers < 10 else _GLYPHS[lit.kind]


def stronger_sign(one: str, other: str) -> str:
    """Of two signs the one that a row shows: a hit, then how many tell it, then a quote, a figure, and last "!"."""
    return max(one, other, key=_WEAKEST_FIRST.index)
