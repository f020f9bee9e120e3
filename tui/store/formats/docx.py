"""DOCX: the words of a Word document in its order; `wordxml` says what its elements mean, `package` how its parts are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from tui.store import neutral
from tui.store.draft import Draft, Unreadable
from tui.store.formats.package import Package, package
from tui.store.formats.pdf import title_fields
from tui.store.formats.wordxml import Body

MAIN = "word/document.xml"
"""The part that holds the text, unless the package says another."""
_MOST_EDGES = 20
"""Headers and footers that are looked at; a document has three of each for every section."""
_UNREAD = (
    (re.compile(r"/comments\.xml$"), "comments"),
    (re.compile(r"/charts/chart\d*\.xml$"), "charts"),
    (re.compile(r"/diagrams/data\d*\.xml$"), "diagrams"),
    (re.compile(r"/embeddings/[^/]+$"), "embedded files"),
)
"""Parts that may hold words and are not read, and what to call them."""
_EDGE = re.compile(r"/(?:header|footer)\d*\.xml$")


def docx(raw: bytes, largest: int) -> Draft:
    """The text of a Word document whose parts have at most `largest` bytes each when unpacked. Raises Unreadable."""
    with package(raw, largest, "Word document") as parts:
        main = main_part(parts)
        body = _body(parts, main)
        if not body.is_document:
            raise Unreadable("is an archive; unpack it first")
        notes = {kind: _body(parts, join(dirname(main), f"{kind}s.xml")).notes for kind in ("footnote", "endnote")}
        text, doubts = body.text(notes)
        return Draft(text, title_fields(parts.words("docProps/core.xml", "title")), doubts=(*doubts, *_left_out(parts)))


def main_part(parts: Package) -> str:
    """The name of the part that a package of Office says it is about."""
    found = []

    def on_start(_name: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(normpath(attributes.get("Target", "").lstrip("/")))

    parts.parse("_rels/.rels", on_start)
    return next((name for name in found if name in parts.names), MAIN)


def _body(parts: Package, name: str) -> Body:
    """What stands in a part; nothing where there is no such part."""
    body = Body()
    parts.parse(name, body.start_element, body.end_element, body.add_words)
    return body


def _left_out(parts: Package) -> Iterator[str]:
    """What a reader should know of the parts that are not read."""
    edges = [name for name in parts.names if _EDGE.search(name)]
    words = (" ".join(_body(parts, name).text({})[0].split()) for name in edges[:_MOST_EDGES])
    if shown := neutral.line("; ".join(dict.fromkeys(filter(None, words))), longest=120):
        yield f"what stands at the head or foot of its pages was left out: {shown}"
    kinds = [what for pattern, what in _UNREAD if any(pattern.search(name) for name in parts.names)]
    if kinds:
        yield f"its {' and '.join([', '.join(kinds[:-1]), kinds[-1]] if kinds[1:] else kinds)} were left out"
