"""Standard input, output and error: what was asked for goes out whole, what is said is plain, and nobody else speaks.

Libraries print and log what they find worth a warning, with names out of files in it, raw. Only who wrote is noted, in a log.
What C or a child writes past Python, while a story is read or shown, goes nowhere: it would stand in the picture.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

from tui.model.errors import OutputError, RashomonError
from tui.store import neutral

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_HARMFUL = (
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
"""What a terminal obeys and what nobody sees: JSON has another way of writing it."""

_speech: TextIO | None = None
"""Where the program's own sentences go; None where standard error is closed, and before anybody is alone."""


class Unheard(io.TextIOBase):
    """A standard error that keeps of what is written to it only who wrote."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def writable(self) -> bool:
        """It takes everything."""
        return True

    def write(self, text: str) -> int:
        """Note who speaks."""
        if text.strip():
            from tui.store.mishap import overheard

            overheard()
        return len(text)

    def fileno(self) -> int:
        """The number of the real one, for who hands it on to another program."""
        return 2


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Let nobody but `say` speak on standard error: logging, warnings, threads and finalizers all write to `sys.stderr`.

    Standard streams that were closed are opened on nothing, or the next file would be taken for one of them.
    """
    global _speech
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free, which is this one
    before = _speech, sys.stderr, sys.unraisablehook
    _speech, sys.stderr, sys.unraisablehook = sys.stderr, Unheard(), _unraisable
    try:
        yield
    finally:
        _speech, sys.stderr, sys.unraisablehook = before


def _unraisable(about: UnraisableHookArgs) -> None:
    from tui.store.mishap import overheard

    overheard(about.exc_value)


@contextlib.contextmanager
def swallow_output(*numbers: int) -> Iterator[int]:
    """Swallow what is written to these file descriptors past the program; gives another number for standard error, 2.

    Nobody who writes can have to wait: when the pipe is full the rest is lost, and how much there was is kept in the log. Who
    gave the interpreter an option of its own (`-X`) wants to hear it.
    """
    global _speech
    if sys._xoptions:
        yield 2
        return
    taken, given = os.pipe()
    for end in (taken, given):
        os.set_blocking(end, False)
    kept = {number: os.dup(number) for number in numbers}
    before = _speech
    try:
        if _speech is not None and _number(_speech) == 2:
            _speech = os.fdopen(kept[2], "w", encoding=_speech.encoding, errors="backslashreplace", closefd=False)
        for number in kept:
            os.dup2(given, number)
        yield kept[2]
    finally:
        _speech = before
        for number, copy in kept.items():
            os.dup2(copy, number)
            os.close(copy)
        os.close(given)
        with contextlib.suppress(OSError):
            if size := len(os.read(taken, 1 << 20)):
                from tui.store.mishap import overheard

                overheard(size=size)
        os.close(taken)


def _number(stream: TextIO) -> int:
    """Under which number a stream is open; -1 for one that is none of the system's."""
    try:
        return stream.fileno()
    except (OSError, ValueError):
        return -1


def say(text: str) -> None:
    """Write a message to standard error, where there is one; whatever would command the terminal is written as its code."""
    harmless = "".join(each if each.isprintable() or each == "\n" else ascii(each)[1:-1] for each in text)
    if _speech is not None:
        try:
            print(harmless, file=_speech, flush=True)
        except (OSError, ValueError):
            _let_go(_speech)


def _let_go(stream: TextIO) -> None:
    """Have a stream that takes no more go nowhere: the interpreter's last flush would end in a traceback, or in code 120."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def put_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output, each through the door. Raises as `put_json`."""
    _put("".join(f"{line if line.isprintable() else _plain(line)}\n" for line in lines))


def put_prompt(words: str) -> None:
    """Write what stands before a line that is typed, through the door and without a line end. Raises as `put_json`."""
    _put(words if words.isprintable() else _plain(words))


def put_csv(lines: Iterable[str]) -> None:
    """Write a CSV file to standard output; harmful characters within a line are left out but for the mark at the front.

    Raises as `put_json`.
    """
    for number, line in enumerate(lines):
        mark = "\ufeff" if number == 0 and line.startswith("\ufeff") and takes_unicode() else ""
        _put(mark + _plain(line.lstrip("\ufeff").rstrip("\r\n")) + "\r\n")


def put_json(pieces: Iterable[str]) -> None:
    """Write JSON to standard output, piece by piece; what is harmful in a terminal is written as JSON's own escape.

    Raises BrokenPipeError when whoever read it has enough, OutputError when it is closed, RashomonError when it takes no more.
    """
    for piece in pieces:
        _put(re.sub(_HARMFUL, lambda match: _escape(match[0]), piece))


def takes_unicode() -> bool:
    """Whether standard output can show every character."""
    return (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "").startswith("utf")


def _plain(line: str) -> str:
    return neutral.neutral(line).text.replace("\n", " ")


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def _put(text: str) -> None:
    """Write all of it; what standard output cannot show is written as its code."""
    if sys.stdout is None:
        raise OutputError("it is closed.", where="standard output")
    if not takes_unicode():
        encoding = sys.stdout.encoding or "ascii"
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        _let_go(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise
        kind = OutputError if error.errno == errno.EBADF else RashomonError
        raise kind(f"{error.strerror or error}.", where="standard output") from error
