"""The table of keys as people read it: `rashomon keys`, the help and the README's table are made from the same rows.

Also the place where the reader's own keys are held against each other: two commands on one key would leave one of them without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, COMMANDS

_NUMBERED = re.compile(r"(.+)-[1-9]")
"""Ids of commands that are one command with a number: `pane-1` to `pane-9`."""

_KEY_NAME = re.compile(
    r"f(?:[1-9]|1[0-9]|2[0-4])|up|down|left|right|home|end|pageup|pagedown|insert|delete|enter|escape|space|tab|backspace"
    r"|[a-z]+(?:_[a-z]+){1,3}|minus|plus|slash|comma|colon|semicolon|tilde|at|percent_sign|ampersand|asterisk|apostrophe"
)
"""Names of keys that are no single character: "f1", "pagedown", "right_square_bracket"."""


class KeyRow(NamedTuple):
    """A command in the table of keys."""

    group: str
    keys: str
    """As a reader knows them, with commas: "j, ↓"."""
    help: str
    id: str
    """What config.yaml rebinds."""


def key_rows(own: Mapping[str, str]) -> Iterator[KeyRow]:
    """The rows of the table, group by group; commands that differ only in their number are one. `own` as in `keys_of`."""
    names: set[str] = set()
    for command in sorted(COMMANDS, key=lambda each: _groups().index(each.group)):
        family = _NUMBERED.fullmatch(command.id)
        name = family[1] if family else command.id
        if name in names:
            continue
        names.add(name)
        alike = [each for each in COMMANDS if family and each.id.startswith(f"{name}-") and _NUMBERED.fullmatch(each.id)]
        keys = ", ".join(key_sign(key) for each in alike or [command] for key in keys_of(each, dict(own)))
        if keys == ", ".join("123456789"):
            keys = "1 … 9"
        what = re.sub(r"\b1\b", f"1 to {len(alike)}", command.help) if alike else command.help
        yield KeyRow(command.group, keys or "no key", what, f"{alike[0].id} … {alike[-1].id}" if alike else command.id)


def lines(own: Mapping[str, str]) -> Iterator[str]:
    """The table for a terminal: a heading for each group, then keys, help and id."""
    table = list(key_rows(own))
    width = max(len(row.keys) for row in table)
    group = ""
    for row in table:
        if row.group != group:
            yield from ([""] if group else [])
            yield f"{row.group}:"
            group = row.group
        yield f"  {row.keys:<{width}}  {row.help}  [{row.id}]"


def markdown(own: Mapping[str, str]) -> Iterator[str]:
    """The table for a page in Markdown."""
    yield "| keys | what they do | id |"
    yield "| --- | --- | --- |"
    for row in key_rows(own):
        keys = " ".join(f"`{key}`" for key in row.keys.split(", "))
        yield f"| {keys} | {row.help} | `{row.id}` |"


def mistakes(own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the reader's own keys, each with its command: keys that do not exist, keys that are taken."""
    owners = {key: each.id for each in COMMANDS if each.id not in own for key in keys_of(each, {})}
    for command in own:
        for key in keys_of(BY_ID[command], dict(own)):
            bare = re.sub(r"^(?:(?:ctrl|alt|shift)\+)+", "", key)
            if not (bare.isprintable() if len(bare) == 1 else _KEY_NAME.fullmatch(bare)):
                yield command, f"there is no key {key}."
            other = owners.setdefault(key, command)
            if other != command:
                yield command, f"the key {key_sign(key)} belongs to {other} already."


def _groups() -> list[str]:
    """The groups in the order in which their first commands stand."""
    return list(dict.fromkeys(command.group for command in COMMANDS))
