"""Where the reader was, per story.

Losing a place is a nuisance, a start that fails because of it a disaster. So a place that cannot be read is no place, and one
that cannot be written is not kept; neither ever raises.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from tui.store import paths

MAX_BYTES = 1_000_000
"""Bytes of a place; a thousand articles need about 40,000."""


def place_of(names: Iterable[str]) -> Path:
    """The file that keeps the place of a story, given what was named on the command line; the same from any folder.

    Its name is a digest, for a path of another story is nobody's business and no safe name for a file.
    """
    whole = sorted(name if "://" in name or name == "-" else os.path.abspath(name) for name in names)
    digest = sha256("\0".join(whole).encode("utf-8", "surrogateescape")).hexdigest()
    return paths.state_folder() / "places" / f"{digest[:32]}.json"


def load_place(file: Path) -> dict[str, object]:
    """What was kept in a file of `place_of`; empty when there is nothing, or nothing that can be read."""
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        kept = json.loads(content) if len(content) <= MAX_BYTES else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def remember(file: Path, place: Mapping[str, object]) -> bool:
    """Keep a place of JSON values, readable by nobody else; whether that worked. How often is the caller's business."""
    from tui.store.atomic import write_atomically

    try:
        content = json.dumps(dict(place)).encode()
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with write_atomically(file, private=True) as stream:
            stream.write(content)
    except (OSError, TypeError, ValueError):
        return False
    return True
