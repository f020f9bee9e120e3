"""A terminal for the tests: a real pty, pyte for the glass, and answers to what a program may ask a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds after which a condition counts as never met; machines that run tests may be busy."""
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[?>=<][0-9;]*\$?[pqu]|\x1b\]52;[^\x07]*\x07|\x1bP[^\x1b]*\x1b\\")
_UNFINISHED = re.compile(rb"\x1b(\[[0-9;?$<>=]*|\][^\x07\x1b]*\x1b?|P[^\x1b]*\x1b?)?$")


class Glass:
    """What a terminal of `columns` x `rows` shows after all the bytes it was fed."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._rest = b""

    def feed(self, data: bytes) -> None:
        data = self._rest + data
        self._rest = b""
        if cut := _UNFINISHED.search(data[-4096:]):
            at = len(data) - len(data[-4096:]) + cut.start()
            data, self._rest = data[:at], data[at:]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    @property
    def text(self) -> str:
        return "\n".join(
            "".join(self.screen.buffer[y][x].data for x in range(self.screen.columns)) for y in range(self.screen.lines)
        )

    def seen(self, *, upright: bool = False) -> list[list[tuple[Any, ...]]]:
        """Every cell as a reader sees it: a blank without lines or reverse has no foreground, weight or slant.

        `upright` is for readers who see no slant at all.
        """
        cells = self.screen.buffer
        return [[_seen(cells[y][x], upright) for x in range(self.screen.columns)] for y in range(self.screen.lines)]


def _seen(cell: Any, upright: bool) -> tuple[Any, ...]:
    if cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough):
        return (" ", cell.bg)
    return tuple(cell._replace(italics=False) if upright else cell)


class Session:
    """A program in a pty of its own. `reads` False is a terminal that takes nothing; `answers` False one that stays silent."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environ: Mapping[str, str | None] | None = None,
        answers: bool = True,
        prepare: Callable[[], None] | None = None,
        stdin: int | None = None,
    ) -> None:
        self.glass = Glass(columns, rows)
        self.received = bytearray()
        self.answers = answers
        self._asked = b""
        self._undrawn: bytearray | None = None
        self.master, slave = pty.openpty()
        self._size(columns, rows)

        def own_terminal() -> None:
            os.setsid()
            fcntl.ioctl(2, termios.TIOCSCTTY, 0)
            if prepare is not None:
                prepare()

        self.process = subprocess.Popen(
            command,
            stdin=slave if stdin is None else stdin,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env=surroundings(environ or {}),
            preexec_fn=own_terminal,
            close_fds=True,
        )
        os.close(slave)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        """Close the terminal, as a window or a lost line does."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        self.glass.screen.resize(rows, columns)
        self._size(columns, rows)

    def send(self, keys: str | bytes) -> None:
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def read(self, seconds: float = 0.0) -> bytes:
        """Take what the program sends within so many seconds, up to the first pause; answer its questions."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return b""
        self.received += data
        if self._undrawn is None:
            self.glass.feed(data)
        else:
            self._undrawn += data
        if self.answers:
            self._answer(data)
        return data

    def pressed(self, key: str, *, silence: float) -> float:
        """Send a key and give the seconds to the last byte that came of it, 0 for none: before a silence of so many seconds.

        What came is drawn on the glass afterwards, for that takes longer than what is measured.
        """
        self._undrawn = bytearray()
        sent = last = time.perf_counter()
        self.send(key)
        while self.read(silence):
            last = time.perf_counter()
        undrawn, self._undrawn = self._undrawn, None
        self.glass.feed(bytes(undrawn))
        return last - sent

    def _answer(self, data: bytes) -> None:
        asked = self._asked + data
        self._asked = asked[-8:] if not asked.endswith((b"n", b"p")) else b""
        for _ in range(asked.count(b"\x1b[6n")):
            self.send("\x1b[1;1R")

    def wait(self, condition: str | Callable[[], bool], *, within: float = PATIENCE) -> None:
        """Read until a text is on the glass or a condition holds."""
        met = (lambda: condition in self.glass.text) if isinstance(condition, str) else condition
        deadline = time.monotonic() + within
        while not met():
            left = deadline - time.monotonic()
            assert left > 0, f"never came: {condition}\n{self.glass.text}"
            self.read(min(left, 0.05))

    def done(self) -> None:
        """Read until the reader's screen is there and says of no stage how far it is."""
        self.wait(lambda: "? help" in self.glass.text and "%" not in self.glass.text.partition("\n")[0])

    def quiet(self, seconds: float = 0.3) -> bytes:
        """Read until nothing came for so long, and give it."""
        got = b""
        while data := self.read(seconds):
            got += data
        return got

    def ends(self, *, within: float = PATIENCE) -> int:
        """Wait for the program to end and give its exit code, negative for a signal."""
        deadline = time.monotonic() + within
        while self.process.poll() is None and time.monotonic() < deadline:
            if self.master >= 0:
                self.read(0.02)
            else:
                time.sleep(0.02)
        assert self.process.returncode is not None, f"still running\n{self.glass.text}"
        while self.master >= 0 and self.read():
            pass  # its last words
        return self.process.returncode

    @property
    def cooked(self) -> bool:
        """Whether the terminal echoes and waits for whole lines, as the program found it."""
        modes = termios.tcgetattr(self.master)[3]
        return bool(modes & termios.ECHO and modes & termios.ICANON)

    @property
    def left(self) -> bool:
        """Whether the program gave everything back: the first screen, the cursor, the mouse, pastes, and its keys."""
        last = {mode: bytes(self.received).rfind(b"\x1b[?%d" % mode) for mode in (1049, 25, 7, 2004, 1004)}
        ends = {mode: bytes(self.received)[at:].partition(b"%d" % mode)[2][:1] for mode, at in last.items()}
        return ends == {1049: b"l", 25: b"h", 7: b"h", 2004: b"l", 1004: b"l"} and self.cooked

    def cpu(self) -> float:
        """Seconds of processor time that the program has used, in all its threads, to the microsecond."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def surroundings(changes: Mapping[str, str | None]) -> dict[str, str]:
    """A plain modern terminal, near, with nothing of the machine that runs the tests."""
    environ = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    environ["PYTHONPATH"] = str(ROOT)
    if "XDG_CACHE_HOME" in os.environ:
        environ["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"]
    for name, value in changes.items():
        if value is None:
            environ.pop(name, None)
        else:
            environ[name] = value
    return environ


def agree(one: Session, other: Session, about: object = "", *, upright: bool = False, in_text: bool = False) -> None:
    """Read both until they keep still and show the same, cell by cell.

    Without its slant (`upright`) where one of them has none; only their characters (`in_text`) where one colours its blanks.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        still = not (one.read(0.06) or other.read(0.06))
        seen = [each.glass.text if in_text else each.glass.seen(upright=upright) for each in (one, other)]
        if still and seen[0] == seen[1]:
            return
        assert time.monotonic() < deadline, f"after {about}\n{one.glass.text}\n{other.glass.text}"


def program(*arguments: str) -> list[str]:
    """The command of the real program."""
    return [sys.executable, "-m", "tui", *arguments]


UNFIT = "import inspect; from textual.{0} import {1}; {1}.{2}.__signature__ = inspect.Signature()"
"""Makes a method of the toolkit look as if it took no arguments, so that nothing is leaned on that needs it."""
UNFIT_DRAWING = UNFIT.format("app", "App", "_display")
UNFIT_PARSER = UNFIT.format("_xterm_parser", "XTermParser", "feed")
UNFIT_ENDING = UNFIT.format("app", "App", "_fatal_error")


def drawn_plainly(*arguments: str) -> list[str]:
    """The real program, drawing the toolkit's own way."""
    return [sys.executable, "-c", f"import sys; {UNFIT_DRAWING}; from tui.cli import main; sys.exit(main())", *arguments]


def patient_doctor() -> list[str]:
    """The command of `rashomon doctor`, which waits for an answer as long as these tests do, however busy the machine is."""
    patience = f"from tui.terminal.probe import doctor; doctor._PATIENCE_S = {PATIENCE}"
    return [sys.executable, "-c", f"import sys; {patience}; from tui.cli import main; sys.exit(main())", "doctor"]


def probe(*arguments: str) -> list[str]:
    """The command of the little app that stands in for the program where only the terminal matters."""
    return [sys.executable, str(Path(__file__).parent / "probe.py"), *arguments]
