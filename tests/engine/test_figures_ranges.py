"""The first end of a range or a change has the scale of the second, where it has none of its own."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of
from tui.engine.align.surface import count_numbers
from tui.engine.words import tokens


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose from 12.4 to 13.1 billion euros.", [12.4e9, 13.1e9]),
        ("Sales of between 12.4 and 12.8 billion euros are seen.", [12.4e9, 12.8e9]),
        ("It sees sales of EUR 12.4–12.8 billion.", [12.4e9, 12.8e9]),
        ("The fund grew from 3 to 5 million crowns.", [3e6, 5e6]),
        ("It costs 5-10 million pounds.", [5e6, 10e6]),
        ("The port lost from 2.5 to 3 trillion yen.", [2.5e12, 3e12]),
        ("It rose from 900 people to 1.2 million.", [900, 1.2e6]),
        ("It rose from 900 to 1.2 million.", [900, 1.2e6]),
        ("The number of riders rose from 2 to 9 million.", [2e6, 9e6]),
        ("The club sold 12 and 13 million watched.", [12, 13e6]),
        ("Places 3 and 4 of 5 million.", [3, 4, 5e6]),
    ],
)
def test_scales_of_ranges(text: str, values: list[float]) -> None:
    """The ends as sentences are compared by them."""
    assert values == pytest.approx([number.value for _, number in count_numbers(text, tokens(text))])


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Sales rose from 12.4 to 13.1 billion euros.", "12400000000"),
        ("Sales fell from $3.4 to $2.9 billion.", "3400000000"),
        ("The budget rose from £3.4 to £4.1 million.", "3400000"),
        ("The debt rose from 400 to 900 million pounds.", "400000000"),
        ("It cut its forecast from 6 to 5 billion dollars.", "6000000000"),
    ],
)
def test_changes_with_one_scale(text: str, first: str) -> None:
    """The older value of a change is read with the scale of the newer."""
    assert first in {count.value.partition("..")[0] for figure in figures_of(text) for count in figure.counts}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Quill threw her 11th ball in the final.", False),
        ("The bridge opened again today (14 October 2011) for all.", False),
        ("It closed on the 3rd of May for good.", False),
        ("Quill threw 23 balls in the final.", True),
        ("Quill won 40 May races.", True),
    ],
)
def test_a_place_in_an_order_counts_nothing(text: str, counts: bool) -> None:
    """A number of days and balls can differ from another; the eleventh ball and the fourteenth of a month are no amounts."""
    assert counts is next(bool(number.counted) for _, number in count_numbers(text, tokens(text)))
