"""What a format yields before it passes the door: text, and what the file itself says about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tui.store import neutral

Fields = dict[str, tuple[str, str]]
"""Values by the name of their field in Meta, each with where it comes from: {"title": ("Talks resume", "page")}."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "heading", "name"),
    "source": (
        "source", "sitename", "site_name", "site", "outlet", "publisher", "publication", "newspaper",
        "source-hostname", "source_domain", "hostname", "feed",
    ),
    "author": ("author", "authors", "byline", "creator", "by"),
    "published": (
        "published", "date", "date_publish", "datepublished", "publish_date", "published_at", "publishedat", "pubdate",
        "publication_date", "published_date", "created",
    ),
    "language": ("language", "lang", "inlanguage"),
    "url": ("url", "link", "address", "source-url", "canonical", "canonical_link", "webpage", "permalink", "source"),
    "section": ("section", "articlesection", "article_section"),
    "page": ("page", "pages", "pagenumber", "page_number"),
}  # fmt: skip
"""What other tools and people call the fields of Meta, the most telling first. Compared in lower case."""

TEXTS = ("text", "maintext", "articlebody", "raw_text", "raw-text", "body", "content", "article", "cleaned_text", "story")
"""What they call the body."""


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
    lowered = {str(name).lower(): value for name, value in values.items()}
    found: Fields = {}
    for name, others in NAMES.items():
        for other in others:
            words = plain(lowered.get(other))
            if words and _is_address(words) == (name == "url"):
                found[name] = (words, origin)
                break
    return found


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
