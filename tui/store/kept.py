"""Pages that were fetched, kept as they came, so that a story opens again without the network and a quotation can be shown.

They lie in the story's folder where there is one, else in a folder of the reader's own. A hidden list beside them says which
address each file came from, and when.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tui.store import neutral
from tui.store.draft import Unreadable
from tui.store.fetch import Page
from tui.store.files import content, reason

LIST = ".fetched.json"
_LARGEST_LIST = 5_000_000
_ENDINGS = {"application/pdf": "pdf", "application/json": "json", "text/plain": "txt", "text/markdown": "md"}
"""Endings by media type; all else is a page."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was kept."""

    path: Path
    url: str
    day: str
    """When it was fetched, as an ISO date."""
    charset: str


def listed(folder: Path) -> dict[str, Kept]:
    """The kept pages of a folder by their file's name; {} where there are none or the list is not ours."""
    try:
        said = json.loads(content(folder / LIST, _LARGEST_LIST))
    except (Unreadable, ValueError, RecursionError):
        return {}
    if not isinstance(said, Mapping):
        return {}
    return {
        name: Kept(folder / name, str(entry.get("url", "")), str(entry.get("day", "")), str(entry.get("charset", "")))
        for name, entry in said.items()
        if isinstance(entry, Mapping) and "/" not in name and not name.startswith(".") and (folder / name).is_file()
    }


def found(folder: Path, url: str) -> Kept | None:
    """The page of an address, if it was kept in this folder."""
    return next((kept for kept in listed(folder).values() if kept.url == url), None)


def keep(folder: Path, url: str, page: Page, today: date) -> Kept:
    """Write a page into the folder, whole or not at all, and say so in its list. Raises Unreadable where that fails."""
    name = f"{_stem(url)}.{_ENDINGS.get(page.type, 'html')}"
    entries = {
        each: {"url": kept.url, "day": kept.day, "charset": kept.charset}
        for each, kept in listed(folder).items()
        if each != name
    }
    entries[name] = {"url": url, "day": today.isoformat(), "charset": page.charset}
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _written(folder / name, page.raw)
        _written(folder / LIST, json.dumps(entries, indent=1, sort_keys=True).encode())
    except OSError as error:
        raise Unreadable(f"was fetched but could not be kept in {neutral.line(str(folder))}, which {reason(error)}") from None
    return Kept(folder / name, url, today.isoformat(), page.charset)


def _stem(url: str) -> str:
    """A file's name for an address: its host, the end of its path, and a mark of the whole."""
    host, _, rest = url.split("://", 1)[-1].partition("/")
    words = re.sub(r"[^a-z0-9]+", "-", f"{host} {rest.split('?')[0][-60:]}".lower()).strip("-")
    return f"{words[:80]}-{zlib.crc32(url.encode('utf-8', 'surrogateescape')):08x}"


def _written(path: Path, raw: bytes) -> None:
    """Write beside the place and move into it, so that a reader never meets half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".rashomon-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        os.replace(name, path)
    except OSError:
        with suppress(OSError):
            os.unlink(name)
        raise
