"""The terminal on the toolkit's side: keys in, frames out, on the event loop and without a thread of its own.

The toolkit's driver dies of bytes that are no UTF-8, spins on a keyboard that is gone, lets the whole program wait while a
terminal does not read, shows a blank screen after `fg`, and needs two tenths of a second to stop. This one takes its place:

    keys --> loop.add_reader --> Keyboard --> app
    app --> write --> terminal, as much as it takes; the rest when it reads again
    hang-up, end of input --> listener.terminal_lost(129)

Where the toolkit no longer has the names this leans on, `driver_class` gives None, which means the toolkit's own.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual import events
from textual.driver import Driver
from textual.geometry import Size

from tui.terminal.line import modes
from tui.terminal.line.modes import KEYS
from tui.terminal.line.pacing import QUESTION
from tui.terminal.line.writer import Outlet
from tui.terminal.toolkit.keyboard import Keyboard
from tui.terminal.toolkit.keyboard import XTermParser as XTermParser

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

    from tui.terminal.line.early import Hold

_LAST_ANSWER_S = 0.5
"""Seconds that leaving may wait for an answer that would otherwise be typed into the shell."""
_UNREAD_S = 0.1
"""Seconds for which keys are left unread when very many wait."""


@runtime_checkable
class Listener(Protocol):
    """What an app may hear from the driver, beside the toolkit's events."""

    def terminal_fresh(self) -> None:
        """Nothing is known any more of what the screen shows."""

    def terminal_answered(self) -> None:
        """The question at the end of a frame was answered."""

    def terminal_drained(self) -> None:
        """All that was written has been taken."""

    def terminal_lost(self, code: int) -> None:
        """The terminal is gone: end with this exit code."""

    def terminal_held(self) -> Hold | None:
        """The hold on a terminal whose screen is open already; None where the driver opens it."""

    def terminal_keys(self, keys: Sequence[events.Key]) -> int:
        """Keys were pressed: how many of the first have been dealt with, 0 to send the first the toolkit's way."""

    def one_frame(self) -> contextlib.AbstractContextManager[None]:
        """What happens in the block may be drawn as one frame."""


def driver_class() -> type[Driver] | None:
    """Give the driver for this terminal, or None where the toolkit's own must do."""
    return None if XTermParser is None else TerminalDriver


class TerminalDriver(Driver):
    """Input and output of one terminal, on the event loop."""

    resize_s = 0.12
    """Seconds between two sizes that the app hears of while the window is being resized."""

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or modes.size_now())
        self._listener = app if isinstance(app, Listener) else None
        self._hold = self._listener.terminal_held() if self._listener is not None else None
        rest = self._hold.hand_over() if self._hold is not None else b""
        self._outlet = Outlet(self._loop, drained=self._drained, lost=self._lost, rest=rest)
        self._open = False
        self._suspended = False
        self._before: list[Any] | None = None
        self._keyboard = Keyboard(self._loop, self, debug=debug)
        self._unread: asyncio.TimerHandle | None = None
        self._resizing: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")
        self._told: Size | None = None
        self._questions = 0
        self._answers = False
        self._loop.add_signal_handler(signal.SIGWINCH, self._size_changed)
        self._loop.add_signal_handler(signal.SIGCONT, self._continued)
        signal.signal(signal.SIGTSTP, self._stop_asked)

    @property
    def can_suspend(self) -> bool:
        """There is a shell to go back to."""
        return True

    @property
    def is_open(self) -> bool:
        """Whether the screen is open."""
        return self._open

    @property
    def behind(self) -> bool:
        """Whether the terminal has not yet taken all that was written."""
        return self._outlet.behind

    @property
    def attributes_before(self) -> list[Any] | None:
        """The terminal's settings as the program found them."""
        return self._before

    # -- modes

    def start_application_mode(self) -> None:
        """Open the screen and listen to the keys."""
        held, self._hold = self._hold, None
        self._before = modes.attributes_now() if held is None else held.before
        modes.take_keys_raw()
        self._open = True
        self._loop.add_reader(KEYS, self._readable)
        apple = os.environ.get("TERM_PROGRAM") == "Apple_Terminal"  # it prints the question instead of answering
        enter = modes.ENTER if held is None else ""
        self.write(enter + (modes.MOUSE_ON if self._mouse else "") + ("" if apple else modes.ASK_SYNC))
        if self._listener is not None and held is None:
            self._listener.terminal_fresh()
        self._told = None
        self._tell_size()
        if self._suspended:
            self._suspended = False
            self.send_message(self.SignalResume())

    def disable_input(self) -> None:
        """Listen to no more keys."""
        self._loop.remove_reader(KEYS)
        self._keyboard.stop()
        for handle in (self._unread, self._resizing):
            if handle is not None:
                handle.cancel()
        self._unread = self._resizing = None

    def stop_application_mode(self) -> None:
        """Close the screen and leave the terminal as it was found."""
        if not self._open:
            return
        self._await_last_answer()
        self.disable_input()
        self._outlet.last((modes.MOUSE_OFF if self._mouse else "") + modes.LEAVE, abort=modes.ABORT)
        modes.forget_typed()
        modes.give_keys_back(self._before)
        self._open = False

    def use_mouse(self, wanted: bool) -> None:  # noqa: FBT001 (it is what the method is about)
        """Ask for the mouse, or leave it to the terminal for selecting text."""
        if wanted != self._mouse:
            self._mouse = wanted
            if self._open:
                self.write(modes.MOUSE_ON if wanted else modes.MOUSE_OFF)

    def write(self, data: str) -> None:
        """Send to the terminal what it takes now; the rest follows by itself."""
        self._questions += data.count(QUESTION)
        self._outlet.write(data)

    # -- in

    def _readable(self) -> None:
        try:
            data = os.read(KEYS, 65536)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if not data:
            self._loop.remove_reader(KEYS)
            self._lost()
            return
        self._keyboard.feed(data)
        if self._keyboard.full and self._open:
            self._loop.remove_reader(KEYS)
            self._unread = self._loop.call_later(_UNREAD_S, self._read_again)

    def _read_again(self) -> None:
        self._unread = None
        self._loop.add_reader(KEYS, self._readable)

    def keys_waiting(self, keys: Sequence[events.Key]) -> int:
        """Take keys to the app at once, where nothing is under way that they must not overtake."""
        return self._listener.terminal_keys(keys) if self._listener is not None else 0

    def message_typed(self, message: Message) -> None:
        """Send a message the toolkit's way."""
        super().process_message(message)

    def one_frame(self) -> contextlib.AbstractContextManager[None]:
        """What is drawn in the block leaves as one frame."""
        return self._listener.one_frame() if self._listener is not None else contextlib.nullcontext()

    def terminal_told(self, message: Message) -> bool:
        """Keep what concerns only the terminal."""
        match message:
            case events.CursorPosition():
                self._questions = max(0, self._questions - 1)
                self._answers = True
                if self._listener is not None:
                    self._listener.terminal_answered()
            case events.AppFocus():
                if self._listener is not None and self._open:
                    self._listener.terminal_fresh()  # while nobody looked, others may have written there
            case events.AppBlur():
                pass  # the toolkit would draw everything again without a focus
            case _:
                return False
        return True

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; this runs on its event loop."""
        self._app.post_message(message)

    def _drained(self) -> None:
        if self._listener is not None and self._open:
            self._listener.terminal_drained()

    def _lost(self) -> None:
        if self._listener is not None:
            self._listener.terminal_lost(128 + signal.SIGHUP)
        else:
            self._app.exit(return_code=128 + signal.SIGHUP)

    def _await_last_answer(self) -> None:
        """Read the answer that is still under way, or the shell would take it for something typed."""
        deadline = time.monotonic() + _LAST_ANSWER_S
        with contextlib.suppress(OSError):
            while self._questions and self._answers and (left := deadline - time.monotonic()) > 0:
                if not select.select([KEYS], [], [], left)[0] or not (data := os.read(KEYS, 65536)):
                    return
                self._questions -= self._keyboard.answers(data)

    # -- size, stop and continue

    def _size_changed(self) -> None:
        """Tell the new size, at once or when the window has kept still for a moment."""
        if not self._open or self._resizing is not None:
            return
        wait = self._told_at + self.resize_s - self._loop.time()
        if wait <= 0:
            self._tell_size()
        else:
            self._resizing = self._loop.call_later(wait, self._tell_size)

    def _tell_size(self) -> None:
        self._resizing = None
        self._told_at = self._loop.time()
        size = Size(*modes.size_now())
        if size == self._told and self._listener is not None:
            self._listener.terminal_fresh()
        self._told = size
        self.send_message(events.Resize(size, size))

    def _stop_asked(self, *_: object) -> None:
        """SIGTSTP: leave the screen first, unless it is lent to another program."""
        if self._auto_restart and self._open:
            self._loop.call_soon_threadsafe(self._stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _stop(self) -> None:
        self.suspend_application_mode()
        self._suspended = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _continued(self) -> None:
        """SIGCONT: take the screen again; in the background, wait for the foreground."""
        if not self._auto_restart:
            return
        with contextlib.suppress(OSError):
            if os.tcgetpgrp(KEYS) != os.getpgrp():
                os.kill(os.getpid(), signal.SIGSTOP)
                return
        if self._open:
            self.disable_input()  # stopped from outside, without leaving
        self.start_application_mode()
