"""The reader's folder, files, addresses or standard input become a Story.

One bad file among a thousand costs a line in the notes, not the story. What cannot go well at all (a path that does not exist,
a story.yaml that is no YAML) is said before anything is read.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import zlib
from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from tui.model.errors import NothingToCompare, StoryError
from tui.model.findings import Note, NoteKind
from tui.model.settings import Input, Settings
from tui.model.story import Source, Story
from tui.store import neutral
from tui.store.draft import Draft, Unreadable, joined, meta
from tui.store.files import Listing, content, listed, too_large
from tui.store.formats import drafts
from tui.store.storyfile import StoryFile, beside

STDIN = "-"
"""The target that stands for standard input."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A story as it was read."""

    story: Story
    """Its sources, without articles: those are made by the engine."""
    notes: tuple[Note, ...] = ()
    """What was left out, guessed or made harmless, file by file."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """An article that was read, before it has its id."""

    stem: str
    """What its id is made from."""
    path: str
    """What tells it from others of the same stem."""
    source: Source


def opened(targets: Sequence[str], settings: Settings, *, stdin: BinaryIO | None = None) -> Generator[float, None, Opened]:
    """Read folders, files and "-" (standard input); reports its progress from 0 to 1 and returns what it read.

    What fails at once is raised by this call itself, before the first step: StoryError for a target that does not exist or a
    story.yaml that cannot be read, SettingsError for mistakes in it, NothingToCompare for a folder without files. Standard
    input is also read by the call itself, so that the terminal is free afterwards. The generator raises NothingToCompare when
    no target held an article.
    """
    whole = Listing()
    typed = b""
    for target in dict.fromkeys(targets):
        if target == STDIN:
            typed = _standard_input(stdin or sys.stdin.buffer, settings.input)
            continue
        listing = listed(Path(target), settings.input)
        if not listing.files and not listing.skipped:
            raise NothingToCompare(
                "the folder holds no articles.", where=neutral.line(target), remedy="Put one file per article into it."
            )
        whole.files += listing.files
        whole.skipped += listing.skipped
    said = {folder: beside(folder) for folder in dict.fromkeys(file.folder for file in whole.files)}
    title = _title(targets, said)
    return _read(whole, typed, said, title, settings.input)


def _read(
    listing: Listing, typed: bytes, said: dict[Path, StoryFile], title: str, settings: Input
) -> Generator[float, None, Opened]:
    """Read file after file."""
    notes = [Note(NoteKind.READ, f"{name} {why}.", name) for name, why in listing.skipped]
    pieces: list[_Piece] = []
    if typed:
        pieces += _articles(typed, "standard input", "stdin", said=None, key="", settings=settings, notes=notes)
    for position, file in enumerate(listing.files):
        yield position / len(listing.files)
        try:
            raw = content(file.path, int(settings.max_file_mb * 1e6))
        except Unreadable as error:
            notes.append(Note(NoteKind.READ, f"{file.shown} {error}; it was left out.", file.shown))
            continue
        pieces += _articles(
            raw, file.shown, file.path.name, said=said[file.folder], key=file.key, settings=settings, notes=notes
        )
    notes += _unknown(said)
    if not pieces:
        why = notes[0].text if notes else "Nothing was read."
        raise NothingToCompare("no article was found.", remedy=why)
    yield 1.0
    return Opened(Story(title, _named(pieces)), tuple(notes))


def _articles(
    raw: bytes, shown: str, name: str, *, said: StoryFile | None, key: str, settings: Input, notes: list[Note]
) -> list[_Piece]:
    """The articles in the bytes of one file; what a reader should know about them goes to `notes`."""
    try:
        found = drafts(raw, name, settings)
    except Unreadable as error:
        notes.append(Note(NoteKind.READ, f"{shown} {error}; it was left out.", shown))
        return []
    pieces = []
    for draft in found:
        called = f"{shown}#{draft.part}" if draft.part else shown
        source, doubts, harmless = _source(draft, called, said.articles.get(key, {}) if said else {})
        if doubts:
            notes.append(Note(NoteKind.READ, f"{called}: {joined(doubts)}.", called))
        if harmless:
            notes.append(Note(NoteKind.NEUTRAL, f"{called}: {', '.join(harmless)} made harmless.", called))
        if not source.text.strip():
            notes.append(Note(NoteKind.READ, f"{called} holds no words; it was left out.", called))
            continue
        mark = f"-{zlib.crc32(source.text.encode()):08x}" if draft.part else ""
        pieces.append(_Piece(_slug(re.sub(r"(?:\.[a-z0-9]{1,5}){1,2}$", "", name.lower())) + mark, called, source))
    return pieces


def _source(draft: Draft, shown: str, said: dict[str, tuple[str, str]]) -> tuple[Source, tuple[str, ...], tuple[str, ...]]:
    """The source of a draft, what is doubtful about it and what was made harmless in it."""
    door = neutral.neutral(draft.text)
    known, unclear = meta(draft.fields, said)
    return Source("", shown, door.text, known), draft.doubts + unclear, door.harmless


def _named(pieces: list[_Piece]) -> tuple[Source, ...]:
    """The sources with ids that depend on their files alone: where two would have the same, both get a mark of their path."""
    stems = Counter(piece.stem for piece in pieces)
    sources, taken = [], set()
    for piece in pieces:
        name = piece.stem
        if stems[name] > 1:
            name += f"-{zlib.crc32(piece.path.encode('utf-8', 'surrogateescape')):08x}"
        while name in taken:
            name += "-again"
        taken.add(name)
        sources.append(replace(piece.source, id=name))
    return tuple(sources)


def pasted(text: str, settings: Settings, taken_ids: frozenset[str]) -> Source:
    """A new article from text that was pasted into the running program. Raises StoryError when it holds no words."""
    try:
        draft = drafts(text.encode("utf-8", "replace"), "", settings.input)[0]
    except Unreadable:
        raise StoryError("nothing was pasted.") from None
    source, _, _ = _source(draft, "pasted text", {})
    if not source.text.strip():
        raise StoryError("what was pasted holds no words.")
    name = f"pasted-{zlib.crc32(source.text.encode()):08x}"
    while name in taken_ids:
        name += "-again"
    return replace(source, id=name)


def _standard_input(stream: BinaryIO, settings: Input) -> bytes:
    """All of standard input, at most the size of one file."""
    largest = int(settings.max_file_mb * 1e6)
    raw = stream.read(largest + 1)
    if len(raw) > largest:
        raise StoryError(f"it {too_large(len(raw), largest)}.", where="standard input")
    if not raw.strip():
        raise NothingToCompare("it is empty.", where="standard input")
    return raw


def _title(targets: Sequence[str], said: dict[Path, StoryFile]) -> str:
    """The title that the only story.yaml gives, else the name of the only folder, else nothing."""
    titles = {story.title for story in said.values() if story.title}
    if len(titles) == 1:
        return titles.pop()
    folders = [Path(target) for target in targets if target != STDIN and Path(target).is_dir()]
    return neutral.line(folders[0].resolve().name) if len(folders) == len(targets) == 1 else ""


def _unknown(said: dict[Path, StoryFile]) -> list[Note]:
    """Files that a story.yaml names and the folder does not have."""
    notes = []
    for folder, story in said.items():
        for key in story.articles:
            if not (folder / key).exists():
                shown = neutral.line(key)
                notes.append(Note(NoteKind.READ, f"story.yaml names {shown}, which is not there.", "story.yaml"))
    return notes


def _slug(name: str) -> str:
    """A name as an id: small Latin letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")[:60]
    return slug or f"x{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}"
