"""Which keys of a backlog need not be done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import START
from tui.reading.commands.backlog import ONCE, ROUNDS, STEPS, left_out, left_out_of_list
from tui.reading.commands.table import BY_ID
from tui.reading.state.reading import ViewName
from tui.terminal.line.pacing import FEW

COUNTED = (
    "",
    "quit",
    "escape",
    "interrupt",
    "follow",
    "hide",
    "select",
    "add-pasted",
    "search",
    "outline",
    "help",
    "move-right",
)
"""Some commands that a reader counts on, one by one."""


def test_few_keys_are_all_done() -> None:
    """What a person types ahead is done as typed."""
    assert [0] == list({left_out([command] * FEW) for command in BY_ID})


def test_of_many_steps_the_newest_are_done() -> None:
    """Holding a key ends near where it is let go; the key behind it keeps its place."""
    assert 2936 == left_out(["down"] * 3000) == left_out(["down", "next", "pane-2"] * 1000)
    assert 36 == left_out(["down"] * 100 + ["quit"] + ["down"] * 100)


@pytest.mark.parametrize("command", COUNTED)
def test_what_a_reader_counts_on_is_done_every_time(command: str) -> None:
    assert 0 == left_out([command] * 3000) == left_out([command, *["down"] * 3000])


def test_what_changes_nothing_twice_is_done_once() -> None:
    """And what undoes itself as often as is left over: once for 101 of two and of four."""
    assert [99, 100, 100] == [left_out([command] * count) for command, count in (("copy", 100), ("lock", 101), ("view", 101))]


def test_letters_for_a_list_are_never_left_out() -> None:
    """Arrows are steps there, letters are words."""
    assert (2936, 0) == (left_out_of_list(["down", "pageup"] * 1500), left_out_of_list(["j"] * 3000))


def test_every_command_that_is_named_exists() -> None:
    """And none is of two kinds."""
    kinds = [*STEPS, *ONCE, *ROUNDS]
    assert (set(), len(set(kinds))) == (set(kinds) - set(BY_ID), len(kinds))


@pytest.mark.parametrize("command", [each for each in ROUNDS if BY_ID[each].move is not None])
def test_rounds_come_back_to_where_they_began(command: str) -> None:
    """Law: so often, and the reading is what it was, but for what it says."""
    for reading in (START, replace(START, view=ViewName.SYNOPSIS)):
        now = reading
        for _ in range(ROUNDS[command]):
            move = BY_ID[command].move
            assert move is not None
            now = move(now)
        assert replace(reading, message="") == replace(now, message="")
