"""One article on the screen.

A pane draws its own rows and scrolls by the anchor of its viewport, not by the toolkit's virtual size. Every screen row has a
key that says all that can be seen in it; a change draws only the rows whose key changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.model.places import Mark, Span
from tui.reading.show import ruler
from tui.reading.show.header import HEADER_ROWS, header_inputs, header_lines
from tui.reading.show.row_keys import RowKey, highlights_of, row_keys_under
from tui.reading.state.inks import Tick
from tui.reading.state.reading import Reading, counterpart
from tui.reading.text import wrap
from tui.reading.text.lines import Line
from tui.reading.text.viewport import Viewport
from tui.ui.draw import segments
from tui.ui.draw.look import Look
from tui.ui.widgets.pointing import Pointing
from tui.ui.widgets.typeset import Typesetter, TypesetterShelf

if TYPE_CHECKING:
    from tui.terminal.cells.encoder import CellEncoder
    from tui.terminal.cells.sgr import Attr


class Pane(Pointing, can_focus=False):
    """One article: header, text, ruler."""

    def __init__(self, look: Look, *, widest: int, tops: dict[int, int], shelf: TypesetterShelf) -> None:
        """All panes share `tops`, the character at the top of each article where its reader left it, and a `shelf` of rows."""
        super().__init__(markup=False)
        self.auto_links = False
        self._look = look
        self._widest = widest
        self._reading = Reading()
        self._article = 0
        self._active = False
        self._port = Viewport("", (), 1, 0)
        self._tops = tops
        self._is_restored = False
        """Whether it was told where to stand before it had any room, so that the first layout leads it nowhere else."""
        self._layout_size = 0, 0
        """Columns and rows for which the article is laid out."""
        self._keys: list[RowKey | None] = []
        self._head: tuple[Line, ...] = ()
        self._head_cells: dict[int, tuple[list[str], list[Attr]]] = {}
        self._shelf = shelf
        self._typesetter: Typesetter | None = None
        """None: no row counts as drawn."""
        self._ticks: tuple[tuple[object, ...], tuple[Tick, ...]] = (), ()
        self._header_inputs: tuple[object, ...] = ()
        self._keys_inputs: tuple[object, ...] = ()
        """What the keys were computed from."""

    # what is shown

    @property
    def article(self) -> int:
        """The article that the pane shows."""
        return self._article

    @property
    def text_rows(self) -> int:
        """Screen rows of the text."""
        return self._port.height

    def take(self, reading: Reading, article: int, look: Look, *, active: bool) -> None:
        """Take `article` of `reading` to be shown; `show` draws it."""
        old = self._reading
        other = article != self._article
        afresh = other or reading.findings is not old.findings or reading.unfolded != old.unfolded
        if afresh or look is not self._look or (reading.steps_back, reading.lit) != (old.steps_back, old.lit):
            self._typesetter = None
        self._reading, self._article, self._look, self._active = reading, article, look, active
        if self.outer_size != self._layout_size:
            self._fit()
        elif afresh:
            self._lay_out(anew=other)

    def bring_into_view(self, span: Span | Mark, *, row: int | None = None, near: int | None = None) -> None:
        """Scroll so that `span` is in view, see `Viewport.bring_into_view`; `show` draws it."""
        self._port.bring_into_view(span, row, near=near)

    @property
    def top(self) -> int:
        """The first character on the screen; see `Viewport.top_offset`."""
        return self._port.top_offset

    def restore_top(self, tops: Mapping[int, int]) -> None:
        """Scroll articles (position: first character on the screen) back to where they stood, now or when they are shown."""
        self._tops |= tops
        top = tops.get(self._article)
        if top is not None and self._port.stretches and self._port.height:
            self._port.top = self._port.clamp_top(self._port.anchor_of_top(top))
            self.show()
        else:
            self._is_restored = top is not None

    def scroll_rows(self, rows: int) -> None:
        """Scroll the text by screen rows, down when positive."""
        self._port.scroll(rows)
        self.show()

    def row_of(self, offset: int) -> int | None:
        """The screen row of the text, from 0, on which a character stands; None when it is out of view."""
        return self._port.row_of(offset)

    def page(self, rows: int) -> int | None:
        """Scroll by `rows` and return the character where the cursor should be then; `show` draws it.

        That is the first sentence to begin on the new page, or the article's edge when there is no further page.
        """
        port = self._port
        if not port.stretches:
            return None
        before = port.top
        port.scroll(rows)
        if port.top == before:
            return port.stretches[-1].end - 1 if rows > 0 else port.stretches[0].start
        start, end = port.visible_span()
        begun = self._reading.index.sentence(self._article, end - 1, unfolded=self._reading.unfolded)
        first = start
        while begun is not None and begun.start >= start:
            first, begun = begun.start, self._reading.index.neighbour(begun, -1, unfolded=self._reading.unfolded)
        return first

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the widget; None on the header, in a fold or below the text."""
        key = self._key_at(y)
        if key is None or key.stretch < 0 or self._port.stretches[key.stretch].folded:
            return None
        return wrap.offset_at(self._port.text, self._port.rows_of(key.stretch)[key.row], max(0, x - segments.GUTTER))

    # layout

    def _lay_out(self, *, anew: bool) -> None:
        """Wrap the article; with `anew` from where its reader left it, else with the same words at the top."""
        articles = self._reading.findings.story.articles
        if self._article >= len(articles):
            return
        stretches = self._reading.index.stretches(self._article, unfolded=self._reading.unfolded)
        columns = segments.text_columns(self._layout_size[0], self._widest)
        height = self._layout_size[1] - HEADER_ROWS
        text = articles[self._article].text
        if not anew and text == self._port.text:
            self._port = self._port.with_size(stretches, columns, height)
            return
        self._port = Viewport(text, stretches, columns, height)
        top = self._tops.get(self._article, 0)
        if stretches and top:
            self._port.top = self._port.clamp_top(self._port.anchor_of_top(top))

    def fit(self) -> None:
        """Wrap the article anew for another size."""
        if self.outer_size != self._layout_size:
            self._fit()
            self.show()

    def _fit(self) -> None:
        """Wrap anew; the first row's words stay at the top, and what was in view of the cursor or its counterpart stays so."""
        reading = self._reading
        sentence = reading.sentence
        if self._active:
            span = sentence.span if sentence is not None else None
        else:
            mark = counterpart(reading, self._article) if reading.lock else None
            span = mark.span if mark is not None else None
        was_visible = span is not None and (not self._port.height or self._port.row_of(span.start) is not None)
        if self._is_restored and self.outer_size[1]:
            self._is_restored, was_visible = False, False
        width, height = self.outer_size
        if width != self._layout_size[0]:
            self._typesetter = None
        self._layout_size = width, height
        self._lay_out(anew=not self._port.height)
        if was_visible and span is not None:
            self._port.bring_into_view(span)

    # rows and their keys

    def show(self) -> None:
        """Draw the rows that look otherwise than they did."""
        width, height = self._layout_size
        if not width:
            self._keys = []
            return
        rows = self._changed_head(width)
        edges: Sequence[int] = ()
        if self._port.stretches and self._port.height:
            self._tops[self._article] = self._port.top_offset
        over, base = highlights_of(self._reading, self._article, self._port), self._base_ticks()
        inputs = self._typesetter, self._port, self._port.top, base, over
        if inputs != self._keys_inputs:
            old, self._keys = self._keys, row_keys_under(over, self._port, base)
            if self._typesetter is None or len(old) != len(self._keys):
                rows = range(height)
            else:
                words, edges = _changed_rows(old, self._keys)
                rows = [*rows, *words]
            if self._typesetter is None:
                self._typesetter = self._shelf.typesetter(self._reading, self._article, self._port, width, self._look)
            self._keys_inputs = self._typesetter, *inputs[1:]
        self.renew(rows, width=width, edges=edges)

    def _changed_head(self, width: int) -> Sequence[int]:
        """Take the rows above the text as they are now; give those that are not as they were."""
        inputs = self._look, width, self._active, *header_inputs(self._reading, self._article)
        if inputs == self._header_inputs:
            return ()
        afresh = not self._header_inputs or self._look is not self._header_inputs[0]
        self._header_inputs = inputs
        self._head_cells.clear()
        old, self._head = self._head, header_lines(self._reading, self._article, width - 1, active=self._active)
        return [y for y in range(HEADER_ROWS) if afresh or y >= len(old) or old[y] != self._head[y]]

    def _base_ticks(self) -> tuple[Tick, ...]:
        """What the ruler says whatever the cursor stands on; reckoned again only when that changes."""
        inputs = self._reading.index, self._article, self._port.height, self._reading.lit
        if self._ticks[0] != inputs:
            self._ticks = inputs, ruler.base_ticks(*inputs)
        return self._ticks[1]

    # drawing

    def strip(self, y: int, width: int) -> Strip:
        """One row of the pane."""
        if 0 <= y < min(HEADER_ROWS, len(self._head)):
            return Strip(segments.header_segments(self._head[y], width, self._look), width)
        key = self._key_at(y)
        if self._typesetter is None or key is None:
            return Strip(segments.blank_segments(width, self._look), width)
        return Strip(self._typesetter.segments(key, width), width)

    def cells(self, y: int, width: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """One row of the pane, kept with its key, or with the words of its head."""
        if width != self._layout_size[0]:
            return super().cells(y, width, encoder)
        if y < len(self._head):
            row_cells = self._head_cells.get(y)
            if row_cells is None:
                row_cells = self._head_cells[y] = super().cells(y, width, encoder)
            return row_cells
        key = self._key_at(y)
        if self._typesetter is None or key is None:
            return super().cells(y, width, encoder)
        return self._typesetter.cells(key, width, encoder)

    def edge(self, y: int, encoder: CellEncoder) -> tuple[list[str], list[Attr]]:
        """The ruler's cell of one row."""
        key = self._key_at(y)
        return super().edge(y, encoder) if self._typesetter is None or key is None else self._typesetter.edge(key, encoder)

    def _key_at(self, y: int) -> RowKey | None:
        return self._keys[y - HEADER_ROWS] if 0 <= y - HEADER_ROWS < len(self._keys) else None


def _changed_rows(old: Sequence[RowKey | None], new: Sequence[RowKey | None]) -> tuple[list[int], list[int]]:
    """Rows of the pane whose words look otherwise than they did, and those of which only the ruler's cell does."""
    rows: list[int] = []
    edges: list[int] = []
    for y, (before, key) in enumerate(zip(old, new, strict=True), HEADER_ROWS):
        if key != before:
            (rows if key is None or before is None or key.words != before.words else edges).append(y)
    return rows, edges
