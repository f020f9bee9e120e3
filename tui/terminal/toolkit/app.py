"""Everything that a terminal can do to a program: hang up, stop it, hold it, resize it, and take a text to its clipboard.

    class Rashomon(TerminalApp):
        def keep_place(self) -> None: ...

gives it all; keys are bound to the actions `redraw` and `suspend_process` as the table of commands says.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from tui.terminal.line.modes import forget_typed, leave_by_force
from tui.terminal.line.shutdown import Guard
from tui.terminal.probe import clipboard
from tui.terminal.probe.capabilities import Surroundings
from tui.terminal.toolkit.display import SlimDisplay
from tui.terminal.toolkit.driver import TerminalDriver

if TYPE_CHECKING:
    from tui.terminal.line.early import Handover


class TerminalApp(SlimDisplay):
    """An App that survives its terminal. `around` is what was found out about it."""

    def __init__(
        self, *, around: Surroundings | None = None, ansi_color: bool | None = None, handover: Handover | None = None
    ) -> None:
        super().__init__(around=around, ansi_color=ansi_color, handover=handover)
        limits = self.around.limits
        TerminalDriver.resize_s = limits.resize_ms / 1000
        self._stderr = sys.stderr
        self._guard = Guard(save=self.keep_place, leave=self._leave, attributes=self._attributes_before, grace_s=limits.grace_s)

    def keep_place(self) -> None:
        """Keep where the reader is, before the program ends by a signal: quick, on any thread; it may raise OSError."""

    def on_mount(self) -> None:
        """From now on a signal ends the program in order, and what is written to standard error goes where it went before.

        The toolkit catches that to show it to its own developers, and drops it.
        """
        if isinstance(self._driver, TerminalDriver):
            self._guard.install()
            sys.stderr = self._stderr

    def put_right(self) -> None:
        """Leave the terminal as it was found, where the end was not in order and has not done it: too little memory, say."""
        if isinstance(self._driver, TerminalDriver) and self._driver.is_open:
            leave_by_force(self._driver.attributes_before)
            forget_typed()

    def terminal_lost(self, code: int) -> None:
        """The terminal is gone: keep the place and end."""
        self._guard.end(code)

    def action_redraw(self) -> None:
        """Draw everything again."""
        self.redraw()

    def copy_to_clipboard(self, text: str) -> None:
        """Offer a text to the clipboard of the reader's own machine; `clipboard.sentence` says what was done."""
        self._clipboard = text
        if self._driver is None or self._driver.is_headless:
            return
        self._driver.write(clipboard.sequence(text, self.around))
        if self.around.clipboard == "tmux":
            self.run_worker(lambda: clipboard.to_tmux(text), thread=True, group="clipboard", exit_on_error=False)

    def use_mouse(self, *, wanted: bool) -> None:
        """Take the mouse, or leave it to the terminal for selecting text."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.use_mouse(wanted)

    def settle(self) -> None:
        """Put what stays for good out of the collector's way: a full collection would otherwise cost a frame of 65 ms and more.

        Call it when the screen is complete and when the analysis is done.
        """
        gc.collect()
        gc.freeze()

    def _leave(self, code: int) -> None:
        self.exit(return_code=code)

    def _attributes_before(self) -> list[Any] | None:
        return self._driver.attributes_before if isinstance(self._driver, TerminalDriver) else None
