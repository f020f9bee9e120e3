"""Salem in Tamil Nadu is not Salem in Oregon; a change by 12 percent is not 12 percent of something."""

from __future__ import annotations

import pytest

from tui.engine.align.surface import percentages
from tui.engine.align.whereabouts import lie_apart, places_within
from tui.engine.words import tokens

PLACES = ("Salem", "Oregon", "Tamil Nadu", "India", "Boston", "Texas", "Brod", "Florida")


def within(text: str) -> frozenset[tuple[str, str, bool]]:
    """Which places of a text are said to lie in a listed one."""
    found = tokens(text)
    names = [
        (n, place, place)
        for n, token in enumerate(found)
        for place in PLACES
        if (at := text.find(place)) >= 0 and at <= token.start and token.end <= at + len(place)
    ]
    return places_within(found, names, frozenset(PLACES))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A train derailed at Salem in Tamil Nadu.", "A train derailed at Salem in Oregon."),
        ("A train derailed in Salem, Oregon, on Sunday.", "A train derailed in Salem, Texas, on Sunday."),
        ("The mayor of Boston in Texas wept.", "The mayor of Boston in Florida wept."),
        ("Floods hit Salem (Oregon).", "Floods hit Salem (Tamil Nadu)."),
        ("In Boston, Texas, a barn burned.", "In Boston, Oregon, a barn burned."),
    ],
)
def test_places_of_one_name_lie_apart(one: str, other: str) -> None:
    assert lie_apart(within(one), within(other))
    assert lie_apart(within(other), within(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A train derailed at Salem in Tamil Nadu.", "A train derailed at Salem in India."),
        ("A train derailed at Salem in Oregon.", "A train derailed at Salem."),
        ("A train derailed at Salem in Oregon.", "A train from Oregon derailed at Salem."),
        ("A train derailed at Salem in Oregon.", "A train left Salem for Texas."),
        ("A train derailed at Salem in Brod.", "A train derailed at Salem in Oregon."),
    ],
)
def test_what_may_be_one_place(one: str, other: str) -> None:
    """A state and its country, no word of where, another way of saying, a name that no list holds."""
    assert not lie_apart(within(one), within(other))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Fares rise by 12 per cent.", {"12": "change"}),
        ("12 per cent of the seats stay empty.", {"12": "part"}),
        ("Prices fell by 3.5% and 40% of the shops closed.", {"3.5": "change", "40": "part"}),
        ("The drug cut deaths by 26 percent of what they were.", {}),
        ("A 12 percent rise was announced.", {}),
        ("Percent", {}),
    ],
)
def test_what_a_share_of_hundred_is(text: str, said: dict[str, str]) -> None:
    assert percentages(tokens(text)) == said
