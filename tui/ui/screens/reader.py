"""The reader's screen: owns the Reading, runs the worker, and carries out what a pure move cannot.

A key becomes a command, a command a new Reading, and `_show` hands that to the widgets in one frame.
"""

from __future__ import annotations

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.model.findings import Stage
from tui.model.places import Place
from tui.reading.panels.outline import Outline
from tui.reading.show.bars import SMALLEST, make_bars, strip_rows
from tui.reading.state import moves
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading, counterpart, mark_under_cursor, with_step
from tui.reading.state.search import clear_search, refresh_hits
from tui.reading.state.views import table_view_of, view_of
from tui.reading.state.window import pane_capacity, panes_on_screen
from tui.reading.text.lines import flow, line
from tui.ui.draw.look import Look
from tui.ui.messages import PaneScrolled, PlaceClicked, StepArrived
from tui.ui.screens.panel_host import PanelScreen, Scroll
from tui.ui.widgets.grid import Grid
from tui.ui.widgets.pane import Pane
from tui.ui.widgets.paper import Paper
from tui.ui.widgets.wheel import ListPaper


class ReaderScreen(PanelScreen, inherit_bindings=False):
    """The story side by side."""

    AUTO_FOCUS = None

    def __init__(self, opening: Opening, reading: Reading, look: Look) -> None:
        super().__init__(opening, reading, look)
        self._first = 0
        self._grown = False
        self._panes: list[Pane] = []
        self._tops: dict[int, int] = {}
        self._room = 0
        self._strip_rows = 3
        self._above = 0
        """Rows of the strip that are scrolled away."""

    def compose(self) -> ComposeResult:
        """Bars above and below, the panes between them: as many as the terminal has room for, so that one layout is enough."""
        size = self.app.size
        self._room = pane_capacity(size.width, self._opening.settings.view.pane_width)
        for article in self._window():
            self._panes.append(self._pane())
            self._panes[-1].take(self.reading, article, self._look, active=article == self.reading.place.article)
        below = Paper(self._look, indent=1, id="strip")
        below.styles.height = strip_rows(size.height, grown=view_of(self.reading).tall_strip)
        yield Paper(self._look, bar=True, id="status")
        yield Paper(self._look, id="names")
        with Horizontal(id="panes"):
            yield Grid(self._look, id="grid")
            yield from self._panes
            yield ListPaper(self._look, id="outline")
        yield below
        yield Paper(self._look, bar=True, id="footer")
        yield ListPaper(self._look, bar=True, id="sheet")
        yield Paper(self._look, id="small")

    def on_mount(self) -> None:
        """Start reading and analysing; the screen is drawn meanwhile."""
        self.take_up({} if self.reading.findings.sentences else self._opening.saved)
        self.call_after_refresh(self.analyse, self._opening.steps())

    # the analysis

    @on(StepArrived)
    def _take_step(self, message: StepArrived) -> None:
        self.reading = refresh_hits(self.back_to_place(with_step(self.reading, message.step, message.index)))
        if message.step.findings.sentences:
            self.call_after_refresh(self.articles_drawn.set)
        if message.step.stage is Stage.DONE:
            self.come_to_rest()

    # commands

    def _do_page_down(self) -> None:
        self._page(1.0)

    def _do_page_up(self) -> None:
        self._page(-1.0)

    def _do_half_down(self) -> None:
        self._page(0.5)

    def _do_half_up(self) -> None:
        self._page(-0.5)

    def _page(self, part: float) -> None:
        """Scroll the active pane by a part of its height and put the cursor on what then stands at its top."""
        if table := table_view_of(self.reading):
            self.reading = table.step(self.reading, self.query_one(Grid).rows_of_page(part))
            return
        pane = self._pane_of(self.reading.place.article)
        if pane is None:
            return
        rows = max(1, int(abs(part) * (pane.text_rows - 1)))
        offset = pane.page(rows if part > 0 else -rows)
        if offset is not None:
            there = moves.go_to_sentence(self.reading, Place(pane.article, offset))
            if there == self.reading:
                pane.show()
            self.reading = there

    def _do_line_up(self) -> None:
        self._follow(line_up=True)
        self._draw_panes()

    def _do_detail(self) -> None:
        self._grown = not self._grown
        self._arrange()
        with self.laid_out_now():
            self._show()

    def _do_detail_down(self) -> None:
        self._above += self._strip_rows - 1
        self._show()

    def _do_detail_up(self) -> None:
        self._above = max(0, self._above - self._strip_rows + 1)
        self._show()

    def _do_escape(self) -> None:
        if self._grown:
            self._do_detail()
        elif self.reading.zoomed:
            self.reading = moves.toggle_zoom(self.reading)
        else:
            self._pasted = ""
            self.reading = replace(clear_search(self.reading), anchor=None, selection=None)

    def _do_redraw(self) -> None:
        self.app.call_later(self.app.run_action, "redraw")

    def _do_suspend(self) -> None:
        self.app.action_suspend_process()

    def _do_quit(self) -> None:
        self.app.exit(0)

    def on_unmount(self) -> None:
        """Keep the place, whichever way the program is left."""
        self.keep_now()

    # drawing

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Show what changed, in one frame."""
        if not self.is_mounted:
            return
        if new.findings.sentences:
            self.keep_soon()
        with self.one_frame():
            if new.focus != old.focus:
                self._above = 0
            if new.view is not old.view:
                self._arrange()
                self.call_after_refresh(self._turned)
            self._show(follow=new.place != old.place or new.focus != old.focus)

    def on_resize(self) -> None:
        """Fit the number of panes to the size; each keeps its place. Where nothing fits, say what is needed."""
        width, height = self.size
        small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(small, "-small")
        if small:
            needs = f"This terminal has {width} x {height} cells; Rashomon needs {SMALLEST[0]} x {SMALLEST[1]}. q leaves."
            self.query_one("#small", Paper).write(flow(line(needs), max(1, width)))
            return
        self._arrange()
        self._show()
        if table_view_of(self.reading) is not None:
            self.call_after_refresh(self._show)  # only then the table knows which articles have a column

    def _arrange(self) -> None:
        """As many panes as there is room for, and a strip that suits the height."""
        width, height = self.size
        wanted = self._opening.settings.view.pane_width
        super()._arrange()
        beside = isinstance(self.panel, Outline)
        self._room = pane_capacity(width, wanted) - beside
        self.query_one("#outline").styles.width = self._outline_width()
        in_table = table_view_of(self.reading) is not None
        self.query_one(Grid).display = in_table
        grown = self._grown or view_of(self.reading).tall_strip
        self._strip_rows = strip_rows(height, grown=grown)
        self.query_one("#strip").styles.height = self._strip_rows
        count = len(self._window())
        row = self.query_one("#panes", Horizontal)
        for pane in self._panes[count:]:
            pane.remove()
        del self._panes[count:]
        while len(self._panes) < count:
            pane = self._pane()
            self._panes.append(pane)
            row.mount(pane, before="#outline")
        for pane in self._panes:
            pane.display = not in_table

    def _pane(self) -> Pane:
        return Pane(self._look, widest=self._opening.settings.view.text_width, tops=self._tops)

    def _turned(self) -> None:
        """Draw what a change of view has brought to the screen, at its place."""
        self._show()
        self._follow(line_up=False)
        self._draw_panes()

    def scrolled(self) -> Scroll:
        """How the panes stand."""
        return Scroll(self._first, {pane.article: pane.top for pane in self._panes})

    def scroll_back(self, before: Scroll) -> None:
        """Let the panes stand as they did."""
        self._first = before.first
        self._show()
        for pane in self._panes:
            pane.restore_top(before.tops)

    def _outline_width(self) -> int:
        return self.size.width // pane_capacity(self.size.width, self._opening.settings.view.pane_width)

    def _window(self) -> tuple[int, ...]:
        shown, self._first = panes_on_screen(self.reading, self._room, self._first)
        return shown or tuple(range(min(self._room, len(self._opening.names))))

    def _show(self, *, follow: bool = False) -> None:
        """Draw everything; with `follow` the panes scroll to where the cursor is."""
        width = self.size.width
        if not width:
            return
        shown = self._window()
        if len(shown) != len(self._panes):
            self._arrange()
        reading, look = self.reading, self._look
        if table := table_view_of(reading):
            shown = self.query_one(Grid).draw(reading, table, look)
        else:
            for pane, article in zip(self._panes, shown, strict=False):
                pane.take(reading, article, look, active=article == reading.place.article)
            if follow:
                self._follow(line_up=reading.line_up)
            self._draw_panes()
        title, keys, above = self._opening.title, self._own_keys, self._above
        around = make_bars(reading, width, shown, rows=self._strip_rows, title=title, keys=keys, grown=self._grown, above=above)
        self.query_one("#status", Paper).write((around.status,), look)
        self.query_one("#names", Paper).write((around.names,), look)
        self.query_one("#strip", Paper).write(around.strip, look)
        self.query_one("#footer", Paper).write((self._panel_footer(width) or around.footer,), look)
        super()._show()

    def _draw_panes(self) -> None:
        with self.one_frame():
            for pane in self._panes:
                pane.show()

    def _pane_of(self, article: int) -> Pane | None:
        return next((pane for pane in self._panes if pane.article == article), None)

    def _follow(self, *, line_up: bool) -> None:
        """Keep the cursor in view, and bring its counterparts into view where the lock holds."""
        reading = self.reading
        active = self._pane_of(reading.place.article)
        sentence = reading.sentence
        if active is None or sentence is None:
            return
        active.bring_into_view(sentence.span)
        if not reading.lock and not line_up:
            return
        mine = mark_under_cursor(reading)
        row = active.row_of(mine.start if mine is not None else sentence.start) if line_up else None
        for pane in self._panes:
            mark = None if pane is active else counterpart(reading, pane.article)
            if mark is not None:
                pane.bring_into_view(mark, row=row)

    # the mouse

    @on(PlaceClicked)
    def _point(self, message: PlaceClicked) -> None:
        self._take(None, moves.go_to_sentence(self.reading, message.place))

    @on(PaneScrolled)
    def _wheel(self, message: PaneScrolled) -> None:
        pane = self._pane_of(message.article)
        if pane is not None:
            pane.scroll_rows(message.rows)
