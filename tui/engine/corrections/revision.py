"""Findings while they are being corrected: strands by id and by place, and which corrections decided about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from tui.model.attribution import Attribution
from tui.model.findings import Findings, Note
from tui.model.papers import Correction
from tui.model.places import Mark, overlap
from tui.model.story import Article
from tui.model.strands import Entity, Figure, Hits, Link, Passage, Quote, Strand, bodies

_ORDER: tuple[type[Strand], ...] = (Entity, Quote, Figure, Passage, Hits)
"""The order of the recipe."""
OWN_RULE = "yours"
"""What stands for a rule where the reader decided."""
T = TypeVar("T", Passage, Entity, Quote, Figure)


class Revision:
    """Findings on their way through the corrections; `whole` gives the corrected ones."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._strands: dict[str, Strand] = {strand.id: strand for strand in findings.strands}
        self._touching: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for strand in findings.strands:
            self._note_places(strand)
        self._yours: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.related: list[Link] = list(findings.related)
        self.attributions: list[Attribution] = list(findings.attributions)
        self.notes: list[Note] = []

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the story."""
        return self._findings.story.articles

    def of_kind(self, sort: type[T]) -> Iterator[T]:
        """All strands of a sort, as they are now."""
        return iter([strand for strand in self._strands.values() if isinstance(strand, sort)])

    def get(self, name: str) -> Strand | None:
        """The strand with an id."""
        return self._strands.get(name)

    def at(self, sort: type[T], place: Mark) -> T | None:
        """The strand of a sort whose body covers most of a place; of several the one with the narrowest."""
        best: tuple[int, int, str] | None = None
        for name in self._touching[place.article]:
            strand = self._strands.get(name)
            if not isinstance(strand, sort):
                continue
            for mark in bodies(strand):
                common = overlap(mark, place) if mark.article == place.article else 0
                fit = (-common, mark.end - mark.start, name)
                if common and (best is None or fit < best):
                    best = fit
        found = self._strands[best[2]] if best else None
        return found if isinstance(found, sort) else None

    def put(self, strand: Strand) -> None:
        """Add a strand, or replace the one with its id."""
        self._strands[strand.id] = strand
        self._note_places(strand)

    def drop(self, name: str, into: str = "") -> None:
        """Take a strand out; what was decided about it was decided about the one that it went `into`."""
        del self._strands[name]
        decided = self._yours.pop(name, {})
        if into and decided:
            self._yours[into].update(decided)

    def new_id(self, wish: str) -> str:
        """An id that no strand has, as wished for or with a number behind it."""
        number, name = 1, wish
        while name in self._strands:
            number += 1
            name = f"{wish}-{number}"
        return name

    def claim(self, name: str, correction: Correction) -> None:
        """Note that a correction decided about a strand or an article."""
        self._yours[name][correction.id] = None

    def whole(self) -> Findings:
        """The corrected findings, in the order of the recipe."""
        strands = tuple(self._strands.values())
        if strands != self._findings.strands:
            strands = tuple(each for sort in _ORDER for each in self._in_order(sort))
        known = self._strands.keys() | {article.id for article in self.articles}
        yours = tuple(sorted((name, tuple(by)) for name, by in self._yours.items() if name in known))
        return replace(
            self._findings,
            strands=strands,
            related=tuple(self.related),
            attributions=tuple(self.attributions),
            notes=(*self._findings.notes, *self.notes),
            yours=yours,
        )

    def _in_order(self, sort: type[Strand]) -> list[Strand]:
        """The strands of a sort as its stage orders them; as they were where none of them is another."""
        some = [strand for strand in self._strands.values() if isinstance(strand, sort)]
        if some != [strand for strand in self._findings.strands if isinstance(strand, sort)]:
            if sort is Entity:
                some.sort(key=lambda each: (-len(bodies(each)), each.id))
            elif sort is Passage:
                some.sort(key=lambda each: (each.marks[0], each.id))
        return some

    def _note_places(self, strand: Strand) -> None:
        for mark in strand.marks:
            self._touching[mark.article][strand.id] = None


def meets(mark: Mark, places: Iterable[Mark]) -> bool:
    """Whether a mark has a character in common with one of some places."""
    return any(mark.article == place.article and overlap(mark, place) for place in places)
