"""Where the reader stands and what is lit: the state that in other programs swells the main screen.

A Reading is a value. Every key is a function `Reading -> Reading` (`moves.py`), the ui draws what it is given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.model.findings import Findings, Sentence, Stage, Step
from tui.model.papers import PapersChange, Subject, Target, WorkingPapers
from tui.model.places import Mark, Place, overlap
from tui.model.records import dataclass
from tui.model.settings import Settings
from tui.model.story import Story
from tui.model.strands import Hits, Kind, Passage, Strand
from tui.model.strands import kind as kind_of
from tui.reading.state.history import History
from tui.reading.state.index import Index
from tui.reading.state.kinds import BY_KIND, LIT_AT_FIRST, PASSAGES
from tui.reading.state.lit import LitMark
from tui.reading.state.numbering import first_sentence
from tui.reading.state.tables_place import TablesPlace
from tui.reading.state.tours import Stop, Tour
from tui.reading.state.welcome import GLANCE, WELCOME, languages_message, opening_message

if TYPE_CHECKING:
    from tui.reading.state.noted import NoteIndex

FIRST_VIEWS = {"overview": "tables", "panes": "side by side"}
"""With which view a story opens that was not opened before, by the setting `view.first`."""
NOTHING = Findings(Story("", ()))


class ViewName(StrEnum):
    """How the story is laid out."""

    SIDE = "side by side"
    SYNOPSIS = "synopsis"
    SINGLE = "one article"
    TABLES = "tables"


class RowFilter(StrEnum):
    """Which rows the synopsis shows."""

    EVERY = "every passage"
    BY_ALL = "told by all"
    BY_ONE = "told by one"
    MISSING = "missing in the base"


@dataclass(frozen=True, slots=True)
class Reading:
    """The reader's mind at one moment."""

    findings: Findings = NOTHING
    index: Index = field(default_factory=lambda: Index(NOTHING), compare=False)
    stage: Stage = Stage.READ
    done: float = 0.0
    """Of the stage, 0 to 1."""
    place: Place = Place(0, 0)
    """Where the cursor is; its sentence is the reading cursor."""
    offsets: tuple[int, ...] = ()
    """The last place in each article, so that returning to a pane returns to its place."""
    focus: str = ""
    """Id of the strand under the cursor; its other marks are shown in the other panes. Empty: none."""
    tour: Tour = Tour()
    lit: frozenset[Kind] = LIT_AT_FIRST
    lock: bool = True
    """Whether the other panes follow."""
    line_up: bool = False
    """Whether they follow to the cursor's own height."""
    view: ViewName = ViewName.SIDE
    row_filter: RowFilter = RowFilter.EVERY
    """Filter of the synopsis."""
    by_weight: bool = False
    """Whether the synopsis is sorted by how many tell a passage instead of by the base article."""
    zoomed: bool = False
    """Whether the active pane has all the room."""
    order: tuple[int, ...] = ()
    """All articles in the order of their panes."""
    hidden: frozenset[int] = frozenset()
    pinned: frozenset[int] = frozenset()
    """Articles that stay on the screen wherever the cursor is."""
    follow: bool = True
    """Whether a jump brings those to the screen who tell what it led to."""
    front: tuple[int, ...] = ()
    """Articles that tell what the last jump led to: who contradicts the cursor first. No step changes them."""
    column: int = -1
    """In the synopsis, the article in whose column the reader is, when that is not the article of the place; else -1."""
    tables: TablesPlace = TablesPlace()
    """Where the reader is among the tables of what differs."""
    base: int = 0
    """The article that the others are compared with in the synopsis."""
    unfolded: bool = False
    """Whether furniture and repeats are shown."""
    legend: bool = True
    """Whether a line explains the signs."""
    steps_back: bool = False
    """Whether all that has nothing to do with the passage under the cursor steps back."""
    citation_style: str = "plain"
    """How articles are cited in what is copied."""
    query: str = ""
    fuzzy: bool = False
    first_place: tuple[Subject, Target] | None = None
    """The first of two places that are to be one."""
    overlays: tuple[Strand, ...] = ()
    """The reader's own strands, which lie over what was found; the marks of each are sorted and do not overlap."""
    papers: WorkingPapers = WorkingPapers()
    """What the reader has added to the story."""
    noted: NoteIndex | None = field(default=None, compare=False)
    """Where the words of the notes stand; None while there were none."""
    changes: tuple[PapersChange, ...] = ()
    """What was changed of the papers and can be undone, the latest last."""
    history: History = History()
    anchor: Place | None = None
    """Where a selection by keys began; None while nothing is being selected."""
    selection: Mark | None = None
    """The characters chosen for copying."""
    message: str = ""
    """One sentence about what the last command did, or why it could not."""

    @property
    def panes(self) -> tuple[int, ...]:
        """The articles that have a pane, in order."""
        if not self.hidden:
            return self.order  # asked for a dozen times a key, and there may be a thousand
        return tuple(article for article in self.order if article not in self.hidden)

    @property
    def knows_passages(self) -> bool:
        """Whether the passages are known, so that silence about them means something."""
        return self.stage is Stage.DONE or (self.stage is Stage.PASSAGES and self.done >= 1)

    @property
    def is_welcome(self) -> bool:
        """Whether nothing was done yet at a first visit: the screen stays quiet until the first key."""
        return self.message == WELCOME

    @property
    def shows_disputes(self) -> bool:
        """Whether contradictions have a bar of their own: as long as any passages have one."""
        return not self.lit.isdisjoint(PASSAGES)

    @property
    def sentence(self) -> Sentence | None:
        """The sentence under the cursor; one that is folded away never is."""
        return self.index.sentence(self.place.article, self.place.offset, unfolded=self.unfolded)

    @property
    def strand(self) -> Strand | None:
        """The strand in focus."""
        return self.find_strand(self.focus)

    def find_strand(self, strand: str) -> Strand | None:
        """The strand of an id, the reader's own or found; None where there is none."""
        for each in self.overlays:
            if each.id == strand:
                return each
        note = self.noted.strands.get(strand) if self.noted is not None else None
        return note or self.index.strands.get(strand)

    @property
    def hits(self) -> Hits | None:
        """What the search found; None while nothing is searched."""
        return next((each for each in self.overlays if isinstance(each, Hits) and not each.in_notes), None)

    @property
    def stops(self) -> Sequence[Stop]:
        """The stops of the tour."""
        return self.index.stops(self.tour, self.panes, self.overlays)


def initial_reading(settings: Settings, *, first_visit: bool = False) -> Reading:
    """The reading before anything has arrived."""
    view = settings.view
    welcome = GLANCE if view.first == "overview" else WELCOME
    lit = LIT_AT_FIRST if settings.passages.show_likely else LIT_AT_FIRST - {Kind.LIKELY}
    return Reading(
        index=Index(NOTHING, unsure_below=settings.quotes.unsure_below),
        lock=view.lock,
        line_up=view.line_up,
        follow=view.panes == "follow",
        legend=view.legend,
        citation_style=settings.citation.style,
        view=ViewName(FIRST_VIEWS[view.first]),
        message=welcome if first_visit else "",
        lit=lit,
    )


def with_step(reading: Reading, step: Step, index: Index | None = None) -> Reading:
    """The reading when a further step of the analysis is there: place, tour and lights stay as they are.

    `index` is that of the step's findings, where it was made beforehand.
    """
    knows_less = len(step.findings.story.articles) < len(reading.findings.story.articles) or (
        not step.findings.sentences and bool(reading.findings.sentences)
    )
    if step.findings is reading.findings or knows_less:
        return replace(reading, stage=step.stage, done=step.done)  # a story grows; what knows less of it is only progress
    count = len(step.findings.story.articles)
    order = reading.order + tuple(article for article in range(count) if article not in reading.order)
    index = index or Index(step.findings, before=reading.index)
    offsets = reading.offsets + (0,) * (count - len(reading.offsets))
    place, message = reading.place, reading.message
    known = len(reading.findings.story.articles) if reading.findings.sentences else 0
    if step.findings.sentences:  # begin with what tells something, not with a date line
        further = (offset or first_sentence(index, known + at) for at, offset in enumerate(offsets[known:]))
        offsets = (*offsets[:known], *further)
    if step.findings.sentences and not known:
        place = place if place.offset else Place(place.article, offsets[place.article])
        message = opening_message(step.findings.notes, message)
    grown = replace(
        reading,
        findings=step.findings,
        index=index,
        place=place,
        message=languages_message(reading.findings.notes, step.findings.notes) or message,
        stage=step.stage,
        done=step.done,
        order=order,
        offsets=offsets,
    )
    return _open_on_passage(refocus(grown))


def _open_on_passage(reading: Reading) -> Reading:
    """The reading of a first visit, before the first move, on a passage as soon as they are known."""
    if reading.message != WELCOME or reading.focus or not reading.knows_passages:
        return reading
    mine = [stop for stop in reading.stops if stop.article == reading.place.article]
    if not mine:
        return reading
    offsets = tuple(mine[0].start if at == reading.place.article else each for at, each in enumerate(reading.offsets))
    return refocus(replace(reading, place=Place(mine[0].article, mine[0].start), offsets=offsets))


def refocus(reading: Reading) -> Reading:
    """The reading with its focus on what the cursor's sentence tells, the present focus preferred."""
    sentence = reading.sentence
    if sentence is None:
        return reading
    strand = reading.strand
    if strand is not None and any(m.article == sentence.article and overlap(m, sentence.span) for m in strand.marks):
        return reading
    return replace(reading, focus=main_passage(reading, sentence))


def main_passage(reading: Reading, sentence: Sentence) -> str:
    """Id of the passage that a sentence tells: the one most outlets share, of these the one that covers most of it."""
    marks = reading.index.marks_within(sentence.article, sentence.start, sentence.end)
    passages = [lit for lit in marks if lit.kind in PASSAGES]
    if not passages:
        return ""

    def weight(lit: LitMark) -> tuple[bool, int, int, int, str]:
        covers = min(lit.end, sentence.end) - max(lit.start, sentence.start)
        return lit.kind is Kind.SHARED, lit.tellers, covers, -lit.start, lit.strand

    return max(passages, key=weight).strand


def mark_under_cursor(reading: Reading) -> Mark | None:
    """The mark of the focused strand that the cursor stands on."""
    strand, sentence = reading.strand, reading.sentence
    if strand is None or sentence is None:
        return None
    marks = reading.index.bodies_in(strand, sentence.article)
    if BY_KIND[kind_of(strand)].overlay:  # sorted and apart, and there may be thousands
        first = bisect_right(marks, sentence.start, key=lambda mark: mark.end)
        marks = marks[first : bisect_left(marks, sentence.end, first, key=lambda mark: mark.start)]
    touching = [mark for mark in marks if overlap(mark, sentence.span)]
    at = reading.place.offset
    return min(touching, key=lambda mark: (not mark.start <= at < mark.end, abs(mark.start - at)), default=None)


def counterpart(reading: Reading, article: int) -> Mark | None:
    """Where another article tells what the cursor stands on: its best linked mark, else its first; None when it is silent."""
    strand = reading.strand
    if strand is None:
        return None
    marks = reading.index.bodies_in(strand, article)
    if not marks:
        return None
    mine = mark_under_cursor(reading)
    if isinstance(strand, Passage) and mine is not None:
        best = 0.0, marks[0]
        for link in strand.links:
            for one, other in ((link.a, link.b), (link.b, link.a)):
                if one == mine and other.article == article and link.score > best[0]:
                    best = link.score, other
        return best[1]
    return marks[0]
