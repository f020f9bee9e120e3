"""One article on the screen.

A pane draws its own rows and scrolls by the anchor of its viewport, not by the toolkit's virtual size. Every screen row has a
key that says all that can be seen in it; a change refreshes only the rows whose key changed.
"""

from __future__ import annotations

from typing import NamedTuple

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from tui.model.places import Mark, Span
from tui.model.story import ASIDE, BlockKind
from tui.reading import paint, ruler, wrap
from tui.reading.header import HEADER_ROWS, header
from tui.reading.layout import Stretch, fold_text
from tui.reading.lines import Line
from tui.reading.paint import Ink
from tui.reading.reading import Reading
from tui.reading.viewport import Anchor, Viewport
from tui.ui.look import Look
from tui.ui.widgets.paper import to_ascii
from tui.ui.widgets.pointing import Pointing

GUTTER = 3
"""Columns before the text: the cursor's, how many tell it, and a gap."""
RULER = 2
"""Columns after the text: a gap and the ruler."""
STRIPS_KEPT = 2000
"""Drawn rows that a pane keeps: some forty screens, so that scrolling back and switching a light again draws nothing."""


class RowKey(NamedTuple):
    """All that can be seen in one row of the text."""

    stretch: int
    """-1 for an empty row."""
    row: int
    cursor: tuple[int, int]
    """Part of the row that the cursor's sentence covers."""
    focus: tuple[tuple[int, int], ...]
    """Parts that tell what the cursor stands on."""
    hits: tuple[tuple[int, int], ...]
    selected: tuple[int, int]
    """Part chosen for copying."""
    tick: int
    thumb: bool


class Pane(Pointing, can_focus=False):
    """One article: header, text, ruler."""

    ALLOW_SELECT = False

    def __init__(self, look: Look, *, widest: int) -> None:
        super().__init__(markup=False)
        self.auto_links = False
        self._look = look
        self._widest = widest
        self._reading = Reading()
        self._article = 0
        self._active = False
        self._port = Viewport("", (), 1, 0)
        self._tops: dict[int, Anchor] = {}
        self._keys: list[RowKey | None] = []
        self._head: tuple[Line, ...] = ()
        self._strips: dict[RowKey, Strip] = {}

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
        afresh = other or look is not self._look or reading.findings is not old.findings
        if other:
            self._tops[self._article] = self._port.top
        self._reading, self._article, self._look, self._active = reading, article, look, active
        if afresh or reading.unfolded != old.unfolded:
            self._lay_out(self._tops.get(article, (0, 0)) if other else None)
        repaint = afresh or reading.unfolded != old.unfolded or reading.lit != old.lit
        if repaint:
            self._strips.clear()
        self._update(everything=repaint)

    def bring(self, span: Span | Mark, *, row: int | None = None) -> None:
        """Scroll so that `span` is in view, see `Viewport.bring`."""
        self._port.bring(span, row)
        self._update()

    def scroll_rows(self, rows: int) -> None:
        """Scroll the text by screen rows, down when positive."""
        if self._port.stretches:
            self._port.scroll(rows)
            self._update()

    def row_of(self, offset: int) -> int | None:
        """The screen row of the text, from 0, on which a character stands; None when it is out of view."""
        return self._port.row_of(offset) if self._port.stretches else None

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
        begun = (s.start for s in self._reading.index.sentences(self._article) if start <= s.start < end)
        return next(begun, start)

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the widget; None on the header, in a fold or below the text."""
        key = self._keys[y - HEADER_ROWS] if 0 <= y - HEADER_ROWS < len(self._keys) else None
        if key is None or key.stretch < 0 or self._port.stretches[key.stretch].folded:
            return None
        return wrap.offset_at(self._port.text, self._port.rows_of(key.stretch)[key.row], max(0, x - GUTTER))

    # layout

    def _lay_out(self, top: Anchor | None) -> None:
        """Wrap anew: from `top` on, or with the same words at the top."""
        articles = self._reading.findings.story.articles
        if self._article >= len(articles):
            return
        stretches = self._reading.index.stretches(self._article, unfolded=self._reading.unfolded)
        columns = min(max(4, self.size.width - GUTTER - RULER), self._widest)
        height = self.size.height - HEADER_ROWS
        text = articles[self._article].text
        if top is None and text == self._port.text:
            self._port = self._port.resized(stretches, columns, height)
        else:
            self._port = Viewport(text, stretches, columns, height)
            if stretches and top is not None:
                self._port.top = self._port.no_emptier(min(top, (len(stretches) - 1, 0)) if top[0] >= len(stretches) else top)

    def on_resize(self) -> None:
        """Wrap anew and keep the first row's words at the top."""
        self._strips.clear()
        self._lay_out(None)
        self._update(everything=True)

    # rows and their keys

    def _update(self, *, everything: bool = False) -> None:
        """Compute the keys anew and refresh the rows that differ."""
        width = self.size.width
        if not width:
            return
        head = header(self._reading, self._article, width - 1, active=self._active)
        dirty = [Region(0, y, width, 1) for y in range(HEADER_ROWS) if y >= len(self._head) or head[y] != self._head[y]]
        self._head = head
        old, self._keys = self._keys, self._compute()
        if everything or len(old) != len(self._keys):
            self.refresh()
            return
        dirty += [Region(0, y + HEADER_ROWS, width, 1) for y, key in enumerate(self._keys) if key != old[y]]
        if dirty:
            self.refresh(*dirty)

    def _compute(self) -> list[RowKey | None]:
        reading, port = self._reading, self._port
        if not port.stretches:
            return [None] * port.height
        sentence = reading.sentence
        cursor = sentence.span if sentence is not None and sentence.article == self._article else Span(0, 0)
        selected = reading.selected
        chosen = selected.span if selected is not None and selected.article == self._article else Span(0, 0)
        strand, hits = reading.strand, reading.hits
        focus = tuple(reading.index.bodies_in(strand, self._article)) if strand is not None else ()
        found = tuple(mark for mark in hits.marks if mark.article == self._article) if hits is not None else ()
        ticks = ruler.ticks(reading.index, self._article, port.height, lit=reading.lit, focus=focus, hits=found)
        thumb = ruler.thumb(len(port.text), port.height, *port.range())
        keys: list[RowKey | None] = []
        for y, at in enumerate(port.visible()):
            tick, on = int(ticks[y]), y in thumb
            if at is None or at[1] < 0:
                keys.append(RowKey(-1, -1, (0, 0), (), (), (0, 0), tick, on))
                continue
            start, end = port.rows_of(at[0])[at[1]]
            part, picked = _part(cursor, start, end), _part(chosen, start, end)
            keys.append(RowKey(*at, part, _parts(focus, start, end), _parts(found, start, end), picked, tick, on))
        return keys

    # drawing

    def render_line(self, y: int) -> Strip:
        """One row of the pane, exactly as wide as it is."""
        width = self.size.width
        ground = self._look.ink(Ink.NONE)
        if 0 <= y < min(HEADER_ROWS, len(self._head)):
            words = [Segment(self._shown(text), ground + self._look.tint(tint)) for text, tint in self._head[y]]
            return Strip(words).adjust_cell_length(width, ground)
        at = y - HEADER_ROWS
        key = self._keys[at] if 0 <= at < len(self._keys) else None
        if key is None:
            return Strip([Segment(" " * width, ground)], width)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > STRIPS_KEPT:
                self._strips.clear()
            strip = self._strips[key] = self._row_strip(key, width)
        return strip

    def _shown(self, text: str) -> str:
        return to_ascii(text) if self._look.ascii else text

    def _row_strip(self, key: RowKey, width: int) -> Strip:
        ground = self._look.ink(Ink.NONE)
        segments: list[Segment] = []
        if key.stretch >= 0:
            stretch = self._port.stretches[key.stretch]
            start, end = self._port.rows_of(key.stretch)[key.row]
            if stretch.folded:
                segments = [Segment(" " * GUTTER, ground), Segment(fold_text(stretch), self._look.ink(Ink.ASIDE))]
            else:
                segments = [self._gutter(key, start, end), *self._words(key, stretch, start, end)]
        body = Strip(segments).adjust_cell_length(width - 1, ground)
        return Strip([*body, self._ruler_cell(key)], width)

    def _words(self, key: RowKey, stretch: Stretch, start: int, end: int) -> list[Segment]:
        layers = paint.layers_of(self._reading.index.within(self._article, start, end), self._reading.lit)
        if stretch.kind is BlockKind.HEADLINE:
            layers.append((start, end, Ink.HEADLINE))
        elif stretch.kind in ASIDE or stretch.kind in (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATE):
            layers.append((start, end, Ink.ASIDE))
        if key.cursor[1]:
            layers.append((*key.cursor, Ink.CURSOR))
        if key.selected[1]:
            layers.append((*key.selected, Ink.SELECTED))
        layers += [(*part, Ink.COUNTERPART) for part in key.focus]
        layers += [(*part, Ink.HIT) for part in key.hits]
        text = self._port.text
        return [
            Segment(self._shown(text[run.start : run.end]), self._look.ink(run.ink)) for run in paint.runs(start, end, layers)
        ]

    def _gutter(self, key: RowKey, start: int, end: int) -> Segment:
        """The cursor's bar or the counterpart's sign, and how many tell what begins in this row."""
        bar = "▌" if key.cursor[1] else "=" if key.focus and self._reading.place.article != self._article else " "
        sign = " "
        for lit in self._reading.index.within(self._article, start, end):
            if lit.kind in self._reading.lit and start <= lit.start < end:
                sign = paint.stronger(sign, paint.glyph(lit))
        return Segment(f"{self._shown(bar)}{sign} ", self._look.ink(Ink.NONE) + self._look.gutter)

    def _ruler_cell(self, key: RowKey) -> Segment:
        glyphs = ruler.GLYPHS if self._look.native or self._look.ascii else ruler.COLOURED
        glyph = ruler.THUMB if key.thumb and key.tick == 0 else glyphs[key.tick]
        return Segment(self._shown(glyph), self._look.tick(key.tick, on_screen=key.thumb))


def _part(span: Span, start: int, end: int) -> tuple[int, int]:
    low, high = max(span.start, start), min(span.end, end)
    return (low, high) if low < high else (0, 0)


def _parts(marks: tuple[Mark, ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(_part(mark.span, start, end) for mark in marks if mark.start < end and mark.end > start)
