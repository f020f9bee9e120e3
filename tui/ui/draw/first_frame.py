"""The first picture: the reader's screen, painted by hand while the toolkit is still to be imported.

Importing the toolkit takes longer than reading five articles and wrapping them. So the articles are read first and painted
with the cells that the widgets would draw (`segments`, `bars`); the toolkit then finds in the front buffer what stands on the
screen, and sends only what differs. A story that takes longer to read (addresses, hundreds of files) is painted as far as it
has got.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import monotonic

from tui.model.findings import Stage, Step
from tui.model.records import dataclass
from tui.reading.show import ruler
from tui.reading.show.bars import SMALLEST, legend_rows, make_bars, strip_rows
from tui.reading.show.header import HEADER_ROWS, header_lines
from tui.reading.show.row_keys import row_keys
from tui.reading.state.memory import restore_bookmark
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading, with_step
from tui.reading.state.reading import initial_reading as first_reading
from tui.reading.state.views import table_view_of
from tui.reading.state.window import pane_capacity, panes_on_screen
from tui.reading.text.lines import Line
from tui.reading.text.viewport import Viewport
from tui.terminal.cells.buffer import ScreenBuffer
from tui.terminal.cells.encoder import CellEncoder
from tui.terminal.line import modes
from tui.terminal.line.early import EarlyTerminal, Handover
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.ui.draw import segments
from tui.ui.draw.look import Look

_READ_S = 0.15
"""Seconds after which the picture is painted without articles while files or pages are still being read."""
_SPLIT_S = 0.6
"""The same once all is read: five articles need a tenth of it, and with their text the picture is worth waiting for."""
_BARS = 2
"""Rows of the screen that are neither panes nor strip: one above, one below."""


@dataclass(slots=True)
class FirstFrame:
    """What the screen shows before the toolkit is there."""

    opening: Opening
    """With the steps that are still to come."""
    reading: Reading
    look: Look
    handover: Handover


@contextmanager
def hold_first_frame(opening: Opening, around: TerminalCapabilities) -> Iterator[FirstFrame]:
    """Read the story, show the first picture, and hold the terminal; what was not handed over is given back at the end.

    Errors of reading the story are raised before the screen is touched, or after it was given back.
    """
    columns, rows = modes.read_size()
    fits = columns >= SMALLEST[0] and rows >= SMALLEST[1]
    buffer = ScreenBuffer(columns, rows, erases_colour=around.erases_colour)
    terminal = EarlyTerminal(buffer)
    try:
        if fits and around.tells_ground and theme_by_choice(opening) is None:
            terminal.ask_background()  # it has the time that reading the story takes
        reading, opening = begin_reading(opening)
        look = initial_look(opening, light=terminal.read_background())
        encoder = CellEncoder(around.depth, ascii_only=around.ascii, italics=around.italics)
        first = FirstFrame(opening, reading, look, Handover(encoder, terminal, buffer))
        if fits:
            paint_frame(first)
            terminal.take()
        yield first
    finally:
        terminal.give_back()


def renew_look(first: FirstFrame) -> None:
    """Take the look that suits the terminal where it has answered only now: the toolkit then draws everything so.

    A later answer comes with the keys, see `Rashomon.terminal_ground`. `t` and the settings have a say at any time.
    """
    light = first.handover.terminal.read_background()
    if light is not None:
        first.look = initial_look(first.opening, light=light)


def theme_by_choice(opening: Opening) -> str | None:
    """The theme that the reader has chosen in this story, else that of the settings; None where the terminal decides."""
    from tui.ui.draw.theme import THEME_NAMES

    chosen, by_settings = opening.saved.get("chosen_theme"), opening.settings.view.theme
    if isinstance(chosen, str) and chosen in THEME_NAMES:
        return chosen
    return by_settings if by_settings in THEME_NAMES else None


def initial_look(opening: Opening, *, light: bool | None = None) -> Look:
    """The looks: the theme that was chosen, else the light one where the terminal says that it is light, else the dark.

    Where it has not said so yet it is what it was when the reader left, for then it had said so too late.
    """
    if light is None:
        light = opening.saved.get("ground") == "light"
    theme = theme_by_choice(opening) or ("light" if light else "dark")
    return Look(theme, opening.depth, opening.settings.view.ascii)


def begin_reading(opening: Opening) -> tuple[Reading, Opening]:
    """The reading at its place, as soon as there are sentences or the time is over; and the opening without these steps."""
    reading = first_reading(opening.settings, first_visit=not opening.saved)
    steps = opening.steps()
    start = monotonic()
    for step in steps:
        reading = with_step(reading, step)
        if step.findings.sentences and (not opening.saved or step.findings.is_whole):
            reading = restore_bookmark(reading, opening.saved)
            break
        if monotonic() - start > (_READ_S if step.stage is Stage.READ else _SPLIT_S):
            break

    def rest() -> Iterator[Step]:
        return steps

    return reading, replace(opening, steps=rest)


def paint_frame(first: FirstFrame) -> None:
    """Draw the screen of a reading into the front buffer."""
    reading, settings = first.reading, first.opening.settings
    columns, rows = first.handover.buffer.width, first.handover.buffer.height
    below = strip_rows(reading, columns, rows, grown=False)
    articles, _ = panes_on_screen(reading, pane_capacity(columns, settings.view.pane_width), 0)
    explains = legend_rows(reading, rows)
    height = rows - _BARS - below - explains
    table = table_view_of(reading)
    if table is not None and reading.order:
        from tui.reading.show.section_page import lay_out_rows

        page = lay_out_rows(reading, table, columns, height, top=0, first=0)
        _draw_lines(first, 1, page.lines, height)
    elif articles:
        for number, article in enumerate(articles):
            left, right = (columns * at // len(articles) for at in (number, number + 1))
            _draw_pane(first, article, left, right - left, height)
    else:
        _draw_lines(first, 1, (), height)
    title, keys = first.opening.title, dict(settings.keys)
    around = make_bars(reading, columns, rows=below, height=rows, title=title, keys=keys, plain=first.look.plain)
    _draw_lines(first, 0, (around.status,), 1, bar=True)
    _draw_lines(first, rows - 1 - below - explains, around.strip, below, margin=1)
    _draw_lines(first, rows - 1 - explains, (around.footer,), 1, bar=True)
    _draw_lines(first, rows - explains, (around.legend,), explains, bar=True)


def _draw_lines(
    first: FirstFrame, top: int, lines: tuple[Line, ...], height: int, *, margin: int = 0, bar: bool = False
) -> None:
    """Draw the program's own lines over the whole width, blank ones below them, from column `margin` on."""
    width = first.handover.buffer.width - margin
    for y in range(height):
        row = segments.line_segments(lines[y] if y < len(lines) else (), width, first.look, bar=bar)
        _draw_row(first, top + y, 0, [*segments.blank_segments(margin, first.look), *row])


def _draw_pane(first: FirstFrame, article: int, left: int, width: int, height: int) -> None:
    """Draw an article from the top, or where the cursor stands."""
    reading, look = first.reading, first.look
    active = article == reading.place.article
    stretches = reading.index.stretches(article, unfolded=reading.unfolded)
    text = reading.findings.story.articles[article].text
    columns = segments.text_columns(width, first.opening.settings.view.text_width)
    port = Viewport(text, stretches, columns, height - HEADER_ROWS)
    if active and reading.sentence is not None:
        port.bring_into_view(reading.sentence.span)
    for y, words in enumerate(header_lines(reading, article, width - 1, active=active), 1):
        _draw_row(first, y, left, segments.header_segments(words, width, look))
    base = ruler.base_ticks(reading.index, article, port.height, reading.lit)
    for y, key in enumerate(row_keys(reading, article, port, base), 1 + HEADER_ROWS):
        if key is None:
            _draw_row(first, y, left, segments.blank_segments(width, look))
        else:
            body = segments.text_segments(key, reading, article, port, width - 1, look)
            _draw_row(first, y, left, [*body, segments.ruler_cell(key, look)])


def _draw_row(first: FirstFrame, y: int, x: int, row: segments.Segments) -> None:
    first.handover.buffer.draw(y, x, *first.handover.encoder.encode_segments(row))
