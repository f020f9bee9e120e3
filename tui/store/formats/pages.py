"""Pages: what was written, without what was written around it.

They go through trafilatura, which was the best of the libraries that were measured (body F1 0.957 on 181 saved pages) and also
finds title, outlet, author, date and address. It takes 0.2 s to import, so that happens for the first page only. Where it finds
nothing, or would see only a part of the page, all words are taken, and a note says so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tui.store import addresses
from tui.store.draft import Draft, Fields, Unreadable, bare, fields
from tui.store.formats import page_data
from tui.store.formats.words import elements, empty, words

PAGE = "page"
_LANG = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z][\w-]{1,20})", re.IGNORECASE)

_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<url>https?://[^\s>]+)",
)
"""What browsers write into a page that they save."""

_OTHER_STORIES = (
    "related", "related stories", "related articles", "related content", "related topics", "recommended", "recommended stories",
    "recommended for you", "more stories", "more on this story", "more to read", "more news", "most read", "most popular",
    "most viewed", "trending", "trending now", "top stories", "latest news", "latest stories", "you may also like",
    "you might also like", "around the web", "from around the web", "promoted stories", "editors picks", "read next", "up next",
)  # fmt: skip
"""Headings of boxes that hold other stories, in small letters and without apostrophes."""

_BOX = (
    "//*[self::div or self::section or self::aside][*[1][self::h2 or self::h3 or self::h4]"
    f"[contains('|{'|'.join(_OTHER_STORIES)}|', concat('|', translate(normalize-space(.), "
    "\"ABCDEFGHIJKLMNOPQRSTUVWXYZ’':\", 'abcdefghijklmnopqrstuvwxyz'), '|'))]]"
)
"""A box that begins with such a heading; a body in which one stands further down is none."""

_FEWEST_ENTRIES = 3
"""Entries from which on a page is a live blog; two times stand in many articles: when they came and when they changed."""
_ARTICLE = re.compile(r"<article(?:\s[^<>]{0,500})?>", re.IGNORECASE)

_FURTHER = re.compile(r"</html\s{0,9}>\s{0,99}(?:<!doctype[^<>]{0,200}>\s{0,99})?<html[\s>]", re.IGNORECASE)
"""The end of a page with the beginning of another right behind it."""

_LAYOUT_CELL = re.compile(r"^\| .{400,}", re.MULTILINE)
"""A row of a table that is longer than any row of figures: the page is laid out with tables."""

_TITLE = re.compile(r"<title(?:\s[^<>]{0,200})?>(.{1,400}?)</title>", re.IGNORECASE | re.DOTALL)

_MOST_ELEMENTS = 30_000
"""Elements of a page in which an article is looked for; each takes some 50 microseconds, and front pages have 10,000."""
_TOO_MANY = 100_000
"""Elements from which on a page is no article: all its words would be hundreds of pages of them."""


def page(html: str, *, url: str = "") -> Draft:
    """The article of a page; `url` is where it came from, if known. Raises Unreadable where the page has no words."""
    saved = _SAVED_FROM.search(html, 0, 4000)
    url = addresses.shown_address(url or (saved["url"] if saved else ""))
    known, why = _article(html, url)
    text, doubts = _with_data(str(known.get("text") or ""), html)
    if not text.strip():
        text = words(html) if why else _all_words(html)
        doubts = (f"{why or 'the layout of the page was not understood'}, so all its words were taken",)
    if way := page_data.leads_to(html, len(text.split())):
        raise Unreadable(f"is a page that only leads to {way}; save that one")
    if not text.strip():
        raise Unreadable(empty(html))
    if page_data.asks_for_consent(text):
        raise Unreadable("is a page that asks for consent and not the article; save it after you have answered")
    whole = not page_data.asks_for_pay(text)
    if not whole:
        text = _inside(html) or text
        doubts = ("only its beginning is here, the rest is for who pays or signs in; its silence says nothing",)
    doubts = (*doubts, *edge_doubts(html))
    named = {"title": "title", "source": "sitename", "author": "author", "published": "date", "url": "url"}
    values = {name: known.get(key) for name, key in named.items()}
    return Draft(
        text,
        _page_fields({**values, "language": _language(html), "title": _headline(str(known.get("title") or ""), html)}, url),
        doubts=doubts,
        whole=whole,
    )


def edge_doubts(html: str) -> tuple[str, ...]:
    """What a reader should know of the end of a page: that it has none, though its head has one, or that another page follows.

    Programs that leave out the end tags that HTML does not need leave out that of the head as well.
    """
    if _FURTHER.search(html):
        return ("another page begins in the file behind the end of its first one; save each in a file of its own",)
    lowered = html.lower()
    if "</head" in lowered and "</body" not in lowered and "</html" not in lowered:
        return ("the page has no end (</html>), so that it may break off",)
    return ()


def _with_data(text: str, html: str) -> tuple[str, tuple[str, ...]]:
    """The text of a page, or the body that it holds as data, where that is the same with its paragraphs, or all of it."""
    for body in page_data.bodies(html):
        known, whole = bare(text), bare(body)
        if known == whole:
            return (body if len(body.split("\n")) > len(text.split("\n")) else text), ()
        if len(whole) > 2 * len(known) and (known in whole or page_data.asks_for_pay(text) or not known):
            return body, ("its text was taken from the data of the page, which hold all of it",)
    return text, ()


def _inside(html: str) -> str:
    """The words inside the first element of an article, block by block; "" where there is none."""
    opened = _ARTICLE.search(html)
    closed = html.find("</article", opened.end()) if opened else -1
    return words(html[opened.end() : closed]) if opened and closed > 0 else ""


def _article(html: str, url: str) -> tuple[dict[str, object], str]:
    """What trafilatura finds in a page, or why it was not asked."""
    if html.count("<") > _MOST_ELEMENTS and (many := elements(html)) > _MOST_ELEMENTS:
        if many > _TOO_MANY:
            raise Unreadable(f"is a page of {many:,} elements, too many for an article; save the article alone")
        return {}, f"the page has more than {_MOST_ELEMENTS:,} elements, too many to find the article among them"
    from trafilatura import load_html

    tree = load_html(html)
    if tree is not None and any("depth" in each.message for each in tree.getroottree().parser.error_log):
        return {}, "the page is nested too deep to find the article in it"
    known = _extract(tree, url)
    if _LAYOUT_CELL.search(str(known.get("text") or "")):
        divided = _extract(load_html(re.sub(r"(?i)<(/?)(?:table|tbody|tr|td|th)\b", r"<\1div", html)), url)
        known = {**divided, "text": divided.get("text") or known.get("text")}
    return known, ""


def _all_words(html: str) -> str:
    """All words of a page: as trafilatura gives them, which looks at how they are laid out, unless it finds none."""
    from trafilatura import html2txt

    text = str(html2txt(html))
    return text if text.strip() else words(html)


def _extract(tree: Any, url: str) -> dict[str, object]:
    """What trafilatura finds in a page; {} where it finds nothing."""
    from trafilatura import bare_extraction

    if tree is None:
        return {}
    _keep_times(tree)
    found = bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        prune_xpath=_BOX,
    )
    return found.as_dict() if found is not None and not isinstance(found, dict) else {}


def _keep_times(tree: Any) -> None:
    """Make the times of a live blog lines of it: three entries of one kind or more that begin with one."""
    times = [each for each in tree.iter("time") if each.getparent() is not None and each.getparent().index(each) == 0]
    kinds = Counter((each.getparent().tag, each.getparent().get("class")) for each in times)
    for each in times:
        parent = each.getparent()
        if kinds[parent.tag, parent.get("class")] >= _FEWEST_ENTRIES and parent.tag in {"section", "article", "div", "li"}:
            each.tag = "p"


def _headline(found: str, html: str) -> str:
    """The title without the outlet's name, where that was taken for the title.

    A page that calls itself "Example Herald - Talks resume" is headed by what it has a second time, in its body.
    """
    from html import unescape

    whole = _TITLE.search(html)
    if not found or not whole:
        return found
    parts = [" ".join(part.split()) for part in re.split(r"\s[-–—|·»:]+\s|:\s", unescape(whole[1])) if part.strip()]
    others = [part for part in parts if part != found and len(part.split()) > 2]
    body = unescape(html[whole.end() :])
    if found in parts and len(parts) == 2 and others and len(others[0]) > len(found) and f">{others[0]}<" in body:
        return others[0]
    return found


def _language(html: str) -> str:
    """The tag of the language that the page's own element names."""
    match = _LANG.search(html, 0, 5_000)
    return match[1] if match else ""


def _page_fields(values: dict[str, object], url: str) -> Fields:
    """What the page says of itself; its authors come with semicolons between them."""
    found = fields(values, PAGE)
    if "author" in found:
        found["author"] = (found["author"][0].replace("; ", ", "), PAGE)
    if url and "url" not in found:
        found["url"] = (url, PAGE)
    return found
