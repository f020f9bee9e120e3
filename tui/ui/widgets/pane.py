"""One article on the screen.

A pane draws its own rows and scrolls by the anchor of its viewport, not by the toolkit's virtual size. Every screen row has a
key that says all that can be seen in it; a change refreshes only the rows whose key changed.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.geometry import Region
from textual.strip import Strip

from tui.model.places import Mark, Span
from tui.reading import ruler, wrap
from tui.reading.header import HEADER_ROWS, header
from tui.reading.lines import Line
from tui.reading.reading import Reading, counterpart
from tui.reading.rows import RowKey, row_keys
from tui.reading.viewport import Viewport
from tui.ui import segments
from tui.ui.look import Look
from tui.ui.widgets.pointing import Pointing

STRIPS_KEPT = 2000
"""Drawn rows that a pane keeps: some forty screens, so that scrolling back and switching a light again draws nothing."""


class Pane(Pointing, can_focus=False):
    """One article: header, text, ruler."""

    ALLOW_SELECT = False

    def __init__(self, look: Look, *, widest: int, tops: dict[int, int]) -> None:
        """`tops` is shared by all panes: the character at the top of each article, where its reader left it."""
        super().__init__(markup=False)
        self.auto_links = False
        self._look = look
        self._widest = widest
        self._reading = Reading()
        self._article = 0
        self._active = False
        self._port = Viewport("", (), 1, 0)
        self._tops = tops
        self._keys: list[RowKey | None] = []
        self._head: tuple[Line, ...] = ()
        self._strips: dict[RowKey, Strip] = {}
        self._bodies: dict[tuple[object, ...], segments.Segments] = {}
        self._ticks: tuple[tuple[object, ...], tuple[ruler.Tick, ...]] = (), ()

    # what is shown

    @property
    def article(self) -> int:
        """The article that the pane shows."""
        return self._article

    @property
    def text_rows(self) -> int:
        """Screen rows of the text."""
        return self._port.height

    def draw(self, reading: Reading, article: int, look: Look, *, active: bool) -> None:
        """Show `article` of `reading`; rows that look the same cost nothing."""
        old = self._reading
        other = article != self._article
        afresh = other or look is not self._look or reading.findings is not old.findings or reading.unfolded != old.unfolded
        self._reading, self._article, self._look, self._active = reading, article, look, active
        if afresh:
            self._lay_out(anew=other)
        repaint = afresh or reading.lit != old.lit
        if repaint:
            self._forget_rows()
        self._update(everything=repaint)

    def bring(self, span: Span | Mark, *, row: int | None = None) -> None:
        """Scroll so that `span` is in view, see `Viewport.bring`."""
        before = self._port.top
        self._port.bring(span, row)
        if self._port.top != before:
            self._update()

    @property
    def top(self) -> int:
        """The first character on the screen."""
        return self._port.offset_of(self._port.top) if self._port.stretches else 0

    def put(self, tops: Mapping[int, int]) -> None:
        """Scroll articles (position: first character on the screen) back to where they stood, now or when they are shown."""
        self._tops |= tops
        top = tops.get(self._article)
        if top is not None and self._port.stretches and self._port.height:
            self._port.top = self._port.no_emptier(self._port.anchor_of(top))
            self._update()

    def scroll_rows(self, rows: int) -> None:
        """Scroll the text by screen rows, down when positive."""
        self._port.scroll(rows)
        self._update()

    def row_of(self, offset: int) -> int | None:
        """The screen row of the text, from 0, on which a character stands; None when it is out of view."""
        return self._port.row_of(offset)

    def page(self, rows: int) -> int | None:
        """Scroll by `rows` and return the character where the cursor should be then.

        That is the first sentence to begin on the new page, or the article's edge when there is no further page.
        """
        port = self._port
        if not port.stretches:
            return None
        before = port.top
        self.scroll_rows(rows)
        if port.top == before:
            return port.stretches[-1].end - 1 if rows > 0 else port.stretches[0].start
        start, end = port.range()
        begun = self._reading.index.sentence(self._article, end - 1, unfolded=self._reading.unfolded)
        first = start
        while begun is not None and begun.start >= start:
            first, begun = begun.start, self._reading.index.beside(begun, -1, unfolded=self._reading.unfolded)
        return first

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the widget; None on the header, in a fold or below the text."""
        key = self._keys[y - HEADER_ROWS] if 0 <= y - HEADER_ROWS < len(self._keys) else None
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
        columns = segments.columns_of(self.size.width, self._widest)
        height = self.size.height - HEADER_ROWS
        text = articles[self._article].text
        if not anew and text == self._port.text:
            self._port = self._port.resized(stretches, columns, height)
            return
        self._port = Viewport(text, stretches, columns, height)
        top = self._tops.get(self._article, 0)
        if stretches and top:
            self._port.top = self._port.no_emptier(self._port.anchor_of(top))

    def on_resize(self) -> None:
        """Wrap anew; the first row's words stay at the top, and what was in view of the cursor or its counterpart stays so."""
        reading = self._reading
        sentence = reading.sentence
        if self._active:
            held = sentence.span if sentence is not None else None
        else:
            mark = counterpart(reading, self._article) if reading.lock else None
            held = mark.span if mark is not None else None
        seen = held is not None and (not self._port.height or self._port.row_of(held.start) is not None)
        self._forget_rows()
        self._lay_out(anew=not self._port.height)
        if seen and held is not None:
            self._port.bring(held)
        self._update(everything=True)

    # rows and their keys

    def _update(self, *, everything: bool = False) -> None:
        """Compute the keys anew and refresh the rows that differ."""
        width = self.size.width
        if not width:
            self._keys = []
            return
        head = header(self._reading, self._article, width - 1, active=self._active)
        dirty = [Region(0, y, width, 1) for y in range(HEADER_ROWS) if y >= len(self._head) or head[y] != self._head[y]]
        self._head = head
        old, self._keys = self._keys, row_keys(self._reading, self._article, self._port, self._base_ticks())
        if self._port.stretches and self._port.height:
            self._tops[self._article] = self._port.offset_of(self._port.top)
        if everything or len(old) != len(self._keys):
            self.refresh()
            return
        for y, (key, before) in enumerate(zip(self._keys, old, strict=True), HEADER_ROWS):
            if key != before:
                words = key is None or before is None or key.words != before.words
                dirty.append(Region(0, y, width, 1) if words else Region(width - 1, y, 1, 1))
        if dirty:
            self.refresh(*dirty)

    def _base_ticks(self) -> tuple[ruler.Tick, ...]:
        """What the ruler says whatever the cursor stands on; reckoned again only when that changes."""
        asked = self._reading.index, self._article, self._port.height, self._reading.lit
        if self._ticks[0] != asked:
            self._ticks = asked, ruler.base(*asked)
        return self._ticks[1]

    # drawing

    def _forget_rows(self) -> None:
        self._strips.clear()
        self._bodies.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as they are: the toolkit would look at each for borders and filters, of which a pane has none."""
        width = self.size.width  # asked once: the toolkit reckons it anew each time
        rows = [self._row(y, width) for y in crop.line_range]
        return rows if crop.width == width else [row.crop(crop.x, crop.right) for row in rows]

    def render_line(self, y: int) -> Strip:
        """One row of the pane, exactly as wide as it is."""
        return self._row(y, self.size.width)

    def _row(self, y: int, width: int) -> Strip:
        if 0 <= y < min(HEADER_ROWS, len(self._head)):
            return Strip(segments.head(self._head[y], width, self._look), width)
        at = y - HEADER_ROWS
        key = self._keys[at] if 0 <= at < len(self._keys) else None
        if key is None:
            return Strip(segments.empty(width, self._look), width)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > STRIPS_KEPT:
                self._forget_rows()
            strip = self._strips[key] = self._row_strip(key, width)
        return strip

    def _row_strip(self, key: RowKey, width: int) -> Strip:
        """A row of words with its cell of the ruler; the words are kept apart, for the ruler changes with every scroll."""
        words = key.words
        body = self._bodies.get(words)
        if body is None:
            body = segments.body(key, self._reading, self._article, self._port, width - 1, self._look)
            self._bodies[words] = body
        return Strip([*body, segments.ruler_cell(key, self._look)], width)
