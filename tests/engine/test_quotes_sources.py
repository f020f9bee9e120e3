"""On whose word: each kind of source, and where it was said."""

from __future__ import annotations

import pytest

from tui.engine import clean, entities, segment
from tui.engine.quotes import find_speech
from tui.model.attribution import Attribution, AttributionKind, whose_word
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Source, Story

PERSON, BODY, PAPER, UNNAMED, OUTLET, OWN = AttributionKind


def resting(sentence: str, words: str) -> Attribution:
    """On whose word some words of an article rest."""
    settings = Settings()
    articles, _ = clean.articles((Source("a", "a.txt", f"The bridge\n\n{sentence} It rained."),), settings.clean)
    story = Story("", (), articles)
    sentences = segment.sentences(articles, settings.clean)
    named = entities.entities(story, sentences, settings.entities)
    speech = find_speech(story, sentences, named, settings.quotes)
    at = articles[0].text.index(words)
    return whose_word(speech.attributions, Mark(0, at, at + len(words)))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Thomas Reed said that twelve people had died.", PERSON),
        ("There are twelve people missing, Mayor Laura Hill said on Monday.", PERSON),
        ("At least twelve people were hurt, police said.", BODY),
        ("The ministry said that twelve people had died.", BODY),
        ("A report said that twelve people had died.", PAPER),
        ("A study showed that twelve people fall ill each year.", PAPER),
        ("According to court documents, twelve people were paid.", PAPER),
        ("A senior official said that twelve people had died.", UNNAMED),
        ("The New York Times reported that twelve people had died.", OUTLET),
        ("At least twelve people had died, Reuters reported.", OUTLET),
        ("At least twelve people died on the bridge.", OWN),
        ("Nobody asked about the twelve people on the bridge.", OWN),
    ],
)
def test_kind_of_source(sentence: str, kind: AttributionKind) -> None:
    """What sort of source the article names."""
    assert resting(sentence, "twelve people").kind is kind


def test_who_heard_it() -> None:
    """The outlet to which it was said is named beside the speaker."""
    source = resting("“We saw twelve people fall,” a senior official told Reuters.", "twelve people")
    assert (UNNAMED, "Reuters") == (source.kind, source.via)


def test_the_clause_around_quoted_words() -> None:
    """Not only the words in marks rest on the speaker."""
    assert (
        resting("Thomas Reed said that twelve people had seen the bridge “sway like a drunk”.", "twelve people").kind is PERSON
    )


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Thomas Reed told reporters of the Coast Post that the bridge was “not safe”.", "the bridge was", PERSON),
        ("Thomas Reed told reporters of the Coast Post that the bridge was “not safe”.", "reporters of", OWN),
        ("Thomas Reed said on Monday night that the bridge was “not safe”.", "Monday night", OWN),
        ("Thomas Reed said the road that the town had built was “not safe”.", "the road", PERSON),
    ],
)
def test_hearers_are_not_told(sentence: str, words: str, kind: AttributionKind) -> None:
    """What is told begins behind its "that", and with the clause where the only "that" is inside."""
    assert resting(sentence, words).kind is kind
