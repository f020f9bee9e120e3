"""Back and forward."""

from __future__ import annotations

from tui.model.places import Place
from tui.reading.state.history import MAX_PLACES, History

A, B, C = Place(0, 1), Place(1, 2), Place(2, 3)


def test_back_leads_to_where_the_jump_began() -> None:
    trail, place = History().push(A).back(B) or (History(), None)
    assert (A, (B,)) == (place, trail.ahead)


def test_forward_undoes_back() -> None:
    """Back and forward again is where one was, and the trail too."""
    start = History().push(A).push(B)
    trail, place = start.back(C) or (History(), A)
    assert (start, C) == trail.forward(place)


def test_a_new_jump_forgets_what_was_ahead() -> None:
    trail, _ = History().push(A).back(B) or (History(), A)
    assert History((C,)) == trail.push(C)


def test_the_same_place_is_kept_once() -> None:
    assert History((A,)) == History().push(A).push(A)


def test_at_its_ends_the_trail_says_so() -> None:
    assert [None, None] == [History().back(A), History().forward(A)]


def test_the_trail_is_bounded() -> None:
    """A long morning does not make a long file: the oldest places are forgotten."""
    trail = History()
    for offset in range(MAX_PLACES + 5):
        trail = trail.push(Place(0, offset))
    assert (MAX_PLACES, Place(0, 5)) == (len(trail.behind), trail.behind[0])
