"""What the program switches on in a terminal, and how it leaves it as it was.

?1049 the other screen   ?25 cursor   ?7 wrapping at the edge   ?2004 pastes are marked   ?1004 word when the window gets the
focus ?1000 clicks   ?1002 drags   ?1006 reports in decimal           ?2026 frames shown at once
"""

from __future__ import annotations

import contextlib
import os
import termios
import tty
from typing import Any

KEYS = 0
"""Keys come from standard input."""
_screen = 2
ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h\x1b[?1004h"
LEAVE = "\x1b[m\x1b[H\x1b[J\x1b[?1004l\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Cleared first: where there is no other screen to go back to (GNU screen, the Linux console) the shell would write into the
picture."""
MOUSE_ON = "\x1b[?1000h\x1b[?1002h\x1b[?1006h"
"""Not 1003: a mouse that only passes over would send a report for every cell."""
MOUSE_OFF = "\x1b[?1006l\x1b[?1002l\x1b[?1000l"
ASK_SYNC = "\x1b[?2026$p"
"""Can frames be shown at once? The toolkit's parser knows the answer."""
SYNC_START, SYNC_END = "\x1b[?2026h", "\x1b[?2026l"
ABORT = "\x18"
"""CAN: ends a sequence that was cut off."""
_LAST = (ABORT + MOUSE_OFF + LEAVE).encode()
"""What a program sends whose end is not in order; made beforehand, for memory may have run out."""


def screen() -> int:
    """Give the number under which the terminal is open for drawing: standard error, or what was kept of it."""
    return _screen


def draw_on(number: int) -> None:
    """Draw on the terminal that is open under this number from now on."""
    global _screen
    _screen = number


def read_attributes() -> list[Any] | None:
    """Give the settings of the terminal; None where there is none."""
    with contextlib.suppress(termios.error):
        return termios.tcgetattr(KEYS)
    return None


def read_size() -> tuple[int, int]:
    """Give columns and rows of the terminal; 80 x 24 for a serial line, or a pty that nobody has given a size."""
    with contextlib.suppress(OSError):
        columns, rows = os.get_terminal_size(_screen)
        if columns and rows:
            return columns, rows
    return 80, 24


def set_raw(*, signals: bool = False) -> None:
    """Keys come one by one, unchanged and without echo; also those that would send signals, unless these are wanted."""
    attributes = read_attributes()
    if attributes is not None:
        attributes[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | (0 if signals else termios.ISIG))
        attributes[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        attributes[tty.CC][termios.VMIN] = 1
        restore_attributes(attributes)


def restore_attributes(attributes: list[Any] | None) -> None:
    """Set the settings of the terminal to what they were; does nothing where it is gone."""
    with contextlib.suppress(termios.error):
        if attributes is not None:
            termios.tcsetattr(KEYS, termios.TCSANOW, attributes)


def flush_input() -> None:
    """Drop what was typed or reported and not read: it was not meant for the shell."""
    with contextlib.suppress(termios.error):
        termios.tcflush(KEYS, termios.TCIFLUSH)


def leave_by_force(attributes: list[Any] | None) -> None:
    """Put the terminal right as the last act of a program that hangs; never waits, never raises."""
    with contextlib.suppress(OSError):
        os.set_blocking(_screen, False)
        os.write(_screen, _LAST)
    with contextlib.suppress(OSError):
        os.set_blocking(_screen, True)
    restore_attributes(attributes)
