"""Which files a story consists of, and their bytes, without being led astray.

A folder may hold a link to the reader's keys, a pipe that never ends or a device that never stops; none of them is an article.
What a reader names on the command line is followed further than what merely lies in a folder.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import BinaryIO

from tui.model.errors import NothingToCompare, StoryError
from tui.model.records import dataclass
from tui.model.settings import Input
from tui.store import neutral
from tui.store.draft import Unreadable

NOT_ARTICLES = frozenset({"story.yaml", "story.yml", "config.yaml", "notes", "readme", "licence", "license", "copying"})
"""Names of files in a folder that are about the story and not of it; "notes" and "readme" also with an ending."""

WORKING_PAPERS = frozenset({"notes.yaml", "story.yaml"})
"""Names of files that are no articles even where they are named one by one, as a shell does it for "story/*"."""

_OTHER_ENDINGS = frozenset(
    [
        *["css", "js", "mjs", "map", "py", "ipynb", "sh", "exe", "so", "dll", "woff", "woff2", "ttf", "otf", "eot"],
        *["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff"],
        *["mp3", "mp4", "m4a", "wav", "webm", "mov", "avi", "zip", "tar", "7z", "rar"],
        *["bak", "swp", "tmp", "part", "lock", "db", "sqlite"],
    ]
)
"""Endings of files that lie beside saved pages and hold no article."""
_TOLD = 20
"""Such files of one folder that are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read."""

    path: Path
    shown_name: str
    """Its name, relative to the story, safe to show."""
    folder: Path
    """Where its story.yaml would lie."""
    key: str
    """Its name as story.yaml would write it."""


@dataclass(slots=True)
class Listing:
    """What a folder or a list of files comes to."""

    files: list[Found] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    """Names of what was passed over, with the reason."""
    folders: list[Path] = field(default_factory=list)
    """Every folder that was looked into."""


def is_there(path: str | Path) -> bool:
    """Whether there is such a file or folder; a name that none can have, or that may not be looked at, is none."""
    return os.path.exists(path)


def is_folder(path: str | Path) -> bool:
    """Whether there is such a folder, in the same way."""
    return os.path.isdir(path)


def list_files(path: Path, settings: Input) -> Listing:
    """The files of one target: itself, or the articles of a folder sorted by name. Raises StoryError where there is none."""
    shown = neutral.line(str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _folder(path, settings)
    except FileNotFoundError:
        raise StoryError("there is no such file or folder.", where=shown, remedy="Check the path.") from None
    except (OSError, ValueError) as error:
        raise StoryError(f"{reason(error)}.", where=shown) from None
    if path.name.lower() in WORKING_PAPERS:
        return Listing(skipped=[(shown, "holds working papers and no article")])
    return Listing([Found(path, neutral.line(path.name) if len(path.parts) == 1 else shown, path.parent, path.name)])


def _folder(folder: Path, settings: Input) -> Listing:
    listing = Listing()
    beyond = others = 0
    home = folder.resolve()
    for path in _walk(folder, listing, deep=settings.subfolders):
        name = path.name.lower()
        if name.startswith(".") or name.endswith("~") or name in NOT_ARTICLES or name.split(".")[0] in {"notes", "readme"}:
            continue
        other = name.rpartition(".")[2] in _OTHER_ENDINGS
        others += other
        beyond += not other and len(listing.files) >= settings.max_files
        if others > _TOLD if other else beyond:  # they may be a million, so nothing more is asked of them
            continue
        inside = str(path.relative_to(folder))
        if why := "is of a kind that holds no article" if other else _unfit(path, home):
            listing.skipped.append((neutral.line(inside), why))
        else:
            listing.files.append(Found(path, neutral.line(inside), folder, inside))
    called = neutral.line(home.name)
    if others > _TOLD:
        listing.skipped.append((f"In {called} {others - _TOLD:,} more", "are of kinds that hold no article"))
    if beyond:
        files = "1 file comes" if beyond == 1 else f"{beyond:,} files come"
        why = f"after the first {settings.max_files:,} (input.max_files)"
        listing.skipped.append((f"In {called} {files}", why))
    return listing


def _walk(folder: Path, listing: Listing, *, deep: bool) -> Iterator[Path]:
    """What lies in a folder, sorted by name; with `deep` also in the folders below it, links to folders excepted.

    A folder below that may not be read costs itself alone, as does a link that leads in a circle. Raises OSError for the first.
    """
    open_ = [_entries(folder)]
    listing.folders.append(folder)
    while open_:
        path, kind = next(open_[-1], (folder, None))
        name = path.name
        if kind is None:
            open_.pop()
        elif not kind:
            yield path
        elif deep and kind is _REAL and (page := _page_beside(path)):
            listing.skipped.append(
                (neutral.line(str(path.relative_to(folder))), f"belongs to the saved page {neutral.line(page)}")
            )
        elif deep and kind is _REAL and not name.startswith("."):
            try:
                open_.append(_entries(path))
                listing.folders.append(path)
            except OSError as error:
                listing.skipped.append((neutral.line(str(path.relative_to(folder))), reason(error)))
        elif not deep and path.suffix and not name.startswith("."):
            listing.skipped.append((neutral.line(name), "is a folder"))


def _entries(folder: Path) -> Iterator[tuple[Path, str]]:
    """What lies in one folder, sorted by name, each with whether it is a folder. Raises OSError."""
    with os.scandir(folder) as entries:
        kinds = {entry.name: _is_folder(entry) for entry in entries}
    return ((folder / name, kinds[name]) for name in sorted(kinds))


def _page_beside(folder: Path) -> str:
    """The name of the page with which a browser saved a folder of pictures and frames; empty where there is none."""
    stem = next((folder.name.removesuffix(end) for end in _SAVED_WITH if folder.name.endswith(end)), "")
    names = [stem + ending for ending in (".html", ".htm", ".xhtml", ".HTML", ".HTM")] if stem else []
    return next((name for name in names if os.path.isfile(folder.parent / name)), "")


_SAVED_WITH = ("_files", "-Dateien", "_Dateien", "_fichiers", "-fichiers", "_archivos", "_file", "_bestanden", ".files")
"""How browsers of several languages call the folder of a saved page, after the page's own name."""
_REAL = "a folder and no link to one"


def _is_folder(entry: os.DirEntry[str]) -> str:
    """Whether an entry is a folder, or a link to one; empty for anything else, also for a link that leads in a circle."""
    try:
        return (_REAL if entry.is_dir(follow_symlinks=False) else "a link") if entry.is_dir() else ""
    except OSError:
        return ""


def _unfit(path: Path, home: Path) -> str:
    """Why an entry of a folder is not read, in words that follow its name; empty where it is."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            if not path.resolve(strict=True).is_relative_to(home):
                return "is a link that leads out of the folder"
            status = path.stat()
    except FileNotFoundError:
        return "is a link that leads nowhere"
    except (OSError, RuntimeError) as error:
        loop = isinstance(error, RuntimeError) or getattr(error, "errno", 0) == errno.ELOOP
        return "is a link that leads in a circle" if loop else reason(error)
    return "" if stat.S_ISREG(status.st_mode) else "is no regular file"


def content(path: Path, largest: int) -> bytes:
    """The bytes of a regular file of at most `largest` bytes. Raises Unreadable with the reason.

    Opened without waiting, so that a pipe that nobody writes to cannot hold the program.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable("is no regular file; give text from a program to “-”")
            if status.st_size > largest:
                raise Unreadable(too_large(status.st_size, largest))
            raw = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise Unreadable(reason(error)) from None
    if len(raw) > largest:
        raise Unreadable(too_large(len(raw), largest))
    return raw


def head(path: Path, longest: int) -> tuple[bytes, int]:
    """The first bytes of a regular file, and how many it has. Raises Unreadable with the reason."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            return (file.read(longest) if stat.S_ISREG(status.st_mode) else b""), status.st_size
    except (OSError, ValueError) as error:
        raise Unreadable(reason(error)) from None


def read_stream(stream: BinaryIO, largest: int) -> bytes:
    """All of standard input, at most the size of one file. Raises StoryError, NothingToCompare."""
    raw = stream.read(largest + 1)
    if len(raw) > largest:
        raise StoryError(f"it {too_large(len(raw), largest)}.", where="standard input")
    if not raw.strip():
        raise NothingToCompare("it is empty.", where="standard input")
    return raw


def too_large(size: int, largest: int) -> str:
    """Why a file of `size` bytes is left out."""
    return f"has {size / 1e6:,.1f} MB, more than the {largest / 1e6:,.1f} MB that are read (input.max_file_mb)"


def reason(error: Exception) -> str:
    """Why the system would not give a file, in words that follow its name."""
    match error:
        case PermissionError():
            return "may not be read: permission denied"
        case FileNotFoundError():
            return "is gone"
        case IsADirectoryError():
            return "is a folder"
        case OSError():
            return f"cannot be read: {(error.strerror or str(error)).lower()}"
        case _:
            return "has a name that no file can have"
