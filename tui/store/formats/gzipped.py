"""gzip: what is packed, unpacked piece by piece, so that a bomb is cut off as it goes off."""

from __future__ import annotations

import zlib

from tui.store.draft import Unreadable

MAGIC = b"\x1f\x8b"
"""First bytes of each member."""

_PIECE = 65_536
"""Bytes that are unpacked in one go. What follows a member is handed back as a copy: of a piece, not of all that is left."""

_MOST_MEMBERS = 10_000
"""Members of one file; who packs one for every hour has 8,760 a year."""


def unpack(raw: bytes, largest: int) -> tuple[bytes, tuple[str, ...]]:
    """All that a gzip file holds, and what a reader should know of it.

    Members that follow each other are one file (RFC 1952, section 2.2), zeros after them are padding. Raises Unreadable when it
    holds more than `largest` bytes, or is broken.
    """
    found, at, members = bytearray(), 0, 0
    while raw.startswith(MAGIC, at):
        members += 1
        if members > _MOST_MEMBERS:
            raise Unreadable(f"is packed in more than {_MOST_MEMBERS:,} pieces")
        at = _member(raw, at, found, largest)
    left = len(raw[at:].strip(b"\x00"))
    return bytes(found), (f"{left:,} bytes after its packed text were left out",) if left else ()


def _member(raw: bytes, at: int, found: bytearray, largest: int) -> int:
    """Unpack the member that begins at `at`, onto what was found; gives the place after it. Raises Unreadable."""
    engine = zlib.decompressobj(wbits=31)
    while not engine.eof:
        piece = raw[at : at + _PIECE]
        if not piece:
            raise Unreadable("is a gzip file that breaks off; it is not whole")
        try:
            found += engine.decompress(piece, largest + 1 - len(found))
        except zlib.error:
            raise Unreadable("is a damaged gzip file") from None
        if len(found) > largest:
            raise Unreadable(f"unpacks to more than {largest / 1e6:,.1f} MB (input.max_file_mb)")
        at += len(piece) - len(engine.unused_data)
    return at
