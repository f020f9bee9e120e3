"""What a server packed, unpacked as it comes and counted on every level: 288 bytes can be nine gigabytes, packed three times.

Only what was asked for is unpacked (RFC 9110, section 8.4): gzip and deflate, also one in the other.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from tui.store.draft import Unreadable

ASKED_FOR = "gzip, deflate"
"""What a server is told that it may use."""
_DEEPEST = 3
"""Codings of one answer; servers use one, and two by mistake."""
_PIECE = 65_536
"""Bytes that a level hands to the next in one go."""


class TooLarge(Exception):
    """More is unpacked than is taken."""


class Unpacking:
    """The body of an answer, piece by piece; `codings` are those of its head, no level may have more than `largest` bytes."""

    def __init__(self, codings: str, largest: int) -> None:
        names = [name for each in codings.split(",") if (name := each.strip().lower()) not in {"", "identity"}]
        if len(names) > _DEEPEST:
            raise Unreadable(f"comes packed {len(names):,} times over, which no page is")
        for name in names:
            if name not in {"gzip", "x-gzip", "deflate"}:
                raise Unreadable("comes packed in a way that was not asked for")
        self._levels = [_Level(largest, gzip=name != "deflate") for name in reversed(names)]
        self._largest = largest
        self.body = bytearray()

    def add(self, piece: bytes) -> None:
        """Take a piece as it came. Raises TooLarge, and ValueError where it is not what its coding says."""
        self._pass(piece, 0)

    @property
    def whole(self) -> bool:
        """Whether nothing is missing on any level."""
        return all(level.whole for level in self._levels)

    def _pass(self, piece: bytes, depth: int) -> None:
        if depth == len(self._levels):
            self.body += piece
            if len(self.body) > self._largest:
                raise TooLarge
            return
        for out in self._levels[depth].pieces(piece):
            self._pass(out, depth + 1)


class _Level:
    """One coding of the body."""

    def __init__(self, largest: int, *, gzip: bool) -> None:
        self._gzip = gzip
        self._left = largest
        self._engine: zlib._Decompress | None = None
        self._over = False
        self.whole = True
        """Whether what came so far ends where its coding ends; an empty body does."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What the next bytes unpack to. Raises TooLarge and ValueError."""
        held_back = False  # output for which there was no room, though all input was taken
        while (data or held_back) and not self._over:
            engine = self._engine = self._engine or self._begin(data)
            try:
                out = engine.decompress(data, _PIECE)
            except zlib.error as error:
                raise ValueError("not what its coding says") from error
            self._left -= len(out)
            if self._left < 0:
                raise TooLarge
            yield out
            data, held_back = engine.unconsumed_tail, len(out) == _PIECE
            self.whole = engine.eof
            if engine.eof:
                held_back = False
                self._next(engine.unused_data)
                data = engine.unused_data

    def _begin(self, data: bytes) -> zlib._Decompress:
        """What unpacks a body that begins so; deflate is meant to have a head of zlib, and often has none."""
        if self._gzip:
            return zlib.decompressobj(wbits=31)
        has_head = data[0] & 0x0F == 8 and (len(data) < 2 or (data[0] << 8 | data[1]) % 31 == 0)
        return zlib.decompressobj(wbits=15 if has_head else -15)

    def _next(self, rest: bytes) -> None:
        """Go on after the end: another member of gzip may follow, and anything else is left alone, as browsers do."""
        self._engine = None
        self._over = not self._gzip or (bool(rest) and not rest.startswith(b"\x1f"))
