"""The way out to the terminal: it takes what the terminal takes, and the program never waits for it.

The toolkit writes through a thread with a queue of thirty frames; when a terminal does not read, the thirty-first stops the
whole program, and afterwards all thirty stale frames must drain. Here the rest waits, whoever draws sees `is_behind`, and the
loop goes on.
"""

from __future__ import annotations

import contextlib
import os
import select
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.terminal.line import modes

if TYPE_CHECKING:
    import asyncio

_BLOCKING_BYTES = 256
"""Bytes that a terminal takes without blocking when it says that it can take some (Linux: WAKEUP_CHARS)."""
_LAST_WRITE_S = 0.3
"""Seconds that leaving waits for a terminal that does not read."""


class TerminalWriter:
    """Writes to the terminal on an event loop.

    `on_drained` is called when all has been taken after a jam, `on_lost` when it is gone. `unwritten` is what somebody has
    left; it goes first.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        on_drained: Callable[[], None],
        on_lost: Callable[[], None],
        unwritten: bytes = b"",
    ) -> None:
        self._loop = loop
        self._on_drained = on_drained
        self._on_lost = on_lost
        self._fd, self._blocks = open_nonblocking()
        self._pending = bytearray(unwritten)
        self._watching = False

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has not yet taken all that was written."""
        return bool(self._pending)

    def write(self, data: str) -> None:
        """Send what the terminal takes now; the rest follows by itself."""
        self._pending += data.encode("utf-8", "replace")
        if not self._watching:
            self._push()

    def write_last(self, data: str, *, abort: str) -> None:
        """Drop what is pending, which nobody will see, and write this; give up on a terminal that does not read for a while."""
        rest = ((abort if self._pending else "") + data).encode()
        self._pending.clear()
        self._unwatch()
        deadline = time.monotonic() + _LAST_WRITE_S
        with contextlib.suppress(OSError):
            while rest and (left := deadline - time.monotonic()) > 0:
                if select.select([], [self._fd], [], left)[1]:
                    rest = rest[os.write(self._fd, rest[:_BLOCKING_BYTES]) :]

    def _push(self) -> None:
        """Write what is pending, as far as the terminal takes it at once."""
        try:
            while self._pending and (not self._blocks or select.select([], [self._fd], [], 0)[1]):
                chunk = self._pending[:_BLOCKING_BYTES] if self._blocks else self._pending
                del self._pending[: os.write(self._fd, chunk)]
        except BlockingIOError:
            pass
        except OSError:
            self._pending.clear()
            self._unwatch()
            self._on_lost()
            return
        if self._pending and not self._watching:
            self._loop.add_writer(self._fd, self._push)
            self._watching = True
        elif self._watching and not self._pending:
            self._unwatch()
            self._on_drained()

    def _unwatch(self) -> None:
        if self._watching:
            self._loop.remove_writer(self._fd)
            self._watching = False


def open_nonblocking() -> tuple[int, bool]:
    """Open the terminal a second time, so that writing never blocks; else its only descriptor, and True: that one may."""
    screen = modes.screen()
    try:
        fd = os.open(os.ttyname(screen), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return screen, True
    if os.fstat(fd).st_rdev == os.fstat(screen).st_rdev:
        return fd, False
    os.close(fd)
    return screen, True
