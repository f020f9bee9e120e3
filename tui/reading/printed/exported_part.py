"""The part of a story that is exported: its articles, its strands, its notes, and what the tables have of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from tui.engine.anchors import Anchoring, Anchors
from tui.model.papers import Annotation, Target
from tui.model.places import Mark, overlap
from tui.model.strands import Strand
from tui.reading.printed.articles import one_line
from tui.reading.state.basket import PlacedItem, place_items
from tui.reading.state.exporting import ExportPart, ExportRequest
from tui.reading.state.sections.tables import Section


class ExportedPart:
    """What the writers ask about a request."""

    def __init__(self, request: ExportRequest) -> None:
        self.request = request
        self.index = request.reading.index
        self.findings = request.reading.findings
        self.story = self.findings.story
        self.articles = request.reading.panes if request.part is ExportPart.VIEW else request.reading.order
        """Positions of the articles, in the order of their panes."""

    @cached_property
    def strands(self) -> tuple[Strand, ...]:
        """The strands of the part, in the order of the findings."""
        match self.request.part:
            case ExportPart.ALL:
                return self.findings.strands
            case ExportPart.VIEW:
                shown = frozenset(self.articles)
                return tuple(s for s in self.findings.strands if not shown.isdisjoint(self.index.articles_of(s)))
            case ExportPart.BASKET:
                found = {placed.strand.id for placed in self.collected if placed.strand is not None}
                return tuple(strand for strand in self.findings.strands if strand.id in found)

    @cached_property
    def collected(self) -> tuple[PlacedItem, ...]:
        """What lies in the basket, in its order, with what is there of it now."""
        return tuple(place_items(self.request.reading, self.request.reading.papers))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Ids of the strands."""
        return frozenset(strand.id for strand in self.strands)

    @cached_property
    def notes(self) -> tuple[Annotation, ...]:
        """The notes of the part: in a view those on its articles, in the basket those on words that lie in it."""
        notes = self.request.reading.papers.notes
        if self.request.part is ExportPart.ALL:
            return notes
        anchors = Anchors(self.story.articles)
        if self.request.part is ExportPart.VIEW:
            shown = frozenset((*self.articles, None))  # what has lost its article is of any view
            return tuple(n for n in notes if not shown.isdisjoint(anchors.find(target).article for target in n.targets))
        collected = [
            mark for placed in self.collected for mark in (*placed.marks, *(placed.strand.marks if placed.strand else ()))
        ]
        return tuple(
            n
            for n in notes
            if any(
                one.article == other.article and overlap(one, other)
                for one in self._marks(anchors, n.targets)
                for other in collected
            )
        )

    def section(self, section: Section) -> Section:
        """A table with the rows of the part alone; rows about no strand stay, but for a basket."""
        if self.request.part is ExportPart.ALL:
            return section
        keep_rest = self.request.part is ExportPart.VIEW
        rows = tuple(row for row in section.rows if row.strand in self.ids or (keep_rest and not row.strand))
        return section._replace(rows=rows)

    def in_order(self, marks: Iterable[Mark]) -> list[Mark]:
        """Those of the marks that stand in articles of the part, in the order of the panes."""
        rank = {article: number for number, article in enumerate(self.articles)}
        return sorted((m for m in marks if m.article in rank), key=lambda mark: (rank[mark.article], mark.start))

    def words(self, mark: Mark) -> str:
        """The words of a mark, on one line."""
        return one_line(self.story.articles[mark.article].text[mark.start : mark.end])

    @staticmethod
    def _marks(anchors: Anchors, targets: Iterable[Target]) -> list[Mark]:
        """Where the words of the targets stand."""
        found = (anchors.find(target) for target in targets)
        return [each.mark for each in found if each.mark is not None and each.how is not Anchoring.ARTICLE]
