"""How long a lone escape waits for the rest of a sequence."""

from __future__ import annotations

import os
import subprocess
import sys
from time import sleep

import pytest

from tests.reading.fire import FIRE
from tests.ui.desk import desk
from tests.ui.test_keyboard import Screen
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.toolkit import keyboard
from tui.terminal.toolkit.display import BufferedApp


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


@pytest.mark.parametrize(("measured_s", "waits_s"), [(None, 0.025), (0.001, 0.025), (0.06, 0.06), (0.3, 0.3)])
def test_over_a_line_the_round_trip_counts(screen: Screen, measured_s: float | None, waits_s: float) -> None:
    """A near line is answered as soon as a terminal of this machine; what comes within the time belongs to the sequence."""
    screen.measured_s = measured_s
    screen.board.feed(b"\x1b")
    assert [pytest.approx(waits_s * 1.05)] == [timer.seconds for timer in screen.clock.waiting if timer.seconds < 0.5]
    screen.clock.strike(waits_s * 0.9)
    assert [] == screen.done
    screen.board.feed(b"[B")
    assert ["down"] == screen.done
    screen.board.feed(b"\x1b")
    sleep(waits_s)
    screen.clock.strike(waits_s * 1.06)
    assert ["down", "escape"] == screen.done


async def test_the_app_says_what_the_line_takes() -> None:
    """By its answers to the frames, up to the setting; and nothing where the reader has named a time, or mosh answers."""
    for by_line, trip_s, expected in ((True, 0.02, 0.06), (True, 2.0, 0.3), (False, 0.02, None)):
        app = BufferedApp(around=TerminalCapabilities(remote=True, escape_by_line=by_line))
        assert app.terminal_escape_s() is None
        app._pacer.record_frame(10.0)
        app._pacer.record_answer(10.0 + trip_s)
        assert app.terminal_escape_s() == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize("key", ["j", "/", "q", "G", "?", "1", "é", "\r", " "])
@pytest.mark.parametrize("apart", [True, False])
def test_escape_and_a_key_at_once_are_two(screen: Screen, key: str, apart: bool) -> None:
    """tmux keeps an escape back for half a second, and hands a key that is pressed meanwhile on with it."""
    alone = Screen()
    alone.board.feed(key.encode())
    for data in (b"\x1b", key.encode()) if apart else (b"\x1b" + key.encode(),):
        screen.board.feed(data)
    assert ["escape", *alone.done] == screen.done


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (b"\x1b[B\x1bj", ["down", "escape", "j"]),
        (b"\x1bjk", ["escape", "j", "k"]),
        (b"\x1b\x1b[A", ["escape", "up"]),
        (b"\x1bj\x1b[B", ["escape", "j", "down"]),
        (b"\x1b[Zj", ["shift+tab", "j"]),
        (b"\x1b[200~\x1bj\x1b[201~j", ["Paste", "j"]),
    ],
)
def test_sequences_stay_whole_beside_it(screen: Screen, data: bytes, keys: list[str]) -> None:
    """Wherever they are cut, but behind their escape, where it would be taken for the key once its time is over."""
    screen.board.feed(data)
    assert keys == screen.done


def test_a_reader_with_a_key_with_alt_has_it(screen: Screen) -> None:
    """Then an escape right before a letter is that key."""
    screen.has_alt = True
    screen.board.feed(b"\x1bj")
    sleep(keyboard.ESCAPE_S)
    screen.clock.strike(0.03)
    assert ["alt+j"] == screen.done


async def test_the_app_says_whether_there_is_one() -> None:
    """As the reader's keys say."""
    async with desk(FIRE) as here:
        assert not here.app.terminal_wants_alt()
    async with desk(FIRE, keys=(("down", "j,alt+n"),)) as here:
        assert here.app.terminal_wants_alt()
