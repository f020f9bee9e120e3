"""Whose age a number is, and two ages of one person."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of, relations

LEAD = "A court in Ralo heard of the blaze at the Osara mill.\n"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nils Brandt, a 58-year-old baker, left.", "age of Nils Brandt"),
        ("Nils Brandt, aged 58, left.", "age of Nils Brandt"),
        ("Nils Brandt (58) left.", "age of Nils Brandt"),
        ("The 34-year-old Robert Munk left.", "age of Robert Munk"),
        ("A 34-year-old South African left.", "year-old South African"),
        ("The mill, a 58-year-old building, burned.", "year-old building"),
        ("A woman aged 58 left.", "age"),
    ],
)
def test_whose_age(text: str, subject: str) -> None:
    """It is that of the name beside it, in whichever way English writes it; a people is no name of a person."""
    assert [subject] == [figure.counts[0].subject for figure in figures_of(text) if figure.unit == "year"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nils Brandt, 58, of Quay Road, had pleaded not guilty on 20 November 2022.", "Nils Brandt, 61, lit the match."),
        ("Nils Brandt, 58, will be sentenced next month.", "Last year Nils Brandt, a 59-year-old baker, lost the mill."),
        ("Nils Brandt (58) could be freed.", "On Monday the baker Nils Brandt, aged 60, wept."),
    ],
)
def test_two_ages_of_one_name(one: str, other: str) -> None:
    """Whatever else the sentences say, a person who is named in full has one age."""
    assert [("conflict", "age of Nils Brandt")] == [each[:2] for each in relations(LEAD + one, LEAD + other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nils Brandt, 58, left.", "Olaf Brandt, 61, left."),
        ("Nils Brandt, 58, left.", "Brandt, 58, came to court."),
        ("Nils Brandt, 58, left.", "Nils Brandt had waited 61 days."),
        ("Nils Brandt, 58, left with his wife Ida Brandt, 61.", "Ida Brandt, 61, left."),
    ],
)
def test_no_two_ages(one: str, other: str) -> None:
    """Another name, one age told twice, and a number that is no age."""
    assert [] == [each for each in relations(LEAD + one, LEAD + other) if each[0] == "conflict"]
