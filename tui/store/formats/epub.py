"""EPUB: the documents of a book in the order in which they are read; each that has the length of an article is one.

An article that was saved as a book is one document, a newspaper that was made into a book (as Calibre does) many. Covers, lists
of contents and notes about rights are shorter, and a note says that they were left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from tui.store.decode import decode
from tui.store.draft import Draft, Unreadable, about_file
from tui.store.formats.many import number_parts, with_outlet
from tui.store.formats.package import Package, package

ORIGIN = "book"
_SHORTEST = 30
"""Words from which on a document of a book is an article, where it has more than one."""
_MOST_DOCUMENTS = 2_000
"""Documents of one book that are read."""
_ABOUT = {
    "title": "title",
    "creator": "author",
    "publisher": "source",
    "date": "published",
    "language": "language",
    "source": "url",
}
"""What the elements of Dublin Core are to us."""


@dataclass(slots=True)
class _Book:
    """What the package of a book says."""

    about: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """Names of its documents by their ids."""
    order: list[str] = field(default_factory=list)
    """Ids in the order in which they are read."""


def epub(raw: bytes, largest: int) -> Iterator[Draft]:
    """The articles of a book. Raises Unreadable where it holds no words."""
    with package(raw, largest, "EPUB") as parts:
        book = _book(parts)
        documents = [name for each in book.order[:_MOST_DOCUMENTS] if (name := book.files.get(each)) in parts.names]
        if not documents:
            raise Unreadable("is an EPUB without a text in it")
        if missing := sum(book.files.get(each) not in parts.names for each in book.order[:_MOST_DOCUMENTS]):
            called = "1 document that its list names is" if missing == 1 else f"{missing:,} documents that its list names are"
            yield about_file(f"{called} not in the book, so that it may be damaged")
        yield from _articles(parts, documents, book)


def _articles(parts: Package, documents: list[str], book: _Book) -> Iterator[Draft]:
    found = [_document(parts, name) for name in documents]
    long = [(title, text) for title, text in found if len(text.split()) >= _SHORTEST]
    kept = long or [(title, text) for title, text in found if text.strip()]
    if not kept:
        raise Unreadable("is an EPUB of pictures, without words")
    if left := [text for _, text in found if text.strip() and (len(text.split()) < _SHORTEST and long)]:
        words = " / ".join(" ".join(text.split()) for text in left)
        yield about_file(f"short parts of the book were left out: {words[:120]}")
    known = {name: (value, ORIGIN) for name, value in book.about.items() if value.strip()}
    if len(kept) == 1:
        yield Draft(kept[0][1], with_outlet(known))
        return
    known = {**known, "source": known.get("source") or known.get("title") or ("", ORIGIN)}
    known = {name: pair for name, pair in known.items() if name in {"source", "published", "language"} and pair[0]}
    yield from number_parts(Draft(text, {**known, **({"title": (title, ORIGIN)} if title else {})}) for title, text in kept)


def _document(parts: Package, name: str) -> tuple[str, str]:
    """Title and words of one document."""
    from trafilatura import load_html

    from tui.store.formats.exports.pages import lines

    text = decode(b"".join(parts.pieces(name)))
    tree = load_html(text.text) if text is not None else None
    if tree is None:
        return "", ""
    heading = next((each for each in tree.iter("h1", "h2", "h3")), None)
    body: Any = next((each for each in tree.iter("body")), tree)
    return " ".join(lines(heading)) if heading is not None else "", "\n".join(lines(body))


def _book(parts: Package) -> _Book:
    """What the package says of the book: what it is about, its documents and their order."""
    book = _Book()
    roots: list[str] = []
    parts.parse("META-INF/container.xml", lambda _, attributes: roots.append(attributes.get("full-path", "")))
    root = next((name for name in roots if name in parts.names), "")
    if not root:
        raise Unreadable("is an EPUB that is damaged: nothing in it says where its text is")
    within: list[str] = []
    said: dict[str, list[str]] = {}

    def open_element(element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(":")[2]
        within.append(name)
        if (
            name == "item"
            and "html" in attributes.get("media-type", "")
            and "nav" not in attributes.get("properties", "").split()
        ):
            book.files[attributes.get("id", "")] = normpath(join(dirname(root), unquote(attributes.get("href", ""))))
        elif name == "itemref" and attributes.get("linear") != "no":
            book.order.append(attributes.get("idref", ""))
        elif name in _ABOUT:
            said.setdefault(name, []).append("")

    def take_text(words: str) -> None:
        if within and within[-1] in _ABOUT and within[-1] in said:
            said[within[-1]][-1] += words

    parts.parse(root, open_element, lambda _: within.__delitem__(-1), take_text)
    for name, values in said.items():
        value = values[0].strip()
        if value and (name != "source" or value.startswith(("http://", "https://"))):
            book.about[_ABOUT[name]] = value[:10] if name == "date" else value
    return book
