"""Documents that are archives of XML (DOCX, ODT), read part by part as streams of elements and never as trees.

A part is unpacked piece by piece and its elements go by, so that neither what it unpacks to nor what it claims of itself takes
memory or time. No part may declare a type of document, which keeps entities out.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from posixpath import basename
from xml.parsers.expat import ExpatError, ParserCreate

from tui.store.draft import Unreadable

_PIECE = 65_536
"""Bytes that are unpacked and parsed in one go."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)
"""What the library raises on a part that is cut, moved or packed otherwise; ValueError where its place is before the file."""

OnStart = Callable[[str, dict[str, str]], None]
OnEnd = Callable[[str], None]
OnWords = Callable[[str], None]


@contextmanager
def package(raw: bytes, largest: int, what: str) -> Iterator[Package]:
    """The package that `raw` is, whose parts have at most `largest` bytes each when unpacked. Raises Unreadable.

    `what` is what to call it, such as "Word document".
    """
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable("is an archive that is damaged") from None
    with archive:
        yield Package(archive, largest, what)


class Package:
    """The parts of a document, by name."""

    def __init__(self, archive: zipfile.ZipFile, largest: int, what: str) -> None:
        self._archive = archive
        self._largest = largest
        self._what = what
        self.names = {name.lstrip("/"): name for name in archive.namelist()}
        """How the archive writes the name of each part."""

    def parse(self, name: str, on_start: OnStart, on_end: OnEnd | None = None, on_words: OnWords | None = None) -> None:
        """Let the elements of a part go by; nothing where there is no such part. Raises Unreadable."""
        if name not in self.names:
            return
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.CharacterDataHandler = on_words
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            for piece in self.pieces(name):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 -- it has no name
        except ExpatError:
            raise Unreadable(f"is a damaged {self._what} ({basename(name)} breaks off or is no XML)") from None

    def words(self, name: str, wanted: str) -> str:
        """What stands in the elements of that name, without its prefix, of one part; for titles and the like."""
        within: list[str] = []
        said: list[str] = []

        def on_start(element: str, _attributes: dict[str, str]) -> None:
            within.append(element.rpartition(":")[2])

        def on_words(words: str) -> None:
            if within[-1] == wanted:
                said.append(words)

        self.parse(name, on_start, lambda _element: within.__delitem__(-1), on_words)
        return "".join(said)

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece. Raises Unreadable where it is too large, damaged or locked."""
        info = self._archive.getinfo(self.names[name])
        if info.flag_bits & 1:
            raise Unreadable("is an archive with a password")
        size = 0
        try:
            with self._archive.open(info) as part:
                while piece := part.read(_PIECE):
                    size += len(piece)
                    if size > self._largest:
                        raise Unreadable(f"unpacks to more than {self._largest / 1e6:,.1f} MB (input.max_file_mb)")
                    yield piece
        except _BROKEN:
            raise Unreadable(f"is a damaged {self._what} ({basename(name)} does not unpack)") from None

    def _refuse(self, *_declaration: object) -> None:
        raise Unreadable(f"declares a type of document inside, which no {self._what} does")
