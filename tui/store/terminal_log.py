"""What the program could not do with this terminal or this version of the toolkit, kept so that it can be mended.

It is nothing to the reader, who sees the same picture; and there is no text of the reader's in it.
"""

from __future__ import annotations

import os
from pathlib import Path

from tui import __version__
from tui.store import paths

LOG = "terminal.log"
"""Name of the file in the state folder; it is that of the last run that had something to keep."""
_MOST = 20
"""Lines of one run; what fails at every frame fails for one reason."""

_lines: list[str] = []


def log(words: str, error: Exception | None = None) -> None:
    """Keep a line, and where `error` came from, readable by nobody else; never raises."""
    line = f"rashomon {__version__}: {words}"
    if error is not None:
        import traceback  # seldom needed, and the first picture would wait for it

        frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
        line = " < ".join(
            (f"{line}: {type(error).__name__}", *(f"{at.filename}:{at.lineno} {at.name}" for at in reversed(frames)))
        )
    if line in _lines or len(_lines) >= _MOST:
        return
    _lines.append(line)
    try:
        _write(paths.state_folder() / LOG, "".join(f"{each}\n" for each in _lines))
    except OSError:
        return  # what cannot be kept is lost


def _write(where: Path, text: str) -> None:
    where.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with open(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
