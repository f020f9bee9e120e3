"""What an app and its driver may say to each other, beside the toolkit's events."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual import events

    from tui.terminal.line.early import EarlyTerminal


class OpenTerminal(Protocol):
    """What an app may ask of its driver."""

    @property
    def is_open(self) -> bool:
        """Whether the screen is open."""

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has not yet taken all that was written."""

    @property
    def syncs(self) -> bool:
        """Whether the terminal has said that it can show a frame at once."""

    @property
    def attributes_before(self) -> list[Any] | None:
        """The terminal's settings as the program found them."""

    def write(self, data: str) -> None:
        """Send to the terminal what it takes now; the rest follows by itself."""


@runtime_checkable
class Listener(Protocol):
    """An app that has a terminal."""

    def terminal_opened(self, terminal: OpenTerminal) -> None:
        """There is a terminal; called once."""

    def terminal_fresh(self) -> None:
        """Nothing is known any more of what the screen shows."""

    def terminal_answered(self) -> None:
        """The question at the end of a frame was answered."""

    def terminal_ground(self, *, is_light: bool) -> None:
        """The terminal has said what its ground is, later than the first picture."""

    def terminal_drained(self) -> None:
        """All that was written has been taken."""

    def terminal_lost(self, code: int) -> None:
        """The terminal is gone: end with this exit code."""

    def early_terminal(self) -> EarlyTerminal | None:
        """The terminal whose screen is open already; None where the driver opens it."""

    def terminal_keys(self, keys: Sequence[events.Key]) -> int:
        """Keys were pressed: how many of the first have been dealt with, 0 to send the first the toolkit's way."""

    def terminal_escape_s(self) -> float | None:
        """Seconds that a lone escape waits for the rest of a sequence; None where it is as at first."""

    def terminal_wants_alt(self) -> bool:
        """Whether any key with alt means something; else an escape right before a key is the escape key."""

    def one_frame(self) -> AbstractContextManager[None]:
        """What happens in the block may be drawn as one frame."""
