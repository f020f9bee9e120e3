"""Everything that a terminal can do to a program: hang up, stop it, hold it, resize it, and take a text to its clipboard.

    class Rashomon(TerminalApp):
        def keep_place(self) -> None: ...

gives it all; keys are bound to the actions `redraw` and `suspend_process` as the table of commands says.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from tui.terminal.line.modes import flush_input, leave_by_force
from tui.terminal.line.shutdown import OrderlyShutdown
from tui.terminal.probe import clipboard
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.toolkit.display import BufferedApp, Log, keep_nothing
from tui.terminal.toolkit.driver import TerminalDriver

if TYPE_CHECKING:
    from tui.terminal.line.early import Handover

_FAILED = 1
"""Exit code with which the toolkit ends an app after an error."""


class ToolkitError(Exception):
    """The toolkit has ended the app after an error of which it said no more."""


class TerminalApp(BufferedApp):
    """An App that survives its terminal. `around` is what was found out about it."""

    def __init__(
        self,
        *,
        around: TerminalCapabilities | None = None,
        ansi_color: bool | None = None,
        handover: Handover | None = None,
        log: Log = keep_nothing,
    ) -> None:
        super().__init__(around=around, ansi_color=ansi_color, handover=handover, log=log)
        limits = self.around.limits
        TerminalDriver.resize_s = limits.resize_ms / 1000
        self.failure: Exception | None = None
        """The error that has ended the app."""
        self._stderr = sys.stderr
        self._copied = ""
        self._orderly_end = OrderlyShutdown(
            save=self.keep_place, leave=self._leave, attributes=self._read_attributes_before, grace_s=limits.grace_s
        )

    def keep_place(self) -> None:
        """Keep where the reader is, before the program ends by a signal: quick, on any thread; it may raise OSError."""

    def on_mount(self) -> None:
        """From now on a signal ends the program in order, and what is written to standard error goes where it went before.

        The toolkit catches that to show it to its own developers, and drops it.
        """
        if self._terminal is not None:
            self._orderly_end.install()
            sys.stderr = self._stderr

    def restore_terminal(self) -> None:
        """Leave the terminal as it was found, where the end was not in order and has not done it: too little memory, say."""
        if self._terminal is not None and self._terminal.is_open:
            leave_by_force(self._terminal.attributes_before)
            flush_input()

    def terminal_lost(self, code: int) -> None:
        """The terminal is gone: keep the place and end."""
        self._orderly_end.end(code)

    def take_failure(self, error: Exception) -> None:
        """Keep the error that ends the app; the toolkit would print a traceback, with the reader's articles in it."""
        self.failure = error

    def raise_failure(self) -> None:
        """Raise the error that has ended the app, if one has."""
        if self.failure is not None:
            raise self.failure
        if self.return_code == _FAILED:
            raise ToolkitError

    def action_redraw(self) -> None:
        """Draw everything again."""
        self.redraw()

    @property
    def clipboard(self) -> str:
        """The text that was copied last."""
        return self._copied

    def copy_to_clipboard(self, text: str) -> None:
        """Offer a text to the clipboard of the reader's own machine; `clipboard.describe` says what was done."""
        self._copied = text
        offer = clipboard.encode_osc52(text, self.around)
        if self._terminal is not None:
            self._terminal.write(offer)
        elif offer and not self.is_headless:
            super().copy_to_clipboard(text)
        else:
            return
        if self.around.clipboard == "tmux":
            self.run_worker(lambda: clipboard.send_to_tmux(text), thread=True, group="clipboard", exit_on_error=False)

    def settle(self) -> None:
        """Put what stays for good out of the collector's way: a full collection would otherwise cost a frame of 65 ms and more.

        Call it when the screen is complete and when the analysis is done.
        """
        gc.collect()
        gc.freeze()

    def _leave(self, code: int) -> None:
        self.exit(return_code=code)

    def _read_attributes_before(self) -> list[Any] | None:
        return self._terminal.attributes_before if self._terminal is not None else None
