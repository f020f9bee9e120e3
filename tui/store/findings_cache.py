"""What was found about a story, kept: a story that did not change is shown whole without being analysed again.

    magic, 32 bytes of digest, zlib(columns)

A file is named by a digest of everything that decides what is found: the articles as they were read, the corrections of their
text (all others are applied to what was kept), the settings of the analysis, the code and the word lists of the engine, Python
and the library that compares words. So nothing has to be thrown out when one of these changes, and old files go when the folder
has grown over its bound, those first that were not read for the longest time. A file that is not whole, or says something that
cannot be, is no file. Nothing here ever raises.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_type_hints

from tui.model.findings import Findings, Note, Sentence
from tui.model.papers import TEXT_ACTS
from tui.model.places import Mark
from tui.model.records import dataclass
from tui.model.settings import Settings
from tui.model.story import Article, Story
from tui.store import paths

_MAGIC = b"rashomon findings 1\n"
_DIGEST_BYTES = 32
_LEVEL = 1
"""Of zlib: the columns become a quarter; more effort halves the speed of writing for a tenth of the size."""
_MAX_RAW_MB = 2_000
"""Megabytes that a file may unpack to; 1,000 articles have some 60."""
_ENGINE = ("engine", "model")
"""Folders of the package whose files decide what is found."""
_DECIDING = ("clean", "passages", "entities", "quotes", "figures")
"""Sections of the settings that decide what is found."""
MB = 1_000_000


@dataclass(frozen=True, slots=True)
class CacheContents:
    """What is kept, as a person is told."""

    folder: Path
    stories: int
    size: int
    """Bytes of all files together."""


def engine_version() -> str:
    """A digest of the engine's code and word lists, of this module's format, Python and rapidfuzz: it changes by itself.

    Of each file its length counts and when its words and its entry were last changed: to read all of them, and to import the
    library for its number, took 22 ms before the first picture. The time of the entry (ctime) is set by the system alone, so a
    packager's fixed dates make no two versions one.
    """
    package = Path(__file__).resolve().parent.parent
    states = {path: state for name in _ENGINE for path, state in _files_in(str(package / name))}
    own = [__file__, str(Path(__file__).with_name("columns.py"))]
    library = find_spec("rapidfuzz")
    own += [library.origin] if library is not None and library.origin else []
    states |= {path: os.stat(path) for path in own}
    digest = blake2b(sys.version.encode(), digest_size=16)
    for file, state in sorted(states.items()):
        digest.update(f"\0{file}\0{state.st_size}\0{state.st_mtime_ns}\0{state.st_ctime_ns}".encode())
    return digest.hexdigest()


def _files_in(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """All files below a folder but what Python compiles; `rglob` takes four times as long, and a reader waits for it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(entry.path)
            elif entry.is_file() and not entry.name.endswith(".pyc"):
                yield entry.path, entry.stat()


def file_of(story: Story, settings: Settings) -> Path | None:
    """The file in which the findings about a story are kept; None where they are not to be kept.

    With a language model they are not: it may be exchanged without a sign.
    """
    if not settings.input.keep_findings or settings.entities.spacy_model:
        return None
    try:
        parts = [engine_version(), *(repr(getattr(settings, name)) for name in _DECIDING), story.title, repr(story.aliases)]
        parts.append(repr([each for each in story.corrections if each.act in TEXT_ACTS]))
    except OSError:
        return None
    for source in story.sources:
        parts += [source.id, source.file, repr(source.meta), repr(source.whole), source.text]
    digest = blake2b(digest_size=16)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "little"))
        digest.update(content)
    return _folder() / f"{digest.hexdigest()}.findings"


def load(file: Path, story: Story, notes: tuple[Note, ...]) -> Findings | None:
    """The findings that a file of `file_of` keeps, with the notes of the reading in front; None where there are none."""
    try:
        with file.open("rb") as stream:
            head = stream.read(len(_MAGIC) + _DIGEST_BYTES)
            packed = stream.read()
        digest = blake2b(packed, digest_size=_DIGEST_BYTES).digest()
        if head != _MAGIC + digest:
            return None
        unpacking = zlib.decompressobj()
        content = unpacking.decompress(packed, _MAX_RAW_MB * MB)
        found = _unpack(content, story, notes) if unpacking.eof else None
        os.utime(file)
    except (OSError, ValueError, TypeError, IndexError, KeyError, OverflowError, RecursionError, StopIteration, zlib.error):
        return None
    return found


def save(file: Path, findings: Findings, notes: tuple[Note, ...], *, max_mb: float) -> bool:
    """Keep findings in a file of `file_of`, readable by nobody else; whether that worked. Bounds the folder.

    `notes` are those of the reading, which stand in front of the others and are not kept.
    """
    from tui.store.atomic import write_atomically

    try:
        packed = zlib.compress(_pack(findings, notes), _LEVEL)
        if len(packed) > max_mb * MB:
            return False
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with write_atomically(file, private=True, is_lasting=False) as stream:
            stream.write(_MAGIC + blake2b(packed, digest_size=_DIGEST_BYTES).digest())
            stream.write(packed)
        _shrink(max_mb * MB)
    except (OSError, ValueError, TypeError, OverflowError, KeyError, AttributeError):
        return False
    return True


def cache_contents() -> CacheContents:
    """What is kept."""
    sizes = [size for _, size, _ in _files()]
    return CacheContents(_folder(), len(sizes), sum(sizes))


def clear() -> CacheContents:
    """Throw away all that is kept; what was thrown away."""
    gone, size = 0, 0
    for _, each, file in _files():
        with suppress(OSError):
            file.unlink()
            gone, size = gone + 1, size + each
    return CacheContents(_folder(), gone, size)


def _folder() -> Path:
    return paths.cache_folder() / "findings"


def _files() -> Iterator[tuple[float, int, Path]]:
    """When each file was last read, its bytes, and the file: our own names and no links."""
    with suppress(OSError), os.scandir(_folder()) as entries:
        for entry in entries:
            if ".findings" in entry.name and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    state = entry.stat(follow_symlinks=False)
                    yield state.st_mtime, state.st_size, Path(entry.path)


def _shrink(most: float) -> None:
    """Throw away what was not read for the longest time, until the rest is small enough."""
    files = sorted(_files(), reverse=True)
    size = 0
    for _, each, file in files:
        size += each
        if size > most:
            with suppress(OSError):
                file.unlink()


def _pack(findings: Findings, notes: tuple[Note, ...]) -> bytes:
    from tui.store.columns import Writer

    writer = Writer()
    kept_notes = findings.notes[len(notes) :]
    for name, kind in _kinds().items():
        given = {"story": findings.story.articles, "notes": kept_notes}
        writer.add(kind, [given.get(name, getattr(findings, name))])
    return writer.whole()


def _kinds() -> dict[str, Any]:
    """The type in which each field of the findings is kept; of the story only what the engine has made of it."""
    return {**get_type_hints(Findings), "story": tuple[Article, ...]}


def _unpack(content: bytes, story: Story, notes: tuple[Note, ...]) -> Findings | None:
    """The findings; None where a mark points out of its article. Raises ValueError and others where they are none."""
    from tui.store.columns import ColumnReader

    reader = ColumnReader(content)
    values = {name: reader.take(kind, 1)[0] for name, kind in _kinds().items()}
    articles = values["story"]
    ids = [article.id for article in articles]
    if not reader.is_at_its_end() or ids != [source.id for source in story.sources]:
        return None
    values["story"] = replace(story, articles=articles)
    values["notes"] = notes + values["notes"]
    found = Findings(**values)
    lengths = [len(article.text) for article in articles]
    links = [mark for link in found.related for mark in (link.a, link.b)]
    marks = [mark for strand in found.strands for mark in strand.marks]
    return found if all(_lie_inside(places, lengths) for places in (found.sentences, marks, links)) else None


def _lie_inside(places: Sequence[Sentence] | Sequence[Mark], lengths: list[int]) -> bool:
    """Whether places lie in the articles that they name."""
    return all(
        0 <= place.article < len(lengths) and 0 <= place.start <= place.end <= lengths[place.article] for place in places
    )
