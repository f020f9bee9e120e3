"""mbox: mails one after the other, each below a line "From ..." (RFC 4155); read line by line."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from gzip import BadGzipFile, GzipFile

from tui.store.draft import Draft, Sizes, Unreadable
from tui.store.formats import Sniffed
from tui.store.formats.mail import mail
from tui.store.formats.many import number_parts, stream, with_outlet
from tui.store.formats.marks import MAIL_LINE

_LONGEST = 1 << 20
"""Bytes of one line."""
_MOST_UNPACKED = 20
"""Times the size of the largest archive that one may unpack to."""


def mbox(sniffed: Sniffed, sizes: Sizes) -> Iterator[Draft]:
    """The articles of an mbox, each mail one. Raises Unreadable, also after some of them, where it breaks off."""
    largest = int(sizes.max_archive_mb * 1e6)
    with stream(sniffed, largest) as file:
        lines: Iterable[bytes] = iter(lambda: file.readline(_LONGEST), b"")
        if file.read(2) == b"\x1f\x8b":
            file.seek(0)
            packed = GzipFile(fileobj=file)
            lines = iter(lambda: packed.readline(_LONGEST), b"")
        else:
            file.seek(0)
        try:
            yield from number_parts(_drafts(lines, int(sizes.max_file_mb * 1e6), largest * _MOST_UNPACKED))
        except (BadGzipFile, EOFError, zlib.error):
            raise Unreadable("is a gzip file that is damaged or breaks off") from None


def _drafts(lines: Iterable[bytes], largest: int, most: int) -> Iterator[Draft]:
    for raw, size in _mails(lines, largest, most):
        if size > largest:
            yield Draft("", part="?", doubts=(f"a mail in it has {size / 1e6:,.1f} MB, more than is read (input.max_file_mb)",))
            continue
        try:
            draft = mail(raw)
        except Unreadable as error:
            yield Draft("", part="?", doubts=(f"a mail in it {error}",))
            continue
        yield replace(draft, fields=with_outlet(draft.fields))


def _mails(lines: Iterable[bytes], largest: int, most: int) -> Iterator[tuple[bytes, int]]:
    """Each mail without the line above it, cut off where it is too large, and its size."""
    own: list[bytes] = []
    size = total = 0
    is_blank = True
    for line in lines:
        total += len(line)
        if total > most:
            raise Unreadable("unpacks to more than is read of one archive (input.max_archive_mb)")
        if is_blank and line.startswith(b"From ") and MAIL_LINE.match(line):
            if size:
                yield b"".join(own), size
            own, size = [], 0
            continue
        size += len(line)
        if size <= largest:
            own.append(line[1:] if line.startswith(b">From ") else line)
        is_blank = not line.strip()
    if size:
        yield b"".join(own), size
