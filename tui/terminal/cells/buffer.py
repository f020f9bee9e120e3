"""The screen buffer: what the terminal shows, cell by cell, beside what it should show (a front and a back buffer).

The toolkit keeps no such picture: it sends every rectangle that may have changed again, each stretch of style wrapped in its
own escape sequences. One move of the cursor with five panes is 11 KB that way, of which the reader sees 3 KB change:

    ESC[38;2;224;224;224;48;2;18;18;18mThe mayor said ESC[0mESC[38;2;224;224;224;48;2;29;53;87mthat ...

Here two pictures are kept, the newest and the one on the glass, and `paint` gives the shortest way from the second to the
first. Between two calls of `paint` any number of pictures may have been drawn: on a slow line only the newest one is ever
sent. This module knows no toolkit; `encoder` translates for it.

Down one row in the same column is `VT`, which every terminal since the VT100 takes for a line feed, and which no line
discipline turns into the beginning of the next line.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from operator import is_not, ne, or_

from tui.terminal.cells.runs import ERASE_FROM, CellRun, count_attr_changes, group_by_attr, split_narrow_row, split_wide_row
from tui.terminal.cells.sgr import PLAIN, Attr, encode_change, same_on_blank
from tui.terminal.cells.widths import NARROW, has_certain_width

_OFTEN = 2
"""Times as many changes of attributes by row as grouped by attributes from which on the order by row is not even tried: a
change of attributes is longer than a step."""


class ScreenBuffer:
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
        self._stale: dict[int, tuple[int, int]] = {}
        """Rows that may have changed, with the columns between which they may."""
        self._wide: set[int] = set()
        """Rows in which characters of doubtful or double width stand or have stood."""
        self.forget()

    def forget(self) -> None:
        """Trust nothing that stands on the terminal: the next `paint` sends every cell."""
        self._shown_chars = [[None] * self.width for _ in range(self.height)]
        self._shown_attrs = [[PLAIN] * self.width for _ in range(self.height)]
        self._stale = dict.fromkeys(range(self.height), (0, self.width))

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
        row, row_attrs = self._want_chars[y], self._want_attrs[y]
        end = x + len(chars)
        if row[x:end] == chars and row_attrs[x:end] == attrs:
            return
        if y not in self._wide and not NARROW.issuperset(chars):
            self._wide.add(y)
        if y in self._wide:
            if x and row[x] == "" != chars[0]:
                row[x - 1] = " "  # half of a wide character goes: the other half cannot stay
            if end < self.width and row[end] == "":
                row[end] = " "
        row[x:end] = chars
        row_attrs[x:end] = attrs
        first, last = self._stale.get(y, (x, end))
        self._stale[y] = x if x < first else first, end if end > last else last

    def paint(self) -> str:
        """Give what must be written to show the newest picture, and take it as written; empty when nothing changed."""
        runs: list[CellRun] = []
        for y, (first, last) in sorted(self._stale.items()):
            runs += self._take_wide_changes(y) if y in self._wide else self._take_changes(y, first, last)
        self._stale.clear()
        if not runs:
            return ""
        grouped = group_by_attr(runs)
        by_attr = self._encode(grouped)
        if count_attr_changes(runs) > _OFTEN * count_attr_changes(grouped):
            return by_attr
        return min(self._encode(runs), by_attr, key=len)

    def row_text(self, y: int) -> str:
        """Give the text of one row of the newest picture, unknown cells as blanks."""
        return "".join(" " if char is None else char for char in self._want_chars[y])

    def _take_changes(self, y: int, first: int, last: int) -> list[CellRun]:
        """Cut what changed in the columns `first <= x < last` of a row into runs, and take them as shown."""
        want, attrs = self._want_chars[y], self._want_attrs[y]
        changed = self._find_differences(y, first, last)
        self._shown_chars[y][first:last] = want[first:last]
        self._shown_attrs[y][first:last] = attrs[first:last]
        return split_narrow_row(y, changed, want, attrs)

    def _take_wide_changes(self, y: int) -> list[CellRun]:
        """The same for a whole row in which widths may be doubtful: from the first doubt on, all of it is sent again."""
        want, attrs, shown = self._want_chars[y], self._want_attrs[y], self._shown_chars[y]
        changed = self._find_differences(y, 0, self.width)
        if changed:
            columns = range(self.width)
            doubt = next((x for x in columns if not (has_certain_width(want[x]) and has_certain_width(shown[x]))), self.width)
            changed = [x for x in changed if x < doubt] + [x for x in range(doubt, self.width) if want[x] is not None]
        self._shown_chars[y] = want.copy()
        self._shown_attrs[y] = attrs.copy()
        return split_wide_row(y, changed, want, attrs)

    def _find_differences(self, y: int, first: int, last: int) -> list[int]:
        """The columns `first <= x < last` of a row in which a reader would see a difference."""
        want, shown = self._want_chars[y][first:last], self._shown_chars[y][first:last]
        attrs, shown_attrs = self._want_attrs[y][first:last], self._shown_attrs[y][first:last]
        other = map(or_, map(ne, want, shown), map(is_not, attrs, shown_attrs))
        return [
            x + first
            for x in compress(range(last - first), other)
            if (want[x] != " " or shown[x] != " " or not same_on_blank(attrs[x], shown_attrs[x])) and want[x] is not None
        ]

    def _encode(self, runs: list[CellRun]) -> str:
        """Write runs in their order: steps of the cursor, changes of attributes, text and erasures."""
        out: list[str] = []
        now: Attr | None = None
        at_y = at_x = -1
        for y, x, cells, attr, blank, text, certain in runs:
            if y != at_y or x != at_x:
                out.append(_move_cursor(at_y, at_x, y, x))
            if now is not attr and (now is None or not (blank and same_on_blank(now, attr))):
                out.append(encode_change(now, attr))
                now = attr
            at_y, at_x = y, x + cells
            if blank and cells >= ERASE_FROM and self._can_erase(attr):
                out.append("\x1b[K" if at_x >= self.width else f"\x1b[{cells}X")
                at_x = x
            else:
                out.append(text)
                if not certain:
                    at_y = at_x = -1
                elif at_x >= self.width:
                    at_x = -1  # it waits behind the last column: terminals differ about where that is
        if now != PLAIN:
            out.append("\x1b[m")
        return "".join(out)

    def _can_erase(self, attr: Attr) -> bool:
        """Tell whether erasing leaves the right colour: not every terminal erases to the current background."""
        return attr.flat and (self._erases_colour or not attr.background)


@lru_cache(maxsize=8192)
def _move_cursor(at_y: int, at_x: int, y: int, x: int) -> str:
    """Give the shortest way to a cell from where the cursor stands; -1 is a column or row nobody knows."""
    if at_y == y and 0 <= at_x < x:
        return _move_by(x - at_x, "C")
    ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H" if y else "\x1b[H"]
    across = f"\x1b[{x + 1}G" if x else "\r"
    if at_y == y:
        ways.append(across)
    if at_y >= 0:
        side = across
        if at_x >= 0:
            side = _move_by(x - at_x, "C") if x >= at_x else min("\b" * (at_x - x), _move_by(at_x - x, "D"), key=len)
        down = min("\v" * (y - at_y), _move_by(y - at_y, "B"), key=len) if y >= at_y else _move_by(at_y - y, "A")
        ways.append(down + min(side, across, key=len))
    return min(ways, key=len)


def _move_by(cells: int, direction: str) -> str:
    """Step so many cells in one direction (ECMA-48: CUU, CUD, CUF, CUB are A to D)."""
    return f"\x1b[{cells}{direction}" if cells > 1 else f"\x1b[{direction}" if cells else ""
