"""A story of a few lines, with the names that it needs, for the tests of quoting."""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from tui.engine.quotes import quotes
from tui.engine.segment import sentences
from tui.model.places import Mark
from tui.model.settings import Clean, Quotes
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Entity, EntityType, Manner, Mention, Quote

T = TypeVar("T")

NAMES = {
    "Karen Bergström": ("person", "Karen Bergström", "Bergström"),
    "Tomás Ferreira": ("person", "Tomás Ferreira", "Ferreira"),
    "Office of Tomás Ferreira": ("organization", "Ferreira’s office", "Ferreira's office"),
    "Ada Lindqvist": ("person", "Ada Lindqvist", "Lindqvist"),
    "White House": ("organization", "White House"),
    "Interior Ministry": ("organization", "Interior Ministry"),
    "Norway": ("place", "Norway"),
    "Reuters": ("organization", "Reuters"),
}
"""Names that the tests know, with type and forms."""
_TITLES = re.compile(r"(?:\b(?:Mr\.|Mrs\.|Ms\.|[Pp]rime [Mm]inister|[Mm]ayor|[Ss]pokes(?:wo)?man) )+$")


class Line(NamedTuple):
    """A saying as a test expects it."""

    words: str
    speaker: str
    """Name of the entity, else the words for the speaker."""
    cue: str = ""
    manner: str = "direct"


def story(*texts: str, headlines: bool = False) -> Story:
    """A story of articles given one paragraph a line; `headlines`: the first line of each is one."""
    made = []
    for text in texts:
        start, blocks = 0, []
        for number, line in enumerate(text.split("\n")):
            if line:
                kind = BlockKind.HEADLINE if headlines and not number else BlockKind.PARAGRAPH
                blocks.append(Block(kind, start, start + len(line)))
            start += len(line) + 1
        made.append(Article(text[:12], f"{text[:12]}.txt", Meta(), text, tuple(blocks)))
    return Story("", (), tuple(made))


def entities(told: Story) -> tuple[Entity, ...]:
    """The known names of a story; a longer name hides the shorter one inside it."""
    taken: list[Mark] = []
    named: dict[str, list[Mention]] = {}
    forms = sorted(((form, name) for name, (_, *forms) in NAMES.items() for form in forms), key=lambda each: -len(each[0]))
    for form, name in forms:
        for position, article in enumerate(told.articles):
            for match in re.finditer(rf"\b{re.escape(form)}\b", article.text):
                mark = Mark(position, match.start(), match.end())
                if not any(
                    mark.article == other.article and mark.start < other.end and other.start < mark.end for other in taken
                ):
                    taken.append(mark)
                    title = _TITLES.search(article.text, max(0, mark.start - 30), mark.start)
                    titles = (title.group().strip(),) if title else ()
                    named.setdefault(name, []).append(Mention(mark, form, titles))
    return tuple(
        Entity(
            f"entity:{name}",
            name,
            tuple(m.mark for m in sorted(mentions, key=lambda m: m.mark)),
            EntityType(NAMES[name][0]),
            (),
            tuple(sorted(mentions, key=lambda m: m.mark)),
        )
        for name, mentions in named.items()
    )


def said(*texts: str, headlines: bool = False, settings: Quotes | None = None) -> tuple[Quote, ...]:
    """All quotes of a story."""
    told = story(*texts, headlines=headlines)
    return quotes(told, sentences(told.articles, Clean()), entities(told), settings or Quotes())


def lines(text: str, *, headlines: bool = False, indirect: bool = False) -> list[Line]:
    """What one article lets people say, in order; without indirect speech unless it is asked for."""
    found = [(saying, quote.manner) for quote in said(text, headlines=headlines) for saying in quote.sayings]
    return [
        Line(
            text[saying.body.start : saying.body.end],
            saying.speaker.removeprefix("entity:") or saying.speaker_words,
            text[saying.cue.start : saying.cue.end] if saying.cue else "",
            manner,
        )
        for saying, manner in sorted(found, key=lambda each: each[0].body)
        if indirect or manner is not Manner.INDIRECT
    ]
