"""Numbers that look like a count, an age, a length, a sum or a share, and are none; and values in other units and dollars."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("The shop now stands on its own two feet.", []),
        ("She was back on her two feet in May.", []),
        ("The wall is two feet high.", [("2", "foot", "feet high")]),
        ("Of the bakers five went home and nine got up.", []),
        ("The list fell four short.", []),
        ("They felled 12 old oaks.", [("12", "oaks", "old oaks")]),
        ("Some 300 old people slept.", [("300", "people", "old people")]),
        ("She kept 12 old and young.", []),
        ("The index closed down 2.1 percent at 27,349.", [("2.1", "percent", ""), ("27349", "points", "points")]),
        ("They sold 310 fewer.", []),
        ("A majority of 2,140 became nothing.", [("2140", "majority", "majority")]),
        ("They rule without the Reds, 53, two too few.", []),
        ("The baker Rosa Quill, 53, left.", [("53", "year", "age of Rosa Quill")]),
        ("The line ordered 24 350 XWB planes in May.", [("24", "planes", "350 XWB planes")]),
        ("It grounded its 737 MAX planes.", []),
        ("It opened 240 NHS beds.", [("240", "beds", "NHS beds")]),
        ("It took a tenth of one percent of it.", [("0.1", "percent", "")]),
        ("Rates fell by half a percentage point.", [("0.5", "percentage points", "")]),
        ("Rates fell by three quarters of a percentage point.", [("0.75", "percentage points", "")]),
        ("Half of the bakers slept.", [("50", "percent", "bakers")]),
        ("It sells cider under two names.", [("2", "names", "names")]),
        ("The court found so by a majority of 11 to one.", []),
        ("The works made 1,900 Liras. The Lira has four doors.", [("1900", "liras", "Liras"), ("4", "doors", "doors")]),
        ("He owed 1,900 liras.", [("1900", "TRY", "")]),
        ("He owed 1,900 Euros. The Euro fell.", [("1900", "EUR", "")]),
    ],
)
def test_what_a_number_counts(told: str, read: list[tuple[str, str, str]]) -> None:
    """A name that is no noun is worse than none; a part of a percent is no percent."""
    found = [(count.value, figure.unit, count.subject) for figure in figures_of(told) for count in figure.counts]
    assert sorted(each for each in found if each[1] not in {"date", "year"} or "age" in each[2]) == sorted(read)


def test_more_than_and_fewer_than_a_value_are_two_things() -> None:
    """Two bounds of one value that exclude each other are not the same."""
    found = figures_of("In Brod more than half of the bakers slept.", "In Brod fewer than half of the bakers slept.")
    assert all(len({mark.article for mark in figure.marks}) == 1 for figure in found)


@pytest.mark.parametrize(
    ("one", "other", "relation", "values"),
    [
        ("is 62 cm wide", "is 620 mm wide", "same", ["62", "62"]),
        ("is 62 centimetres wide", "is 660 millimetres wide", "conflict", ["62", "66"]),
        ("fell by 40 basis points", "fell by 0.4 percentage points", "same", ["0.4", "0.4"]),
        ("cost A$71 million", "cost $71 million", "same", ["71000000", "71000000"]),
        ("cost $71 million", "cost C$71 million", "same", ["71000000", "71000000"]),
    ],
)
def test_one_value_in_two_units(one: str, other: str, relation: str, values: list[str]) -> None:
    """Millimetres are compared as centimetres, basis points as percentage points, "$" as the dollars of the others."""
    found = figures_of(f"The gap at the Osara dam {one}.", f"The gap at the Osara dam {other}.")
    assert [(figure.relation.value, [count.value for count in figure.counts]) for figure in found] == [(relation, values)]


@pytest.mark.parametrize(
    "other",
    ["cost US$71 million", "cost $50 million", "cost $71 million, or US$46 million", "cost $7"],
)
def test_dollars_that_may_be_of_the_united_states(other: str) -> None:
    """Who names dollars of a country, or gives no amount of the others, is left alone."""
    found = figures_of("The gap at the Osara dam cost A$71 million, or A$7 each.", f"The gap at the Osara dam {other}.")
    assert not [figure for figure in found if figure.unit == "AUD" and any(mark.article for mark in figure.marks)]


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("cost A$71 million", "cost $50 million", "DOLLAR"),
        ("cost A$71 million", "cost $71 million", "AUD"),
        ("cost A$71 million", "cost $50 million, or US$46 million", "USD"),
        ("cost A$71 million, or US$46 million", "cost $50 million", "USD"),
        ("cost A$71 million", "cost 50 million dollars", "USD"),
        ("cost A$71 million, or NZ$78 million", "cost $50 million", "USD"),
        ("cost 71 million euros", "cost $50 million", "USD"),
    ],
)
def test_whose_dollars_nobody_tells(one: str, other: str, unit: str) -> None:
    """Beside the dollars of one country the sign alone says nothing, unless somebody tells of the United States."""
    found = figures_of(f"The gap at the Osara dam {one}.", f"The gap at the Osara dam {other}.")
    assert unit == next(figure.unit for figure in found for mark in figure.marks if mark.article == 1)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("The dam was built in 1973.", "Workers built the dam in 1973.", True),
        ("In 1973 a flood took the mill.", "The mill was lost in 1973 in a flood.", True),
        ("The baker opened her shop in 2018.", "The council had warned of cracks since 2018.", False),
        ("Profits fell in 2018, the bank said.", "The road was tarred in 2018.", False),
    ],
)
def test_a_year_of_one_thing(one: str, other: str, together: bool) -> None:
    """A year is everywhere: two articles name it of one thing where their sentences share a telling word."""
    shared = [figure for figure in figures_of(one, other) if len({mark.article for mark in figure.marks}) > 1]
    assert bool(shared) == together
