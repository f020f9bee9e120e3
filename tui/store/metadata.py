"""From what a file, a reader and a server say of an article to its metadata, each value with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model.dates import find_date
from tui.model.expressions import compile_later
from tui.model.story import Meta
from tui.store import addresses, neutral
from tui.store.draft import NAMES, Fields

_TAG = compile_later(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]{2,8})*")


def meta(*claims: Fields) -> tuple[Meta, tuple[str, ...]]:
    """The metadata of an article from claims of which the earlier count more, and what could not be understood."""
    chosen: Fields = {}
    for claim in reversed(claims):
        chosen.update({name: (neutral.line(value), origin) for name, (value, origin) in claim.items() if value.strip()})
    doubts = []
    published = None
    if "published" in chosen:
        words = chosen["published"][0]
        published = find_date(words)
        if published is None:
            doubts.append(f"the date “{words}” is not clear and was left out")
            del chosen["published"]
    if "language" in chosen:
        words, origin = chosen["language"]
        chosen["language"] = (_code(words), origin)
        if not chosen["language"][0]:
            del chosen["language"]
    if "url" in chosen:
        words, origin = chosen["url"]
        if addresses.with_user(words):
            doubts.append("the user name in its address was left out")
        chosen["url"] = (addresses.shown_address(words), origin)
    origins = tuple((name, chosen[name][1]) for name in NAMES if name in chosen)
    value = {name: words for name, (words, _) in chosen.items()}
    return (
        Meta(
            source=value.get("source", ""),
            title=value.get("title", ""),
            author=value.get("author", ""),
            published=published,
            url=value.get("url", ""),
            language=value.get("language", ""),
            section=value.get("section", ""),
            page=value.get("page", ""),
            origins=origins,
        ),
        tuple(doubts),
    )


def _code(words: str) -> str:
    """The code in a language's tag: "en-GB" and "EN_us" are "en"; "" for anything that is no such tag."""
    match = _TAG.fullmatch(words.strip())
    return match[1].lower() if match else ""


def join_doubts(doubts: Iterable[str]) -> str:
    """Doubts as the end of one sentence."""
    return "; ".join(dict.fromkeys(doubts))
