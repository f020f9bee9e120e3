"""Values as people write them."""

from __future__ import annotations

import pytest

from tui.model.counts import Bound, Count
from tui.model.places import Mark
from tui.reading.show.number_format import format_value


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        ("32333", "people", "32,333"),
        ("3400", "", "3,400"),
        ("5..12000", "km", "5 to 12,000"),
        ("2.5", "percent", "2.5"),
        ("1984", "year", "1984"),
        ("2024-03-27", "date", "2024-03-27"),
    ],
)
def test_values_are_written_for_people(value: str, unit: str, expected: str) -> None:
    """Large numbers are grouped, a range has a word between its ends, and a year is no number of anything."""
    assert expected == format_value(Count(Mark(0, 0, 1), value), unit)


def test_a_bound_is_said() -> None:
    """ "More than 3,400" is at least so many."""
    bounds = [Bound.OVER, Bound.ABOUT, Bound.UNDER]
    expected = ["at least 3,400", "about 3,400", "at most 3,400"]
    assert expected == [format_value(Count(Mark(0, 0, 1), "3400", bound), "people") for bound in bounds]
