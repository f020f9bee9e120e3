"""Two sentences that are alike in all else and take different sides, or tell of other people or places, tell two things."""

from __future__ import annotations

import pytest

from tui.engine.align.opposites import count_opposed, opposite_objects, opposite_words, takes_other_side
from tui.engine.align.synonym_keys import synonym_keys
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


def objects_apart(one: str, other: str) -> bool:
    """Whether two sentences take different sides towards one thing."""
    sides = []
    for text in (one, other):
        words = tuple(tokens(text, 0, len(text)))
        sides.append(opposite_objects(text, words, synonym_keys(words), frozenset()))
    return takes_other_side(*sides)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drivers began an indefinite strike and end shifts early.", "The deal would end the 11-day stoppage."),
        ("The firm kept its forecast of a profit of 94 million.", "The firm cut the group's forecast of a profit."),
        ("The council opened the old swimming pool.", "The council closed the pool for good."),
        ("Parliament passed the water bill.", "The president vetoed the bill."),
        ("It put an end to the ferry's service.", "It resumed the ferry."),
        ("The union ended the bakers' strike.", "Bakers of the town began a strike."),
    ],
)
def test_towards_one_thing_two_sides_exclude_each_other(one: str, other: str) -> None:
    """Whoever comes first, and whatever else is opened or ended there."""
    assert objects_apart(one, other)
    assert objects_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drivers began a strike.", "Cleaners began a strike as the bakers ended one of theirs."),
        ("It sold its stake to Brandt.", "Brandt bought the stake."),
        ("She won the race.", "He lost the race to her."),
        ("The school opened, and the pool closed.", "The pool closed."),
        ("It cut the price of the tickets.", "It raised hopes of the fans."),
        ("It raised, the council said, the fee.", "It cut the fee."),
        ("The former head of the bank spoke.", "The deputy head of the bank spoke."),
    ],
)
def test_towards_other_things_they_do_not(one: str, other: str) -> None:
    """Nor where one sells what the other buys, nor behind a comma."""
    assert not objects_apart(one, other)
