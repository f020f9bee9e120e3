"""Which keys a command has, and how a key is called on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from tui.reading.commands.command import Command

_KEY_SIGNS = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "equals_sign": "=",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "minus": "-",
    "plus": "+",
    "slash": "/",
    "tilde": "~",
    "question_mark": "?",
    "colon": ":",
    "comma": ",",
    "semicolon": ";",
    "full_stop": ".",
    "underscore": "_",
    "asterisk": "*",
    "ampersand": "&",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "apostrophe": "'",
    "quotation_mark": '"',
}


def key_sign(key: str) -> str:
    """A key name as a reader knows it: "]" for "right_square_bracket", "^o" for "ctrl+o"."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return _KEY_SIGNS.get(key, key)


def keys_of(command: Command, keys: Mapping[str, str]) -> tuple[str, ...]:
    """The key names of a command: the reader's own where `keys` (command id to names) has some, else the built-in."""
    return tuple(key.strip() for key in keys.get(command.id, command.keys).split(",") if key.strip())
