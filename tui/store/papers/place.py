"""Where the working papers of a story lie: beside it, or in the data folder where there is no one folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tui.model.records import dataclass
from tui.model.story import Source
from tui.store import paths

NAME = "notes.yaml"
_FOLDER = "papers"


@dataclass(frozen=True, slots=True)
class PapersPlace:
    """Where they lie."""

    beside: Path | None
    """The file in the folder of the story; None where there is none, or none that is the reader's."""
    elsewhere: Path
    """The file in the data folder: for what cannot be written beside the story."""


def place_of(targets: Sequence[str], sources: Sequence[Source] = ()) -> PapersPlace:
    """The place for what was named on the command line; `sources` tell one text that was piped in from another."""
    names = [name if "://" in name else os.path.abspath(name) for name in targets if name != "-"]
    if "-" in targets:
        names += sorted(source.id + source.text for source in sources)
    from hashlib import sha256

    digest = sha256("\0".join(sorted(names)).encode("utf-8", "surrogateescape")).hexdigest()
    folder = _folder_of(targets)
    return PapersPlace(folder / NAME if folder else None, paths.data_folder() / _FOLDER / f"{digest[:32]}.yaml")


def may_have_papers(targets: Sequence[str]) -> bool:
    """Whether there can be papers of these: beside them, or any in the data folder. It is asked at every start: cheap."""
    folder = _folder_of(targets)
    return (folder is not None and os.path.exists(folder / NAME)) or os.path.exists(paths.data_folder() / _FOLDER)


def _folder_of(targets: Sequence[str]) -> Path | None:
    """The one folder in which all that was named lies; None for addresses, standard input and the sample story."""
    if not targets or any(name == "-" or "://" in name for name in targets):
        return None
    named = [Path(os.path.abspath(name)) for name in targets]
    folders = {path if os.path.isdir(path) else path.parent for path in named}
    if len(folders) != 1 or (folder := folders.pop()) == paths.sample_story() or not os.path.isdir(folder):
        return None
    return folder


def short_name(file: Path) -> str:
    """A file as the screen names it: short for what lies in the reader's home."""
    home = os.path.expanduser("~")
    text = str(file)
    return f"~{text[len(home) :]}" if home != "/" and text.startswith(home + "/") else text
