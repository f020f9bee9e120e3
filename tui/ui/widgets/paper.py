"""Rows of words that repaint only what changed: the stuff of the bars, the strip and the lists."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.reading.lines import Line
from tui.ui import segments
from tui.ui.look import Look


class Paper(Widget, can_focus=False):
    """A widget of fixed rows; `write` compares the new rows with the old and refreshes the difference.

    Text is never parsed: pieces become segments as they are.
    """

    ALLOW_SELECT = False

    def __init__(self, look: Look, *, bar: bool = False, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id, markup=False)
        self.auto_links = False
        self._look = look
        self._bar = bar
        self._rows: tuple[Line, ...] = ()

    def write(self, rows: tuple[Line, ...], look: Look | None = None) -> None:
        """Show these rows from the top; rows that are equal to those on screen cost nothing."""
        if look is not None and look is not self._look:
            self._look = look
            self._rows = rows
            self.refresh()
            return
        old, self._rows = self._rows, rows
        width = self.size.width
        changed = [
            Region(0, y, width, 1)
            for y in range(max(len(old), len(rows)))
            if (old[y] if y < len(old) else ()) != (rows[y] if y < len(rows) else ())
        ]
        if changed:
            self.refresh(*changed)

    @property
    def rows(self) -> tuple[Line, ...]:
        """What is shown, for the tests."""
        return self._rows

    def render_line(self, y: int) -> Strip:
        """One row, exactly as wide as the widget."""
        width = self.size.width
        words = self._rows[y] if 0 <= y < len(self._rows) else ()
        return Strip(segments.own(words, width, self._look, bar=self._bar), width)
