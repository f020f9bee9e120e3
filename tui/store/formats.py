"""From the bytes of one file to the articles in it, by what the bytes are and not by the file's name alone."""

from __future__ import annotations

import re
import zlib

from tui.model.settings import Input
from tui.store import mail, markup, records
from tui.store.decode import decoded
from tui.store.draft import Draft, Unreadable
from tui.store.plain import paragraphs

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "is an old Word file; save it as .docx or as text",
    b"{\\rtf": "is an RTF file; save it as .docx or as text",
    b"\x7fELF": "is a program",
    b"\x89PNG": "is a picture",
    b"\xff\xd8\xff": "is a picture",
    b"GIF8": "is a picture",
}
"""First bytes of what holds no text that we read, and what to tell."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{2,20})", re.IGNORECASE)


def drafts(raw: bytes, name: str, settings: Input, *, url: str = "", charset: str = "") -> tuple[Draft, ...]:
    """The articles that `raw` holds. Raises Unreadable.

    `name` is the file's name, for its ending; `url` and `charset` are what a server told of it. The readers of other people's
    formats raise whatever they like on broken input, so that here, where they are called, everything becomes one line.
    """
    try:
        return _drafts(raw, name, settings, url, charset)
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(f"is damaged and could not be read ({type(error).__name__})") from None


def _drafts(raw: bytes, name: str, settings: Input, url: str, charset: str) -> tuple[Draft, ...]:
    largest = int(settings.max_file_mb * 1e6)
    if raw.startswith(_GZIP):
        inner = unpacked(raw, largest)
        if inner.startswith(_GZIP):
            raise Unreadable("is packed more than once")
        return _drafts(inner, name.removesuffix(".gz"), settings, url, charset)
    if not raw.strip():
        raise Unreadable("is empty")
    if raw.startswith(_ZIP) or b"%PDF-" in raw[:1024]:
        return (_document(raw, largest),)
    for start, what in _OTHERS.items():
        if raw.startswith(start):
            raise Unreadable(what)
    if mail.is_mail(raw):
        return (mail.mail(raw),)
    declared = _CHARSET.search(raw[:4096])
    text = decoded(raw, declared=charset or (declared[1].decode("ascii") if declared else ""))
    if text is None:
        raise Unreadable("is no text")
    found = _written(text.text, name, int(settings.max_page_mb * 1e6), url)
    if not text.doubt:
        return found
    return tuple(Draft(draft.text, draft.fields, draft.part, (text.doubt, *draft.doubts)) for draft in found)


def _document(raw: bytes, largest: int) -> Draft:
    """The article of a Word file or a PDF."""
    from tui.store import documents

    if not raw.startswith(_ZIP):
        return documents.pdf(raw, largest)
    if not documents.is_docx(raw):
        raise Unreadable("is an archive; unpack it first")
    return documents.docx(raw, largest)


def _written(text: str, name: str, largest_page: int, url: str) -> tuple[Draft, ...]:
    """The articles of a text, by what it looks like."""
    ending = name.lower().rpartition(".")[2]
    if markup.is_page(text) or ending in {"html", "htm", "xhtml"}:
        if len(text) > largest_page:
            raise Unreadable(f"is a page of more than {largest_page / 1e6:,.1f} MB (input.max_page_mb)")
        return (markup.page(text, url=url),)
    if ending in {"md", "markdown", "mkd"} or markup.has_front_matter(text):
        return (markup.markdown(text),)
    return records.records(text) or (Draft(paragraphs(text)),)


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
