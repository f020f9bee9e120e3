"""Two sentences that are alike in all else and take different sides, or tell of other people or places, tell two things."""

from __future__ import annotations

import pytest

from tui.engine.align.opposites import count_opposed, opposite_words
from tui.engine.words import tokens


def opposed(one: str, other: str) -> int:
    """In how many sets two sentences take different sides."""
    return count_opposed(*(opposite_words(tuple(tokens(text, 0, len(text))), frozenset()) for text in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares of the mine rose by 7 percent.", "Shares of the railway fell by 7 percent."),
        ("The man was charged with arson.", "A court acquitted the man of arson."),
        ("The water is safe to drink.", "The water is unsafe to drink."),
        ("They won the semi-final on Wednesday.", "They won the final on Sunday."),
        ("The firm offered 730 million.", "The firm withdrew its offer of 730 million, which had been accepted."),
        ("The brewer bid for its rival.", "The brewer withdrew its surprise bid for its rival."),
        ("The shop began to sell pianos.", "The shop ended the start of its sale of pianos."),
        ("The company launched a rocket.", "The company halted the launch of a rocket."),
        ("The town proposed a tax.", "The town vetoed a proposed tax."),
        ("Imports grew in August.", "Exports grew in August."),
        ("Parliament passed the bill.", "The president signed the bill."),
    ],
)
def test_opposites_and_stages(one: str, other: str) -> None:
    """What excludes each other is counted, whoever comes first."""
    assert (opposed(one, other) > 0) == (opposed(other, one) > 0)
    assert opposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares rose after they had fallen.", "Shares fell at first."),
        ("Shares climbed.", "Shares rose."),
        ("He was arrested and charged.", "He was charged."),
        ("The town bought a bus.", "A bus was bought by the town."),
        ("Nothing happened here.", "Shares rose."),
    ],
)
def test_what_says_both_or_the_same_is_not_opposed(one: str, other: str) -> None:
    assert not opposed(one, other)
