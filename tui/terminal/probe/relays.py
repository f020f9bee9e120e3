"""What passes the terminal's bytes on between the program and the reader's eyes: tmux, GNU screen, mosh.

Each of them is a terminal of its own, which understands less than the one behind it and says so nowhere. What is known here was
tried with tmux 3.3a, GNU screen 4.9 and mosh 1.4:

    tmux     turns colours and attributes into what the outer terminal has; keeps OSC 52 to itself
    screen   drops 16.7 million colours without a trace, shows italics reversed, keeps a lone escape back for ever while the
             mouse is on, and has no other screen to go back to unless it is set up so
    mosh     before 1.4 no OSC 52; from 1.4 on as much of it as fits into 16 KB, and cuts off the rest

Importable without the toolkit.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

MOSH_TAKES = 12 * 1024
"""Bytes of text that mosh passes on whole: it keeps 16,384 characters of an OSC string, which are base64."""
_MOST_ANCESTORS = 64
"""Processes between the program and the first one of the machine at the most; a guard against a circle."""


def in_screen(environ: Mapping[str, str]) -> bool:
    """Tell whether GNU screen is the next terminal: here, or at the near end of an SSH line, which only TERM crosses."""
    return not environ.get("TMUX") and (bool(environ.get("STY")) or environ.get("TERM", "").startswith("screen."))


def in_mosh(process: int | None = None) -> bool:
    """Tell whether a process, this one by default, runs behind mosh; False where the system does not show its processes.

    mosh leaves no sign in the environment, so the ancestors of the process are looked at (proc(5)).
    """
    return "mosh-server" in _list_ancestors(process or os.getpid())


def read_version(*command: str) -> str:
    """Give the version that a command prints of itself, empty where it is missing or says none."""
    import subprocess  # it takes 7 ms, and only `doctor` asks

    try:
        said = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=2, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    found = re.search(r"(?<!\d)\d++\.\d++(?:\.\d++)?\w*", said.stdout + said.stderr)
    return found[0] if found else ""


def _list_ancestors(process: int) -> Iterator[str]:
    """Names of the processes from which this one descends, the nearest first."""
    for _ in range(_MOST_ANCESTORS):
        try:
            stat = Path(f"/proc/{process}/stat").read_text(errors="replace")
        except OSError:
            return
        name, _, rest = stat.partition("(")[2].rpartition(")")
        yield name
        process = int(rest.split()[1])
        if process <= 1:
            return
