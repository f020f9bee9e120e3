"""Whom a sentence means by "it", "the company" or "the 67-year-old"; nobody where that is not plain."""

from __future__ import annotations

import pytest

from tests.engine.test_align import story
from tui.engine.align.sentences import unique_sentences
from tui.engine.align.subjects import subjects_meant
from tui.engine.progress import SILENT
from tui.model.places import Mark
from tui.model.strands import Entity, EntityType, Mention

FIRMS, PEOPLE = ("Trellis", "Benguela Rail"), ("Tom Wickham", "Ann Voss")


def meant(*lines: str) -> str:
    """The label of who is meant by the last of some sentences; empty if nobody is."""
    made, sentences = story("\n".join(lines))
    text = made.articles[0].text
    actors = []
    for label in (*FIRMS, *PEOPLE):
        marks = [Mark(0, at, at + len(label)) for at in range(len(text)) if text.startswith(label, at)]
        sort = EntityType.ORGANIZATION if label in FIRMS else EntityType.PERSON
        actors.append(Entity(label, label, tuple(marks), sort, mentions=tuple(Mention(mark, label) for mark in marks)))
    unique = unique_sentences(made, sentences, SILENT)
    return subjects_meant(unique, actors).get(len(lines) - 1, "")


@pytest.mark.parametrize(
    ("lines", "who"),
    [
        (("Trellis moves to Austin.", "It has never made a profit."), "Trellis"),
        (("Trellis moves to Austin.", "It employs 900 people.", "It also owns a farm."), "Trellis"),
        (("Austin welcomes Trellis.", "The company has never been profitable."), "Trellis"),
        (("Shares of Benguela Rail rose.", "Nobody knew why.", "The operator has 80 locomotives."), "Benguela Rail"),
        (("The surgeon Tom Wickham died.", "The 67-year-old was never married."), "Tom Wickham"),
        (("Ann Voss won.", "The 31-year-old pianist wept."), "Ann Voss"),
        (("Ann Voss won.", "She wept."), "Ann Voss"),
    ],
)
def test_who_is_meant(lines: tuple[str, ...], who: str) -> None:
    assert meant(*lines) == who


@pytest.mark.parametrize(
    "lines",
    [
        ("Trellis moves to Austin.", "It was a hot day in the town."),
        ("Trellis moves to Austin.", "It is not known why they go."),
        ("High rents of Oakland have driven out Trellis.", "It has never been so hot."),
        ("Trellis sued Benguela Rail.", "The company has never been profitable."),
        ("Trellis moves to Austin.", "The bank of the river has been washed away."),
        ("Austin has rules.", "The company has never been profitable."),
        ("Rain fell on the town.", "The 67-year-old was never married."),
        ("Tom Wickham died.", "The 67 boats were never found."),
    ],
)
def test_where_nobody_is_meant(lines: tuple[str, ...]) -> None:
    """A pronoun for an event, two firms, a noun in another sense, a number of things."""
    assert meant(*lines) == ""


def test_a_description_of_any_length_is_found() -> None:
    """However many words somebody's task has, and whatever follows it."""
    task = "former deputy chief public prosecutor"
    made, sentences = story(f"Ann Voss, the {task}, came.\nThe {task} wept.\nThe former deputy wept.")
    mention = Mention(Mark(0, 0, 8), "Ann Voss", titles=(task,))
    person = Entity("voss", "Ann Voss", (mention.mark,), EntityType.PERSON, mentions=(mention,))
    assert {1: "voss"} == subjects_meant(unique_sentences(made, sentences, SILENT), [person])
