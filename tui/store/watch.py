"""Looks whether something has changed in a story's folder, by the stamps of what lies there: no file is opened for it.

Asking every so often needs no library and no handle of the system, works on folders of other machines, where the system's own
news of changes never arrives, and costs less than can be measured: the wait between two looks grows with what a look takes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import thread_time
from typing import TypeAlias

from tui.model.errors import RashomonError
from tui.model.settings import Input
from tui.store.files import list_files
from tui.store.known import Stamp, stamp_of
from tui.store.storyfile import NAME

LOOK_S = 1.0
"""Seconds between two looks: whoever saves an article and turns to the reader does not wait for longer than two."""
SLOWEST_LOOK_S = 30.0
"""Seconds between two looks at the most, however much lies in the folder."""
IDLE_SHARE = 0.0005
"""Share of the processor that looking may take: what is idle is to be as good as off."""

Stamps: TypeAlias = dict[str, Stamp | None]
"""By path, as text: the system is asked with it a thousand times a look."""


class FolderWatch:
    """Looks after the files and folders that were named, of a story as it was read last. `clock` gives seconds of work."""

    def __init__(self, paths: Sequence[Path], settings: Input, *, clock: Callable[[], float] = thread_time) -> None:
        self._paths = paths
        self._settings = settings
        self._clock = clock
        self._listings: dict[Path, tuple[Stamps, tuple[str, ...]]] = {}
        """For each path the stamps of its folders, and the files that belong to the story."""
        self._seen: Stamps | None = None
        self._taken: Stamps | None = None
        self.wait_s = LOOK_S
        """Seconds until the next look."""

    def look(self) -> bool:
        """Whether something is otherwise than when the story was read, and has stood still since the last look.

        A file that is being written is not yet worth reading; one whose writer paused is read again when it goes on.
        """
        begun = self._clock()
        now = self._stamps()
        self.wait_s = min(SLOWEST_LOOK_S, max(LOOK_S, (self._clock() - begun) / IDLE_SHARE))
        stands_still, self._seen = now == self._seen, now
        return stands_still and now != self._taken

    def take(self) -> None:
        """The story is now read as it stood at the last look."""
        self._taken = self._seen

    def _stamps(self) -> Stamps:
        stamps: Stamps = {}
        for path in self._paths:
            folders, files = self._listing(path)
            stamps |= folders
            stamps |= {file: stamp_of(file) for file in files}
        return stamps

    def _listing(self, path: Path) -> tuple[Stamps, tuple[str, ...]]:
        """The folders of a path and its files; they are listed anew only when a name has come or gone in one of the folders."""
        before = self._listings.get(path)
        now = {folder: stamp_of(folder) for folder in (before[0] if before is not None else (str(path),))}
        if before is not None and now == before[0] and None not in now.values():
            return before
        try:
            found = list_files(path, self._settings)
        except RashomonError:
            self._listings.pop(path, None)
            return {str(path): None}, ()
        homes = {file.folder for file in found.files}
        files = tuple(map(str, (*(file.path for file in found.files), *(home / NAME for home in sorted(homes)))))
        listing = {folder: now.get(folder) for folder in map(str, found.folders)}, files  # as they were before they were listed
        if found.folders:
            self._listings[path] = listing
        return listing
