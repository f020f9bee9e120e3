"""Widgets that are made of rows and draw them at once, past the toolkit's messages, timer and compositor.

The toolkit paints when it has nothing else to do, sixty times a second at the most, and then cuts and joins all that may have
changed: ten milliseconds of work after up to sixteen of waiting. A widget that knows which of its rows have changed puts them
into the newest picture itself:

    pane.renew({3, 7, 8}) --> app.draw_rows --> front buffer

Where the app cannot (no front buffer, a layout is due, something lies over the widget) `renew` is the toolkit's `refresh`, and
the picture is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from textual.events import Key, Resize
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.terminal.toolkit import private
from tui.terminal.toolkit.private import FIT, HookedApp, HookedScreen

if TYPE_CHECKING:
    from tui.terminal.cells.encoder import CellEncoder
    from tui.terminal.cells.sgr import Attr


class RowApp(HookedApp):
    """An app that draws rows by itself, where it can."""

    def draw_rows(self, widget: RowWidget, rows: Collection[int], edges: Collection[int]) -> bool:
        """Put rows of a widget, and the last cells of others, into the newest picture; False where the toolkit has to."""
        raise NotImplementedError

    def one_frame(self) -> AbstractContextManager[None]:
        """Let all that is drawn in the block leave as one frame at its end."""
        raise NotImplementedError

    def draw_dirty(self, screen: Screen[Any]) -> bool:
        """Put all that is to be drawn again of a screen into the newest picture; False where the toolkit has to."""
        raise NotImplementedError


class RowWidget(Widget, can_focus=False):
    """A widget that gives its rows one by one, each exactly as wide as it is."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Hear of new sizes by `fit` alone, which a screen of rows calls before it draws."""
        if not FIT.drawing:
            self.disable_messages(Resize)

    def on_resize(self) -> None:
        """Fit what is shown, where the toolkit draws it."""
        self.fit()

    def strip(self, y: int, width: int) -> Strip:
        """One row, `width` cells wide."""
        raise NotImplementedError

    def cells(self, y: int, width: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """The characters and looks of one row; not to be changed by the caller."""
        return encoder.encode_segments(self.strip(y, width))

    def fit(self) -> None:
        """Fit what is shown to the widget's size, where that has changed, and draw it; called with every layout."""

    def edge(self, y: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """The last cell of one row, for widgets in which it changes more often than the rest."""
        chars, looks = self.cells(y, self.outer_size.width, encoder)
        return chars[-1:], looks[-1:]

    def renew(self, rows: Collection[int], *, width: int, edges: Collection[int] = ()) -> None:
        """Draw these rows again, at once where that can be, and of `edges` the last cell. `width` is that of the widget."""
        if not (rows or edges):
            return
        app = self.app
        if not (isinstance(app, RowApp) and app.draw_rows(self, rows, edges)):
            self.refresh(*(Region(0, y, width, 1) for y in rows), *(Region(width - 1, y, 1, 1) for y in edges))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as they are: the toolkit would look at each for borders and filters, of which there are none, and keep it."""
        width = self.outer_size.width
        rows = [self.strip(y, width) for y in crop.line_range]
        return rows if crop.width == width else [row.crop(crop.x, crop.right) for row in rows]

    def render_line(self, y: int) -> Strip:
        """One row, exactly as wide as the widget."""
        return self.strip(y, self.outer_size.width)


class RowScreen(HookedScreen):
    """A screen of which most is rows: drawn row by row instead of being cut into pieces first."""

    _layout_only = False
    """Whether widgets have their new places and are not drawn there yet."""

    def take_key(self, key: Key) -> bool:
        """Do what a key asks for; False if it asks for nothing here."""
        raise NotImplementedError

    def take_keys(self, keys: Sequence[Key]) -> int:
        """Deal with the first of the keys that wait: how many of them that were, 0 if the first asks for nothing here."""
        return int(self.take_key(keys[0]))

    def one_frame(self) -> AbstractContextManager[None]:
        """Let all that is drawn in the block leave as one frame at its end."""
        app = self.app
        return app.one_frame() if isinstance(app, RowApp) else nullcontext()

    @contextmanager
    def lay_out_now(self) -> Iterator[None]:
        """Lay out at once what the changed styles of widgets ask for, rather than at the toolkit's next tick.

        What is drawn in the block finds every widget in its new place, and leaves as one frame with all that has moved.
        """
        with self.one_frame():
            if FIT.drawing:
                yield
                return
            self._layout_only = True
            try:
                self._lay_out_widgets()
                yield
            finally:
                self._layout_only = False
            private.draw(self)

    def _lay_out_widgets(self) -> None:
        """Lay out what asks for it; afterwards nothing does, though the sizes set by a layout ask for another."""
        widgets = list(self.walk_children(Widget))
        for widget in widgets:
            if private.is_layout_due(widget):
                for ancestor in widget.ancestors:
                    if isinstance(ancestor, Widget):
                        private.clear_arrangement(ancestor)
        private.lay_out(self)
        for widget in widgets:
            private.forget_requests(widget)

    def draw_dirty(self) -> bool:
        """Draw what is dirty. Widgets that were given another size are fitted to it first: one picture of it is enough."""
        if self._layout_only:
            return True
        app = self.app
        with self.one_frame():
            for widget in private.visible_widgets(self):
                if isinstance(widget, RowWidget):
                    widget.fit()
            drawn = isinstance(app, RowApp) and app.draw_dirty(self)
        if drawn:
            private.forget_dirty_widgets(self)
            private.update_mouse_over(app, self)
        return drawn
