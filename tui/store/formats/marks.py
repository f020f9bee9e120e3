"""By what pages, archives and feeds are known: asked only where the first characters allow it, and never of plain text."""

from __future__ import annotations

import re
import zlib

from tui.model.expressions import compile_later
from tui.store.formats.gzipped import MAGIC

MAIL_LINE = compile_later(
    rb"From \S{1,200} {1,3}+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}+[A-Z\d][^\n:]{3,20}\d\d?:\d\d[^\n]{0,100}(?:\n|$)"
)
"""The line above each mail of an mbox: an address, and the day and time as `asctime` writes them."""
_HEAD = 4096
_PICTURE = compile_later(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]{100,}+")
_FEED = compile_later(r"<(?:rss|feed|rdf:RDF)[\s>]|\"https?://jsonfeed\.org/version")
_NO_FEED = compile_later(r"<rdf:RDF(?![^>]{0,2000}purl\.org/rss/)")
"""A list of references may be RDF too."""
_FEED_HEAD = 4_000
"""Characters in which a feed has to show that it is one."""
_FIRST_ELEMENT = compile_later(r"<(?:!doctype html|html|head|body|article|main|div|p|meta|title|section)\b", re.IGNORECASE)
_PAGE_HEAD = 20_000
"""Characters in which a page has to show that it is one."""
_MOST_COMMENTS = 20
"""Comments that may stand before its first element."""


def without_pictures(html: str) -> str:
    """A page without the pictures and fonts that stand in it as letters, as SingleFile saves them."""
    return _PICTURE.sub("data:,", html)


def archive_of(head: bytes) -> str:
    """The name of the format of an archive, by its first bytes, packed or not; empty for anything else."""
    if head.startswith(MAGIC):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, _HEAD)
        except zlib.error:
            return ""
    return "WARC" if head.startswith(b"WARC/") else "mbox" if MAIL_LINE.match(head) else ""


def is_feed(text: str) -> bool:
    """Whether a text that begins like XML or JSON and is no page is a feed."""
    match = _FEED.search(text, 0, _FEED_HEAD)
    return match is not None and not _NO_FEED.match(text, match.start())


def is_page(text: str) -> bool:
    """Whether a text is HTML by its first element; a declaration, comments and blanks may stand before it."""
    at = _after_blanks(text, 0)
    for start, end in (("<?xml", ">"), *[("<!--", "-->")] * _MOST_COMMENTS):
        if text.startswith(start, at):
            closed = text.find(end, at + len(start), _PAGE_HEAD)
            if closed < 0:
                return False
            at = _after_blanks(text, closed + len(end))
    return bool(_FIRST_ELEMENT.match(text, at, _PAGE_HEAD))


def _after_blanks(text: str, at: int) -> int:
    """The place of the first character from `at` on that is no blank."""
    while at < _PAGE_HEAD and text[at : at + 1].isspace():
        at += 1
    return at
