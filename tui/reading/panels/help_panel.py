"""The panel over the panes: the help, which lists and explains everything, and the palette, which finds a command by its words.

Both show the reader's own keys, both narrow while one types, and both carry out the line that is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import lru_cache

from tui.model.records import dataclass
from tui.reading.commands.command import Command
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, COMMANDS
from tui.reading.panels.field import Field, edit_field, field_line
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.show.row_keys import CURSOR_SIGN
from tui.reading.show.ruler import COLOURED, GLYPHS, THUMB
from tui.reading.state.basket_signs import SIGN
from tui.reading.state.filtering import MIN_SIMILARITY, fold_label
from tui.reading.state.inks import Tick
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, fit, flow, line, width_of
from tui.reading.text.wrap import cells

HEAD = 2
"""Rows above the list: the title, and the filter."""
KEY_COLUMNS = 13
"""Columns for the keys of a command: room for three, such as "^o H backspace" shortened."""
EDGE_COLUMNS = 2
"""Columns of the panel's two edges."""
NAMING_LETTERS = 3
"""Letters of a name from which it is meant: "q" may be anything, "qui" is quit."""
MAX_KEYS = 2
"""Keys that a row shows; who wants to know all asks `rashomon keys`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the panel: a command, or a sign and what it means."""

    id: str
    """Id of the command that enter carries out; empty for a sign."""
    sign: Piece
    """The keys, or the sign as it is drawn."""
    label: str
    help: str
    group: str

    @property
    def words(self) -> str:
        """What is searched when the reader types."""
        return f"{self.label} {self.help} {self.sign[0]} {self.group} {self.id}"


_GUTTER, _RULER, _LOOKS = "Signs before the text", "The ruler: the article at a glance", "How words look"
_TICKS = sorted((row for row in ROWS if row.tick), key=lambda row: row.tick)
_SIGNS: tuple[tuple[str, str | Tick, Tint, str], ...] = (
    (_GUTTER, CURSOR_SIGN, Tint.KEY, "The sentence that the cursor is on, where no colour shows it."),
    (_GUTTER, "=", Tint.KEY, "Here this outlet tells what the cursor is on."),
    *((_GUTTER, row.bar[0], row.tint, row.meaning) for row in ROWS if row.bar),
    (_GUTTER, DISPUTE_BAR[0], Tint.DISPUTE, "Here the outlets contradict each other."),
    *((_GUTTER, row.glyph, Tint.KEY, row.glyph_meaning) for row in ROWS if row.glyph_meaning and row.glyph.strip()),
    (_GUTTER, SIGN, Tint.KEY, "Words begin here that are in the basket."),
    (_GUTTER, "2 3 4 ...", Tint.DIM, "At the right: a passage begins here that so many outlets tell."),
    (_RULER, THUMB, Tint.DIM, "This part is on the screen."),
    *((_RULER, row.tick, row.tick_tint, row.tick_meaning) for row in _TICKS),
    (_RULER, Tick.STRAND, Tint.TICK_STRAND, "What the cursor is on."),
    *((_LOOKS, row.word, row.tint, row.meaning) for row in ROWS if not row.bar),
    (_LOOKS, "cursor", Tint.CHOSEN, "The sentence, row or name that you are on."),
    (_LOOKS, "differs", Tint.DIFFERS, "Words that differ from the wording under the cursor."),
)


def legend_entries(*, coloured: bool) -> tuple[Entry, ...]:
    """The signs and looks, explained; the ruler's as it draws them with colours, or without."""
    glyphs = COLOURED if coloured else GLYPHS
    return tuple(
        Entry("", (glyphs[sign] if isinstance(sign, Tick) else sign, tint), "", text, group)
        for group, sign, tint, text in _SIGNS
    )


@dataclass(frozen=True, slots=True)
class HelpPanel:
    """The help or the palette while it is open."""

    keys: tuple[tuple[str, str], ...] = ()
    """The reader's own keys: (command id, keys with commas)."""
    coloured: bool = True
    """Whether colours tell signs apart, so that the ruler draws calmer ones."""
    palette: bool = False
    """Whether it is the palette: only what makes sense now, the best match first, no explanations."""
    field: Field = field(default_factory=Field)
    at: int = 0
    """The chosen one of the entries that match."""
    top: int = 0
    """First row of the list on the screen; of several rows when an entry is long."""


def command_entry(command: Command, keys: Mapping[str, str]) -> Entry:
    """A command as a line of the panel."""
    shown = [key_sign(key) for key in keys_of(command, dict(keys))][:MAX_KEYS]
    return Entry(command.id, (" ".join(shown), Tint.KEY), command.label, command.help, command.group)


@lru_cache(maxsize=8)
def _commands(keys: tuple[tuple[str, str], ...], articles: int) -> tuple[Entry, ...]:
    mine = dict(keys)
    panes = [f"pane-{number}" for number in range(articles + 1, 10)]
    return tuple(command_entry(command, mine) for command in COMMANDS if command.id not in panes)


def matching_entries(panel: HelpPanel, reading: Reading) -> tuple[Entry, ...]:
    """What the panel lists now."""
    commands = _commands(panel.keys, len(reading.order))
    if panel.palette:
        every = tuple(entry for entry in commands if BY_ID[entry.id].when(reading))
    else:
        every = legend_entries(coloured=panel.coloured) + commands
    found = find_entries(every, panel.field.text)
    if panel.palette and panel.field.text.strip():  # what is only told of it in its sentence is no name
        wanted = fold_label(panel.field.text).split()
        found = tuple(e for e in found if not BY_ID[e.id].takes_away or _all_begin(wanted, fold_label(e.label).split()))
    return found


def find_entries(entries: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """The entries that a query finds, the best first: by beginnings of words and by initials, never by scattered letters.

    What leaves or takes away stands last unless the query names it. Where nothing is found so, labels that are spelt alike are.
    """
    wanted = fold_label(query).split()
    if not wanted:
        return tuple(entries)
    ranks = [(_rank(entry, wanted), at) for at, entry in enumerate(entries)]
    found = [entries[at] for rank, at in sorted((rank, at) for rank, at in ranks if rank is not None)]
    if found:
        return tuple(found)
    alike = sorted((-likeness, at) for at, entry in enumerate(entries) if (likeness := _likeness(entry, wanted)))
    return tuple(entries[at] for _, at in alike)


def _rank(entry: Entry, wanted: list[str]) -> tuple[bool, int, int] | None:
    """How well an entry fits the words typed, the smaller the better; None where it does not."""
    label = fold_label(entry.label)
    named, typed = label.split(), " ".join(wanted)
    if label == typed:
        rank = 0
    elif label.startswith(typed):
        rank = 1
    elif _all_begin(wanted, named):
        rank = 2
    elif typed in entry.sign[0].split():
        rank = 3
    elif len(typed) > 1 and "".join(word[0] for word in named).startswith(typed):
        rank = 4
    elif _all_begin(wanted, fold_label(entry.words).replace("(", " ").split()):
        rank = 5
    else:
        return None
    is_named = rank <= 2 and len(typed) >= NAMING_LETTERS
    return bool(entry.id) and BY_ID[entry.id].takes_away and not is_named, rank, len(label) if rank == 1 else 0


def _all_begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word typed is the beginning of one of the words."""
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _likeness(entry: Entry, wanted: list[str]) -> float:
    """How alike the words typed and words of a label are spelt, the least of them, 0 to 100; 0 below `MIN_SIMILARITY`.

    What leaves or takes away is never meant by a slip.
    """
    if not entry.id or BY_ID[entry.id].takes_away:
        return 0.0
    from rapidfuzz import fuzz

    named = fold_label(entry.label).split()
    return min(max(fuzz.ratio(each, word, score_cutoff=MIN_SIMILARITY) for word in named) for each in wanted)


def press(
    panel: HelpPanel, reading: Reading, key: str, character: str | None, size: tuple[int, int]
) -> tuple[HelpPanel | None, str]:
    """The panel after a key and the id of the command to carry out, or ""; `size` is the panel's columns and rows."""
    if key == "escape":
        return None, ""
    listed = matching_entries(panel, reading)
    if key == "enter":
        chosen = listed[min(panel.at, len(listed) - 1)].id if listed else ""
        return (None, chosen) if chosen else (panel, "")
    at = row_after_key(panel.at, len(listed), key, max(1, size[1] - HEAD))
    if at is None:
        typed = edit_field(panel.field, key, character)
        if typed is None:
            return panel, ""
        panel, at = replace(panel, field=typed), 0
    return _scroll_into_view(replace(panel, at=at), reading, size), ""


def choose_at(panel: HelpPanel, reading: Reading, y: int, size: tuple[int, int]) -> HelpPanel | None:
    """The panel with the entry in its row `y` chosen; None where there is none."""
    laid = _list_rows(panel, reading, size[0] - EDGE_COLUMNS)
    row = panel.top + y - HEAD
    at = laid[row][1] if y >= HEAD and row < len(laid) else -1
    return replace(panel, at=at) if at >= 0 else None


def _scroll_into_view(panel: HelpPanel, reading: Reading, size: tuple[int, int]) -> HelpPanel:
    """The panel with its chosen entry in view, the heading above it too where there is room."""
    height = max(1, size[1] - HEAD)
    owners = [owner for _, owner in _list_rows(panel, reading, size[0] - EDGE_COLUMNS)]
    mine = [row for row, owner in enumerate(owners) if owner == panel.at]
    if not mine:
        return replace(panel, top=0)
    first = mine[0] - 1 if mine[0] and owners[mine[0] - 1] < 0 else mine[0]
    top = scroll_to(panel.top, mine[-1], height, len(owners))
    return replace(panel, top=min(top, max(0, first)) if mine[-1] - first < height else top)


def _list_rows(panel: HelpPanel, reading: Reading, width: int) -> list[tuple[Line, int]]:
    """All rows of the list, each with the entry that it belongs to; -1 for headings and gaps."""
    rows: list[tuple[Line, int]] = []
    grouped = not panel.palette and not panel.field.text.strip()
    group = ""
    for number, entry in enumerate(matching_entries(panel, reading)):
        if grouped and entry.group != group:
            group = entry.group
            rows += [((), -1)] * bool(rows) + [(line((fit(f" {group}", width), Tint.TITLE)), -1)]
        rows += [(row, number) for row in _entry_rows(entry, reading, width, chosen=number == panel.at)]
    return rows


def _entry_rows(entry: Entry, reading: Reading, width: int, *, chosen: bool) -> list[Line]:
    able = not entry.id or BY_ID[entry.id].when(reading)
    sign, tint = entry.sign
    sign = fit(sign, KEY_COLUMNS - 1)
    gap = " " * (KEY_COLUMNS - cells(sign))
    words = f"{entry.label}: {entry.help}" if entry.id else entry.help
    rows = flow(line((words, Tint.CHOSEN if chosen else Tint.PLAIN if able else Tint.DIM)), max(8, width - KEY_COLUMNS - 3))
    bar: Piece = ("▌ " if chosen else "  ", Tint.KEY)
    first = line(bar, (sign, tint if able else Tint.DIM), gap, *rows[0])
    return [first, *(line(bar, " " * KEY_COLUMNS, *row) for row in rows[1:])]


def help_lines(panel: HelpPanel, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    """The panel in `height` rows of `width` cells."""
    inner = width - EDGE_COLUMNS
    laid = [row for row, _ in _list_rows(panel, reading, inner)]
    title = fit(" Commands" if panel.palette else " Help: every key, every sign", width)
    hints = "enter does it  esc closes "
    hints = hints if cells(title) + cells(hints) < width else ""
    head = line((title + " " * (width - cells(title) - cells(hints)) + hints, Tint.CHOSEN))
    count = f"{len(matching_entries(panel, reading))} "
    query = field_line(panel.field, max(8, inner - cells(count) - 1), before=" > ")
    gap = " " * max(1, inner - width_of(query) - cells(count))
    body = laid[panel.top : panel.top + max(0, height - HEAD)] or [line(fit("  Nothing is called so.", inner))]
    padded = [*body, *[()] * (height - HEAD - len(body))]
    return (head, *(_with_edges(row, width) for row in ((*query, (gap, Tint.PLAIN), (count, Tint.DIM)), *padded)))


def _with_edges(row: Line, width: int) -> Line:
    """A row between the panel's edges, which part it from the panes also where there is no colour."""
    return line(("│", Tint.DIM), *row, " " * (width - EDGE_COLUMNS - width_of(row)), ("│", Tint.DIM))


def wanted_height(panel: HelpPanel, reading: Reading, width: int, most: int) -> int:
    """Rows that the panel wants, `most` at the most: the help all it can have, the palette no more than it fills."""
    return (
        most
        if not panel.palette
        else min(most, HEAD + max(1, len(_list_rows(replace(panel, field=Field()), reading, width - EDGE_COLUMNS))))
    )
