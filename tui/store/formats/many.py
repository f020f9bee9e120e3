"""What readers of archives have in common: the bytes of a large file, articles that are counted, outlets that send."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from tui.store.draft import STILL_READING, Draft, Fields, Unreadable
from tui.store.formats import Sniffed

INSTALL = "needs the extra “archives”: pip install 'rashomon[archives]'"

_OUTLET = re.compile(
    r"(?:the|der|die|das|le|la|les|el|il|de) \S"
    r"|.*\b(?:news|times|post|gazette|herald|tribune|journal|daily|press|chronicle|observer|guardian|telegraph|courier|echo|examiner"
    r"|inquirer|magazine|radio|tv|agency|agence|zeitung|anzeiger|nachrichten|rundschau|kurier|tag(?:es?)?blatt|allgemeine|bote|spiegel"
    r"|presse|monde|figaro|quotidien|newsletter|online)\b",
    re.IGNORECASE,
)
"""A name that an outlet has and a person has not: an article before it, or a word of the trade."""


def is_outlet(name: str) -> bool:
    """Whether a sender or an author is by its name an outlet and no person."""
    return bool(_OUTLET.match(name.strip()[:200]))


def with_outlet(known: Fields) -> Fields:
    """Fields in which an author who is an outlet by name is the source, unless there is another."""
    author = known.get("author")
    if author is None or "source" in known or not is_outlet(author[0]):
        return known
    return {**{name: value for name, value in known.items() if name != "author"}, "source": author}


@contextmanager
def stream(sniffed: Sniffed, largest: int) -> Iterator[BinaryIO]:
    """The bytes of an archive, from its file or from memory. Raises Unreadable."""
    if not sniffed.path:
        yield BytesIO(sniffed.raw)
        return
    try:
        handle = os.open(sniffed.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise Unreadable(f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
            raise Unreadable("is no regular file any more, or has grown")
        yield file


def number_parts(found: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts with their places in the file; the only one has none, and neither has what is said of the file."""
    first: Draft | None = None
    number = 0
    for draft in found:
        if draft is STILL_READING or (not draft.text and not draft.part and draft.doubts):
            yield draft
            continue
        number += 1
        if number == 1:
            first = draft
            continue
        if first is not None:
            yield replace(first, part="1")
            first = None
        yield replace(draft, part=str(number))
    if first is not None:
        yield replace(first, part="")


def count_drafts(counts: dict[str, int]) -> str:
    """What else an archive holds, in words: "2 redirects and 1 picture"; empty for nothing."""
    said = [f"{count:,} {what if count == 1 else f'{what}s'}" for what, count in counts.items() if count]
    return " and ".join([", ".join(said[:-1]), said[-1]] if said[1:] else said)
