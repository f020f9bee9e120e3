"""The lines around the panes, all at once: what stands above them, the strip below them and the keys.

The screen draws them, and so does the picture that stands there before the toolkit is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, footer_commands
from tui.reading.show.detail import strip_lines
from tui.reading.show.header import names_line, status_line
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.state.views import view_of
from tui.reading.text.lines import Line, Piece, Tint, line
from tui.reading.text.wrap import cells

SMALLEST = (40, 10)
"""Columns and rows below which a sentence stands instead of the story."""


class Bars(NamedTuple):
    """What stands around the panes, from the top."""

    status: Line
    names: Line
    strip: tuple[Line, ...]
    legend: Line
    footer: Line


def strip_rows(height: int, *, grown: bool) -> int:
    """Rows of the strip on a screen of `height` rows."""
    return max(6, height // 2) if grown else 3 if height < 30 else 5


def make_bars(
    reading: Reading,
    width: int,
    articles: tuple[int, ...],
    *,
    rows: int,
    title: str,
    keys: Mapping[str, str],
    grown: bool = False,
    above: int = 0,
    plain: bool = False,
) -> Bars:
    """The bars of a screen of `width` columns with these articles.

    The strip has `rows` rows, of which `above` are scrolled away. `keys` are the reader's own, by command;
    with `plain` no colour tells signs apart.
    """
    below = strip_lines(reading, width - 1, rows, grown=grown or view_of(reading).tall_strip, above=above)
    return Bars(
        status_line(reading, width, title),
        names_line(reading, width, articles),
        below,
        legend_line(reading, width, keys, plain=plain),
        footer_line(reading, width, keys),
    )


LEGEND_FROM = 16
"""Rows of a screen from which one of them explains the signs."""


def legend_rows(reading: Reading, height: int) -> int:
    """Rows that explain the signs on a screen of `height` rows: one, or none."""
    return int(reading.legend and height >= LEGEND_FROM)


def legend_line(reading: Reading, width: int, keys: Mapping[str, str], *, plain: bool = False) -> Line:
    """The signs in use, each with what it means: those of the kinds that were found and are lit; and how to hide the line."""
    signs = [
        (row.plain_bar[0] if plain else row.bar[0], row.tint, row.legend) if row.bar else (row.glyph, Tint.KEY, row.legend)
        for row in ROWS
        if row.legend and row.kind in reading.lit and (reading.index.strands_of(row.kind) or (row.overlay and reading.hits))
    ]
    if reading.index.strands_on(Tour(TourKind.CONFLICT)):
        signs.append((DISPUTE_BAR[0], Tint.DISPUTE, "disputed"))
    pieces: list[Piece] = []
    room = width - 1
    for sign, tint, meaning in signs:
        if cells(sign) + cells(meaning) + 4 <= room:
            pieces += [(f" {sign}", tint), (f" {meaning} ", Tint.DIM)]
            room -= cells(sign) + cells(meaning) + 3
    hide = keys_of(BY_ID["legend"], dict(keys))
    words = f" ({key_sign(hide[0])} hides this line)" if hide and pieces else ""
    return line(*pieces, (words if len(words) <= room else "", Tint.DIM))


def footer_line(reading: Reading, width: int, keys: Mapping[str, str]) -> Line:
    """The keys that matter now: two blanks apart where all fit, else one; then without the last of them, but with the help."""
    mine = dict(keys)
    entries = [(c, key_sign(each[0])) for c in footer_commands(reading) if (each := keys_of(c, mine))]

    def needs(blanks: int) -> int:
        return 1 + sum(len(key) + 1 + len(command.label) + blanks for command, key in entries) - blanks

    while len(entries) > 1 and needs(1) > width:
        del entries[-1 if entries[-1][0].id == "quit" else -2]
    gap = "  " if needs(2) <= width else " "
    pieces: list[Piece] = [(" ", Tint.PLAIN)]
    for command, key in entries:
        pieces += [(key, Tint.KEY), (f" {command.label}{gap}", Tint.PLAIN)]
    return line(*pieces[:-1], pieces[-1][0].rstrip())
