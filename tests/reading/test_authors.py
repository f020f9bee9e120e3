"""Which words of a byline are a person's family name, and which stay as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often
from tui.reading.printed.authors import AuthorName, read_authors


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Jane Doe", [("Jane", "Doe")]),
        ("By Jane Doe and John Roe", [("Jane", "Doe"), ("John", "Roe")]),
        ("Jane Doe, John Roe & Ann Lee", [("Jane", "Doe"), ("John", "Roe"), ("Ann", "Lee")]),
        ("Jane Doe; John Roe", [("Jane", "Doe"), ("John", "Roe")]),
        ("Jan van den Berg", [("Jan", "van den Berg")]),
        ("J. K. Rowling", [("J. K.", "Rowling")]),
        ("J.K. Rowling", [("J.K.", "Rowling")]),
        ("Jean-Paul Sartre", [("Jean-Paul", "Sartre")]),
        ("Mary O’Brien", [("Mary", "O’Brien")]),
        ("Sarah El Deeb", [("Sarah", "El Deeb")]),
        ("Doe, Jane", [("Jane", "Doe")]),
        ("Jane Doe, Political Editor", [("Jane", "Doe")]),
        ("Jane Doe in Lima and John Roe in Paris", [("Jane", "Doe"), ("John", "Roe")]),
        ("Jane\n  Doe", [("Jane", "Doe")]),
    ],
)
def test_persons(written: str, expected: list[tuple[str, str]]) -> None:
    """Given and family names of persons, in the order of the byline."""
    assert expected == [(name.given, name.family) for name in read_authors(written)]


@pytest.mark.parametrize(
    "written",
    [
        "Associated Press",
        "Al Jazeera",
        "Bloomberg",
        "AP",
        "Agence France-Presse",
        "Ministry of Health and Welfare",
        "Reuters staff",
        "Guardian staff reporter",
        "BBC Verify",
        "Kim Jong Un",
        "Xi Jinping",
        "Li Wei",
        "Gabriel García Márquez",
        "The Editorial Board",
        "Jordan Times",
        "12 News",
        "José",
    ],
)
def test_the_order_of_a_name_is_not_guessed(written: str) -> None:
    """A body, a family name that may stand first, two family names: the words stay in their order."""
    assert (AuthorName(written),) == read_authors(written)


def test_a_suffix_stays_with_its_name() -> None:
    for written in ("Martin King Jr.", "Martin King, Jr."):
        assert ("Martin", "King", "Jr.") == read_authors(written)[0][1:]


def test_a_person_beside_an_agency() -> None:
    assert [("Samy Magdy", "Magdy"), ("Associated Press", "")] == [
        (name.literal, name.family) for name in read_authors("Samy Magdy, Associated Press")
    ]


@often
@given(st.text())
def test_law_no_byline_is_lost(written: str) -> None:
    """Whatever is written, somebody is named by it unless nobody is, and on one line."""
    names = read_authors(written)
    assert bool(names) == bool(written.split())
    assert all(name.literal == " ".join(name.literal.split()) != "" for name in names)
