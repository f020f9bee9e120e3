"""Different speakers are claimed of two who are surely two; and two utterances of one person are two."""

from __future__ import annotations

import pytest

from tests.engine.test_quotes_whole import found
from tui.model.strands import Manner, Quote

WORDS = "The sea will take this street in twenty winters"


def quotes_of(*texts: str) -> tuple[Quote, ...]:
    """The quotes of some articles."""
    return found(*texts)[2]


def disagree(one: str, other: str) -> bool:
    """Whether the articles are said to name different speakers."""
    return any(quote.disagree for quote in quotes_of(f"The street\n\n{one}", f"Winters\n\n{other}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{WORDS},” coach Laura Hill said on Monday.", f"“{WORDS},” said goalkeeper Peter Holm."),
        (f"“{WORDS},” the doctor said on Monday.", f"“{WORDS},” said one patient."),
        (f"“{WORDS},” Mayor Thomas Reed said.", f"“{WORDS},” Anna Bell told reporters."),
        (f"“{WORDS},” said the driver.", f"“{WORDS},” a passenger said."),
        (f"“{WORDS},” the prosecutor said.", f"“{WORDS},” said the defendant."),
        (f"“{WORDS},” said David Watson, a fisherman.", f"“{WORDS},” Helen Price, a teacher, said."),
    ],
)
def test_two_who_are_two(one: str, other: str) -> None:
    """Two names, or roles of which nobody has both."""
    assert disagree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"“{WORDS},” the governor said.", f"“{WORDS},” Thomas Reed said. Reed is governor."),
        (f"“{WORDS},” he said.", f"“{WORDS},” Thomas Reed said."),
        (f"“{WORDS},” a spokesman said.", f"“{WORDS},” Peter Holm said."),
        (f"“{WORDS},” the nominee said.", f"“{WORDS},” Senator Laura Hill said."),
        (f"“{WORDS}.” Nobody was hurt.", f"“{WORDS},” Laura Hill said."),
        (f"“{WORDS},” Hill said.", f"“{WORDS},” Laura Hill said."),
        (f"“{WORDS},” an official said.", f"“{WORDS},” the minister said."),
        (f"“{WORDS},” the ministry said.", f"“{WORDS},” spokeswoman Anna Bell said."),
    ],
)
def test_two_that_may_be_one(one: str, other: str) -> None:
    """A pronoun, a description, a body: nobody is accused."""
    assert not disagree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We will build the school, and nobody in this village will pay for it",
            "We will build the prison, and nobody in this county will pay for it",
        ),
        (
            "I will fight for every farmer in this valley",
            "I will fight for every miner in this mountain",
        ),
        ("We shall open the harbour before the summer is over", "We shall open the airport before the summer is over"),
        ("My government will lower the tax on bread by half", "My government will lower the tax on petrol by half"),
        ("No teacher will lose a pension while I am in office", "No soldier will lose a pension while I am in office"),
    ],
)
def test_two_utterances_of_one_man(one: str, other: str) -> None:
    """One frame and other things in it."""
    inland = f"Inland\n\n“{one},” Thomas Reed said in Leeds on Monday."
    said = quotes_of(inland, f"Coast\n\n“{other},” Thomas Reed said in Perth on Friday.")
    assert all(len(quote.sayings) == 1 for quote in said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We will build the school, and nobody in this village will pay for it",
            "We will build the school, and nobody in this village will pay",
        ),
        ("I will fight for every farmer in this valley", "I'll fight for every farmer in this valley"),
        ("Our band sounds like a herd of goats in a tunnel", "Like goats in a tunnel, so our band sounds"),
        ("It is the harbour that will drown us all", "The harbour will drown us all"),
        ("They closed nine schools and opened one prison", "They closed nine schools"),
    ],
)
def test_one_utterance(one: str, other: str) -> None:
    """Exact, shortened, cleft or in another order."""
    said = quotes_of(f"A\n\n“{one},” Thomas Reed said on Monday.", f"B\n\n“{other},” Thomas Reed said on Monday.")
    assert [2] == [len(quote.sayings) for quote in said]


def test_quoted_here_and_told_there() -> None:
    """One utterance, and each article's manner is kept."""
    said = quotes_of(
        "A\n\n“We will close the nine oldest schools in Perth next spring,” Thomas Reed said on Monday.",
        "B\n\nThomas Reed said that the nine oldest schools in Perth would be closed next spring.",
    )
    assert [{Manner.DIRECT, Manner.INDIRECT}] == [{each.manner for each in quote.sayings} for quote in said]


def test_a_denial_is_not_what_it_denies() -> None:
    """What is told with "not" is not what is quoted without it."""
    said = quotes_of(
        "A\n\n“We will close the nine oldest schools in Perth next spring,” Thomas Reed said on Monday.",
        "B\n\nThomas Reed said that the nine oldest schools in Perth would not be closed next spring.",
    )
    assert all(len(quote.sayings) == 1 for quote in said)
