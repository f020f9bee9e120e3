"""Frames through the front buffer: an App that sends only the cells that changed, and never more than the line takes.

It leans on names that the toolkit keeps for itself: `_display` of its App and the updates of its compositor. `unfit` says
which are missing; then, and where anything here fails at run time, frames go the toolkit's own way: more bytes, the same
picture.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from textual import _compositor
from textual.app import App

from tui.ui.driver import TerminalDriver, driver_class
from tui.ui.environment import Surroundings
from tui.ui.front import Front
from tui.ui.modes import SYNC_END, SYNC_START
from tui.ui.pace import QUESTION, Pace
from tui.ui.strips import Pen

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.screen import Screen

_OF_APP = ("_display", "_driver", "_batch_count", "_running", "_closed", "_sync_available", "post_display_hook")
_OF_COMPOSITOR = ("LayoutUpdate", "ChopsUpdate")
_READY_S = 1.0
"""Seconds after which the first picture is shown even when the toolkit has not yet said that it is laid out."""


def unfit(app: App[Any]) -> tuple[str, ...]:
    """Give the private names of the toolkit that the front buffer needs and that this version lacks."""
    missing = [f"App.{name}" for name in _OF_APP if not hasattr(app, name)]
    return (*missing, *(f"_compositor.{name}" for name in _OF_COMPOSITOR if not hasattr(_compositor, name)))


class SlimDisplay(App[int]):
    """An App whose frames go through the front buffer. `around` is what was found out about the terminal."""

    def __init__(self, *, around: Surroundings | None = None, ansi_color: bool | None = None) -> None:
        super().__init__(driver_class=driver_class(), ansi_color=ansi_color)
        self.around = around or Surroundings()
        self._slim = not unfit(self)
        self._front: Front | None = None
        self._pen = Pen(self.around.depth, ascii_only=self.around.ascii, italics=self.around.italics)
        self._pace = Pace(patience=self.around.limits.answer_s, asking=self.around.remote)
        self._laid_out = False
        self._held: asyncio.TimerHandle | None = None

    # -- what the driver tells

    def terminal_fresh(self) -> None:
        """Nothing is known any more of what the screen shows: send all of it again."""
        if self._front is not None:
            self._front.forget()
            self._send()
        elif not self._slim and self._laid_out:
            self.refresh(layout=True)

    def terminal_answered(self) -> None:
        """The last frame has arrived: the newest picture may follow."""
        self._pace.answered(time.monotonic())
        self._send()

    def terminal_drained(self) -> None:
        """The terminal has taken everything: the newest picture may follow."""
        self._send()

    @property
    def round_trip(self) -> float | None:
        """Seconds from the last frame to its answer; None where the terminal is near or does not answer."""
        return self._pace.round_trip

    def redraw(self) -> None:
        """Lay out and send everything again, whatever stands on the screen."""
        self.refresh(layout=True)
        self.terminal_fresh()

    # -- frames

    def on_ready(self) -> None:
        """The first layout is done: show it. What came before was half made and not worth its bytes."""
        self._laid_out = True
        self._send()

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Take one update of the toolkit: into the front buffer, or the toolkit's own way."""
        shown = self._running and not self._closed and not self._batch_count and isinstance(self._driver, TerminalDriver)
        if not (self._slim and shown and isinstance(renderable, _compositor.LayoutUpdate | _compositor.ChopsUpdate)):
            super()._display(screen, renderable)
            return
        try:
            self._draw(renderable)
            self._send()
        except Exception:
            # The shapes of the toolkit's updates are not promised to anybody; a surprise in them must cost bytes, never the
            # screen.
            self._slim, self._front = False, None
            super()._display(screen, renderable)
            self.refresh(layout=True)
        else:
            self.post_display_hook()

    def _draw(self, update: _compositor.LayoutUpdate | _compositor.ChopsUpdate) -> None:
        """Put an update of the compositor into the newest picture."""
        cells = self._pen.cells
        if isinstance(update, _compositor.LayoutUpdate):
            left, top, width, height = update.region
            front = self._front
            if front is None or (front.width, front.height) != (left + width, top + height):
                front = self._front = Front(left + width, top + height, erases_colour=self.around.erases_colour)
            for y, line in enumerate(update.strips, top):
                x = left
                for strip in line:
                    front.draw(y, x, *cells(strip))
                    x += strip.cell_length
        elif self._front is not None:
            for y, start, end in update.spans:
                for stop, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                    if chop is not None and x <= end and stop > start:
                        self._front.draw(y, x, *cells(chop))

    def _send(self) -> None:
        """Send what has changed, now or as soon as the line is free."""
        front, driver = self._front, self._driver
        if front is None or not isinstance(driver, TerminalDriver) or self._batch_count or driver.behind:
            return  # `terminal_drained` comes back
        now = time.monotonic()
        wait = self._pace.wait(now) if self._laid_out else _READY_S
        if wait > 0:
            if self._held is None:
                self._held = asyncio.get_running_loop().call_later(wait, self._overdue)
            return
        if self._held is not None:
            self._held.cancel()
            self._held = None
        if picture := front.paint():
            question = QUESTION if self._pace.asks else ""
            start, end = (SYNC_START, SYNC_END) if self._sync_available else ("", "")
            driver.write(f"{start}{picture}{self._cursor()}{end}{question}")
            self._pace.sent(now)

    def _overdue(self) -> None:
        """The wait is over: send without an answer, and without the toolkit's word."""
        self._held = None
        self._laid_out = True
        self._send()

    def _cursor(self) -> str:
        """Put the hidden cursor where an input method would open its window, if some widget said so."""
        x, y = self.cursor_position
        return f"\x1b[{y + 1};{x + 1}H" if (x, y) != (0, 0) else ""
