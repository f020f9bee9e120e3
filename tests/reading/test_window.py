"""Which articles have a pane."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import plain, reading_of, told
from tui.model.places import Place
from tui.model.strands import Kind
from tui.reading.state import moves
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.tours import Tour
from tui.reading.state.window import articles_beside, pane_capacity, panes_on_screen

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


def test_those_who_tell_it_are_on_the_screen_and_keep_their_order() -> None:
    """What room is left is the column's, which the others share."""
    assert [(0, 3)] * 2 == [panes_on_screen(at(0, front=(0, 3)), room, 0)[0] for room in (2, 3)]
    assert [(), (1, 2, 4)] == [articles_beside(at(0, front=(0, 3)), room) for room in (2, 3)]


@pytest.mark.parametrize(
    ("changes", "panes", "beside"),
    [
        ({"front": (0, 3)}, (0, 3), (1, 2, 4)),
        ({"front": (0, 3), "pinned": frozenset({4})}, (0, 3, 4), (1, 2)),
        ({"front": (0, 3), "hidden": frozenset({1, 4})}, (0, 3), (2,)),
        ({"front": (0, 3), "hidden": frozenset({1, 2, 4})}, (0, 3), ()),
        ({"front": (0, 2, 3)}, (0, 2, 3), (1, 4)),
        ({"front": (0, 1, 2, 3)}, (0, 1, 2, 3), ()),
        ({"front": (0,)}, (0, 1, 2, 3), ()),
        ({"front": ()}, (0, 1, 2, 3), ()),
        ({"front": (0, 3), "follow": False}, (0, 1, 2, 3), ()),
        ({"front": (0, 3), "zoomed": True}, (0,), ()),
        ({"front": (0, 3), "view": ViewName.SINGLE}, (0,), ()),
    ],
)
def test_the_others_share_a_column(changes: dict[str, object], panes: tuple[int, ...], beside: tuple[int, ...]) -> None:
    """Where a jump led to what several tell, and there is room beside them; never where all have a pane, or one has all."""
    found = at(0, **changes)
    assert (panes, beside) == (panes_on_screen(found, 4, 0)[0], articles_beside(found, 4))


def test_who_is_entered_out_of_the_column_gets_a_pane() -> None:
    """Beside those who tell it, as long as there is room; the column has the others."""
    found = [at(2, front=(0, 3)), at(1, front=(0, 3), pinned=frozenset({2}))]
    assert [((0, 2, 3), (1, 4)), ((0, 1, 2, 3), ())] == [
        (panes_on_screen(each, 4, 0)[0], articles_beside(each, 4)) for each in found
    ]


def test_who_is_entered_without_a_jump_takes_the_last_place_alone() -> None:
    assert (0, 2) == panes_on_screen(at(2, front=(0, 3)), 2, 0)[0]
    assert (0, 3) == panes_on_screen(at(3, front=(0, 3)), 2, 0)[0]


def test_panes_that_are_fixed_or_pinned_stay() -> None:
    assert (0, 1) == panes_on_screen(at(0, front=(0, 3), follow=False), 2, 0)[0]
    assert (0, 1, 3) == panes_on_screen(at(0, front=(0, 3, 4), pinned=frozenset({1})), 3, 0)[0]


def test_a_jump_decides_and_a_step_changes_nothing() -> None:
    """Whom a passage brought stays until the next jump."""
    found = reading_of(told(("A", "[x: One.] Two."), ("B", "Calm."), ("C", "Calm."), ("D", "[x: Once.] [y: Else.]")))
    jumped = moves.take_tour(found, Tour(of=Kind.SHARED))
    stepped = moves.step_sentence(jumped, 1)
    assert [(0, 3)] * 2 == [tuple(sorted(each.front)) for each in (jumped, stepped)]
    assert [(0, 3)] * 2 == [panes_on_screen(each, 2, 0)[0] for each in (jumped, stepped)]
    assert [(1, 2)] * 2 == [articles_beside(each, 3) for each in (jumped, stepped)]


def test_without_articles_there_is_no_pane() -> None:
    assert ((), 0) == panes_on_screen(Reading(), 3, 0)
