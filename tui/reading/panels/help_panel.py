"""The sheet over the panes: the help, which lists and explains everything, and the palette, which finds a command by its words.

Both show the reader's own keys, both narrow while one types, and both carry out the line that is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tui.reading.commands.table import BY_ID, COMMANDS, Command, keys_of, shown_key
from tui.reading.panels.field import Field, drawn, edit
from tui.reading.show.filtering import folded, matching, moved, scrolled
from tui.reading.show.paint import HIT_GLYPH
from tui.reading.show.ruler import COLOURED, GLYPHS, THUMB, Tick
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, fit, flow, line, width_of
from tui.reading.text.wrap import cells

HEAD = 2
"""Rows above the list: the title, and the filter."""
KEYS = 13
"""Columns for the keys of a command: room for three, such as "^o H backspace" shortened."""
EDGES = 2
"""Columns of the sheet's two edges."""
MOST_KEYS = 2
"""Keys that a row shows; who wants to know all asks `rashomon keys`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the sheet: a command, or a sign and what it means."""

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
        return f"{self.label} {self.help} {self.sign[0]} {self.group}"


_GUTTER, _RULER, _LOOKS = "Signs before the text", "The ruler: the article at a glance", "How words look"
_SIGNS = (
    (_GUTTER, "▌", Tint.KEY, "The sentence that the cursor is on."),
    (_GUTTER, "=", Tint.KEY, "Here this outlet tells what the cursor is on."),
    (_GUTTER, "2 3 4 ...", Tint.KEY, "A passage begins here that so many outlets tell."),
    (_GUTTER, "!", Tint.KEY, "A passage begins here that no other outlet tells."),
    (_GUTTER, '"', Tint.KEY, "A quote begins here; its lights are on."),
    (_GUTTER, "#", Tint.KEY, "A figure or date begins here; its lights are on."),
    (_GUTTER, HIT_GLYPH, Tint.KEY, "A hit of the search stands here."),
    (_RULER, THUMB, Tint.DIM, "This part is on the screen."),
    (_RULER, Tick.UNIQUE, Tint.TICK_UNIQUE, "Told only here."),
    (_RULER, Tick.SHARED, Tint.TICK_SHARED, "Told by others too."),
    (_RULER, Tick.HIT, Tint.TICK_HIT, "A hit of the search."),
    (_RULER, Tick.STRAND, Tint.TICK_STRAND, "What the cursor is on."),
    (_LOOKS, "shared", Tint.SHARED, "Several outlets tell this; the more of them, the stronger."),
    (_LOOKS, "unique", Tint.UNIQUE, "Only this outlet tells this."),
    (_LOOKS, "name", Tint.ENTITY, "A person, organisation or place."),
    (_LOOKS, "quote", Tint.QUOTE, "Words that somebody said."),
    (_LOOKS, "figure", Tint.FIGURE, "A number or a date."),
    (_LOOKS, "hit", Tint.HIT, "A hit of the search."),
    (_LOOKS, "cursor", Tint.CHOSEN, "The sentence, row or name that you are on."),
    (_LOOKS, "warning", Tint.WARN, "The outlets contradict each other, or something is missing."),
)


def legend(*, coloured: bool) -> tuple[Entry, ...]:
    """The signs and looks, explained; the ruler's as it draws them with colours, or without."""
    glyphs = COLOURED if coloured else GLYPHS
    return tuple(
        Entry("", (glyphs[sign] if isinstance(sign, Tick) else sign, tint), "", text, group)
        for group, sign, tint, text in _SIGNS
    )


@dataclass(frozen=True, slots=True)
class Sheet:
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


def entry_of(command: Command, keys: Mapping[str, str]) -> Entry:
    """A command as a line of the sheet."""
    shown = [shown_key(key) for key in keys_of(command, dict(keys))][:MOST_KEYS]
    return Entry(command.id, (" ".join(shown), Tint.KEY), command.label, command.help, command.group)


@lru_cache(maxsize=8)
def _commands(keys: tuple[tuple[str, str], ...], articles: int) -> tuple[Entry, ...]:
    mine = dict(keys)
    panes = [f"pane-{number}" for number in range(articles + 1, 10)]
    return tuple(entry_of(command, mine) for command in COMMANDS if command.id not in panes)


def entries(sheet: Sheet, reading: Reading) -> tuple[Entry, ...]:
    """What the sheet lists now."""
    commands = _commands(sheet.keys, len(reading.order))
    if sheet.palette:
        every = tuple(entry for entry in commands if BY_ID[entry.id].when(reading))
    else:
        every = commands + legend(coloured=sheet.coloured)
    found = [every[at] for at in matching([entry.words for entry in every], sheet.field.text)]
    if sheet.palette and sheet.field.text.strip():
        wanted = folded(sheet.field.text).strip()
        found.sort(key=lambda entry: _distance(folded(entry.label), wanted))
    return tuple(found)


def _distance(label: str, wanted: str) -> tuple[int, int]:
    """How far a label is from the words typed: it begins with them, the shorter the better; it holds them; its help does."""
    return (0, len(label)) if label.startswith(wanted) else (1 if wanted in label else 2, 0)


def press(sheet: Sheet, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> tuple[Sheet | None, str]:
    """The sheet after a key and the id of the command to carry out, or ""; `size` is the sheet's columns and rows."""
    if key == "escape":
        return None, ""
    listed = entries(sheet, reading)
    if key == "enter":
        chosen = listed[min(sheet.at, len(listed) - 1)].id if listed else ""
        return (None, chosen) if chosen else (sheet, "")
    at = moved(sheet.at, len(listed), key, max(1, size[1] - HEAD))
    if at is None:
        typed = edit(sheet.field, key, character)
        if typed is None:
            return sheet, ""
        sheet, at = replace(sheet, field=typed), 0
    return _shown(replace(sheet, at=at), reading, size), ""


def pointed(sheet: Sheet, reading: Reading, y: int, size: tuple[int, int]) -> Sheet | None:
    """The sheet with the entry in its row `y` chosen; None where there is none."""
    laid = _laid(sheet, reading, size[0] - EDGES)
    row = sheet.top + y - HEAD
    at = laid[row][1] if y >= HEAD and row < len(laid) else -1
    return replace(sheet, at=at) if at >= 0 else None


def _shown(sheet: Sheet, reading: Reading, size: tuple[int, int]) -> Sheet:
    """The sheet with its chosen entry in view, the heading above it too where there is room."""
    height = max(1, size[1] - HEAD)
    owners = [owner for _, owner in _laid(sheet, reading, size[0] - EDGES)]
    mine = [row for row, owner in enumerate(owners) if owner == sheet.at]
    if not mine:
        return replace(sheet, top=0)
    first = mine[0] - 1 if mine[0] and owners[mine[0] - 1] < 0 else mine[0]
    top = scrolled(sheet.top, mine[-1], height, len(owners))
    return replace(sheet, top=min(top, max(0, first)) if mine[-1] - first < height else top)


def _laid(sheet: Sheet, reading: Reading, width: int) -> list[tuple[Line, int]]:
    """All rows of the list, each with the entry that it belongs to; -1 for headings and gaps."""
    rows: list[tuple[Line, int]] = []
    grouped = not sheet.palette and not sheet.field.text.strip()
    group = ""
    for number, entry in enumerate(entries(sheet, reading)):
        if grouped and entry.group != group:
            group = entry.group
            rows += [((), -1)] * bool(rows) + [(line((fit(f" {group}", width), Tint.TITLE)), -1)]
        rows += [(row, number) for row in _entry_rows(entry, reading, width, chosen=number == sheet.at)]
    return rows


def _entry_rows(entry: Entry, reading: Reading, width: int, *, chosen: bool) -> list[Line]:
    able = not entry.id or BY_ID[entry.id].when(reading)
    sign, tint = entry.sign
    sign = fit(sign, KEYS - 1)
    gap = " " * (KEYS - cells(sign))
    words = f"{entry.label}: {entry.help}" if entry.id else entry.help
    rows = flow(line((words, Tint.CHOSEN if chosen else Tint.PLAIN if able else Tint.DIM)), max(8, width - KEYS - 3))
    bar: Piece = ("▌ " if chosen else "  ", Tint.KEY)
    first = line(bar, (sign, tint if able else Tint.DIM), gap, *rows[0])
    return [first, *(line(bar, " " * KEYS, *row) for row in rows[1:])]


def lines(sheet: Sheet, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    """The sheet in `height` rows of `width` cells."""
    inner = width - EDGES
    laid = [row for row, _ in _laid(sheet, reading, inner)]
    title = fit(" Commands" if sheet.palette else " Help: every key, every sign", width)
    hints = "enter does it  esc closes "
    hints = hints if cells(title) + cells(hints) < width else ""
    head = line((title + " " * (width - cells(title) - cells(hints)) + hints, Tint.CHOSEN))
    count = f"{len(entries(sheet, reading))} "
    query = drawn(sheet.field, max(8, inner - cells(count) - 1), before=" > ")
    gap = " " * max(1, inner - width_of(query) - cells(count))
    body = laid[sheet.top : sheet.top + max(0, height - HEAD)] or [line(fit("  Nothing is called so.", inner))]
    padded = [*body, *[()] * (height - HEAD - len(body))]
    return (head, *(_edged(row, width) for row in ((*query, (gap, Tint.PLAIN), (count, Tint.DIM)), *padded)))


def _edged(row: Line, width: int) -> Line:
    """A row between the sheet's edges, which part it from the panes also where there is no colour."""
    return line(("│", Tint.DIM), *row, " " * (width - EDGES - width_of(row)), ("│", Tint.DIM))


def height_of(sheet: Sheet, reading: Reading, width: int, most: int) -> int:
    """Rows that the sheet wants, `most` at the most: the help all it can have, the palette no more than it fills."""
    return (
        most
        if not sheet.palette
        else min(most, HEAD + max(1, len(_laid(replace(sheet, field=Field()), reading, width - EDGES))))
    )
