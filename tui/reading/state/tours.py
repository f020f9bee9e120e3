"""Tours and stops: one mechanism behind every jump.

A *stop* is a body mark of a strand; a *tour* says which stops count. "The next quote", "the next mention of this person" and
"the next hit" are the same move on different tours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple, overload

from tui.model.places import Mark, Role
from tui.model.records import dataclass
from tui.model.strands import Kind, Strand
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


_SINGULARS = {TourKind.MISSING: "passage", TourKind.CONFLICT: "dispute", TourKind.STRAND: "place"}
_PLURALS = {
    TourKind.MISSING: "missing here",
    TourKind.CONFLICT: "disputes",
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
    def singular(self) -> str:
        """What one of the things is called that it goes through."""
        return BY_KIND[self.of].singular if self.kind is TourKind.KIND else _SINGULARS[self.kind]

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


class StrandStops(Sequence[Stop]):
    """The stops of one strand, in the order of the panes; each is made when it is asked for, for a search has thousands."""

    def __init__(self, strand: str, bodies: Mapping[int, Sequence[Mark]], order: Sequence[int]) -> None:
        """`bodies` are its body marks by article, sorted; articles that are not in `order` are left out."""
        self._strand = strand
        self._rows = [(rank, bodies[article]) for rank, article in enumerate(order) if article in bodies]
        self._before = [0, *accumulate(len(marks) for _, marks in self._rows)]
        """How many stops lie before each of the articles, and in all."""

    def __len__(self) -> int:
        """How many stops there are."""
        return self._before[-1]

    @overload
    def __getitem__(self, at: int) -> Stop: ...

    @overload
    def __getitem__(self, at: slice) -> list[Stop]: ...

    def __getitem__(self, at: int | slice) -> Stop | list[Stop]:
        """The stop at a position, or those of a slice."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        row = bisect_right(self._before, at) - 1
        rank, marks = self._rows[row]
        mark = marks[at - self._before[row]]
        return Stop(rank, mark.start, self._strand, mark.article, mark.end)


def sorted_stops(strands: Iterable[Strand], order: Sequence[int], *, first_only: bool = False) -> tuple[Stop, ...]:
    """The stops of strands in the order of the panes, or the first one of each; only of articles in `order`."""
    rank = {article: position for position, article in enumerate(order)}
    found: list[Stop] = []
    for strand in strands:
        stops = [
            Stop(rank[article], start, strand.id, article, end)
            for article, start, end, role in strand.marks
            if role is Role.BODY and article in rank
        ]
        found += [min(stops)] if first_only and stops else stops
    return tuple(sorted(found))
