"""Entities of small stories, for the tests of names."""

from __future__ import annotations

from tui.engine.entities import entities
from tui.engine.segment import sentences
from tui.model.findings import Sentence
from tui.model.places import Role
from tui.model.settings import Clean, Entities
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Entity


def found(*texts: str, aliases: tuple[tuple[str, str, str], ...] = ()) -> dict[str, Entity]:
    """The entities of articles of one block a line, by label; a line without a full stop at its end is a headline."""
    articles, sentences = [], []
    for position, text in enumerate(texts):
        blocks, start = [], 0
        for line in text.split("\n"):
            kind = BlockKind.PARAGRAPH if line[-1:] in '.!?”"' else BlockKind.HEADLINE
            blocks.append(Block(kind, start, start + len(line)))
            sentences.append(Sentence(position, start, start + len(line), kind))
            start += len(line) + 1
        articles.append(Article(f"a{position}", f"a{position}.txt", Meta(), text, tuple(blocks)))
    story = Story("", tuple(Source(one.id, one.file, one.text) for one in articles), tuple(articles), aliases)
    return {entity.label: entity for entity in entities(story, tuple(sentences), Entities())}


def written(*texts: str, settings: Entities | None = None) -> dict[str, Entity]:
    """The entities of articles as they are cut into sentences, by label; a line without a full stop is a headline."""
    articles = []
    for position, text in enumerate(texts):
        blocks, start = [], 0
        for line in text.split("\n"):
            kind = BlockKind.PARAGRAPH if line[-1:] in '.!?”"' else BlockKind.HEADLINE
            blocks.append(Block(kind, start, start + len(line)))
            start += len(line) + 1
        articles.append(Article(f"a{position}", f"a{position}.txt", Meta(), text, tuple(blocks)))
    story = Story("", tuple(Source(one.id, one.file, one.text) for one in articles), tuple(articles))
    made = entities(story, sentences(story.articles, Clean()), settings or Entities())
    return {entity.label: entity for entity in made}


def named(entity: Entity) -> list[tuple[int, str]]:
    """The names of an entity, without the titles beside them, as (article, words)."""
    return [(one.mark.article, one.name) for one in entity.mentions if one.mark.role is Role.BODY]


def label_at(made: dict[str, Entity], texts: tuple[str, ...], place: str) -> str:
    """The label of the entity that is named at a place, or ""; "May@1#2" is the second "May" of the second article."""
    words, _, where = place.partition("@")
    article, _, nth = where.partition("#")
    number, start = int(article or 0), -1
    for _ in range(int(nth or 1)):
        start = texts[number].index(words, start + 1)
    end = start + len(words)
    for label, entity in made.items():
        if any(m.article == number and m.role is Role.BODY and (m.start, m.end) == (start, end) for m in entity.marks):
            return label
    return ""
