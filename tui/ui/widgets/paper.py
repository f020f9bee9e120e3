"""Rows of words that repaint only what changed: the stuff of the bars, the strip and the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.reading.text.lines import Line, Tint
from tui.terminal.toolkit.row_widgets import RowWidget
from tui.ui.draw import segments
from tui.ui.draw.look import Look

if TYPE_CHECKING:
    from tui.terminal.cells.encoder import CellEncoder
    from tui.terminal.cells.sgr import Attr


class Paper(RowWidget, can_focus=False):
    """A widget of fixed rows; `write` compares the new rows with the old and draws the difference.

    Text is never parsed: pieces become segments as they are. `indent` is the columns that stay empty on the left.
    """

    def __init__(
        self,
        look: Look,
        *,
        bar: bool = False,
        indent: int = 0,
        id: str | None = None,  # noqa: A002 - the toolkit's name
    ) -> None:
        super().__init__(id=id, markup=False)
        self.auto_links = False
        self._look = look
        self._bar = bar
        self._indent: Line = ((" " * indent, Tint.PLAIN),) if indent else ()
        self._rows: tuple[Line, ...] = ()

    def write(self, rows: tuple[Line, ...], look: Look | None = None) -> None:
        """Show these rows from the top; rows that are equal to those on screen cost nothing."""
        old, self._rows = self._rows, rows
        width, height = self.outer_size
        if look is not None and look is not self._look:
            self._look = look
            self.renew(range(height), width=width)
            return
        blank: Line = ()
        most = min(height, max(len(old), len(rows)))
        rows_changed = [y for y in range(most) if (old[y] if y < len(old) else blank) != (rows[y] if y < len(rows) else blank)]
        self.renew(rows_changed, width=width)

    @property
    def rows(self) -> tuple[Line, ...]:
        """What is shown, for the tests."""
        return self._rows

    def strip(self, y: int, width: int) -> Strip:
        """One row."""
        return Strip(self._segments(y, width), width)

    def cells(self, y: int, width: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """One row, for the front buffer."""
        return encoder.encode_segments(self._segments(y, width))

    def _segments(self, y: int, width: int) -> segments.Segments:
        words = self._rows[y] if 0 <= y < len(self._rows) else ()
        return segments.line_segments((*self._indent, *words), width, self._look, bar=self._bar)
