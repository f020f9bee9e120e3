"""Feeds: RSS, Atom and JSON Feed. An item with its full text is an article; one with a summary is known to be a part."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO

from tui.store.draft import Draft, Fields, Unreadable, about_file, plain
from tui.store.formats.many import INSTALL, is_outlet, number_parts

ORIGIN = "feed"
MOST_ITEMS = 20_000
"""Items of one feed that are read."""
_FULL_WORDS = 150
"""Words from which on a summary of several paragraphs is a full text: most have below 60."""
_GOES_ON = (
    *("…", "...", "[…]", "[...]", "…]", "continue reading", "read more", "read the full story", "read the full article"),
    *("weiterlesen", "mehr lesen", "lire la suite"),
)
"""How a text ends that goes on elsewhere."""


def feed(text: str) -> Iterator[Draft]:
    """The items of a feed. Raises Unreadable where it has none, or declares what no feed needs."""
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return number_parts(_json(text))
    if "<!ENTITY" in text:
        raise Unreadable("declares entities, which no feed needs and which may unpack without end")
    return number_parts(_xml(text))


def _xml(text: str) -> Iterator[Draft]:
    try:
        from xml.sax import SAXException

        import feedparser
    except ImportError:
        raise Unreadable(INSTALL) from None
    # What is no stream is taken for an address or the name of a file.
    found = feedparser.parse(
        BytesIO(text.encode("utf-8", "replace")), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    if not found.entries:
        why = " or is damaged" if found.bozo else ""
        raise Unreadable(f"is a feed that holds no items{why}")
    if isinstance(found.get("bozo_exception"), SAXException):
        yield about_file("the feed is damaged or breaks off; what could be found in it was read")
    if len(found.entries) > MOST_ITEMS:
        yield about_file(_too_many(len(found.entries)))
    for entry in found.entries[:MOST_ITEMS]:
        content = max((str(each.get("value") or "") for each in entry.get("content", ())), key=len, default="")
        summary = str(entry.get("summary") or "")
        day = entry.get("published_parsed") or entry.get("updated_parsed")
        known = _fields(
            title=_text(entry.get("title")),
            source=plain(entry.get("source")) or plain((entry.get("source") or {}).get("title")),
            author=plain(entry.get("author")),
            published=f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" if day else "",
            url=plain(entry.get("link")),
            feed=_text(found.feed.get("title")),
            language=plain(found.feed.get("language")),
        )
        yield _draft(content, summary, known)


def _json(text: str) -> Iterator[Draft]:
    try:
        found = json.loads(text)
        items = [item for item in found["items"] if isinstance(item, Mapping)]
    except (ValueError, KeyError, TypeError):
        raise Unreadable("is a JSON feed that is damaged or holds no items") from None
    if not items:
        raise Unreadable("is a feed that holds no items")
    if len(items) > MOST_ITEMS:
        yield about_file(_too_many(len(items)))
    for item in items[:MOST_ITEMS]:
        authors = item.get("authors") or item.get("author") or found.get("authors") or ""
        known = _fields(
            title=_text(item.get("title")),
            source=plain(item.get("_source")),
            author=plain(authors),
            published=plain(item.get("date_published") or item.get("date_modified")),
            url=plain(item.get("external_url") or item.get("url")),
            feed=plain(found.get("title")),
            language=plain(item.get("language") or found.get("language")),
        )
        yield _draft(
            plain_lines(item.get("content_html")) or plain_lines(item.get("content_text")),
            plain_lines(item.get("summary")),
            known,
        )


def _too_many(number: int) -> str:
    return f"only its first {MOST_ITEMS:,} of {number:,} items were read"


def plain_lines(value: object) -> str:
    """A text of a feed, whatever else stands in its place."""
    return value if isinstance(value, str) else ""


def _fields(*, feed: str, **values: str) -> Fields:
    """The fields of an item; an author who is an outlet by name is the source, and else the feed itself."""
    if not values["source"] and is_outlet(values["author"]):
        values["source"], values["author"] = values["author"], ""
    values["source"] = values["source"] or feed
    return {name: (value, ORIGIN) for name, value in values.items() if value.strip()}


def _draft(content: str, summary: str, known: Fields) -> Draft:
    text = _text(content)
    if text.strip() and not _is_cut_off(text):
        return Draft(text, known)
    shorter = text or _text(summary)
    is_full = len(shorter.split()) >= _FULL_WORDS and "\n" in shorter and not _is_cut_off(shorter)
    if is_full and not text:
        return Draft(shorter, known)
    title = known.get("title", ("", ""))[0]
    if not shorter.strip():
        return Draft(title, known, doubts=("the feed holds only its headline",) if title else (), whole=False)
    return Draft(shorter, known, doubts=("the feed holds only its beginning or a summary; it is not whole",), whole=False)


def _is_cut_off(text: str) -> bool:
    """Whether a text ends as one does that goes on elsewhere."""
    return text.rstrip(" .»›>→]\n").lower().endswith(_GOES_ON) or text.rstrip("»›>→ \n").endswith(_GOES_ON)


def _text(value: object) -> str:
    """The words of a value that may be HTML, one line for each paragraph."""
    written = value if isinstance(value, str) else ""
    if "<" not in written and "&" not in written:
        return written.strip()
    from trafilatura import load_html

    from tui.store.formats.exports.pages import lines

    tree = load_html(f"<html><body><div>{written}</div></body></html>")
    return "\n".join(lines(tree)) if tree is not None else written.strip()
