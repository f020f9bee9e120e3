"""The RDF that Zotero writes: the references in it, each with the newspaper or the journal that it is part of."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, ParserCreate

from tui.store.draft import Unreadable

Entry = dict[str, list[str]]
"""Values by the name of their field; a reference may have several authors."""

_DEEPEST = 200
"""Elements in one another; Zotero writes some eight."""
_FIELDS = {"title": "title", "date": "published", "language": "language", "pages": "page", "section": "section"}
_CONTAINERS = frozenset({"Journal", "Newspaper", "Periodical", "Series", "Website", "Magazine"})


def entries_of(text: str) -> list[Entry]:
    """The references of a text in RDF. Raises Unreadable where it is broken, or declares entities."""
    reading = _ZoteroReading()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reading.open_element, reading.close_element
    parser.CharacterDataHandler = reading.take_text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)  # noqa: FBT003 -- it has no name
    except ExpatError:
        raise Unreadable("is a list of references in RDF that breaks off or is no XML") from None
    return reading.entries()


def _refuse(*_declaration: object) -> None:
    raise Unreadable("is a list of references that declares a type of document inside, which none does")


class _ZoteroReading:
    """The elements as they go by."""

    def __init__(self) -> None:
        self._within: list[str] = []
        self._entry: Entry = {}
        self._entries: list[Entry] = []
        self._containers: dict[str, str] = {}
        """Titles of what references are part of, by the name that they call it."""
        self._about = ""

    def open_element(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(":")[2]
        self._within.append(local)
        if len(self._within) > _DEEPEST:
            raise Unreadable(f"is nested more than {_DEEPEST:,} levels deep")
        if len(self._within) == 2:
            self._entry, self._about = {}, attributes.get("rdf:about", "")
            if self._about.startswith(("http://", "https://")):
                self._entry["url"] = [self._about]
        elif local == "isPartOf" and "rdf:resource" in attributes:
            self._entry["part of"] = [attributes["rdf:resource"]]
        elif local == "Person":
            self._entry.setdefault("author", []).append("")

    def close_element(self, _name: str) -> None:
        """An element ends; with the second of a document a reference does."""
        local = self._within.pop()
        if len(self._within) != 1:
            return
        if local in _CONTAINERS:
            self._containers[self._about] = "".join(self._entry.get("title", []))
        elif local not in {"Attachment", "Memo", "Collection"}:
            self._entries.append(self._entry)

    def take_text(self, words: str) -> None:
        """Characters stand here."""
        if not words.strip() or len(self._within) < 3:
            return
        local, inside = self._within[-1], self._within[2:]
        if local in {"surname", "givenName"} and self._entry.get("author"):
            last, comma, first = self._entry["author"][-1].partition(", ")
            last, first = (last + words, first) if local == "surname" else (last, first + words)
            self._entry["author"][-1] = f"{last}, {first}" if comma or first else last
        elif "isPartOf" in inside:
            if local == "title":
                self._add("source", words)
        elif local == "value" and "identifier" in inside:
            self._entry["url"] = [words.strip()]
        elif local in _FIELDS and len(inside) == 1:
            self._add(_FIELDS[local], words)

    def entries(self) -> list[Entry]:
        """All references, each with what it is part of."""
        for entry in self._entries:
            for name in entry.pop("part of", []):
                if name in self._containers:
                    entry.setdefault("source", [self._containers[name]])
        return self._entries

    def _add(self, name: str, words: str) -> None:
        self._entry[name] = ["".join(self._entry.get(name, [])) + words]
