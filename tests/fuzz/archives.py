"""Archives, feeds and exports of databases that nobody would write; the words in them are marked as in `tests.fuzz.files`."""

from __future__ import annotations

import gzip
import json
import plistlib
from random import Random

from tests.store.exported import LANGUAGES, LAYOUTS, PAGES
from tests.store.test_archives import book, crawl, mail, record, rss


def _word(random: Random) -> str:
    return f"q{random.randrange(10**6)}q"


def _shuffled(random: Random, text: str) -> str:
    """A text with some of its lines doubled, dropped, moved or run together."""
    lines = text.split("\n")
    for _ in range(random.randrange(30)):
        at = random.randrange(len(lines))
        match random.randrange(4):
            case 0:
                lines.insert(at, lines[random.randrange(len(lines))])
            case 1 if len(lines) > 1:
                del lines[at]
            case 2:
                lines[at] += lines[random.randrange(len(lines))]
            case _:
                lines[at] = _word(random)
    return "\n".join(lines)


def export(random: Random) -> bytes:
    """An export as text, with its lines in disorder."""
    return _shuffled(random, random.choice(list(LAYOUTS.values()))(random.choice(LANGUAGES))).encode()


def export_page(random: Random) -> bytes:
    """One as a page, with its elements in disorder."""
    page = random.choice(list(PAGES.values()))(random.choice(LANGUAGES)).replace(">", ">\n")
    return _shuffled(random, page).encode()


def warc(random: Random) -> bytes:
    """A WARC of records that may be anything, packed or not."""
    kinds = ["response", "revisit", "resource", "metadata", "x"]
    records = [record(random.choice(kinds), f"https://{_word(random)}/", f"<p>{_word(random)}".encode()) for _ in range(4)]
    records += random.sample(crawl(), 3)
    random.shuffle(records)
    return b"".join(map(gzip.compress, records) if random.random() < 0.5 else records)


def mbox(random: Random) -> bytes:
    """Mails one after the other, with lines in disorder."""
    return _shuffled(random, "".join(mail(n, _word(random)) for n in range(random.randrange(1, 6)))).encode()


def feed(random: Random) -> bytes:
    """RSS with elements in disorder, or JSON with whatever stands in its items."""
    if random.random() < 0.5:
        keys = ["title", "content_html", "summary", "url", "authors", "date_published", "x"]
        items = [{random.choice(keys): random.choice([_word(random), 1, None, [], {"name": _word(random)}])} for _ in range(5)]
        return json.dumps({"version": "https://jsonfeed.org/version/1", "items": [*items, random.choice(["", None])]}).encode()
    item = f"<item>\n<title>{_word(random)}</title>\n<description>&lt;p&gt;{_word(random)}</description>\n</item>\n"
    return _shuffled(random, rss(item * 3).replace("><", ">\n<")).encode()


def webarchive(random: Random) -> bytes:
    """A property list with something where the page should be."""
    data = random.choice([_word(random).encode(), b"", b"\x00\xff", f"<p>{_word(random)}</p>".encode()])
    main = random.choice([{"WebResourceData": data, "WebResourceURL": _word(random)}, {}, [], _word(random)])
    return plistlib.dumps({"WebMainResource": main}, fmt=random.choice([plistlib.FMT_BINARY, plistlib.FMT_XML]))


def epub(random: Random) -> bytes:
    """A book of documents in disorder."""
    documents = {
        _word(random): f"<html><body><h1>{_word(random)}</h1><p>{_word(random)} " * 9 for _ in range(random.randrange(5))
    }
    return book(documents, opf=random.choice(["", "", "<package>", "<package><spine><itemref/></spine></package>"]))


KINDS = [
    ("a.txt", export),
    ("b.html", export_page),
    ("a.warc", warc),
    ("a.mbox", mbox),
    ("a.xml", feed),
    ("a.webarchive", webarchive),
    ("a.epub", epub),
]
