"""The tables and the other views, opened by name, and the rows of a table narrowed by words."""

from __future__ import annotations

from dataclasses import replace

from tui.reading.commands.command import Move
from tui.reading.panels.table_filter import kept_message
from tui.reading.plain.moving import arrive
from tui.reading.plain.rows import describe_open_table
from tui.reading.plain.walk import Answer, Walk
from tui.reading.state import moves
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.views import TABLES, VIEWS, section_view_of, toggle_tables, view_of


def open_table(walk: Walk, words: str) -> Answer:
    """Open the tables, or leave them; with a name or a number that table."""
    if not words:
        return arrive(walk, toggle_tables(walk.reading))
    names = [name.value for name in SectionName]
    found = [at for at, name in enumerate(names) if name.startswith(words.casefold()) or str(at + 1) == words]
    if not found:
        return walk, [f"There is no table {words}; there are {', '.join(names)}."]
    opened = walk.reading if section_view_of(walk.reading) is not None else TABLES.open(walk.reading)
    there = replace(TABLES.numbered_column(opened, found[0] + 1), message="")
    return replace(walk, reading=there), list(describe_open_table(there))


def choose_rows(walk: Walk, words: str) -> Answer:
    """In the synopsis the next choice of rows; in a table those that hold the words, without words all."""
    reading = walk.reading
    if section_view_of(reading) is None:
        return (
            (walk, ["Rows takes words behind it in the tables only."])
            if words
            else arrive(walk, moves.next_row_filter(reading))
        )
    if not words and not reading.tables.filter:
        return walk, ["Rows and some words leave the rows that hold them, such as rows gallant, or rows in:A."]
    there = TABLES.narrow(reading, words)
    said = kept_message(there).partition(";")[0]
    return arrive(walk, replace(there, message=f"{said}; rows alone gives all again." if said else ""))


def open_view(walk: Walk, move: Move, words: str) -> Answer:
    """The next view; with a name that one."""
    if not words:
        return arrive(walk, move(walk.reading))
    found = [name for name in VIEWS if name.value.startswith(words.casefold())]
    if not found:
        return walk, [f"There is no view {words}; there are {', '.join(VIEWS)}."]
    if walk.reading.view is found[0]:
        return walk, [f"{found[0].value.capitalize()} is open already."]
    return arrive(walk, VIEWS[found[0]].open(view_of(walk.reading).leave(walk.reading)))
