"""The narrow column beside the panes, for the outlets that do not tell what the last jump led to."""

from __future__ import annotations

from textual import events

from tui.reading.show.beside import BesideColumn, beside_column
from tui.reading.state.reading import Reading
from tui.ui.draw.look import Look
from tui.ui.messages import PlaceClicked
from tui.ui.widgets.paper import Paper


class Beside(Paper, can_focus=False):
    """A paper that says of each of its articles what it has to say; a click on one leads there."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, id="beside")
        self._reading = Reading()
        self._articles: tuple[int, ...] = ()
        self._column = BesideColumn()
        self._drawn: tuple[object, ...] = ()
        """What the rows were made of."""

    def take(self, reading: Reading, articles: tuple[int, ...], look: Look) -> None:
        """Take these articles of a reading to be told of; `show` draws them."""
        self._reading, self._articles = reading, articles
        if look is not self._look:
            self._drawn = ()
            self._look = look
            self._rows = ()

    def show(self) -> None:
        """Draw what looks otherwise than it did."""
        width, height = self.outer_size
        reading = self._reading
        inputs = reading.index, reading.focus, reading.place, reading.knows_passages, self._articles, width, height
        if inputs != self._drawn and width:
            self._drawn = inputs
            self._column = beside_column(reading, self._articles, width, height)
            self.write(self._column.lines)

    def fit(self) -> None:
        """Make the rows anew for another size."""
        self.show()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Go to the outlet that the reader points at, and to what it says."""
        place = self._column.places[event.y] if event.y < len(self._column.places) else None
        if place is not None:
            self.post_message(PlaceClicked(place))
