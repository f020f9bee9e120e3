"""Papers for the mouse: the wheel goes by rows, a click points at one."""

from __future__ import annotations

from textual import events

from tui.ui.messages import ListGrew, RowClicked, WheelTurned
from tui.ui.widgets.paper import Paper


class WheelPaper(Paper):
    """Rows that the wheel moves in."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """A notch is a row."""
        event.stop()
        self.post_message(WheelTurned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """A notch is a row."""
        event.stop()
        self.post_message(WheelTurned(-1))


class ListPaper(WheelPaper):
    """A list whose rows can be pointed at."""

    _fitted_height = 0

    def fit(self) -> None:
        """Ask for more rows where the layout gave more room than was known when they were written: keys that came together
        may open a list in a view that was not laid out yet."""
        before, self._fitted_height = self._fitted_height, self.size.height
        height = self._fitted_height
        if height > len(self.rows) and height != before:
            self.post_message(ListGrew())

    def on_click(self, event: events.Click) -> None:
        """Say which row it was."""
        event.stop()
        self.post_message(RowClicked(event.y))
