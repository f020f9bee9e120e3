"""Files that the reader asks for: whole or not at all, and never over one that is there already unless that was said.

Where nothing may be replaced and another program was quicker, its file stays.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from tui.model.errors import OutputError, UsageError
from tui.store import neutral
from tui.store.atomic import write_atomically


def write_output(path: Path, pieces: Iterable[str], *, force: bool = False) -> int:
    """Write the pieces as UTF-8 and return how many bytes there are; their line ends stay as they are.

    Raises UsageError where the file exists and `force` is not given, or where it is no file, OutputError where it cannot be
    written; the place then holds what it held before.
    """
    refuse_existing(path, force=force)
    try:
        with write_atomically(path, may_replace=force) as stream:
            return sum(stream.write(piece.encode("utf-8", "replace")) for piece in pieces)
    except OSError as error:
        what = error.strerror or type(error).__name__
        raise OutputError(f"{what}; nothing was written.", where=shown_path(path)) from error


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
