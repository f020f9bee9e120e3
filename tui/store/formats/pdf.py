"""PDF with a text layer, for the library of the extra `documents`."""

from __future__ import annotations

import re
import time
from collections import Counter
from io import BytesIO

from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.formats import PARTIAL_S
from tui.store.formats.plain import paragraphs

ORIGIN = "document"
MOST_PAGES = 300
"""Pages of a PDF that are read; an article has seldom more than 20."""
_MOST_NAMED = 5
"""Pages and attachments that a note names; the rest are counted."""

INSTALL = "needs the extra “documents”: pip install 'rashomon[documents]'"


def pdf(raw: bytes, largest: int) -> Draft:
    """The text layer of a PDF. Raises Unreadable where it has none, is locked, or the library is missing."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Unreadable(INSTALL) from None
    begun = time.process_time()
    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("is a PDF with a password")
    pages: list[str] = []
    size, total = 0, len(reader.pages)
    for number in range(min(total, MOST_PAGES)):
        if time.process_time() - begun > PARTIAL_S:
            break
        pages.append(reader.pages[number].extract_text())
        size += len(pages[-1])
        if size > largest:
            raise Unreadable(f"unpacks to more than {largest / 1e6:,.1f} MB (input.max_file_mb)")
    text = "\n".join(pages)
    if not text.strip():
        raise Unreadable("is a PDF of pictures, without a text layer")
    title = str(reader.metadata.title or "") if reader.metadata else ""
    return Draft(paragraphs(_mended(text)), titled(title), doubts=_doubts(pages, total))


def titled(title: str) -> Fields:
    """The title of a document, unless it is the name that a program gave the file."""
    if not title.strip() or re.search(
        r"\.(?:docx?|pdf|indd|qxp|pages|txt)$|^(?:untitled|microsoft word|document\d*)\b", title, re.I
    ):
        return {}
    return {"title": (neutral.line(title), ORIGIN)}


def _doubts(pages: list[str], total: int) -> tuple[str, ...]:
    """What a reader should know: pages that were not read, or have no text."""
    doubts = []
    if len(pages) < total:
        why = "" if len(pages) == MOST_PAGES else ", because they take so long"
        doubts.append(f"only {'its first page was' if len(pages) == 1 else f'its first {len(pages)} pages were'} read{why}")
    if bare := [str(number) for number, page in enumerate(pages, 1) if not page.strip()]:
        more = f" and {len(bare) - _MOST_NAMED} more" if len(bare) > _MOST_NAMED else ""
        which = f"page {bare[0]} holds" if len(bare) == 1 else f"pages {', '.join(bare[:_MOST_NAMED])}{more} hold"
        doubts.append(f"its {which} no text, only pictures if anything")
    return tuple(doubts)


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
