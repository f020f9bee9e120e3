"""Which articles have a pane."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import plain, reading_of
from tui.model.places import Place
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.window import pane_capacity, panes_on_screen

FIVE = reading_of(plain(*((name, "Words.") for name in "ABCDE")))


def at(article: int, **changes: object) -> Reading:
    return replace(FIVE, place=Place(article, 0), **changes)


@pytest.mark.parametrize(
    ("width", "wanted", "panes"), [(80, 38, 2), (120, 38, 3), (200, 38, 5), (60, 38, 2), (59, 38, 1), (10, 38, 1), (80, 20, 3)]
)
def test_panes_are_as_many_as_are_readable(width: int, wanted: int, panes: int) -> None:
    """Two at 60 and 80 columns, three at 120; a pane is never narrower than 24, unless the screen is."""
    assert panes == pane_capacity(width, wanted)


def test_the_window_stands_still_while_the_cursor_is_in_it() -> None:
    assert ((1, 2, 3), 1) == panes_on_screen(at(3), 3, 1)


def test_the_window_moves_as_far_as_it_must() -> None:
    """To the right the new pane is the last, to the left the first."""
    assert [((2, 3, 4), 2), ((0, 1, 2), 0)] == [panes_on_screen(at(4), 3, 1), panes_on_screen(at(0), 3, 1)]


def test_a_wider_screen_leaves_no_gap() -> None:
    """With room for more the window moves back rather than show nothing."""
    assert ((1, 2, 3, 4), 1) == panes_on_screen(at(4), 4, 3)


def test_hidden_articles_have_no_pane() -> None:
    assert ((0, 2), 0) == panes_on_screen(at(0, hidden=frozenset({1, 3})), 2, 0)


@pytest.mark.parametrize("changes", [{"zoomed": True}, {"view": ViewName.SINGLE}])
def test_zoomed_there_is_one_pane(changes: dict[str, object]) -> None:
    """The active one; the window behind it stays where it was."""
    assert ((3,), 1) == panes_on_screen(at(3, **changes), 3, 1)


def test_without_articles_there_is_no_pane() -> None:
    assert ((), 0) == panes_on_screen(Reading(), 3, 0)
