"""Reads the working papers of a story and keeps them: whole or not at all, merged with what others have written meanwhile.

Between reading what others wrote and taking the name the folder is locked, so that two programs cannot both go first.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.model.papers import Correction, WorkingPapers
from tui.model.records import dataclass
from tui.store import neutral
from tui.store.atomic import write_atomically
from tui.store.draft import Unreadable
from tui.store.files import content, reason
from tui.store.known import Stamp, stamp_of
from tui.store.papers.document import HEAD, LARGEST, VERSION, BadPapers, PapersText, read, text_of
from tui.store.papers.form import CORRECTIONS
from tui.store.papers.merge import merge, unite
from tui.store.papers.place import PapersPlace, short_name

LOCK_S = 5.0
"""Seconds to wait for another program that writes; it needs some hundredths."""
_TRY_S = 0.02


@dataclass(frozen=True, slots=True)
class PapersNews:
    """What reading or keeping the papers came to."""

    papers: WorkingPapers
    """As they lie there now; as they were handed over where they could not be kept."""
    kept: bool = True
    """Whether they are on the disk."""
    sentence: str = ""
    """What a reader has to know: where they are kept when not beside the story, what is broken, why nothing was kept."""


class PapersKeeper:
    """The papers of one story. Its calls wait for a disk, so they are for a thread; one at a time."""

    def __init__(self, place: PapersPlace) -> None:
        self._place = place
        self._base = WorkingPapers()
        """As they were last on the disk."""
        self._texts: dict[Path, tuple[bytes, PapersText]] = {}
        self._stamps: dict[Path, Stamp | None] = {}
        self._first_read: dict[Path, bytes] = {}
        """Files of which only the corrections were looked at, until `load` takes all of them."""
        self._said = ""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files in which they may lie, the one beside the story first."""
        return tuple(file for file in (self._place.beside, self._place.elsewhere) if file is not None)

    def has_changed(self) -> bool:
        """Whether a file is no longer as it was read or written here; opens none."""
        return any(stamp_of(file) != self._stamps.get(file) for file in self.files)

    def corrections(self) -> tuple[tuple[Correction, ...], str]:
        """The corrections alone: very many notes beside them cost nothing. None of a file that is broken, and what is wrong."""
        found: dict[str, Correction] = {}
        wrong = ""
        for file in reversed(self.files):
            try:
                self._stamps[file] = stamp_of(file)
                raw = content(file, LARGEST) if file.exists() else b""
                self._first_read[file] = raw
                if b"corrections:" not in raw and b'corrections":' not in raw:
                    continue
                begins = raw.find(b"\ncorrections:")  # what stands above need not be looked at
                text = raw[begins + 1 if raw.startswith(HEAD.encode()) and begins >= 0 else 0 :].decode()
                found |= {one.id: one for one in read(text, sections=(CORRECTIONS,)).papers.corrections}
            except BadPapers:
                wrong = self._find_mistake(file)
            except (OSError, Unreadable, UnicodeDecodeError):
                continue  # `load` says it
        return tuple(found.values()), wrong

    def _find_mistake(self, file: Path) -> str:
        """What is wrong with a file, with the line of the whole."""
        try:
            self._read(file)
        except BadPapers as error:
            return _say_broken(file, error)
        return ""

    def load(self) -> PapersNews:
        """Read the papers. A file that is broken or cannot be read is named, and what it holds is not written over."""
        papers, said = WorkingPapers(), []
        for file in reversed(self.files):
            try:
                text = self._read(file, self._first_read.pop(file, b""))
            except BadPapers as error:
                said.append(_say_broken(file, error))
                continue
            said += [f"{short_name(file)}: {mistake}" for mistake in text.mistakes[:1]]
            papers = unite(papers, text.papers) if papers != WorkingPapers() else text.papers
        self._base = papers
        return PapersNews(papers, sentence=" ".join(said))

    def save(self, papers: WorkingPapers) -> PapersNews:
        """Keep the papers, merged with what was written by others since the last call."""
        said = []
        for file in self.files:
            try:
                merged = self._save(file, papers)
            except BadPapers as error:
                said.append(_say_broken(file, error))
            except OSError as error:
                said.append(f"{neutral.line(short_name(file))}: {reason(error)}.")
            else:
                self._base = merged
                return PapersNews(merged, sentence=self._say_where(file, said))
        return PapersNews(papers, kept=False, sentence=f"Not saved, but still here: {' '.join(said)}")

    def _say_where(self, file: Path, said: list[str]) -> str:
        """A sentence when they are kept anywhere but beside the story, once for each reason."""
        sentence = ""
        if file != self.files[0] or self._place.beside is None:
            sentence = " ".join([*said, f"Your papers are kept in {neutral.line(short_name(file))}."])
        sentence, self._said = ("" if sentence == self._said else sentence), sentence
        return sentence

    def _save(self, file: Path, papers: WorkingPapers) -> WorkingPapers:
        if file != self._place.beside:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _lock(file.parent):
            before = self._read(file)
            if before.version > VERSION:
                raise BadPapers(f"it was written by a later version of Rashomon (form {before.version})")
            theirs = before.papers
            other = self._place.elsewhere
            leftover = self._read_leftover(other) if file != other and other.exists() else None
            merged = merge(self._base, papers, theirs if leftover is None else unite(leftover.papers, theirs))
            raw = self._texts[file][0] if file in self._texts else b""
            if merged != theirs or (not raw and merged != WorkingPapers()):
                if raw and (before.version < VERSION or not before.as_written):
                    _write(_backup_of(file, before.version), raw, private=file == other)
                written = text_of(merged, before).encode("utf-8", "replace")
                _write(file, written, private=file == other)
                self._texts[file] = written, read(written.decode())
            self._stamps[file] = stamp_of(file)
            if leftover is not None:
                with suppress(OSError):
                    if self._texts[other][0] == text_of(leftover.papers, PapersText()).encode("utf-8", "replace"):
                        other.unlink()
                    else:  # what somebody wrote into it by hand has no place in the other file
                        other.replace(_backup_of(other, leftover.version))
                self._stamps[other] = stamp_of(other)
        return merged

    def _read_leftover(self, file: Path) -> PapersText | None:
        """What a file in the data folder holds that is to move in beside the story; None where it has to stay as it is."""
        try:
            text = self._read(file)
        except BadPapers:  # `load` names it
            return None
        return text if text.version <= VERSION else None

    def _read(self, file: Path, raw: bytes = b"") -> PapersText:
        """What a file holds; what was read already is not read into pieces again. Raises BadPapers.

        `raw` is what it held when it was last looked at; a file that has changed since is then known as changed.
        """
        if not raw:
            self._stamps[file] = stamp_of(file)
            if self._stamps[file] is None and not file.exists():
                self._texts.pop(file, None)
                return PapersText()
            try:
                raw = content(file, LARGEST)
            except Unreadable as error:
                raise BadPapers(f"it {error}") from None
        known = self._texts.get(file)
        if known is None or known[0] != raw:
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError as error:
                raise BadPapers("it is no UTF-8", raw[: error.start].count(b"\n") + 1) from None
            self._texts[file] = known = raw, read(text)
        return known[1]


def _say_broken(file: Path, error: BadPapers) -> str:
    line = f" (line {error.line})" if error.line else ""
    return f"{neutral.line(short_name(file))}{line}: {error}; it stays as it is until that is mended."


def _backup_of(file: Path, version: int) -> Path:
    """The name of a copy that is not there yet."""
    backup = file.with_name(f"{file.name}.v{version}.bak")
    number = 2
    while backup.exists():
        backup = file.with_name(f"{file.name}.v{version}-{number}.bak")
        number += 1
    return backup


def _write(file: Path, data: bytes, *, private: bool) -> None:
    """Write a file whole or not at all; one that was there keeps its permissions. A link stays one. Raises OSError."""
    file = Path(os.path.realpath(file))
    with write_atomically(file, private=private and not file.exists()) as stream:
        stream.write(data)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Let no other program write in a folder meanwhile; where the system has no such locks it goes without. Raises OSError."""
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # one that may be written and not be listed
        yield
        return
    try:
        ends = time.monotonic() + LOCK_S
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= ends:
                    raise OSError(16, "another program keeps it locked") from None
                time.sleep(_TRY_S)
            except OSError:
                break
        yield
    finally:
        os.close(handle)
