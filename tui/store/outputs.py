"""Files that the reader asks for: whole or not at all, and never over one that is there already unless that was said.

A file is written beside its place and then takes its name, so that a full disk or a program that is killed leaves no half of
one. Where nothing may be replaced, the name is taken by a link, which fails if another program was quicker.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tui.model.errors import OutputError, UsageError
from tui.store import neutral

_NEW = 0o666
"""Mode of a new file, less what the reader's umask takes away."""


def write_output(path: Path, pieces: Iterable[str], *, force: bool = False) -> int:
    """Write the pieces as UTF-8 and return how many bytes there are; their line ends stay as they are.

    Raises UsageError where the file exists and `force` is not given, or where it is no file, OutputError where it cannot be
    written; the place then holds what it held before.
    """
    refuse_existing(path, force=force)
    draft = ""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}.")
        with open(handle, "wb") as stream:
            size = sum(stream.write(piece.encode("utf-8", "replace")) for piece in pieces)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(draft, _mode_of(path))
        _take_name(draft, path, force=force)
    except OSError as error:
        what = error.strerror or type(error).__name__
        raise OutputError(f"{what}; nothing was written.", where=shown_path(path)) from error
    finally:
        if draft:
            with suppress(OSError):
                os.unlink(draft)
    return size


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise UsageError where a file may not be written at a path because of what is there."""
    if os.path.isdir(path):  # unlike the methods of a path it takes any name
        raise UsageError("it is a folder; name a file in it.", where=shown_path(path))
    if os.path.lexists(path) and not force:
        raise UsageError("it exists; name another file, or say --force to replace it.", where=shown_path(path))
    if force and os.path.lexists(path) and not os.path.isfile(path):
        raise UsageError("it is no plain file and is not replaced; name another one.", where=shown_path(path))


def make_folder(path: Path) -> None:
    """Make a folder for several files, where there is none. Raises UsageError where a file stands there, else OutputError."""
    if os.path.lexists(path) and not os.path.isdir(path):
        raise UsageError(
            "it is a file, and several tables need a folder; name one, or one table with --section.", where=shown_path(path)
        )
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{error.strerror or type(error).__name__}; nothing was written.", where=shown_path(path)) from error


def shown_path(path: Path) -> str:
    """A path as it may be printed."""
    return neutral.line(str(path))


def _take_name(draft: str, path: Path, *, force: bool) -> None:
    """Give the file its name. Raises OSError; FileExistsError where another one has it and must keep it."""
    if force:
        os.replace(draft, path)
        return
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno == errno.EEXIST:
            raise
        # This file system knows no links: reserve the name, which fails for a second one, and replace what it holds.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        os.replace(draft, path)


def _mode_of(path: Path) -> int:
    """The mode that the file has, or that a new one gets."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return _NEW & ~mask
