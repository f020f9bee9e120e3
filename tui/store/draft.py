"""What a format yields before it passes the door: text, and what the file itself says about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Protocol

from tui.model.expressions import compile_later
from tui.model.records import dataclass
from tui.store import neutral

Fields = dict[str, tuple[str, str]]
"""Values by the name of their field in Meta, each with where it comes from: {"title": ("Talks resume", "page")}."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": (
        "title", "headline", "heading", "name", "head", "articletitle", "titel", "überschrift",
        "schlagzeile", "titre", "título", "titulo",
    ),
    "source": (
        "source", "sitename", "site", "outlet", "publisher", "publication", "newspaper", "sourcehostname", "sourcedomain",
        "hostname", "domain", "feed", "sourcename", "medianame", "media", "medium", "newspapername", "publicationname",
        "publicationtitle", "containertitle", "quelle", "zeitung", "journal", "fuente", "medio",
    ),
    "author": (
        "author", "authors", "byline", "creator", "by", "writer", "journalist", "autor", "autoren", "verfasser", "auteur",
        "auteurs",
    ),
    "published": (
        "published", "date", "datepublish", "datepublished", "publishdate", "publishedat", "pubdate", "publicationdate",
        "publisheddate", "created", "publishedon", "publicationdatetime", "datetime", "timestamp", "datum", "erscheinungsdatum",
        "veröffentlicht", "datedepublication", "fecha",
    ),
    "language": ("language", "lang", "inlanguage", "sprache", "langue", "idioma"),
    "url": (
        "url", "link", "address", "sourceurl", "canonical", "canonicallink", "webpage", "permalink", "articleurl", "source",
    ),
    "section": ("section", "articlesection", "ressort", "rubrik", "rubrique"),
    "page": ("page", "pages", "pagenumber", "seite"),
}  # fmt: skip
"""What other tools and people call the fields of Meta, the most telling first, as `bare` writes them."""

TEXTS = (
    "text", "maintext", "articlebody", "rawtext", "fulltext", "articletext", "bodytext", "textbody", "body", "content",
    "contents", "article", "cleanedtext", "story", "volltext", "artikeltext", "inhalt", "texte", "texteintégral", "contenu",
    "corps", "texto", "cuerpo", "contenido",
)  # fmt: skip
"""What they call the body."""
SUMMARIES = (
    "summary", "description", "abstract", "snippet", "excerpt", "teaser", "lead", "standfirst", "résumé", "zusammenfassung",
)  # fmt: skip
"""What they call what is only a part of it, or about it."""


_DATA_ENDINGS = frozenset({"csv", "tsv", "tab", "psv", "srt", "vtt", "ris", "bib", "bibtex", "rdf"})
_MAY_BE_DATA = compile_later(
    r"\s{0,9}(?:WEBVTT|\d{1,9}\s{0,3}\n[^\n]{0,20}:\d\d[,.]|\d\d:\d\d[^\n]{0,12}--|TY {2}-|@[a-zA-Z]{3,20}\s?[{(]"
    r"|%[^\n]{0,200}\n|(?:<\?xml[^>]{0,200}>\s{0,9})?<rdf:RDF|sep=)"
)
"""The beginning of what may be subtitles or references; few articles have one, and only of these more is asked."""
_LONGEST_HEAD = 5_000
"""Characters of the line that names the columns of a table."""


class Sizes(Protocol):
    """The sizes of `tui.model.settings.Input`; said here, so that the process apart need not import the settings."""

    @property
    def max_file_mb(self) -> float:
        """Megabytes of one file."""
        ...

    @property
    def max_page_mb(self) -> float:
        """Megabytes of one page."""
        ...

    @property
    def max_archive_mb(self) -> float:
        """Megabytes of one archive that is read piece by piece."""
        ...


class Unreadable(Exception):
    """A file that holds no article; `str()` says why, in words that follow the file's name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its format gave it, not yet neutral."""

    text: str
    fields: Fields = field(default_factory=dict)
    part: str = ""
    """Which of several articles in one file; empty when there is one."""
    doubts: tuple[str, ...] = ()
    """What a reader should know about how it was read. Of a draft without text and part they are about the whole file."""
    whole: bool = True
    """False for what is known to be a part of its article, such as the summary in a feed: its silence says nothing."""
    reference: bool = False
    """Whether it only says what is known of an article whose text lies elsewhere."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the reader says of how a file is to be read (story.yaml)."""

    encoding: str = ""
    """Name of its encoding, as Python knows it."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Names of the columns of a table by what they hold."""


NO_HINTS = Hints()


STILL_READING = Draft("")
"""What a reader of many articles yields where it looked at something that is none, so that it is known to work."""


def about_file(*doubts: str) -> Draft:
    """What a reader should know about a file of many articles, said once and not of each of them."""
    return Draft("", doubts=doubts)


def with_doubts(found: Iterable[Draft], doubts: tuple[str, ...]) -> Iterator[Draft]:
    """Drafts with what a reader should know about their file: said of the only one, or once before the first of many."""
    for draft in found:
        if draft is STILL_READING:
            yield draft
            continue
        if doubts and draft.part:
            yield about_file(*doubts)
        elif doubts:
            draft = replace(draft, doubts=(*doubts, *draft.doubts))
        doubts = ()
        yield draft


def fields(values: Mapping[str, object], origin: str) -> Fields:
    """The fields of Meta among `values`, whatever they are called there; what some call source is the address."""
    lowered = {bare(str(name)): value for name, value in reversed(list(values.items()))}
    found: Fields = {}
    for name, others in NAMES.items():
        for other in others:
            words = plain(lowered.get(other))
            if words and _is_address(words) == (name == "url"):
                found[name] = (words, origin)
                break
    return found


def bare(name: str) -> str:
    """A name as it is compared: its letters and figures, small, whatever stands between them."""
    return "".join(filter(str.isalnum, name.lower()))


def plain(value: object) -> str:
    """A value as one line: names of a list are joined, a mapping gives its name, anything else its words."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Mapping):
        return plain(value.get("name"))
    if isinstance(value, (list, tuple)):
        return ", ".join(words for words in map(plain, value[:20]) if words)
    return neutral.line(str(value))


def _is_address(words: str) -> bool:
    """Whether the words are an address that a browser opens."""
    return words.lower().startswith(("http://", "https://")) and " " not in words


def may_be_data(text: str, ending: str) -> bool:
    """Whether a text may be subtitles, references or a table, by its beginning or the ending of its name.

    The first line of a table names a column of texts among others.
    """
    if ending in _DATA_ENDINGS or _MAY_BE_DATA.match(text):
        return True
    end = text.find("\n", 0, _LONGEST_HEAD)
    cells = re.split(r"[,;|\t]", text[: max(end, 0)])
    return len(cells) > 1 and any(bare(cell) in TEXTS for cell in cells)
