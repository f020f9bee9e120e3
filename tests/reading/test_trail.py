"""Back and forward."""

from __future__ import annotations

from tui.model.places import Place
from tui.reading.state.history import LONGEST, Trail

A, B, C = Place(0, 1), Place(1, 2), Place(2, 3)


def test_back_leads_to_where_the_jump_began() -> None:
    trail, place = Trail().left(A).back(B) or (Trail(), None)
    assert (A, (B,)) == (place, trail.ahead)


def test_forward_undoes_back() -> None:
    """Back and forward again is where one was, and the trail too."""
    start = Trail().left(A).left(B)
    trail, place = start.back(C) or (Trail(), A)
    assert (start, C) == trail.forward(place)


def test_a_new_jump_forgets_what_was_ahead() -> None:
    trail, _ = Trail().left(A).back(B) or (Trail(), A)
    assert Trail((C,)) == trail.left(C)


def test_the_same_place_is_kept_once() -> None:
    assert Trail((A,)) == Trail().left(A).left(A)


def test_at_its_ends_the_trail_says_so() -> None:
    assert [None, None] == [Trail().back(A), Trail().forward(A)]


def test_the_trail_is_bounded() -> None:
    """A long morning does not make a long file: the oldest places are forgotten."""
    trail = Trail()
    for offset in range(LONGEST + 5):
        trail = trail.left(Place(0, offset))
    assert (LONGEST, Place(0, 5)) == (len(trail.behind), trail.behind[0])
