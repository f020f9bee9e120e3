"""Exports that come as one page of many articles: Europresse, and Factiva as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tui.store.formats.exports import factiva
from tui.store.formats.exports.cuts import Cut, Export, Head, gather_blocks, trim_lines, words
from tui.store.formats.exports.days import day
from tui.store.formats.exports.labels import AUTHOR, PAGE, PUBLISHED, SECTION, SOURCE, TITLE

_MARKS = ("docpublicationname", "dococurrcontainer", "articleparagraph", "enarticle", "dearticle", "frarticle")
"""Classes of the articles in such a page, in small letters."""
_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul"]
)  # fmt: skip
"""Elements that end a line."""
_UNSEEN = frozenset(["script", "style", "head", "title", "noscript", "template"])
_FACTIVA = re.compile(r"(?:^|\s)(?:[a-z]{2}article|article)(?:\s|$)")
_HEADLINE = re.compile(r"(?:^|\s)[a-z]{2}headline(?:\s|$)")
_PAGED = re.compile(r"(?:\bp\.|\bpages?\b|\bS\.) ?(?P<page>[A-Z]{0,3}\d{1,4}[A-Z]?)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonnabend|sonntag)\b",
    re.IGNORECASE,
)
_FIELDS = (("title", "titrearticle"), ("source", "docpublicationname"), ("author", "docauthor"), ("author", "authors"))


def may_be_export(html: str) -> bool:
    """Whether a page has a class that the articles of an export have; cheap, and never the last word."""
    lowered = html.lower()
    return any(mark in lowered for mark in _MARKS)


def cut(html: str) -> tuple[str, Export]:
    """The name of the database and the articles of a page; no articles where it is no export, or cannot be cut."""
    from trafilatura import load_html

    tree = load_html(html)
    if tree is None:
        return "", Export()
    for name, found in (("Europresse", list(_europresse(tree))), ("Factiva", list(_factiva(tree)))):
        if found:
            return name, Export(gather_blocks(found), looks_like=len(found) > 1)
    return "", Export()


def _europresse(tree: Any) -> Iterator[tuple[list[str], Cut | None]]:
    for article in tree.iter("article"):
        if any(_class(each, "docpublicationname") for each in article.iter()):
            yield lines(article), _of_europresse(article)


def _of_europresse(article: Any) -> Cut | None:
    head = Head()
    for name, mark in _FIELDS:
        if (found := _first(article, mark)) is not None:
            own = lines(found)
            head.take(name, own[0] if name == TITLE and len(own) > 1 else words(own))
    about = words(lines(found)) if (found := _first(article, "docheader")) is not None else ""
    _take_about(head, about)
    bodies = [each for each in article.iter() if _class(each, "dococurrcontainer")] or [
        each for each in article.iter() if _class(each, "doctext")
    ]
    outer = [each for each in bodies if not any(above in bodies for above in each.iterancestors())]
    if not outer or not head.values.get(SOURCE):
        return None
    return Cut(head.fields(), trim_lines(line for each in outer for line in lines(each)))


def _take_about(head: Head, about: str) -> None:
    """Section, day and page of a line such as "Politique, mercredi 27 mars 2024 512 mots, p. 8"."""
    head.take(PUBLISHED, about if day(about) else "")
    if match := _PAGED.search(about):
        head.take(PAGE, match["page"])
    section = _WEEKDAY.split(about)[0].strip(" ,;")
    if section and day(section) is None and not re.search(r"\d", section):
        head.take(SECTION, section)


def _factiva(tree: Any) -> Iterator[tuple[list[str], Cut | None]]:
    for each in tree.iter("div", "table", "article"):
        if _FACTIVA.search(_classes(each)) and not any(_FACTIVA.search(_classes(above)) for above in each.iterancestors("div")):
            own = lines(each)
            if (found := _of_factiva(each, own)) is not None or any(_class(inner, "articleparagraph") for inner in each.iter()):
                yield own, found


def _of_factiva(article: Any, own: list[str]) -> Cut | None:
    if (coded := factiva.cut(own)).cuts and not any(_class(each, "articleparagraph") for each in article.iter("p")):
        return coded.cuts[0]
    body = [each for each in article.iter() if _class(each, "articleparagraph")]
    head = Head()
    title = next((each for each in article.iter() if _HEADLINE.search(_classes(each))), None)
    title = title if title is not None else next((each for each in article.iter() if each.get("id") == "hd"), None)
    if not body or title is None or factiva.take_below_title(own, head) is None:
        return coded.cuts[0] if coded.cuts else None
    head.take(TITLE, words(lines(title)))
    if (author := _first(article, "author")) is not None:
        head.take(AUTHOR, words(lines(author)))
    return Cut(head.fields(), trim_lines(line for each in body for line in lines(each)))


def lines(element: Any) -> list[str]:
    """The words of an element, one line for each paragraph; the cells of a row stand on one line."""
    pieces: list[str] = []
    waiting = [(element, False)]
    while waiting:
        each, is_closed = waiting.pop()
        if is_closed:
            pieces.append("\n" if each.tag in _BLOCKS else " " if each.tag in {"td", "th"} else "")
            pieces.append((each.tail or "") if each is not element else "")
            continue
        if not isinstance(each.tag, str) or each.tag in _UNSEEN:
            pieces.append((each.tail or "") if each is not element else "")
            continue
        pieces.append("\n" if each.tag in _BLOCKS else "")
        pieces.append(each.text or "")
        waiting.append((each, True))
        waiting += [(inner, False) for inner in reversed(each)]
    text = "".join(piece if piece == "\n" else " ".join(f"|{piece}|".split())[1:-1] for piece in pieces)
    return [line for each in text.split("\n") if (line := " ".join(each.split()))]


def _classes(element: Any) -> str:
    return str(element.get("class") or "").lower() if isinstance(element.tag, str) else ""


def _class(element: Any, mark: str) -> bool:
    return mark in _classes(element)


def _first(article: Any, mark: str) -> Any:
    return next((each for each in article.iter() if _class(each, mark)), None)
