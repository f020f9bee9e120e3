"""PDF with a text layer, and DOCX: for the libraries of the extra `documents`."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from io import BytesIO

from tui.store.draft import Draft, Fields, Unreadable
from tui.store.plain import paragraphs

ORIGIN = "document"
MOST_PAGES = 300
"""Pages of a PDF that are read; an article has seldom more than 20."""

_INSTALL = "needs the extra “documents”: pip install 'rashomon[documents]'"


def pdf(raw: bytes, largest: int) -> Draft:
    """The text layer of a PDF. Raises Unreadable where it has none, is locked, or the library is missing."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Unreadable(_INSTALL) from None
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("is a PDF with a password")
    pages, size = [], 0
    for page in reader.pages[:MOST_PAGES]:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > largest:
            raise Unreadable(f"unpacks to more than {largest / 1e6:,.1f} MB (input.max_file_mb)")
    text = "\n".join(pages)
    if not text.strip():
        raise Unreadable("is a PDF of pictures, without a text layer")
    doubts = (f"only its first {MOST_PAGES} pages were read",) if len(reader.pages) > MOST_PAGES else ()
    title = str(reader.metadata.title or "") if reader.metadata else ""
    return Draft(paragraphs(_mended(text)), _titled(title), doubts=doubts)


def docx(raw: bytes, largest: int) -> Draft:
    """The paragraphs and tables of a Word document, in order. Raises Unreadable."""
    try:
        from docx import Document
        from docx.table import Table
    except ImportError:
        raise Unreadable(_INSTALL) from None
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        if sum(part.file_size for part in archive.infolist()) > 4 * largest:
            raise Unreadable(f"unpacks to more than {4 * largest / 1e6:,.1f} MB (input.max_file_mb)")
    document = Document(BytesIO(raw))
    lines = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += [" | ".join(dict.fromkeys(cell.text.replace("\n", " ") for cell in row.cells)) for row in block.rows]
        else:
            lines.append(block.text)
    return Draft("\n".join(lines), _titled(document.core_properties.title or ""))


def is_docx(raw: bytes) -> bool:
    """Whether a zip archive is a Word document."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def _titled(title: str) -> Fields:
    """The title of a document, unless it is the name that a program gave the file."""
    if not title.strip() or re.search(
        r"\.(?:docx?|pdf|indd|qxp|pages|txt)$|^(?:untitled|microsoft word|document\d*)\b", title, re.I
    ):
        return {}
    return {"title": (title, ORIGIN)}


def _mended(text: str) -> str:
    """Words that were parted at a line's end, joined; the hyphen stays where the text writes the word with it elsewhere."""
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))

    def join(match: re.Match[str]) -> str:
        if not match[2]:
            return match[0]
        with_hyphen, without = f"{match[1]}-{match[2]}", match[1] + match[2]
        keep = known[with_hyphen.lower()] > known[without.lower()]
        return with_hyphen if keep else without

    # Each word is taken whole, also where no hyphen follows, so that nothing is tried twice.
    return re.sub(r"([^\W\d_]{2,}+)(?:[-\u2010]\n([a-zß-ÿ]{2,}))?", join, text)
