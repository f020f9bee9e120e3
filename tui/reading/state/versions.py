"""The tour through what the versions of one article have otherwise: their edits lie over the articles as long as it lasts."""

from __future__ import annotations

from dataclasses import replace

from tui.model.strands import Edit, Kind
from tui.reading.state import moves
from tui.reading.state.overlays import set_overlays
from tui.reading.state.reading import Reading, refocus
from tui.reading.state.tours import Tour
from tui.reading.state.version_pairs import all_edits, version_pairs


def with_edits(reading: Reading) -> Reading:
    """The reading with the edits of all versions over the articles, and the tour that goes through them."""
    tour = Tour(of=Kind.EDIT)
    lights = moves.lights_on(reading, tour)
    return replace(set_overlays(reading, Kind.EDIT, all_edits(reading.index)), tour=tour, lit=lights)


def follow_edits(reading: Reading) -> Reading:
    """Take the tour of the edits, and go to the next; where no article is a version of another, say so."""
    if not reading.findings.sentences:
        return replace(reading, message="Not known yet: the articles are still being read.")
    if not version_pairs(reading.index):
        return replace(reading, message="No article here is a version of another.")
    if not all_edits(reading.index):
        return replace(reading, message="The versions do not differ: every sentence is kept word for word.")
    return moves.follow_tour(with_edits(reading), 1)


def without_edits(reading: Reading) -> Reading:
    """The reading without the edits of versions; where they were the tour, the shared passages are it again."""
    if not reading.tour.is_of(Kind.EDIT) and not any(isinstance(each, Edit) for each in reading.overlays):
        return reading
    tour = Tour() if reading.tour.is_of(Kind.EDIT) else reading.tour
    focus = "" if isinstance(reading.strand, Edit) else reading.focus
    return refocus(replace(set_overlays(reading, Kind.EDIT, ()), tour=tour, focus=focus, message=""))
