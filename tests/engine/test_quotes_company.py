"""Whose words they are where other people stand near: company, who is attacked, who is only described; and two utterances."""

from __future__ import annotations

import pytest

from tests.engine.naming import written
from tests.engine.quoting import story
from tui.engine.quotes import quotes
from tui.engine.segment import sentences
from tui.model.settings import Clean, Quotes
from tui.model.strands import Quote


def heard(*texts: str) -> tuple[Quote, ...]:
    """The quotes of a story, with the names that the program finds in it; the first line of each article is its headline."""
    told = story(*texts, headlines=True)
    return quotes(told, sentences(told.articles, Clean()), tuple(written(*texts).values()), Quotes())


def speaker(text: str, words: str) -> str:
    """Whom a text names for the saying that begins with some words: the name, else as described, else nothing."""
    for quote in heard(text):
        for saying in quote.sayings:
            if text.startswith(words, saying.body.start):
                return saying.speaker.removeprefix("entity:") or saying.speaker_words
    raise AssertionError(f"no saying {words!r}")


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "Floods\nFlanked by Police Chief Dale Horne, Governor Tim Walsh spoke. “The dam will hold,” he said.",
            "The dam",
            "tim-walsh",
        ),
        (
            "Farms\nFlanked by Dale Horne, Governor Tim Walsh came. “The dam will hold,” he said.\n"
            "Minister Liam Groot, accompanied by his deputy Peter Haas, met farmers. “You will be paid soon,” he promised.",
            "You will",
            "liam-groot",
        ),
        (
            "Barbs\n“He is a coward,” said Kim Best. Senator Ray Cole hit back at Best. “That job was never held,” he said.",
            "That",
            "ray-cole",
        ),
        ("Price\nRosa Best asked the woman whether it would hold. “It will hold a year,” she said.", "It will", "she"),
        (
            "Price\nRosa Best asked Jane Astley whether it would hold. “It will hold a year,” she said.",
            "It will",
            "jane-astley",
        ),
        ("Price\nRosa Best was asked whether it would hold. “It will hold a year,” she said.", "It will", "rosa-best"),
        ("Price\nRosa Best, asked whether it would hold, laughed. “It will hold a year,” she said.", "It will", "rosa-best"),
        ("Price\nRosa Best asked for patience. “It will hold a year,” she said.", "It will", "rosa-best"),
        (
            "‘He threatened my family’: Witness describes meeting with Senator Boyle\nSenator Graham Boyle is on trial.",
            "He thr",
            "",
        ),
        (
            "Trial\n“It will burn,” said Jane Astley.\nThe boy's mother wept. “He is not a bad boy,” she said.",
            "He is",
            "boy's mother",
        ),
        (
            "Cup\n“We lost it badly,” Carl Dunn said.\nKemi Ola, 19, was mobbed. “I just hit it hard,” the striker beamed.",
            "I just",
            "striker",
        ),
        ("Fans\n“They sold it too cheaply,” said Carl Dunn. Fans were “over the moon.”", "over", ""),
        (
            "Rig\n“Not before spring,” said Abe Stone.\n“Is it safe here?” Lena Jones wanted to know.",
            "Is it",
            "lena-jones",
        ),
        (
            "Posts\n“We go home,” Lena Jones said.\nIn a letter to Kim Best she wrote: “Nobody stays here.”",
            "Nobody",
            "lena-jones",
        ),
        (
            "Shots\n“We go home,” Lena Jones said.\nAfter Kim Best had fallen, she cried: “Somebody help me.”",
            "Somebody",
            "kim-best",
        ),
        ("Live\nPolls closed at ten.\n21:15 Labour's Tom Hale: “We are quietly hopeful.”", "We are", "tom-hale"),
    ],
)
def test_who_speaks(text: str, words: str, wanted: str) -> None:
    """The one who acts, not who stands by, who is attacked, or who spoke before."""
    assert speaker(text, words) == wanted


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("We shall win this war and rebuild our homes", "We shall win this vote and rebuild our trust", False),
        ("We shall win this war and rebuild our homes", "we shall win this war", True),
        ("They will close the dam and move the village", "They will close the school and move the church", False),
        ("It is a great time for this club and its fans", "It is a great day for this club and its fans", True),
    ],
)
def test_frames(one: str, other: str, joined: bool) -> None:
    """Other things in one frame are two utterances; what is cut out of one, or has another plain word, is the same."""
    found = heard(f"War\n“{one},” said Ada Osei.", f"Vote\n“{other},” said Ada Osei.")
    assert len(found) == (1 if joined else 2)
