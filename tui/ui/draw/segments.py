"""Rows of the screen as styled segments: of an article, and of the program's own lines. Without the toolkit.

The widgets make strips of them; the first picture, which stands on the screen before the toolkit is imported, makes cells. So
both draw the same, and the toolkit finds nothing to draw again.
"""

from __future__ import annotations

from rich.segment import Segment

from tui.model.story import ASIDE, BlockKind
from tui.reading.show import paint, ruler
from tui.reading.show.paint import Ink
from tui.reading.show.rows import RowKey
from tui.reading.state.index import Lit
from tui.reading.state.reading import Reading
from tui.reading.text.layout import Stretch, fold_text
from tui.reading.text.lines import Line, Tint
from tui.reading.text.viewport import Viewport
from tui.reading.text.wrap import cells
from tui.ui.draw.look import Look

GUTTER = 3
"""Columns before the text of an article: the cursor's, how many tell it, and a gap."""
RULER = 2
"""Columns after the text: a gap and the ruler."""

Segments = list[Segment]


def columns_of(width: int, widest: int) -> int:
    """Columns of the text in a pane of `width` columns, at most `widest`."""
    return min(max(4, width - GUTTER - RULER), widest)


def own(words: Line, width: int, look: Look, *, bar: bool = False) -> Segments:
    """A row of the program's own words; in a `bar` it has the ground of the bars."""
    ground = look.bar if bar else look.tint(Tint.PLAIN) + look.ink(Ink.NONE)
    segments = [Segment(shown(text, look), ground + look.tint(tint)) for text, tint in words]
    used = sum(cells(segment.text) for segment in segments)
    if used < width:
        segments.append(Segment(" " * (width - used), ground))
    return Segment.adjust_line_length(segments, width) if used > width else segments


def head(words: Line, width: int, look: Look) -> Segments:
    """A row above the text of an article."""
    ground = look.ink(Ink.NONE)
    return _fitted([Segment(shown(text, look), ground + look.tint(tint)) for text, tint in words], width, look)


def empty(width: int, look: Look) -> Segments:
    """A row without words."""
    return [Segment(" " * width, look.ink(Ink.NONE))]


def body(key: RowKey, reading: Reading, article: int, port: Viewport, width: int, look: Look) -> Segments:
    """A row of an article's text with its gutter, without the cell of the ruler."""
    if key.stretch < 0:
        return empty(width, look)
    stretch = port.stretches[key.stretch]
    start, end = port.rows_of(key.stretch)[key.row]
    if stretch.folded:
        fold = fold_text(stretch, width + 1 - GUTTER - RULER)
        return _fitted([*empty(GUTTER, look), Segment(fold, look.ink(Ink.ASIDE))], width, look)
    marks = [mark for mark in reading.index.within(article, start, end) if mark.kind in reading.lit]
    gutter = _gutter(key, marks, start, end, look)
    layers = [*paint.layers_of(marks, reading.lit), *_layers(key, stretch, start, end)]
    words = [Segment(shown(port.text[run.start : run.end], look), look.ink(run.ink)) for run in paint.runs(start, end, layers)]
    left = width - GUTTER - cells(port.text[start:end])
    return [gutter, *words, *empty(left, look)] if left > 0 else _fitted([gutter, *words], width, look)


def ruler_cell(key: RowKey, look: Look) -> Segment:
    """The ruler's cell of a row."""
    glyphs = ruler.GLYPHS if look.native or look.ascii else ruler.COLOURED
    glyph = ruler.THUMB if key.thumb and key.tick == 0 else glyphs[key.tick]
    return Segment(shown(glyph, look), look.tick(key.tick, on_screen=key.thumb))


def _layers(key: RowKey, stretch: Stretch, start: int, end: int) -> list[tuple[int, int, Ink]]:
    """What holds for the characters of a row beside the marks that are lit."""
    layers: list[tuple[int, int, Ink]] = []
    if stretch.kind is BlockKind.HEADLINE:
        layers.append((start, end, Ink.HEADLINE))
    elif stretch.kind in ASIDE or stretch.kind in (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATE):
        layers.append((start, end, Ink.ASIDE))
    if key.cursor[1]:
        layers.append((*key.cursor, Ink.CURSOR))
    if key.selected[1]:
        layers.append((*key.selected, Ink.SELECTED))
    layers += [(*part, Ink.COUNTERPART) for part in key.focus]
    layers += [(*part, Ink.DIFFERS) for part in key.differs]
    layers += [(*part, Ink.HIT) for part in key.hits]
    return layers


def _gutter(key: RowKey, marks: list[Lit], start: int, end: int, look: Look) -> Segment:
    """The cursor's bar or the counterpart's sign, and how many tell what begins in this row."""
    sign = paint.HIT_GLYPH if key.hits else " "
    for lit in marks:
        if start <= lit.start < end:
            sign = paint.stronger(sign, paint.glyph(lit))
    return Segment(f"{shown(key.sign, look)}{sign} ", look.ink(Ink.NONE) + look.gutter)


def _fitted(segments: Segments, width: int, look: Look) -> Segments:
    """The segments cut or filled up to a width."""
    return Segment.adjust_line_length(segments, width, look.ink(Ink.NONE))


def shown(text: str, look: Look) -> str:
    """The text in the alphabet of the terminal."""
    return to_ascii(text) if look.ascii else text


_ASCII = str.maketrans("‘’‚“”„«»‐‑‒–—―─…·│┃▌█▒░●×↑↓←→‹› ", '\'\'\'"""""-------..|||#:.*x^v<><> ')


def to_ascii(text: str) -> str:
    """`text` in ASCII, cell for cell: quotation marks and dashes become plain ones, what has no plain form a "?"."""
    if text.isascii():
        return text
    plain = text.translate(_ASCII)
    return plain if plain.isascii() else "".join(c if c.isascii() else "?" * cells(c) for c in plain)
