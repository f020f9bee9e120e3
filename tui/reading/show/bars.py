"""The lines around the panes, all at once: what stands above them, the strip below them and the keys.

The screen draws them, and so does the picture that stands there before the toolkit is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import footer_commands
from tui.reading.show.detail import strip_lines
from tui.reading.show.header import names_line, status_line
from tui.reading.state.reading import Reading
from tui.reading.state.views import view_of
from tui.reading.text.lines import Line, Tint, line

SMALLEST = (40, 10)
"""Columns and rows below which a sentence stands instead of the story."""


class Bars(NamedTuple):
    """What stands around the panes, from the top."""

    status: Line
    names: Line
    strip: tuple[Line, ...]
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
) -> Bars:
    """The bars of a screen of `width` columns with these articles.

    The strip has `rows` rows, of which `above` are scrolled away. `keys` are the reader's own, by command.
    """
    below = strip_lines(reading, width - 1, rows, grown=grown or view_of(reading).tall_strip, above=above)
    return Bars(
        status_line(reading, width, title), names_line(reading, width, articles), below, footer_line(reading, width, keys)
    )


def footer_line(reading: Reading, width: int, keys: Mapping[str, str]) -> Line:
    """The keys that matter now, as many as fit; the last two, help and leaving, always do."""
    mine = dict(keys)
    entries = [(key_sign(each[0]), command.label) for command in footer_commands(reading) if (each := keys_of(command, mine))]
    while len(entries) > 2 and sum(len(key) + len(label) + 3 for key, label in entries) > width:
        del entries[-3]
    return line(*(piece for key, label in entries for piece in ((f" {key}", Tint.KEY), f" {label} ")))
