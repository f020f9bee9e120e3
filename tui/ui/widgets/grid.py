"""A table on the screen: remembers how far it is scrolled, draws the rows in view, says where the reader points."""

from __future__ import annotations

from textual import events

from tui.reading.show import grid
from tui.reading.show.section_page import lay_out_rows
from tui.reading.state.reading import Reading
from tui.reading.state.section_view import SectionView
from tui.reading.state.tables import TableView
from tui.ui.draw.look import Look
from tui.ui.messages import CellClicked
from tui.ui.widgets.wheel import WheelPaper


class Grid(WheelPaper):
    """The alignment table."""

    def __init__(self, look: Look, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(look, id=id)
        self._reading = Reading()
        self._view: TableView | SectionView | None = None
        self._page = grid.GridPage((), (), 0, 0, (), 1)
        self._drawn_size = 0, 0

    def draw(self, reading: Reading, view: TableView | SectionView, look: Look) -> tuple[int, ...]:
        """Show the table of a reading and say which articles have a column; lines that look the same cost nothing."""
        self._reading, self._view = reading, view
        width, height = self.size
        self._drawn_size = width, height
        if width and reading.order:
            self._page = lay_out_rows(reading, view, width, height, top=self._page.top, first=self._page.first)
            self.write(self._page.lines, look)
        return self._page.articles

    def fit(self) -> None:
        """Lay the table out anew for another size."""
        if self._view is not None and tuple(self.size) != self._drawn_size:
            self.draw(self._reading, self._view, self._look)

    def rows_of_page(self, part: float) -> int:
        """How many rows a part of a page is, signed like it; one less than a whole, so that one keeps the thread."""
        rows = len(set(self._page.rows) - {-1}) - 1
        return max(1, int(abs(part) * rows)) * (1 if part > 0 else -1)

    def on_click(self, event: events.Click) -> None:
        """Enter the cell that the reader points at."""
        y = event.y - self._page.head
        row = self._page.rows[y] if 0 <= y < len(self._page.rows) else -1
        article = self._page.article_at(event.x)
        if row >= 0:
            self.post_message(CellClicked(row, -1 if article is None else article))
