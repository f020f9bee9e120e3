"""Commands that need the screen, by their ids: the one place where an id becomes something that is done.

A command with a `move` is not here. A test holds the table against `reading/commands/table.py`: none is missing, none is extra.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.reading.state import moves
from tui.reading.state.search import leave_tour
from tui.reading.state.views import TABLES, section_view_of, table_view_of, view_of
from tui.terminal.toolkit.app import TerminalApp
from tui.ui.draw.look import Look, next_theme
from tui.ui.draw.theme import toolkit_theme
from tui.ui.screens import basket_acts

if TYPE_CHECKING:
    from tui.ui.screens.reader import ReaderScreen


def _page(screen: ReaderScreen, part: float) -> None:
    """Go down by a part of a page, or up when negative."""
    if table := table_view_of(screen.reading):
        screen.reading = table.step(screen.reading, screen.parts.grid.rows_of_page(part))
    else:
        screen.reading = screen.parts.panes.page(screen.reading, part)


def _line_up(screen: ReaderScreen) -> None:
    """Bring every counterpart to the height of the cursor, once."""
    screen.parts.panes.follow(screen.reading, line_up=True)
    screen.parts.draw_panes()


def _toggle_detail(screen: ReaderScreen) -> None:
    """Grow the strip, or let it shrink."""
    screen.parts.is_grown = not screen.parts.is_grown
    screen.arrange_parts()
    with screen.lay_out_now():
        screen.draw_parts()


def _scroll_strip(screen: ReaderScreen, pages: int) -> None:
    """Scroll the strip down, or up when negative."""
    screen.parts.scroll_strip(pages)
    screen.draw_parts()


def _escape(screen: ReaderScreen) -> None:
    """Close what is open: strip, zoom, tables, else what is searched, followed, selected and pasted."""
    if screen.parts.is_grown:
        _toggle_detail(screen)
    elif screen.reading.zoomed:
        screen.reading = moves.toggle_zoom(screen.reading)
    elif section_view_of(screen.reading) and screen.reading.tables.filter:
        screen.reading = TABLES.narrow(screen.reading, "")
    elif (left := view_of(screen.reading).leave(screen.reading)) is not screen.reading:
        screen.reading = left
    else:
        screen.services.paste.forget()
        screen.reading = replace(leave_tour(screen.reading), anchor=None, selection=None)


def _choose_rows(screen: ReaderScreen) -> None:
    """The next choice of rows of the synopsis; in the tables a line to type in."""
    if section_view_of(screen.reading) is None:
        screen.reading = moves.next_row_filter(screen.reading)
    else:
        screen.panels.open_filter()


def _open_help(screen: ReaderScreen) -> None:
    """Open the help, with the signs as they are drawn."""
    look = screen.parts.look
    screen.panels.open_help(coloured=not (look.native or look.ascii))


def take_look(screen: ReaderScreen, look: Look) -> None:
    """Let everything be drawn as another look has it, with the next picture."""
    screen.parts.look, screen.app.theme = look, toolkit_theme(look.theme, native=look.native)


def _next_theme(screen: ReaderScreen) -> None:
    look, sentence = next_theme(screen.parts.look)
    screen.chosen_theme = look.theme
    take_look(screen, look)
    screen.say(sentence)


def _copy(screen: ReaderScreen) -> None:
    screen.reading = screen.services.clipboard.copy(screen.reading)


def _copy_comparison(screen: ReaderScreen) -> None:
    screen.reading = screen.services.clipboard.copy_comparison(screen.reading)


def _correct(screen: ReaderScreen) -> None:
    """Open what can be corrected, once all is compared."""
    if reason := screen.services.corrections.reason_not(screen.reading):
        screen.say(reason)
    else:
        screen.panels.open_correct()


def _export(screen: ReaderScreen) -> None:
    """Open what is written to a file, once all is compared."""
    if reason := screen.services.exports.reason_not(screen.reading):
        screen.say(reason)
    else:
        screen.panels.open_export(screen.services.exports)


def _add_pasted(screen: ReaderScreen) -> None:
    """Add the pasted text as a further article."""
    steps, sentence = screen.services.paste.add(screen.reading)
    screen.say(sentence)
    if steps is not None:
        screen.services.analysis.run(steps)


def _remove_pasted(screen: ReaderScreen) -> None:
    """Take the pasted article out again in which the reader is."""
    steps, sentence = screen.services.paste.remove(screen.reading)
    screen.say(sentence)
    if steps is not None:
        screen.services.analysis.run(steps)


def _toggle_watch(screen: ReaderScreen) -> None:
    """Look after the files of the story, or no longer."""
    screen.say(screen.services.watcher.toggle())


def _write_note(screen: ReaderScreen) -> None:
    """Open the line for a note about what is under the cursor."""
    if not screen.panels.open_note():
        screen.say("There is nothing under the cursor to write about.")


def _edit_note(screen: ReaderScreen) -> None:
    """Write the note in the reader's own editor, the one that is open in its line or that under the cursor."""
    from tui.ui.screens.note_editor import edit_note

    edit_note(screen)


def _redraw(screen: ReaderScreen) -> None:
    """Draw the screen anew, after all that waits."""
    if isinstance(screen.app, TerminalApp):
        screen.app.call_later(screen.app.action_redraw)


def _interrupt(screen: ReaderScreen) -> None:
    """Copy what is selected; else leave at the second press."""
    if screen.reading.selection is not None:
        _copy(screen)
    elif screen.services.interrupt.press():
        _leave(screen)
    else:
        screen.say("Press ctrl+c once more to leave, or q.")


def _leave(screen: ReaderScreen) -> None:
    """Leave; where notes could not be written, only after saying so once."""
    if screen.services.papers.flush(screen.reading.papers) or screen.services.leaving.press():
        screen.app.exit(0)
    else:
        screen.say("Your last notes could not be written anywhere. Press the same key once more to leave without them.")


ACTS: Mapping[str, Callable[[ReaderScreen], None]] = {
    "page-down": partial(_page, part=1.0),
    "page-up": partial(_page, part=-1.0),
    "half-down": partial(_page, part=0.5),
    "half-up": partial(_page, part=-0.5),
    "line-up": _line_up,
    "detail": _toggle_detail,
    "detail-down": partial(_scroll_strip, pages=1),
    "detail-up": partial(_scroll_strip, pages=-1),
    "rows": _choose_rows,
    "outline": lambda screen: screen.panels.open_outline(),
    "articles": lambda screen: screen.panels.open_articles(),
    "search": lambda screen: screen.panels.open_search(),
    "help": _open_help,
    "palette": lambda screen: screen.panels.open_palette(),
    "theme": _next_theme,
    "escape": _escape,
    "copy": _copy,
    "copy-all": _copy_comparison,
    "correct": _correct,
    "collect": basket_acts.collect,
    "basket": lambda screen: screen.panels.open_basket(),
    "brief-copy": basket_acts.copy_brief,
    "brief-save": basket_acts.save_brief,
    "add-pasted": _add_pasted,
    "remove-pasted": _remove_pasted,
    "export": _export,
    "watch": _toggle_watch,
    "note": _write_note,
    "edit-note": _edit_note,
    "redraw": _redraw,
    "suspend": lambda screen: screen.app.action_suspend_process(),
    "interrupt": _interrupt,
    "quit": _leave,
}
