"""Frames through the screen buffer: an App that sends only the cells that changed, and never more than the line takes.

It leans on names that the toolkit keeps for itself (`private`). Where they do not fit, and where anything here fails at run
time, frames go the toolkit's own way: more bytes, the same picture. Either is said once in the log.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tui.terminal.cells.encoder import CellEncoder
from tui.terminal.line import modes
from tui.terminal.line.modes import SYNC_END, SYNC_START
from tui.terminal.line.pacing import QUESTION, FramePacer
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.toolkit import private
from tui.terminal.toolkit.driver import driver_class
from tui.terminal.toolkit.painter import Painter
from tui.terminal.toolkit.private import FIT
from tui.terminal.toolkit.row_widgets import RowApp, RowScreen, RowWidget

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual import events
    from textual.screen import Screen

    from tui.terminal.cells.buffer import ScreenBuffer
    from tui.terminal.line.early import EarlyTerminal, Handover
    from tui.terminal.toolkit.listener import OpenTerminal

_READY_S = 1.0
"""Seconds after which the first picture is shown even when the toolkit has not yet said that it is laid out."""


Log = Callable[[str, Exception | None], None]
"""Keeps a line about the program itself, and where an error came from; never raises."""


def keep_nothing(_words: str, _error: Exception | None) -> None:
    """The log of an app that has none."""


class BufferedApp(RowApp):
    """An App whose frames go through the screen buffer. `around` is what was found out about the terminal."""

    def __init__(
        self,
        *,
        around: TerminalCapabilities | None = None,
        ansi_color: bool | None = None,
        handover: Handover | None = None,
        log: Log = keep_nothing,
    ) -> None:
        driver = driver_class()
        if driver is None:
            screen = os.fdopen(os.dup(modes.screen()), "w", encoding="utf-8", errors="replace")
            # The toolkit's own draws on the one, and asks the other for its size.
            vars(sys).update(dict.fromkeys(("__stderr__", "__stdout__"), screen))
        super().__init__(driver_class=driver, ansi_color=ansi_color)
        self.around = around or TerminalCapabilities()
        self._keep_in_log = log
        self._buffered = not (FIT.parser or FIT.drawing)
        encoder = CellEncoder(self.around.depth, ascii_only=self.around.ascii, italics=self.around.italics)
        self._painter = Painter(encoder, erases_colour=self.around.erases_colour)
        self._terminal: OpenTerminal | None = None
        self._early: EarlyTerminal | None = None
        self._first_picture: ScreenBuffer | None = None
        self._text_rows: tuple[int, ...] = ()
        """Rows of the first picture that have words."""
        if handover is not None and driver is None:
            handover.terminal.give_back()  # the toolkit's own driver opens the screen itself
        elif handover is not None and handover.terminal.is_open:
            self._early = handover.terminal
            if self._buffered:
                self._adopt_picture(handover)
        self._pacer = FramePacer(patience=self.around.limits.answer_s, asking=self.around.remote)
        self._is_prepared = self._is_laid_out = False
        self._frame_depth = 0
        """Blocks of `one_frame` under way."""
        self._send_timer: asyncio.TimerHandle | None = None
        if FIT.missing:
            log(f"textual {private.VERSION} is taken as it is, without {', '.join(FIT.missing)}", None)

    def _adopt_picture(self, handover: Handover) -> None:
        """Know what stands on the screen, so that taking over sends only what differs."""
        picture = handover.buffer
        self._painter = Painter(handover.encoder, erases_colour=self.around.erases_colour, buffer=picture)
        self._first_picture = picture
        self._text_rows = tuple(y for y in range(picture.height) if picture.row_text(y).strip())

    # -- what the driver tells

    def terminal_opened(self, terminal: OpenTerminal) -> None:
        """There is a terminal to draw on."""
        self._terminal = terminal

    def early_terminal(self) -> EarlyTerminal | None:
        """The terminal as the first picture has left it; asked once."""
        early, self._early = self._early, None
        return early

    def terminal_fresh(self) -> None:
        """Nothing is known any more of what the screen shows: send all of it again."""
        if (buffer := self._painter.buffer) is not None:
            buffer.forget()
            self._send()
        elif not self._buffered and self._is_prepared:
            self.refresh(layout=True)

    def terminal_answered(self) -> None:
        """The last frame has arrived: the newest picture may follow."""
        self._pacer.record_answer(time.monotonic())
        self._send()

    def terminal_ground(self, *, is_light: bool) -> None:
        """What its ground is the terminal has said too late for the first picture: this display does not care."""

    def terminal_drained(self) -> None:
        """The terminal has taken everything: the newest picture may follow."""
        self._send()

    def terminal_keys(self, keys: Sequence[events.Key]) -> int:
        """Take keys to a screen of rows at once; 0 where other messages wait, for none may be overtaken."""
        if not self._uses_buffer or not self._is_laid_out or self.message_queue_size:
            return 0
        screen = self.screen
        if not isinstance(screen, RowScreen) or not screen.is_running or screen.message_queue_size:
            return 0
        try:
            with private.active(self, screen):
                return screen.take_keys(keys)
        except Exception as error:
            private.handle_exception(self, error)
            return 1

    @property
    def round_trip(self) -> float | None:
        """Seconds from the last frame to its answer; None where the terminal is near or does not answer."""
        return self._pacer.round_trip

    def terminal_escape_s(self) -> float | None:
        """Seconds that a lone escape waits on this line for the rest of a sequence; None where that is not measured.

        Halves that leave apart arrive apart by a round trip at the most: the second waits until the first is acknowledged
        (Nagle's algorithm, RFC 896).
        """
        late = self._pacer.late_s if self.around.escape_by_line else None
        return None if late is None else min(late, self.around.limits.remote_escape_ms / 1000)

    def terminal_wants_alt(self) -> bool:
        """Whether any key with alt means something; the app that has one says so."""
        return True

    def redraw(self) -> None:
        """Lay out and send everything again, whatever stands on the screen."""
        self.refresh(layout=True)
        self.terminal_fresh()

    # -- frames

    def on_ready(self) -> None:
        """The first layout is done: show it. What came before was half made and not worth its bytes."""
        self._is_prepared = True
        self._send()

    @contextmanager
    def one_frame(self) -> Iterator[None]:
        """Let all that is drawn in the block leave as one frame at its end."""
        self._frame_depth += 1
        try:
            yield
        finally:
            self._frame_depth -= 1
            self._send()

    def draw_rows(self, widget: RowWidget, rows: Collection[int], edges: Collection[int]) -> bool:
        """Put rows of a widget, and the last cells of others, into the newest picture at once.

        False where the toolkit has to: a layout is due, or something lies over the widget.
        """
        screen = self.screen
        if not self._uses_buffer or private.is_layout_due(screen):
            return False
        try:
            drawn = self._painter.draw_rows(screen, widget, rows, edges)
        except Exception as error:
            self._give_up(error)
            return False
        self._send()
        return drawn and self._buffered

    def draw_dirty(self, screen: Screen[Any]) -> bool:
        """Put all that is to be drawn again of a screen of rows into the newest picture; False where the toolkit has to."""
        if not self._uses_buffer or screen is not self.screen:
            return False
        try:
            self._painter.draw_dirty(screen)
        except Exception as error:
            self._give_up(error)
            return False
        self._send()
        return self._buffered

    def take_update(self, update: RenderableType) -> bool:
        """Take one update of the toolkit into the screen buffer; False where it goes the toolkit's own way."""
        if not self._uses_buffer or private.is_batching(self):
            return False
        try:
            drawn = self._painter.draw_update(update)
        except Exception as error:
            self._give_up(error)
            return False
        self._send()
        return drawn and self._buffered

    @property
    def _uses_buffer(self) -> bool:
        """Whether frames go through the screen buffer."""
        return self._buffered and self._terminal is not None and self.is_running and not private.is_closed(self)

    def _give_up(self, error: Exception) -> None:
        """Leave all frames to the toolkit from now on.

        The shapes of the toolkit's updates are not promised to anybody; a surprise in them must cost bytes, never the screen.
        """
        self._keep_in_log("the toolkit draws from now on, for the screen buffer failed", error)
        self._buffered, self._painter.buffer = False, None
        self.refresh(layout=True)

    def _send(self) -> None:
        """Send what has changed, now or as soon as the line is free."""
        buffer, terminal = self._painter.buffer, self._terminal
        if buffer is None or terminal is None or self._frame_depth or private.is_batching(self) or terminal.is_behind:
            return  # `terminal_drained` comes back
        self._is_laid_out = self._is_laid_out or (self._is_prepared and self._is_complete(buffer))
        now = time.monotonic()
        wait = self._pacer.wait(now) if self._is_laid_out else _READY_S
        if wait > 0:
            if self._send_timer is None:
                self._send_timer = asyncio.get_running_loop().call_later(wait, self._send_overdue)
            return
        if self._send_timer is not None:
            self._send_timer.cancel()
            self._send_timer = None
        try:
            picture = buffer.paint()
        except Exception as error:
            self._give_up(error)
            return
        if picture:
            question = QUESTION if self._pacer.asks else ""
            start, end = (SYNC_START, SYNC_END) if terminal.syncs else ("", "")
            terminal.write(f"{start}{picture}{self._place_cursor()}{end}{question}")
            self._pacer.record_frame(now)

    def _send_overdue(self) -> None:
        """The wait is over: send without an answer, and without the toolkit's word."""
        self._send_timer = None
        self._is_laid_out = True
        self._send()

    def _is_complete(self, buffer: ScreenBuffer) -> bool:
        """Tell whether every row that has words by hand has words again: the toolkit lays out before its widgets are filled."""
        return buffer is not self._first_picture or all(buffer.row_text(y).strip() for y in self._text_rows)

    def _place_cursor(self) -> str:
        """Put the hidden cursor where an input method would open its window, if some widget said so."""
        x, y = self.cursor_position
        return f"\x1b[{y + 1};{x + 1}H" if (x, y) != (0, 0) else ""
