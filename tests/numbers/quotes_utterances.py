"""What makes two quotations one utterance, or two persons of one name, each number at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tests.numbers.quotes import are_one
from tui.engine.quotes.disagreement import Persons
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.strands import Entity, EntityType, Saying

PLEDGE = "We will {} with the people of Brod"
THANKS = " and they will thank us for it in the end and for years"
"""Fourteen words that tell nothing."""


def is_one_pledge(one: str, other: str, settings: Settings, more: str = "") -> bool:
    """Whether two things that one man pledges to do in two articles are one utterance."""
    return are_one(PLEDGE.format(one) + more, PLEDGE.format(other) + more, settings)


def is_given_twice(words: str, settings: Settings) -> bool:
    """Whether the same words of a named man and of "one driver" are one utterance."""
    return are_one(words, words, settings, ("Bergström", "one driver"))


def are_two(one: str, other: str, settings: Settings) -> bool:
    """Whether two articles disagree that name two persons for one utterance."""
    named = [Entity(f"entity:{name}", name, (), EntityType.PERSON) for name in (one, other)]
    said = [Saying(Mark(at, 0, 9), each.id, each.label, confidence=1.0, why=("name",)) for at, each in enumerate(named)]
    return Persons(named, {}).disagree(said, settings.quotes)


BORDERS = (
    Border(
        "quotes.disagreement._ONE_NAME",
        "Catherine and Kathryn Hill may be one woman; Laura and Lena Hill are two, and one outlet is wrong",
        lambda settings: (
            are_two("Laura Hill", "Lena Hill", settings),
            are_two("Catherine Hill", "Kathryn Hill", settings),
        ),
        (True, False),
    ),
    Border(
        "quotes.heard._SPELT_ALIKE",
        '"harbour" and "hangar" are two things; "schedule" is a form of "reschedule"',
        lambda settings: (
            is_one_pledge("build the harbour", "build the hangar", settings),
            is_one_pledge("reschedule the meeting", "schedule the meeting", settings),
        ),
        (False, True),
    ),
    Border(
        "quotes.grouping._TELLING",
        '"find a home" and "keep a home" are one pledge as two outlets heard it; a dam and a harbour are two',
        lambda settings: (
            is_one_pledge("find a good home", "keep a good home", settings),
            is_one_pledge("build the dam", "build the harbour", settings),
        ),
        (True, False),
    ),
    Border(
        "quotes.grouping._PLAIN",
        '"we will see that the people" is said of anything; "win the war" is said of one thing',
        lambda settings: (
            are_one(
                "We will see that the people", "We will see that the people of the town get all that they need now", settings
            ),
            are_one("We shall win the war", "We shall win the war for you all and so we shall go home in the end", settings),
        ),
        (False, True),
    ),
    Border(
        "quotes.grouping._THINGS",
        "one word in a long quotation was misheard; two others are two promises",
        lambda settings: (
            is_one_pledge("build the dam", "build the harbour", settings, THANKS),
            are_one(
                PLEDGE.format("build the dam") + THANKS,
                PLEDGE.format("build the harbour").replace("Brod", "Visby") + THANKS,
                settings,
            ),
        ),
        (True, False),
    ),
    Border(
        "quotes.grouping._FRAME",
        "in ten words the dam is all that is told; in twenty-four a harbour in its place was misheard",
        lambda settings: (
            is_one_pledge("build the dam", "build the harbour", settings),
            is_one_pledge("build the dam", "build the harbour", settings, THANKS),
        ),
        (False, True),
    ),
    Border(
        "quotes.grouping._VERBATIM",
        "six plain words are said by two people on two days; eight are one utterance, whoever is named",
        lambda settings: (
            is_given_twice("I will not waste your time", settings),
            is_given_twice("I will not waste your time on that", settings),
        ),
        (False, True),
    ),
)
