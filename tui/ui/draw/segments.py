"""Rows of the screen as styled segments: of an article, and of the program's own lines. Without the toolkit.

The widgets make strips of them; the first picture, which stands on the screen before the toolkit is imported, makes cells. So
both draw the same, and the toolkit finds nothing to draw again.
"""

from __future__ import annotations

from rich.segment import Segment

from tui.model.story import ASIDE, BlockKind
from tui.reading.show import paint, ruler
from tui.reading.show.row_keys import RowKey
from tui.reading.state.index import LitMark
from tui.reading.state.kinds import BY_KIND, Ink
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


def text_columns(width: int, widest: int) -> int:
    """Columns of the text in a pane of `width` columns, at most `widest`."""
    return min(max(4, width - GUTTER - RULER), widest)


def line_segments(words: Line, width: int, look: Look, *, bar: bool = False) -> Segments:
    """A row of the program's own words; in a `bar` it has the ground of the bars."""
    ground = look.bar if bar else look.tint(Tint.PLAIN) + look.ink(Ink.NONE)
    segments = [Segment(to_alphabet(text, look), ground + look.tint(tint)) for text, tint in words]
    width_used = sum(cells(segment.text) for segment in segments)
    if width_used < width:
        segments.append(Segment(" " * (width - width_used), ground))
    return Segment.adjust_line_length(segments, width) if width_used > width else segments


def header_segments(words: Line, width: int, look: Look) -> Segments:
    """A row above the text of an article."""
    ground = look.ink(Ink.NONE)
    return _fit([Segment(to_alphabet(text, look), ground + look.tint(tint)) for text, tint in words], width, look)


def blank_segments(width: int, look: Look) -> Segments:
    """A row without words."""
    return [Segment(" " * width, look.ink(Ink.NONE))]


def text_segments(key: RowKey, reading: Reading, article: int, port: Viewport, width: int, look: Look) -> Segments:
    """A row of an article's text with its gutter, without the cell of the ruler."""
    if key.stretch < 0:
        return blank_segments(width, look)
    stretch = port.stretches[key.stretch]
    start, end = port.rows_of(key.stretch)[key.row]
    if stretch.folded:
        fold = fold_text(stretch, width + 1 - GUTTER - RULER)
        return _fit([*blank_segments(GUTTER, look), Segment(fold, look.ink(Ink.ASIDE))], width, look)
    marks = [mark for mark in reading.index.marks_within(article, start, end) if mark.kind in reading.lit]
    gutter = _gutter(key, marks, start, end, look)
    layers = [*paint.layers_of(marks, reading.lit), *_layers(key, stretch, start, end)]
    words = [
        Segment(to_alphabet(port.text[run.start : run.end], look), look.ink(run.ink)) for run in paint.runs(start, end, layers)
    ]
    left = width - GUTTER - cells(port.text[start:end])
    return [gutter, *words, *blank_segments(left, look)] if left > 0 else _fit([gutter, *words], width, look)


def ruler_cell(key: RowKey, look: Look) -> Segment:
    """The ruler's cell of a row."""
    glyphs = ruler.GLYPHS if look.native or look.ascii else ruler.COLOURED
    glyph = ruler.THUMB if key.thumb and key.tick == 0 else glyphs[key.tick]
    return Segment(to_alphabet(glyph, look), look.tick(key.tick, on_screen=key.thumb))


def _layers(key: RowKey, stretch: Stretch, start: int, end: int) -> list[tuple[int, int, Ink]]:
    """What holds for the characters of a row beside the marks that are lit."""
    layers: list[tuple[int, int, Ink]] = []
    if stretch.kind is BlockKind.HEADLINE:
        layers.append((start, end, Ink.HEADLINE))
    elif stretch.kind in ASIDE or stretch.kind in (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATE):
        layers.append((start, end, Ink.ASIDE))
    if key.cursor[1]:
        layers.append((*key.cursor, Ink.CURSOR))
    if key.selection[1]:
        layers.append((*key.selection, Ink.SELECTED))
    layers += [(*part, Ink.COUNTERPART) for part in key.focus]
    layers += [(*part, Ink.DIFFERS) for part in key.differs]
    layers += [(*part, BY_KIND[kind].inks[0]) for kind, part in key.overlays]
    return layers


def _gutter(key: RowKey, marks: list[LitMark], start: int, end: int, look: Look) -> Segment:
    """The cursor's bar or the counterpart's sign, and how many tell what begins in this row."""
    sign = " "
    for kind, _ in key.overlays:
        sign = paint.stronger_sign(sign, BY_KIND[kind].glyph)
    for lit in marks:
        if start <= lit.start < end:
            sign = paint.stronger_sign(sign, paint.sign_of(lit))
    return Segment(f"{to_alphabet(key.sign, look)}{sign} ", look.ink(Ink.NONE) + look.gutter)


def _fit(segments: Segments, width: int, look: Look) -> Segments:
    """The segments cut or filled up to a width."""
    return Segment.adjust_line_length(segments, width, look.ink(Ink.NONE))


def to_alphabet(text: str, look: Look) -> str:
    """The text in the alphabet of the terminal."""
    return to_ascii(text) if look.ascii else text


_ASCII = str.maketrans("‘’‚“”„«»‐‑‒–—―─…·│┃▌█▒░●×↑↓←→‹› ", '\'\'\'"""""-------..|||#:.*x^v<><> ')


def to_ascii(text: str) -> str:
    """`text` in ASCII, cell for cell: quotation marks and dashes become plain ones, what has no plain form a "?"."""
    if text.isascii():
        return text
    plain = text.translate(_ASCII)
    return plain if plain.isascii() else "".join(c if c.isascii() else "?" * cells(c) for c in plain)
