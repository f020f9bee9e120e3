"""What was read already, so that a story that is read once more costs only what is new in it.

A file counts as the one that was read while its stamp is the same. What a server or a pipe gave is never asked for again.
"""

from __future__ import annotations

import os
from collections.abc import Hashable
from pathlib import Path
from typing import NamedTuple

from tui.model.findings import Note
from tui.store.draft import Fields
from tui.store.sources import Raw, Unnamed


class Stamp(NamedTuple):
    """What the system says of a file or a folder without opening it; whoever writes to it changes one of these."""

    modified: int
    """Nanoseconds; of a folder it changes with the names in it."""
    status_changed: int
    """Nanoseconds; also changes with the permissions, and cannot be set back."""
    size: int
    inode: int
    """Another one where an editor put a new file in the place of the old."""


def stamp_of(path: Path | str) -> Stamp | None:
    """The stamp of a path; None where there is nothing, or nothing that may be seen."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


class ReadTarget(NamedTuple):
    """What reading one target came to."""

    stamp: Stamp | None
    """That of its file before it was read; None for what is no file."""
    said: Fields
    """What story.yaml said of it."""
    sources: tuple[Unnamed, ...]
    notes: tuple[Note, ...]


class KnownTargets:
    """The outcomes of all targets so far, by path or address."""

    def __init__(self) -> None:
        self.outcomes: dict[Hashable, ReadTarget] = {}
        self.standard_input: Raw | None = None
        """What was piped in; it can be read only once."""

    def find(self, key: Hashable, stamp: Stamp | None, said: Fields) -> ReadTarget | None:
        """What reading a target came to, unless something about it has changed since."""
        known = self.outcomes.get(key)
        return known if known is not None and known.stamp == stamp and known.said == said else None
