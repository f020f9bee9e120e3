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

from tui.terminal.cells.buffer import Front
from tui.terminal.cells.encoder import Pen
from tui.terminal.line import modes
from tui.terminal.line.writer import open_door

_ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_WRITE_S = 0.05
"""Seconds that the start waits for a terminal to take the first picture; what it has not taken then, the driver sends."""


class Hold:
    """Holds the terminal from `take` until `hand_over` or `give_back`; the screen shows what `front` says."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self.before: list[Any] | None = None
        """The terminal's settings as the program found them."""
        self.rest = b""
        """What the terminal has not taken yet."""
        self.held = False
        self._handlers: dict[int, Any] = {}

    def take(self) -> None:
        """Show the newest picture of the front buffer on the other screen. A terminal that is gone is left to the driver."""
        self.held = True
        self.before = modes.attributes_now()
        for number in _ENDS:
            self._handlers[number] = signal.signal(number, self._ended)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._stopped)
        self._handlers[signal.SIGWINCH] = signal.signal(signal.SIGWINCH, self._resized)
        self._show()

    def hand_over(self) -> bytes:
        """Leave the terminal, as it is, to the driver; gives what is still to be written to it.

        The signals that end the program are answered here until somebody else does.
        """
        self.held = False
        return self.rest

    def give_back(self) -> None:
        """Leave the terminal as it was found; does nothing once it was handed over."""
        if not self.held:
            return
        self.held = False
        modes.leave_by_force(self.before)
        modes.forget_typed()
        for number, handler in self._handlers.items():
            signal.signal(number, handler or signal.SIG_DFL)

    def _show(self) -> None:
        modes.take_keys_raw(signals=True)
        self._write(modes.ENTER + self._front.paint())

    def _write(self, text: str) -> None:
        self.rest = text.encode("utf-8", "replace")
        door, blocks = open_door()
        deadline = time.monotonic() + _WRITE_S
        with contextlib.suppress(OSError):
            while self.rest and select.select([], [door], [], max(0.0, deadline - time.monotonic()))[1]:
                self.rest = self.rest[os.write(door, self.rest[:256] if blocks else self.rest) :]
        if not blocks:
            os.close(door)

    def _ended(self, number: int, _frame: object) -> None:
        modes.leave_by_force(self.before)
        modes.forget_typed()
        os._exit(128 + number)

    def _stopped(self, _number: int, _frame: object) -> None:
        modes.leave_by_force(self.before)
        os.kill(os.getpid(), signal.SIGSTOP)
        self._front.forget()
        self._show()

    def _resized(self, _number: int, _frame: object) -> None:
        self._front.forget()  # what a terminal does to the other screen when its size changes is its own affair


@dataclass(frozen=True, slots=True)
class Handover:
    """What the driver and the display go on from: the first picture, how it was spelt, and who holds the terminal meanwhile."""

    pen: Pen
    hold: Hold
    front: Front
    """What stands on the screen."""
