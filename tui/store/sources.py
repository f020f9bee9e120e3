"""From the bytes of a file to Sources: through its format, through the door, with metadata and an id of its own."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Generator, Iterable
from dataclasses import field, replace
from typing import TYPE_CHECKING

from tui.model.errors import StoryError
from tui.model.expressions import compile_later
from tui.model.findings import Note, NoteKind
from tui.model.records import dataclass
from tui.model.settings import Input, Settings
from tui.model.story import PASTED, Source
from tui.store import files, neutral
from tui.store.draft import NO_HINTS, STILL_READING, Draft, Fields, Hints, Unreadable
from tui.store.formats import ARCHIVE_HEAD, Sniffed, archive_kind, parse, sniff
from tui.store.metadata import join_doubts, meta

if TYPE_CHECKING:
    from tui.store.choosing import Choice
    from tui.store.files import Found
    from tui.store.kept import Pages
    from tui.store.storyfile import StoryFile
    from tui.store.worker.client import Worker

_ENDINGS = compile_later(r"(?:\.[a-z0-9]{1,5}){1,2}$")
_FEW = 20
"""Articles of one file after which whoever waits gets control back."""
_TOLD = 20
"""Empty articles of one file that are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Raw:
    """What was read of a file, an address or standard input."""

    content: bytes
    shown_name: str
    """What to call it, safe to show."""
    name: str
    """The file's name, for its ending and for the id."""
    said: Fields = field(default_factory=dict)
    """What story.yaml says of it."""
    url: str = ""
    """Where it was fetched from."""
    charset: str = ""
    """The encoding that a server gave."""
    hints: Hints = NO_HINTS
    """How story.yaml says that it is to be read."""
    path: str = ""
    """Where an archive lies that is too large to be in memory; `content` are then its first bytes."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A source without its id, which depends on the other sources."""

    stem: str
    """What the id is made from."""
    source: Source
    file: str
    """The file it is from, safe to show, without its place in it."""


class FileParser:
    """Parses files: what is bounded at once, everything else in a process of its own, which is ended with `close`."""

    def __init__(self, settings: Input) -> None:
        self._settings = settings
        self._worker: Worker | None = None

    def stream(self, raw: Raw) -> Generator[Draft | None, None, None]:
        """The articles in what was read, as they are found; None while it waits. Raises Unreadable, also after some of them."""
        if raw.path and (kind := archive_kind(raw.content)):
            sniffed = Sniffed(kind, b"", raw.name, path=raw.path)
        else:
            sniffed = sniff(raw.content, raw.name, self._settings, charset=raw.charset, hints=raw.hints)
        if not sniffed.apart:
            found = parse(sniffed, self._settings, url=raw.url)
            yield from (draft for draft in found if draft is not STILL_READING)
            return
        if self._worker is None:
            from tui.store.worker.client import Worker

            self._worker = Worker(self._settings)
        yield from self._worker.stream(sniffed, url=raw.url)

    def drafts(self, raw: Raw) -> Generator[None, None, tuple[Draft, ...]]:
        """All articles in what was read; yields while it waits for them. Raises Unreadable."""
        found: list[Draft] = []
        for draft in self.stream(raw):
            if draft is None:
                yield
            else:
                found.append(draft)
        return tuple(found)

    def close(self) -> None:
        """End the process, if there is one."""
        if self._worker is not None:
            self._worker.close()


def parse_sources(
    raw: Raw, parser: FileParser, choice: Choice | None, most: int
) -> Generator[None, None, tuple[list[Unnamed], list[Note]]]:
    """The articles in what was read that are chosen, `most` at the most, and what a reader should know about them.

    Yields while it waits.
    """
    gathered = _Gathered(raw, choice)
    found = parser.stream(raw)
    try:
        for number, draft in enumerate(found):
            if draft is not None:
                if len(gathered.sources) >= most and draft.text.strip():
                    gathered.stop(most)
                    found.close()
                    break
                gathered.add(draft)
            if draft is None or number % _FEW == _FEW - 1:
                yield
    except Unreadable as error:
        gathered.break_off(error)
    return gathered.sources, gathered.notes_at_the_end()


class _Gathered:
    """The articles of one file as they come."""

    def __init__(self, raw: Raw, choice: Choice | None) -> None:
        self._raw = raw
        self._choice = choice
        self._not_chosen: Counter[str] = Counter()
        self.sources: list[Unnamed] = []
        self._notes: list[Note] = []
        self._empty = 0

    def add(self, draft: Draft) -> None:
        """Take an article, or a note about it where it holds no words."""
        shown = self._raw.shown_name
        called = f"{shown}#{neutral.line(draft.part)}" if draft.part else shown
        source, doubts, harmless = _source(draft, called, self._raw.said, self._raw.url)
        if draft.reference:
            self.sources.append(Unnamed("", source, shown))
            return
        if self._choice is not None and source.text.strip() and (why := self._choice.reason(source)):
            self._not_chosen[why] += 1
            return
        if doubts:
            self._notes.append(Note(NoteKind.READ, f"{called}: {join_doubts(doubts)}.", called))
        if harmless:
            self._notes.append(Note(NoteKind.NEUTRAL, f"{called}: {', '.join(harmless)} made harmless.", called))
        if source.text.strip():
            mark = f"-{_digest(source.text, draft.fields)}" if draft.part else ""
            self.sources.append(Unnamed(_slug(_ENDINGS.sub("", self._raw.name.lower())) + mark, source, shown))
            return
        self._empty += not doubts
        if not doubts and self._empty <= _TOLD:
            self._notes.append(Note(NoteKind.READ, f"{called} holds no words; it was left out.", called))

    def break_off(self, why: Unreadable) -> None:
        """Note why nothing more comes."""
        if self.sources:
            first = _count_articles(len(self.sources))
            what = f"{self._raw.shown_name}: what follows its first {first} could not be read: it {why}."
            self._notes.append(Note(NoteKind.READ, what, self._raw.shown_name))
        else:
            self._notes.append(left_out(self._raw.shown_name, why))

    def notes_at_the_end(self) -> list[Note]:
        """What a reader should know about the file and its articles."""
        if self._empty > _TOLD:
            self._note(f"{self._empty - _TOLD:,} more hold no words; they were left out.")
        if self._not_chosen:
            why = ", ".join(f"{count:,} {reason}" for reason, count in self._not_chosen.most_common())
            self._note(f"{_count_articles(self._not_chosen.total())} not chosen: {why}.")
        return self._notes

    def stop(self, most: int) -> None:
        """Note that there are more articles than are read."""
        self._note(f"only its first {_count_articles(most)} were read (input.max_articles).")

    def _note(self, sentence: str) -> None:
        self._notes.append(Note(NoteKind.READ, f"{self._raw.shown_name}: {sentence}", self._raw.shown_name))


def _digest(text: str, said: Fields) -> str:
    """What an article of many is known by, wherever in its file it stands: its words and what the file says of it."""
    about = (said.get(name, ("", ""))[0] for name in ("source", "title", "published", "url"))
    return f"{zlib.crc32(chr(0).join((text, *about)).encode('utf-8', 'surrogatepass')):08x}"


def _count_articles(number: int) -> str:
    return "article" if number == 1 else f"{number:,} articles"


def without_references(found: list[Unnamed]) -> tuple[list[Unnamed], list[Note]]:
    """The articles among what was found, with what references say of them, and notes about the lists of these."""
    if all(each.source.text for each in found):
        return found, []
    from tui.store.referring import InFile, refer

    sources, notes = refer([InFile(each.source, each.file) for each in found])
    articles = (each for each in found if each.source.text)
    return [replace(each, source=source) for each, source in zip(articles, sources, strict=True)], notes


def raw_of(target: Found, story: StoryFile, pages: Pages | None, asked: set[str], settings: Input) -> Raw | None:
    """A file as it lies there, None for a page that was named by its address as well. Raises Unreadable.

    Of an archive that is too large to be in memory only the first bytes are read.
    """
    largest, said = int(settings.max_file_mb * 1e6), story.articles.get(target.key, {})
    try:
        content = files.content(target.path, largest)
    except Unreadable:
        first, size = files.head(target.path, ARCHIVE_HEAD)
        if size <= largest or archive_kind(first) is None:
            raise
        if size > settings.max_archive_mb * 1e6:
            raise Unreadable(f"has {size / 1e6:,.1f} MB, more than are read of an archive (input.max_archive_mb)") from None
        return Raw(first, target.shown_name, target.path.name, said, path=str(target.path.absolute()))
    kept = pages.of(content, target.path.name) if pages else None
    if kept and kept.key in asked:
        return None
    return Raw(
        content, target.shown_name, target.path.name, said, kept.url if kept else "", kept.charset if kept else "", story.hints
    )


def left_out(shown: str, why: Unreadable) -> Note:
    """The note about what could not be read."""
    return Note(NoteKind.READ, f"{shown} {why}; it was left out.", shown)


def name_sources(found: Iterable[Unnamed]) -> tuple[Source, ...]:
    """The sources with ids that depend on their files alone: where two would have the same, both get a mark of their path."""
    found = tuple(found)
    stems = Counter(each.stem for each in found)
    sources, taken = [], set()
    for each in found:
        name = each.stem
        if stems[name] > 1:
            name += f"-{zlib.crc32(each.file.encode()):08x}"
        while name in taken:
            name += "-again"
        taken.add(name)
        sources.append(replace(each.source, id=name))
    return tuple(sources)


def source_of_paste(text: str, settings: Settings, taken_ids: frozenset[str]) -> Generator[None, None, tuple[Source, ...]]:
    """The new articles, mostly one, in text that was pasted into the running program; yields while it waits.

    Raises StoryError when it holds no words.
    """
    parser = FileParser(settings.input)
    try:
        found = yield from parser.drafts(Raw(text.encode("utf-8", "replace"), "pasted text", ""))
    except Unreadable as error:
        why = "nothing was pasted." if not text.strip() else f"what was pasted {error}."
        raise StoryError(why) from None
    finally:
        parser.close()
    called = ((draft, f"pasted text#{neutral.line(draft.part)}" if draft.part else "pasted text") for draft in found)
    sources = [source for draft, shown in called if (source := _source(draft, shown, {}, "")[0]).text.strip()]
    if not sources:
        raise StoryError("what was pasted holds no words.")
    names: list[str] = []
    for source in sources:
        name = f"{PASTED}{zlib.crc32(source.text.encode()):08x}"
        while name in taken_ids or name in names:
            name += "-again"
        names.append(name)
    return tuple(replace(source, id=name) for source, name in zip(sources, names, strict=True))


def _source(draft: Draft, shown: str, said: Fields, url: str) -> tuple[Source, tuple[str, ...], tuple[str, ...]]:
    """The source of a draft, what is doubtful about it and what was made harmless in it."""
    door = neutral.neutral(draft.text)
    fetched: Fields = {"url": (url, "address")} if url else {}
    known, unclear = meta(draft.fields, said, fetched)
    return Source("", shown, door.text, known, draft.whole), draft.doubts + unclear, door.harmless


def _slug(name: str) -> str:
    """A name as an id: small Latin letters, digits, hyphens and underscores."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")[:60]
    return slug or f"x{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}"
