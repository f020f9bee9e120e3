"""From the bytes of one file to the articles in it, by what the bytes are and not by the file's name alone.

    sniff   what they are: unpacked and decoded, in time and memory that grow with their number
    parse   the articles in them, one after the other. What is `apart` may take for ever in the hands of whoever means harm, so
            that `sources` has it parsed in a process of its own (`tui.store.worker`)
    readers the reader of each kind, imported when there is something for it to read

A reader yields its drafts one by one, so that a file of many articles is never in memory whole and each has the time of one.
What is to be known of the file is `about_file`, its place in it a draft's `part`. Documents and text are cut by `exports`.

Plain text, and Markdown and JSON of an article's size, are parsed where they are: a process takes longer to start than they.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from tui.model.expressions import compile_later
from tui.model.records import dataclass
from tui.store.decode import decode
from tui.store.draft import NO_HINTS, STILL_READING, Draft, Hints, Sizes, Unreadable, may_be_data, with_doubts

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_ARCHIVES = (_GZIP, b"WARC/", b"From ")
"""First bytes of what may be an archive of many pages or mails."""
_EPUB, _EPUB_AT = b"mimetypeapplication/epub+zip", 30
"""What an EPUB holds first, by its standard, and where."""
_PLIST = (b"bplist00", b"<?xml")
_WEB_RESOURCE = b"WebMainResource"
ARCHIVE_HEAD = 4096
"""Bytes by which an archive is known."""
_RTF = b"{\\rtf"
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "is an old Word file; save it as .docx or as text",
    b"\x7fELF": "is a program",
    b"\x89PNG": "is a picture",
    b"\xff\xd8\xff": "is a picture",
    b"GIF8": "is a picture",
}
"""First bytes of what holds no text that we read, and what to tell."""

_CHARSET = compile_later(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
_MAIL_START = compile_later(rb"(?:From .{0,200}\n)?[A-Za-z-]{2,40}:[ \t]")
_MAIL_HEADER = compile_later(
    rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|snapshot-content-location)"
    rb":[ \t]"
)
_ONLY_MAIL = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}
_FRONT_MATTER = compile_later(r"\s*---[ \t]*\n(?P<yaml>.{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_RECORDS = compile_later(r"\s*[\[{]")
_EXPORT = compile_later(
    r"^[ \t\ufeff]{0,80}+(?:End of Document|Ende des Dokuments|Fin du document"  # Nexis, new
    r"|\d{1,6}+ (?:of|von|de|sur) \d{1,6}+ DO[CK]UMENT"  # Nexis, classic
    r"|(?:Document|Dokument) \d{1,6}+ (?:of|von|de|sur) \d{1,6}+$"  # ProQuest
    r"|(?:AN[ \t]{1,9}+)?(?:Document|Dokument) [A-Z]{3}[A-Z0-9]{9,40}+$|HD[ \t]"  # Factiva
    r"|(?:Load-Date|Ladedatum|Date de chargement|Publication title|Titel der Publikation|Titre de la publication"
    r"|ProQuest[ -]dokument|Record Number|Datensatznummer|OpenURL Link)\b)",
    re.MULTILINE | re.IGNORECASE,
)
_ELEMENT = compile_later(r"</(?:p|div|a|b|i|em|strong|span|li|h\d)>|<(?:p|br)\b[^<>]{0,80}>", re.IGNORECASE)

_PAGE_BLANKS = 20_000
"""Characters among which the first that is no blank has to be that of an element."""
_JSON_HERE = 1_000_000
"""Characters of JSON that are parsed in the program itself; of brackets alone they make 60 MB, in 0.1 s."""
_MARKDOWN_HERE = 200_000
"""Characters of Markdown that are: an hour's reading."""
_LINES_HERE = 3_000
"""Its lines: each takes 70 microseconds."""
_CELLS_HERE = 20_000
"""Cells that its tables may come to: every row has as many as the first, and 400 columns of 1,000 empty rows take seconds."""
_MARKS_HERE = 2_000
"""Marks of Markdown up to which it is: the time grows with their square, to 0.1 s."""
PARTIAL_S = 1.0
"""Seconds of processor time after which a reader of many pages or records begins no further one, and says so: half of them read
are worth more to a reader than none, and the process in which they are read is ended soon after."""
MARKS = "[]*_`<>|~"
"""What Markdown has to look at again and again."""


class Format(StrEnum):
    """What bytes are."""

    TEXT = "text"
    WARC = "WARC"
    MBOX = "mbox"
    WEBARCHIVE = "webarchive"
    FEED = "feed"
    EPUB = "EPUB"
    MARKDOWN = "Markdown"
    RECORDS = "JSON"
    PAGE = "page"
    EXPORT = "export"
    """A text with a line that exports of databases have; whether it is one is for `exports` to say."""
    MAIL = "mail"
    PDF = "PDF"
    RTF = "RTF"
    ZIP = "zip"
    TABLE = "table"
    SUBTITLES = "subtitles"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """Bytes of which it is known what they are."""

    kind: Format
    raw: bytes
    """Unpacked."""
    name: str
    """The file's name, without the ending that tells that it was packed."""
    text: str = ""
    """Decoded; empty for mail and documents."""
    doubts: tuple[str, ...] = ()
    """What a reader should know about how it was unpacked and decoded."""
    path: str = ""
    """Where an archive lies that is read piece by piece; empty where all of it is in `raw`."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Names of the columns of a table by what they hold, where the reader says them."""

    @property
    def apart(self) -> bool:
        """Whether it is to be parsed in a process of its own."""
        match self.kind:
            case Format.TEXT | Format.EXPORT:
                return False
            case Format.MARKDOWN:
                lines = self.text.count("\n")
                large = lines > _LINES_HERE or self.text.count("|") * lines > _CELLS_HERE or len(self.text) > _MARKDOWN_HERE
                return large or sum(map(self.text.count, MARKS)) > _MARKS_HERE
            case Format.RECORDS:
                return len(self.text) > _JSON_HERE or holds_elements(self.text)
            case _:
                return True


def drafts(
    raw: bytes, name: str, sizes: Sizes, *, url: str = "", charset: str = "", hints: Hints = NO_HINTS
) -> tuple[Draft, ...]:
    """The articles that `raw` holds, parsed here and now, however long it takes. Raises Unreadable.

    `name` is the file's name, for its ending; `url` and `charset` are what a server told of it, `hints` what the reader did.
    """
    found = parse(sniff(raw, name, sizes, charset=charset, hints=hints), sizes, url=url)
    return tuple(draft for draft in found if draft is not STILL_READING)


def sniff(raw: bytes, name: str, sizes: Sizes, *, charset: str = "", hints: Hints = NO_HINTS) -> Sniffed:
    """What `raw` is. Raises Unreadable where it holds no article whatever it is."""
    unpacking: tuple[str, ...] = ()
    if raw.startswith(_ARCHIVES) and (kind := archive_kind(raw[:ARCHIVE_HEAD])):
        return Sniffed(kind, raw, name)
    if raw.startswith(_GZIP):
        from tui.store.formats.gzipped import unpack

        raw, unpacking = unpack(raw, int(sizes.max_file_mb * 1e6))
        name = name.removesuffix(".gz")
        if raw.startswith(_GZIP):
            raise Unreadable("is packed more than once")
    if not raw.strip():
        raise Unreadable("is empty")
    for start, what in _OTHERS.items():
        if raw.startswith(start):
            raise Unreadable(what)
    kind = _of_bytes(raw)
    if kind is not None:
        return Sniffed(kind, raw, name, doubts=unpacking, columns=hints.columns)
    declared = _CHARSET.search(raw[:4096])
    text = decode(raw, declared=charset or (declared[1].decode("ascii") if declared else ""), said=hints.encoding)
    if text is None:
        raise Unreadable("is no text")
    doubts = (*unpacking, text.doubt) if text.doubt else unpacking
    words = text.text
    if len(words) > sizes.max_page_mb * 1e6 and "base64," in words:
        from tui.store.formats.marks import without_pictures

        words = without_pictures(words)
    kind = _text_format(words, name, sizes, hints.columns)
    if kind is Format.TEXT and words[:64].lstrip("\ufeff \t\r\n").startswith("<?xml"):
        doubts = (*doubts, "it is XML of a kind that is not known, or breaks off, so its marks were read as text")
    return Sniffed(kind, raw, name, words, doubts, columns=hints.columns)


def parse(sniffed: Sniffed, sizes: Sizes, *, url: str = "") -> Iterator[Draft]:
    """The articles in what was sniffed, one after the other. Raises Unreadable, also after some of them.

    The readers of other people's formats raise whatever they like on broken input, so that here, where they are called,
    everything becomes one line.
    """
    try:
        yield from with_doubts(_read(sniffed, sizes, url), sniffed.doubts)
    except (Unreadable, MemoryError):
        raise
    except RecursionError:
        raise Unreadable("is nested too deep to be read") from None
    except Exception as error:
        raise Unreadable(f"is damaged and could not be read ({type(error).__name__})") from None


def _read(sniffed: Sniffed, sizes: Sizes, url: str) -> Iterable[Draft]:
    """The articles, by the reader of their kind."""
    if sniffed.kind is Format.TEXT:
        from tui.store.formats.plain import paragraphs

        return (Draft(paragraphs(sniffed.text)),)
    from tui.store.formats.readers import read

    return read(sniffed, sizes, url)


def _text_format(text: str, name: str, sizes: Sizes, columns: Mapping[str, str]) -> Format:
    """What a text is. Raises Unreadable for a page that is too large."""
    ending = name.lower().rpartition(".")[2]
    marked = _markup_format(text)
    if marked is Format.FEED:
        return marked
    if marked is Format.PAGE or ending in {"html", "htm", "xhtml"}:
        if len(text) > sizes.max_page_mb * 1e6:
            raise Unreadable(f"is a page of more than {sizes.max_page_mb:,.1f} MB (input.max_page_mb)")
        return Format.PAGE
    if ending in {"md", "markdown", "mkd"} or front_matter(text):
        return Format.MARKDOWN
    if _RECORDS.match(text):
        return Format.RECORDS
    if columns or may_be_data(text, ending):
        from tui.store.formats.data import data_kind

        if kind := data_kind(text, ending, columns=bool(columns)):
            return Format(kind)
    return Format.EXPORT if may_be_export(text) else Format.TEXT


def _markup_format(text: str) -> Format | None:
    """Whether a text is a page or a feed, by how it begins; None for anything else."""
    if text[:_PAGE_BLANKS].lstrip()[:1] not in {"<", "{"}:
        return None
    from tui.store.formats import marks

    return Format.PAGE if marks.is_page(text) else Format.FEED if marks.is_feed(text) else None


def _of_bytes(raw: bytes) -> Format | None:
    """What bytes are by their first ones; None for a text."""
    if raw.startswith(_ZIP):
        return Format.EPUB if raw.startswith(_EPUB, _EPUB_AT) else Format.ZIP
    if raw.startswith(_PLIST) and _WEB_RESOURCE in raw:
        return Format.WEBARCHIVE
    if b"%PDF-" in raw[:1024]:
        return Format.PDF
    if raw[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_RTF):
        return Format.RTF
    return Format.MAIL if is_mail(raw) else None


def archive_kind(head: bytes) -> Format | None:
    """The kind of an archive that is read piece by piece, by its first bytes, packed or not; None for anything else."""
    from tui.store.formats.marks import archive_of

    found = archive_of(head)
    return Format(found) if found else None


def is_mail(raw: bytes) -> bool:
    """Whether bytes begin with the headers of a mail: three of them, one of which only mail has."""
    head = re.split(rb"\r?\n\r?\n", raw[:16_384], maxsplit=1)[0]
    if not _MAIL_START.match(head):
        return False
    names = {match[1].lower() for match in _MAIL_HEADER.finditer(head)}
    return len(names) >= 3 and bool(names & _ONLY_MAIL)


def front_matter(text: str) -> re.Match[str] | None:
    """The block of YAML at the head of a text, as its group `yaml`; None where there is none."""
    return _FRONT_MATTER.match(text)


def may_be_export(text: str) -> bool:
    """Whether a text has a line that an export of a database has and an article hardly; cheap, and never the last word."""
    return bool(_EXPORT.search(text))


def holds_elements(text: str) -> bool:
    """Whether a text that is no page holds elements of HTML all the same, as exports of other tools do."""
    return bool(_ELEMENT.search(text))
