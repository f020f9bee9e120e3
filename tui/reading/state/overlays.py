"""The reader's own strands, which lie over what was found: hits of a search, words with notes."""

from __future__ import annotations

from dataclasses import replace

from tui.model.strands import Hits, Kind, Strand
from tui.model.strands import kind as kind_of
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading


def set_overlays(reading: Reading, kind: Kind, strands: tuple[Strand, ...]) -> Reading:
    """The reading with these as its own strands of a kind, in place of those it had."""
    by_kind = {kind: strands}
    for each in reading.overlays:
        if kind_of(each) is not kind:
            by_kind[kind_of(each)] = (*by_kind.get(kind_of(each), ()), each)
    return replace(reading, overlays=tuple(each for row in ROWS for each in by_kind.get(row.kind, ())))


def visible_overlays(reading: Reading) -> tuple[Strand, ...]:
    """The reader's own strands whose lights are on; what a search found in a note does not stand in the words it is about."""
    return tuple(
        each for each in reading.overlays if kind_of(each) in reading.lit and not (isinstance(each, Hits) and each.in_notes)
    )
