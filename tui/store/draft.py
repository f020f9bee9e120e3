"""What a format yields before it passes the door: text, and what the file itself says about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tui.model.dates import written
from tui.model.story import Meta
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
    "url": ("url", "link", "address", "source-url", "canonical", "canonical_link", "webpage", "permalink", "source"),
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
    """What a reader should know about how it was read."""


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


def meta(*claims: Fields) -> tuple[Meta, tuple[str, ...]]:
    """The metadata of an article from claims of which the earlier count more, and what could not be understood."""
    chosen: Fields = {}
    for claim in reversed(claims):
        chosen.update({name: (neutral.line(value), origin) for name, (value, origin) in claim.items() if value.strip()})
    doubts = []
    published = None
    if "published" in chosen:
        words = chosen["published"][0]
        published = written(words)
        if published is None:
            doubts.append(f"the date “{words}” is not clear and was left out")
            del chosen["published"]
    origins = tuple((name, chosen[name][1]) for name in NAMES if name in chosen)
    value = {name: words for name, (words, _) in chosen.items()}
    return (
        Meta(
            source=value.get("source", ""),
            title=value.get("title", ""),
            author=value.get("author", ""),
            published=published,
            url=value.get("url", ""),
            origins=origins,
        ),
        tuple(doubts),
    )


def _is_address(words: str) -> bool:
    """Whether the words are an address that a browser opens."""
    return words.lower().startswith(("http://", "https://")) and " " not in words


def joined(doubts: Iterable[str]) -> str:
    """Doubts as the end of one sentence."""
    return "; ".join(dict.fromkeys(doubts))
