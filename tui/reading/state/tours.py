"""Tours and stops: one mechanism behind every jump.

A *stop* is a body mark of a strand; a *tour* says which stops count. "The next quote", "the next mention of this person" and
"the next hit" are the same move on different tours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.model.strands import Kind
from tui.reading.state.kinds import BY_KIND


class TourKind(StrEnum):
    """Which stops count."""

    KIND = "kind"
    """The marks of all strands of one kind."""
    MISSING = "missing"
    """Passages that others share and one article leaves out."""
    CONFLICT = "conflict"
    """Where outlets contradict each other."""
    STRAND = "strand"
    """The marks of one strand."""


_PLURALS = {
    TourKind.MISSING: "missing here",
    TourKind.CONFLICT: "disagreements",
    TourKind.STRAND: "places of this strand",
}


@dataclass(frozen=True, slots=True)
class Tour:
    """What `n` and `N` go through."""

    kind: TourKind = TourKind.KIND
    of: Kind = Kind.SHARED
    """With KIND: whose marks are the stops."""
    strand: str = ""
    """With STRAND: the id of the strand."""
    article: int = -1
    """With MISSING: the article that does not tell."""
    kin: bool = False
    """With STRAND: whether it also goes through what stands for the same in other words: a country and its people."""

    @property
    def plural(self) -> str:
        """What its stops are called on the screen."""
        return BY_KIND[self.of].plural if self.kind is TourKind.KIND else _PLURALS[self.kind]

    @property
    def light(self) -> Kind | None:
        """The kind whose lights show its stops; None where they are of several kinds."""
        if self.kind is TourKind.KIND:
            return self.of
        return Kind.SHARED if self.kind is TourKind.MISSING else None

    def is_of(self, kind: Kind) -> bool:
        """Whether it goes through all strands of a kind."""
        return self.kind is TourKind.KIND and self.of is kind

    @property
    def is_of_overlays(self) -> bool:
        """Whether it goes through strands of the reader's own."""
        return self.kind is TourKind.KIND and BY_KIND[self.of].overlay


class Stop(NamedTuple):
    """One stop; sorts in reading order."""

    rank: int
    """Position of the article among the panes."""
    start: int
    strand: str
    """Id of the strand."""
    article: int
    end: int
