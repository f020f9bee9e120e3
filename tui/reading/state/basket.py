"""The basket: what a reader collects for the brief. Pure changes of the working papers, and where the things stand now.

An item holds the words that it is about, in every article that told it, so it survives articles that change and findings that
are made anew. What it is found as is asked each time; what is not found any more stays, with the words that it had.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from tui.engine.anchors import Anchoring, Anchors, target_of
from tui.model.papers import BasketItem, NotedWords, Subject, Target, WorkingPapers
from tui.model.places import Mark, overlap
from tui.model.strands import Entity, Figure, Passage, Quote, Strand, bodies
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, mark_under_cursor

_HALF = 0.5
"""Likeness from which words are still those of a strand: what was cut otherwise this time is the same thing by half."""


class BasketChoice(NamedTuple):
    """What would go into the basket."""

    about: Subject
    marks: tuple[Mark, ...]
    """Its words, the reader's own first."""
    targets: tuple[Target, ...] = ()
    """What finds them again, where that is known already."""


class PlacedItem(NamedTuple):
    """An item, and what is there of it now."""

    item: BasketItem
    marks: tuple[Mark, ...]
    """Where its words stand, in the order of its targets."""
    lost: tuple[Target, ...]
    """The targets whose words are not there any more."""
    strand: Strand | None
    """As what its words are found; None for plain words, and for those that are no such thing any more."""


def choose_for_basket(reading: Reading) -> BasketChoice | None:
    """What `*` is about: the selection, else the strand under the cursor in every outlet, else the cursor's sentence."""
    if reading.selection is not None:
        return BasketChoice(Subject.SELECTION, (reading.selection,))
    strand, mine = reading.strand, mark_under_cursor(reading)
    if isinstance(strand, NotedWords) and (choice := _choose_note(reading)) is not None:
        return choice
    subject = subject_of(strand)
    if strand is not None and mine is not None and subject is not None:
        return BasketChoice(subject, (mine, *_one_each(strand, mine)))
    sentence = reading.sentence
    if sentence is None:
        return None
    return BasketChoice(Subject.SENTENCE, (Mark(sentence.article, sentence.start, sentence.end),))


def _choose_note(reading: Reading) -> BasketChoice | None:
    """What the note under the cursor is about; the brief gives notes with what they are about."""
    from tui.reading.state.noted import strand_id
    from tui.reading.state.papers import note_under_cursor

    note = note_under_cursor(reading)
    words = reading.noted.strands.get(strand_id(note.id)) if note is not None and reading.noted is not None else None
    if note is None or words is None or not words.marks:
        return None
    return BasketChoice(note.about, words.marks, note.targets)


def subject_of(strand: Strand | None) -> Subject | None:
    """What an item about a strand is about."""
    match strand:
        case Passage():
            return Subject.PASSAGE
        case Entity():
            return Subject.NAME
        case Quote():
            return Subject.QUOTE
        case Figure():
            return Subject.FIGURE
        case _:
            return None


def _one_each(strand: Strand, mine: Mark) -> tuple[Mark, ...]:
    """The first words of each other article about a strand: enough to find a name that stands a thousand times."""
    firsts: dict[int, Mark] = {}
    for mark in bodies(strand):
        firsts.setdefault(mark.article, mark)
    return tuple(mark for article, mark in sorted(firsts.items()) if article != mine.article)


def place_items(reading: Reading, papers: WorkingPapers) -> tuple[PlacedItem, ...]:
    """All items of the basket in its order, each with what is there of it now."""
    return placed_basket(reading.index, papers.basket).items if papers.basket else ()


class PlacedBasket:
    """A basket in the story of one index: made once for both, for every key asks for it."""

    def __init__(self, index: Index, basket: tuple[BasketItem, ...]) -> None:
        self.index = index
        self.basket = basket
        anchors = Anchors(index.findings.story.articles)
        self.items = tuple(_place(index, anchors, item) for item in basket)

    @cached_property
    def starts(self) -> Mapping[int, tuple[int, ...]]:
        """The first characters of all words that are in it, in order, by article."""
        found: dict[int, set[int]] = {}
        for placed in self.items:
            for mark in placed.marks if placed.strand is None else bodies(placed.strand):
                if mark.end > mark.start:
                    found.setdefault(mark.article, set()).add(mark.start)
        return {article: tuple(sorted(starts)) for article, starts in found.items()}


_LATEST: list[PlacedBasket] = []
"""The last few. They are known again by being the same: to compare the words of all items with every key would take longer."""
_MOST_LATEST = 4


def placed_basket(index: Index, basket: tuple[BasketItem, ...]) -> PlacedBasket:
    """The basket in the story of an index."""
    for each in _LATEST:
        if each.index is index and each.basket is basket:
            return each
    made = PlacedBasket(index, basket)
    _LATEST[:] = [made, *_LATEST[: _MOST_LATEST - 1]]
    return made


def _place(index: Index, anchors: Anchors, item: BasketItem) -> PlacedItem:
    marks, lost = [], []
    for target in item.targets:
        found = anchors.find(target)
        if found.mark is None or found.how is Anchoring.LOST:
            lost.append(target)
        else:
            marks.append(Mark(found.mark.article, found.mark.start, found.mark.end))
    return PlacedItem(item, tuple(marks), tuple(lost), strand_of_words(index, marks, item.about))


def strand_of_words(index: Index, marks: Sequence[Mark], about: Subject) -> Strand | None:
    """The strand of a sort whose own words are most like these: of passages that lie in each other the one that was meant.

    Likeness is that of Jaccard, characters in common by characters of both, summed over the marks; at one of them it has to be
    at least `_HALF`.
    """
    found: dict[str, list[float]] = {}
    for mark in marks:
        for name in {lit.strand for lit in index.marks_within(mark.article, mark.start, mark.end)}:
            strand = index.strands.get(name)
            if strand is not None and subject_of(strand) is about:
                bodies_there = index.bodies_in(strand, mark.article)
                found.setdefault(name, []).append(max((_likeness(mark, each) for each in bodies_there), default=0.0))
    best = max(
        (name for name, each in found.items() if max(each) >= _HALF), key=lambda name: (sum(found[name]), name), default=""
    )
    return index.strands.get(best)


def _likeness(one: Mark, other: Mark) -> float:
    shared = overlap(one, other)
    return shared / (one.end - one.start + other.end - other.start - shared)


def item_of_choice(placed: Sequence[PlacedItem], choice: BasketChoice) -> PlacedItem | None:
    """The item that is about what would go in; None where it is not in the basket."""
    mine = choice.marks[0]
    for each in placed:
        if each.item.about is choice.about and _is_about(each, mine):
            return each
    return None


def _is_about(placed: PlacedItem, mark: Mark) -> bool:
    """Whether an item is about these words, or about their article as a whole."""
    if placed.item.about is Subject.ARTICLE:
        return any(mark.article == each.article for each in placed.marks)
    return mark in placed.marks or (placed.strand is not None and mark in bodies(placed.strand))


# changes


def put_in(
    papers: WorkingPapers, reading: Reading, choice: BasketChoice, new_id: Callable[[], str], created: str
) -> WorkingPapers:
    """With an item about the choice at the end of the basket; `created` is the time in UTC, ISO 8601."""
    articles = reading.findings.story.articles
    targets = choice.targets or tuple(target_of(articles[mark.article], mark.start, mark.end) for mark in choice.marks)
    return replace(papers, basket=(*papers.basket, BasketItem(new_id(), choice.about, targets, created=created)))


def take_out(papers: WorkingPapers, item_id: str) -> WorkingPapers:
    """Without the item; the same where it is not there."""
    return replace(papers, basket=tuple(item for item in papers.basket if item.id != item_id))


def move_item(papers: WorkingPapers, item_id: str, step: int) -> WorkingPapers:
    """With the item that many places further down, or up when negative; at an edge it stays there."""
    order = list(papers.basket)
    at = next((number for number, item in enumerate(order) if item.id == item_id), -1)
    if at < 0:
        return papers
    item = order.pop(at)
    order.insert(min(max(0, at + step), len(order)), item)
    return replace(papers, basket=tuple(order))


def write_line(papers: WorkingPapers, item_id: str, text: str) -> WorkingPapers:
    """With the reader's own line at the item, on one line."""
    words = " ".join(text.split())
    return replace(papers, basket=tuple(replace(item, text=words) if item.id == item_id else item for item in papers.basket))
