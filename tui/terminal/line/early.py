"""The terminal in hand before there is an event loop: the first picture on it, and an end in order if one comes so early.

    ask         no echo; the question for the ground is on its way while articles are read
    take        other screen: what is typed waits for the driver
    SIGTERM ... the terminal is put right, and the program is gone with 128 and the signal; there is no place to save yet
    ctrl+z      the terminal is put right while the program is stopped, and taken again after it
    hand over   the driver goes on from here; give back: there will be no driver, for something went wrong

Signals are answered by the interpreter between two of its steps, so also while modules are imported.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from dataclasses import dataclass
from typing import Any

from tui.terminal.cells.buffer import ScreenBuffer
from tui.terminal.cells.encoder import CellEncoder
from tui.terminal.line import modes
from tui.terminal.line.background import ASK_BACKGROUND, take_answer
from tui.terminal.line.writer import open_nonblocking

_ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_WRITE_S = 0.05
"""Seconds that the start waits for a terminal to take the first picture; what it has not taken then, the driver sends."""
_ANSWER_S = 0.3
"""Seconds that leaving at once may wait for an answer that would otherwise be typed into the shell."""


class EarlyTerminal:
    """Holds the terminal from `take` until `hand_over` or `give_back`; the screen shows what `buffer` says."""

    def __init__(self, buffer: ScreenBuffer) -> None:
        self._buffer = buffer
        self.attributes_before: list[Any] | None = None
        """The terminal's settings as the program found them."""
        self.unwritten = b""
        """What the terminal has not taken yet."""
        self.is_open = False
        """Whether the screen is open, and in these hands."""
        self.typed = b""
        """What was typed meanwhile and had to be read."""
        self._is_held = False
        self._is_asked = False
        """Whether an answer may be on its way."""
        self._handlers: dict[int, Any] = {}

    def ask_background(self) -> None:
        """Ask the terminal for its ground. Nothing is seen of it: the answer is not echoed, and taken out of what is typed."""
        self._hold()
        self._is_asked = True
        self._write(ASK_BACKGROUND)

    def read_background(self, seconds: float = 0.0) -> bool | None:
        """Whether the terminal's ground is light, where it has answered within so many seconds; by itself it waits for none."""
        deadline = time.monotonic() + seconds
        with contextlib.suppress(OSError):
            while self._is_asked and select.select([modes.KEYS], [], [], max(0.0, deadline - time.monotonic()))[0]:
                if not (data := os.read(modes.KEYS, 65536)):
                    return None
                light, self.typed = take_answer(self.typed + data)
                if light is not None:
                    self._is_asked = False
                    return light
        return None

    def take(self) -> None:
        """Show the newest picture of the buffer on the other screen. A terminal that is gone is left to the driver."""
        self._hold()
        self.is_open = True
        self._show()

    def _hold(self) -> None:
        """Let keys come without an echo, and answer signals."""
        if self._is_held:
            return
        self._is_held = True
        self.attributes_before = modes.read_attributes()
        for number in _ENDS:
            self._handlers[number] = signal.signal(number, self._handle_end)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._handle_stop)
        self._handlers[signal.SIGWINCH] = signal.signal(signal.SIGWINCH, self._handle_resize)
        modes.set_raw(signals=True)

    def hand_over(self) -> bytes:
        """Leave the terminal, as it is, to the driver; gives what is still to be written to it.

        The signals that end the program are answered here until somebody else does.
        """
        self.is_open = self._is_held = False
        return self.unwritten

    def give_back(self) -> None:
        """Leave the terminal as it was found; does nothing once it was handed over."""
        if not self._is_held:
            return
        self.read_background(_ANSWER_S)
        self._leave()
        self.is_open = self._is_held = False
        for number, handler in self._handlers.items():
            signal.signal(number, handler or signal.SIG_DFL)

    def _leave(self) -> None:
        if self.is_open:
            modes.leave_by_force(self.attributes_before)
        else:
            modes.restore_attributes(self.attributes_before)
        modes.flush_input()

    def _show(self) -> None:
        modes.set_raw(signals=True)
        self._write(modes.ENTER + self._buffer.paint())

    def _write(self, text: str) -> None:
        self.unwritten += text.encode("utf-8", "replace")
        fd, blocks = open_nonblocking()
        deadline = time.monotonic() + _WRITE_S
        with contextlib.suppress(OSError):
            while self.unwritten and select.select([], [fd], [], max(0.0, deadline - time.monotonic()))[1]:
                self.unwritten = self.unwritten[os.write(fd, self.unwritten[:256] if blocks else self.unwritten) :]
        if not blocks:
            os.close(fd)

    def _handle_end(self, number: int, _frame: object) -> None:
        self.read_background(_ANSWER_S)
        self._leave()
        os._exit(128 + number)

    def _handle_stop(self, _number: int, _frame: object) -> None:
        self._leave()
        os.kill(os.getpid(), signal.SIGSTOP)
        modes.set_raw(signals=True)
        if self.is_open:
            self._buffer.forget()
            self._show()

    def _handle_resize(self, _number: int, _frame: object) -> None:
        self._buffer.forget()  # what a terminal does to the other screen when its size changes is its own affair


@dataclass(frozen=True, slots=True)
class Handover:
    """What driver and display go on from: the first picture, how it was encoded, and who holds the terminal meanwhile."""

    encoder: CellEncoder
    terminal: EarlyTerminal
    buffer: ScreenBuffer
    """What stands on the screen."""
