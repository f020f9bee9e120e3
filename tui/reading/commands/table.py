"""Every command of the reader, declared once.

Bindings, footer, help, palette, `rashomon keys` and the README's table are made from this tuple. A command with a `move` is
pure; the others need the screen (pages, panels, the clipboard) and the ui carries them out by their id.
"""

from __future__ import annotations

from functools import partial

from tui.model.strands import Kind
from tui.reading.commands.basket import BASKET_COMMANDS
from tui.reading.commands.command import (
    Command,
    anywhere,
    by_view,
    column_by,
    edge_by,
    has_beside,
    has_two,
    has_words,
    in_view_with,
    step_by,
    to_number,
    toggle_fuzzy,
)
from tui.reading.commands.papers import PAPERS_COMMANDS
from tui.reading.state import moves
from tui.reading.state.article_moves import toggle_follow
from tui.reading.state.kinds import PASSAGES, ROWS, KindRow
from tui.reading.state.tours import Tour, TourKind
from tui.reading.state.versions import follow_edits
from tui.reading.state.views import next_sort, next_view, toggle_tables

MOVE, TOUR, PANES, SHOW, FIND, COPY, PROGRAM = "Move", "Follow", "Panes", "Show", "Find", "Copy", "Program"

_MISSING = "Go to the next passage that others share and this article leaves out."
_CONFLICTS = "Go to the next place where outlets contradict each other."


def _tour(id_: str, key: str, label: str, text: str, tour: Tour) -> Command:
    """The command that takes a tour."""
    return Command(id_, key, label, TOUR, text, partial(moves.take_tour, tour=tour))


def _kind_tours(*, passages: bool) -> tuple[Command, ...]:
    """The commands for the tours of passages, or of all other kinds."""
    rows = (row for row in ROWS if row.letter and (row.kind in PASSAGES) is passages)
    return tuple(_tour(row.command, row.letter, row.label, row.help, Tour(of=row.kind)) for row in rows)


def _light(row: KindRow) -> Command:
    """The command for the lights of a kind."""
    id_, text = f"light-{row.command}", f"Switch the lights of {row.command} on or off."
    return Command(id_, row.letter.upper(), f"light {row.command}", SHOW, text, partial(moves.toggle_light, kind=row.kind))


_MOVING = (
    Command("down", "j,down", "down", MOVE, "Next sentence.", step_by(1)),
    Command("up", "k,up", "up", MOVE, "Previous sentence.", step_by(-1)),
    Command("page-down", "space,pagedown", "page", MOVE, "A page down."),
    Command("page-up", "b,pageup", "page up", MOVE, "A page up."),
    Command("half-down", "ctrl+d", "half page", MOVE, "Half a page down."),
    Command("half-up", "ctrl+u", "half page up", MOVE, "Half a page up."),
    Command("top", "g,home", "top", MOVE, "First sentence of the article.", edge_by(-1)),
    Command("bottom", "G,end", "bottom", MOVE, "Last sentence of the article.", edge_by(1)),
)

_FOLLOWING = (
    *_kind_tours(passages=True),
    _tour("missing", "m", "missing", _MISSING, Tour(TourKind.MISSING)),
    *_kind_tours(passages=False),
    _tour("disagreements", "d", "disputes", _CONFLICTS, Tour(TourKind.CONFLICT)),
    Command(
        "versions",
        "D",
        "versions",
        TOUR,
        "Go to the next sentence that another version of the same article has otherwise; . dims what both have.",
        follow_edits,
        has_two,
    ),
    _tour("my-notes", "apostrophe", "notes", "Go to the next of your notes.", Tour(of=Kind.NOTE)),
    Command("next", "n", "next", TOUR, "Next stop of the tour.", partial(moves.follow_tour, step=1)),
    Command("previous", "N", "previous", TOUR, "Previous stop of the tour.", partial(moves.follow_tour, step=-1)),
    Command(
        "follow",
        "enter",
        "follow",
        TOUR,
        "Follow what is under the cursor: n goes on to its other places; again: with its kin.",
        by_view(lambda view, reading: view.enter(reading)),
    ),
    Command(
        "across",
        "right_square_bracket",
        "other outlet",
        TOUR,
        "The same thing in the next article.",
        partial(moves.go_across, step=1),
        has_two,
    ),
    Command(
        "across-back",
        "left_square_bracket",
        "outlet back",
        TOUR,
        "The same thing in the previous article.",
        partial(moves.go_across, step=-1),
        has_two,
    ),
    Command(
        "back", "ctrl+o,H,backspace", "back", TOUR, "Back to where the last jump began.", partial(moves.step_history, step=-1)
    ),
    Command("forward", "L", "forward", TOUR, "Forward again along the trail.", partial(moves.step_history, step=1)),
)

_PANES = (
    Command("next-pane", "tab,l,right", "pane", PANES, "Next article; in the tables the next table.", column_by(1), has_beside),
    Command("previous-pane", "shift+tab,h,left", "pane back", PANES, "Previous article, or table.", column_by(-1), has_beside),
    *(Command(f"pane-{n}", str(n), f"pane {n}", PANES, f"Article {n}.", to_number(n), has_beside) for n in range(1, 10)),
    Command("lock", "s", "lock", PANES, "Release or take back the scroll lock.", moves.toggle_lock, has_two),
    Command("line-up", "equals_sign", "line up", PANES, "Bring every counterpart to the height of the cursor.", None, has_two),
    Command(
        "follow-panes",
        "semicolon",
        "follow panes",
        PANES,
        "Let a jump bring those to the screen who tell what it led to, or keep the panes in their order.",
        toggle_follow,
        has_two,
    ),
    Command("zoom", "z", "zoom", PANES, "Give this article all the room, or share it again.", moves.toggle_zoom, has_two),
    Command(
        "base",
        "B",
        "base",
        PANES,
        "Make this article the base: first pane, order of the synopsis.",
        by_view(lambda view, reading: view.make_base(reading)),
        has_two,
    ),
    Command(
        "move-right",
        "greater_than_sign",
        "move right",
        PANES,
        "Move this pane to the right.",
        partial(moves.shift_pane, step=1),
        has_two,
    ),
    Command(
        "move-left",
        "less_than_sign",
        "move left",
        PANES,
        "Move this pane to the left.",
        partial(moves.shift_pane, step=-1),
        has_two,
    ),
    Command(
        "hide",
        "minus",
        "hide",
        PANES,
        "Hide this pane.",
        by_view(lambda view, reading: view.hide(reading)),
        has_two,
        takes_away=True,
    ),
    Command("show-all", "plus", "show all", PANES, "Show all panes.", moves.show_all_panes, has_two),
)

_SHOWING = (
    Command("view", "v", "view", SHOW, "Side by side, synopsis, one article, tables.", next_view),
    Command(
        "tables",
        "0",
        "tables",
        SHOW,
        "Tables of what differs: overview, disputes, quotes, figures, labels and others; enter leads to the words, 0 back.",
        toggle_tables,
    ),
    Command(
        "rows",
        "r",
        "rows",
        SHOW,
        "Synopsis: every passage, told by all, by one, missing in the base. Tables: type what their rows are to hold.",
        None,
        in_view_with("rows"),
    ),
    Command(
        "sort",
        "S",
        "sort",
        SHOW,
        "Synopsis: order of the base article, or by how many tell it. Tables: the next order of the rows.",
        next_sort,
        in_view_with("sort"),
    ),
    Command("detail", "i", "detail", SHOW, "Grow the strip: all wordings of the passage in full, and why they are linked."),
    Command("detail-down", "J", "detail down", SHOW, "Scroll the strip down."),
    Command("detail-up", "K", "detail up", SHOW, "Scroll the strip up."),
    Command("outline", "o,f2", "outline", SHOW, "List passages, people, quotes and figures at the side; typing filters."),
    Command(
        "articles",
        "a",
        "articles",
        SHOW,
        "List the articles, and which tell what is under the cursor; a number or a name goes there, space pins or hides.",
    ),
    *(_light(row) for row in ROWS if row.letter),
    Command(
        "folds", "x", "folded", SHOW, "Show or fold what is not the article: sign-ups, credits, repeats.", moves.toggle_folds
    ),
    Command(
        "legend", "comma", "signs", SHOW, "Show the line that explains the signs, or hide it.", moves.toggle_legend, anywhere
    ),
    Command(
        "step-back",
        "full_stop",
        "step back",
        SHOW,
        "Dim all that has nothing to do with the passage under the cursor, or nothing.",
        moves.toggle_step_back,
        in_view_with("step-back"),
    ),
    Command("theme", "t", "theme", SHOW, "Next theme.", None, anywhere),
)

_FINDING = (
    Command(
        "search",
        "slash",
        "search",
        FIND,
        'Search all articles: a word in all its forms, words near each other, "..." exactly, a | b either, -a not.',
    ),
    Command(
        "fuzzy",
        "tilde",
        "fuzzy",
        FIND,
        "Search for the same words spelt differently, or exactly again.",
        toggle_fuzzy,
    ),
    Command("escape", "escape", "clear", FIND, "Close what is open; leave what is searched or followed."),
    Command("copy", "y", "copy", COPY, "Copy the passage with its citation.", when=has_words),
    Command("export", "O", "export", COPY, "Write the comparison to a file: which form, which part, where."),
    Command("add-pasted", "A", "add pasted", COPY, "Add the text that was pasted as a further article.", None, anywhere),
    Command(
        "remove-pasted",
        "underscore",
        "remove pasted",
        COPY,
        "Take the pasted article out again in which you are; X gives it an outlet and a title.",
        takes_away=True,
    ),
    Command(
        "copy-all",
        "Y",
        "copy all",
        COPY,
        "Copy the whole comparison of this passage, every wording with its citation.",
        when=has_words,
    ),
    Command(
        "correct",
        "X",
        "correct",
        COPY,
        "Correct what is under the cursor: one fact or two, who spoke, a name, the page, the outlet; lists all of yours.",
    ),
    Command("select", "V", "select", COPY, "Select sentences with the moves; y copies them.", moves.toggle_selection),
)

_LEAVING = (
    Command("help", "question_mark,f1", "help", PROGRAM, "Every key; typing searches, enter does it.", None, anywhere),
    Command("palette", "colon,ctrl+p", "commands", PROGRAM, "Find a command by its name.", None, anywhere),
    Command("watch", "R", "watch", PROGRAM, "Look after the files: what comes, changes or goes joins at once.", None, anywhere),
    Command("redraw", "ctrl+l", "redraw", PROGRAM, "Draw the screen anew.", None, anywhere),
    Command("suspend", "ctrl+z", "suspend", PROGRAM, "Back to the shell; fg returns.", None, anywhere, takes_away=True),
    Command(
        "interrupt",
        "ctrl+c",
        "copy or quit",
        PROGRAM,
        "Copy what is selected; pressed twice, leave.",
        None,
        anywhere,
        takes_away=True,
    ),
    Command("quit", "q,ctrl+q", "quit", PROGRAM, "Leave; the place is remembered.", None, anywhere, takes_away=True),
)

_PAPERS = (*PAPERS_COMMANDS, *BASKET_COMMANDS)
COMMANDS: tuple[Command, ...] = (*_MOVING, *_FOLLOWING, *_PANES, *_SHOWING, *_PAPERS, *_FINDING, *_LEAVING)
BY_ID = {command.id: command for command in COMMANDS}
