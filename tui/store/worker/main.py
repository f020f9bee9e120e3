"""The process: it limits itself, parses one file after the other, and ends when nobody asks any more.

It is started by `client` and by nobody else, with two pipes as its standard input and output and no terminal. The limits of the
system are the walls (data, processor time, files, core dumps); a thread that looks at the clock and at the memory fifty times a
second comes before them, because it knows how much one file took, and because not every system keeps its walls.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from tui.store.draft import STILL_READING, Draft, Unreadable
from tui.store.formats import Format, Sniffed, parse
from tui.store.worker import TOO_LARGE, TOO_LONG, frames

_EVERY_S = 0.02
"""Seconds between two looks at the clock and at the memory."""
_BUSY = 1.5
"""Times its seconds that a file may take by the clock while it gets at least half of them."""
_SPARE_S = 2
"""Seconds between the limit that is kept here and that of the system, which counts whole ones."""
_SPARE_SHARE = 1.25
"""The same for memory: what the system counts is more than what stands in memory."""
_TOGETHER, _TOGETHER_S = 1 << 18, 0.1
"""Characters of articles, and seconds, after which those of a file that are found are sent while the next are sought."""
_FILE_BYTES = 1_000_000
"""Bytes of a file that may be written: what Python compiles, and nothing else is."""


class Limits(NamedTuple):
    """What one file may take, or one article of many in a file; the first word of the command line, as JSON."""

    parent: int
    """The process for which this one works."""
    seconds: float
    """Processor time for one file."""
    megabytes: int
    """Memory, in millions of bytes."""
    max_file_mb: float
    max_page_mb: float
    max_archive_mb: float


class _Watch:
    """Ends this process when a file takes too much, or when there is nobody left to tell."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._busy = threading.Event()
        self._worked = self._began = 0.0
        threading.Thread(target=self._run, daemon=True).start()

    def begin(self) -> None:
        """A file is begun."""
        self._worked, self._began = time.process_time(), time.monotonic()
        self._busy.set()
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (int(self._worked + self._limits.seconds) + _SPARE_S, most))

    def end(self) -> None:
        """The file is done."""
        self._busy.clear()

    def _run(self) -> None:
        while True:
            self._busy.wait()
            time.sleep(_EVERY_S)
            if self._late() and self._busy.is_set():
                os._exit(TOO_LONG)
            if resident() > self._limits.megabytes * 1e6:
                os._exit(TOO_LARGE)
            if os.getppid() != self._limits.parent:
                os._exit(0)

    def _late(self) -> bool:
        """Whether the file took its seconds, or half of them on a machine that is so busy that these took too long."""
        worked, took = time.process_time() - self._worked, time.monotonic() - self._began
        seconds = self._limits.seconds
        return worked > seconds or (took > _BUSY * seconds and worked > seconds / 2)


def main(words: str) -> None:
    """Serve until standard input ends."""
    limits = Limits(*json.loads(words))
    requests, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not print into the frames
    _confine(limits)
    gc.disable()
    watch = _Watch(limits)
    while frame := _read(requests):
        watch.begin()
        for piece in _answers(*frame, limits, watch):
            answers.write(piece)
            answers.flush()
        watch.end()
        if not gc.get_freeze_count():
            gc.freeze()  # what was imported stays; looking through it for garbage takes longer than parsing a page
        gc.collect()
    os._exit(0)  # the interpreter would tidy up for longer than a page takes


def resident() -> float:
    """Bytes of memory that this process takes now; where the system does not say, the most that it ever took."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024


def _confine(limits: Limits) -> None:
    """Put up the walls of the system, each where it knows of such a wall."""
    walls = {"RLIMIT_DATA": int(limits.megabytes * 1e6 * _SPARE_SHARE), "RLIMIT_FSIZE": _FILE_BYTES, "RLIMIT_CORE": 0}
    for name, wanted in walls.items():
        wall = getattr(resource, name, None)
        with suppress(ValueError, OSError):
            if wall is not None:
                resource.setrlimit(wall, (wanted, wanted))


def _read(requests: BinaryIO) -> tuple[frames.Values, bytes] | None:
    """The next frame, None at the end."""
    head = requests.read(frames.HEAD.size)
    if len(head) < frames.HEAD.size:
        return None
    values, rest = frames.HEAD.unpack(head)
    return json.loads(requests.read(values)), requests.read(rest)


def _answers(values: frames.Values, rest: bytes, limits: Limits, watch: _Watch) -> Iterator[bytes]:
    """The frames that say what was found: some articles at a time, each of which has the time of a file; the last says so."""
    waiting: list[Draft] = []
    size, since = 0, time.monotonic()
    try:
        kind = Format(str(values["kind"]))
        text = rest.decode("utf-8", "surrogatepass") if values["is_text"] else ""
        columns = values["columns"]
        assert isinstance(columns, dict)
        sniffed = Sniffed(kind, b"" if text else rest, str(values["name"]), text, path=str(values["path"]), columns=columns)
        for draft in parse(sniffed, limits, url=str(values["url"])):
            watch.begin()
            if draft is STILL_READING:
                continue
            waiting.append(draft)
            size += len(draft.text)
            if size > _TOGETHER or time.monotonic() - since > _TOGETHER_S:
                yield from _frame(waiting, more=True)
                waiting, size, since = [], 0, time.monotonic()
        yield from _frame(waiting, more=False)
    except Unreadable as error:
        yield from _frame(waiting, more=True)
        yield frames.head({"unreadable": str(error)})
    except MemoryError:
        os._exit(TOO_LARGE)


def _frame(found: list[Draft], *, more: bool) -> Iterator[bytes]:
    values, texts = frames.from_drafts(found)
    yield frames.head({"drafts": values, "more": more}, texts)
    yield texts
