"""DOCX: the words of a Word document in its order, read as a stream of elements and never as a tree.

A part of a package is unpacked piece by piece and its elements go by (`wordxml` says what they mean), so that neither what it
unpacks to nor what it claims of itself (a cell 100,000,000 columns wide) takes memory or time. No part may declare a type of
document (ISO/IEC 29500-2), which keeps entities out.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from xml.parsers.expat import ExpatError, ParserCreate

from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.formats.pdf import titled
from tui.store.formats.wordxml import Body

_PIECE = 65_536
"""Bytes that are unpacked and parsed in one go."""
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

_Opened = Callable[[str, dict[str, str]], None]
_Closed = Callable[[str], None]
_Said = Callable[[str], None]


def docx(raw: bytes, largest: int) -> Draft:
    """The text of a Word document whose parts have at most `largest` bytes each when unpacked. Raises Unreadable."""
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable("is an archive that is damaged") from None
    with archive:
        package = _Package(archive, largest)
        main = package.main()
        if main not in package.names:
            raise Unreadable("is an archive; unpack it first")
        body = package.body(main)
        if not body.is_document:
            raise Unreadable("is an archive; unpack it first")
        notes = {kind: package.body(join(dirname(main), f"{kind}s.xml")).notes for kind in ("footnote", "endnote")}
        text, doubts = body.text(notes)
        return Draft(text, package.title(), doubts=(*doubts, *package.left_out()))


class _Package:
    """The parts of a document, by name."""

    def __init__(self, archive: zipfile.ZipFile, largest: int) -> None:
        self._archive = archive
        self._largest = largest
        self.names = {name.lstrip("/"): name for name in archive.namelist()}
        """How the archive writes the name of each part."""

    def main(self) -> str:
        """The name of the part that holds the text, as the package says it."""
        found = []

        def opened(_name: str, attributes: dict[str, str]) -> None:
            if attributes.get("Type", "").endswith("/officeDocument"):
                found.append(normpath(attributes.get("Target", "").lstrip("/")))

        self._parse("_rels/.rels", opened)
        return next((name for name in found if name in self.names), "word/document.xml")

    def body(self, name: str) -> Body:
        """What stands in a part; nothing where there is no such part."""
        body = Body()
        self._parse(name, body.opened, body.closed, body.said)
        return body

    def title(self) -> Fields:
        """The title among the properties of the document."""
        within: list[str] = []
        said: list[str] = []

        def opened(name: str, _attributes: dict[str, str]) -> None:
            within.append(name.rpartition(":")[2])

        def closed(_name: str) -> None:
            within.pop()

        def heard(words: str) -> None:
            if within[-1] == "title":
                said.append(words)

        self._parse("docProps/core.xml", opened, closed, heard)
        return titled("".join(said))

    def left_out(self) -> Iterator[str]:
        """What a reader should know of the parts that are not read."""
        edges = [name for name in self.names if _EDGE.search(name)]
        words = (" ".join(self.body(name).text({})[0].split()) for name in edges[:_MOST_EDGES])
        if shown := neutral.line("; ".join(dict.fromkeys(filter(None, words))), longest=120):
            yield f"what stands at the head or foot of its pages was left out: {shown}"
        kinds = [what for pattern, what in _UNREAD if any(pattern.search(name) for name in self.names)]
        if kinds:
            yield f"its {' and '.join([', '.join(kinds[:-1]), kinds[-1]] if kinds[1:] else kinds)} were left out"

    def _parse(self, name: str, opened: _Opened, closed: _Closed | None = None, said: _Said | None = None) -> None:
        """Let the elements of a part go by; nothing where there is no such part. Raises Unreadable."""
        if name not in self.names:
            return
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        parser.CharacterDataHandler = said
        parser.StartDoctypeDeclHandler = _refuse
        try:
            for piece in self._pieces(name):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 -- it has no name
        except (ExpatError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
            raise Unreadable(f"is a damaged Word document ({basename(name)} breaks off or is no XML)") from None

    def _pieces(self, name: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece. Raises Unreadable where it is too large, or locked."""
        info = self._archive.getinfo(self.names[name])
        if info.flag_bits & 1:
            raise Unreadable("is an archive with a password")
        size = 0
        with self._archive.open(info) as part:
            while piece := part.read(_PIECE):
                size += len(piece)
                if size > self._largest:
                    raise Unreadable(f"unpacks to more than {self._largest / 1e6:,.1f} MB (input.max_file_mb)")
                yield piece


def _refuse(*_declaration: object) -> None:
    raise Unreadable("declares a type of document inside, which no Word document does")
