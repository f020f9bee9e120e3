"""Which commands the footer names now: those of what is under way, else those of the open view."""

from __future__ import annotations

from tui.model.strands import Kind
from tui.reading.commands.command import Command
from tui.reading.commands.table import BY_ID
from tui.reading.state.reading import Reading
from tui.reading.state.views import view_of

MANY_ARTICLES = 10
"""Articles from which the list of them is how one moves, so that the footer names it."""
FOR_HITS = ("next", "previous", "escape", "search", "fuzzy", "copy", "copy-all", "articles", "help", "quit")
FOR_EDITS = ("next", "previous", "across", "step-back", "escape", "tables", "copy", "help", "quit")
FOR_SELECTION = ("copy", "down", "up", "select", "escape", "help", "quit")


def footer_commands(reading: Reading) -> tuple[Command, ...]:
    """The commands that the footer names now, the most useful first: those of what is under way, else those of the view."""
    if reading.selection is not None:
        ids: tuple[str, ...] = FOR_SELECTION
    elif reading.tour.is_of(Kind.HITS) and reading.hits is not None:
        ids = FOR_HITS
    elif reading.tour.is_of(Kind.EDIT):
        ids = FOR_EDITS
    else:
        ids = view_of(reading).footer
    if len(reading.order) >= MANY_ARTICLES and "articles" not in ids:
        ids = ("articles", *ids)
    if reading.papers.basket:
        ids = ("basket", *ids)
    return tuple(BY_ID[each] for each in ids if BY_ID[each].when(reading))
