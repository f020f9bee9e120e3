"""The terminal in hand before there is an event loop: the first picture on it, and an end in order if one comes so early.

    take        other screen, no echo: what is typed waits unread for the driver
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
from tui.terminal.line.writer import open_nonblocking

_ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_WRITE_S = 0.05
"""Seconds that the start waits for a terminal to take the first picture; what it has not taken then, the driver sends."""


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
        self._handlers: dict[int, Any] = {}

    def take(self) -> None:
        """Show the newest picture of the buffer on the other screen. A terminal that is gone is left to the driver."""
        self.is_open = True
        self.attributes_before = modes.read_attributes()
        for number in _ENDS:
            self._handlers[number] = signal.signal(number, self._handle_end)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._handle_stop)
        self._handlers[signal.SIGWINCH] = signal.signal(signal.SIGWINCH, self._handle_resize)
        self._show()

    def hand_over(self) -> bytes:
        """Leave the terminal, as it is, to the driver; gives what is still to be written to it.

        The signals that end the program are answered here until somebody else does.
        """
        self.is_open = False
        return self.unwritten

    def give_back(self) -> None:
        """Leave the terminal as it was found; does nothing once it was handed over."""
        if not self.is_open:
            return
        self.is_open = False
        modes.leave_by_force(self.attributes_before)
        modes.flush_input()
        for number, handler in self._handlers.items():
            signal.signal(number, handler or signal.SIG_DFL)

    def _show(self) -> None:
        modes.set_raw(signals=True)
        self._write(modes.ENTER + self._buffer.paint())

    def _write(self, text: str) -> None:
        self.unwritten = text.encode("utf-8", "replace")
        fd, blocks = open_nonblocking()
        deadline = time.monotonic() + _WRITE_S
        with contextlib.suppress(OSError):
            while self.unwritten and select.select([], [fd], [], max(0.0, deadline - time.monotonic()))[1]:
                self.unwritten = self.unwritten[os.write(fd, self.unwritten[:256] if blocks else self.unwritten) :]
        if not blocks:
            os.close(fd)

    def _handle_end(self, number: int, _frame: object) -> None:
        modes.leave_by_force(self.attributes_before)
        modes.flush_input()
        os._exit(128 + number)

    def _handle_stop(self, _number: int, _frame: object) -> None:
        modes.leave_by_force(self.attributes_before)
        os.kill(os.getpid(), signal.SIGSTOP)
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
