"""The reader's screen: has the Reading, the services, the panels and the panes, and draws what changed.

A key becomes a command, a command a new Reading, and `watch_reading` hands that to the parts of the screen in one frame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from time import monotonic

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import var

from tui.model.errors import RashomonError
from tui.model.findings import Stage
from tui.reading.commands.command import reason_not
from tui.reading.commands.table import BY_ID
from tui.reading.panels.panels import Panel
from tui.reading.state import moves
from tui.reading.state.changes import carry_notes, carry_reading, relocate
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading, with_step
from tui.reading.state.search import refresh_hits
from tui.reading.state.section_view import show_words_elsewhere
from tui.reading.state.views import table_view_of, view_of
from tui.terminal.probe import clipboard
from tui.terminal.toolkit.app import TerminalApp
from tui.terminal.toolkit.keyboard import Paste
from tui.terminal.toolkit.row_widgets import RowScreen
from tui.ui import messages
from tui.ui.draw.look import Look
from tui.ui.keymap import keymap
from tui.ui.screens.key_reader import KeyReader
from tui.ui.screens.panel_host import PanelHost, ScrollState
from tui.ui.screens.parts import ScreenParts
from tui.ui.screens.wiring import ReaderServices, make_services


class ReaderScreen(RowScreen, inherit_bindings=False):
    """The story, laid out by the open view."""

    AUTO_FOCUS = None
    reading: var[Reading] = var(Reading, init=False)

    def __init__(
        self, opening: Opening, reading: Reading, look: Look, acts: Mapping[str, Callable[[ReaderScreen], None]]
    ) -> None:
        """`acts` is what the commands without a move of the reading do, by their ids."""
        super().__init__()
        self._acts = acts
        self.opening = opening
        keys = dict(opening.settings.keys)
        self.panels: PanelHost = PanelHost(self, keys)
        self._keys = KeyReader(self, keymap(keys), monotonic)
        self.parts = ScreenParts(
            look, opening.settings.view, title=opening.title, names=opening.names, keys=keys, one_frame=self.one_frame
        )
        self.ground = str(opening.saved.get("ground") or "")
        self.chosen_theme = str(opening.saved.get("chosen_theme") or "")
        """The theme that the reader has chosen here; empty where settings or terminal decide."""
        self.services: ReaderServices = make_services(self, opening, {} if reading.findings.sentences else opening.saved)
        self.set_reactive(ReaderScreen.reading, reading)

    def run_in_thread(self, task: Callable[[], None], group: str) -> None:
        """Run a task in a worker of the toolkit; a further one of its group ends it."""
        self.run_worker(task, thread=True, exclusive=True, group=group, exit_on_error=False)

    def compose(self) -> ComposeResult:
        """All parts of the screen."""
        yield from self.parts.compose(self.reading, self.app.size)

    def on_mount(self) -> None:
        """Start reading and analysing; the screen is drawn meanwhile."""
        self.call_after_refresh(self.services.analysis.run, self.opening.steps())
        if self.reading.findings.sentences:  # all steps may have gone into the first picture
            self.services.papers.load_soon(self.reading.findings.story.articles)
        if self.opening.settings.input.watch:
            self.services.watcher.start()

    def on_unmount(self) -> None:
        """Keep the place, whichever way the program is left."""
        self.services.watcher.stop()
        self.services.papers.flush(self.reading.papers)
        self.services.place.keep_now()

    # what the panels and the services ask

    @property
    def panel(self) -> Panel | None:
        """What is open."""
        return self.panels.panel

    def current_reading(self) -> Reading:
        """The reading as it stands."""
        return self.reading

    def say(self, sentence: str) -> None:
        """Tell the reader something in the strip."""
        self.reading = replace(self.reading, message=sentence)

    def scroll_state(self) -> ScrollState:
        """How the panes stand."""
        return self.parts.panes.scroll_state()

    def scroll_back(self, state: ScrollState) -> None:
        """Let the panes stand as they did."""
        self.parts.panes.scroll_to(state)
        self.draw_parts()
        self.parts.panes.restore_tops(state)

    def panel_size(self) -> tuple[int, int]:
        """Columns and rows of the open panel."""
        return self.parts.panel_size(self.reading, self.panel, self.size)

    def show_panel(self, reading: Reading, *, is_other: bool) -> None:
        """Draw the open panel and the reading beside it in one frame; `is_other` when a panel has opened or closed."""
        with self.one_frame():
            if is_other:
                self.arrange_parts()
            if reading == self.reading:
                self.draw_parts()
            else:
                self.reading = reading

    def send_to_terminal(self, text: str) -> str:
        """Offer a text to the clipboard. Whether the terminal took it cannot be known, so the answer does not claim it."""
        self.app.copy_to_clipboard(text)
        return clipboard.describe(text, self.app.around) if isinstance(self.app, TerminalApp) else "Sent"

    # keys and commands

    def on_key(self, event: events.Key) -> None:
        """Hand the key to the open panel, else carry out its command."""
        if self.take_key(event):
            event.stop()
            event.prevent_default()

    def take_key(self, key: events.Key) -> bool:
        """Hand the key to the open panel, else carry out its command; False if it has none."""
        return self._keys.take(key)

    def take_keys(self, keys: Sequence[events.Key]) -> int:
        """Deal with the first of the keys that wait, and say with how many."""
        return self._keys.take_first(keys)

    def take_pasted(self, text: str, *, goes_on: bool) -> None:
        """Hold a text that was pasted as keys."""
        self.say(self.services.paste.hold(text, goes_on=goes_on))

    def run_command(self, command_id: str) -> None:
        """Carry out a command by its id."""
        command = BY_ID[command_id]
        if not command.when(self.reading):
            self.say(reason_not(command, self.reading))
        elif command.move is not None:
            self.reading = command.move(self.reading)
        else:
            self._acts[command_id](self)

    # drawing

    def validate_reading(self, new: Reading) -> Reading:
        """What leads to words is shown where they can be read."""
        return show_words_elsewhere(self.reading, new)

    def watch_reading(self, old: Reading, new: Reading) -> None:
        """Show what changed, in one frame."""
        if not self.is_mounted:
            return
        if new.findings.sentences:
            self.services.place.keep_soon()
        self.services.corrections.follow(old, new)
        if new.papers is not old.papers:
            self.services.papers.keep(new.papers)
        with self.one_frame():
            if new.focus != old.focus:
                self.parts.scroll_strip(0)
            if (new.view, new.legend) != (old.view, old.legend):
                self.arrange_parts()
                self.call_after_refresh(self._draw_other_view)
            follow = new.place != old.place or new.focus != old.focus
            if new.view == old.view and self.parts.asks_for_layout(new, self.panel, self.size):
                self.arrange_parts()
                with self.lay_out_now():
                    self.draw_parts(follow=follow)
            else:
                self.draw_parts(follow=follow)

    def on_resize(self) -> None:
        """Fit the number of panes to the size; each keeps its place. Where nothing fits, say what is needed."""
        small = self.parts.draw_too_small(self.size)
        self.set_class(small, "-small")
        if small:
            return
        self.arrange_parts()
        self.draw_parts()
        if table_view_of(self.reading) is not None:
            self.call_after_refresh(self.draw_parts)  # only then the table knows which articles have a column

    def arrange_parts(self) -> None:
        """Give every part its room."""
        self.parts.arrange(self.reading, self.panel, self.size)

    def draw_parts(self, *, follow: bool = False) -> None:
        """Draw what looks otherwise than it did; with `follow` the panes scroll to where the cursor is."""
        if self.size.width:
            footer = self.panels.footer(self.size.width)
            self.parts.draw(self.reading, self.panel, self.size, footer, follow=follow)

    @on(messages.ListGrew)
    def _draw_other_view(self) -> None:
        """Draw what a change of view, or more room, has brought to the screen, at its place."""
        self.draw_parts()
        self.parts.panes.follow(self.reading, line_up=False)
        self.parts.draw_panes()

    # news from the worker and the widgets

    @on(messages.StepArrived)
    def _take_step(self, message: messages.StepArrived) -> None:
        if to := relocate(self.reading, message.step):
            self.parts.panes.carry(to)
            self.panels.carry(to, message.step, message.index)
            reading = carry_reading(self.reading, to, message.step, message.index)
        else:
            reading = carry_notes(with_step(self.reading, message.step, message.index))
        self.reading = refresh_hits(self.services.place.restore(reading))
        if message.step.findings.sentences:
            self.services.papers.load_soon(message.step.findings.story.articles)
            self.call_after_refresh(self.services.analysis.articles_drawn.set)
        self.panels.open_pick(self.opening, message.step)
        if message.step.stage is Stage.DONE and isinstance(self.app, TerminalApp):
            self.app.call_later(self.app.settle)  # so that no later key waits for the collector

    @on(messages.PapersArrived)
    def _take_papers(self, message: messages.PapersArrived) -> None:
        self.reading = self.services.papers.take(self.reading, message)

    def pick_articles(self, picked: frozenset[str]) -> None:
        """Compare these articles alone."""
        assert self.opening.pick
        self.services.analysis.run(self.opening.pick(picked))

    @on(messages.StoryChanged)
    def _read_again(self) -> None:
        self.services.watcher.read_again()

    @on(messages.StoryUpdated)
    def _say_news(self, message: messages.StoryUpdated) -> None:
        self.say(message.sentence)

    @on(messages.ExportRefused)
    def _ask_to_replace(self, message: messages.ExportRefused) -> None:
        self.panels.ask_to_replace(self.services.exports, message.wish)

    @on(messages.AnalysisFailed)
    def _say_failure(self, message: messages.AnalysisFailed) -> None:
        """Say in one line why an article did not join; the story that stands goes on. Any other failure ends the program."""
        if isinstance(message.error, RashomonError) and self.reading.findings.story.articles:
            message.stop()
            self.say(" ".join(str(message.error).split("\n")))

    def on_paste(self, event: events.Paste) -> None:
        """Text pasted while a panel is open is typed into it; else it may be a further article."""
        event.stop()
        if self.panel is not None:
            self.panels.press("", " ".join(event.text.split()), "")
        else:
            lost, goes_on = (event.lost, event.goes_on) if isinstance(event, Paste) else (0, False)
            self.say(self.services.paste.hold(event.text, lost=lost, goes_on=goes_on))

    @on(messages.TextSelected)
    def _select(self, message: messages.TextSelected) -> None:
        self.reading = moves.select(self.reading, message.article, message.start, message.end)

    @on(messages.PlaceClicked)
    def _click_place(self, message: messages.PlaceClicked) -> None:
        self.panels.show(None, moves.go_to_sentence(self.reading, message.place))

    @on(messages.CellClicked)
    def _click_cell(self, message: messages.CellClicked) -> None:
        if table := table_view_of(self.reading):
            self.panels.show(None, table.enter_row(self.reading, message.row, message.article))

    @on(messages.RowClicked)
    def _click_row(self, message: messages.RowClicked) -> None:
        self.panels.click(message.y)

    @on(messages.PaneScrolled)
    def _scroll_pane(self, message: messages.PaneScrolled) -> None:
        self.parts.panes.scroll(message.article, message.rows)

    @on(messages.WheelTurned)
    def _turn_wheel(self, message: messages.WheelTurned) -> None:
        if self.panel is not None:
            self.panels.press("down" if message.rows > 0 else "up", None, "")
        else:
            self.reading = view_of(self.reading).step(self.reading, message.rows)
