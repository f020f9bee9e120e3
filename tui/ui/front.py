"""The front buffer: what the terminal shows, cell by cell, beside what it should show.

The toolkit keeps no such picture: it sends every rectangle that may have changed again, each stretch of style wrapped in its
own escape sequences. One move of the cursor with five panes is 11 KB that way, of which the reader sees 3 KB change:

    ESC[38;2;224;224;224;48;2;18;18;18mThe mayor said ESC[0mESC[38;2;224;224;224;48;2;29;53;87mthat ...

Here two pictures are kept, the newest and the one on the glass, and `paint` gives the shortest way from the second to the
first. Between two calls of `paint` any number of pictures may have been drawn: on a slow line only the newest one is ever
sent. This module knows no toolkit; `strips.py` translates for it.

Down one row in the same column is `VT`, which every terminal since the VT100 takes for a line feed, and which no line
discipline turns into the beginning of the next line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from tui.ui.attributes import PLAIN, Attr, alike_on_blank, change
from tui.ui.widths import NARROW, steady

_BRIDGE = 4
"""Cells that did not change are sent again when at most so many lie between two that did: stepping over them costs as many
bytes."""
_ERASE_FROM = 9
"""Blanks in a row from which erasing them (`ESC[12X`, then a step) is shorter than sending them."""
_EDGE_FROM = 6
"""Pieces that begin in one column from which it counts as the edge of a pane."""
_LONG_BLANKS = " " * _ERASE_FROM
_WORDS_OR_BLANKS = re.compile(rf" {{{_ERASE_FROM},}}|(?:(?! {{{_ERASE_FROM}}}).)+", re.DOTALL)
_PLAIN_ROW = NARROW | {"", None}


class _Piece(NamedTuple):
    """Neighbouring cells of one row that are sent in one look."""

    y: int
    x: int
    cells: int
    attr: Attr
    blank: bool
    text: str
    steady: bool


class Front:
    """Two pictures of `width` x `height` cells: the newest, and the one that the terminal shows.

    A cell is a character and an `Attr`. The second half of a wide character is `""`; `None` is a cell nobody knows.
    """

    def __init__(self, width: int, height: int, *, erases_colour: bool = True) -> None:
        self.width = width
        self.height = height
        self._erases_colour = erases_colour
        self._want_chars: list[list[str | None]] = [[None] * width for _ in range(height)]
        self._want_attrs: list[list[Attr]] = [[PLAIN] * width for _ in range(height)]
        self._shown_chars: list[list[str | None]] = []
        self._shown_attrs: list[list[Attr]] = []
        self._stale: set[int] = set()
        self.forget()

    def forget(self) -> None:
        """Trust nothing that stands on the terminal: the next `paint` sends every cell."""
        self._shown_chars = [[None] * self.width for _ in range(self.height)]
        self._shown_attrs = [[PLAIN] * self.width for _ in range(self.height)]
        self._stale = set(range(self.height))

    def draw(self, y: int, x: int, chars: list[str], attrs: list[Attr]) -> None:
        """Put cells into the newest picture, from row `y` and column `x` on; what does not fit is left out."""
        if not (chars and 0 <= y < self.height and 0 <= x < self.width):
            return
        room = self.width - x
        if len(chars) > room:
            halved = chars[room] == ""
            chars, attrs = chars[:room], attrs[:room]
            if halved:
                chars[-1] = " "
        row, looks = self._want_chars[y], self._want_attrs[y]
        end = x + len(chars)
        if row[x:end] == chars and looks[x:end] == attrs:
            return
        if x and row[x] == "" != chars[0]:
            row[x - 1] = " "  # half of a wide character goes: the other half cannot stay
        if end < self.width and row[end] == "":
            row[end] = " "
        row[x:end] = chars
        looks[x:end] = attrs
        self._stale.add(y)

    def paint(self) -> str:
        """Give what must be written to show the newest picture, and take it as written; empty when nothing changed."""
        pieces: list[_Piece] = []
        for y in sorted(self._stale):
            pieces += self._changes(y)
        self._stale.clear()
        if not pieces:
            return ""
        by_row = self._written(pieces)
        by_look = self._written(_gathered(pieces))
        return min(by_row, by_look, key=len)

    def row(self, y: int) -> str:
        """Give the text of one row of the newest picture, unknown cells as blanks."""
        return "".join(" " if char is None else char for char in self._want_chars[y])

    def _changes(self, y: int) -> list[_Piece]:
        """Cut what changed in a row into pieces, and take the row as shown."""
        want, looks = self._want_chars[y], self._want_attrs[y]
        shown, shown_looks = self._shown_chars[y], self._shown_attrs[y]
        if want == shown and looks == shown_looks:
            return []
        changed = [
            x
            for x, (new, old, look, old_look) in enumerate(zip(want, shown, looks, shown_looks, strict=True))
            if (new != old or (look is not old_look and not (new == " " and alike_on_blank(look, old_look))))
            and new is not None
        ]
        if changed and not (_PLAIN_ROW.issuperset(want) and _PLAIN_ROW.issuperset(shown)):
            doubt = next((x for x in range(self.width) if not (steady(want[x]) and steady(shown[x]))), self.width)
            changed = [x for x in changed if x < doubt] + [x for x in range(doubt, self.width) if want[x] is not None]
        pieces = [piece for start, end in self._runs(changed, want, looks) for piece in _cut(y, start, end, want, looks)]
        self._shown_chars[y] = want.copy()
        self._shown_attrs[y] = looks.copy()
        return pieces

    def _runs(self, changed: list[int], want: list[str | None], looks: list[Attr]) -> list[tuple[int, int]]:
        """Join changed columns into half-open runs: over short gaps of one look, and never through a wide character."""
        runs: list[tuple[int, int]] = []
        start = end = -1
        for x in changed:
            if start >= 0 and (x <= end or (x - end <= _BRIDGE and _bridges(want, looks, end, x))):
                end = x + 1
            else:
                if start >= 0:
                    runs.append((start, end))
                start, end = (x - 1 if want[x] == "" and x else x), x + 1
            if end < self.width and want[end] == "":
                end += 1
        if start >= 0:
            runs.append((start, end))
        return runs

    def _written(self, pieces: list[_Piece]) -> str:
        """Write pieces in their order: steps of the cursor, changes of the look, text and erasures."""
        out: list[str] = []
        look: Attr | None = None
        at_y = at_x = -1
        for piece in pieces:
            if (piece.y, piece.x) != (at_y, at_x):
                out.append(_step(at_y, at_x, piece.y, piece.x))
            if look is None or (look is not piece.attr and not (piece.blank and alike_on_blank(look, piece.attr))):
                out.append(change(look, piece.attr))
                look = piece.attr
            at_y, at_x = piece.y, piece.x + piece.cells
            if piece.blank and piece.cells >= _ERASE_FROM and self._may_erase(piece.attr):
                out.append("\x1b[K" if at_x >= self.width else f"\x1b[{piece.cells}X")
                at_x = piece.x
            else:
                out.append(piece.text)
                if not piece.steady:
                    at_y = at_x = -1
                elif at_x >= self.width:
                    at_x = -1  # it waits behind the last column: terminals differ about where that is
        if look != PLAIN:
            out.append("\x1b[m")
        return "".join(out)

    def _may_erase(self, attr: Attr) -> bool:
        """Tell whether erasing leaves the right colour: not every terminal erases to the current background."""
        return attr.flat and (self._erases_colour or not attr.background)


def _bridges(want: list[str | None], looks: list[Attr], start: int, end: int) -> bool:
    """Tell whether sending the unchanged cells `start <= x < end` again needs no change of the look."""
    look = looks[end]
    return all(want[x] is not None and looks[x] is look for x in range(start - 1, end))


def _cut(y: int, start: int, end: int, want: list[str | None], looks: list[Attr]) -> list[_Piece]:
    """Cut a run into pieces of one look; long blanks stand alone, and a cell of doubtful width ends its piece."""
    pieces: list[_Piece] = []
    for first, last, look in _of_one_look(start, end, want, looks):
        cells = want[first:last]
        if NARROW.issuperset(cells):
            pieces += _apart(y, first, look, "".join(char or "" for char in cells))
            continue
        x = first
        while x < last:
            certain, begun = True, x
            while x < last and certain:
                certain = steady(want[x])
                x += 1
                while x < last and want[x] == "":
                    x += 1
            text = "".join(char or "" for char in want[begun:x])
            pieces.append(_Piece(y, begun, x - begun, look, not text.strip(" "), text, certain))
    return pieces


def _of_one_look(start: int, end: int, want: list[str | None], looks: list[Attr]) -> list[tuple[int, int, Attr]]:
    """Half-open parts of a run that are sent in one look; blanks go with a neighbour if nobody sees the difference."""
    parts: list[tuple[int, int, Attr]] = []
    x = start
    empty = False
    for look, group in groupby(looks[start:end]):
        first, x = x, x + len(list(group))
        blank = want[first:x].count(" ") == x - first
        if parts and (blank or empty) and alike_on_blank(parts[-1][2], look):
            parts[-1] = parts[-1][0], x, parts[-1][2] if blank else look
            empty = empty and blank
        else:
            parts.append((first, x, look))
            empty = blank
    return parts


def _apart(y: int, x: int, look: Attr, text: str) -> list[_Piece]:
    """Pieces of a text of which each character is one cell: long blanks apart from words."""
    if _LONG_BLANKS not in text:
        return [_Piece(y, x, len(text), look, not text.strip(" "), text, steady=True)]
    found = [(each.start(), each[0]) for each in _WORDS_OR_BLANKS.finditer(text)]
    return [_Piece(y, x + at, len(part), look, not part.strip(" "), part, steady=True) for at, part in found]


def _gathered(pieces: list[_Piece]) -> list[_Piece]:
    """Order pieces by look, backgrounds together: a look is then set once a frame, for the price of more steps.

    Within a look one pane comes after the other, from the top to the bottom: the next row is then a short step away, and text
    that has scrolled stands together, as it did before, for those who compress the line.
    """
    first: dict[str, int] = {}
    order: dict[Attr, int] = {}
    for piece in pieces:
        first.setdefault(piece.attr.background, len(first))
        order.setdefault(piece.attr, len(order))
    edges = sorted(x for x, count in Counter(piece.x for piece in pieces).items() if count >= _EDGE_FROM)
    return sorted(
        pieces,
        key=lambda piece: (
            first[piece.attr.background],
            order[piece.attr],
            bisect_right(edges, piece.x),
            piece.y,
            piece.x,
        ),
    )


@lru_cache(maxsize=8192)
def _step(at_y: int, at_x: int, y: int, x: int) -> str:
    """Give the shortest way to a cell from where the cursor stands; -1 is a column or row nobody knows."""
    if at_y == y and 0 <= at_x < x:
        return _by(x - at_x, "C")
    ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"]
    across = f"\x1b[{x + 1}G" if x else "\r"
    if at_y == y:
        ways.append(across)
    if at_y >= 0:
        side = across
        if at_x >= 0:
            side = _by(x - at_x, "C") if x >= at_x else min("\b" * (at_x - x), _by(at_x - x, "D"), key=len)
        down = min("\v" * (y - at_y), _by(y - at_y, "B"), key=len) if y >= at_y else _by(at_y - y, "A")
        ways.append(down + min(side, across, key=len))
    return min(ways, key=len)


def _by(cells: int, way: str) -> str:
    """Step so many cells in one direction."""
    return f"\x1b[{cells}{way}" if cells > 1 else f"\x1b[{way}" if cells else ""
