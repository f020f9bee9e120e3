"""The commands table as the toolkit's bindings."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding

from tui.reading.commands import COMMANDS, keys_of


def bindings(keys: Mapping[str, str]) -> list[Binding]:
    """A binding for every key of every command; `keys` holds the reader's own (command id to key names)."""
    mine = dict(keys)
    return [
        Binding(",".join(keys_of(command, mine)), f"command('{command.id}')", command.label, show=False, id=command.id)
        for command in COMMANDS
        if keys_of(command, mine)
    ]
