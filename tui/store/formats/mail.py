"""Mail (.eml) and pages that a browser saved as one file (.mhtml): both are MIME.

All text of a mail is read, in its order: its own, what was attached as text inside it, and mail that it forwards. Of several
forms of the same text one is taken. What is no text is named in a note.
"""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from dataclasses import field, replace
from itertools import islice
from typing import TYPE_CHECKING

from tui.model.records import dataclass
from tui.store import neutral
from tui.store.decode import decode
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.formats.pages import page
from tui.store.formats.plain import paragraphs

if TYPE_CHECKING:
    from email.message import Message

ORIGIN = "mail"
_FEWEST_WORDS = 40
"""Words that the plain form of a mail has to have, to be taken instead of its page: many hold only "view this in a browser"."""
_MOST_PARTS = 200
"""Parts of one mail that are looked at."""
_LONGEST_HEADER = 2_000
"""Characters of a header that are looked at."""
_MOST_NAMED = 10
"""Attachments that a note names; the rest are counted."""
_OPEN = ("CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect")
"""What the library finds where the mark of an end is missing (RFC 2046, 5.1.1)."""
_DRAWN = ("image", "audio", "video", "font")
"""Types of what stands in a page without being text; nobody misses a note about each picture of a newsletter."""


@dataclass(slots=True)
class _MailReading:
    """What was found in a mail so far."""

    texts: list[str] = field(default_factory=list)
    page: Draft | None = None
    """The first page among its texts: it may know a title."""
    left_out: list[str] = field(default_factory=list)
    """What is no text, by its name."""
    doubts: list[str] = field(default_factory=list)
    parts: int = 0

    def takes_part(self) -> bool:
        """Count a part; whether it is one of those that are read."""
        self.parts += 1
        return self.parts <= _MOST_PARTS


def mail(raw: bytes) -> Draft:
    """The article in a mail or a saved page. Raises Unreadable where it has no text."""
    # Thirty modules that only a mail needs. The parser's newer ways with headers take a minute for one of 50,000 parameters.
    from email import message_from_bytes

    message = message_from_bytes(raw)
    saved_from = neutral.line(_header(message, "snapshot-content-location"), longest=_LONGEST_HEADER)
    saved_from = saved_from or _saved_from(message)
    if saved_from:
        return _saved_page(message, saved_from)
    reading = _MailReading(doubts=_breaks(message))
    _read(message, reading)
    if reading.parts > _MOST_PARTS:
        reading.doubts.append(f"only the first {_MOST_PARTS} of its {reading.parts:,} parts were read")
    if reading.left_out:
        reading.doubts.append(f"it also holds {_name_attachments(reading.left_out)}")
    if not reading.texts:
        raise Unreadable("; ".join(("is a mail without text", *reading.doubts)))
    known = {**(reading.page.fields if reading.page else {}), **_fields(message)}
    return Draft("\n\n".join(reading.texts), known, doubts=tuple(dict.fromkeys(reading.doubts)))


def _saved_from(message: Message) -> str:
    """The address of a page that an older browser saved as a mail, whose day is the day of saving; empty for a mail."""
    if (
        message.get_content_type() != "multipart/related"
        or _raw_header(message, "message-id")
        or _raw_header(message, "received")
    ):
        return ""
    pages = (part for part in message.walk() if part.get_content_type() == "text/html")
    address = neutral.line(_header(next(pages, message), "content-location"), longest=_LONGEST_HEADER)
    return address if address.startswith(("http://", "https://")) else ""


def _saved_page(message: Message, saved_from: str) -> Draft:
    """The page that a browser saved; its pictures and frames are parts that are no article."""
    doubts = _breaks(message)
    for number, part in enumerate(message.walk()):
        if number < _MOST_PARTS and part.get_content_type() == "text/html" and (html := _decode_part(part, doubts)):
            found = page(html, url=saved_from)
            return replace(found, doubts=(*doubts, *found.doubts))
    raise Unreadable("is a saved page without a page in it")


def _read(part: Message, reading: _MailReading) -> None:
    """Read a part with all that it holds."""
    waiting = [part]
    while waiting:
        part = waiting.pop()
        if not reading.takes_part():
            continue
        inner = [each for each in part.get_payload() if not isinstance(each, str)] if part.is_multipart() else []
        if part.get_content_type() == "multipart/alternative" and inner:
            _read_one_of(inner, reading)
        elif inner:
            if part.get_content_type() == "message/rfc822":
                reading.doubts.append("it holds a forwarded mail, which was read with it")
            waiting += reversed(inner)
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            _read_text(part, reading)
        elif part.get_content_maintype() not in _DRAWN or part.get_content_disposition() == "attachment":
            reading.left_out.append(_name(part))


def _read_one_of(forms: list[Message], reading: _MailReading) -> None:
    """Read the plain form of a text, or where that is hardly one, its page; a form may consist of several parts."""
    plain: list[Message] = []
    pages: list[Message] = []
    for inner in (inner for form in forms for inner in form.walk()):
        if not reading.takes_part() or inner.is_multipart():
            continue
        if inner.get_content_disposition() == "attachment" or inner.get_content_maintype() not in (*_DRAWN, "text"):
            reading.left_out.append(_name(inner))
        elif inner.get_content_type() == "text/plain":
            plain.append(inner)
        elif inner.get_content_type() == "text/html":
            pages.append(inner)
    before = len(reading.texts)
    if sum(len(_decode_part(part, []).split()) for part in plain) < _FEWEST_WORDS:
        for part in pages:
            _read_text(part, reading)
    if len(reading.texts) == before:
        for part in plain:
            _read_text(part, reading)


def _read_text(part: Message, reading: _MailReading) -> None:
    """Take the text of a part, unless it holds none."""
    words = _decode_part(part, reading.doubts)
    if not words.strip():
        return
    if part.get_content_type() != "text/html":
        reading.texts.append(paragraphs(words).strip("\n"))
        return
    try:
        found = page(words)
    except Unreadable as error:
        reading.doubts.append(f"a part of it {error}")
        return
    reading.page = reading.page or found
    reading.texts.append(found.text)
    reading.doubts += found.doubts


def _breaks(message: Message) -> list[str]:
    """Whether a mail breaks off: the mark is missing that ends its parts, in any of those that are looked at."""
    parts = islice(message.walk(), _MOST_PARTS)
    is_open = any(type(defect).__name__ in _OPEN for part in parts for defect in part.defects)
    return ["the mark that ends its parts is missing, so that it may break off"] if is_open else []


def _decode_part(part: Message, doubts: list[str]) -> str:
    """The text of a part, empty where it is none; what is doubtful about it comes to the doubts."""
    raw = part.get_payload(decode=True)
    text = decode(raw, declared=part.get_content_charset() or "") if isinstance(raw, bytes) else None
    if any("Base64" in type(defect).__name__ for defect in part.defects):
        doubts.append("a part of it is damaged or breaks off (base64)")
        raw = _whole_letters(str(part.get_payload())) or raw
    if text and text.doubt:
        doubts.append(text.doubt)
    return text.text if text else ""


def _whole_letters(packed: str) -> bytes:
    """What base64 holds up to where it breaks off; the library gives it back as it is where it ends within four letters."""
    from base64 import b64decode

    kept = re.sub(r"[^A-Za-z0-9+/]", "", packed)
    return b64decode(kept[: len(kept) // 4 * 4])


def _name(part: Message) -> str:
    """What to call a part that was left out: its file's name, else its type."""
    return neutral.line(_readable(part.get_filename() or part.get_content_type()), longest=60)


def _name_attachments(names: list[str]) -> str:
    """Attachments in words, the first of them by name."""
    counted = Counter(names)
    shown = [name if times == 1 else f"{name} ({times:,} times)" for name, times in counted.items()]
    more = f" and {len(shown) - _MOST_NAMED:,} more" if len(shown) > _MOST_NAMED else ""
    return f"{', '.join(shown[:_MOST_NAMED])}{more}, which {'was' if len(names) == 1 else 'were'} left out"


def _fields(message: Message) -> Fields:
    """Subject, sender and date."""
    from email.utils import parseaddr, parsedate_to_datetime

    values = {"title": _header(message, "subject"), "author": "", "published": ""}
    with suppress(RecursionError):  # brackets in brackets
        values["author"] = _readable(parseaddr(_raw_header(message, "from"))[0])
    with suppress(ValueError, TypeError, IndexError):
        values["published"] = parsedate_to_datetime(_raw_header(message, "date")).date().isoformat()
    return {key: (value, ORIGIN) for key, value in values.items() if value.strip()}


def _header(message: Message, wanted: str) -> str:
    """The value of a header as a reader would write it; empty where it is missing."""
    return _readable(_raw_header(message, wanted))


def _raw_header(message: Message, wanted: str) -> str:
    return next((str(value)[:_LONGEST_HEADER] for name, value in message.raw_items() if name.lower() == wanted), "")


def _readable(value: str) -> str:
    """A value of a header, decoded (RFC 2047) where it is encoded, and as UTF-8 where it is neither that nor ASCII."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    plain = " ".join(value.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    try:
        return str(make_header(decode_header(plain)))
    except (LookupError, ValueError, MessageError):
        return plain
