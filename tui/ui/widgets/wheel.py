"""Papers for the mouse: the wheel goes by rows, a click points at one."""

from __future__ import annotations

from textual import events

from tui.ui.messages import RowClicked, WheelTurned
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

    def on_click(self, event: events.Click) -> None:
        """Say which row it was."""
        event.stop()
        self.post_message(RowClicked(event.y))
