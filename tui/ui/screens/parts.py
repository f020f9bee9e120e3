"""The parts of the reader's screen: which of them are on it, how large they are, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager

from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.model.settings import ViewSettings
from tui.reading.panels.outline import Outline
from tui.reading.panels.panels import Panel
from tui.reading.show.bars import SMALLEST, legend_rows, make_bars, strip_rows
from tui.reading.state.reading import Reading
from tui.reading.state.views import table_view_of
from tui.reading.text.lines import Line, flow, line
from tui.ui.draw.look import Look
from tui.ui.screens.pane_row import PaneRow
from tui.ui.screens.panel_papers import PanelPapers
from tui.ui.widgets.beside import Beside
from tui.ui.widgets.grid import Grid
from tui.ui.widgets.paper import Paper

OUTLINE_STRIP = 8
"""Rows of the strip while the outline is open, if a third of the screen has as many: what is chosen in it, by outlet."""


class ScreenParts:
    """Bars above and below, the panes or a table between them, and the open panel beside or over them.

    `title` and `names` are shown as long as the story is not read: its title, and its files. `keys` are the reader's own, by
    command; what is drawn inside of `one_frame()` leaves as one frame.
    """

    def __init__(
        self,
        look: Look,
        settings: ViewSettings,
        *,
        title: str,
        names: tuple[str, ...],
        keys: Mapping[str, str],
        one_frame: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.look = look
        self._title = title
        self._names = names
        self._keys = keys
        self._one_frame = one_frame
        self._strip_rows = 3
        self._above = 0
        """Rows of the strip that are scrolled away."""
        self.is_grown = False
        """Whether the reader has grown the strip."""
        self._status = Paper(look, bar=True, id="status")
        self._strip = Paper(look, indent=1, id="strip")
        self._footer = Paper(look, bar=True, id="footer")
        self._legend = Paper(look, bar=True, id="legend")
        self._small = Paper(look, id="small")
        self._beside = Beside(look)
        self.grid = Grid(look, id="grid")
        self.panes = PaneRow(pane_width=settings.pane_width, text_width=settings.text_width)
        self._papers = PanelPapers(look)
        self._row = Horizontal(id="panes")

    def compose(self, reading: Reading, size: tuple[int, int]) -> ComposeResult:
        """All parts from the top; as many panes as the terminal has room for, so that one layout is enough."""
        width, height = size
        self.panes.make_room(width)
        articles = self._articles(reading)
        for _ in articles:
            self.panes.add(self.look)
        self.panes.take(reading, articles, self.look)
        self._strip_rows = strip_rows(reading, width, height, grown=False)
        self._strip.styles.height = self._strip_rows
        self._legend.display = bool(legend_rows(reading, height))
        yield self._status
        with self._row:
            yield self.grid
            yield from self.panes.panes
            yield self._beside
            yield self._papers.outline
        yield self._strip
        yield self._footer
        yield self._legend
        yield self._papers.help
        yield self._small

    # how large

    def arrange(self, reading: Reading, panel: Panel | None, size: tuple[int, int]) -> None:
        """As many panes as there is room for, the open panel, and a strip that suits the height."""
        width, height = size
        self._papers.arrange(panel, reading, size, self._row.region)
        self._papers.outline.styles.width = self.panes.width_of_one(width)
        self.panes.make_room(width, less=isinstance(panel, Outline))
        self._strip_rows = self._wanted_strip(reading, panel, size)
        self._strip.styles.height = self._strip_rows
        self._legend.display = bool(legend_rows(reading, height))
        self.panes.resize(len(self._articles(reading)), self.look, lambda pane: self._row.mount(pane, before="#beside"))
        self._beside.display = bool(self._articles_beside(reading))
        self._beside.styles.width = self.panes.width_of_one(width)
        in_table = table_view_of(reading) is not None
        self.grid.display = in_table
        self.panes.set_visible(visible=not in_table)

    def panel_size(self, reading: Reading, panel: Panel | None, size: tuple[int, int]) -> tuple[int, int]:
        """Columns and rows of the open panel on a screen of a size."""
        outline_width = self.panes.width_of_one(size[0])
        return self._papers.size_of(panel, reading, size, panes_height=self._row.size.height, outline_width=outline_width)

    def scroll_strip(self, pages: int) -> None:
        """Scroll the strip down, or up when negative; 0 shows its beginning. `draw` draws it."""
        self._above = max(0, self._above + pages * (self._strip_rows - 1)) if pages else 0

    def _articles(self, reading: Reading) -> tuple[int, ...]:
        """The articles that have a pane on the screen."""
        return self.panes.articles(reading, len(self._names))

    def _wanted_strip(self, reading: Reading, panel: Panel | None, size: tuple[int, int]) -> int:
        """Rows of the strip; more while the outline is open, for what is chosen in it is told nowhere else."""
        rows = strip_rows(reading, *size, grown=self.is_grown)
        return max(rows, min(OUTLINE_STRIP, size[1] // 3)) if isinstance(panel, Outline) else rows

    def _articles_beside(self, reading: Reading) -> tuple[int, ...]:
        """The articles that share the column beside the panes."""
        return () if table_view_of(reading) is not None else self.panes.beside(reading)

    def asks_for_layout(self, reading: Reading, panel: Panel | None, size: tuple[int, int]) -> bool:
        """Whether `draw` would arrange the parts anew, of those that there are: that can be laid out at once."""
        return self._asks_for_other_room(reading, panel, size) and self.panes.is_ready_for(len(self._articles(reading)))

    def _asks_for_other_room(self, reading: Reading, panel: Panel | None, size: tuple[int, int]) -> bool:
        room = len(self._articles(reading)), bool(self._articles_beside(reading)), self._wanted_strip(reading, panel, size)
        return room != (len(self.panes.panes), self._beside.display, self._strip_rows)

    # what stands in them

    def draw(
        self, reading: Reading, panel: Panel | None, size: tuple[int, int], footer: Line | None, *, follow: bool = False
    ) -> None:
        """Draw everything; with `follow` the panes scroll to where the cursor is. `footer` is that of the open panel."""
        width = size[0]
        articles, beside = self._articles(reading), self._articles_beside(reading)
        if self._asks_for_other_room(reading, panel, size):
            self.arrange(reading, panel, size)
        if table := table_view_of(reading):
            articles = self.grid.draw(reading, table, self.look)
        else:
            self.panes.take(reading, articles, self.look)
            self._beside.take(reading, beside, self.look)
            if follow:
                self.panes.follow(reading, line_up=reading.line_up)
            self.draw_panes()
        rows, title, keys = self._strip_rows, self._title, self._keys
        bars = make_bars(
            reading,
            width,
            rows=rows,
            height=size[1],
            title=title,
            keys=keys,
            grown=self.is_grown,
            above=self._above,
            plain=self.look.plain,
        )
        self._status.write((bars.status,), self.look)
        self._strip.write(bars.strip, self.look)
        self._footer.write((footer or bars.footer,), self.look)
        self._legend.write((bars.legend,), self.look)
        self._papers.draw(panel, reading, self.look, self.panel_size(reading, panel, size))

    def draw_panes(self) -> None:
        """Draw the panes alone."""
        with self._one_frame():
            self.panes.draw()
            self._beside.show()

    def draw_too_small(self, size: tuple[int, int]) -> bool:
        """Whether nothing fits on a screen of this size; then what is needed stands on it."""
        width, height = size
        if width >= SMALLEST[0] and height >= SMALLEST[1]:
            return False
        sentence = f"This terminal has {width} x {height} cells; Rashomon needs {SMALLEST[0]} x {SMALLEST[1]}. q leaves."
        self._small.write(flow(line(sentence), max(1, width)))
        return True
