"""The rows of one article, set and kept: a row that was drawn before costs a lookup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.reading.show.row_keys import RowKey
from tui.reading.state.reading import Reading
from tui.reading.text.viewport import Viewport
from tui.ui.draw import segments
from tui.ui.draw.look import Look
from tui.ui.draw.segments import Segments

if TYPE_CHECKING:
    from tui.terminal.cells.encoder import CellEncoder
    from tui.terminal.cells.sgr import Attr

ROWS_KEPT = 2000
"""Drawn rows that a pane keeps: some forty screens, so that scrolling back and switching a light again draws nothing."""


TYPESETTERS_KEPT = 40
"""Of articles at a width and with some lights: eight panes at the widths of a jump to few and to many, with two tours each."""


class TypesetterShelf:
    """The typesetters of all panes: an article that comes back at a width, in whichever pane, or a tour, finds its rows set."""

    def __init__(self) -> None:
        self._holds_for: tuple[object, ...] = ()
        """The index and the look for which the rows are set; with others all begin anew."""
        self._kept: dict[tuple[object, ...], Typesetter] = {}

    def typesetter(self, reading: Reading, article: int, port: Viewport, width: int, look: Look) -> Typesetter:
        """The typesetter of an article, as `port` wraps it, in a pane of `width` columns; one of before where there is one."""
        if (now := (reading.index, look)) != self._holds_for:
            self._kept.clear()
            self._holds_for = now
        key = article, width, port.columns, reading.unfolded, reading.lit, reading.steps_back
        found = self._kept.pop(key, None) or Typesetter(reading, article, port, look)
        self._kept[key] = found
        if len(self._kept) > TYPESETTERS_KEPT:
            del self._kept[next(iter(self._kept))]
        return found


class Typesetter:
    """Sets the rows of an article as `port` wraps it.

    Equal keys look equal as long as a typesetter is used: what is not in the key (the marks, which kinds are lit, the look, the
    width) must not change meanwhile.
    """

    def __init__(self, reading: Reading, article: int, port: Viewport, look: Look) -> None:
        self._reading = reading
        self._article = article
        self._port = port
        self._look = look
        self._bodies: dict[tuple[object, ...], Segments] = {}
        self._cells: dict[tuple[object, ...], tuple[list[str], list[Attr]]] = {}
        self._ruler: dict[tuple[int, bool], Segment] = {}
        self._edges: dict[tuple[int, bool], tuple[list[str], list[Attr]]] = {}

    def segments(self, key: RowKey, width: int) -> Segments:
        """A row as the toolkit wants it, `width` cells wide."""
        words = key.words
        body = self._bodies.get(words)
        if body is None:
            if len(self._bodies) > ROWS_KEPT:
                self._bodies.clear()
            body = self._bodies[words] = self._text_segments(key, width)
        return [*body, self._ruler_cell(key)]

    def _ruler_cell(self, key: RowKey) -> Segment:
        cell = self._ruler.get((key.tick, key.thumb))
        if cell is None:
            cell = self._ruler[key.tick, key.thumb] = segments.ruler_cell(key, self._look)
        return cell

    def cells(self, key: RowKey, width: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """A row as the front buffer wants it, `width` cells of it; not to be changed by the caller."""
        words = key.words
        row_cells = self._cells.get(words)
        if row_cells is None:
            if len(self._cells) > ROWS_KEPT:
                self._cells.clear()
            row_cells = self._cells[words] = encoder.encode_segments(self._text_segments(key, width))
        edge = self.edge(key, encoder)
        return row_cells[0] + edge[0], row_cells[1] + edge[1]

    def _text_segments(self, key: RowKey, width: int) -> Segments:
        """The row without its last cell."""
        return segments.text_segments(key, self._reading, self._article, self._port, width - 1, self._look)

    def edge(self, key: RowKey, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """The cell of the ruler, which is kept apart from the words: it changes with every scroll."""
        edge = self._edges.get((key.tick, key.thumb))
        if edge is None:
            edge = self._edges[key.tick, key.thumb] = encoder.encode_segments([segments.ruler_cell(key, self._look)])
        return edge
