"""When the program itself is wrong, or a library has something to say: what a reader is told, and what is kept to mend it.

A traceback with its variables would print the reader's articles and the names of their sources, and so does many a warning.
What is kept has the places in the program and in the libraries, the kind of error, and no text.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.store import neutral, paths

LOG = "errors.log"
"""Name of the file in the state folder; the last error replaces the one before."""
OVERHEARD = "libraries.log"
"""The same for what libraries said, or wrote where the screen is; that of the last run that heard something."""

_DEEPEST = 60
"""Places of an error that are kept, from both ends: one that runs out of stack has a thousand."""
_CALLERS = 3
"""Places that are kept of a message: who said it, and on whose behalf."""
_MOST_HEARD = 100
"""Different messages of a run that are kept; a library with more has only one to say."""
_CARRIERS = ("logging", "warnings", "threading", "traceback", "tui.store.mishap", "tui.store.streams")
"""Modules that pass on what others say."""

_heard: set[str] = set()


def recorded(error: BaseException) -> str:
    """Keep where `error` happened, readable by nobody else, and give the sentence to say; never raises."""
    kind = type(error).__name__
    try:
        where = paths.state_folder() / LOG
        _written(where, f"{_head()}{kind}\n" + "".join(f"  {place}\n" for place in _places(error)))
    except Exception:  # also where memory or stack have run out
        return f"this is a mistake of the program itself ({kind}). Your place is kept."
    return (
        f"this is a mistake of the program itself ({kind}). Your place is kept; where it happened is in "
        f"{neutral.line(str(where))}, without texts."
    )


def overheard(error: BaseException | None = None, *, size: int = 0) -> None:
    """Keep that a library had something to say, and where; never raises.

    `error` is what it speaks of, by default the one that is being handled. `size` counts the bytes that were written past the
    program, of which nobody knows by whom.
    """
    try:
        about = error or sys.exc_info()[1]
        places = [] if about is None else list(_places(about))[-_CALLERS:][::-1]
        speakers = [] if error is not None else list(_callers())
        kind = "a message" if about is None else type(about).__name__
        entry = f"{size:,} bytes were written past the program" if size else " < ".join((kind, *(speakers or places)))
        if entry in _heard or len(_heard) >= _MOST_HEARD:
            return
        first = not _heard
        _heard.add(entry)
        _written(paths.state_folder() / OVERHEARD, f"{_head() if first else ''}{entry}\n", more=not first)
    except Exception:  # what cannot be kept is lost; it is nothing to the reader
        return


def _head() -> str:
    return f"rashomon {__version__}, Python {platform.python_version()}, {platform.system()}\n"


def _places(error: BaseException) -> Iterator[str]:
    """Where an error came through, the place where it was raised last."""
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    if len(places) > _DEEPEST:
        half = _DEEPEST // 2
        places[half:-half] = [f"... {len(places) - _DEEPEST} more ..."]
    return map(neutral.line, places)


def _callers() -> Iterator[str]:
    """Who speaks, the nearest first: names of files and functions, without those that only pass a message on."""
    found = 0
    for frame, number in traceback.walk_stack(sys._getframe()):
        if found < _CALLERS and frame.f_globals.get("__name__", "") not in _CARRIERS:
            found += 1
            yield neutral.line(f"{frame.f_code.co_filename}:{number} {frame.f_code.co_name}")


def _written(where: Path, text: str, *, more: bool = False) -> None:
    """Write to a file that nobody else may read, or add to it. Raises OSError."""
    where.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    how = os.O_APPEND if more else os.O_TRUNC
    handle = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | how, 0o600)
    with open(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
