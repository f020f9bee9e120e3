"""Pages that were fetched, kept as they came, so that a story opens again without the network and a quotation can be shown.

They lie in the story's folder where there is one, else in a folder of the reader's own. Which file is a page, and of which
address, is said by a list in the reader's own data folder and by nothing that lies in a story: a story comes from anywhere, and
what lies in it could call any file a page of any outlet. A file is a page of the list when it holds the same bytes, wherever it
was moved to.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tui.model.records import dataclass
from tui.store import addresses, neutral, paths
from tui.store.atomic import write_atomically
from tui.store.draft import Unreadable
from tui.store.files import content, reason

if TYPE_CHECKING:
    from tui.store.fetch import FetchedPage

_LARGEST_LIST = 20_000_000
"""Bytes of the list that are read; 50,000 pages need as many."""
_MOST_OF_A_NAME = 100
"""Files of one name that are passed by before a page cannot be kept."""
_ENDINGS = {"application/pdf": "pdf", "application/json": "json", "text/plain": "txt", "text/markdown": "md"}
"""Endings by media type; all else is a page."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page that was kept."""

    file: str
    """Where it was written, absolute."""
    url: str
    """Its address as it may be shown."""
    key: str
    """What the address is looked up by (`addresses.digest`)."""
    bytes: str
    """Digest of its content, which tells that a file is this page."""
    size: int
    day: str
    """When it was fetched, as an ISO date."""
    charset: str


def list_file() -> Path:
    """Where the list lies: an entry a line, a later one for the same page instead of an earlier one."""
    return paths.data_folder() / paths.FETCHED


class Pages:
    """The list, as it was when it was read."""

    def __init__(self) -> None:
        self._entries = list(_entries())
        self._sizes = {entry.size for entry in self._entries}

    def of(self, raw: bytes, name: str) -> KeptPage | None:
        """The page that a file is, if it was fetched; what came from two addresses is told by the file's name or not at all."""
        if len(raw) not in self._sizes:
            return None
        digest = sha256(raw).hexdigest()
        same = [entry for entry in reversed(self._entries) if entry.bytes == digest]
        named = [entry for entry in same if Path(entry.file).name == name]
        return (named or same)[0] if len({entry.key for entry in named or same}) == 1 else None

    def find(self, folder: Path, url: str, largest: int) -> tuple[Path, KeptPage, bytes] | None:
        """The page of an address, if it was kept in this folder and is still what was fetched."""
        key = addresses.digest(url)
        for entry in reversed(self._entries):
            if entry.key == key:
                path = folder / Path(entry.file).name
                if (raw := _own(path, largest)) is not None and sha256(raw).hexdigest() == entry.bytes:
                    return path, entry, raw
        return None

    def keep(self, folder: Path, url: str, page: FetchedPage, today: date) -> Path:
        """Write a page into the folder, whole or not at all, and into the list. Raises Unreadable where that fails.

        A file that holds something else is never written over, also not one that was this page before somebody changed it.
        """
        digest = sha256(page.raw).hexdigest()
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self._free(folder, url, page)
            with write_atomically(path, private=True, is_lasting=False) as stream:
                stream.write(page.raw)
            where = str(path.absolute())
            entry = KeptPage(
                where,
                addresses.shown_address(url),
                addresses.digest(url),
                digest,
                len(page.raw),
                today.isoformat(),
                page.charset,
            )
            _add_to_list(entry)
        except OSError as error:
            raise Unreadable(f"could not be kept in {neutral.line(str(folder))}, which {reason(error)}") from None
        self._entries.append(entry)
        self._sizes.add(entry.size)
        return path

    def _free(self, folder: Path, url: str, page: FetchedPage) -> Path:
        """A place for a page: nothing lies there, or the same bytes, or an older fetch of the same address."""
        name, ending = _stem(url), _ENDINGS.get(page.type, "html")
        ours = {entry.bytes for entry in self._entries if entry.key == addresses.digest(url)}
        for number in range(1, _MOST_OF_A_NAME):
            path = folder / f"{name}{f'-{number}' if number > 1 else ''}.{ending}"
            if not os.path.lexists(path):
                return path
            there = _own(path, max((entry.size for entry in self._entries), default=0) + len(page.raw))
            if there is not None and (there == page.raw or sha256(there).hexdigest() in ours):
                return path
        raise FileExistsError(17, "holds other files of that name", str(folder))


def name_of(url: str, page: FetchedPage) -> str:
    """What the file of a page is called."""
    return f"{_stem(url)}.{_ENDINGS.get(page.type, 'html')}"


def _stem(url: str) -> str:
    """A file's name for an address: its host, the end of its path, and a mark of the whole."""
    host, _, rest = addresses.shown_address(url, longest=2_000).split("://", 1)[-1].partition("/")
    words = re.sub(r"[^a-z0-9]+", "-", f"{host} {re.split('[?#]', rest)[0][-60:]}".lower()).strip("-")
    return f"{words[:80]}-{addresses.digest(url)[:8]}"


def _own(path: Path, largest: int) -> bytes | None:
    """The bytes of a regular file that is no link; None for anything else."""
    try:
        return content(path, largest) if stat.S_ISREG(path.lstat().st_mode) else None
    except (OSError, Unreadable):
        return None


def _entries() -> Iterator[KeptPage]:
    """The entries of the list; a line that is none is passed over."""
    try:
        lines = content(list_file(), _LARGEST_LIST).splitlines()
    except Unreadable:
        return
    wanted = {"file": str, "url": str, "key": str, "bytes": str, "size": int, "day": str, "charset": str}
    for line in lines:
        with suppress(ValueError, RecursionError):
            said = json.loads(line)
            if isinstance(said, Mapping) and all(isinstance(said.get(name), kind) for name, kind in wanted.items()):
                yield KeptPage(**{name: said[name] for name in wanted})


def _add_to_list(entry: KeptPage) -> None:
    """Add an entry to the list: one write, so that two programs do not mix theirs."""
    file = list_file()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with open(handle, "ab", buffering=0) as stream:
        stream.write(json.dumps(asdict(entry)).encode() + b"\n")
