"""Figures: what is counted, how exactly, and who tells another number."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from tui.engine.figures import figures
from tui.engine.segment import sentences
from tui.model.settings import Clean, Figures
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Figure


def found(*texts: str, settings: Figures | None = None) -> tuple[Figure, ...]:
    """All figures of articles of one paragraph each, published on Wednesday, 27 March 2024."""
    meta = Meta(published=date(2024, 3, 27))
    made = tuple(Article(t[:20], t[:20], meta, t, (Block(BlockKind.PARAGRAPH, 0, len(t)),)) for t in texts)
    return figures(Story("", (), made), sentences(made, Clean()), settings or Figures())


def read(text: str) -> list[tuple[str, str, str, str, str]]:
    """Words, value, unit, bound and subject of each count."""
    return [
        (text[c.mark.start : c.mark.end], c.value, figure.unit, c.bound.value, c.subject)
        for figure in found(text)
        for c in figure.counts
        if figure.unit not in ("date", "time")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 32,333 people have been killed.", [("At least 32,333", "32333", "people", "over", "people killed")]),
        ("the deaths of about 1,160 people", [("about 1,160", "1160", "people", "about", "deaths of people")]),
        (
            "It killed 12 and injured 30.",
            [("12", "12", "people", "exactly", "killed"), ("30", "30", "people", "exactly", "injured")],
        ),
        ("The death toll rose to 1,160.", [("1,160", "1160", "people", "exactly", "toll")]),
        ("Around 130 people are believed to be held hostage.", [("Around 130", "130", "people", "about", "people hostage")]),
        (
            "over a million displaced Palestinians",
            [("over a million", "1000000", "palestinians", "over", "displaced Palestinians")],
        ),
        ("a $1.2bn deal", [("$1.2bn", "1200000000", "USD", "exactly", "deal")]),
        (
            "up to €5 million, or 20m pounds",
            [("up to €5 million", "5000000", "EUR", "under", ""), ("20m pounds", "20000000", "GBP", "exactly", "")],
        ),
        ("US$ 1,500.50 a month", [("US$ 1,500.50", "1500.5", "USD", "exactly", "")]),
        ("$5-10 million in aid", [("$5-10 million", "5000000..10000000", "USD", "exactly", "")]),
        ("between 10 and 20 soldiers", [("10 and 20", "10..20", "soldiers", "exactly", "soldiers")]),
        ("two dozen trucks", [("two dozen", "24", "trucks", "exactly", "trucks")]),
        ("half a million trees", [("half a million", "500000", "trees", "exactly", "trees")]),
        ("twenty-three firms", [("twenty-three", "23", "firms", "exactly", "firms")]),
        ("two hundred and fifty thousand jobs", [("two hundred and fifty thousand", "250000", "jobs", "exactly", "jobs")]),
        ("a 3.5-magnitude quake", [("3.5", "3.5", "magnitude", "exactly", "magnitude quake")]),
        ("a 20-year-old man", [("20", "20", "year", "exactly", "year-old man")]),
        ("Jane Doe, 43, left.", [("43", "43", "year", "exactly", "age of Jane Doe")]),
        ("He is 43 years old.", [("43", "43", "year", "exactly", "age")]),
        ("1 in 5 adults", [("1 in 5", "20", "percent", "exactly", "adults")]),
        ("prices rose 5.5 per cent", [("5.5 per cent", "5.5", "percent", "exactly", "")]),
        ("some 400 cases of measles", [("some 400", "400", "cases", "about", "cases of measles")]),
        ("100 or more ships", [("100 or more", "100", "ships", "over", "ships")]),
        ("over two days in Qatar", [("two", "2", "day", "exactly", "days")]),
        ("10\u202f000 seats", [("10\u202f000", "10000", "seats", "exactly", "seats")]),
    ],
)
def test_counts(text: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    """A number is kept with its bound, its unit and what it counts."""
    assert expected == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 and Section 230 and Flight 370",
        "They won 3-1.",
        "It began at 4:12 p.m. and ended at 5 pm.",
        "the 21st time, in the 1990s",
        "Call 555-1234.",
        "an F-16 and a G7 summit",
        "the two leaders and one man",
        "No. 10 denied it.",
        "In 2019 nobody came.",
        "page 1/5",
    ],
)
def test_no_counts(text: str) -> None:
    """Numbers that are names, times, results or years count nothing."""
    assert [] == [each for each in read(text) if each[2] != "year"]


ATTACK = "Israel says that {} people were killed in the Hamas attack on Sderot."
TALLY = "The attack by the Palestinian group Hamas on Sderot resulted in the deaths of {} people, by an Israeli tally."


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("about 1,200", "about 1,160", True),
        ("1,200", "1,160", True),
        ("1,200", "about 1,195", False),
        ("at least 1,233", "more than 1,200", False),
        ("more than 1,200", "1,160", True),
        ("fewer than 1,200", "1,160", False),
        ("about 20", "18", False),
        ("20", "18", True),
        ("32,000", "32,333", False),
        ("1,200", "between 1,100 and 1,300", False),
    ],
)
def test_conflict(one: str, other: str, conflict: bool) -> None:
    """Two articles are in conflict when their values cannot both hold, given how they are meant."""
    (figure,) = [figure for figure in found(ATTACK.format(one), TALLY.format(other)) if figure.unit == "people"]
    assert (2, conflict) == (len(figure.counts), figure.conflict)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ATTACK.format("1,200"), "The war in Gaza has killed 32,000 people, the health ministry said."),
        ("A fire in Lisbon killed 12 people.", "A bus crash near Porto killed 15 people."),
        ("A bomb in Kabul on Monday killed 12 people.", "A bomb in Kabul on Tuesday killed 15 people."),
        ("The talks in Doha lasted two days.", "He spent two days in Rome."),
        ("The firm will cut 1,500 jobs in Spain.", "The firm employs 3,000 people in Spain."),
        ("Shares of Nokia fell 5 percent.", "Sales of bread rose 7 percent."),
    ],
)
def test_different_things_are_not_joined(one: str, other: str) -> None:
    """Numbers of one kind about different things stay apart."""
    assert [] == [
        figure.label for figure in found(one, other) if figure.unit != "date" and len({m.article for m in figure.marks}) > 1
    ]


def test_a_confirmed_value_is_in_conflict_with_nothing() -> None:
    """When the other article has the same number too, its other numbers count something else."""
    other = TALLY.format("1,200") + " Near Sderot the Hamas attack killed 1,010 people on that day, Israel says."
    assert [False] * 2 == [figure.conflict for figure in found(ATTACK.format("1,200"), other)]


def test_dates_are_one_figure() -> None:
    """All namings of one day are one figure, in the words of each article."""
    (figure,) = found("They met on Monday.", "They met on March 25, 2024.")
    assert ("2024-03-25", "date", 2) == (figure.value, figure.unit, len(figure.marks))


def test_ids_do_not_depend_on_the_order() -> None:
    """The order of the articles changes no id."""
    texts = (ATTACK.format("1,200"), TALLY.format("1,160"), "Two dozen trucks left Sderot on Monday.")
    assert 1 == len({frozenset(figure.id for figure in found(*order)) for order in permutations(texts)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The blaze forced more than 3,400 people to flee.", "Some 3,400 residents left their homes."),
        ("The company employs about 450 people.", "She ruled out cuts at the firm, which has 450 employees."),
        ("Mr. Ray wants $5.7 billion for a wall.", "Congress was asked for $5.7 billion to build the barrier."),
        ("A total of 122 people were rescued by fishermen.", "Coastguard vessels pulled 122 survivors from the water."),
        ("The shutdown left 800,000 federal workers without pay.", "Some 800,000 government employees were sent home."),
    ],
)
def test_a_value_that_none_would_tell_by_chance(one: str, other: str) -> None:
    """Where few values of a kind are told, the same many digits are the same thing, whatever the words around."""
    (figure,) = (figure for figure in found(one, other) if len(figure.counts) > 1)
    assert ({0, 1}, False) == ({count.mark.article for count in figure.counts}, figure.conflict)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council has 20 members.", "The school lost 20 pupils."),
        ("The walk took six hours in the sun.", "Firefighters were on the scene for six hours."),
        ("In Lahore 31 people were killed.", "A blast in Mosul killed 31 people."),
        ("The index fell 3 percent.", "Wages rose by 3 percent."),
        ("The fund holds $450 in cash.", "Officials counted 450 horses."),
    ],
)
def test_a_value_that_happens_to_be_the_same(one: str, other: str) -> None:
    """Round and small values, other names and other kinds of things say nothing."""
    assert [] == [figure.label for figure in found(one, other) if len(figure.counts) > 1]


def test_many_values_of_a_kind_happen_to_be_the_same() -> None:
    """Where a story tells many amounts of money, two that agree must share words as well."""
    prices = " ".join(f"The item {word} sold for ${n}.50." for n, word in enumerate(("alpha", "beta", "gamma") * 30, 11))
    assert [] == [f.label for f in found(f"{prices} A lamp cost $4,700.", "Its rent was $4,700.") if len(f.counts) > 1]


def test_a_plural_before_of_is_what_is_counted() -> None:
    """ "Two counts of witness tampering" are counts."""
    assert [("two", "2", "counts", "exactly", "counts of witness")] == read(
        "He was cleared of two counts of witness tampering."
    )
