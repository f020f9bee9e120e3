"""The part of an article that fits on the screen: an anchor, lazily wrapped rows, and how far one may scroll.

An anchor is a (stretch, row) pair instead of a row number in the whole, so that only what lies near it is ever wrapped and the
length of an article costs nothing. After each stretch stands one empty row.
"""

from __future__ import annotations

from tui.model.places import Mark, Span
from tui.reading.text import wrap
from tui.reading.text.layout import Stretch

Anchor = tuple[int, int]
"""Position of a stretch and the row in it; the row after the last is the empty one."""
CONTEXT = 3
"""What is brought into view stands a third of the way down: enough before it to know where one is, most of the room after."""


class Viewport:
    """What a pane of `columns` x `height` cells shows of `text`, from `top` on."""

    def __init__(self, text: str, stretches: tuple[Stretch, ...], columns: int, height: int, top: Anchor = (0, 0)) -> None:
        self.text = text
        self.stretches = stretches
        self.columns = columns
        self.height = max(0, height)
        self.top = top
        self._rows: dict[int, wrap.RowSpans] = {}
        self._resize_offset: tuple[Anchor, int] | None = None
        self._visible_rows: tuple[Anchor, list[Anchor | None]] | None = None

    def with_size(self, stretches: tuple[Stretch, ...], columns: int, height: int) -> Viewport:
        """The same words at the top, with another layout or size.

        As long as nobody scrolls it is the same word through any number of sizes: dragging a window's edge back leads back.
        """
        again = Viewport(self.text, stretches, columns, height)
        if stretches == self.stretches and columns == self.columns:
            again._rows = self._rows
        if stretches:
            keep = (
                self._resize_offset[1]
                if self._resize_offset is not None and self._resize_offset[0] == self.top
                else self.offset_of(self.top)
            )
            again.top = again.clamp_top(again.anchor_of(keep))
            again._resize_offset = again.top, keep
        return again

    def rows_of(self, number: int) -> wrap.RowSpans:
        """The rows of a stretch; a fold is one row."""
        rows = self._rows.get(number)
        if rows is None:
            stretch = self.stretches[number]
            one = ((stretch.start, stretch.end),)
            rows = one if stretch.folded else wrap.wrap(self.text, stretch.start, stretch.end, self.columns)
            self._rows[number] = rows
        return rows

    def length(self, number: int) -> int:
        """Screen rows of a stretch with the empty one after it."""
        return len(self.rows_of(number)) + 1

    def anchor_of(self, offset: int) -> Anchor:
        """Where a character stands."""
        low, high = 0, len(self.stretches) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.stretches[middle].start <= offset else (low, middle - 1)
        return low, wrap.row_of(self.rows_of(low), offset)

    def offset_of(self, anchor: Anchor) -> int:
        """The first character of a row; of the last row of its stretch for the empty one after it; 0 without text."""
        if not self.stretches:
            return 0
        rows = self.rows_of(min(anchor[0], len(self.stretches) - 1))
        return rows[min(max(0, anchor[1]), len(rows) - 1)][0]

    @property
    def top_offset(self) -> int:
        """The first character on the screen, or the end of a stretch of which only the empty row after it is there."""
        number, row = self.top
        return self.stretches[number].end if self._is_gap(number, row) else self.offset_of(self.top)

    def anchor_of_top(self, offset: int) -> Anchor:
        """The row that was the first when `top_offset` was `offset`: at the end of a stretch the empty one after it."""
        number, row = self.anchor_of(offset)
        at_end = self.stretches[number].start < self.stretches[number].end <= offset
        return (number, len(self.rows_of(number))) if at_end else (number, row)

    def _is_gap(self, number: int, row: int) -> bool:
        return number < len(self.stretches) and row >= len(self.rows_of(number))

    def visible_rows(self) -> list[Anchor | None]:
        """What each screen row shows; row -1 is the empty one after a stretch, None lies below the text. Not to be changed."""
        if self._visible_rows is None or self._visible_rows[0] != self.top:
            self._visible_rows = self.top, self._find_visible()
        return self._visible_rows[1]

    def _find_visible(self) -> list[Anchor | None]:
        rows: list[Anchor | None] = []
        number, row = self.top
        while len(rows) < self.height and number < len(self.stretches):
            length = self.length(number)
            while row < length and len(rows) < self.height:
                rows.append((number, row if row < length - 1 else -1))
                row += 1
            number, row = number + 1, 0
        return rows + [None] * (self.height - len(rows))

    def row_of(self, offset: int) -> int | None:
        """The screen row on which a character stands; None when it is out of view."""
        if not self.stretches:
            return None
        anchor = self.anchor_of(offset)
        rows = self.visible_rows()
        return rows.index(anchor) if anchor in rows else None

    def visible_span(self) -> Span:
        """The characters between the first and the last visible one."""
        rows = [at for at in self.visible_rows() if at is not None and at[1] >= 0]
        if not rows:
            return Span(0, 0)
        return Span(self.rows_of(rows[0][0])[rows[0][1]][0], self.rows_of(rows[-1][0])[rows[-1][1]][1])

    def scroll(self, rows: int) -> None:
        """Move the anchor by screen rows, down when positive; the last row of the text never rises from the bottom."""
        if self.stretches:
            self.top = self.clamp_top(self._step_anchor(self.top, rows))

    def _step_anchor(self, anchor: Anchor, rows: int) -> Anchor:
        """The anchor so many rows further down, or up when negative, inside the text."""
        number, row = anchor
        while rows > 0:
            length = self.length(number)
            if row + rows < length or number == len(self.stretches) - 1:
                row = min(row + rows, length - 1)
                break
            rows -= length - row
            number, row = number + 1, 0
        while rows < 0:
            if row + rows >= 0 or number == 0:
                row = max(0, row + rows)
                break
            rows += row + 1
            number -= 1
            row = self.length(number) - 1
        return number, row

    def clamp_top(self, top: Anchor) -> Anchor:
        """The anchor, or the last one that still fills the pane."""
        number = len(self.stretches) - 1
        room = self.height - len(self.rows_of(number))
        while room > 0 and number > 0:
            number -= 1
            room -= self.length(number)
        return min(top, (number, max(0, -room)))

    def bring_into_view(self, span: Span | Mark, row: int | None = None, *, near: int | None = None) -> None:
        """Scroll so that `span` is in view: to a screen row, or, without one, not at all when it is fully visible.

        A row that was asked for is kept at the end of the text too, where it leaves rows below empty. What has to be scrolled
        without one comes to the row `near`, or as close to it as it is then whole and the pane full.
        """
        if not self.stretches or self.height < 1:
            return
        first, last = self.anchor_of(span.start), self.anchor_of(max(span.start, span.end - 1))
        if row is None:
            rows = self.visible_rows()
            if first in rows and last in rows:
                return
            wanted = self.height // CONTEXT if near is None else near
            row = min(wanted, max(0, self.height - 1 - self._rows_between(first, last)))
            self.top = self.clamp_top(self._step_anchor(first, -row))
        else:
            self.top = self._step_anchor(first, -row)

    def _rows_between(self, first: Anchor, last: Anchor) -> int:
        """Screen rows from one anchor down to another, as far as the height goes."""
        rows, (number, row) = 0, first
        while number < last[0] and rows < self.height:
            rows += self.length(number) - row
            number, row = number + 1, 0
        return rows + last[1] - row
