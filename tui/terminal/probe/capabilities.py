"""What kind of terminal this is, found out before the toolkit is imported: it reads its environment at import and never again.

    COLORTERM does not cross an SSH line, TERM does; NO_COLOR is the reader's wish; a pipe is no terminal;
    LANG=C means that only ASCII arrives; an arrow key may arrive in two halves on a bad line.

Importable without the toolkit, so that `cli` and `doctor` can ask at no cost.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tui.model.settings import Terminal
from tui.terminal.cells.sgr import Depth
from tui.terminal.probe.relays import in_screen

_FULL = re.compile(r"direct|truecolor|24bit|kitty|ghostty|alacritty|foot|wezterm|contour|rio$", re.IGNORECASE)
"""Terminals that name themselves in TERM and show 16.7 million colours; it reaches the far end of an SSH line, COLORTERM does
not."""
_NO_BCE = re.compile(r"^(screen|vt\d|ansi|cygwin|sun)")
"""Terminals that erase to their own background instead of the current one (terminfo: no `bce`)."""
_NO_ITALICS = re.compile(r"^(screen|vt\d)")
"""Terminals that show italics reversed, as the cursor's sentence is, or not at all (terminfo: no `sitm`)."""
_DUMB = ("", "dumb")
"""What TERM is where no cursor can be moved: an Emacs shell, a printing console."""
_PLAIN_LOCALES = ("C", "POSIX")


@dataclass(frozen=True, slots=True)
class TerminalCapabilities:
    """What was found out about the terminal, and what follows from it."""

    remote: bool = False
    """Whether a line lies between the program and the reader's eyes: fewer frames, one at a time."""
    depth: Depth = "truecolor"
    """How many colours may be sent."""
    ascii: bool = False
    """Whether only ASCII may be sent."""
    erases_colour: bool = True
    """Whether erased cells take the current background."""
    italics: bool = True
    """Whether italics are shown as such."""
    mouse: bool = True
    """Whether the mouse is asked for."""
    clipboard: Literal["osc52", "tmux", "screen", "mosh"] = "osc52"
    """How a text reaches the reader's clipboard."""
    escape_by_line: bool = False
    """Whether a lone escape waits as the line's round trip says: not where the reader has named a time (`ESCDELAY`), nor where
    mosh or GNU screen answers for a terminal that is further away."""
    tells_ground: bool = False
    """Whether it may be asked for the colour of its ground: not where the ground is left alone, nor where GNU screen or mosh
    keep the question to themselves."""
    limits: Terminal = field(default_factory=Terminal)
    """The numbers of `config.yaml`."""


def detect(
    environ: Mapping[str, str], settings: Terminal, *, ascii_only: bool = False, behind_mosh: bool = False
) -> TerminalCapabilities:
    """Say what the environment tells about the terminal; what the settings say wins.

    The mouse is the exception: GNU screen would not pass on an escape.
    """
    tmux, screen, term = bool(environ.get("TMUX")), in_screen(environ), environ.get("TERM", "")
    remote = settings.profile == "remote" or (settings.profile == "auto" and (is_remote(environ) or behind_mosh))
    depth = detect_depth(environ, settings.color)
    return TerminalCapabilities(
        remote=remote,
        depth=depth,
        ascii=ascii_only or is_ascii_locale(environ),
        erases_colour=tmux or not _NO_BCE.match(term),
        italics=tmux or not (screen or _NO_ITALICS.match(term)),
        mouse=settings.mouse and not screen,
        clipboard="tmux" if tmux else "screen" if screen else "mosh" if behind_mosh else "osc52",
        escape_by_line=remote and not (environ.get("ESCDELAY") or screen or (behind_mosh and not tmux)),
        tells_ground=depth in ("truecolor", "256") and not screen and (bool(tmux) or not behind_mosh),
        limits=settings,
    )


def is_remote(environ: Mapping[str, str]) -> bool:
    """Tell whether the session came over SSH.

    `sudo` and old tmux servers lose the sign: the setting `terminal.profile` helps.
    """
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


def detect_depth(environ: Mapping[str, str], choice: str = "auto") -> Depth:
    """Give the colour depth: the reader's choice, else NO_COLOR (no-color.org), else COLORTERM, else what TERM promises.

    Inside GNU screen COLORTERM speaks of the terminal outside, and colours beyond 256 would be dropped without a trace.
    """
    match choice:
        case "truecolor" | "256" | "16" | "none":
            return choice
        case _:
            pass
    term = environ.get("TERM", "")
    if environ.get("NO_COLOR") or term in ("", "dumb") or re.match(r"vt\d", term):
        return "none"
    if not in_screen(environ) and (environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or _FULL.search(term)):
        return "truecolor"
    return "256" if "256" in term else "16"


def is_ascii_locale(environ: Mapping[str, str]) -> bool:
    """Tell whether the locale rules out UTF-8: another alphabet, or a plain C that somebody asked for by name.

    Python itself sets LC_CTYPE to a UTF-8 locale when it starts under LANG=C (PEP 538); that is not the reader's word.
    """
    if environ.get("LC_ALL"):
        locale = environ["LC_ALL"]
    elif environ.get("LC_CTYPE") and not (
        environ["LC_CTYPE"] in ("C.UTF-8", "C.utf8", "UTF-8") and environ.get("LANG") in _PLAIN_LOCALES
    ):
        locale = environ["LC_CTYPE"]
    else:
        locale = environ.get("LANG", "")
    return bool(locale) and "utf8" not in locale.lower().replace("-", "")


def is_dumb_terminal(environ: Mapping[str, str]) -> bool:
    """Tell whether there is a terminal that can show no screen, at which somebody sits and reads line by line."""
    return environ.get("TERM", "") in _DUMB and os.isatty(0) and os.isatty(1)


def find_obstacle(environ: Mapping[str, str]) -> str:
    """Say why the screen cannot be opened, empty when it can: one sentence for the reader."""
    if environ.get("TERM", "") in _DUMB:
        return f"this terminal (TERM={environ.get('TERM', '')}) cannot show a screen"
    if not os.isatty(1):
        return "standard output is not a terminal"
    if not os.isatty(2):
        return "standard error is not a terminal"
    if not os.isatty(0) and not _has_keyboard():
        return "there is no keyboard: standard input is not a terminal"
    return ""


def take_keyboard() -> None:
    """Let keys come from the terminal where standard input was a pipe that has been read.

    Raises `OSError` where there is no terminal.
    """
    if os.isatty(0):
        return
    keyboard = os.open("/dev/tty", os.O_RDWR)
    if keyboard != 0:
        os.dup2(keyboard, 0)
        os.close(keyboard)


def _has_keyboard() -> bool:
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True
