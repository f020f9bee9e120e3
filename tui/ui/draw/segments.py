"""Rows of the screen as styled segments: of an article, and of the program's own lines. Without the toolkit.

The widgets make strips of them; the first picture, which stands on the screen before the toolkit is imported, makes cells. So
both draw the same, and the toolkit finds nothing to draw again.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style

from tui.model.likenesses import likeness_in_cell
from tui.model.story import ASIDE, BlockKind
from tui.reading.show import paint, ruler
from tui.reading.show.margin import Margin, margin_of, stronger_sign
from tui.reading.show.row_keys import RowKey
from tui.reading.state.inks import TAGS, Ink
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.reading import Reading
from tui.reading.text.layout import Stretch, fold_text
from tui.reading.text.lines import Line, Tint
from tui.reading.text.viewport import Viewport
from tui.reading.text.wrap import cells
from tui.ui.draw.look import Look

GUTTER = 3
"""Columns before the text of an article: the bar, a sign, and a gap."""
RULER = 3
"""Columns after the text: a gap, how many tell it, and the ruler."""

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
    disputed = [mark.start for mark in reading.index.disputes_within(article, start, end)] if reading.shows_disputes else []
    beside = margin_of(marks, start, end, disputed, plain=look.plain)
    layers = [*paint.layers_of(marks, reading.lit), *_layers(key, stretch, start, end)]
    if reading.steps_back:
        layers.append((start, end, Ink.BACK))
    runs = paint.runs(start, end, layers)
    words = [Segment(to_alphabet(port.text[run.start : run.end], look), look.ink(run.ink)) for run in runs]
    first, last = (runs[0].ink & _GROUNDS, runs[-1].ink & _GROUNDS) if runs else (Ink.NONE, Ink.NONE)
    gutter, behind = _gutter(key, beside, look.ink(first), look), look.ink(last)
    left = width - GUTTER - 1 - cells(port.text[start:end])
    if left < 0:
        return _fit([*gutter, *words], width, look)
    count = behind if key.focus or key.cursor.end else look.count(last)
    return [*gutter, *words, Segment(" " * left, behind), Segment(beside.tellers, count)]


_GROUNDS = Ink.CURSOR
"""What has a ground that goes on to the edges of the pane."""


def ruler_cell(key: RowKey, look: Look) -> Segment:
    """The ruler's cell of a row."""
    glyphs = ruler.GLYPHS if look.plain else ruler.COLOURED
    glyph = ruler.THUMB if key.thumb and glyphs[key.tick] == glyphs[0] else glyphs[key.tick]
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
    layers += [(*part, Ink.DISPUTED) for part in key.disputed]
    layers += [(*part, BY_KIND[kind].ink) for kind, part in key.overlays]
    layers += [(*part, TAGS[hue]) for hue, part in key.tags]
    return layers


def _gutter(key: RowKey, beside: Margin, ground: Style, look: Look) -> Segments:
    """The bar and the sign of a row, and a gap that has the ground of the words after it."""
    sign = beside.sign
    for kind, _ in key.overlays:
        sign = stronger_sign(sign, BY_KIND[kind].glyph)
    if key.own_sign != " ":
        sign = key.own_sign
    elif sign == " " and look.plain:
        sign = key.sign
    gutter = look.on_page(Tint.KEY)
    return [
        Segment(to_alphabet(beside.bar, look), look.on_page(beside.tint)),
        Segment(to_alphabet(sign, look), gutter + look.band if key.focus and not key.cursor.end else gutter),
        Segment(" ", ground),
    ]


def _fit(segments: Segments, width: int, look: Look) -> Segments:
    """The segments cut or filled up to a width."""
    return Segment.adjust_line_length(segments, width, look.ink(Ink.NONE))


def to_alphabet(text: str, look: Look) -> str:
    """The text in the alphabet of the terminal."""
    return to_ascii(text) if look.ascii else text


def to_ascii(text: str) -> str:
    """`text` in ASCII, cell for cell: letters keep their base letter, what has no likeness becomes "?" in each of its cells."""
    if text.isascii():
        return text
    return "".join(likeness_in_cell(char) if (width := cells(char)) == 1 else "?" * width for char in text)
