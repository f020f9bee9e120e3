"""The lines around the panes, all at once: what stands above them, the strip below them and the keys.

The screen draws them, and so does the picture that stands there before the toolkit is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.model.strands import kind
from tui.reading.commands.command import Command
from tui.reading.commands.footer import footer_commands
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID
from tui.reading.show.detail import strip_lines
from tui.reading.show.header import status_line
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.state.basket_signs import SIGN
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading
from tui.reading.state.views import view_of
from tui.reading.text.lines import Line, Piece, Tint, line, width_of
from tui.reading.text.wrap import cells

SMALLEST = (40, 10)
"""Columns and rows below which a sentence stands instead of the story."""


class Bars(NamedTuple):
    """What stands around the panes, from the top."""

    status: Line
    strip: tuple[Line, ...]
    legend: Line
    footer: Line


LOW_SCREEN = 30
"""Rows below which a screen is low: the legend shares the top row, and the strip has no rule above it."""
NARROW_SCREEN = 80
"""Columns below which a low screen's strip has a row more, for the same words."""


def strip_rows(reading: Reading, width: int, height: int, *, grown: bool) -> int:
    """Rows of the strip on a screen: few, or, where it is grown, as many as it holds words, up to two thirds of the screen."""
    low = height < LOW_SCREEN
    usual = (2 if width >= NARROW_SCREEN else 3) if low else 6
    usual = max(usual, min(view_of(reading).least_strip_rows, height // 3))
    if not grown and not view_of(reading).tall_strip:
        return usual
    most = max(6, height * 2 // 3)
    holds = len(strip_lines(reading, width - 1, most, grown=True)) + (not low)
    return max(usual, min(most, holds))


def make_bars(
    reading: Reading,
    width: int,
    *,
    rows: int,
    height: int,
    title: str,
    keys: Mapping[str, str],
    grown: bool = False,
    above: int = 0,
    plain: bool = False,
) -> Bars:
    """The bars of a screen of `width` columns and `height` rows.

    The strip has `rows` rows, of which `above` are scrolled away. `keys` are the reader's own, by command;
    with `plain` no colour tells signs apart.
    """
    rule = line(("─" * (width - 2), Tint.FAINT)) if height >= LOW_SCREEN else ()
    grown = grown or view_of(reading).tall_strip
    below = strip_lines(reading, width - 1, rows - bool(rule), grown=grown, above=above)
    legend = legend_line(reading, width, keys, plain=plain)
    is_low = LEGEND_FROM <= height < LOW_SCREEN
    above_all = is_low and reading.legend and not reading.hits and not view_of(reading).of_rows
    return Bars(
        status_line(reading, width, title, signs_line(reading, width, plain=plain, short=True) if above_all else ()),
        (rule, *below) if rule else below,
        legend,
        footer_line(reading, width, keys),
    )


LEGEND_FROM = 16
"""Rows of a screen from which signs are explained on it."""


def legend_rows(reading: Reading, height: int) -> int:
    """Rows that explain the signs on a screen of `height` rows: one, or none; on a low screen they stand in the top row."""
    return int(reading.legend and height >= LOW_SCREEN)


def signs_line(reading: Reading, width: int, *, plain: bool = False, short: bool = False) -> Line:
    """The signs in use, each with what it means: those of the kinds that were found and are lit; `short`: one word each."""
    own = {kind(each) for each in reading.overlays}
    signs = [
        (row.plain_bar[0] if plain else row.bar[0], row.tint, row.label if short else row.legend)
        if row.bar
        else (row.glyph, Tint.KEY, row.legend)
        for row in ROWS
        if row.legend and row.kind in reading.lit and (reading.index.strands_of(row.kind) or row.kind in own)
    ]
    if reading.index.disputes:
        signs.append((DISPUTE_BAR[0], Tint.DISPUTE, "disputed"))
    if reading.papers.basket:
        signs.append((SIGN, Tint.KEY, "in the basket"))
    pieces: list[Piece] = []
    room, gap = width - 1, " " if short else "  "
    for sign, tint, meaning in signs:
        if cells(sign) + cells(meaning) + 3 <= room:
            pieces += [(sign, tint), (f" {meaning}{gap}", Tint.DIM)]
            room -= cells(sign) + cells(meaning) + 3
    return tuple(pieces)


def legend_line(reading: Reading, width: int, keys: Mapping[str, str], *, plain: bool = False) -> Line:
    """The signs in use in a row of their own, and how to hide it."""
    signs = signs_line(reading, width - 1, plain=plain)
    hide = keys_of(BY_ID["legend"], dict(keys))
    words = f"({key_sign(hide[0])} hides this line)" if hide and signs else ""
    return line(" ", *signs, (words if width_of(signs) + cells(words) < width else "", Tint.DIM))


SHORTER = {"only here": "only", "search": "find", "tables": "table"}
"""Labels of the footer where they do not fit: with these all jobs stand in 80 columns."""


def footer_line(reading: Reading, width: int, keys: Mapping[str, str]) -> Line:
    """The keys that matter now: two blanks apart where all fit, else one; then in shorter words, then without the last of them.

    The help always stands there.
    """
    mine = dict(keys)
    labels = view_of(reading).labels
    entries = [
        (command.id, key_sign(each[0]), labels.get(command.id, _footer_label(command, reading)))
        for command in footer_commands(reading)
        if (each := keys_of(command, mine))
    ]

    def needs(blanks: int) -> int:
        return 1 + sum(len(key) + 1 + len(label) + blanks for _, key, label in entries) - blanks

    if needs(1) > width:
        entries = [(id_, key, SHORTER.get(label, label)) for id_, key, label in entries if id_ != "quit"]
    while len(entries) > 1 and needs(1) > width:
        del entries[-1 if entries[-1][0] == "quit" else -2]
    gap = "  " if needs(2) <= width else " "
    pieces: list[Piece] = [(" ", Tint.PLAIN)]
    for _, key, label in entries:
        pieces += [(key, Tint.KEY), (f" {label}{gap}", Tint.DIM)]
    return line(*pieces[:-1], pieces[-1][0].rstrip())


def _footer_label(command: Command, reading: Reading) -> str:
    """What the footer calls a command: of the basket also how much is in it."""
    return f"{command.label} {len(reading.papers.basket)}" if command.id == "basket" else command.label
