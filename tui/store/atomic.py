"""The one way in which a file is written that must be there whole or not at all (atomic replacement).

A draft is written beside the place, under a name that nobody can guess and that no link has taken, and takes the name at the
end. So a full disk, a program that is killed or another one that writes leaves the old file or the new one, never half of one.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_ANY_NEW = 0o666
"""Mode that is asked for a new file; the system takes away what the reader's umask forbids."""
_ONLY_MINE = 0o600
_TOKEN_BYTES = 8
"""Of chance in the name of a draft: two of one name are not met, and none can be laid out in advance."""
_LONGEST = 50
"""Characters of its name that a draft has as well: with four bytes each it still is no longer than a name may be (255)."""


@contextmanager
def write_atomically(
    file: Path, *, private: bool = False, may_replace: bool = True, is_lasting: bool = True
) -> Iterator[IO[bytes]]:
    """A stream of bytes whose content is the file once the block ends; after an error the place holds what it held before.

    A file that is replaced keeps its permissions; a new one has those of any new file, and one that is `private` is readable
    by nobody else, whatever it was. A link is replaced by the file, and what it leads to is left alone. Without `may_replace`
    FileExistsError is raised where there is a file at the end. `is_lasting` waits until the disk has it. Raises OSError.
    """
    mode = _ONLY_MINE if private else _mode_of(file)
    draft = file.with_name(f".{file.name[:_LONGEST]}.{os.urandom(_TOKEN_BYTES).hex()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(draft, flags, _ANY_NEW if mode is None else _ONLY_MINE)
    try:
        with open(handle, "wb") as stream:
            yield stream
            stream.flush()
            if mode is not None:
                with suppress(OSError):  # a file system without permissions
                    os.fchmod(handle, mode)
            if is_lasting:
                os.fsync(handle)
        _take_name(draft, file, may_replace=may_replace)
    finally:
        with suppress(OSError):
            os.unlink(draft)
    if is_lasting:
        _sync_folder(file.parent)


def _mode_of(file: Path) -> int | None:
    """The permissions of a file, or of what a link leads to; None where there is none."""
    try:
        return os.stat(file).st_mode & 0o777
    except OSError:
        return None


def _take_name(draft: Path, file: Path, *, may_replace: bool) -> None:
    """Give the draft its name. Raises OSError; FileExistsError where another file has it and must keep it."""
    if may_replace:
        os.replace(draft, file)
        return
    try:
        os.link(draft, file)
    except OSError as error:
        if error.errno == errno.EEXIST:
            raise
        # This file system knows no links: reserve the name, which fails for a second one, and replace what it holds.
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        try:
            os.replace(draft, file)
        except OSError:
            os.unlink(file)
            raise


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk as well, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
