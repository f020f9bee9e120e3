"""The line in which a reader types what the rows of a table are to hold; the table follows letter by letter.

Enter keeps what is typed, escape brings back what stood there before. The arrow keys move in the rows meanwhile.
"""

from __future__ import annotations

from dataclasses import replace

from tui.model.records import dataclass
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.state.reading import Reading
from tui.reading.state.views import TABLES
from tui.reading.text.lines import Line, Tint, line, width_of
from tui.reading.text.wrap import cells

_STEPS = {"up": -1, "down": 1, "ctrl+p": -1, "ctrl+n": 1}


@dataclass(frozen=True, slots=True)
class TableFilter:
    """The line while it is open."""

    origin: Reading
    """Where the reader was when it was opened."""
    field: Field


def open_table_filter(reading: Reading) -> TableFilter:
    """The line with what narrows the table now."""
    return TableFilter(reading, field_with(reading.tables.filter))


def press(panel: TableFilter, reading: Reading, key: str, character: str | None) -> tuple[TableFilter | None, Reading]:
    """The line and the reading after a key. None: it is closed."""
    if key == "escape" or (key in ("backspace", "ctrl+h") and not panel.field.text):
        return None, give_up(panel, reading)
    if key == "enter":
        return None, replace(reading, message=kept_message(reading))
    if key in _STEPS:
        return panel, TABLES.step(reading, _STEPS[key])
    field = edit_field(panel.field, key, character)
    if field is None:
        return panel, reading
    return replace(panel, field=field), TABLES.narrow(reading, field.text)


def give_up(panel: TableFilter, reading: Reading) -> Reading:
    """The reading with the table as it was before anything was typed, at its row."""
    before, now = panel.origin, reading.tables
    tables = now._replace(filters=before.tables.filters, rows=before.tables.rows)
    offsets = before.offsets + reading.offsets[len(before.offsets) :]
    return replace(reading, tables=tables, place=before.place, offsets=offsets, focus=before.focus, message="")


def kept_message(reading: Reading) -> str:
    """How many rows what is typed has left, and how one has them all again; empty where nothing is typed."""
    if not reading.tables.filter.strip():
        return ""
    count, every = len(TABLES.section(reading).rows), len(TABLES.whole(reading).rows)
    return f"{count} of {every} rows hold “{reading.tables.filter.strip()}”; esc shows all again."


def filter_line(panel: TableFilter, reading: Reading, width: int) -> Line:
    """The row of the footer: what is typed, how many rows are left, and what else one can type and press."""
    count = f"{len(TABLES.section(reading).rows)} of {len(TABLES.whole(reading).rows)} rows"
    before = "rows with: "
    typed = min(24, cells(panel.field.text) + 1) + cells(before)
    hints = ""
    for hint in ("  only:A in:A not:A by:NAME", "  enter keep", "  esc back", "  ↑↓ move"):
        hints += hint if typed + cells(count + hints + hint) + 2 <= width else ""
    words = field_line(panel.field, max(8, width - cells(count + hints) - 2), before=before)
    gap = " " * max(1, width - 1 - width_of(words) - cells(count + hints))
    tint = Tint.PLAIN if TABLES.section(reading).rows else Tint.WARN
    return line(*words, gap, (count, tint), (hints, Tint.DIM))
