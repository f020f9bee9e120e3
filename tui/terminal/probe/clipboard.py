"""Copying out of the program into the clipboard of the reader's own machine, also over SSH and inside multiplexers.

    plain terminal    OSC 52: the terminal puts the text into its clipboard
    tmux, as shipped  drops OSC 52 from programs; `tmux load-buffer -w -` reaches the terminal without any configuration
    GNU screen        passes OSC 52 on when it is wrapped (DCS), in pieces
    mosh              from 1.4 on passes OSC 52 on, and cuts off what is longer than 12 KB: that is not sent at all

Tools like xclip are not used: over SSH they succeed on the wrong machine. Nobody can know whether the terminal took the text,
so nobody says "copied".
"""

from __future__ import annotations

import base64
import subprocess

from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.probe.relays import MOSH_TAKES

_CHUNK = 76
"""Characters of one piece inside GNU screen, which cuts longer device strings."""
_LARGE = 8 * 1024
"""Bytes above which some terminals drop the text (kitty before 0.20: 6 KB encoded)."""


def encode_osc52(text: str, around: TerminalCapabilities) -> str:
    """Give the escape sequence that offers a text to the terminal's clipboard; empty where it would arrive cut off."""
    if _is_too_long(text, around):
        return ""
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    osc = f"\x1b]52;c;{encoded}\x07"
    if around.clipboard == "screen":
        return "".join(f"\x1bP{osc[at : at + _CHUNK]}\x1b\\" for at in range(0, len(osc), _CHUNK))
    return osc


def send_to_tmux(text: str) -> bool:
    """Hand a text to tmux, which hands it to the terminal; False when there is no tmux that can (it needs 3.2). Blocks up to
    2 s."""
    try:
        command = ["tmux", "load-buffer", "-w", "-"]
        return (
            subprocess.run(
                command, input=text.encode("utf-8", "replace"), timeout=2, check=False, capture_output=True
            ).returncode
            == 0
        )
    except (OSError, subprocess.SubprocessError):
        return False


def describe(text: str, around: TerminalCapabilities) -> str:
    """Say what was sent where, and no more than is known."""
    if _is_too_long(text, around):
        return (
            f"Not sent: mosh would cut off what is longer than {MOSH_TAKES // 1024} KB, and this has {len(text):,} characters"
        )
    way = {
        "osc52": "the terminal's clipboard",
        "tmux": "tmux and the terminal's clipboard",
        "screen": "the terminal's clipboard, through screen",
        "mosh": "the terminal's clipboard, through mosh",
    }
    said = f"Sent to {way[around.clipboard]}: {len(text):,} characters"
    return (
        f"{said}; some terminals take no more than {_LARGE // 1024} KB"
        if len(text.encode("utf-8", "replace")) > _LARGE
        else said
    )


def _is_too_long(text: str, around: TerminalCapabilities) -> bool:
    return around.clipboard == "mosh" and len(text.encode("utf-8", "replace")) > MOSH_TAKES
