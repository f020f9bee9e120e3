"""What the engine says: findings, in steps, each step a whole valid Findings."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.model.attribution import Attribution
from tui.model.places import Span
from tui.model.records import dataclass
from tui.model.story import TOLD, BlockKind, Story
from tui.model.strands import Link, Strand

if TYPE_CHECKING:
    from tui.model.papers import Correction


class Sentence(NamedTuple):
    """A sentence, headline or caption: the unit in which a reader moves."""

    article: int
    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    """The kind of the block it stands in."""

    @property
    def span(self) -> Span:
        """The range without its article."""
        return Span(self.start, self.end)

    @property
    def tells(self) -> bool:
        """Whether it tells something of the story and is compared."""
        return self.kind in TOLD


class Stage(StrEnum):
    """The steps of the recipe, in order."""

    READ = "read"
    """Files are being read; the story grows."""
    CLEAN = "clean"
    SENTENCES = "sentences"
    ENTITIES = "entities"
    QUOTES = "quotes"
    FIGURES = "figures"
    PASSAGES = "passages"
    DONE = "done"


class NoteKind(StrEnum):
    """What a note speaks of."""

    READ = "read"
    """About the input: a file that could not be read, an encoding that was guessed."""
    NEUTRAL = "neutral"
    """Characters that were made harmless."""
    FOLDED = "folded"
    """Furniture and repeats that are folded, not gone."""
    TWIN = "twin"
    """An article that repeats another."""
    FOUND = "found"
    """About the comparison: how little wording is shared."""
    MODEL = "model"
    """About a language model that was asked for."""
    LANGUAGE = "language"
    """About articles in a language of which only the words are compared; said on the screen too."""
    CORRECTION = "correction"
    """About a correction of the reader's that changes nothing: its words, or what it corrects, are gone."""
    FAILED = "failed"
    """About a stage that failed: what is missing for it."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader has to know about what was done to the text."""

    kind: NoteKind
    text: str
    """One sentence: what, where, and what to do if anything can be done."""
    file: str = ""
    """The file it is about, as shown; empty for the whole story."""
    line: int | None = None
    """Line in that file, from 1."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is known about a story so far."""

    story: Story
    sentences: tuple[Sentence, ...] = ()
    """Sorted by article and start. Those of folded blocks are among them: see `Sentence.told`."""
    strands: tuple[Strand, ...] = ()
    related: tuple[Link, ...] = ()
    """Links too weak to call shared; shown in the strip, never lit."""
    notes: tuple[Note, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    """What is told on somebody's word, sorted by place; `whose_word` answers for any mark."""
    yours: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What the reader's corrections decided: the id of a strand or an article with those of its corrections, sorted."""

    def corrections_of(self, name: str) -> tuple[Correction, ...]:
        """The reader's corrections that decided about the strand or the article with this id."""
        at = bisect_left(self.yours, (name,))
        decided = self.yours[at][1] if at < len(self.yours) and self.yours[at][0] == name else ()
        return tuple(correction for correction in self.story.corrections if correction.id in decided) if decided else ()

    @property
    def is_whole(self) -> bool:
        """Whether all articles of the story are among them; of very many the first are shown before the others."""
        return len(self.story.articles) >= len(self.story.sources)


@dataclass(frozen=True, slots=True)
class Step:
    """A snapshot on the way."""

    stage: Stage
    """What is being worked on, or was just finished."""
    done: float
    """Share of that stage that is done, 0 to 1; a stage may report 1 before its result is in."""
    findings: Findings
    finished: bool = False
    """Whether the findings hold what the stage has found."""
