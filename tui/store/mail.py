"""Mail (.eml) and pages that a browser saved as one file (.mhtml): both are MIME."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.store.decode import decoded
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.markup import page
from tui.store.plain import paragraphs

if TYPE_CHECKING:
    from email.message import EmailMessage

ORIGIN = "mail"
_HEADER = re.compile(
    rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|snapshot-content-location)"
    rb":[ \t]"
)
_FEWEST_WORDS = 40
"""Words that the plain part of a mail has to have, to be taken instead of its page: many hold only "view this in a browser"."""


def is_mail(raw: bytes) -> bool:
    """Whether bytes begin with the headers of a mail: three of them, one of which only mail has."""
    head = re.split(rb"\r?\n\r?\n", raw[:16_384], maxsplit=1)[0]
    if not re.match(rb"(?:From .{0,200}\n)?[A-Za-z-]{2,40}:[ \t]", head):
        return False
    names = {match[1].lower() for match in _HEADER.finditer(head)}
    return len(names) >= 3 and bool(names & {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"})


def mail(raw: bytes) -> Draft:
    """The article in a mail or a saved page. Raises Unreadable where it has no text."""
    # Thirty modules that only a mail needs.
    from email import message_from_bytes, policy

    message = message_from_bytes(raw, policy=policy.default)
    words, html = _part(message, "plain"), _part(message, "html")
    saved_from = str(message.get("snapshot-content-location", "")).strip()
    known: Fields = {} if saved_from else _fields(message)
    if html and (saved_from or len(words.split()) < _FEWEST_WORDS):
        draft = page(html, url=saved_from)
        return Draft(draft.text, {**draft.fields, **known}, doubts=draft.doubts)
    if not words:
        raise Unreadable("is a mail without text")
    return Draft(paragraphs(words), known)


def _part(message: EmailMessage, kind: str) -> str:
    """The text of the first part of this kind; empty where there is none."""
    for number, part in enumerate(message.walk()):
        if number > 200:
            break
        if part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment":
            raw = part.get_payload(decode=True)
            text = decoded(raw, declared=part.get_content_charset() or "") if isinstance(raw, bytes) else None
            if text and text.text.strip():
                return text.text
    return ""


def _fields(message: EmailMessage) -> Fields:
    """Subject, sender and date."""
    from email.utils import parseaddr, parsedate_to_datetime

    name, _ = parseaddr(str(message.get("from", "")))
    values = {"title": str(message.get("subject", "")), "author": name, "published": ""}
    with suppress(ValueError, TypeError, IndexError):
        values["published"] = parsedate_to_datetime(str(message.get("date", ""))).date().isoformat()
    return {key: (value, ORIGIN) for key, value in values.items() if value.strip()}
