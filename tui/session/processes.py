"""Work of many like pieces on all processors, in copies of this process (fork).

What is compared stands in memory already: a copy has it at once, where a process started anew would have to be told of it,
which takes as long as half of the work. To fork a program with threads is safe only for a copy that takes no lock which another
thread may have held. So a copy imports nothing, prints nothing, computes, writes into its pipe and ends without cleaning up.
And it is never needed: what a copy that died, was killed or says nothing has not done is done here. It costs time, never a
finding. Elsewhere than on Linux, where system libraries start threads of their own or there is no fork, all is done in turn.
"""

from __future__ import annotations

import gc
import os
import pickle
import re
import select
import signal
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from tui.engine.parallel import SERIAL, Chunk, Executor, R
from tui.engine.progress import SILENT, Progress
from tui.model.story import Story

MOST_PROCESSES = 4
"""This one and its copies. What is done in turn takes longer than the rest from four on, and each copy takes memory."""
BYTES_PER_CHARACTER = 100
"""Memory that a copy comes to, by the characters of the story: 320 MiB of its own for 1,000 articles, as it looks at nearly all
that is compared and to look at a value of Python is to write into it."""
_MEMORY = Path("/proc/meminfo")
_LIMIT, _USED = Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")
"""What a container may take, and what it takes."""
_TICKETS = 1000
"""Shares into which work is cut, so that all end together; their numbers fit into a pipe."""
_WAIT_S = 0.02
"""Seconds between two reports while the copies are waited for."""
_SILENCE_S = 10.0
"""Seconds without a word from a copy, some hundred shares, from which it is done without it."""
_NUMBER = struct.Struct("=I")
_HEAD = struct.Struct("=II")
"""Number of a share, bytes of its results."""
_PIECE = 1 << 18
"""Bytes that are read in one go."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT)
"""What the program handles and a copy must not."""


def executor_for(story: Story, most: int) -> Executor:
    """Who does the work on a large story: this process, and copies of it. `most` processes; 0 for as many as processors."""
    characters = sum(len(source.text) for source in story.sources) or 1
    if sys.platform != "linux":
        return SERIAL
    copies = free_memory() // 2 // (BYTES_PER_CHARACTER * characters)  # the other half is for this one and for others
    processes = min(most or MOST_PROCESSES, len(os.sched_getaffinity(0)), 1 + copies)
    return ForkExecutor(processes) if processes > 1 else SERIAL


def free_memory() -> int:
    """Bytes of memory that this machine, or the container that the program runs in, has left; 0 where it does not say."""
    try:
        (free,) = re.findall(r"^MemAvailable: *(\d+) kB$", _MEMORY.read_text("ascii"), re.MULTILINE)
    except (OSError, ValueError):
        return 0
    with suppress(OSError, ValueError):  # there is none, or it has no limit
        return max(0, min(1024 * int(free), int(_LIMIT.read_text("ascii")) - int(_USED.read_text("ascii"))))
    return 1024 * int(free)


class ForkExecutor:
    """Does work in so many processes, of which this is one."""

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def map_chunks(self, work: Chunk[R], size: int, chunk: int, progress: Progress) -> Iterator[R]:
        """See `Executor`. The copies are gone when it ends, however it ends."""
        per_ticket = chunk * max(1, -(-size // (chunk * _TICKETS)))
        tickets = -(-size // per_ticket)
        if tickets < 2 * self._processes:
            yield from SERIAL.map_chunks(work, size, chunk, progress)
            return
        try:
            crew = _Crew(work, size, chunk, per_ticket, self._processes - 1)
        except OSError:  # no pipe is to be had
            yield from SERIAL.map_chunks(work, size, chunk, progress)
            return
        try:
            for number in range(tickets):
                yield from crew.results(number, progress)
        finally:
            crew.end()


class _Copy:
    """A copy of this process: its id, the pipe in which it writes, and what has come of a frame that is not whole."""

    def __init__(self, process: int, pipe: int) -> None:
        self.process = process
        self.pipe = pipe
        self.rest = bytearray()
        self.heard = time.monotonic()


class _Crew:
    """The copies at one piece of work, and what they have done so far."""

    def __init__(self, work: Chunk[Any], size: int, chunk: int, per_ticket: int, copies: int) -> None:
        self._work, self._size, self._chunk, self._per_ticket = work, size, chunk, per_ticket
        self._count = -(-size // per_ticket)
        self._done: dict[int, list[Any]] = {}
        self._copies: list[_Copy] = []
        self._tickets, tickets = os.pipe()
        os.set_blocking(self._tickets, False)
        os.write(tickets, b"".join(map(_NUMBER.pack, range(self._count))))
        os.close(tickets)
        gc.freeze()  # so that the collector of a copy touches nothing that is shared
        with suppress(OSError):  # no more processes: then with those that there are
            for _ in range(copies):
                self._copies.append(self._fork())

    def results(self, number: int, progress: Progress) -> Iterator[Any]:
        """The results of the chunks of a share, which is waited for or done here."""
        while number not in self._done:
            mine = self._draw()
            if mine is None and not self._copies:
                mine = number  # whoever drew it is gone
            if mine is None:
                progress.report(number / self._count)
                self._listen(_WAIT_S)
            else:
                self._done[mine] = self._compute(mine, progress, number)
        progress.report(number / self._count)
        yield from self._done.pop(number)

    def end(self) -> None:
        """Have no copy left."""
        os.close(self._tickets)
        for copy in list(self._copies):
            self._dismiss(copy)

    def _draw(self) -> int | None:
        """The number of a share that nobody has, if there is one."""
        try:
            drawn = os.read(self._tickets, _NUMBER.size)
        except BlockingIOError:
            return None
        return _NUMBER.unpack(drawn)[0] if drawn else None

    def _chunks(self, number: int) -> Iterator[tuple[int, int]]:
        """The chunks of a share."""
        end = min((number + 1) * self._per_ticket, self._size)
        for start in range(number * self._per_ticket, end, self._chunk):
            yield start, min(start + self._chunk, end)

    def _compute(self, mine: int, progress: Progress, number: int) -> list[Any]:
        """Do a share here, and listen to the copies meanwhile."""
        here = progress.part(number / self._count, number / self._count)
        results = []
        for start, stop in self._chunks(mine):
            here.report(0.0)
            self._listen(0.0)
            results.append(self._work(start, stop, here))
        return results

    def _listen(self, wait_s: float) -> None:
        """Take what the copies have written; dismiss those that are done, gone or silent."""
        if not self._copies:
            return
        ready, _, _ = select.select([copy.pipe for copy in self._copies], [], [], wait_s)
        now = time.monotonic()
        for copy in list(self._copies):
            if copy.pipe in ready:
                copy.heard = now
                if not self._take(copy):
                    self._dismiss(copy)
            elif now - copy.heard > _SILENCE_S:
                self._dismiss(copy)

    def _take(self, copy: _Copy) -> bool:
        """Take what a copy has written; False where it has ended, or writes what nobody can read."""
        came = os.read(copy.pipe, _PIECE)
        copy.rest += came
        while len(copy.rest) >= _HEAD.size:
            number, length = _HEAD.unpack_from(copy.rest)
            if len(copy.rest) < _HEAD.size + length:
                break
            self._done[number] = pickle.loads(copy.rest[_HEAD.size : _HEAD.size + length])  # our own copy's
            del copy.rest[: _HEAD.size + length]
        return bool(came)

    def _dismiss(self, copy: _Copy) -> None:
        """End a copy and forget it."""
        self._copies.remove(copy)
        os.close(copy.pipe)
        with suppress(OSError):
            os.kill(copy.process, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(copy.process, 0)

    def _fork(self) -> _Copy:
        """A copy of this process, at work. No signal reaches it before it has put off what the program does on one."""
        listening, writing = os.pipe()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
        try:
            process = os.fork()
            if process == 0:
                self._be_a_copy(listening, writing)
        except OSError:
            os.close(listening)
            raise
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            os.close(writing)
        return _Copy(process, listening)

    def _be_a_copy(self, listening: int, writing: int) -> NoReturn:
        """Draw shares and write what they come to, until there are none or nobody listens; then end at once."""
        try:
            signal.set_wakeup_fd(-1)
            for number in _SIGNALS:
                signal.signal(number, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_SETMASK, ())
            gc.freeze()
            for pipe in (listening, *(copy.pipe for copy in self._copies)):
                os.close(pipe)  # else nobody would notice that this process is gone
            while (mine := self._draw()) is not None:
                results = pickle.dumps([self._work(*chunk, SILENT) for chunk in self._chunks(mine)], pickle.HIGHEST_PROTOCOL)
                _write_all(writing, _HEAD.pack(mine, len(results)) + results)
        finally:
            os._exit(0)  # whatever it was: what is not done is done where it can be said


def _write_all(pipe: int, content: bytes) -> None:
    """Write everything. Raises OSError when nobody reads it any more."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(pipe, rest) :]
