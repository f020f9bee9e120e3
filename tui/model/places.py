"""Where something stands in the text.

There is one coordinate system in the whole program: character offsets in `Article.text`. Ranges are half-open, so that
neighbours touch without overlapping and a length is `end - start`. Screen cells exist only in `reading/wrap.py`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What the marked words do for their strand."""

    BODY = "body"
    """The thing itself: the shared words, the name, what was said, the number."""
    SPEAKER = "speaker"
    """The words that name who is quoted."""
    TITLE = "title"
    """The words beside a name that say who it is: "Apple CEO"; they belong to the name, and are no further one."""
    CUE = "cue"
    """The words that introduce a quote: "said", "according to"."""


class Span(NamedTuple):
    """A half-open range of characters in one article's text."""

    start: int
    end: int


class Place(NamedTuple):
    """A point in the story: where the reader stands."""

    article: int
    """Position in `Story.articles`."""
    offset: int
    """Character offset in that article's text."""


class Mark(NamedTuple):
    """Words of one article that a strand points at.

    A NamedTuple and not a dataclass because a story holds many thousands of them.
    """

    article: int
    """Position in `Story.articles`."""
    start: int
    """First character."""
    end: int
    """One past the last character."""
    role: Role = Role.BODY

    @property
    def span(self) -> Span:
        """The range without its article."""
        return Span(self.start, self.end)

    @property
    def place(self) -> Place:
        """Where the mark begins."""
        return Place(self.article, self.start)


def overlap(a: Span | Mark, b: Span | Mark) -> int:
    """Number of characters that two ranges of one text have in common; 0 when they only touch."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def within(inner: Span | Mark, outer: Span | Mark) -> bool:
    """Whether `inner` lies in `outer`, edges included."""
    return outer.start <= inner.start and inner.end <= outer.end


def holds(span: Span | Mark, offset: int) -> bool:
    """Whether the character at `offset` belongs to the range."""
    return span.start <= offset < span.end
