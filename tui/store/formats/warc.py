"""WARC, as crawlers and browsers' recorders write it (ISO 28500): the pages in it, one after the other.

Only answers that are pages are articles. Redirects, answers that failed, pictures and scripts are counted; what was the same as
before (a revisit, or the same bytes again) is no second article.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from gzip import GzipFile
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO

from tui.store import addresses
from tui.store.decode import decode
from tui.store.draft import STILL_READING, Draft, Sizes, Unreadable, about_file
from tui.store.formats import Sniffed
from tui.store.formats.gzipped import MAGIC
from tui.store.formats.many import INSTALL, count_drafts, number_parts, stream

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_ABOUT = frozenset(["warcinfo", "request", "metadata"])
"""Types of records that say how the others came about."""
_COUNTED = ("redirect", "failed answer", "revisit", "repeated page", "other file", "other record")
"""What is said of an archive that is no article."""
_PIECE = 1 << 16
_MOST_RECORDS = 2_000_000
"""Records that are gone through: a crawl of 2 GB has fewer."""
_MOST_UNPACKED = 20
"""Times the size of the largest archive that one may unpack to; pages become a fifth when packed."""


def warc(sniffed: Sniffed, sizes: Sizes) -> Iterator[Draft]:
    """The articles of an archive. Raises Unreadable, also after some of them, where it breaks off."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise Unreadable(INSTALL) from None
    reading = _Crawl(sizes)
    with stream(sniffed, int(sizes.max_archive_mb * 1e6)) as packed, _open_records(packed) as file:
        records = ArchiveIterator(file)
        try:
            yield from number_parts(reading.drafts(iter(records)))
            whole = not (reading.breaks_off() or records.err_count) and records.offset >= file.tell()
        except EOFError:
            whole = False
        except (ArchiveLoadFailed, AttributeError, OSError, ValueError, zlib.error) as error:
            raise Unreadable(f"is a WARC that is damaged or breaks off ({type(error).__name__})") from None
    if not whole:
        raise Unreadable("is a WARC that is damaged or breaks off: a record is not as long as it says")
    if not reading.pages:
        also = count_drafts(reading.counts)
        raise Unreadable(f"is a WARC without a page{f' ({also})' if also else ''}")
    if also := count_drafts(reading.counts):
        yield about_file(f"it also holds {also}, which were left out")


class _Gunzipped(GzipFile):
    """Members of gzip, one after the other. The reader of records passes over one that breaks off; this raises EOFError."""

    def read(self, size: int | None = -1) -> bytes:
        """What is unpacked by now, so that nothing before a break is lost with it."""
        return self.read1(-1 if size is None else size)


def _open_records(packed: BinaryIO) -> AbstractContextManager[BinaryIO | GzipFile]:
    """The records of an archive, whether packed or not."""
    start = packed.read(len(MAGIC))
    packed.seek(0)
    return _Gunzipped(fileobj=packed) if start == MAGIC else nullcontext(packed)


class _Crawl:
    """Goes through the records of one archive."""

    def __init__(self, sizes: Sizes) -> None:
        self._largest = int(sizes.max_page_mb * 1e6)
        self._most = int(sizes.max_archive_mb * 1e6) * _MOST_UNPACKED
        self._seen: set[bytes] = set()
        self.pages = 0
        self._last: ArcWarcRecord | None = None
        self.counts = dict.fromkeys(_COUNTED, 0)

    def drafts(self, records: Iterator[ArcWarcRecord]) -> Iterator[Draft]:
        unpacked = 0
        for number, record in enumerate(records):
            self._last = record
            unpacked += max(0, record.length or 0)
            if number >= _MOST_RECORDS or unpacked > self._most:
                raise Unreadable("holds more than is read of one archive (input.max_archive_mb)")
            kind = self._kind(record)
            if kind:
                self.counts[kind] += record.rec_type not in _ABOUT
                yield STILL_READING
                continue
            raw = _content(record, self._largest)
            digest = blake2b(raw, digest_size=16).digest()
            if digest in self._seen:
                self.counts["repeated page"] += 1
                yield STILL_READING
                continue
            self._seen.add(digest)
            self.pages += 1
            yield self._page(record, raw)

    def breaks_off(self) -> bool:
        """Whether the last record is shorter than it says, or says not how long it is, as each has to.

        One that breaks off in its header is never a record: where the reader of records stopped, the file goes on.
        """
        if self._last is None or self._last.rec_headers.protocol.startswith("arc"):
            return False
        length = str(self._last.rec_headers.get_header("Content-Length") or "")
        return not length.strip().isdecimal() or getattr(self._last.raw_stream, "limit", 0) > 0

    def _kind(self, record: ArcWarcRecord) -> str:
        """What a record is that is no page; empty for a page."""
        if record.rec_type == "revisit":
            return "revisit"
        if record.rec_type == "resource":
            return "" if str(record.content_type or "").startswith(_PAGES) else "other file"
        if record.rec_type != "response" or record.http_headers is None:
            return "other record"
        status = str(record.http_headers.get_statuscode() or "")
        if status.startswith("3"):
            return "redirect"
        if status != "200":
            return "failed answer"
        return (
            "" if (record.http_headers.get_header("Content-Type") or "text/html").lower().startswith(_PAGES) else "other file"
        )

    def _page(self, record: ArcWarcRecord, raw: bytes) -> Draft:
        """The article of a page; a draft that says why there is none."""
        from tui.store.formats.pages import page

        url = addresses.shown_address(str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))
        where = f"the page {url} " if url else "a page "
        if len(raw) > self._largest:
            return Draft("", part="?", doubts=(f"{where}is larger than {self._largest / 1e6:,.1f} MB (input.max_page_mb)",))
        text = decode(raw, declared=_charset(record))
        try:
            if text is None:
                raise Unreadable("is no text")
            found = page(text.text, url=url)
            return replace(found, doubts=(text.doubt, *found.doubts)) if text.doubt else found
        except Unreadable as error:
            return Draft("", part="?", doubts=(f"{where}{error}",))


def _content(record: ArcWarcRecord, largest: int) -> bytes:
    """The page itself, unpacked, up to one byte more than is read."""
    found = bytearray()
    payload = record.content_stream()
    while len(found) <= largest and (piece := payload.read(min(_PIECE, largest + 1 - len(found)))):
        found += piece
    return bytes(found)


def _charset(record: ArcWarcRecord) -> str:
    said = str((record.http_headers.get_header("Content-Type") if record.http_headers else "") or "")
    return said.lower().partition("charset=")[2].strip(" \"'").partition(";")[0]
