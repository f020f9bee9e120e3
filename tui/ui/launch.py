"""From the command line to the reader in the one right order: tell the toolkit, paint the first picture, import it, run, end.

Importing is most of the start, and collections of garbage during it are for nothing: nothing that is imported ever becomes
garbage.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.terminal.probe import capabilities
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.toolkit.environment import configure_toolkit

if TYPE_CHECKING:
    from tui.reading.state.opening import Opening

_TURN_S = 0.001
"""Seconds that the analysis, a thread, may keep the interpreter while a key waits; Python's own choice is 0.005."""


def open_reader(opening: Opening, around: TerminalCapabilities, *, screen: int) -> int:
    """Show the story until the reader leaves; returns the exit code. Raises what reading the story raises.

    `screen` is the number under which the terminal is open for drawing.
    """
    from tui.terminal.line import modes
    from tui.ui.draw import first_frame

    modes.draw_on(screen)

    gc.disable()
    capabilities.take_keyboard()
    with first_frame.hold_first_frame(opening, around) as picture:
        with importing(around):
            from tui.ui.app import run_reader
        first_frame.renew_look(picture)
        return run_reader(picture, around)


@contextmanager
def importing(around: TerminalCapabilities) -> Iterator[None]:
    """Make ready for the toolkit, which is to be imported inside.

    Where standard input was a pipe, it must have been read before: keys come from the terminal from now on. Raises `OSError`
    where there is none.
    """
    capabilities.take_keyboard()
    configure_toolkit(around)
    sys.setswitchinterval(_TURN_S)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
