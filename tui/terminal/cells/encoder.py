"""From rows of styled text to cells of the front buffer: how wide, which colour, and nothing that a terminal would obey.

This is also the last door before the terminal: no control character passes, whatever stood in an article or in the name of a
file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import split_graphemes
from rich.color import Color, ColorSystem
from rich.style import Style

from tui.model.likenesses import likeness_in_cell
from tui.terminal.cells import sgr
from tui.terminal.cells.sgr import PLAIN, Attr
from tui.terminal.cells.widths import NARROW

if TYPE_CHECKING:
    from rich.segment import Segment

    from tui.terminal.cells.sgr import Depth

_SYSTEMS: dict[str, ColorSystem] = {
    "truecolor": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
}
_CUBE = {Color.from_ansi(number).get_truecolor(): Color.from_ansi(number) for number in range(16, 256)}
"""The 240 colours that all terminals of 256 colours share; rich's own way down misses its greys by a step."""


class CellEncoder:
    """Turns strips into cells for a terminal of one colour depth and alphabet.

    `depth` none keeps bold, underline and reverse but no colour at all; `ascii_only` draws one ASCII character for each cell;
    without `italics` what is slanted stands upright.
    """

    _CACHE_SIZE = 4096
    """Strips whose cells are remembered: several screens full, so that an unchanged row costs a lookup."""

    def __init__(self, depth: Depth, *, ascii_only: bool = False, italics: bool = True) -> None:
        self._system = _SYSTEMS.get(depth)
        self._ascii = ascii_only
        self._never = 0 if italics else sgr.ITALIC
        self._attrs: dict[Style | None, Attr] = {None: PLAIN}
        self._known: dict[int, tuple[Style | None, Attr]] = {}
        self._interned: dict[Attr, Attr] = {PLAIN: PLAIN}
        self._cells: dict[int, tuple[Iterable[Segment], list[str], list[Attr]]] = {}

    def encode(self, strip: Iterable[Segment]) -> tuple[list[str], list[Attr]]:
        """Give the characters and attributes of a strip, one of each for every column; not to be changed by the caller."""
        known = self._cells.get(id(strip))
        if known is not None and known[0] is strip:
            return known[1], known[2]
        chars, attrs = self.encode_segments(strip)
        if len(self._cells) >= self._CACHE_SIZE:
            self._cells.clear()
        self._cells[id(strip)] = (strip, chars, attrs)
        return chars, attrs

    def encode_segments(self, segments: Iterable[Segment]) -> tuple[list[str], list[Attr]]:
        """Give the characters and attributes of segments, one of each for every column."""
        chars: list[str] = []
        attrs: list[Attr] = []
        for text, style, control in segments:
            if control is None:
                known = self._known.get(id(style))
                attr = known[1] if known is not None and known[0] is style else self._find_attr(style)
                before = len(chars)
                self._append_cells(text, chars)
                attrs += [attr] * (len(chars) - before)
        return chars, attrs

    def _find_attr(self, style: Style | None) -> Attr:
        """The attributes of a style, found by its identity the next time: its hash takes longer than all the rest."""
        attr = self._attrs.get(style) or self.encode_style(style)
        if len(self._known) >= self._CACHE_SIZE:
            self._known.clear()
        self._known[id(style)] = style, attr
        return attr

    def encode_style(self, style: Style | None) -> Attr:
        """Give the attributes of a style at this depth."""
        if style is None:
            return PLAIN
        flags = sum(flag for name, flag in _FLAGS.items() if getattr(style, name)) & ~self._never
        foreground = self._encode_colour(style.color, foreground=True)
        background = self._encode_colour(style.bgcolor, foreground=False)
        attr = Attr(foreground, background, flags)
        attr = self._attrs[style] = self._interned.setdefault(attr, attr)
        return attr

    def _encode_colour(self, colour: Color | None, *, foreground: bool) -> str:
        if colour is None or self._system is None or colour.is_default:
            return ""
        if self._system is ColorSystem.EIGHT_BIT and colour.triplet in _CUBE:
            colour = _CUBE[colour.triplet]
        return ";".join(colour.downgrade(self._system).get_ansi_codes(foreground))

    def _append_cells(self, text: str, chars: list[str]) -> None:
        """Append the cells of a text: clusters stay whole, a wide one takes two cells, controls vanish."""
        if NARROW.issuperset(text):
            chars += map(likeness_in_cell, text) if self._ascii else text
            return
        if not text.isprintable():
            text = "".join(char for char in text if not _is_control(char))
        for start, end, width in split_graphemes(text)[0]:
            cluster = text[start:end]
            if width == 0:
                if chars and not self._ascii:
                    chars[-1] += cluster
                continue
            if self._ascii:
                chars += [likeness_in_cell(cluster), "?"] if width == 2 else [likeness_in_cell(cluster)]
            else:
                chars += [cluster, ""] if width == 2 else [cluster]


def _is_control(char: str) -> bool:
    """Tell whether a terminal might obey this character instead of showing it: controls, and marks that turn the direction of
    text."""
    return unicodedata.category(char) == "Cc" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


_FLAGS = {
    "bold": sgr.BOLD,
    "dim": sgr.DIM,
    "italic": sgr.ITALIC,
    "underline": sgr.UNDERLINE,
    "blink": sgr.BLINK,
    "reverse": sgr.REVERSE,
    "conceal": sgr.CONCEAL,
    "strike": sgr.STRIKE,
    "underline2": sgr.DOUBLE,
    "overline": sgr.OVERLINE,
}
