"""What every command of the table does here: its own move, an act in words, or nothing, and then why.

A further command needs no row where its `move` says it all. One that the screen carries out needs a row in `ACTS` or, where it
is about nothing but drawing, in `screen_only`; a test holds both against the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from tui.model.strands import Kind
from tui.reading.commands.command import Move, reason_not
from tui.reading.commands.table import BY_ID
from tui.reading.plain import collecting, correcting, moving, noting, searching, tabling
from tui.reading.plain.help import help_lines
from tui.reading.plain.phrases import as_sentence
from tui.reading.plain.place import describe_place, describe_position
from tui.reading.plain.screen_only import SCREEN_ONLY
from tui.reading.plain.walk import Act, Answer, Walk, Wish
from tui.reading.printed.citation import cite_comparison, cite_in_reading, mark_to_copy
from tui.reading.show.listing import SECTIONS
from tui.reading.state.kinds import ROWS
from tui.reading.state.search import leave_tour
from tui.reading.state.tours import Tour, TourKind
from tui.reading.state.views import section_view_of, view_of


def _say_detail(walk: Walk, _words: str) -> Answer:
    """All that is known of where the reader is."""
    return walk, list(describe_place(walk.reading, full=True))


def _say_where(walk: Walk, _words: str) -> Answer:
    """Where the reader is, and what is set."""
    return walk, [*describe_position(walk.reading), *describe_place(walk.reading)]


def _copy(walk: Walk, _words: str) -> Answer:
    """The words under the cursor, or those selected, with their citation; nothing is selected any more."""
    mark = mark_to_copy(walk.reading)
    if mark is None:
        return walk, ["There is nothing here to copy."]
    return replace(walk, reading=replace(walk.reading, anchor=None, selection=None)), cite_in_reading(
        walk.reading, mark
    ).splitlines()


def _copy_comparison(walk: Walk, _words: str) -> Answer:
    """Every wording with its citation."""
    return walk, cite_comparison(walk.reading).splitlines() or ["There is nothing here to compare."]


def _escape(walk: Walk, _words: str) -> Answer:
    """Leave the tables, else what is searched, followed and selected."""
    reading = walk.reading
    if section_view_of(reading) is not None and reading.tables.filter:
        return tabling.choose_rows(walk, "")
    left = view_of(reading).leave(reading)
    if left is not reading:
        return moving.arrive(walk, left)
    if reading.selection is not None:
        return replace(walk, reading=replace(reading, anchor=None, selection=None)), ["Nothing is selected any more."]
    if reading.hits is not None or reading.tour.kind in (TourKind.STRAND, TourKind.MISSING):
        there = leave_tour(reading)
        said = there.message or f"The search is left; {there.tour.plural} are followed again."
        return replace(walk, reading=replace(there, message="")), [as_sentence(said)]
    return walk, ["Nothing is open, searched or followed."]


def _toggle_lock(walk: Walk, _words: str) -> Answer:
    """Let another article open at the same thing, or where the reader was in it."""
    there = _move("lock")(walk.reading)
    said = "Another article opens at the same thing." if there.lock else "Another article opens where you were in it."
    return replace(walk, reading=replace(there, message="")), [said]


def _say_help(walk: Walk, words: str) -> Answer:
    return walk, list(help_lines(walk, words))


def _find_command(walk: Walk, _words: str) -> Answer:
    return walk, ["Type the beginning of a command's name; a question mark and all lists them."]


def _wish(wish: Wish, walk: Walk, words: str) -> Answer:
    """Leave it to the program outside."""
    return replace(walk, wish=wish, asked=words), []


def _say_more(walk: Walk, _words: str) -> Answer:
    """The rest of a long answer."""
    return walk, [] if walk.rest else ["There is no more."]


ACTS: Mapping[str, Act] = {
    "page-down": moving.read_on,
    "page-up": partial(moving.read_on, step=-1),
    "half-down": partial(moving.read_on, part=0.5),
    "half-up": partial(moving.read_on, part=0.5, step=-1),
    "move-right": lambda walk, _: moving.say_order(walk, _move("move-right")),
    "move-left": lambda walk, _: moving.say_order(walk, _move("move-left")),
    "lock": _toggle_lock,
    "view": lambda walk, words: tabling.open_view(walk, _move("view"), words),
    "tables": tabling.open_table,
    "rows": tabling.choose_rows,
    "detail": _say_detail,
    "detail-down": _say_more,
    "outline": moving.list_named,
    "articles": moving.go_to_articles,
    "search": searching.search,
    "escape": _escape,
    "copy": _copy,
    "copy-all": _copy_comparison,
    "collect": collecting.collect,
    "basket": collecting.list_basket,
    "brief-copy": collecting.say_brief,
    "note": noting.say_note,
    "correct": correcting.say_correction,
    "brief-save": partial(_wish, Wish.SAVE_BRIEF),
    "export": partial(_wish, Wish.EXPORT),
    "edit-note": partial(_wish, Wish.EDIT),
    "add-pasted": partial(_wish, Wish.PASTE),
    "remove-pasted": partial(_wish, Wish.DROP),
    "help": _say_help,
    "palette": _find_command,
    "watch": partial(_wish, Wish.WATCH),
    "redraw": _say_where,
    "quit": partial(_wish, Wish.LEAVE),
}
"""Commands that are carried out here otherwise than by their move alone."""

OWN: Mapping[str, Act] = {
    "more": _say_more,
    "where": _say_where,
    "go": moving.go_to_number,
    "or": searching.search_offer,
    "bookmark": noting.set_bookmark,
    "erase": noting.erase_note,
}
"""What no key of the screen does."""

_TOURS: Mapping[str, Tour] = {
    **{row.command: Tour(of=row.kind) for row in ROWS if row.letter},
    "disagreements": Tour(TourKind.CONFLICT),
    "my-notes": Tour(of=Kind.NOTE),
}
"""Commands that take a tour, and with words list its strands."""
assert all(tour in {section.tour for section in SECTIONS} for tour in _TOURS.values())


def _move(command: str) -> Move:
    """The move of a command that has one."""
    move = BY_ID[command].move
    assert move is not None
    return move


def carry_out(walk: Walk, command: str, words: str) -> Answer:
    """Do what a command does here. `command` is an id of the table, or one of `OWN`."""
    if command in OWN:
        return OWN[command](walk, words)
    if command in SCREEN_ONLY:
        return walk, [SCREEN_ONLY[command]]
    row = BY_ID[command]
    if not row.when(walk.reading):
        return walk, [reason_not(row, walk.reading)]
    if command in ACTS:
        return ACTS[command](walk, words)
    if command in _TOURS:
        return moving.take_tour(walk, _TOURS[command], _move(command), words)
    return moving.make_move(walk, row, words)
