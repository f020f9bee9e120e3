"""From a line to the command that it means: by its key, by its name, or by how its name begins, as in the palette.

n            the command of the key            /cease fire      a search
next 3       a name, and words for it          ? likely         what a word means
disp         the only name that begins so      37               an article
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, COMMANDS
from tui.reading.panels.help_panel import NAMING_LETTERS, HelpPanel, find_entries, matching_entries
from tui.reading.show.listing import SECTIONS
from tui.reading.state.filtering import fold_label
from tui.reading.state.reading import Reading
from tui.reading.state.sections.tables import SectionName

OWN_WORDS = {
    "more": "Go on with an answer that was too long to be given at once.",
    "where": "Say again where you are, and what is set.",
    "again": "Say again where you are, and what is set.",
    "read": "Read on from here, some sentences at once; with a number so many.",
    "go": "Go to a number of the list, or of the table, that you heard last.",
    "or": "Search also for the words that the last search offered.",
    "bookmark": "Mark the place, as a note without words does.",
    "erase": "Delete your note that is here.",
    "exit": "Leave; the place is remembered.",
}
"""Words that no key of the screen has, each with what it does."""
SAME_AS = {"again": "where", "read": "page-down", "exit": "quit", "bye": "quit", "list": "outline", "esc": "escape"}
"""Words for what has another name already."""
_NUMBERED = re.compile(r"pane-[1-9]")
MOST_NAMED = 8
"""Names that are offered where a word begins several: more nobody keeps in mind who hears them."""


class Request(NamedTuple):
    """What a line asks for."""

    command: str = ""
    """Id of a command, or one of `OWN_WORDS`; empty where there is none."""
    words: str = ""
    """What stands behind it."""
    trouble: str = ""
    """Why there is no command, in a sentence."""


def parse_line(line: str, own: tuple[tuple[str, str], ...], reading: Reading) -> Request:
    """What a line asks for; `own` are the reader's keys. An empty line asks to go on."""
    line = " ".join(line.split())
    if line.startswith(":") and len(line) > 1:
        line = line[1:].strip()
    if not line:
        return Request("more")
    for sign, command in (("/", "search"), ("?", "help")):
        if line.startswith(sign):
            return Request(command, line[1:].strip())
    if line.isdecimal() and len(line) > 1:
        return Request("articles", line)
    keys, names = _keys(own), _names()
    first, _, rest = line.partition(" ")
    if line in keys or first in keys:
        return Request(keys[line], "") if line in keys else Request(keys[first], rest)
    tokens = line.split()
    for count in range(len(tokens), 0, -1):
        if (name := fold_label(" ".join(tokens[:count]))) in names:
            return _request_of(names[name], " ".join(tokens[count:]))
    return _by_beginning(first, rest, line, reading)


def _request_of(name: str, words: str) -> Request:
    """The request for a command, a table or a list by its id or name."""
    command, _, of = name.partition(" ")
    return Request(SAME_AS.get(command, command), f"{of} {words}".strip())


def _by_beginning(first: str, rest: str, line: str, reading: Reading) -> Request:
    """The command whose name begins so, where there is only one; else which are meant, or nearly."""
    wanted = fold_label(first)
    found = {name: of for name, of in _names().items() if name.startswith(wanted) and not _NUMBERED.fullmatch(of)}
    commands = list(dict.fromkeys(found.values()))
    if len(commands) == 1 and not (_takes_away(commands[0]) and len(wanted) < NAMING_LETTERS):
        return _request_of(commands[0], rest)
    if commands:
        first_names = {of: name for name, of in reversed(found.items())}
        named = [first_names[of] for of in commands][:MOST_NAMED]
        return Request(trouble=f"{first} may be {', '.join(named)}. Type more of the word.")
    entries = find_entries(matching_entries(HelpPanel(palette=True), reading), line)
    alike = [each.label for each in entries if each.id][:2]
    meant = f"Did you mean {' or '.join(alike)}? " if alike else ""
    return Request(
        trouble=f"There is no command {first}. {meant}A question mark explains the commands; /{line} searches for it."
    )


def _takes_away(command: str) -> bool:
    return command in BY_ID and BY_ID[command].takes_away


@lru_cache(maxsize=4)
def _keys(own: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Command ids by what a reader types for a key: its sign ("]", "^o"), its name ("ctrl+o"), a letter itself."""
    keys: dict[str, str] = {}
    for command in COMMANDS:
        for key in keys_of(command, dict(own)):
            keys[key] = keys[key_sign(key)] = command.id
    return keys


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """Commands by their names in small letters: ids, labels, own words; then lists and tables that no command is called by."""
    names = {word: word for word in OWN_WORDS} | SAME_AS
    for command in COMMANDS:
        for name in (command.id, command.id.replace("-", " "), fold_label(command.label)):
            names.setdefault(name, command.id)
    for section in SECTIONS:
        names.setdefault(section.name, f"outline {section.name}")
    for table in SectionName:
        names.setdefault(table.value, f"tables {table.value}")
    return names
