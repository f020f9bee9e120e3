"""What a reader does to the panes and to what is lit in them."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.fire import FIRE, START, at, words
from tui.model.strands import Kind
from tui.reading.state import moves
from tui.reading.state.reading import ViewName
from tui.reading.state.views import next_view


def test_the_next_pane_is_entered_at_the_counterpart() -> None:
    assert "Flames took a market." == words(moves.step_pane(START, 1))


def test_a_pane_that_is_silent_is_entered_where_it_was_left() -> None:
    left = moves.go_to_pane(at("Ruiz left", 2), 1)
    assert "Ruiz left." == words(moves.go_to_pane(left, 3))


def test_unlocked_panes_are_entered_where_they_were_left() -> None:
    left = moves.toggle_lock(moves.enter_pane(at("died", 1), 0))
    assert "Four died." == words(moves.go_to_pane(moves.go_to_edge(left, -1), 2))


def test_panes_go_round() -> None:
    assert [2, 0] == [moves.step_pane(START, -1).place.article, moves.step_pane(moves.step_pane(START, -1), 1).place.article]


def test_a_digit_without_an_article_says_so() -> None:
    assert "There is no article 7." == moves.go_to_pane(START, 7).message


def test_a_hidden_pane_is_left_and_not_entered() -> None:
    hidden = moves.hide_pane(START)
    assert (1, (1, 2)) == (hidden.place.article, hidden.panes)


def test_a_digit_brings_a_hidden_pane_back() -> None:
    assert (0, 1, 2) == moves.go_to_pane(moves.hide_pane(START), 1).panes


def test_the_last_pane_stays() -> None:
    one = moves.hide_pane(moves.hide_pane(START))
    assert ((2,), "The last pane stays.") == (moves.hide_pane(one).panes, moves.hide_pane(one).message)


def test_all_panes_come_back() -> None:
    assert (0, 1, 2) == moves.show_all_panes(moves.hide_pane(START)).panes


def test_panes_change_places() -> None:
    right = moves.shift_pane(START, 1)
    assert [(1, 0, 2), (0, 1, 2)] == [right.order, moves.shift_pane(right, -1).order]


def test_a_pane_at_the_edge_stays() -> None:
    assert "The pane is at the edge already." == moves.shift_pane(START, -1).message


def test_a_pane_passes_over_hidden_ones() -> None:
    """Moving right is seen, also when a hidden pane lies between."""
    between = replace(START, hidden=frozenset({1}))
    assert (2, 0) == moves.shift_pane(between, 1).panes


def test_the_base_stands_first() -> None:
    based = moves.make_base(at("calm", 2))
    assert (2, (2, 0, 1)) == (based.base, based.order)


def test_lights_go_off_and_on() -> None:
    off = moves.toggle_light(START, Kind.SHARED)
    assert [False, True] == [Kind.SHARED in reading.lit for reading in (off, moves.toggle_light(off, Kind.SHARED))]


def test_views_go_round_and_keep_the_place() -> None:
    there, seen = at("died"), []
    for _ in ViewName:
        there = next_view(there)
        seen.append((there.view, words(there)))
    round_ = (ViewName.SYNOPSIS, ViewName.SINGLE, ViewName.TABLES, ViewName.SIDE)
    assert list(round_) == [view for view, _ in seen]
    assert {"Three died."} == {at_words for view, at_words in seen if view is not ViewName.TABLES}


def test_a_selection_grows_with_the_moves() -> None:
    begun = moves.toggle_selection(moves.step_sentence(START, 1))
    grown = moves.step_sentence(begun, 1).selection
    assert grown
    assert "A market burned. “We rebuild,” Ruiz said." == FIRE.story.articles[0].text[grown.start : grown.end]


def test_a_selection_ends_with_its_article() -> None:
    assert None is moves.step_pane(moves.toggle_selection(START), 1).selection
