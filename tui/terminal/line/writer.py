"""The way out to the terminal: it takes what the terminal takes, and the program never waits for it.

The toolkit writes through a thread with a queue of thirty frames; when a terminal does not read, the thirty-first stops the
whole program, and afterwards all thirty stale frames must drain. Here the rest waits, whoever draws sees `behind`, and the
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


class Outlet:
    """Writes to the terminal on an event loop.

    `drained` is called when all has been taken after a jam, `lost` when it is gone. `rest` is what somebody has left unwritten;
    it goes first.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, *, drained: Callable[[], None], lost: Callable[[], None], rest: bytes = b""
    ) -> None:
        self._loop = loop
        self._drained = drained
        self._lost = lost
        self._door, self._blocks = open_door()
        self._pending = bytearray(rest)
        self._watching = False

    @property
    def behind(self) -> bool:
        """Whether the terminal has not yet taken all that was written."""
        return bool(self._pending)

    def write(self, data: str) -> None:
        """Send what the terminal takes now; the rest follows by itself."""
        self._pending += data.encode("utf-8", "replace")
        if not self._watching:
            self._push()

    def last(self, data: str, *, abort: str) -> None:
        """Drop what is pending, which nobody will see, and write this; give up on a terminal that does not read for a while."""
        rest = ((abort if self._pending else "") + data).encode()
        self._pending.clear()
        self._unwatch()
        deadline = time.monotonic() + _LAST_WRITE_S
        with contextlib.suppress(OSError):
            while rest and (left := deadline - time.monotonic()) > 0:
                if select.select([], [self._door], [], left)[1]:
                    rest = rest[os.write(self._door, rest[:_BLOCKING_BYTES]) :]

    def _push(self) -> None:
        """Write what is pending, as far as the terminal takes it at once."""
        try:
            while self._pending and (not self._blocks or select.select([], [self._door], [], 0)[1]):
                chunk = self._pending[:_BLOCKING_BYTES] if self._blocks else self._pending
                del self._pending[: os.write(self._door, chunk)]
        except BlockingIOError:
            pass
        except OSError:
            self._pending.clear()
            self._unwatch()
            self._lost()
            return
        if self._pending and not self._watching:
            self._loop.add_writer(self._door, self._push)
            self._watching = True
        elif self._watching and not self._pending:
            self._unwatch()
            self._drained()

    def _unwatch(self) -> None:
        if self._watching:
            self._loop.remove_writer(self._door)
            self._watching = False


def open_door() -> tuple[int, bool]:
    """Open the terminal a second time, so that writing never blocks; else its only door, and True because that one may."""
    screen = modes.screen()
    try:
        door = os.open(os.ttyname(screen), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return screen, True
    if os.fstat(door).st_rdev == os.fstat(screen).st_rdev:
        return door, False
    os.close(door)
    return screen, True
