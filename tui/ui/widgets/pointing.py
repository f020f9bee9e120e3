"""The mouse over an article: the wheel scrolls what is under it, a click puts the cursor there, a drag selects.

A selection begun in one pane stays in it wherever the pointer goes: the toolkit's own would take in whole neighbours.
"""

from __future__ import annotations

from textual import events

from tui.model.places import Place
from tui.terminal.toolkit.row_widgets import RowWidget
from tui.ui.messages import PaneScrolled, PlaceClicked, TextSelected

WHEEL_ROWS = 3
"""Rows that one notch of the mouse wheel scrolls."""


class Pointing(RowWidget, can_focus=False):
    """A widget whose cells are characters of an article."""

    _press_offset: int | None = None
    """The character at which the mouse button went down."""

    @property
    def article(self) -> int:
        """The article under the pointer."""
        raise NotImplementedError

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the widget; None where there is none."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a selection; it stays inside this pane wherever the pointer goes."""
        self._press_offset = self.offset_at(event.x, event.y)
        if self._press_offset is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection while the button is held."""
        offset = self.offset_at(event.x, event.y) if self._press_offset is not None else None
        if offset is not None and self._press_offset is not None and offset != self._press_offset:
            first, last = sorted((self._press_offset, offset))
            self.post_message(TextSelected(self.article, first, last + 1))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Put the cursor where the reader points, unless a selection was drawn."""
        offset, begin = self.offset_at(event.x, event.y), self._press_offset
        self._press_offset = None
        self.release_mouse()
        if begin is not None and offset == begin:
            self.post_message(PlaceClicked(Place(self.article, offset)))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll under the pointer, whichever pane is active."""
        event.stop()
        self.post_message(PaneScrolled(WHEEL_ROWS, self.article))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll under the pointer, whichever pane is active."""
        event.stop()
        self.post_message(PaneScrolled(-WHEEL_ROWS, self.article))
