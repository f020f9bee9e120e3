"""What the program finds about this terminal, line and machine, and what would make it better.

terminal     xterm-256color, 120 x 40
colours      256: TERM promises them, COLORTERM is not set
             -> your terminal shows more? --color truecolor, or SendEnv COLORTERM on your side of SSH
"""

from __future__ import annotations

import os
import platform
import re
import select
import subprocess
import termios
import time
import tty
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from itertools import takewhile
from statistics import median

from tui.terminal.line.pacing import QUESTION
from tui.terminal.probe import capabilities, relays
from tui.terminal.probe.capabilities import TerminalCapabilities

_QUESTIONS = 5
"""Questions of one measurement; the median of the answers counts."""
_PATIENCE_S = 2.0
"""Seconds to wait for an answer: a satellite needs 0.7."""
_FAR_S = 0.04
"""Seconds of round trip from which a line is felt."""
_ESCAPE_MS = 50
"""Milliseconds of delay from which a lone escape is felt."""
_MOSH_COPIES_FROM = (1, 4)
"""Version of mosh that passes OSC 52 and 24-bit colours on (its release notes)."""
_LONGEST_ANSWER = 32
"""Bytes of an answer at the most; a terminal that sends anything else is waited for, and not kept."""
_ANSWER = re.compile(rb"\x1b\[\d+;\d+R")
_LIBRARIES = ("textual", "rich", "rapidfuzz", "PyYAML")
_DEPTHS = {"truecolor": "16.7 million", "256": "256", "16": "16", "none": "none, attributes only"}
_CLIPBOARDS = {
    "osc52": "OSC 52, to the terminal in front of you",
    "tmux": "OSC 52 and tmux load-buffer -w, to the terminal in front of you",
    "screen": "OSC 52 wrapped for screen, to the terminal in front of you",
    "mosh": f"OSC 52, to the terminal in front of you, up to {relays.MOSH_TAKES // 1024} KB",
}


def report(
    around: TerminalCapabilities,
    environ: Mapping[str, str],
    *,
    settings_file: str,
    version: str,
    beyond: Iterable[str] = (),
    unfit: Sequence[str] = (),
) -> Iterator[str]:
    """Give the lines of `rashomon doctor`; an arrow leads a line that says what to change.

    `beyond` are sentences about what the settings of the current folder reach outside of it; `unfit` names what this version
    of the toolkit lacks for the program's own, faster way of drawing. Asks the terminal for its round trip where there is one,
    for two seconds at the most.
    """
    yield _format_line("rashomon", f"{version} on Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    yield _format_line("libraries", ", ".join(f"{name} {_find_version(name)}" for name in _LIBRARIES))
    yield from _describe_drawing(unfit)
    yield _format_line("settings", settings_file or "built in")
    yield from map(_format_advice, beyond)
    why = capabilities.find_obstacle(environ)
    yield _format_line(
        "screen", f"cannot be opened: {why}; with --plain a story is read line by line" if why else "can be opened"
    )
    yield _format_line(
        "terminal", f"{environ.get('TERM') or 'TERM is not set'}{_describe_program(environ)}, {_describe_size()}"
    )
    yield from _describe_colours(around, environ)
    yield from _describe_letters(around, environ)
    yield from _describe_relays(around, environ)
    yield _format_line("clipboard", _CLIPBOARDS[around.clipboard])
    if around.clipboard == "osc52":
        yield _format_advice("nothing arrives? iTerm2 wants it allowed in its settings; Apple's Terminal cannot")
    yield _format_line("mouse", _describe_mouse(around))
    yield from _describe_line(around, measure_round_trip())


def measure_round_trip() -> float | None:
    """Measure the seconds from a question to the terminal's answer; None where there is no terminal or it keeps silent."""
    try:
        door = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
    try:
        before = termios.tcgetattr(door)
        tty.setraw(door, termios.TCSAFLUSH)
        try:
            times = list(takewhile(bool, (_ask(door) for _ in range(_QUESTIONS))))
        finally:
            termios.tcsetattr(door, termios.TCSAFLUSH, before)
    except (OSError, termios.error):
        return None
    finally:
        os.close(door)
    return median(times) if times else None


def _ask(door: int) -> float:
    """Ask once and give the seconds to the answer, 0 when none came."""
    started = time.perf_counter()
    os.write(door, QUESTION.encode())
    got = b""
    while not _ANSWER.search(got):
        left = started + _PATIENCE_S - time.perf_counter()
        if not select.select([door], [], [], max(0.0, left))[0]:  # one more look: the machine may have been busy, not the line
            return 0.0
        got = got[-_LONGEST_ANSWER:] + os.read(door, 256)
    return time.perf_counter() - started


def _format_line(name: str, what: str) -> str:
    return f"{name:<12} {what}"


def _format_advice(what: str) -> str:
    return f"{'':<12} -> {what}"


def _find_version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "missing"


def _describe_drawing(unfit: Sequence[str]) -> Iterator[str]:
    toolkit = f"textual {_find_version('textual')}"
    if not unfit:
        yield _format_line("drawing", f"the fast way, past {toolkit}: only cells that change are sent")
        return
    yield _format_line("drawing", f"the way of {toolkit}, slower, as far as it is not what this program knows")
    yield _format_advice(f"it lacks, or takes otherwise: {', '.join(unfit)}")
    yield _format_advice("a newer rashomon may know it; the picture is the same")


def _describe_program(environ: Mapping[str, str]) -> str:
    name = environ.get("TERM_PROGRAM")
    return f" ({name} {environ.get('TERM_PROGRAM_VERSION', '')}".rstrip() + ")" if name else ""


def _describe_size() -> str:
    for door in (1, 2, 0):
        try:
            columns, rows = os.get_terminal_size(door)
        except OSError:
            continue
        return f"{columns} columns, {rows} rows"
    return "of no known size"


def _describe_mouse(around: TerminalCapabilities) -> str:
    if around.mouse:
        return "used; hold shift to select as the terminal does"
    return "left to the terminal" + (": with it GNU screen would keep the escape key back" if around.limits.mouse else "")


def _describe_colours(around: TerminalCapabilities, environ: Mapping[str, str]) -> Iterator[str]:
    asked = around.limits.color != "auto"
    source = "asked for" if asked else "NO_COLOR is set" if environ.get("NO_COLOR") else f"TERM={environ.get('TERM', '')}"
    if not asked and environ.get("COLORTERM") and around.depth == "truecolor":
        source = f"COLORTERM={environ['COLORTERM']}"
    yield _format_line("colours", f"{_DEPTHS[around.depth]} ({source})")
    if not asked and around.depth in ("256", "16") and not environ.get("COLORTERM"):
        yield _format_advice("COLORTERM does not cross SSH: if you have more colours, use --color truecolor")


def _describe_letters(around: TerminalCapabilities, environ: Mapping[str, str]) -> Iterator[str]:
    locale = next(
        (f"{name}={environ[name]}" for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "no locale is set"
    )
    yield _format_line("letters", f"{'ASCII only' if around.ascii else 'UTF-8'} ({locale})")
    if around.ascii:
        yield _format_advice("if your terminal shows Unicode: export LANG=C.UTF-8")


def _describe_relays(around: TerminalCapabilities, environ: Mapping[str, str]) -> Iterator[str]:
    """What passes the bytes on, and what to change in it."""
    if environ.get("TMUX"):
        yield from _describe_tmux()
    elif relays.in_screen(environ):
        yield from _describe_screen(around, environ)
    elif around.clipboard == "mosh":
        yield _format_line("through", f"mosh {(have := relays.read_version('mosh-server', '--version'))}".rstrip())
        yield from _warn_of_old_mosh(have)
    else:
        yield _format_line("through", "no tmux, screen or mosh that is known of")


def _describe_tmux() -> Iterator[str]:
    client = _ask_tmux("display-message", "-p", "#{client_pid}")
    mosh = client.isdecimal() and relays.in_mosh(int(client))
    yield _format_line("through", (_ask_tmux("-V") or "tmux") + (", behind mosh" if mosh else ""))
    if _ask_tmux("show-options", "-gv", "default-terminal") == "screen":
        yield _format_advice("for more colours: set -g default-terminal tmux-256color (in tmux.conf)")
    wait = _ask_tmux("show-options", "-sv", "escape-time")
    if wait.isdecimal() and int(wait) > _ESCAPE_MS:
        yield _format_advice(f"tmux holds each escape back for {wait} ms: set -sg escape-time 20 (in tmux.conf)")
    if mosh:
        yield from _warn_of_old_mosh(relays.read_version("mosh-server", "--version"))


def _describe_screen(around: TerminalCapabilities, environ: Mapping[str, str]) -> Iterator[str]:
    here = f"GNU screen {relays.read_version('screen', '-v')}".rstrip()
    yield _format_line("through", here if environ.get("STY") else "GNU screen, at the near end of the line")
    if around.depth == "16":
        yield _format_advice("for more colours: term screen-256color (in .screenrc), and start screen anew")
    elif around.depth == "256" and environ.get("COLORTERM"):
        yield _format_advice("screen 4 drops more than 256 colours; screen 5 with truecolor on shows them: --color truecolor")
    yield _format_advice("screen holds each escape back for 300 ms: maptimeout 20 (in .screenrc)")
    yield _format_advice("what stood on the screen before comes back only with: altscreen on (in .screenrc)")


def _warn_of_old_mosh(version: str) -> Iterator[str]:
    """What a mosh before 1.4 lacks; nothing about one whose version is not known."""
    if version and tuple(map(int, re.findall(r"\d+", version)[:2])) < _MOSH_COPIES_FROM:
        yield _format_advice("mosh passes on what is copied, and more than 256 colours, from version 1.4 on, at both ends")


def _ask_tmux(*words: str) -> str:
    """What tmux answers, empty when it does not."""
    try:
        said = subprocess.run(["tmux", *words], capture_output=True, text=True, errors="replace", timeout=2, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return said.stdout.strip()


def _describe_line(around: TerminalCapabilities, taken: float | None) -> Iterator[str]:
    mosh = around.clipboard == "mosh"  # which answers by itself, at this end of the line
    where = "behind mosh" if mosh else "over SSH" if capabilities.is_remote(os.environ) else "near"
    profile = f"{'remote' if around.remote else 'local'} profile"
    yield _format_line(
        "line",
        f"{where}, {profile}; "
        + ("the terminal does not answer" if taken is None else f"{taken * 1000:.1f} ms to the terminal and back"),
    )
    if taken is not None and taken > _FAR_S:
        yield _format_advice("ssh -C (or Compression yes in ~/.ssh/config) makes a slow line several times faster")
        if not around.remote:
            yield _format_advice("the line is slow, but no sign of SSH arrived here: set terminal.profile to remote")
