"""What a reader does beside reading: copying out, another theme, adding a pasted article, coming back to the place later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from threading import Event
from time import monotonic

from textual import events, on, work
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.model.errors import RashomonError
from tui.model.findings import Stage, Step
from tui.reading.printed.citation import cite, cite_comparison, mark_to_copy
from tui.reading.state import moves
from tui.reading.state.memory import make_bookmark, restore_bookmark
from tui.reading.state.opening import Opening, index_steps
from tui.reading.state.reading import Reading
from tui.terminal.line.decoder import LARGEST_PASTE
from tui.terminal.probe import clipboard
from tui.terminal.toolkit.app import TerminalApp
from tui.terminal.toolkit.keyboard import Paste
from tui.terminal.toolkit.row_widgets import RowScreen
from tui.ui.draw.look import Look
from tui.ui.draw.theme import THEME_NAMES
from tui.ui.messages import AnalysisFailed, StepArrived, TextSelected

KEEP_AFTER = 1.0
"""Seconds between a change of place and its being kept: at most one write a second, and at most one second is lost."""
TWICE_WITHIN = 2.0
"""Seconds within which a second ctrl+c leaves."""
FIRST_DRAWING_S = 0.5
"""Seconds for which the comparison lets the articles be drawn first: both want the interpreter, and one can read without it."""
PASTE_AT_LEAST = 40
"""Characters of a paste that may be an article; fewer is a slip of the mouse."""


class Desk(RowScreen):
    """The part of the reader's screen that reaches outside: clipboard, memory, paste. Mixed into `ReaderScreen`."""

    _opening: Opening
    _look: Look
    _pasted: str = ""
    _interrupted: float = -TWICE_WITHIN
    _keeping: Timer | None = None
    _last_kept: Mapping[str, object] = {}
    _to_recall: Mapping[str, object] = {}

    def __init__(self) -> None:
        super().__init__()
        self.articles_drawn = Event()
        """Set when the articles are on the screen, without what the comparison will find."""

    def read_on(self, reading: Reading) -> None:
        """Take a new reading; the screen draws what changed."""
        raise NotImplementedError

    def reading_now(self) -> Reading:
        """The reading as it stands."""
        raise NotImplementedError

    def reading_to_keep(self) -> Reading:
        """The reading without what is only previewed."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Tell the reader something in the strip."""
        self.read_on(replace(self.reading_now(), message=sentence))

    # copying

    def _do_copy(self) -> None:
        reading = self.reading_now()
        mark = mark_to_copy(reading)
        if mark is None:
            self.say("Nothing under the cursor to copy.")
            return
        article = reading.findings.story.articles[mark.article]
        self._send(cite(article, mark), f"the words of {article.name} with their citation")
        self.read_on(replace(self.reading_now(), anchor=None, selection=None))

    def _do_copy_all(self) -> None:
        text = cite_comparison(self.reading_now())
        if text:
            self._send(text, "every wording with its citation")
        else:
            self.say("Nothing under the cursor to compare.")

    def _send(self, text: str, what: str) -> None:
        """Send text to the terminal's clipboard. Whether it took it cannot be known, so the sentence does not claim it."""
        self.app.copy_to_clipboard(text)
        where = clipboard.sentence(text, self.app.around) if isinstance(self.app, TerminalApp) else "Sent"
        self.say(f"{where}: {what}.")

    def _do_interrupt(self) -> None:
        """Copy what is selected; else leave at the second press."""
        if self.reading_now().selection is not None:
            self._do_copy()
        elif monotonic() - self._interrupted < TWICE_WITHIN:
            self.app.exit(0)
        else:
            self._interrupted = monotonic()
            self.say("Press ctrl+c once more to leave, or q.")

    @on(TextSelected)
    def _select(self, message: TextSelected) -> None:
        self.read_on(moves.select(self.reading_now(), message.article, message.start, message.end))

    # looks

    def _do_theme(self) -> None:
        look = self._look
        if look.depth in ("16", "none"):
            why = "no colours" if look.depth == "none" else "16 colours"
            self.say(f"With {why} there is one theme, ansi; --color 256 or truecolor asks for more.")
            return
        name = (
            THEME_NAMES[(THEME_NAMES.index(look.theme) + 1) % len(THEME_NAMES)] if look.theme in THEME_NAMES else THEME_NAMES[0]
        )
        self._look = Look(name, look.depth, look.ascii)
        self.app.theme = "ansi-dark" if self._look.native else f"rashomon-{name}"
        self.say(f"Theme: {name}.")

    # a pasted article

    def on_paste(self, event: events.Paste) -> None:
        """Hold what was pasted and say what can be done with it."""
        event.stop()
        lost, goes_on = (event.lost, event.goes_on) if isinstance(event, Paste) else (0, False)
        text = self._pasted + event.text if goes_on else event.text
        if lost:
            self.say(f"What was pasted is larger than {LARGEST_PASTE / 1e6:.0f} MB; save it as a file and open that.")
            return
        if self._opening.add is None or len(text.strip()) < PASTE_AT_LEAST:
            self.say("A paste is taken as a further article; this one is too short to be one.")
            return
        self._pasted = text
        self.say(f"Pasted {len(text):,} characters: A adds them as a further article, escape forgets them.")

    def _do_add_pasted(self) -> None:
        if not self._pasted or self._opening.add is None:
            self.say("Nothing was pasted. Paste the text of an article into the terminal first.")
            return
        if self.reading_now().stage is not Stage.DONE:
            self.say("The articles are still being compared. Press A again when they are.")
            return
        text, self._pasted = self._pasted, ""
        self.say("Adding the pasted article; it stays until you leave, and is written nowhere.")
        self.analyse(self._opening.add(text))

    @on(AnalysisFailed)
    def _paste_failed(self, message: AnalysisFailed) -> None:
        """Say why a pasted article did not join; the story that stands goes on. Any other failure ends the program."""
        if isinstance(message.error, RashomonError) and self.reading_now().findings.story.articles:
            message.stop()
            self.say(str(message.error))

    @work(thread=True, exclusive=True, group="analysis", exit_on_error=False)
    def analyse(self, steps: Iterator[Step]) -> None:
        """Run the steps of the analysis in the worker."""
        worker = get_current_worker()
        try:
            for step, index in index_steps(steps, is_stopped=lambda: worker.is_cancelled):
                self.post_message(StepArrived(step, index))
                if step.findings.sentences:
                    self.articles_drawn.wait(FIRST_DRAWING_S)
        except MemoryError:  # its own traceback holds all that was read, and the end needs a little
            del steps
            self.post_message(Failed(MemoryError()))
        except Exception as error:  # the worker's edge: one place, and it reports
            self.post_message(AnalysisFailed(error))

    def come_to_rest(self) -> None:
        """Tidy up when the analysis is done, so that no later key waits for it."""
        if isinstance(self.app, TerminalApp):
            self.app.call_later(self.app.settle)

    # the place

    def take_up(self, saved: Mapping[str, object]) -> None:
        """Go back to a remembered place as soon as the articles are there."""
        self._to_recall = saved

    def back_to_place(self, reading: Reading) -> Reading:
        """The reading at its remembered place, once there are sentences to stand on; from then on changes are kept."""
        if not self._to_recall or not reading.findings.sentences:
            return reading
        saved, self._to_recall = self._to_recall, {}
        return restore_bookmark(reading, saved)

    def keep_soon(self) -> None:
        """Keep the place within a second; a second call in that second costs nothing."""
        if self._keeping is None and not self._to_recall:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep)

    def _keep(self) -> None:
        self._keeping = None
        state = self.state()
        if state and state != self._last_kept:
            self._last_kept = state
            self._write(state)

    @work(thread=True, exclusive=True, group="memory", exit_on_error=False)
    def _write(self, state: Mapping[str, object]) -> None:
        self._opening.save(state)

    def keep_now(self) -> None:
        """Keep the place before leaving."""
        state = self.state()
        if state and state != self._last_kept:
            self._last_kept = state
            self._opening.save(state)

    def state(self) -> dict[str, object]:
        """What is remembered: the reading and the looks; empty while there is nothing worth it."""
        place = {} if self._to_recall else make_bookmark(self.reading_to_keep())
        return {**place, "theme": self._look.theme} if place else {}
