"""Working papers: what a reader adds to a story, each piece fixed to the words that it is about.

Selectors are those of the W3C Web Annotation Data Model: a quotation with the words before and behind it (TextQuoteSelector)
and its offsets (TextPositionSelector). The words decide; the offsets only say which of several equal places is meant.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.model.places import Mark
from tui.model.records import dataclass


class Subject(StrEnum):
    """What a piece of the working papers is about."""

    PASSAGE = "passage"
    SENTENCE = "sentence"
    SELECTION = "selection"
    NAME = "name"
    QUOTE = "quote"
    FIGURE = "figure"
    ARTICLE = "article"


class PieceStamp(NamedTuple):
    """What a new piece of the papers has from outside of all that is pure."""

    id: str
    """An id that no other piece has, in whichever program it is made."""
    now: str
    """The time in UTC, to the second, as ISO 8601."""


class Act(StrEnum):
    """What a correction says about the words that it names."""

    SAME = "same"
    """The targets tell the same fact."""
    APART = "apart"
    """The first target does not tell what the others tell."""
    SPEAKER = "speaker"
    """The quote in the target was said by `value`; by nobody that is known where it is empty."""
    MERGE = "merge"
    """The names in the targets stand for one person, group or place; `value` is the name to show, or empty."""
    SPLIT = "split"
    """The name in the first target stands for another one than those in the other targets."""
    RENAME = "rename"
    """The name in the target is shown as `value`."""
    RETYPE = "retype"
    """The name in the target is of the type `value`, one of EntityType."""
    FURNITURE = "furniture"
    """The words of the target belong to the page and not to the article."""
    TEXT = "text"
    """The words of the target belong to the article."""
    META = "meta"
    """The field `field` of the article (source, title, published, author) is `value`; empty for unknown."""
    AGREE = "agree"
    """The targets do not contradict each other."""


TEXT_ACTS = frozenset({Act.FURNITURE, Act.TEXT, Act.META})
"""What changes how an article is read, so that all is analysed anew; the others are applied to what was found."""

ACT_WORDS = {
    Act.SAME: "the same fact",
    Act.APART: "not the same fact",
    Act.SPEAKER: "another speaker",
    Act.MERGE: "one name",
    Act.SPLIT: "two names",
    Act.RENAME: "another name",
    Act.RETYPE: "another type",
    Act.FURNITURE: "words of the page",
    Act.TEXT: "words of the article",
    Act.META: "about the article",
    Act.AGREE: "no dispute",
}
"""What a correction says, in the words in which it is shown as the reader's."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of one article, and where they stand."""

    exact: str
    """The words themselves, as they stand in `Article.text`."""
    prefix: str = ""
    """Up to 32 characters before them; more where these stand before the same words elsewhere."""
    suffix: str = ""
    """The same behind them."""
    start: int = 0
    """Offset of the first character in `Article.text` when they were last found."""
    end: int = 0
    """Offset one past the last."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is meant in one article: some of its words, or the article itself."""

    article: str
    """`Article.id`."""
    source: str = ""
    """Its address where it has one, else its file: what finds the article again when its id has changed."""
    selector: Selector | None = None
    """The words; None for the article as a whole."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note, or a bookmark where it has neither text nor tags."""

    id: str
    """Unique for good: made once, at random."""
    about: Subject
    targets: tuple[Target, ...]
    text: str = ""
    """What the reader wrote; may hold line breaks."""
    tags: tuple[str, ...] = ()
    created: str = ""
    """ISO 8601 in UTC, to the second."""
    modified: str = ""
    """The same; empty where it was never changed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's last word on something that the program found."""

    id: str
    act: Act
    targets: tuple[Target, ...]
    value: str = ""
    field: str = ""
    """For META: which field."""
    created: str = ""


@dataclass(frozen=True, slots=True)
class BasketItem:
    """Something collected for the brief. Its place in `WorkingPapers.basket` is its place in the brief."""

    id: str
    about: Subject
    targets: tuple[Target, ...]
    text: str = ""
    """A line of the reader's own that goes with it."""
    created: str = ""


@dataclass(frozen=True, slots=True)
class WorkingPapers:
    """All that a reader has added to one story."""

    notes: tuple[Annotation, ...] = ()
    """In the order in which they were made."""
    corrections: tuple[Correction, ...] = ()
    """In the order in which they were made; a later one wins over an earlier one about the same words."""
    basket: tuple[BasketItem, ...] = ()


@dataclass(frozen=True, slots=True)
class NotedWords:
    """The words that a note of the reader's is about, as they were found again; or those of all notes."""

    id: str
    """Made of that of the note."""
    label: str
    """What the reader wrote; the words themselves for a bookmark."""
    marks: tuple[Mark, ...]
    """Sorted; none where the words were not found again."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PapersChange:
    """A change of the papers that can be undone."""

    what: str
    """What was done: "The note is deleted"."""
    before: WorkingPapers
    after: WorkingPapers
