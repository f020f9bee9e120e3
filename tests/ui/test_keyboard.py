"""Keys in their order, a slice at a time, and nothing of what a terminal makes up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import pytest
from textual import events
from textual.message import Message

from tests.reading.fire import FIRE
from tests.ui.desk import desk
from tui.terminal.line.decoder import PastedText
from tui.terminal.toolkit import keyboard
from tui.terminal.toolkit.keyboard import Keyboard, Paste


@dataclass(eq=False)
class Timer:
    seconds: float
    then: Callable[[], None]
    clock: list[Timer]

    def cancel(self) -> None:
        if self in self.clock:
            self.clock.remove(self)


class Clock:
    """A loop of which the time is told by hand."""

    def __init__(self) -> None:
        self.waiting: list[Timer] = []

    def call_later(self, seconds: float, then: Callable[[], None]) -> Timer:
        self.waiting.append(Timer(seconds, then, self.waiting))
        return self.waiting[-1]

    def strike(self, most: float) -> None:
        """Do what is due within so many seconds, once."""
        for timer in [each for each in self.waiting if each.seconds <= most]:
            timer.cancel()
            timer.then()


class Screen:
    """Takes keys at once, or lets them go the toolkit's way where it is busy."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.busy = False
        self.measured_s: float | None = None
        self.has_alt = False
        self.done: list[str] = []
        self.offered: list[int] = []
        self.board = Keyboard(self.clock, self)  # type: ignore[arg-type]

    def escape_s(self) -> float | None:
        return self.measured_s

    def wants_alt(self) -> bool:
        return self.has_alt

    def take_keys(self, keys: Sequence[events.Key]) -> int:
        self.offered.append(len(keys))
        if self.busy:
            return 0
        self.done.append(keys[0].key)
        return 1

    def pass_on(self, message: Message) -> None:
        self.done.append(f"<{message.key}>" if isinstance(message, events.Key) else type(message).__name__)

    def handle_report(self, message: Message) -> bool:
        return isinstance(message, events.CursorPosition)

    def one_frame(self) -> AbstractContextManager[None]:
        return nullcontext()


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    monkeypatch.setattr(keyboard, "monotonic", lambda: 0.0)
    return Screen()


def test_what_arrives_is_done_in_its_order(screen: Screen) -> None:
    """Keys, a paste, the mouse; what only the terminal tells is nobody's key."""
    screen.board.feed(b"ja\x1b[5;5R\x1b[200~qq\x1b[201~\x1b[<0;1;1M\x1b[Bq")
    assert ["j", "a", "Paste", "MouseDown", "down", "q"] == screen.done


def test_keys_of_which_few_wait_go_behind_what_is_under_way(screen: Screen) -> None:
    """As the toolkit itself would send them."""
    screen.busy = True
    screen.board.feed(b"jk")
    assert ["<j>", "<k>"] == screen.done


def test_a_backlog_waits_until_nothing_is_under_way(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it goes on where it was; but not for ever."""
    screen.busy = True
    screen.board.feed(b"j" * 100)
    screen.clock.strike(keyboard._LOOK_S)
    assert ([], 100) == (screen.done, max(screen.offered))
    monkeypatch.setattr(keyboard, "monotonic", lambda: 1.0)
    screen.clock.strike(keyboard._LOOK_S)
    assert ["<j>"] == screen.done
    screen.busy = False
    for _ in range(100):
        screen.clock.strike(keyboard._LOOK_S)
    assert 100 == len(screen.done)


def test_a_backlog_is_done_in_slices(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a moment the loop gets its turn; keys that come meanwhile wait behind the others."""
    time = iter(range(10_000))
    monkeypatch.setattr(keyboard, "monotonic", lambda: float(next(time)))
    screen.board.feed(b"j" * 100)
    before = len(screen.done)
    screen.board.feed(b"q")
    assert before == len(screen.done) < 100
    for _ in range(101):
        screen.clock.strike(0.0)
    assert ["j"] * 100 + ["q"] == screen.done


def test_a_mouse_that_has_gone_on_is_where_it_is(screen: Screen) -> None:
    """Of thousands of reports of the wheel as many are sent as a hand makes."""
    screen.board.feed(b"\x1b[<64;9;9M" * 3000 + b"q")
    assert ["MouseScrollUp"] * 63 + ["q"] == screen.done[-64:]
    assert len(screen.done) == 64


def test_when_very_many_wait_no_more_are_read(screen: Screen) -> None:
    screen.busy = True
    screen.board.feed(b"j" * (keyboard.MOST_WAITING + 2))
    assert screen.board.is_full


@pytest.mark.parametrize(
    "garbage", [b"\x1b[48;0;0;0;0t", b"\x1b[48;99999;99999;1;1t", b"\x1b[<64;99999;99999M", b"\x1b[?2026;9$y"]
)
def test_garbage_changes_nothing_of_the_program(garbage: bytes, screen: Screen) -> None:
    """No size that a terminal makes up is believed, and nothing ends the parser."""
    screen.board.feed(garbage + b"j")
    assert "j" == screen.done[-1]
    assert "Resize" not in screen.done


def test_a_parser_that_fails_begins_anew(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_text: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(screen.board._parser, "feed", fails)
    screen.board.feed(b"j")
    screen.board.feed(b"k")
    assert ["k"] == screen.done


async def test_of_very_many_keys_the_screen_does_what_counts() -> None:
    """Steps are thinned, letters typed into a field all arrive, and what stands behind them is done."""
    async with desk(FIRE) as reader:
        screen = reader.screen

        def pressed(*keys: str) -> None:
            left = [events.Key(key, key if len(key) == 1 else None) for key in keys]
            while left:
                left = left[max(1, screen.take_keys(left)) :]

        pressed(*"s" * 101)
        assert not screen.reading.lock
        pressed("slash", *"abcdefghi" * 20, "backspace")
        assert screen.panel is not None
        assert ("abcdefghi" * 20)[:-1] == screen.panel.field.text
        pressed("escape", *["j"] * 500, "v")
        assert (None, "synopsis") == (screen.panel, screen.reading.view.value)


def test_a_paste_says_what_is_lost() -> None:
    """An event of the toolkit's kind, handled as one."""
    paste = Paste(PastedText("text", lost=5))
    assert ("on_paste", 5, "text") == (paste.handler_name, paste.lost, paste.text)
