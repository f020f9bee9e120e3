"""The commands table as the keys of the screen."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding

from tui.reading.commands.keys import keys_of
from tui.reading.commands.table import COMMANDS


def keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """Which command each key carries out: key names as the toolkit reports them, to ids.

    `keys` holds the reader's own (command id to key names), which win over the built-in ones of other commands.
    """
    mine = dict(keys)
    found: dict[str, str] = {}
    for command in sorted(COMMANDS, key=lambda each: each.id in mine):
        names = ",".join(keys_of(command, mine))
        if names:
            found |= {binding.key: command.id for binding in Binding.make_bindings([(names, command.id)])}
    return found
