"""What is told on somebody's word without marks, and what only looks so."""

from __future__ import annotations

import pytest

from tests.engine.quoting import lines, said
from tui.model.strands import Manner

KAREN, TOMAS = "Karen Bergström", "Tomás Ferreira"


def told(text: str) -> list[tuple[str, str]]:
    """What an article lets people say in its own words, with who says it."""
    return [(line.words, line.speaker) for line in lines(text, indirect=True) if line.manner == Manner.INDIRECT]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ferreira had still not rung her by midnight, Karen Bergström told this paper.", "Ferreira had still not", KAREN),
        ("Two men had been lifted out of the sea, Karen Bergström told us.", "Two men had been lifted", KAREN),
        ("It was the union that left first, Karen Bergström tells Reuters.", "It was the union", KAREN),
        ("The bell never rang that night, says Karen Bergström.", "The bell never rang", KAREN),
        ("The bell never rang that night, said Karen Bergström, a teacher from Oslo.", "The bell never rang", KAREN),
        ("Karen Bergström came. Nobody tied the old man up, she insists.", "Nobody tied", KAREN),
        ("Ferreira said bottles and stones had been thrown at the guards.", "bottles and stones", TOMAS),
        ("Ferreira said 40 houses had been lost.", "40 houses", TOMAS),
        ("Ferreira said yesterday he had been told of it too late.", "he had been told", TOMAS),
        ("Ferreira said on Monday the road would open in May.", "the road would", TOMAS),
        ("Ferreira said last week the road would open in May.", "the road would", TOMAS),
        ("The White House says it forwarded every letter.", "it forwarded", "White House"),
        ("Yesterday the mayor said that the road would open in May.", "the road would", "mayor"),
        ("The operator, White House, says its fumes would be far below the limits.", "its fumes would", "White House"),
        ("Safe Streets Norway says it would march again in May.", "it would march", "Safe Streets Norway"),
        ("Karen Bergström told us she had not voted in the end.", "she had not", KAREN),
        ("Karen Bergström told reporters the road would open in May.", "the road would", KAREN),
        ("Ferreira says there was no leak at the dam.", "there was no", TOMAS),
        ("Ferreira said no-one had died in the storm.", "no-one had", TOMAS),
        ("Ferreira said the inn owed 40,000 crowns to two banks.", "the inn owed", TOMAS),
        ("Ferreira said his office logged the call at noon.", "his office logged", TOMAS),
        ("The bell never rang that night, says Karen Bergström from the bakery.", "The bell never rang", KAREN),
        ("The horns blew for an hour, according to a county water planner.", "The horns blew", "county water planner"),
        ("Norway says it would march again in May.", "it would march", "Norway"),
    ],
)
def test_it_is_told_on_their_word(text: str, words: str, speaker: str) -> None:
    """A hearer, a time or the speaker itself may stand at the end; a body may be named in commas behind its noun."""
    found = told(text)
    assert [who for _, who in found] == [speaker]
    assert found[0][0].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "The men ran off, the police told them to stop.",
        "After the storm, Karen Bergström told reporters.",
        "Karen Bergström, the mayor, told reporters in Oslo.",
        "By a guard Karen Bergström was told of it, Ferreira came.",
        "Karen Bergström, Ferreira's niece, said her aunt died at home.",
        "In 1999, said Karen Bergström, the mine was closed for good.",
        "Ferreira said goodbye to friends who had come from afar.",
        "Ferreira said yes when asked whether she would.",
        "Ferreira told us the truth in the end.",
        "Ferreira told her mother she would come.",
        "Ferreira said nothing about what he had seen.",
        "Ferreira said the prayer composed in May.",
        "Ferreira said the prayer learned by heart.",
        "The work went on, according to a plan made in May.",
        "Ferreira announced today another fair to be held in May.",
        "That detail, teased out of a phone that Ferreira had tried to wipe, helped the jury.",
        "The count, finished last night in the hall, shows 1,184 people signed in as guests.",
        "The door opened, Karen Bergström whispered to the man who had come.",
    ],
)
def test_nothing_is_told_there(text: str) -> None:
    """An order, a name with what is added to it, a relative clause and a list of guests are nobody's statement."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There was interest in the “Girl with a Hat” last May, according to a detective.", "Girl"),
        ("With it went its twin, the “Morning”, which she had left to the town.", "Morning"),
        ("The letter says a man named only as “Person B” sent Ferreira a note.", "Person B"),
    ],
)
def test_a_name_in_marks_is_no_speech(text: str, words: str) -> None:
    """The title of a picture behind an article, and what somebody is called in a letter."""
    assert all(words not in line.words for line in lines(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Karen Bergström called the plan the “Great Leap Backwards” on Monday.", "Great Leap Backwards"),
        ("Karen Bergström described it as the “Wall of Brod” on Monday.", "Wall of Brod"),
        ("Karen Bergström spoke of the “long and Bitter winter” on Monday.", "long and Bitter winter"),
    ],
)
def test_what_somebody_calls_it_is_speech(text: str, words: str) -> None:
    """Where a verb stands right before the marks, somebody chose these words."""
    assert [(line.words, line.speaker) for line in lines(text)] == [(words, KAREN)]


def test_a_headline_repeats_the_words() -> None:
    """The same words in the headline, where nobody is named, are one utterance; two of them are no repetition."""
    text = "Brod ‘shocked and saddened’ by fire\nKaren Bergström said the town was “shocked and saddened”."
    assert [len(quote.sayings) for quote in said(text, headlines=True)] == [2]
    text = "Brod ‘very sad’ today\nKaren Bergström said the town was “very sad”."
    assert [len(quote.sayings) for quote in said(text, headlines=True)] == [1, 1]


def test_two_may_say_the_same_in_one_article() -> None:
    """Where both are named they stay two."""
    text = "“We go home now,” Karen Bergström said.\nThe boat was late.\n“We go home now,” Tomás Ferreira said."
    assert len(said(text)) == 2
