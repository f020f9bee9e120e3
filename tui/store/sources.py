"""From the bytes of a file to Sources: through its format, through the door, with metadata and an id of its own."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tui.model.errors import StoryError
from tui.model.findings import Note, NoteKind
from tui.model.settings import Input, Settings
from tui.model.story import Source
from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable, joined, meta
from tui.store.formats import drafts

_ENDINGS = re.compile(r"(?:\.[a-z0-9]{1,5}){1,2}$")


@dataclass(frozen=True, slots=True)
class Raw:
    """What was read of a file, an address or standard input."""

    content: bytes
    shown: str
    """What to call it, safe to show."""
    name: str
    """The file's name, for its ending and for the id."""
    said: Fields = field(default_factory=dict)
    """What story.yaml says of it."""
    url: str = ""
    """Where it was fetched from."""
    charset: str = ""
    """The encoding that a server gave."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A source without its id, which depends on the other sources."""

    stem: str
    """What the id is made from."""
    source: Source


def unnamed(raw: Raw, settings: Input) -> tuple[list[Unnamed], list[Note]]:
    """The articles in what was read, and what a reader should know about them."""
    try:
        found = drafts(raw.content, raw.name, settings, url=raw.url, charset=raw.charset)
    except Unreadable as error:
        return [], [left_out(raw.shown, error)]
    sources, notes = [], []
    for draft in found:
        called = f"{raw.shown}#{draft.part}" if draft.part else raw.shown
        source, doubts, harmless = _source(draft, called, raw.said, raw.url)
        if doubts:
            notes.append(Note(NoteKind.READ, f"{called}: {joined(doubts)}.", called))
        if harmless:
            notes.append(Note(NoteKind.NEUTRAL, f"{called}: {', '.join(harmless)} made harmless.", called))
        if not source.text.strip():
            notes.append(Note(NoteKind.READ, f"{called} holds no words; it was left out.", called))
            continue
        mark = f"-{zlib.crc32(source.text.encode()):08x}" if draft.part else ""
        sources.append(Unnamed(_slug(_ENDINGS.sub("", raw.name.lower())) + mark, source))
    return sources, notes


def left_out(shown: str, why: Unreadable) -> Note:
    """The note about what could not be read."""
    return Note(NoteKind.READ, f"{shown} {why}; it was left out.", shown)


def named(found: Iterable[Unnamed]) -> tuple[Source, ...]:
    """The sources with ids that depend on their files alone: where two would have the same, both get a mark of their path."""
    found = tuple(found)
    stems = Counter(each.stem for each in found)
    sources, taken = [], set()
    for each in found:
        name = each.stem
        if stems[name] > 1:
            name += f"-{zlib.crc32(each.source.file.encode()):08x}"
        while name in taken:
            name += "-again"
        taken.add(name)
        sources.append(replace(each.source, id=name))
    return tuple(sources)


def pasted(text: str, settings: Settings, taken_ids: frozenset[str]) -> Source:
    """A new article from text that was pasted into the running program. Raises StoryError when it holds no words."""
    try:
        draft = drafts(text.encode("utf-8", "replace"), "", settings.input)[0]
    except Unreadable as error:
        why = "nothing was pasted." if not text.strip() else f"what was pasted {error}."
        raise StoryError(why) from None
    source, _, _ = _source(draft, "pasted text", {}, "")
    if not source.text.strip():
        raise StoryError("what was pasted holds no words.")
    name = f"pasted-{zlib.crc32(source.text.encode()):08x}"
    while name in taken_ids:
        name += "-again"
    return replace(source, id=name)


def _source(draft: Draft, shown: str, said: Fields, url: str) -> tuple[Source, tuple[str, ...], tuple[str, ...]]:
    """The source of a draft, what is doubtful about it and what was made harmless in it."""
    door = neutral.neutral(draft.text)
    fetched: Fields = {"url": (url, "address")} if url else {}
    known, unclear = meta(draft.fields, said, fetched)
    return Source("", shown, door.text, known), draft.doubts + unclear, door.harmless


def _slug(name: str) -> str:
    """A name as an id: small Latin letters, digits, hyphens and underscores."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")[:60]
    return slug or f"x{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}"
