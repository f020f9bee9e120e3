"""One amount in two ways of writing has one key, and another amount has another."""

from __future__ import annotations

import pytest

from tui.engine.align.amounts import amount_key, equal_amounts, read_amounts
from tui.engine.words import tokens


def keys(text: str) -> set[str]:
    """What is read of the clock and of amounts in words."""
    return {amount.key for amount in read_amounts(text, tokens(text))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clock showed 17:52.", "It happened at 5:52 p.m. local time."),
        ("It struck at 5.52pm.", "It struck at 17:52."),
        ("It ended at 00:10.", "It ended at 12:10 a.m."),
        ("The clock stopped at 9:30 in the evening.", "The clock stopped at 21:30."),
        ("They waited half an hour.", "They waited for a half hour or half an hour."),
        ("It took an hour and a half.", "It took one and a half hours."),
        ("The rate fell by a quarter point.", "The rate fell by a quarter of a percentage point."),
    ],
)
def test_one_amount_has_one_key(one: str, other: str) -> None:
    assert keys(one)
    assert keys(one) <= keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It happened at 5:52 a.m.", "It happened at 17:52."),
        ("It ended at 12:10 p.m.", "It ended at 12:10 a.m."),
        ("They waited half an hour.", "They waited half a day."),
        ("The rate fell by a quarter point.", "The rate fell by half a point."),
        ("The clock showed 7:52.", "The clock showed 7:53."),
    ],
)
def test_another_amount_has_another_key(one: str, other: str) -> None:
    assert keys(one)
    assert keys(other)
    assert keys(one).isdisjoint(keys(other))


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:2 after extra time.",
        "The film lasts 1:52:07 in all.",
        "He paid 17.52 for it.",
        "Half the town came, and a quarter of it stayed.",
        "The half-hearted half came at half time.",
        "Half",
        "And a half hour later the 5 left.",
        "",
    ],
)
def test_what_is_no_such_amount(text: str) -> None:
    """A result, a length, a price, a share."""
    assert not keys(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("90", "minute"), ("1.5", "hour")),
        (("2", "week"), ("14", "day")),
        (("18", "month"), ("1.5", "year")),
        (("1.5", "km"), ("1500", "metre")),
        (("2", "tonne"), ("2000", "kg")),
        (("50", "year"), ("5", "decade")),
    ],
)
def test_units_of_one_system_are_turned_exactly(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert amount_key(*one) == amount_key(*other) != ""


@pytest.mark.parametrize(
    ("metric", "customary"),
    [
        (("500", "km"), ("310", "mile")),
        (("8", "km"), ("5", "mile")),
        (("100", "kph"), ("60", "mph")),
        (("1.8", "metre"), ("6", "foot")),
        (("45", "kg"), ("100", "pound-weight")),
        (("8100", "hectare"), ("20000", "acre")),
    ],
)
def test_two_systems_meet_within_what_is_rounded(metric: tuple[str, str], customary: tuple[str, str]) -> None:
    one, other = amount_key(*metric), amount_key(*customary)
    assert equal_amounts([one, other, amount_key("3", "hour")]) == {other: one}


@pytest.mark.parametrize(
    ("metric", "customary"),
    [
        (("500", "km"), ("500", "mile")),
        (("8", "km"), ("6", "mile")),
        (("100", "kph"), ("70", "mph")),
        (("100", "kg"), ("100", "pound-weight")),
        (("500", "km"), ("310", "mph")),
    ],
)
def test_other_values_of_two_systems_stay_apart(metric: tuple[str, str], customary: tuple[str, str]) -> None:
    assert not equal_amounts([amount_key(*metric), amount_key(*customary)])


def test_what_has_one_way_of_writing_has_no_key_of_its_own() -> None:
    """Money, shares, people and ranges are compared as they are."""
    assert {""} == {amount_key("5", unit) for unit in ("USD", "percent", "people", "")} | {amount_key("3..5", "km")}
