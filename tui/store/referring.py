"""References give what they know to the articles that they name: outlet, day, author and address.

An article is named by its address, its title, its first line or the name of its file ("Doe - 2024 - Bridge reopens.pdf"), and
only by a reference of its own folder. What an article says of itself stays; where two references differ, neither counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from posixpath import dirname, splitext
from typing import NamedTuple

from tui.model.findings import Note, NoteKind
from tui.model.story import Meta, Source
from tui.store.draft import bare

_FEWEST_LETTERS = 12
"""Letters and figures of a title that names an article by itself; "Editorial" names many."""
_GIVEN = ("source", "title", "author", "published", "url", "language", "section", "page")
ORIGIN = "reference"


class InFile(NamedTuple):
    """A source, or a reference, with the file that it is from."""

    source: Source
    file: str
    """Relative to the story, without the place in it."""


def refer(found: Sequence[InFile]) -> tuple[list[Source], list[Note]]:
    """The articles with what references say of them, and notes about the lists; what has no text is a reference."""
    references = [each for each in found if not each.source.text]
    used: set[int] = set()
    articles = [_with_reference(each, references, used) for each in found if each.source.text]
    return articles, list(_notes(references, used))


def _with_reference(article: InFile, references: Sequence[InFile], used: set[int]) -> Source:
    """An article with what the reference that names it says."""
    here = [number for number, each in enumerate(references) if dirname(each.file) == dirname(article.file)]
    for names in (_same_address, _same_title, _same_file):
        naming = [number for number in here if names(article, references[number].source.meta)]
        if naming:
            break
    else:
        return article.source
    given = [references[number].source.meta for number in naming]
    if any(_given_fields(meta) != _given_fields(given[0]) for meta in given):
        return article.source
    used.update(naming)
    meta = article.source.meta
    values = {name: getattr(given[0], name) for name in _GIVEN if getattr(given[0], name) and not getattr(meta, name)}
    origins = (*meta.origins, *((name, ORIGIN) for name in values))
    return replace(article.source, meta=replace(meta, **values, origins=origins))


def _given_fields(meta: Meta) -> tuple[object, ...]:
    return tuple(getattr(meta, name) for name in ("source", "published", "author"))


def _same_address(article: InFile, reference: Meta) -> bool:
    return bool(reference.url) and _address(article.source.meta.url) == _address(reference.url)


def _same_title(article: InFile, reference: Meta) -> bool:
    title = bare(reference.title)
    if len(title) < _FEWEST_LETTERS:
        return False
    first = next(filter(None, map(str.strip, article.source.text.split("\n"))), "")
    return title in {bare(article.source.meta.title), bare(first)}


def _same_file(article: InFile, reference: Meta) -> bool:
    title = bare(reference.title)
    return len(title) >= _FEWEST_LETTERS and bare(splitext(article.file.rpartition("/")[2])[0]).endswith(title)


def _address(url: str) -> str:
    """An address as it is compared: without what browsers and trackers add."""
    plain = re.sub(r"^https?://(?:www\.)?", "", url.lower()).partition("#")[0]
    return re.sub(r"[?&](?:utm_\w+|fbclid|gclid)=[^&]*", "", plain).rstrip("/?&")


def _notes(references: Sequence[InFile], used: Iterable[int]) -> Iterable[Note]:
    """What became of each list."""
    lists: dict[str, list[bool]] = {}
    known = set(used)
    for number, each in enumerate(references):
        lists.setdefault(each.file, []).append(number in known)
    for file, uses in lists.items():
        what = "a list of one reference" if len(uses) == 1 else f"a list of {len(uses):,} references"
        if any(uses):
            how = (
                f"{sum(uses):,} of them say what is known of articles here"
                if len(uses) > 1
                else "it says what is known of an article here"
            )
            yield Note(NoteKind.READ, f"{file} is {what} without texts; {how}.", file)
        else:
            yield Note(NoteKind.READ, f"{file} is {what} without texts, none of an article here; it was left out.", file)
