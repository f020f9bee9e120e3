"""Speakers in whole articles, names found and all: each kind of mistake in other words, other people and other places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.engine import clean, entities, segment
from tui.engine.quotes import quotes
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Quote


def found(*texts: str) -> tuple[Story, dict[str, str], tuple[Quote, ...]]:
    """The story of some texts, the names of its entities by id, and its quotes."""
    settings = Settings()
    articles, _ = clean.articles(tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(texts)), settings.clean)
    story = Story("", (), articles)
    sentences = segment.sentences(articles, settings.clean)
    named = entities.entities(story, sentences, settings.entities)
    return story, {each.id: each.label for each in named}, quotes(story, sentences, named, settings.quotes)


def speaker(text: str, words: str) -> str:
    """Whom an article names for the quotation that holds some words: a name, else the words, else nothing."""
    story, names, said = found(text)
    at = story.articles[0].text.index(words)
    every = [saying for quote in said for saying in quote.sayings if saying.body.start <= at < saying.body.end]
    assert every, "no quotation there"
    return names.get(every[0].speaker, every[0].speaker_words)


def written() -> Iterator[tuple[str, str, str, str]]:
    """Kind, text, words and speaker of each story in quoted_stories.txt."""
    for section in (Path(__file__).parent / "quoted_stories.txt").read_text("utf-8").split("=== ")[1:]:
        kind, _, stories = section.partition("\n")
        for story in stories.split("---\n"):
            if story.strip():
                text, _, answer = story.rpartition("\n> ")
                words, _, who = answer.partition(" ->")
                yield kind, text, words, who.strip()


@pytest.mark.parametrize(("kind", "text", "words", "who"), [*written()], ids=lambda part: part[:24] if "\n" not in part else "")
def test_speaker(kind: str, text: str, words: str, who: str) -> None:
    """Neither whom they attack, nor who was only there, nor who asked; and what is neither a name nor a role is no speaker."""
    assert kind
    assert speaker(text, words) == who
