"""What stands beside a row of an article: the bar and the sign before it, and how many tell it behind it.

The bar says of every row what is known of its words, so that the words themselves can be plain. Of several passages in one row
the one that covers most of it has the bar; a contradiction goes before all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.model.places import Role
from tui.reading.state.kinds import BY_KIND, PASSAGES, ROWS
from tui.reading.state.lit import LitMark
from tui.reading.text.lines import Tint

DISPUTE_BAR, PLAIN_DISPUTE_BAR = "◆▎", "◆┃"
"""The bar of what outlets contradict each other about: in the first row, and in the others; and where there is no colour."""


class Margin(NamedTuple):
    """What stands beside a row."""

    bar: str = " "
    tint: Tint = Tint.PLAIN
    """Of the bar."""
    sign: str = " "
    """Of a quote, a figure or a hit that begins in the row."""
    tellers: str = " "
    """How many tell what begins in the row, where that are several."""


def margin_of(marks: Sequence[LitMark], start: int, end: int, disputed: Iterable[int], *, plain: bool) -> Margin:
    """The margin of the row with characters `[start, end)` for the marks that are lit in it.

    `disputed` is where the marks of contradictions begin of which the row has words; with `plain` no colour tells bars apart.
    """
    sign, count, best = " ", 0, (0, 0, False, "", Tint.PLAIN)
    for mark in marks:
        if mark.role is not Role.BODY:
            continue
        row, begins = BY_KIND[mark.kind], start <= mark.start < end
        if mark.kind in PASSAGES:
            covers = min(mark.end, end) - max(mark.start, start)
            best = max(best, (covers, row.rank, begins, row.plain_bar if plain else row.bar, row.tint))
            count = max(count, mark.tellers if begins and row.counted else 0)
        elif begins:
            sign = stronger_sign(sign, row.glyph)
    begins, bar, tint = best[2:]
    contradictions = tuple(disputed)
    if contradictions:
        bar, tint = PLAIN_DISPUTE_BAR if plain else DISPUTE_BAR, Tint.DISPUTE
        begins = min(contradictions) >= start
    return Margin((bar[0] if begins else bar[1]) if bar else " ", tint, sign, count_sign(count))


def count_sign(tellers: int) -> str:
    """How many tell something in one cell: above nine a plus, below two nothing."""
    return " " if tellers < 2 else str(tellers) if tellers < 10 else "+"


_WEAKEST_FIRST = "".join(row.glyph for row in sorted(ROWS, key=lambda row: row.rank) if row.glyph.strip())


def stronger_sign(one: str, other: str) -> str:
    """Of two signs the one that a row shows: a hit, then a quote, a figure."""
    return max(one, other, key=_WEAKEST_FIRST.find)
