"""From the bytes of one file to the articles in it, by what the bytes are and not by the file's name alone."""

from __future__ import annotations

import zlib

from tui.model.settings import Input
from tui.store.decode import decoded
from tui.store.draft import Draft, Unreadable
from tui.store.plain import paragraphs

_GZIP = b"\x1f\x8b"


def drafts(raw: bytes, name: str, settings: Input) -> tuple[Draft, ...]:
    """The articles that `raw` holds; `name` is the file's name, for its ending. Raises Unreadable."""
    if raw.startswith(_GZIP):
        return drafts(unpacked(raw, int(settings.max_file_mb * 1e6)), name.removesuffix(".gz"), settings)
    if not raw.strip():
        raise Unreadable("is empty")
    text = decoded(raw)
    if text is None:
        raise Unreadable("is no text")
    return (Draft(paragraphs(text.text), doubts=(text.doubt,) if text.doubt else ()),)


def unpacked(raw: bytes, largest: int) -> bytes:
    """What a gzip file holds, at most `largest` bytes of it. Raises Unreadable when it holds more, or is broken."""
    engine = zlib.decompressobj(wbits=31)
    try:
        text = engine.decompress(raw, largest + 1)
    except zlib.error:
        raise Unreadable("is a damaged gzip file") from None
    if len(text) > largest:
        raise Unreadable(f"unpacks to more than {largest / 1e6:,.1f} MB (input.max_file_mb)")
    if not engine.eof:
        raise Unreadable("is a gzip file that breaks off")
    return text
