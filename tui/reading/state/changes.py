"""When files of an open story come, go or are written anew: what to say of it, and where the reader then stands.

Articles are known by their ids, else by their text; a place in an article by the words that stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from tui.model.findings import Findings, Sentence, Stage, Step
from tui.model.places import Mark, Place
from tui.model.records import dataclass
from tui.model.strands import Kind
from tui.reading.state.history import History
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, refocus
from tui.reading.state.search import refresh_hits
from tui.reading.state.tours import Tour, TourKind
from tui.reading.state.versions import with_edits

_NAMED = 2
"""Files that are named in one sentence; more are counted, because the strip has a line or two for it."""


class _WithText(Protocol):
    """What both a source and an article have."""

    @property
    def id(self) -> str: ...

    @property
    def file(self) -> str: ...

    @property
    def text(self) -> str: ...


def match(before: Sequence[_WithText], after: Sequence[_WithText]) -> list[int | None]:
    """For each article of before its position afterwards; None where it is gone.

    Of those whose id is gone the ones whose text is there under a new id are found again: their files have new names.
    """
    by_id = {each.id: at for at, each in enumerate(after)}
    known = {each.id for each in before}
    by_text = {each.text: at for at, each in reversed(list(enumerate(after))) if each.id not in known}
    taken: set[int] = set()
    found: list[int | None] = []
    for each in before:
        at = by_id.get(each.id, by_text.get(each.text))
        found.append(None if at is None or at in taken else at)
        taken |= {at} if at is not None else set()
    return found


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two states of a story, by the names of the files as shown."""

    new: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """Those whose words, or whose outlet, date and the like, are no longer the same."""
    gone: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()
    """The new names of those that only have another name."""

    @classmethod
    def between(cls, before: Sequence[_WithText], after: Sequence[_WithText]) -> Changes:
        """What has happened to the articles of `before`."""
        where = match(before, after)
        kept = {at for at in where if at is not None}
        pairs = [(old, after[at]) for old, at in zip(before, where, strict=True) if at is not None]
        return cls(
            new=tuple(each.file for at, each in enumerate(after) if at not in kept),
            other=tuple(new.file for old, new in pairs if old.file == new.file and old != new),
            gone=tuple(old.file for old, at in zip(before, where, strict=True) if at is None),
            renamed=tuple(new.file for old, new in pairs if old.file != new.file),
        )

    def sentence(self, notes: Sequence[str] = ()) -> str:
        """All of it, and the first of the notes about files, in one line; empty where nothing is other."""
        rows = (
            (self.new, "has joined", "have joined"),
            (self.other, "has changed", "have changed"),
            (self.gone, "is gone", "are gone"),
            (self.renamed, "has a new name", "have new names"),
        )
        said = [f"{_list_names(files)} {one if len(files) == 1 else many}" for files, one, many in rows if files]
        sentences = [f"{'; '.join(said)}."] if said else []
        sentences += notes[:1]
        if len(notes) > 1:
            sentences.append(f"{len(notes) - 1:,} more in `rashomon check`.")
        return " ".join(sentences)


def _list_names(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return " and ".join(names)
    return f"{names[0]} and {len(names) - 1:,} more"


class Relocation:
    """From places in the articles of a reading to the same words in those of other findings."""

    def __init__(self, reading: Reading, findings: Findings) -> None:
        self._index = reading.index
        self._before = reading.findings.story.articles
        self._after = findings.story.articles
        self._where = match(self._before, self._after)

    def article(self, article: int) -> int | None:
        """Where an article is now; None where it is gone."""
        return self._where[article] if 0 <= article < len(self._where) else None

    def place(self, place: Place) -> Place | None:
        """Where the words at a place are now: those of its sentence, else of the nearest that still stands there."""
        article = self.article(place.article)
        if article is None:
            return None
        old, new = self._before[place.article].text, self._after[article].text
        if old == new:
            return Place(article, place.offset)
        for start, end in self._sentences_around(place):
            found = _nearest(new, old[start:end], (start, start + len(new) - len(old)))
            if found is not None:
                inside = place.offset - start if start <= place.offset < end else 0
                return Place(article, found + inside)
        return Place(article, max(0, min(place.offset, len(new) - 1)))

    def mark(self, mark: Mark) -> Mark | None:
        """A mark in an article whose text is the same; None in any other."""
        article = self.article(mark.article)
        if article is None or self._before[mark.article].text != self._after[article].text:
            return None
        return mark._replace(article=article)

    def articles(self, articles: Sequence[int]) -> tuple[int, ...]:
        """Where these articles are now, without those that are gone."""
        return tuple(at for at in map(self.article, articles) if at is not None)

    def _sentences_around(self, place: Place) -> Iterator[tuple[int, int]]:
        """The sentence at a place, then those around it, the nearest first: the next, the one before, and so on."""
        here = self._index.sentence(place.article, place.offset, unfolded=True)
        if here is None:
            return
        yield here.start, here.end
        ahead: Sentence | None = here
        behind: Sentence | None = here
        while ahead or behind:
            ahead = self._index.neighbour(ahead, 1, unfolded=True) if ahead else None
            behind = self._index.neighbour(behind, -1, unfolded=True) if behind else None
            for each in (ahead, behind):
                if each is not None:
                    yield each.start, each.end


def _nearest(text: str, words: str, expected: tuple[int, int]) -> int | None:
    """Where words stand in a text, as near as possible to one of the places where they are expected; None for nowhere."""
    found: list[int] = []
    for at in expected:
        found += [text.rfind(words, 0, max(0, at) + len(words)), text.find(words, max(0, at))]
    return min((at for at in found if at >= 0), key=lambda at: min(abs(at - each) for each in expected), default=None)


def relocate(reading: Reading, step: Step) -> Relocation | None:
    """Where the places of a reading are in the story of a step; None where they are what they were, for it has only grown.

    Only what is wholly compared may have fewer articles: before that it is a snapshot on the way.
    """
    before, articles = reading.findings.story.articles, step.findings.story.articles
    if not articles or (len(articles) < len(before) and step.stage is not Stage.DONE):
        return None
    pairs = zip(before, articles, strict=False)
    if len(articles) >= len(before) and all(old.id == new.id and old.text == new.text for old, new in pairs):
        return None
    return Relocation(reading, step.findings)


def carry_reading(reading: Reading, to: Relocation, step: Step, index: Index) -> Reading:
    """The reading on the story of a step, with other articles than its own: everything stays at the words where it was.

    Where the reader's own article is gone, he stands in the pane that was beside it.
    """
    count = len(step.findings.story.articles)
    order = to.articles(reading.order)
    order += tuple(article for article in range(count) if article not in order)
    hidden = frozenset(to.articles(sorted(reading.hidden)))
    tops = carry_offsets(to, dict(enumerate(reading.offsets)))
    offsets = tuple(tops.get(article, 0) for article in range(count))
    article_gone = to.article(reading.place.article) is None
    place = to.place(reading.place) or _beside(reading, to, offsets, order)
    selection = to.mark(reading.selection) if reading.selection is not None else None
    carried = replace(
        reading,
        findings=step.findings,
        index=index,
        stage=step.stage,
        done=step.done,
        place=place,
        offsets=tuple(place.offset if article == place.article else each for article, each in enumerate(offsets)),
        order=order,
        hidden=(hidden if len(hidden) < count else frozenset()) - ({place.article} if article_gone else set()),
        front=to.articles(reading.front),
        pinned=frozenset(to.articles(sorted(reading.pinned))) - hidden,
        zoomed=reading.zoomed and not article_gone,
        column=-1 if (column := to.article(reading.column)) is None else column,
        base=order[0] if (base := to.article(reading.base)) is None else base,
        tour=_tour(reading.tour, to),
        history=_history(reading.history, to),
        anchor=to.place(reading.anchor) if reading.anchor is not None and selection is not None else None,
        selection=selection,
        tables=reading.tables._replace(origin=None, turn=0),
        overlays=(),
    )
    if carried.tour.is_of(Kind.EDIT):
        carried = with_edits(carried)
    return refocus(refresh_hits(carry_notes(carried)))


def carry_notes(reading: Reading) -> Reading:
    """The reading with its notes at their words, where its articles are others than when these were sought."""
    articles = reading.findings.story.articles
    if not reading.papers.notes or (reading.noted is not None and reading.noted.articles is articles and reading.overlays):
        return reading
    from tui.reading.state.papers import refresh_notes

    return refresh_notes(reading)


def carry_offsets(to: Relocation, offsets: Mapping[int, int]) -> dict[int, int]:
    """Characters by article, such as those at the top of the panes, where the same words are now."""
    places = (to.place(Place(article, offset)) for article, offset in offsets.items())
    return {place.article: place.offset for place in places if place is not None}


def _beside(reading: Reading, to: Relocation, offsets: Sequence[int], order: Sequence[int]) -> Place:
    """The place in the pane next to the reader's, whose article is gone; at the right where there is one."""
    panes = reading.panes
    at = panes.index(reading.place.article) if reading.place.article in panes else 0
    beside = to.articles((*panes[at + 1 :], *reversed(panes[:at]))) or order
    return Place(beside[0], offsets[beside[0]])


def _tour(tour: Tour, to: Relocation) -> Tour:
    """The tour with its article where that is now; what is missing in an article that is gone is asked of none."""
    if tour.kind is not TourKind.MISSING:
        return tour
    article = to.article(tour.article)
    return Tour() if article is None else replace(tour, article=article)


def _history(history: History, to: Relocation) -> History:
    """The trail without the places that are gone."""
    behind, ahead = ([to.place(place) for place in places] for places in (history.behind, history.ahead))
    return History(tuple(place for place in behind if place is not None), tuple(place for place in ahead if place is not None))
