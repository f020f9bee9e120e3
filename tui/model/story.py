"""What is read: sources as they came, and the articles made of them.

`store` makes a Story of Sources; the engine's first stage gives it its Articles. A Source keeps every word of the file; an
Article keeps every word too, but cut into blocks, so that a sign-up form is known for one and can be folded instead of dropped.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.model.places import Span
from tui.model.records import dataclass

if TYPE_CHECKING:
    from tui.model.papers import Correction


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    """Who wrote it: "By Jane Doe"."""
    DATE = "date"
    """A line that only says when: "27 Mar 2024"."""
    DATELINE = "dateline"
    """The place before the first words: "WASHINGTON—". Runs on into the block that follows it."""
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    FURNITURE = "furniture"
    """Words of the page, not of the article: sign-ups, share bars, "Post a Comment"."""
    REPEAT = "repeat"
    """Words that stand earlier in the same article already, or are drawn out of a paragraph below."""


PASTED = "pasted-"
"""What the ids of articles begin with that were pasted into the running program."""

ASIDE = frozenset({BlockKind.FURNITURE, BlockKind.REPEAT})
"""Kinds that are folded on screen and that no strand marks."""

TOLD = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.PARAGRAPH})
"""Kinds that tell something of the story and are therefore compared."""


DERIVED = {
    "first lines": "its first lines",
    "address": "the domain of its address",
    "dateline": "the dateline",
    "file name": "the file name",
    "copyright": "the copyright notice",
    "original": "the note on its original",
}
"""Where an outlet or a day is derived from that nothing names outright: the words after "from"."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known about an article from outside its body. Empty means unknown; what was derived says so in `origins`."""

    source: str = ""
    """The outlet, as it names itself."""
    title: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    """Code of the language (ISO 639-1) that the page or the reader names."""
    section: str = ""
    """The part of the paper, as it is named there: "News", "Sport"."""
    page: str = ""
    """The page of the paper on which it begins: "A1"."""
    origins: tuple[tuple[str, str], ...] = ()
    """Where each value came from: pairs such as ("title", "story.yaml"), ("author", "page"), ("published", "text")."""


@dataclass(frozen=True, slots=True)
class Source:
    """One article as it came: decoded and neutralised, not yet cleaned."""

    id: str
    """Made from the file's name, unique in the story, never a counter."""
    file: str
    """The name to show: relative to the story, or the address."""
    text: str
    """Neutral text in NFC with "\\n" line ends; no control characters."""
    meta: Meta = Meta()
    whole: bool = True
    """False for what is known to be a part of its article, such as the summary in a feed: its silence says nothing."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article of one kind. Blocks are in order, never overlap and leave out only line breaks."""

    kind: BlockKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The range of the block in `Article.text`."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One telling of the story."""

    id: str
    """The id of its Source."""
    file: str
    meta: Meta
    text: str
    """One string of clean text. All offsets of the program count its characters."""
    blocks: tuple[Block, ...]
    """Blocks that follow each other without a line break between them stood on one line of the source."""
    twin_of: str = ""
    """Id of the article that this one repeats, or is a version of; empty for a telling of its own."""
    unreadable: bool = False
    """Whether its body is missing: empty, or behind a pay notice. That it does not tell something says nothing then."""
    language: str = ""
    """Code of its language (ISO 639-1): as the page or the reader says, else from its own words; empty where unclear."""
    alias: str = ""
    """A neutral name, "unnamed 1", for an article of no known outlet whose file has a number or a hash for a name."""

    @property
    def name(self) -> str:
        """What to call the article where there is room for one name: the outlet, else the file."""
        return self.meta.source or self.alias or self.file

    @property
    def outlet_from(self) -> str:
        """What the outlet was derived from, such as "the dateline"; empty where it is named or unknown."""
        return self._words_for_derived("source")

    @property
    def date_from(self) -> str:
        """What the day was derived from, such as "the file name"; empty where it is named or unknown."""
        return self._words_for_derived("published")

    def _words_for_derived(self, name: str) -> str:
        origin = dict(self.meta.origins).get(name, "")
        return origin if origin in DERIVED.values() else ""


@dataclass(frozen=True, slots=True)
class Story:
    """What is compared: several articles about the same events."""

    title: str
    sources: tuple[Source, ...]
    articles: tuple[Article, ...] = ()
    """Empty until the engine has cleaned the sources; then parallel to `sources`."""
    aliases: tuple[tuple[str, str, str], ...] = ()
    """The reader's own (name as written, canonical name, type or ""); they win over the rules."""
    corrections: tuple[Correction, ...] = ()
    """The reader's last words, in the order in which they were made."""
