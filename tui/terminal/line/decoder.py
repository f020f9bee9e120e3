"""From the terminal's bytes to text and pastes, whatever arrives: Latin-1, half a character, answers to no question.

    ESC [ M b x y             an X10 mouse report: three raw bytes, of which y may be 0xF3 and no part of any text
    ESC [ 200~ ... ESC [ 201~ a paste: text, whatever is in it; where the end never comes, time ends it
    ESC [ 48;9999;9999;1;1 t  a sequence that is no key: left out, or its letters would be taken for keys
    ESC P ... ESC \\           strings (DCS, OSC, APC, PM, SOS) are answers, never keys: left out, but for that of the ground

A multiplexer that is attached again sends reports although nobody asked, and the toolkit's parser takes what it does not know
for keys: "q" leaves. A lone escape goes on at once, for it may be the key; what follows then finds the parser waiting, and
`ANEW` says that it waits in vain.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Generator, Iterator
from enum import Enum
from typing import NamedTuple, TypeAlias

from tui.terminal.line.background import take_answer

PASTE_S = 1.0
"""Seconds without a byte that end a paste: the terminal sends it in one go, and a line seldom stands still for longer."""
STRING_S = 0.3
"""Seconds without a byte that end a string of which the end was lost."""
LARGEST_PASTE = 20_000_000
"""Bytes of a paste that are kept; as many as a file may have."""

_START, _END = b"\x1b[200~", b"\x1b[201~"
_X10 = re.compile(rb"\x1b\[M(?s:.{3})")
_SEQUENCE = re.compile(rb"\x1b(?:\[\[[A-E]|\[[ -?]*[@-Z\\-~]|O[ -~])")
"""CSI and SS3 (ECMA-48), also one whose parameters are mixed with other signs, which ends as any other does and says nothing; a
second bracket begins a function key of the Linux console."""
_UNFINISHED = re.compile(rb"\x1b(?:\[M(?s:.{0,2})|\[\[?|\[[ -?]*|O)?\Z")
_STRING = re.compile(rb"\x1b[P\]X^_](?!\Z)")
"""The beginning of a string; alone it is a key with alt."""
_STRING_END = re.compile(rb"\x1b\\|[\x07\x18\x1a]")
_LONGEST = 256
"""Bytes of a sequence; what is longer is none that anybody knows."""
_ANSWER = 64
"""Bytes of a string that are looked at: the longest answer about the ground has 38."""
_TYPED = 32
"""Bytes that may be typed, or a few arrows, before it is plain that a paste goes on."""


class PastedText(NamedTuple):
    """What was pasted."""

    text: str
    goes_on: bool = False
    """Whether it belongs behind the paste before, which time had ended."""
    lost: int = 0
    """Bytes beyond what is kept."""


_NO_KEY_OF_ITS_OWN = b"\x1b\t"
"""What is one key with an escape before it: the shift+tab of the Linux console; and an escape goes its own way."""


class GroundAnswer(NamedTuple):
    """The terminal has said what its ground is."""

    light: bool


class Order(Enum):
    """What the parser is told beside text."""

    ANEW = "anew"
    """What it waits for is not coming: begin anew."""
    ESCAPE = "escape"
    """The escape key was pressed, whatever follows."""


ANEW = Order.ANEW
ESCAPE = Order.ESCAPE
Piece: TypeAlias = str | PastedText | GroundAnswer | Order


class InputDecoder:
    """Takes input apart. `known` tells of a whole sequence whether the parser understands it."""

    def __init__(self, known: Callable[[str], bool] = lambda _sequence: True) -> None:
        self.has_alt = True
        """Whether an escape right before another key may be that key with alt. Else it is the escape key, then the other: tmux
        keeps an escape back, for half a second unless its escape-time says less, and hands on what follows with it."""
        self._known = known
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._partial = b""
        """The beginning of a sequence."""
        self._bytes_passed = 0
        """Bytes of it that the parser has already."""
        self._stale = b""
        """The beginning of a sequence that the parser took for keys, because the rest was late."""
        self._paste: bytearray | None = None
        self._bytes_lost = 0
        self._goes_on = self._ended_by_time = False
        self._in_string = False
        self._string = b""
        """The first bytes of the string."""

    @property
    def wait(self) -> float | None:
        """Seconds without a byte after which `expire` is to be asked; None where nothing is unfinished."""
        if self._paste is not None or len(self._partial) > 2:
            return PASTE_S
        return STRING_S if self._in_string else None

    def feed(self, data: bytes) -> list[Piece]:
        """Give what the next bytes hold, in their order."""
        if self._stale and (self._stale + data).startswith(_START):
            data = self._stale + data
        self._stale = b""
        return list(_join(self._pieces(data)))

    def expire(self) -> list[Piece]:
        """Give what time has ended: a paste as far as it came. The rest of a string or a sequence is not waited for."""
        self._partial, self._bytes_passed, self._in_string = b"", 0, False
        if self._paste is None:
            return []
        pasted = self._end_paste()
        self._ended_by_time = True
        return [pasted]

    def expire_escape(self) -> None:
        """The parser has taken an escape for the key, and what came behind it for others."""
        if self._bytes_passed == len(self._partial):
            self._stale, self._partial = self._partial, b""
        self._bytes_passed = 0

    def _pieces(self, data: bytes) -> Iterator[Piece]:
        if self._ended_by_time and self._paste is None:
            self._ended_by_time = False
            if _END in data or len(data) > _TYPED:
                self._paste, self._goes_on = bytearray(), True
        while data:
            if self._paste is not None:
                paste, data = self._add_to_paste(data)
                if paste is not None:
                    yield paste
            elif self._in_string:
                data = self._skip_string(data)
                if not self._in_string and (light := take_answer(self._string)[0]) is not None:
                    yield GroundAnswer(light)
            else:
                data = yield from self._split_keys(data)

    def _add_to_paste(self, data: bytes) -> tuple[PastedText | None, bytes]:
        """Add to the paste: what was pasted if this is its end, and the bytes behind it."""
        paste = self._paste
        assert paste is not None
        before = len(paste)
        paste += data
        end = paste.find(_END, max(0, before - len(_END)))
        if end < 0:
            beyond = len(paste) - LARGEST_PASTE - len(_END)
            if beyond > 0:
                del paste[LARGEST_PASTE : LARGEST_PASTE + beyond]
                self._bytes_lost += beyond
            return None, b""
        rest = bytes(paste[end + len(_END) :])
        del paste[end:]
        return self._end_paste(), rest

    def _end_paste(self) -> PastedText:
        assert self._paste is not None
        pasted = PastedText(self._paste.decode("utf-8", "replace"), self._goes_on, self._bytes_lost)
        self._paste, self._bytes_lost, self._goes_on = None, 0, False
        return pasted

    def _skip_string(self, data: bytes) -> bytes:
        """The bytes behind a string; the escape of its end may have come before the rest of it."""
        data, self._partial = self._partial + data, b""
        end = _STRING_END.search(data)
        kept = data[: end.end()] if end is not None else data.removesuffix(b"\x1b")
        self._string = (self._string + kept)[:_ANSWER]
        if end is None:
            self._partial = b"\x1b" if data.endswith(b"\x1b") else b""
            return b""
        self._in_string = False
        return data[end.end() :]

    def _split_keys(self, new: bytes) -> Generator[Piece, None, bytes]:
        """Keys up to the next paste or string; returns the bytes behind its beginning."""
        data, passed = self._partial + new, self._bytes_passed
        self._partial, self._bytes_passed = b"", 0
        at = 0
        while (escape := data.find(b"\x1b", at)) >= 0:
            yield self._decode(data[max(at, passed) : escape])
            at = escape
            if _STRING.match(data, at):
                if at < passed:
                    yield ANEW
                self._in_string, self._string = True, data[at : at + 2]
                return data[at + 2 :]
            if unfinished := _UNFINISHED.match(data, at):
                self._keep_partial(unfinished[0], passed - at)
                yield self._decode(data[max(at, passed) : at + self._bytes_passed])
                return b""
            found = _X10.match(data, at) or _SEQUENCE.match(data, at)
            if found is None and not self.has_alt and at + 1 < len(data) and data[at + 1] not in _NO_KEY_OF_ITS_OWN:
                if at < passed:
                    yield ANEW
                yield ESCAPE
                at += 1
                continue
            if found is None:  # an escape, or a key with alt
                yield self._decode(data[max(at, passed) : at + 1])
                at += 1
                continue
            if found[0] in (_START, _END) or found.re is _X10 or not self._known(found[0].decode("ascii")):
                if at < passed:
                    yield ANEW
                at = found.end()
                if found[0] == _START:
                    self._paste = bytearray()
                    return data[at:]
                continue
            yield self._decode(data[max(at, passed) : found.end()])
            at = found.end()
        yield self._decode(data[max(at, passed) :])
        return b""

    def _keep_partial(self, beginning: bytes, passed: int) -> None:
        """Keep the beginning of a sequence; only what may be a key by itself goes on before the rest is there."""
        self._partial = beginning if len(beginning) < _LONGEST else b"\x1b[?"
        self._bytes_passed = len(beginning) if len(beginning) <= 2 else max(0, passed)


def _join(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Texts beside each other as one, and none that is empty: that would mean the end to the parser."""
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        if text:
            yield text
            text = ""
        yield piece
    if text:
        yield text
