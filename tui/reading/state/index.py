"""Where everything stands: marks by article, stops of a tour, strands at a place.

Built once for each Findings and then only asked. What a large story may never need (the stops of a tour, the layout of an
article) is made when it is first asked for and kept; an Index is never changed otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from tui.model.findings import Findings, Sentence
from tui.model.places import Mark, Role
from tui.model.story import ASIDE
from tui.model.strands import Entity, Hits, Kind, Passage, Strand, kind, maybe_tellers, tellers
from tui.reading.state.disputes import disputed_strands, disputes_by_article
from tui.reading.state.lit import Coverage, LitMark
from tui.reading.state.overlaps import add_maybe_tellers
from tui.reading.state.tours import Stop, StrandStops, Tour, TourKind, sorted_stops
from tui.reading.text.layout import Stretch, lay_out

if TYPE_CHECKING:
    from tui.reading.state.searchable import Searchable

_BATCH = 256
"""Strands that are entered at a time: some 5 ms."""


class Index:
    """Answers about one Findings. Equal only to itself."""

    def __init__(
        self, findings: Findings, *, whole: bool = True, before: Index | None = None, unsure_below: float | None = None
    ) -> None:
        """Unless `whole`, `enter_strands` has to be gone through before anything is asked.

        `before` is the index of earlier findings about the story; what a search has made of its texts is taken over, and
        unless it is given the confidence, 0 to 1, below which a speaker is not sure.
        """
        count = len(findings.story.articles)
        self.findings = findings
        self.unsure_below: float = (
            unsure_below if unsure_below is not None else before.unsure_below if before is not None else 0.0
        )
        self.strands: dict[str, Strand] = {strand.id: strand for strand in findings.strands}
        self.tellers: dict[str, frozenset[int]] = {}
        self.confirmers: dict[str, int] = {}
        self.maybe_tellers: dict[str, frozenset[int]] = {}  # neither tellers nor silent, see `overlaps`
        self._kinds: dict[Kind, list[Strand]] = {each: [] for each in Kind}
        self._marks: list[list[LitMark]] = [[] for _ in range(count)]
        self._longest = [0] * count
        self._is_sorted = [False] * count
        self._sentences: list[list[Sentence]] = [[] for _ in range(count)]
        for sentence in findings.sentences:
            self._sentences[sentence.article].append(sentence)
        self._starts = [[sentence.start for sentence in each] for each in self._sentences]
        self._stops: dict[tuple[Tour, tuple[int, ...]], tuple[Stop, ...]] = {}
        self._stretches: dict[tuple[int, bool], tuple[Stretch, ...]] = {}
        self._shares: dict[int, float] = {}
        self._sentence_counts: dict[int, int] = {}
        self._bodies: dict[str, tuple[Strand, dict[int, tuple[Mark, ...]]]] = {}
        self._related_by_article: dict[int, list[tuple[int, Mark, Mark, float]]] | None = None
        self._coverages: dict[tuple[int, Kind], Coverage] = {}
        self._disputes: dict[int, list[Mark]] | None = None
        self._overlay_stops: tuple[object, tuple[Strand, ...], Sequence[Stop]] = None, (), ()
        self._searchable: Searchable | None = before._searchable if before is not None else None
        self._is_searchable = False
        if whole:
            for _ in self.enter_strands():
                pass

    def enter_strands(self) -> Iterator[None]:
        """Enter all strands, with a pause after every few: a worker that builds the index can be stopped there."""
        for number, strand in enumerate(self.findings.strands):
            if number % _BATCH == 0:
                yield
            self._enter(strand)
        yield from add_maybe_tellers(self._kinds, self.findings.related, self.tellers, self.maybe_tellers)

    def _enter(self, strand: Strand) -> None:
        telling, what = tellers(strand), kind(strand)
        self.tellers[strand.id] = telling
        self._kinds[what].append(strand)
        twins = self.findings.story.articles
        voices = len({twins[each].twin_of or twins[each].id for each in telling if each < len(twins)})
        self.maybe_tellers[strand.id], self.confirmers[strand.id] = maybe_tellers(strand), voices
        perhaps = frozenset(strand.perhaps) if isinstance(strand, Passage) else frozenset[Mark]()
        for mark in strand.marks:
            how = Kind.LIKELY if mark in perhaps else what  # also in a passage that others surely tell
            self._marks[mark.article].append(LitMark(mark.start, mark.end, how, voices, strand.id, mark.role))
            self._longest[mark.article] = max(self._longest[mark.article], mark.end - mark.start)

    # articles and sentences

    def sentences(self, article: int) -> list[Sentence]:
        """All sentences of an article, in order, those of folded blocks too."""
        return self._sentences[article] if article < len(self._sentences) else []

    def sentence(self, article: int, offset: int, *, unfolded: bool) -> Sentence | None:
        """The sentence in which `offset` stands, else the nearest before it, else the first; None where there is none.

        Sentences that are folded away are nobody's place; with `unfolded` they count like the others.
        """
        starts = self._starts[article] if article < len(self._starts) else []
        if not starts:
            return None
        nearest = self._sentences[article][max(0, bisect_right(starts, offset) - 1)]
        if unfolded or nearest.kind not in ASIDE:
            return nearest
        return self.neighbour(nearest, -1, unfolded=False) or self.neighbour(nearest, 1, unfolded=False)

    def sentence_count(self, article: int) -> int:
        """How many sentences of an article tell something of the story."""
        if article not in self._sentence_counts:
            self._sentence_counts[article] = sum(sentence.tells for sentence in self.sentences(article))
        return self._sentence_counts[article]

    def neighbour(self, sentence: Sentence, step: int, *, unfolded: bool) -> Sentence | None:
        """The next (`step` 1) or previous (-1) sentence of the article, folded ones passed over; None at the edge."""
        all_of_it = self._sentences[sentence.article]
        at = bisect_left(self._starts[sentence.article], sentence.start) + step
        while 0 <= at < len(all_of_it):
            if unfolded or all_of_it[at].kind not in ASIDE:
                return all_of_it[at]
            at += step
        return None

    def stretches(self, article: int, *, unfolded: bool) -> tuple[Stretch, ...]:
        """The layout of an article, see `layout.lay_out`."""
        key = (article, unfolded)
        if key not in self._stretches:
            self._stretches[key] = lay_out(self.findings.story.articles[article], unfolded=unfolded)
        return self._stretches[key]

    def shared_fraction(self, article: int) -> float:
        """The share of an article's told characters that stand in a passage which others tell too, 0 to 1."""
        if article not in self._shares:
            sentences = [sentence for sentence in self.sentences(article) if sentence.tells]
            total = sum(sentence.end - sentence.start for sentence in sentences)
            shared_length, last = 0, 0
            for mark in self.marks_in(article):
                if mark.kind is Kind.SHARED and mark.tellers > 1:
                    shared_length += max(0, mark.end - max(mark.start, last))
                    last = max(last, mark.end)
            self._shares[article] = min(1.0, shared_length / total) if total else 0.0
        return self._shares[article]

    # marks

    def marks_in(self, article: int) -> list[LitMark]:
        """All marks of an article, sorted by start."""
        if not self._is_sorted[article]:
            self._marks[article].sort(key=lambda each: (each.start, -each.end, each.kind, each.strand))
            self._is_sorted[article] = True
        return self._marks[article]

    def marks_within(self, article: int, start: int, end: int) -> list[LitMark]:
        """The marks of an article that have a character in `[start, end)`, sorted by start."""
        if article >= len(self._marks):
            return []
        marks = self.marks_in(article)
        low = bisect_left(marks, start - self._longest[article], key=lambda each: each.start)
        high = bisect_left(marks, end, key=lambda each: each.start)
        return [each for each in marks[low:high] if each.end > start]

    def strands_of(self, what: Kind) -> list[Strand]:
        """All strands of one kind."""
        return self._kinds[what]

    def kin_of(self, strand: Strand) -> list[Strand]:
        """What stands for the same state or body in other words; nothing for all strands but names."""
        return [self.strands[one] for one in strand.kin if one in self.strands] if isinstance(strand, Entity) else []

    def coverage(self, article: int, what: Kind) -> Coverage:
        """Which characters of an article the strands of a kind mark."""
        key = article, what
        if key not in self._coverages:
            starts: list[int] = []
            ends: list[int] = []
            for mark in self.marks_in(article):
                if mark.kind is not what:
                    continue
                if ends and mark.start < ends[-1]:
                    ends[-1] = max(ends[-1], mark.end)
                else:
                    starts.append(mark.start)
                    ends.append(max(mark.end, mark.start + 1))
            self._coverages[key] = Coverage(starts, ends)
        return self._coverages[key]

    def bodies_in(self, strand: Strand, article: int) -> tuple[Mark, ...]:
        """Where an article tells a strand, in reading order. The strand may be a search, of which the index knows nothing."""
        return self._bodies_by_article(strand).get(article, ())

    def articles_of(self, strand: Strand) -> Collection[int]:
        """Positions of the articles in which a strand has a body."""
        return self._bodies_by_article(strand).keys()

    def _bodies_by_article(self, strand: Strand) -> dict[int, tuple[Mark, ...]]:
        entry = self._bodies.get(strand.id)
        if entry is None or entry[0] is not strand:
            marks = strand.marks if isinstance(strand, Hits) else sorted(m for m in strand.marks if m[3] is Role.BODY)
            by_article: dict[int, tuple[Mark, ...]] = {}
            at = 0
            while at < len(marks):
                end = bisect_right(marks, marks[at].article, at, key=lambda mark: mark.article)
                by_article[marks[at].article] = tuple(marks[at:end])
                at = end
            entry = self._bodies[strand.id] = strand, by_article
        return entry[1]

    @property
    def searchable(self) -> Searchable:
        """The articles as a search looks at them; made when it is first asked for."""
        if self._searchable is None or not self._is_searchable:
            from tui.reading.state.searchable import Searchable

            self._searchable = Searchable([article.text for article in self.findings.story.articles], self._searchable)
            self._is_searchable = True
        return self._searchable

    def related_links(self, marks: Iterable[Mark]) -> list[tuple[Mark, Mark, float]]:
        """The links that are only related and touch any of the marks, in order: the side that does, the other, the score."""
        if self._related_by_article is None:
            self._related_by_article = {}
            for number, link in enumerate(self.findings.related):
                for side, (one, other) in enumerate(((link.a, link.b), (link.b, link.a))):
                    self._related_by_article.setdefault(one.article, []).append((2 * number + side, one, other, link.score))
        pairs = {
            rank: (one, other, score)
            for mark in marks
            for rank, one, other, score in self._related_by_article.get(mark.article, ())
            if one.start < mark.end and mark.start < one.end
        }
        return [pairs[rank] for rank in sorted(pairs)]

    def disputes_within(self, article: int, start: int, end: int) -> list[Mark]:
        """Where an article contradicts another with a character in `[start, end)`."""
        return [mark for mark in self.disputes.get(article, ()) if mark.start < end and mark.end > start]

    @property
    def disputes(self) -> dict[int, list[Mark]]:
        """Where outlets contradict each other, by article."""
        if self._disputes is None:
            self._disputes = disputes_by_article(self.findings.strands)
        return self._disputes

    # stops

    def stops(self, tour: Tour, order: tuple[int, ...], overlays: tuple[Strand, ...] = ()) -> Sequence[Stop]:
        """The stops of a tour in the order of the panes; articles that are not in `order` are left out.

        `overlays` are the reader's own strands, of which the index knows nothing.
        """
        key = (tour, order)
        if tour.is_of_overlays or any(each.id == tour.strand for each in overlays):
            if key != self._overlay_stops[0] or overlays is not self._overlay_stops[1]:
                strands = self.strands_on(tour, overlays)
                one = StrandStops(strands[0].id, self._bodies_by_article(strands[0]), order) if len(strands) == 1 else None
                self._overlay_stops = key, overlays, sorted_stops(strands, order) if one is None else one
            return self._overlay_stops[2]
        if key not in self._stops:
            self._stops[key] = sorted_stops(self.strands_on(tour), order, first_only=tour.kind is TourKind.MISSING)
        return self._stops[key]

    def strands_on(self, tour: Tour, overlays: tuple[Strand, ...] = ()) -> list[Strand]:
        """The strands at whose marks a tour stops."""
        match tour.kind:
            case TourKind.KIND:
                return self.strands_of(tour.of) + [each for each in overlays if kind(each) is tour.of]
            case TourKind.STRAND:
                one = self.strands.get(tour.strand)
                if one and tour.kin:
                    return [one, *self.kin_of(one)]
                return [one] if one else [each for each in overlays if each.id == tour.strand]
            case TourKind.MISSING:
                if any(article.unreadable for article in self.findings.story.articles[tour.article : tour.article + 1]):
                    return []  # what cannot be read leaves nothing out
                return [
                    each
                    for each in self.strands_of(Kind.SHARED)
                    if tour.article not in self.tellers[each.id] | self.maybe_tellers[each.id]
                ]
            case TourKind.CONFLICT:
                return disputed_strands(self.findings.strands)
            case _:
                assert_never(tour.kind)
