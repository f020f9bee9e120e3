"""Tours and stops: one mechanism behind every jump.

A *stop* is a body mark of a strand; a *tour* says which stops count. "The next quote", "the next mention of this person" and
"the next hit" are the same move on different tours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class TourKind(StrEnum):
    """Which stops count."""

    SHARED = "shared"
    UNIQUE = "unique"
    ENTITY = "entity"
    QUOTE = "quote"
    FIGURE = "figure"
    MISSING = "missing"
    """Passages that others share and one article leaves out."""
    CONFLICT = "conflict"
    """Where outlets contradict each other."""
    HITS = "hits"
    STRAND = "strand"
    """The marks of one strand."""


NAMES = {
    TourKind.SHARED: "shared passages",
    TourKind.UNIQUE: "unique passages",
    TourKind.ENTITY: "people and places",
    TourKind.QUOTE: "quotes",
    TourKind.FIGURE: "figures and dates",
    TourKind.MISSING: "missing here",
    TourKind.CONFLICT: "disagreements",
    TourKind.HITS: "search hits",
    TourKind.STRAND: "places of this strand",
}
"""What a tour is called on the screen."""


@dataclass(frozen=True, slots=True)
class Tour:
    """What `n` and `N` go through."""

    kind: TourKind = TourKind.SHARED
    strand: str = ""
    """With STRAND: the id of the strand."""
    article: int = -1
    """With MISSING: the article that does not tell."""


class Stop(NamedTuple):
    """One stop; sorts in reading order."""

    rank: int
    """Position of the article among the panes."""
    start: int
    strand: str
    """Id of the strand."""
    article: int
    end: int
