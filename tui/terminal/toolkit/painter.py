"""What the toolkit or a widget wants drawn, into the newest picture of the front buffer.

There are three ways, each quicker than the one before:

`update`    any screen: the pieces that the compositor has cut
`dirty`     a screen of rows: its dirty rows, from the back to the front
`rows`      a widget of rows that nothing lies over: some of its rows
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from textual import _compositor
from textual.geometry import Region

from tui.terminal.cells.buffer import Front
from tui.terminal.toolkit.row_widgets import RowWidget
from tui.terminal.toolkit.visibility import Ground

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.terminal.cells.encoder import Pen


class Painter:
    """Owns the front buffer, which is made with the first picture and again for each size."""

    def __init__(self, pen: Pen, *, erases_colour: bool, front: Front | None = None) -> None:
        self._pen = pen
        self._erases_colour = erases_colour
        self._ground: Ground | None = None
        self.front = front
        """What is shown and what should be; None before the first picture."""

    def update(self, update: _compositor.LayoutUpdate | _compositor.ChopsUpdate) -> None:
        """Draw an update of the compositor."""
        cells = self._pen.cells
        if isinstance(update, _compositor.LayoutUpdate):
            left, top, width, height = update.region
            front, _ = self._sized(left + width, top + height)
            for y, line in enumerate(update.strips, top):
                x = left
                for strip in line:
                    front.draw(y, x, *cells(strip))
                    x += strip.cell_length
        elif self.front is not None:
            for y, start, end in update.spans:
                for stop, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                    if chop is not None and x <= end and stop > start:
                        self.front.draw(y, x, *cells(chop))

    def dirty(self, screen: Screen[Any]) -> None:
        """Draw the rows of a screen that the toolkit wants drawn again, and take them as drawn."""
        ground, pen = self._ground_of(screen), self._pen
        front, new = self._sized(*ground.size)
        dirty = ground.take_dirty()
        rows: Iterable[int] = range(front.height) if new else dirty
        for y in rows:
            for widget, seen, whole in ground.row(y):
                if seen == whole and isinstance(widget, RowWidget):
                    front.draw(y, whole.x, *widget.cells(y - whole.y, whole.width, pen))
                else:
                    crop = Region(seen.x - whole.x, y - whole.y, seen.width, 1)
                    front.draw(y, seen.x, *pen.cells(widget.render_lines(crop)[0]))

    def rows(self, screen: Screen[Any], widget: RowWidget, rows: Collection[int], edges: Collection[int]) -> bool:
        """Draw rows of a widget, and the last cells of others.

        False, and nothing done, where something lies over it or the screen has another size now.
        """
        front = self.front
        ground = self._ground_of(screen)
        place = ground.free(widget)
        if front is None or place is None or ground.size != (front.width, front.height):
            return False
        if place in screen._compositor._dirty_regions:
            return True  # all of it is about to be drawn anyway
        left, top, width, height = place
        for y in rows:
            if y < height:
                front.draw(top + y, left, *widget.cells(y, width, self._pen))
        for y in edges:
            if y < height:
                front.draw(top + y, left + width - 1, *widget.edge(y, self._pen))
        return True

    def _sized(self, width: int, height: int) -> tuple[Front, bool]:
        """The front buffer for a size, and whether it is new."""
        front = self.front
        if front is not None and (front.width, front.height) == (width, height):
            return front, False
        self.front = Front(width, height, erases_colour=self._erases_colour)
        return self.front, True

    def _ground_of(self, screen: Screen[Any]) -> Ground:
        ground, compositor = self._ground, screen._compositor
        if ground is None or not ground.holds(compositor):
            ground = self._ground = Ground(compositor)
        return ground
