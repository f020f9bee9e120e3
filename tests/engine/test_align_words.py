"""How words, numbers and quotations of a sentence are read for the comparison."""

from __future__ import annotations

import pytest

from tests.engine.test_align import aligned
from tui.engine.align.amounts import plain_counts
from tui.engine.align.numbered import differ, numbered_things
from tui.engine.align.synonym_keys import synonym_keys
from tui.engine.pipeline import analyse
from tui.engine.words import tokens
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, kind


def keys(text: str) -> list[str]:
    """Under what the words of a text are compared."""
    return synonym_keys(tokens(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pay was cut by a tenth", "Salaries were cut by a tenth"),
        ("Their pay is low", "Their wages are low"),
        ("The firm raised wages", "The firm increased wages"),
        ("The port raised its fees", "The port increased its fees"),
        ("The state raised the tax", "The state increased the tax"),
    ],
)
def test_pay_is_wages_and_who_raises_it_increases_it(one: str, other: str) -> None:
    assert {key for key in keys(one) if key.endswith("~")} == {key for key in keys(other) if key.endswith("~")}


@pytest.mark.parametrize(
    ("text", "word", "foreign"),
    [
        ("They pay the bill", "salari~", "wages"),
        ("He came to pay tribute", "salari~", "wages"),
        ("She raised a question about the tax", "rise~", "increase"),
        ("He raised two sons", "rise~", "increase"),
        ("They raised money for wages", "rise~", "increase"),
    ],
)
def test_what_is_paid_and_raised_otherwise_is_neither(text: str, word: str, foreign: str) -> None:
    assert word in keys(f"The {foreign}")
    assert word not in keys(text)


@pytest.mark.parametrize("thing", ["Reactor", "Runway", "Room", "Hangar", "Tower", "Exhibit", "Sector"])
def test_things_are_told_apart_by_their_numbers_wherever_they_stand(thing: str) -> None:
    first, second, again = (f"{thing} 2 was shut on Friday", f"On Friday they shut {thing.lower()} 1", f"They shut {thing} 2")
    read = [numbered_things(text, tokens(text)) for text in (first, second, again)]
    assert differ(read[0], read[1])
    assert not differ(read[0], read[2])


@pytest.mark.parametrize("text", ["About 40 boats sank", "Some 12 people ran", "They bought 3 towers", "Around 2 in five fell"])
def test_a_count_is_no_name(text: str) -> None:
    assert not numbered_things(text, tokens(text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("They need 500 more nurses", "=500:"),
        ("Some 1,200 people came", "=1200:"),
        ("It has 340 rooms", "=340:"),
        ("About 25,000 fans cheered", "=25000:"),
        ("They sold 150 of them", "=150:"),
        ("She polled 13,907.", "=13907:"),
        ("The rate is 2.25 now", "=2.25:"),
    ],
)
def test_a_number_that_counts_is_compared_as_its_value(text: str, key: str) -> None:
    assert key in plain_counts(text, tokens(text))


@pytest.mark.parametrize(
    "text",
    ["The FTSE 100 fell", "In 2019 the tower fell", "Some 40 people came", "The Boeing 737 landed", "Call 911 Operators now"],
)
def test_what_counts_nothing_is_not(text: str) -> None:
    assert not [key for key in plain_counts(text, tokens(text)) if key.startswith("=")]


SAID = "“The boy is nineteen and will play every match until the summer break. {} I still {},” the coach Marek Dolny said."


def test_parts_of_one_utterance_are_one_fact_only_if_they_say_the_same() -> None:
    """Both outlets quote the first sentence; what they quote besides shares a word."""
    one = "Coach defends goalkeeper\n\n" + SAID.format("My father kept goal in a coal yard with mittens.", "own the ball")
    other = "Keeper stays\n\n" + SAID.format("A new keeper would cost more than the stand.", "fear a slippery ball")
    shared = [passage for passage in aligned(one, other).passages if kind(passage) is Kind.SHARED]
    assert [True] == ["nineteen" in passage.label for passage in shared]


@pytest.mark.parametrize("text", ["4:12и", "737 ש", "737 שלום עולם", "В 4:12 он ушёл, 500 км", "٣ 1,200 km שלום $5 million"])
def test_numbers_in_a_language_without_a_pack_are_compared(text: str) -> None:
    """They may have the key of a clock or a figure there too."""
    for texts in ((text,), (text, f"{text} and 500 people came at 4:12 p.m.")):
        sources = tuple(Source(str(n), f"{n}.txt", each) for n, each in enumerate(texts))
        assert len(texts) == len(analyse(Story("", sources), Settings()).story.articles)
