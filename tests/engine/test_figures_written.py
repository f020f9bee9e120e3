"""Numbers that are written in rarer ways, and names with a number that are no counts."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of


def values(text: str) -> list[tuple[str, str, str]]:
    """Value, unit and bound of each count of a text."""
    return [(count.value, figure.unit, count.bound.value) for figure in figures_of(text) for count in figure.counts]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The more-than-9,000 books were thrown away.", "9000", "books"),
        ("They walked in over-40-degree heat.", "40", "degree"),
        ("The more-than-300 guests went home.", "300", "guests"),
        ("An over-900-page report was read.", "900", "pages"),
        ("The under-500 flats were sold.", "500", "flats"),
    ],
)
def test_a_bound_that_a_hyphen_ties(text: str, value: str, unit: str) -> None:
    assert [(value, unit)] == [found[:2] for found in values(text)]
    assert "exactly" != values(text)[0][2]


@pytest.mark.parametrize(
    "text", ["The F-16 landed.", "A MiG-29 crashed.", "The Boeing-737 flew on.", "The Over-60 club met.", "The U-21 side won."]
)
def test_a_name_with_a_hyphen_is_no_bound(text: str) -> None:
    assert [] == values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Court 5 of the tribunal hears the case in June.",
        "Court 5 hears the case in June.",
        "They met in Studio 3 producers had left.",
        "Courtroom 12 was closed.",
        "They were sent to Reactor 4 yesterday.",
    ],
)
def test_the_number_of_a_place_counts_nothing(text: str) -> None:
    assert [] == values(text)


@pytest.mark.parametrize(
    "text",
    [
        "In court 12 witnesses spoke.",
        "At the station 40 people waited.",
        "In the hall 300 chairs burned.",
        "In the camp 12 children fell ill.",
        "At the dock 60 cranes stood idle.",
    ],
)
def test_what_stands_in_a_place_is_counted(text: str) -> None:
    assert 1 == len(values(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Pounds sterling 18,300 were raised.", "18300"),
        ("They raised pounds sterling 18,300 there.", "18300"),
        ("They raised 18,300 pounds sterling there.", "18300"),
        ("They raised £18,300 there.", "18300"),
        ("They raised 2 million GBP there.", "2000000"),
    ],
)
def test_sums_of_sterling(text: str, value: str) -> None:
    assert [(value, "GBP")] == [found[:2] for found in values(text)]


@pytest.mark.parametrize("text", ["It was sterling work.", "A pound of sterling silver was sold.", "The pound sterling fell."])
def test_sterling_alone_is_no_sum(text: str) -> None:
    assert [] == values(text)
