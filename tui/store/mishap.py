"""When the program itself is wrong: what a reader is told, and what is kept so that it can be mended.

A traceback with its variables would print the reader's articles and the names of their sources. What is kept has the places in
the program, the kind of error, and no text.
"""

from __future__ import annotations

import os
import platform
import traceback

from tui import __version__
from tui.store import paths

LOG = "errors.log"
"""Name of the file in the state folder; the last error replaces the one before."""


def recorded(error: BaseException) -> str:
    """Keep where `error` happened, readable by nobody else, and give the sentence to say; never raises."""
    where = paths.state_folder() / LOG
    kind = type(error).__name__
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    places = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in frames)
    told = f"rashomon {__version__}, Python {platform.python_version()}, {platform.system()}\n{kind}\n{places}"
    try:
        where.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(where, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(handle, "w", encoding="utf-8") as stream:
            stream.write(told)
    except OSError:
        return f"this is a mistake of the program itself ({kind}). Your place is kept."
    return (
        f"this is a mistake of the program itself ({kind}). Your place is kept; where it happened is in {where}, without texts."
    )
