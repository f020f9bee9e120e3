"""PDF with a text layer, for the library of the extra `documents`."""

from __future__ import annotations

import logging
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from math import hypot
from typing import TYPE_CHECKING

from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.formats import PARTIAL_S
from tui.store.formats.page_lines import PageLine, Run, lines_of, without_edges
from tui.store.formats.page_paragraphs import headline, paragraphs_of

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

ORIGIN = "document"
MOST_PAGES = 300
"""Pages of a PDF that are read; an article has seldom more than 20."""
_PARTIAL_S = 1.6 * PARTIAL_S
"""Seconds after which no further page is begun: a page takes a hundredth of one, so that the rest is enough for the last."""
_MOST_NAMED = 5
"""Pages and attachments that a note names; the rest are counted."""

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
"""Letters that fonts draw as one, as the words are spelt."""

_NO_TITLE = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|indd|qxp|pages|txt)$|^(?:microsoft word|document\d*)\b"
    r"|^\W*(?:untitled|anonymous|unspecified|unbenannt|sans nom)\b"
    r"|^\S{1,3}$|^(?:layout|page|seite)[ _]?\d*$",
    re.IGNORECASE,
)
"""What programs put where a title belongs: the name of a file, a word for none, a counter."""

_COSTLY = ("pypdf.filters", "pypdf._cmap")
"""Who in the library passes over a stream that does not unpack, and a line of the table that says which letter a sign is."""

HARM = "the PDF is damaged or written oddly, so that words may be missing or wrong"
INSTALL = "needs the extra “documents”: pip install 'rashomon[documents]'"


def pdf(raw: bytes, largest: int) -> Draft:
    """The text layer of a PDF, as it is read. Raises Unreadable where it has none, is locked, or the library is missing."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Unreadable(INSTALL) from None
    from pypdf.errors import PyPdfError

    with _harms() as harms:
        try:
            return _read(PdfReader(BytesIO(raw)), largest, harms)
        except PyPdfError:
            raise Unreadable("is a PDF that is damaged or breaks off") from None


def _read(reader: PdfReader, largest: int, harms: list[str]) -> Draft:
    """The text layer of an open PDF; `harms` is what its reader found broken in it so far. Raises Unreadable."""
    begun = time.process_time()
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("is a PDF with a password")
    pages: list[list[PageLine]] = []
    size, total = 0, len(reader.pages)
    for number in range(min(total, MOST_PAGES)):
        if time.process_time() - begun > _PARTIAL_S:
            break
        page = reader.pages[number]
        if not harms and not _is_whole(page, largest):
            harms.append(HARM)
        pages.append(lines_of(_runs(page, largest - size), number))
        size += sum(len(line.text) for line in pages[-1])
    if not any(pages):
        raise Unreadable("is a PDF of pictures only, without text; it needs OCR")
    kept, edges = without_edges(pages)
    title = str(reader.metadata.title or "") if reader.metadata else ""
    return Draft("\n".join(paragraphs_of(kept)), _title(kept, title), doubts=(*_doubts(pages, total, edges), *harms[:1]))


@contextmanager
def _harms() -> Iterator[list[str]]:
    """What the library logs of parts that it could not read and passed over, of each kind that costs words."""
    harms: list[str] = []

    class Harms(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.name in _COSTLY or "not defined" in str(record.msg):
                harms.append(HARM)

    handler, logger = Harms(logging.WARNING), logging.getLogger("pypdf")
    logger.addHandler(handler)
    try:
        yield harms
    finally:
        logger.removeHandler(handler)


def _is_whole(page: PageObject, largest: int) -> bool:
    """Whether what a page shows unpacks to its end, and to what it was: the library takes what it gets, whatever the sum."""
    shown = page.get("/Contents")
    streams = [shown] if not isinstance(shown, list) else shown
    for stream in (each.get_object() for each in streams if each is not None):
        raw = getattr(stream, "_data", b"")
        if isinstance(stream, dict) and stream.get("/Filter") in ("/FlateDecode", ["/FlateDecode"]) and raw:
            engine = zlib.decompressobj()
            try:
                engine.decompress(raw, largest)
            except zlib.error:
                return False
            if not (engine.eof or engine.unconsumed_tail):
                return False
    return True


def _runs(page: PageObject, largest: int) -> list[Run]:
    """The runs of a page as the library finds them. Raises Unreadable where they are more than `largest` characters."""
    runs: list[Run] = []
    left = largest

    def take(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        nonlocal left
        left -= len(text)
        if left < 0:
            raise Unreadable(f"unpacks to more than {largest / 1e6:,.1f} MB (input.max_file_mb)")
        if text:
            runs.append(_run(text.translate(_LIGATURES), cm, tm, size))

    page.extract_text(visitor_text=take)
    return runs


def _run(text: str, cm: list[float], tm: list[float], size: float) -> Run:
    """A run with its place: where the matrix of the text, then that of the page put it (ISO 32000-1, 8.3.4)."""
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    right, up = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    scale = hypot(right, up)
    if abs(up) > abs(right):  # set along the side of the page
        x, y = (y, -x) if up > 0 else (-y, x)
    return Run(text, x, y, abs(size) * scale or 1.0)


def _title(pages: list[list[PageLine]], named: str) -> Fields:
    """The title: what the file names so where it stands in the text, else what is set largest, else what the file names so."""
    known = title_fields(named)
    if known and _bare(known["title"][0]) in _bare(" ".join(line.text for page in pages[:1] for line in page)):
        return known
    largest = headline(pages)
    return {"title": (neutral.line(largest), ORIGIN)} if largest else known


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def title_fields(title: str) -> Fields:
    """The title of a document, unless it is the name that a program gave the file."""
    if not title.strip() or _NO_TITLE.search(title.strip()):
        return {}
    return {"title": (neutral.line(title), ORIGIN)}


def _doubts(pages: list[list[PageLine]], total: int, edges: list[str]) -> Iterator[str]:
    """What a reader should know: pages that were not read, or have no text, and what was left out of the others."""
    if len(pages) < total:
        why = "" if len(pages) == MOST_PAGES else ", because they take so long"
        yield f"only {'its first page was' if len(pages) == 1 else f'its first {len(pages)} pages were'} read{why}"
    if bare := [str(number) for number, page in enumerate(pages, 1) if not page]:
        more = f" and {len(bare) - _MOST_NAMED} more" if len(bare) > _MOST_NAMED else ""
        which = f"page {bare[0]} holds" if len(bare) == 1 else f"pages {', '.join(bare[:_MOST_NAMED])}{more} hold"
        yield f"its {which} no text, only pictures if anything; it needs OCR"
    if shown := neutral.line("; ".join(edges), longest=120):
        yield f"what stands at the head or foot of its pages was left out: {shown}"
