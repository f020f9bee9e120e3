"""Pages and Markdown: what was written, without what was written around it.

Pages go through trafilatura, which was the best of the libraries that were measured (body F1 0.957 on 181 saved pages) and also
finds title, outlet, author, date and address. It takes 0.2 s to import, so that happens for the first page only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable, fields, plain
from tui.store.yamltext import BadYaml, mapping

if TYPE_CHECKING:
    from markdown_it.token import Token

PAGE = "page"
FRONT_MATTER = "front matter"

_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<url>https?://[^\s>]+)",
)
"""What browsers write into a page that they save."""

_PAGE_START = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:(?><!--.{0,2000}?-->)\s*+)*+"
    r"<(?:!doctype html|html|head|body|article|main|div|p|meta|title|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<yaml>.{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)

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

_LAYOUT_CELL = re.compile(r"^\| .{400,}", re.MULTILINE)
"""A row of a table that is longer than any row of figures: the page is laid out with tables."""

_MOST_MARKS = 5_000
"""Brackets, stars and the like up to which a text is parsed as Markdown: the time grows with their square, to 0.3 s."""

_DEEPEST = 100
"""Levels of quotes and lists that are parsed; what lies deeper would be lost."""


def is_page(text: str) -> bool:
    """Whether a text is HTML by its first element."""
    return bool(_PAGE_START.match(text, 0, 20_000))


def page(html: str, *, url: str = "") -> Draft:
    """The article of a page; `url` is where it came from, if known. Raises Unreadable where the page has no words."""
    from trafilatura import html2txt

    saved = _SAVED_FROM.search(html, 0, 4000)
    url = url or (saved["url"] if saved else "")
    known = _extracted(html, url)
    text = str(known.get("text") or "")
    if _LAYOUT_CELL.search(text):
        known = _extracted(re.sub(r"(?i)<(/?)(?:table|tbody|tr|td|th)\b", r"<\1div", html), url)
        text = str(known.get("text") or text)
    doubts: tuple[str, ...] = ()
    if not text.strip():
        text = html2txt(html)
        doubts = ("the layout of the page was not understood, so all its words were taken",)
    if not text.strip():
        raise Unreadable("is a page without words")
    named = {"title": "title", "source": "sitename", "author": "author", "published": "date", "url": "url"}
    values = {name: known.get(key) for name, key in named.items()}
    return Draft(text, _page_fields({**values, "title": _headline(str(known.get("title") or ""), html)}, url), doubts=doubts)


def _extracted(html: str, url: str) -> dict[str, object]:
    """What trafilatura finds in a page; {} where it finds nothing."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        url=url or None,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        prune_xpath=_BOX,
    )
    return found.as_dict() if found is not None and not isinstance(found, dict) else {}


def _headline(found: str, html: str) -> str:
    """The title without the outlet's name, where that was taken for the title.

    A page that calls itself "Example Herald - Talks resume" is headed by what it has a second time, in its body.
    """
    from html import unescape

    whole = re.search(r"<title(?:\s[^<>]*+)?>(.{1,400}?)</title>", html, re.IGNORECASE | re.DOTALL)
    if not found or not whole:
        return found
    parts = [" ".join(part.split()) for part in re.split(r"\s[-–—|·»:]+\s|:\s", unescape(whole[1])) if part.strip()]
    others = [part for part in parts if part != found and len(part.split()) > 2]
    body = unescape(html[whole.end() :])
    if found in parts and len(parts) == 2 and others and len(others[0]) > len(found) and f">{others[0]}<" in body:
        return others[0]
    return found


def _page_fields(values: dict[str, object], url: str) -> Fields:
    """What the page says of itself; its authors come with semicolons between them."""
    found = fields(values, PAGE)
    if "author" in found:
        found["author"] = (found["author"][0].replace("; ", ", "), PAGE)
    if url and "url" not in found:
        found["url"] = (url, PAGE)
    return found


def front_matter(text: str) -> tuple[Fields, str, tuple[str, ...]]:
    """The fields in the YAML block at the head of a text, the text below it, and what was not understood."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text, ()
    try:
        values = mapping(neutral.neutral(match["yaml"]).text)
    except BadYaml as error:
        return {}, text, (f"its front matter could not be read: {neutral.line(str(error))}",)
    known = fields(values, FRONT_MATTER)
    return (known, text[match.end() :], ()) if known or not text[match.end() :].strip() else ({}, text, ())


def has_front_matter(text: str) -> bool:
    """Whether a text begins with a block of YAML."""
    return bool(_FRONT_MATTER.match(text))


def markdown(text: str) -> Draft:
    """The words of a Markdown text, one line for each paragraph, with the fields of its front matter."""
    known, body, doubts = front_matter(text)
    if sum(map(body.count, "[]*_`<>")) > _MOST_MARKS:
        return Draft(body, known, doubts=(*doubts, "too full of marks to be read as Markdown, so it is shown as typed"))
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(body)
    return Draft("\n".join(_lines(tokens)), known, doubts=doubts)


def _lines(tokens: Iterable[Token]) -> Iterable[str]:
    """The words of each block. Numbers of lists are kept: "1990. That was the year" is a list to Markdown."""
    number = ""
    for token in tokens:
        if token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "inline":
            yield number + "".join(_words(token.children or ()))
            number = ""
        elif token.type in {"fence", "code_block", "html_block"}:
            yield token.content
    return


def _words(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        match token.type:
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "image":
                yield from _words(token.children or ())
            case _:
                yield token.content


def tags_removed(text: str) -> str:
    """The words of a text that may be HTML, as exports of other tools hold it; a text without elements stays as it is."""
    if not re.search(r"</(?:p|div|a|b|i|em|strong|span|li|h\d)>|<(?:p|br)\b[^<>]{0,80}>", text, re.IGNORECASE):
        return text
    try:
        return page(f"<html><body><article>{text}</article></body></html>").text
    except Unreadable:
        return plain(text)
