"""The terminal on the toolkit's side: keys in, frames out, on the event loop and without a thread of its own.

The toolkit's driver dies of bytes that are no UTF-8, spins on a keyboard that is gone, lets the whole program wait while a
terminal does not read, shows a blank screen after `fg`, and needs two tenths of a second to stop. This one takes its place:

    keys --> loop.add_reader --> Keyboard --> app
    app --> write --> terminal, as much as it takes; the rest when it reads again
    hang-up, end of input --> listener.terminal_lost(129)

Where the toolkit's parser is not as it is taken here, `driver_class` gives None, which means the toolkit's own driver.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from textual import events, messages
from textual.driver import Driver
from textual.geometry import Size

from tui.terminal.line import modes
from tui.terminal.line.modes import KEYS
from tui.terminal.line.pacing import QUESTION
from tui.terminal.line.writer import TerminalWriter
from tui.terminal.toolkit import private
from tui.terminal.toolkit.keyboard import GroundReport, Keyboard
from tui.terminal.toolkit.listener import Listener

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

_LAST_ANSWER_S = 0.5
"""Seconds that leaving may wait for an answer that would otherwise be typed into the shell."""
_UNREAD_S = 0.1
"""Seconds for which keys are left unread when very many wait."""


def driver_class() -> type[Driver] | None:
    """Give the driver for this terminal, or None where the toolkit's own must do."""
    return None if private.FIT.parser else TerminalDriver


class TerminalDriver(Driver):
    """Input and output of one terminal, on the event loop."""

    resize_s = 0.12
    """Seconds between two sizes that the app hears of while the window is being resized."""

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or modes.read_size())
        self._host = app
        self._listener = app if isinstance(app, Listener) else None
        self._event_loop = asyncio.get_running_loop()
        self._early = self._listener.early_terminal() if self._listener is not None else None
        unwritten = self._early.hand_over() if self._early is not None else b""
        self._writer = TerminalWriter(
            self._event_loop, on_drained=self._handle_drain, on_lost=self._handle_loss, unwritten=unwritten
        )
        self._uses_mouse = mouse
        self._open = False
        self._suspended = False
        self._lent = False
        """Whether another program has the screen, for as long as it runs."""
        self._attributes_before: list[Any] | None = None
        self._keyboard = Keyboard(self._event_loop, self, debug=debug)
        self._unread_timer: asyncio.TimerHandle | None = None
        self._size_timer: asyncio.TimerHandle | None = None
        self._size_sent_at = float("-inf")
        self._size_sent: Size | None = None
        self._syncs = False
        self._questions = 0
        self._answers = False
        self._event_loop.add_signal_handler(signal.SIGWINCH, self._handle_size_change)
        self._event_loop.add_signal_handler(signal.SIGCONT, self._handle_continue)
        signal.signal(signal.SIGTSTP, self._handle_stop)
        if self._listener is not None:
            self._listener.terminal_opened(self)

    @property
    def can_suspend(self) -> bool:
        """There is a shell to go back to."""
        return True

    @property
    def is_open(self) -> bool:
        """Whether the screen is open."""
        return self._open

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has not yet taken all that was written."""
        return self._writer.is_behind

    @property
    def attributes_before(self) -> list[Any] | None:
        """The terminal's settings as the program found them."""
        return self._attributes_before

    @property
    def syncs(self) -> bool:
        """Whether the terminal has said that it can show a frame at once."""
        return self._syncs

    # -- modes

    def start_application_mode(self) -> None:
        """Open the screen and listen to the keys."""
        early, self._early = self._early, None
        self._attributes_before = modes.read_attributes() if early is None else early.attributes_before
        modes.set_raw()
        self._open = True
        self._event_loop.add_reader(KEYS, self._read_keys)
        if early is not None and early.typed:
            self._event_loop.call_soon(self._keyboard.feed, early.typed)  # before anything that is still to be read
        apple = os.environ.get("TERM_PROGRAM") == "Apple_Terminal"  # it prints the question instead of answering
        enter = modes.ENTER if early is None else ""
        self.write(enter + (modes.MOUSE_ON if self._uses_mouse else "") + ("" if apple else modes.ASK_SYNC))
        if self._listener is not None and early is None:
            self._listener.terminal_fresh()
        self._size_sent = None
        self._send_size()
        if self._suspended:
            self._suspended = False
            self.send_message(self.SignalResume())

    def disable_input(self) -> None:
        """Listen to no more keys."""
        self._event_loop.remove_reader(KEYS)
        self._keyboard.stop()
        for handle in (self._unread_timer, self._size_timer):
            if handle is not None:
                handle.cancel()
        self._unread_timer = self._size_timer = None

    def stop_application_mode(self) -> None:
        """Close the screen and leave the terminal as it was found."""
        if not self._open:
            return
        self._await_last_answer()
        self.disable_input()
        self._writer.write_last((modes.MOUSE_OFF if self._uses_mouse else "") + modes.LEAVE, abort=modes.ABORT)
        modes.flush_input()
        modes.restore_attributes(self._attributes_before)
        self._open = False

    @contextlib.contextmanager
    def no_automatic_restart(self) -> Iterator[None]:
        """Lend the screen to another program in the block."""
        before, self._lent = self._lent, True
        try:
            with super().no_automatic_restart():
                yield
        finally:
            self._lent = before

    def write(self, data: str) -> None:
        """Send to the terminal what it takes now; the rest follows by itself."""
        self._questions += data.count(QUESTION)
        self._writer.write(data)

    # -- in

    def _read_keys(self) -> None:
        try:
            data = os.read(KEYS, 65536)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if not data:
            self._event_loop.remove_reader(KEYS)
            self._handle_loss()
            return
        self._keyboard.feed(data)
        if self._keyboard.is_full and self._open:
            self._event_loop.remove_reader(KEYS)
            self._unread_timer = self._event_loop.call_later(_UNREAD_S, self._read_again)

    def _read_again(self) -> None:
        self._unread_timer = None
        self._event_loop.add_reader(KEYS, self._read_keys)

    def take_keys(self, keys: Sequence[events.Key]) -> int:
        """Take keys to the app at once, where nothing is under way that they must not overtake."""
        return self._listener.terminal_keys(keys) if self._listener is not None else 0

    def escape_s(self) -> float | None:
        """Seconds that a lone escape waits, where the app has measured the line."""
        return self._listener.terminal_escape_s() if self._listener is not None else None

    def wants_alt(self) -> bool:
        """Whether the app has a key with alt."""
        return self._listener is None or self._listener.terminal_wants_alt()

    def pass_on(self, message: Message) -> None:
        """Send a message the toolkit's way."""
        super().process_message(message)

    def one_frame(self) -> contextlib.AbstractContextManager[None]:
        """What is drawn in the block leaves as one frame."""
        return self._listener.one_frame() if self._listener is not None else contextlib.nullcontext()

    def handle_report(self, message: Message) -> bool:
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
            case GroundReport(is_light=light) if self._listener is not None:
                self._listener.terminal_ground(is_light=light)
            case messages.TerminalSupportsSynchronizedOutput():
                self._syncs = True
                return False  # the toolkit wants to know it too
            case _:
                return False
        return True

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; this runs on its event loop."""
        self._host.post_message(message)

    def _handle_drain(self) -> None:
        if self._listener is not None and self._open:
            self._listener.terminal_drained()

    def _handle_loss(self) -> None:
        if self._listener is not None:
            self._listener.terminal_lost(128 + signal.SIGHUP)
        else:
            self._host.exit(return_code=128 + signal.SIGHUP)

    def _await_last_answer(self) -> None:
        """Read the answer that is still under way, or the shell would take it for something typed."""
        deadline = time.monotonic() + _LAST_ANSWER_S
        with contextlib.suppress(OSError):
            while self._questions and self._answers and (left := deadline - time.monotonic()) > 0:
                if not select.select([KEYS], [], [], left)[0] or not (data := os.read(KEYS, 65536)):
                    return
                self._questions -= self._keyboard.count_answers(data)

    # -- size, stop and continue

    def _handle_size_change(self) -> None:
        """Tell the new size, at once or when the window has kept still for a moment."""
        if not self._open or self._size_timer is not None:
            return
        wait = self._size_sent_at + self.resize_s - self._event_loop.time()
        if wait <= 0:
            self._send_size()
        else:
            self._size_timer = self._event_loop.call_later(wait, self._send_size)

    def _send_size(self) -> None:
        self._size_timer = None
        self._size_sent_at = self._event_loop.time()
        size = Size(*modes.read_size())
        if size == self._size_sent and self._listener is not None:
            self._listener.terminal_fresh()
        self._size_sent = size
        self.send_message(events.Resize(size, size))

    def _handle_stop(self, *_: object) -> None:
        """SIGTSTP: leave the screen first, unless it is lent to another program."""
        if self._open and not self._lent:
            self._event_loop.call_soon_threadsafe(self._suspend_and_stop)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _suspend_and_stop(self) -> None:
        self.suspend_application_mode()
        self._suspended = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _handle_continue(self) -> None:
        """SIGCONT: take the screen again; in the background, wait for the foreground."""
        if self._lent:
            return
        with contextlib.suppress(OSError):
            if os.tcgetpgrp(KEYS) != os.getpgrp():
                os.kill(os.getpid(), signal.SIGSTOP)
                return
        if self._open:
            self.disable_input()  # stopped from outside, without leaving
        self.start_application_mode()
