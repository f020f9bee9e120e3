"""What the toolkit or a widget wants drawn, into the newest picture of the screen buffer.

There are three ways, each quicker than the one before:

`draw_update`    any screen: the pieces that the compositor has cut
`draw_dirty`     a screen of rows: its dirty rows, from the back to the front
`draw_rows`      a widget of rows that nothing lies over: some of its rows
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from textual.geometry import Region

from tui.terminal.cells.buffer import ScreenBuffer
from tui.terminal.toolkit import private
from tui.terminal.toolkit.row_widgets import RowWidget
from tui.terminal.toolkit.visibility import Visibility

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.strip import Strip

    from tui.terminal.cells.encoder import CellEncoder


class Painter:
    """Owns the screen buffer, which is made with the first picture and again for each size."""

    def __init__(self, encoder: CellEncoder, *, erases_colour: bool, buffer: ScreenBuffer | None = None) -> None:
        self._encoder = encoder
        self._erases_colour = erases_colour
        self._visibility: Visibility | None = None
        self.buffer = buffer
        """What is shown and what should be; None before the first picture."""

    def draw_update(self, update: object) -> bool:
        """Draw an update of the compositor; False, and nothing done, for what is none."""
        if (rows := private.whole_screen(update)) is not None:
            self._draw_whole([list(strips) for strips in rows])
        elif (parts := private.parts_of_screen(update)) is not None:
            if self.buffer is not None:
                for y, x, strip in parts:
                    self.buffer.draw(y, x, *self._encoder.encode(strip))
        else:
            return False
        return True

    def _draw_whole(self, rows: Sequence[Sequence[Strip]]) -> None:
        if not rows:
            return
        buffer, _ = self._buffer_for(sum(strip.cell_length for strip in rows[0]), len(rows))
        for y, strips in enumerate(rows):
            x = 0
            for strip in strips:
                buffer.draw(y, x, *self._encoder.encode(strip))
                x += strip.cell_length

    def draw_dirty(self, screen: Screen[Any]) -> None:
        """Draw the rows of a screen that the toolkit wants drawn again, and take them as drawn."""
        visibility, encoder = self._visibility_of(screen), self._encoder
        buffer, new = self._buffer_for(*visibility.size)
        dirty = visibility.take_dirty_rows()
        rows: Iterable[int] = range(buffer.height) if new else dirty
        for y in rows:
            for widget, seen, whole in visibility.slices_of_row(y):
                if seen == whole and isinstance(widget, RowWidget):
                    buffer.draw(y, whole.x, *widget.cells(y - whole.y, whole.width, encoder))
                else:
                    crop = Region(seen.x - whole.x, y - whole.y, seen.width, 1)
                    buffer.draw(y, seen.x, *encoder.encode(widget.render_lines(crop)[0]))

    def draw_rows(self, screen: Screen[Any], widget: RowWidget, rows: Collection[int], edges: Collection[int]) -> bool:
        """Draw rows of a widget, and the last cells of others.

        False, and nothing done, where something lies over it or the screen has another size now.
        """
        buffer = self.buffer
        visibility = self._visibility_of(screen)
        place = visibility.clear_region(widget)
        if buffer is None or place is None or visibility.size != (buffer.width, buffer.height):
            return False
        if private.is_dirty(screen, place):
            return True  # all of it is about to be drawn anyway
        left, top, width, height = place
        for y in rows:
            if y < height:
                buffer.draw(top + y, left, *widget.cells(y, width, self._encoder))
        for y in edges:
            if y < height:
                buffer.draw(top + y, left + width - 1, *widget.edge(y, self._encoder))
        return True

    def _buffer_for(self, width: int, height: int) -> tuple[ScreenBuffer, bool]:
        """The buffer for a size, and whether it is new."""
        buffer = self.buffer
        if buffer is not None and (buffer.width, buffer.height) == (width, height):
            return buffer, False
        self.buffer = ScreenBuffer(width, height, erases_colour=self._erases_colour)
        return self.buffer, True

    def _visibility_of(self, screen: Screen[Any]) -> Visibility:
        visibility = self._visibility
        if visibility is None or not visibility.is_current(screen):
            visibility = self._visibility = Visibility(screen)
        return visibility
