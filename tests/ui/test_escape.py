"""How long a lone escape waits for the rest of a sequence."""

from __future__ import annotations

import os
import subprocess
import sys
from time import sleep

import pytest

from tests.ui.test_keyboard import Screen
from tui.terminal.toolkit import keyboard


@pytest.fixture
def screen() -> Screen:
    return Screen()


def test_a_lone_escape_is_the_key_within_thirty_milliseconds(screen: Screen) -> None:
    """Nobody who presses it should wait for a tenth of a second."""
    screen.board.feed(b"\x1b")
    assert [] == screen.done
    sleep(keyboard.ESCAPE_S)
    screen.clock.strike(0.03)
    assert ["escape"] == screen.done


@pytest.mark.parametrize("halves", [(b"\x1b", b"[B"), (b"\x1b[", b"B"), (b"\x1b", b"[", b"B"), (b"j\x1b", b"OBj")])
def test_a_sequence_in_pieces_is_one_key(screen: Screen, halves: tuple[bytes, ...]) -> None:
    """What comes within that time belongs to it."""
    for half in halves:
        screen.board.feed(half)
    screen.clock.strike(0.03)
    assert ["down"] == [key for key in screen.done if key != "j"]


@pytest.mark.parametrize(("named", "waits"), [(None, 0.025), ("300", 0.3), ("50", 0.05)])
def test_what_the_line_or_the_reader_wants_counts(named: str | None, waits: float) -> None:
    """Over a line the halves of an arrow key arrive apart."""
    environ = {name: value for name, value in os.environ.items() if name != "ESCDELAY"}
    if named:
        environ["ESCDELAY"] = named
    script = "import tui.terminal.toolkit.keyboard; from textual import constants; print(constants.ESCAPE_DELAY)"
    said = subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True).stdout
    assert waits == float(said)
