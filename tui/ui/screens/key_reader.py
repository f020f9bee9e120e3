"""Keys as they arrive: one to the open panel or to its command, many at once, and text that was pasted as if it were keys.

A terminal without bracketed paste sends what is pasted as keys, and "q" would leave in the middle of it. Nobody types two dozen
different letters within one reading of the terminal; a held key, and a few that are held in turn, are few different ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from textual.events import Key

from tui.reading.commands.backlog import left_out, left_out_of_list
from tui.terminal.line.pacing import FEW
from tui.ui.screens.panel_host import PanelHost

BURST = 24
"""Printable keys that wait at once from which they may be a paste: more than anybody types ahead of a frame."""
BURST_LETTERS = 8
"""Different ones among them: prose has as many in two dozen letters, keys that are held in turn have not."""
BURST_GOES_ON_S = 0.5
"""Seconds after a part of a paste within which further printable keys belong to it."""
_BLANKS = {"enter": "\n", "tab": "\t", "space": " "}


class KeyScreen(Protocol):
    """What is asked of the screen whose keys these are."""

    @property
    def panels(self) -> PanelHost:
        """Holds the open panel."""

    def run_command(self, command_id: str) -> None:
        """Carry out a command."""

    def take_pasted(self, text: str, *, goes_on: bool) -> None:
        """Hold a text that was pasted; `goes_on` when it belongs behind the one before."""


class KeyReader:
    """Deals with the keys of a screen; `keymap` says which command each carries out, `clock` gives the time in seconds."""

    def __init__(self, screen: KeyScreen, keymap: dict[str, str], clock: Callable[[], float]) -> None:
        self._screen = screen
        self._keymap = keymap
        self._clock = clock
        self._pasted_until = 0.0

    def take(self, key: Key) -> bool:
        """Hand the key to the open panel, else carry out its command; False if it has none.

        Escape and a key that arrive as one, as tmux sends them within half a second, are two.
        """
        command = self._keymap.get(key.key, "")
        panels = self._screen.panels
        if not command and key.key.startswith("alt+") and len(key.key) > len("alt+"):
            self.take(Key("escape", "\x1b"))
            return self.take(Key(key.key.removeprefix("alt+"), key.character))
        if panels.panel is not None:
            panels.press(key.key, key.character if key.is_printable else None, command)
        elif command:
            self._screen.run_command(command)
        else:
            return False
        return True

    def take_first(self, keys: Sequence[Key]) -> int:
        """Deal with the first of the keys that wait, and say with how many.

        Of very many, those that need not be done are passed over, and letters for the open panel are typed together.
        """
        panels = self._screen.panels
        if panels.panel is None and (count := self._take_paste(keys)):
            return count
        if len(keys) <= FEW:
            return int(self.take(keys[0]))
        commands = [self._keymap.get(key.key, "") for key in keys]
        passed_over = left_out(commands) if panels.panel is None else left_out_of_list([key.key for key in keys])
        if passed_over:
            return passed_over
        typed = panels.letters(zip(keys, commands, strict=True))
        if len(typed) < 2:
            return int(self.take(keys[0]))
        panels.press("", typed, "")
        return len(typed)

    def _take_paste(self, keys: Sequence[Key]) -> int:
        """How many of the first keys are a paste, which is then held; 0 where they are keys."""
        goes_on = self._clock() < self._pasted_until
        if len(keys) < BURST and not goes_on:
            return 0
        text = _text_of(keys)
        if not goes_on and (len(text) < BURST or len(set(text.casefold())) < BURST_LETTERS):
            return 0
        if text:
            self._pasted_until = self._clock() + BURST_GOES_ON_S
            self._screen.take_pasted(text, goes_on=goes_on)
        return len(text)


def _text_of(keys: Sequence[Key]) -> str:
    """The characters of the printable keys at the beginning."""
    text = ""
    for key in keys:
        character = _BLANKS.get(key.key) or (key.character if key.is_printable else "")
        if not character:
            break
        text += character
    return text
