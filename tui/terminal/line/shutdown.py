"""An orderly end, whoever asks for it: the place is saved, the terminal is put right, and the program is gone within a second.

The toolkit installs no handlers: SIGTERM leaves the terminal on its other screen with the mouse on, a hang-up loses the
place, and a program whose terminal is gone may wait for ever for a writer that is dead.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable
from typing import Any

from tui.terminal.line.modes import leave_by_force


class OrderlyShutdown:
    """Ends the program once, from a signal or a lost terminal, with exit code 128 + signal.

    `save` keeps the reader's place and may raise OSError; `leave` starts the app's own end; `attributes` gives the terminal
    settings to put back.
    """

    SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)

    def __init__(
        self,
        *,
        save: Callable[[], None],
        leave: Callable[[int], None],
        attributes: Callable[[], list[Any] | None],
        grace_s: float,
    ) -> None:
        self._save = save
        self._leave = leave
        self._attributes = attributes
        self._grace_s = grace_s
        self._begun = threading.Lock()
        self._saved = threading.Event()

    def install(self) -> None:
        """Answer the signals from now on. Call it on the running event loop of the main thread."""
        loop = asyncio.get_running_loop()

        def handle_signal(number: int, _frame: object) -> None:
            # Runs even while the loop is busy: the clock must not depend on it.
            self._start_clock(128 + number)
            with contextlib.suppress(RuntimeError):  # the loop has ended: so does the program
                loop.call_soon_threadsafe(self._end, 128 + number)

        for number in self.SIGNALS:
            signal.signal(number, handle_signal)

    def end(self, code: int) -> None:
        """Save, leave, and be gone within the grace."""
        self._start_clock(code)
        self._end(code)

    def _start_clock(self, code: int) -> None:
        """Start the clock, once."""
        if self._begun.acquire(blocking=False):
            clock = threading.Timer(self._grace_s, self._end_by_force, (code,))
            clock.daemon = True
            clock.start()
            # One end is enough: the interpreter, on its way out, would let a second signal kill it with another exit code.
            for number in self.SIGNALS:
                with contextlib.suppress(ValueError):  # not on the main thread
                    signal.signal(number, signal.SIG_IGN)

    def _end(self, code: int) -> None:
        if not self._saved.is_set():
            self._save_place()
            self._leave(code)

    def _save_place(self) -> None:
        self._saved.set()
        with contextlib.suppress(OSError):
            self._save()

    def _end_by_force(self, code: int) -> None:
        """The orderly end took too long: a loop that is busy, a terminal that does not read, a worker that does not stop."""
        if not self._saved.is_set():
            self._save_place()
        leave_by_force(self._attributes())
        os._exit(code)
