"""ODT: the words of a text document of LibreOffice in its order (ISO/IEC 26300), read as Word documents are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.store import neutral
from tui.store.draft import Draft, Unreadable
from tui.store.formats.package import Package, package
from tui.store.formats.pdf import title_fields
from tui.store.formats.wordxml import Body, XmlVocabulary

CONTENT = "content.xml"
"""The part with the text."""

_OTHERS = {
    "spreadsheet": "is a spreadsheet of LibreOffice; save it as .csv",
    "presentation": "is a presentation; save it as text",
    "drawing": "is a drawing, without an article",
}
_MOST_SPACES = 1_000
"""Blanks that one element may stand for; more are one."""


class _OdtBody(Body):
    """The text of the part; words stand right in its paragraphs, broken as whoever wrote the XML liked."""

    other = ""
    """What the document is instead of a text."""

    def add_words(self, words: str) -> None:
        """Characters stand here."""
        if not self._skipping and self._paragraphs:
            self._add(re.sub(r"\s+", " ", words))

    def _spaces(self, attributes: Mapping[str, str]) -> None:
        count = attributes.get("c", "1")
        self._add(" " * (int(count) if count.isdecimal() and int(count) < _MOST_SPACES else 1))

    def _close_inline_note(self) -> None:
        lines = self._frames.pop()
        self._counts["note"] += 1
        self._after().extend(lines)

    def _is(self, other: str) -> None:
        self.other = self.other or other


class _Edges(_OdtBody):
    """The heads and feet of pages, among the styles of a document."""


def odt(raw: bytes, largest: int) -> Draft:
    """The text of a document whose parts have at most `largest` bytes each when unpacked. Raises Unreadable."""
    with package(raw, largest, "text document") as parts:
        if _is_locked(parts):
            raise Unreadable("is a document with a password")
        text = _OdtBody()
        parts.parse(CONTENT, text.start_element, text.end_element, text.add_words)
        if not text.is_document:
            raise Unreadable(_OTHERS.get(text.other, "is an archive; unpack it first"))
        words, doubts = text.text({})
        edges = _Edges()
        parts.parse("styles.xml", edges.start_element, edges.end_element, edges.add_words)
        lines = (" ".join(line.split()) for line in edges.text({})[0].split("\n"))
        shown = neutral.line("; ".join(dict.fromkeys(filter(None, lines))), longest=120)
        if shown:
            doubts = (*doubts, f"what stands at the head or foot of its pages was left out: {shown}")
        return Draft(words, title_fields(parts.words("meta.xml", "title")), doubts=doubts)


def _is_locked(parts: Package) -> bool:
    """Whether the list of the parts says that they are encrypted."""
    found: list[str] = []
    parts.parse("META-INF/manifest.xml", lambda name, _: found.append(name) if name.endswith("encryption-data") else None)
    return bool(found)


_SKIPPED = frozenset(
    [
        *["tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls", "variable-decls", "forms"],
        *["user-field-decls", "covered-table-cell", "ruby-text", "title", "desc", "hidden-text", "object", "binary-data"],
        *["event-listeners"],
    ]
)
_BEGIN = {
    "p": _OdtBody._open_paragraph,
    "h": _OdtBody._open_paragraph,
    "s": _OdtBody._spaces,
    "note": _OdtBody._open_frame,
    "text-box": _OdtBody._open_frame,
    "table-row": _OdtBody._open_row,
    "table-cell": _OdtBody._open_frame,
    "change-start": lambda text, _: text._count("insertion"),
    "spreadsheet": lambda text, _: text._is("spreadsheet"),
    "presentation": lambda text, _: text._is("presentation"),
    "drawing": lambda text, _: text._is("drawing"),
}
_END = {
    "p": _OdtBody._close_paragraph,
    "h": _OdtBody._close_paragraph,
    "note": _OdtBody._close_inline_note,
    "text-box": _OdtBody._close_box,
    "table-row": _OdtBody._close_row,
    "table-cell": _OdtBody._close_cell,
}
_OdtBody.vocabulary = XmlVocabulary("text", "", _SKIPPED, "deletion", {"tab": "\t", "line-break": "\n"}, _BEGIN, _END)
"""Elements of a text; skipped are comments, what was deleted, marks of notes, names and descriptions of pictures."""
_Edges.vocabulary = XmlVocabulary(
    "styles",
    "",
    _SKIPPED | {"font-face-decls", "automatic-styles", "page-number", "page-count"},
    "",
    {"tab": "\t"},
    _BEGIN,
    _END,
)
