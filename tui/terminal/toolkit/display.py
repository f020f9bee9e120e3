"""Frames through the front buffer: an App that sends only the cells that changed, and never more than the line takes.

It leans on names that the toolkit keeps for itself: `_display` of its App, its compositor and that one's updates. `unfit` says
which are missing; then, and where anything here fails at run time, frames go the toolkit's own way: more bytes, the same
picture.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from textual import _compositor, events
from textual.app import App
from textual.screen import Screen

from tui.terminal.cells.encoder import Pen
from tui.terminal.line import modes
from tui.terminal.line.modes import SYNC_END, SYNC_START
from tui.terminal.line.pacing import QUESTION, Pace
from tui.terminal.probe.capabilities import Surroundings
from tui.terminal.toolkit.driver import TerminalDriver, driver_class
from tui.terminal.toolkit.painter import Painter
from tui.terminal.toolkit.row_widgets import RowApp, RowScreen, RowWidget
from tui.terminal.toolkit.visibility import NEEDED

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui.terminal.cells.buffer import Front
    from tui.terminal.line.early import Handover, Hold

_OF_APP = (
    "_display", "_driver", "_batch_count", "_running", "_closed", "_sync_available", "_context", "_handle_exception",
    "post_display_hook",
)  # fmt: skip
_OF_UPDATES = ("LayoutUpdate", "ChopsUpdate")
_OF_SCREEN = (
    "_compositor", "_compositor_refresh", "_refresh_layout", "_layout_required", "_repaint_required", "_dirty_widgets",
    "_clear_arrangement_cache", "_context",
)  # fmt: skip
_READY_S = 1.0
"""Seconds after which the first picture is shown even when the toolkit has not yet said that it is laid out."""


def unfit(app: App[Any]) -> tuple[str, ...]:
    """Give the private names of the toolkit that the front buffer needs and that this version lacks."""
    missing = [f"App.{name}" for name in _OF_APP if not hasattr(app, name)]
    missing += [f"_compositor.{name}" for name in _OF_UPDATES if not hasattr(_compositor, name)]
    compositor, screen = _compositor.Compositor(), Screen[None]()
    missing += [f"Compositor.{name}" for name in NEEDED if not hasattr(compositor, name)]
    return (*missing, *(f"Screen.{name}" for name in _OF_SCREEN if not hasattr(screen, name)))


class SlimDisplay(RowApp):
    """An App whose frames go through the front buffer. `around` is what was found out about the terminal."""

    def __init__(
        self, *, around: Surroundings | None = None, ansi_color: bool | None = None, handover: Handover | None = None
    ) -> None:
        driver = driver_class()
        if driver is None:
            screen = os.fdopen(os.dup(modes.screen()), "w", encoding="utf-8", errors="replace")
            # The toolkit's own draws on the one, and asks the other for its size.
            vars(sys).update(dict.fromkeys(("__stderr__", "__stdout__"), screen))
        super().__init__(driver_class=driver, ansi_color=ansi_color)
        self.around = around or Surroundings()
        self._slim = not unfit(self)
        pen = Pen(self.around.depth, ascii_only=self.around.ascii, italics=self.around.italics)
        self._painter = Painter(pen, erases_colour=self.around.erases_colour)
        self._hold: Hold | None = None
        self._by_hand: Front | None = None
        self._worded: tuple[int, ...] = ()
        if handover is not None and driver is None:
            handover.hold.give_back()  # the toolkit's own driver opens the screen itself
        elif handover is not None and handover.hold.held:
            self._hold = handover.hold
            if self._slim:
                self._go_on_from(handover)
        self._pace = Pace(patience=self.around.limits.answer_s, asking=self.around.remote)
        self._prepared = self._laid_out = False
        self._gathering = 0
        """Blocks of `one_frame` under way."""
        self._held: asyncio.TimerHandle | None = None

    def _go_on_from(self, handover: Handover) -> None:
        """Know what stands on the screen, so that taking over sends only what differs."""
        front = handover.front
        self._painter = Painter(handover.pen, erases_colour=self.around.erases_colour, front=front)
        self._by_hand = front
        self._worded = tuple(y for y in range(front.height) if front.row(y).strip())

    # -- what the driver tells

    def terminal_held(self) -> Hold | None:
        """The terminal as the first picture has left it; asked once."""
        held, self._hold = self._hold, None
        return held

    def terminal_fresh(self) -> None:
        """Nothing is known any more of what the screen shows: send all of it again."""
        if (front := self._painter.front) is not None:
            front.forget()
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

    def terminal_keys(self, keys: Sequence[events.Key]) -> int:
        """Take keys to a screen of rows at once; 0 where other messages wait, for none may be overtaken."""
        if not self._shown or not self._laid_out or self.message_queue_size:
            return 0
        screen = self.screen
        if not isinstance(screen, RowScreen) or not screen.is_running or screen.message_queue_size:
            return 0
        try:
            with self._context(), screen._context():
                return screen.take_keys(keys)
        except Exception as error:
            self._handle_exception(error)
            return 1

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
        self._prepared = True
        self._send()

    @contextmanager
    def one_frame(self) -> Iterator[None]:
        """Let all that is drawn in the block leave as one frame at its end."""
        self._gathering += 1
        try:
            yield
        finally:
            self._gathering -= 1
            self._send()

    def draw_rows(self, widget: RowWidget, rows: Collection[int], edges: Collection[int]) -> bool:
        """Put rows of a widget, and the last cells of others, into the newest picture at once.

        False where the toolkit has to: a layout is due, or something lies over the widget.
        """
        screen = self.screen
        if not self._shown or screen._layout_required:
            return False
        try:
            drawn = self._painter.rows(screen, widget, rows, edges)
            self._send()
        except Exception:
            self._give_up()
            return False
        return drawn

    def draw_dirty(self, screen: Screen[Any]) -> bool:
        """Put all that is to be drawn again of a screen of rows into the newest picture; False where the toolkit has to."""
        if not self._shown or screen is not self.screen:
            return False
        try:
            self._painter.dirty(screen)
            self._send()
        except Exception:
            self._give_up()
            return False
        self.post_display_hook()
        return True

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Take one update of the toolkit: into the front buffer, or the toolkit's own way."""
        slim = self._shown and not self._batch_count
        if not (slim and isinstance(renderable, _compositor.LayoutUpdate | _compositor.ChopsUpdate)):
            super()._display(screen, renderable)
            return
        try:
            self._painter.update(renderable)
            self._send()
        except Exception:
            self._give_up()
            super()._display(screen, renderable)
        else:
            self.post_display_hook()

    @property
    def _shown(self) -> bool:
        """Whether frames go through the front buffer."""
        return self._slim and self._running and not self._closed and isinstance(self._driver, TerminalDriver)

    def _give_up(self) -> None:
        """Leave all frames to the toolkit from now on.

        The shapes of the toolkit's updates are not promised to anybody; a surprise in them must cost bytes, never the screen.
        """
        self._slim, self._painter.front = False, None
        self.refresh(layout=True)

    def _send(self) -> None:
        """Send what has changed, now or as soon as the line is free."""
        front, driver = self._painter.front, self._driver
        if front is None or not isinstance(driver, TerminalDriver) or self._gathering or self._batch_count or driver.behind:
            return  # `terminal_drained` comes back
        self._laid_out = self._laid_out or (self._prepared and self._whole(front))
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

    def _whole(self, front: Front) -> bool:
        """Tell whether every row that has words by hand has words again: the toolkit lays out before its widgets are filled."""
        return front is not self._by_hand or all(front.row(y).strip() for y in self._worded)

    def _cursor(self) -> str:
        """Put the hidden cursor where an input method would open its window, if some widget said so."""
        x, y = self.cursor_position
        return f"\x1b[{y + 1};{x + 1}H" if (x, y) != (0, 0) else ""
