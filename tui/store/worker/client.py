"""The program's side of the process that parses for it.

While it parses, whoever waits gets control back every few hundredths of a second, so that the screen can be drawn and left.
What comes back passes the door (`neutral`) like everything that was written by others.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import tui
from tui.store import neutral
from tui.store.draft import Draft, Unreadable, with_doubts
from tui.store.worker import TOO_LARGE, TOO_LONG, frames

if TYPE_CHECKING:
    from tui.model.settings import Input
    from tui.store.formats import Sniffed

_WAIT_S = 0.02
"""Seconds after which whoever waits gets control back."""
_PATIENCE, _PATIENCE_S = 4.0, 5.0
"""By the clock a file may take so many times its processor time, on a machine that has other things to do, and so many seconds
on top, in which the process starts."""
_PIECE = 1 << 18
"""Bytes that are read in one go; written are as many as the pipe takes."""
_GOODBYE_S = 0.2
"""Seconds that a process which is asked nothing more has to end by itself."""
_SEEN = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables that the process gets to see; what else stands among them is not its business."""
_ALONE = ("-I", "-S", "-W", "ignore")
"""Options of a Python that looks at no variable and in no folder but those that it is given."""
_START = "import sys; sys.path[:] = sys.argv[2:]; from tui.store.worker.main import main; main(sys.argv[1])"


class Worker:
    """Parses files, one after the other, in a process that is started when the first comes, and anew after one that failed."""

    def __init__(self, settings: Input) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def stream(self, sniffed: Sniffed, *, url: str = "") -> Generator[Draft | None, None, None]:
        """The articles in what was sniffed, as they are found; None while it waits for them.

        Raises Unreadable, also when one article takes too much, and also after others were found.
        """
        doubts = sniffed.doubts
        for draft in self._stream(sniffed, url):
            if draft is None:
                yield None
                continue
            yield from with_doubts((draft,), doubts)
            doubts = ()

    def _stream(self, sniffed: Sniffed, url: str) -> Generator[Draft | None, None, None]:
        text = sniffed.text.encode("utf-8", "surrogatepass")
        values = {
            "kind": sniffed.kind,
            "name": sniffed.name,
            "path": sniffed.path,
            "columns": dict(sniffed.columns),
            "url": url,
            "is_text": bool(text),
        }
        answered = False
        try:
            for answer in self._answers(frames.head(values, text or sniffed.raw), text or sniffed.raw):
                if answer is None:
                    yield None
                    continue
                said, texts = answer
                if "unreadable" in said:
                    answered = True
                    raise Unreadable(neutral.line(str(said["unreadable"])))
                drafts = frames.to_drafts(said.get("drafts"), texts)
                answered = not said.get("more")
                for draft in drafts:
                    yield replace(draft, doubts=tuple(map(neutral.line, draft.doubts)))
        except (ValueError, RecursionError):
            raise Unreadable("could not be read: what reads such files answered with something else") from None
        finally:
            if not answered:  # also when nobody waits any more
                self.close(at_once=True)

    def close(self, *, at_once: bool = False) -> None:
        """End the process, if one runs."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        if not at_once:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_GOODBYE_S)
                return
        process.kill()
        process.wait()

    def _answers(self, *frame: bytes) -> Generator[tuple[frames.Values, bytes] | None, None, None]:
        """Send a frame and give the answers up to the last, None while it waits. Raises Unreadable or ValueError."""
        if self._process is None:
            self._process = self._start()
        most = int(2e6 * self._settings.max_file_mb) + frames.MOST_VALUES
        exchange = _Exchange(self._process, frame, most)
        while True:
            deadline = time.monotonic() + self._settings.parse_seconds * _PATIENCE + _PATIENCE_S
            while not exchange.over(_WAIT_S):
                if time.monotonic() > deadline:
                    raise Unreadable(self._too_long())
                yield None
            answer = exchange.take()
            if answer is None:
                raise Unreadable(self._why(self._process))
            yield answer
            if not answer[0].get("more"):
                return

    def _start(self) -> subprocess.Popen[bytes]:
        """A new process, which neither the terminal's signals nor its settings reach. Raises Unreadable."""
        limits = [os.getpid(), self._settings.parse_seconds, self._settings.parse_mb]
        sizes = [self._settings.max_file_mb, self._settings.max_page_mb, self._settings.max_archive_mb]
        home = str(Path(tui.__file__).resolve().parent.parent)
        paths = [home, *(path for path in sys.path if os.path.isabs(path) and path != home)]
        if not sys.executable or getattr(sys, "frozen", False):
            raise Unreadable("needs a process of its own to be read in, and there is no Python to start one with")
        try:
            process = subprocess.Popen(
                [sys.executable, *_ALONE, *_quiet(), "-c", _START, json.dumps([*limits, *sizes]), *paths],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd="/",
                env={name: os.environ[name] for name in _SEEN if name in os.environ} | {"MALLOC_ARENA_MAX": "1"},
                start_new_session=True,
            )
        except OSError as error:
            why = neutral.line(error.strerror or str(error)).lower()
            raise Unreadable(f"needs a process of its own to be read in, which could not be started: {why}") from None
        assert process.stdin
        assert process.stdout
        os.set_blocking(process.stdin.fileno(), False)
        os.set_blocking(process.stdout.fileno(), False)
        return process

    def _why(self, process: subprocess.Popen[bytes]) -> str:
        """Why a process ended without an answer."""
        try:
            code = process.wait(_GOODBYE_S)
        except subprocess.TimeoutExpired:
            return "could not be read: what reads such files stopped answering"
        if code in {TOO_LONG, -signal.SIGXCPU}:
            return self._too_long()
        if code == TOO_LARGE:
            return f"takes more than {self._settings.parse_mb:,} MB of memory to read (input.parse_mb)"
        how = signal.Signals(-code).name if -code in set(signal.Signals) else f"code {code}"
        return f"could not be read: what reads such files broke down over it ({how})"

    def _too_long(self) -> str:
        return f"takes more than {self._settings.parse_seconds:g} seconds to read (input.parse_seconds)"


def _quiet() -> tuple[str, ...]:
    """The option that keeps Python from writing what it compiles, where this one was told so."""
    return ("-B",) if sys.dont_write_bytecode else ()


class _Exchange:
    """One frame on its way to the process, and the answers on their way back."""

    def __init__(self, process: subprocess.Popen[bytes], frame: tuple[bytes, ...], most: int) -> None:
        assert process.stdin
        assert process.stdout
        self._to, self._from = process.stdin.fileno(), process.stdout.fileno()
        self._unsent = [memoryview(piece) for piece in frame if piece]
        self._received = bytearray()
        self._most = most
        self._poll = select.poll()
        self._poll.register(self._to, select.POLLOUT)
        self._poll.register(self._from, select.POLLIN)
        self._answer: tuple[frames.Values, bytes] | None = None

    def take(self) -> tuple[frames.Values, bytes] | None:
        """The answer that came; None where none will come."""
        answer, self._answer = self._answer, None
        return answer

    def over(self, seconds: float) -> bool:
        """Whether there is an answer, or none will come, after waiting for some seconds at most. Raises ValueError."""
        if self._whole():
            return True
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready = dict(self._poll.poll(left * 1000))
            if self._to in ready:
                self._send()
            if self._from in ready and self._read_to_end():
                return True
        return False

    def _send(self) -> None:
        """Write what the pipe takes; a process that reads no more says why on the other one."""
        try:
            sent = os.write(self._to, self._unsent[0])
        except BlockingIOError:
            return
        except OSError:
            self._unsent.clear()
        else:
            self._unsent[0] = self._unsent[0][sent:]
            if not self._unsent[0]:
                del self._unsent[0]
        if not self._unsent:
            self._poll.unregister(self._to)

    def _read_to_end(self) -> bool:
        """Read what came; whether that was all."""
        try:
            piece = os.read(self._from, _PIECE)
        except BlockingIOError:
            return False
        self._received += piece
        return self._whole() or not piece

    def _whole(self) -> bool:
        """Whether what came holds an answer, which is then taken from it. Raises ValueError."""
        if len(self._received) < frames.HEAD.size:
            return False
        values, rest = frames.HEAD.unpack_from(self._received)
        if values > frames.MOST_VALUES or values + rest > self._most:
            raise ValueError("more comes than is taken")
        start, end = frames.HEAD.size, frames.HEAD.size + values
        if len(self._received) < end + rest:
            return False
        answer = json.loads(self._received[start:end])
        if not isinstance(answer, dict):
            raise ValueError("what comes is no answer")
        self._answer = answer, bytes(self._received[end : end + rest])
        del self._received[: end + rest]
        return True
