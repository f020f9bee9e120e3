"""Keys from the terminal to the screen: in their order, a slice at a time, so that the screen lives however many wait.

    bytes --> InputDecoder --> the toolkit's parser --> waiting --> the screen, or the toolkit's queues

A machine that stood still, a line that comes back or a key that was held down bring thousands of keys at once. They are done
for a moment, what they changed is shown, signals and the analysis get their turn, and so on; the screen says which of them need
not be done (`KeyReceiver.take_keys`). When very many wait, the rest stays with the kernel.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from itertools import islice, takewhile
from time import monotonic
from typing import Protocol

from textual import constants, events
from textual.message import Message

from tui.terminal.line.decoder import ESCAPE, GroundAnswer, InputDecoder, PastedText, Piece
from tui.terminal.line.pacing import FEW
from tui.terminal.toolkit import private

ESCAPE_S = 0.025
"""Seconds after which an escape that nothing followed was the key, on a terminal of this machine: it, and tmux too, writes a
sequence in one go. The toolkit waits 100 ms. Over a line it is a round trip, `terminal.remote_escape_ms` at
the most and until it is measured; and `ESCDELAY` where it is set."""


def wait_for_escape(seconds: float) -> None:
    """Let a lone escape wait for so many seconds from now on."""
    setattr(constants, "ESCAPE_DELAY", seconds)  # noqa: B010 (the parser asks for it at each escape; it is declared Final)


if "ESCDELAY" not in os.environ:
    wait_for_escape(ESCAPE_S)
_AT_FIRST_S = constants.ESCAPE_DELAY
"""Seconds for which it waits until the line is measured."""

_BURST_S = 0.5
"""Seconds within which keys that arrived together are one frame: a slow line delivers a few at a time."""
_SLICE_S = 0.03
"""Seconds for which keys are done before the screen is shown where very many wait: a frame and a half."""
_LOOKAHEAD = 512
"""Keys that the screen is told of at a time."""
_LOOK_S = 0.004
"""Seconds between two looks whether the messages are through that a backlog must not overtake."""
_PATIENCE_S = 0.25
"""Seconds after which a key of a backlog is put behind them all the same."""
_MOVEMENTS = (events.MouseMove, events.MouseScrollDown, events.MouseScrollUp, events.MouseScrollLeft, events.MouseScrollRight)
"""Reports of the mouse of which the older ones mean nothing when very many wait."""
MOST_WAITING = 4096
"""Keys, pastes and mouse reports that wait here; more are left unread."""
_REPORT = r"\x1b\[(?:<\d{1,3};-?\d{1,5};-?\d{1,5}[Mm]|\d{1,5};\d{1,5}R|\?\d{1,5};\d\$y|[IO])"
"""What terminals report and the parser understands: mouse, cursor, modes, focus."""


class Paste(events.Paste):
    """A paste; `goes_on` when it belongs behind the one before, `lost` bytes were more than is kept."""

    def __init__(self, pasted: PastedText) -> None:
        super().__init__(pasted.text)
        self.goes_on = pasted.goes_on
        self.lost = pasted.lost


class GroundReport(Message):
    """The terminal has said only now what its ground is."""

    def __init__(self, *, is_light: bool) -> None:
        super().__init__()
        self.is_light = is_light


class KeyReceiver(Protocol):
    """Who gets what was typed."""

    def take_keys(self, keys: Sequence[events.Key]) -> int:
        """Deal with the first of these keys at once; how many that were, 0 where none may overtake what is under way."""

    def escape_s(self) -> float | None:
        """Seconds that a lone escape waits on the line as it is now; None where nothing was measured."""

    def wants_alt(self) -> bool:
        """Whether any key with alt means something."""

    def pass_on(self, message: Message) -> None:
        """Send a message the toolkit's way."""

    def handle_report(self, message: Message) -> bool:
        """Whether a message concerned the terminal alone, and has been dealt with."""

    def one_frame(self) -> AbstractContextManager[None]:
        """Let what is drawn in the block leave as one frame."""


class Keyboard:
    """What was typed and is not done yet."""

    def __init__(self, loop: asyncio.AbstractEventLoop, receiver: KeyReceiver, *, debug: bool = False) -> None:
        self._loop = loop
        self._receiver = receiver
        self._debug = debug
        self._parser = private.make_parser(debug=debug)
        self._decoder = InputDecoder(is_known)
        self._waiting: deque[Message] = deque()
        self._stuck_since: float | None = None
        self._resuming = False
        self._timers: dict[str, asyncio.TimerHandle] = {}

    @property
    def is_full(self) -> bool:
        """Whether no more should be read for now."""
        return len(self._waiting) > MOST_WAITING

    def feed(self, data: bytes) -> None:
        """Take bytes of the terminal, and see later what becomes of what is unfinished."""
        measured = self._receiver.escape_s()
        wait_for_escape(_AT_FIRST_S if measured is None else max(ESCAPE_S, measured))
        self._decoder.has_alt = self._receiver.wants_alt()
        self._take(self._decoder.feed(data))
        self._later("escape", constants.ESCAPE_DELAY * 1.05, self._end_escape)
        self._later("rest", self._decoder.wait, self._expire)

    def count_answers(self, data: bytes) -> int:
        """How many of the bytes, of which nobody needs the keys any more, are answers to the question for the cursor."""
        return sum(
            isinstance(message, events.CursorPosition)
            for piece in self._decoder.feed(data)
            if isinstance(piece, str)
            for message in self._parse(piece)
        )

    def stop(self) -> None:
        """Wait for nothing any more; what is not done yet goes on with the next key."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        self._resuming = False

    def _later(self, name: str, seconds: float | None, then: Callable[[], None]) -> None:
        if name in self._timers:
            self._timers.pop(name).cancel()
        if seconds is not None:
            self._timers[name] = self._loop.call_later(seconds, then)

    def _end_escape(self) -> None:
        """An escape that nothing followed was the key."""
        self._waiting.extend(self._parser.tick())
        self._decoder.expire_escape()
        self._go_on()

    def _expire(self) -> None:
        self._take(self._decoder.expire())

    def _take(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if isinstance(piece, PastedText):
                self._waiting.append(Paste(piece))
            elif isinstance(piece, str):
                self._waiting.extend(each for each in self._parse(piece) if not self._receiver.handle_report(each))
            elif isinstance(piece, GroundAnswer):
                self._receiver.handle_report(GroundReport(is_light=piece.light))
            elif piece is ESCAPE:
                self._waiting.append(events.Key("escape", "\x1b"))
            else:
                self._parser = private.make_parser(debug=self._debug)
        self._go_on()

    def _parse(self, text: str) -> list[Message]:
        """The messages in a text; where the parser fails at it there are none, and it begins anew."""
        try:
            return list(self._parser.feed(text))
        except Exception:  # it was written for honest terminals
            self._parser = private.make_parser(debug=self._debug)
            return []

    def _go_on(self) -> None:
        """Do what waits, for a moment, and show it."""
        if self._waiting and not self._resuming:
            with self._receiver.one_frame():
                self._pump()

    def _pump(self) -> None:
        until = monotonic() + (_SLICE_S if len(self._waiting) > FEW else _BURST_S)
        while self._waiting:
            message = self._waiting[0]
            behind = len(self._waiting) > FEW
            if behind and isinstance(message, _MOVEMENTS) and type(self._waiting[1]) is type(message):
                self._waiting.popleft()
                continue
            done = self._try_at_once(message)
            if not done and behind and isinstance(message, events.Key) and not self._out_of_patience():
                self._resume(_LOOK_S)
                return
            self._stuck_since = None
            if not done:
                self._receiver.pass_on(message)
            for _ in range(done or 1):
                self._waiting.popleft()
            if self._waiting and monotonic() > until:
                self._resume(0.0)
                return

    def _out_of_patience(self) -> bool:
        """Whether messages that must not be overtaken have been waited for for too long."""
        now = monotonic()
        if self._stuck_since is None:
            self._stuck_since = now
        return now - self._stuck_since > _PATIENCE_S

    def _try_at_once(self, message: Message) -> int:
        """How many of the messages that wait have been dealt with: keys, past the toolkit's queues."""
        if not isinstance(message, events.Key):
            return 0
        keys = [message]
        if len(self._waiting) > FEW:
            keys = [
                each
                for each in takewhile(lambda each: isinstance(each, events.Key), islice(self._waiting, _LOOKAHEAD))
                if isinstance(each, events.Key)
            ]
        return self._receiver.take_keys(keys)

    def _resume(self, seconds: float) -> None:
        self._resuming = True

        def go_on() -> None:
            self._resuming = False
            self._go_on()

        self._later("backlog", seconds, go_on)


def is_known(sequence: str) -> bool:
    """Whether the toolkit's parser understands a whole sequence, so that it does not take its letters for keys."""
    return private.is_key_sequence(sequence) or re.fullmatch(_REPORT, sequence) is not None
