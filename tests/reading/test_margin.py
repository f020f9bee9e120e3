"""What stands beside a row of an article."""

from __future__ import annotations

import pytest

from tui.model.places import Role
from tui.model.strands import Kind
from tui.reading.show.margin import DISPUTE_BAR, Margin, count_sign, margin_of, stronger_sign
from tui.reading.state.index import LitMark
from tui.reading.state.kinds import BY_KIND
from tui.reading.text.lines import Tint


def mark(start: int, end: int, what: Kind = Kind.SHARED, tellers: int = 2, role: Role = Role.BODY) -> LitMark:
    return LitMark(start, end, what, tellers, "s", role)


def beside(*marks: LitMark, at: tuple[int, int] = (10, 20), disputed: tuple[int, ...] = (), plain: bool = False) -> Margin:
    return margin_of(marks, *at, disputed, plain=plain)


def test_a_row_of_nothing_has_an_empty_margin() -> None:
    assert Margin() == beside()


def test_the_number_stands_where_the_passage_begins() -> None:
    """The bar goes on in the rows after it; the number does not."""
    passage = mark(12, 40, tellers=3)
    assert [("▎", "3"), ("▎", " ")] == [(row.bar, row.tellers) for row in (beside(passage), beside(passage, at=(20, 30)))]


def test_of_several_passages_the_one_that_covers_most_has_the_bar() -> None:
    assert [Tint.UNIQUE, Tint.SHARED] == [beside(mark(5, first), mark(first, 30, Kind.UNIQUE, 1)).tint for first in (13, 18)]


def test_of_equals_the_surer_has_the_bar() -> None:
    assert Tint.SHARED is beside(mark(10, 20, Kind.LIKELY), mark(10, 20), mark(10, 20, Kind.UNIQUE)).tint


def test_a_contradiction_goes_before_all_and_has_one_diamond() -> None:
    """In the row in which it begins, however many of its marks begin further on."""
    passage = mark(12, 40)
    rows = [beside(passage, at=at, disputed=(12, *more)) for at, more in (((10, 20), ()), ((20, 30), (22,)), ((30, 40), ()))]
    assert list(DISPUTE_BAR[0] + DISPUTE_BAR[1] * 2) == [row.bar for row in rows]
    assert {Tint.DISPUTE} == {row.tint for row in rows}


@pytest.mark.parametrize("what", [Kind.SHARED, Kind.LIKELY, Kind.UNIQUE, Kind.COPY])
def test_without_colour_the_bar_says_it_by_its_shape(what: Kind) -> None:
    row = BY_KIND[what]
    first, rest = (beside(mark(10, 40, what), at=at, plain=True).bar for at in ((10, 20), (20, 30)))
    assert row.plain_bar == first + rest


def test_cues_and_speakers_leave_no_trace() -> None:
    assert Margin() == beside(mark(11, 13, Kind.QUOTE, 1, Role.SPEAKER), mark(14, 15, Kind.QUOTE, 1, Role.CUE))


def test_a_sign_stands_where_something_begins() -> None:
    quote, figure = mark(12, 40, Kind.QUOTE), mark(14, 16, Kind.FIGURE)
    assert ['"', "#", " "] == [beside(*marks).sign for marks in ((quote, figure), (figure,), (mark(0, 40, Kind.QUOTE),))]


def test_the_stronger_sign_is_shown() -> None:
    ranked = ["*", '"', "#", " "]
    assert [stronger_sign(one, other) for one in ranked for other in ranked] == [
        ranked[min(one, other)] for one in range(4) for other in range(4)
    ]


def test_above_nine_there_is_a_plus() -> None:
    assert [" ", " ", "2", "9", "+", "+"] == [count_sign(number) for number in (0, 1, 2, 9, 10, 50)]
