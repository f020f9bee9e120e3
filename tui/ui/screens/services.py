"""What a reader does beside reading, each an object that the screen has: analyse, come back later, copy out, paste in, leave.

None of them knows the screen. They are handed functions, and give back a Reading or a sentence, so that a test needs no app.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from threading import Event, Lock, Thread

from textual.message import Message
from textual.worker import get_current_worker

from tui.model.findings import Stage, Step
from tui.model.story import PASTED
from tui.reading.state.memory import make_bookmark, restore_bookmark
from tui.reading.state.opening import StoryWatch, index_steps
from tui.reading.state.reading import Reading
from tui.terminal.line.decoder import LARGEST_PASTE
from tui.ui.messages import AnalysisFailed, StepArrived, StoryChanged, StoryUpdated

KEEP_AFTER = 1.0
"""Seconds between a change of place and its being kept: at most one write a second, and at most one second is lost."""
TWICE_WITHIN = 2.0
"""Seconds within which a second ctrl+c leaves."""
FIRST_DRAWING_S = 0.5
"""Seconds for which the comparison lets the articles be drawn first: both want the interpreter, and one can read without it."""
PASTE_AT_LEAST = 40
"""Characters of a paste that may be an article; fewer is a slip of the mouse."""

Bookmark = Mapping[str, object]
"""What is remembered of a reading and the looks; empty while there is nothing worth it."""
Task = Callable[[], None]
Job = Callable[[Callable[[], bool]], None]
"""Work for a thread; it asks now and then whether it is to stop."""


def stoppable(run_in_worker: Callable[[Task], object]) -> Callable[[Job], object]:
    """What runs a job in a worker of the toolkit, whose end the job can ask for."""

    def run(job: Job) -> None:
        def work() -> None:
            worker = get_current_worker()
            job(lambda: worker.is_cancelled)

        run_in_worker(work)

    return run


class Analysis:
    """The story, analysed in a thread: each step is posted with its index. A further run ends the one before."""

    def __init__(
        self, run_in_thread: Callable[[Job], object], post: Callable[[Message], object], *, unsure_below: float = 0.0
    ) -> None:
        """Speakers with less confidence than `unsure_below` (0 to 1) are not sure."""
        self._unsure_below = unsure_below
        self._run_in_thread = run_in_thread
        self._post = post
        self._steps: Iterator[Step] | None = None
        self.articles_drawn = Event()
        """Set when the articles are on the screen, without what the comparison will find."""

    @property
    def is_at_work(self) -> bool:
        """Whether a run has not come to its end."""
        return self._steps is not None

    def run(self, steps: Iterator[Step], news: Callable[[], str] | None = None) -> None:
        """Go through the steps in a thread; `news` is asked at their end what is to be said."""
        self._steps = steps
        self._run_in_thread(partial(self._go_through, steps, news))

    def _go_through(self, steps: Iterator[Step], news: Callable[[], str] | None, is_stopped: Callable[[], bool]) -> None:
        try:
            for step, index in index_steps(steps, unsure_below=self._unsure_below, is_stopped=is_stopped):
                self._post(StepArrived(step, index))
                if step.findings.sentences:
                    self.articles_drawn.wait(FIRST_DRAWING_S)
            if news is not None and not is_stopped() and (sentence := news()):
                self._post(StoryUpdated(sentence))
        except MemoryError:  # its own traceback holds all that was read, and the end needs a little
            del steps
            self._post(AnalysisFailed(MemoryError()))
        except Exception as error:  # the worker's edge: one place, and it reports
            self._post(AnalysisFailed(error))
        finally:
            if self._steps is steps:  # else a further run has taken its place
                self._steps = None


class Watcher:
    """Looks after the files of the story in a thread of its own, and posts when one of them is no longer as it was read.

    The thread is none of the toolkit's: those are waited for at the end, and this one sleeps.
    """

    def __init__(
        self,
        begin: Callable[[], StoryWatch] | None,
        analysis: Analysis,
        post: Callable[[Message], object],
        beside: Callable[[], object] = lambda: None,
    ) -> None:
        """`begin` makes what looks; None where the story has no files. `beside` is called at every look."""
        self._begin = begin
        self._beside = beside
        self._analysis = analysis
        self._post = post
        self._watch: StoryWatch | None = None
        self._ended = Event()

    def toggle(self) -> str:
        """Look from now on, or no longer; returns what to say."""
        if self._begin is None:
            return "This story has no files to look after."
        if self._watch is not None:
            self.stop()
            return "The files are no longer looked after."
        self.start()
        return "Looking after the files: what comes, changes or goes joins within seconds. The same key ends it."

    def start(self) -> None:
        """Look from now on, where there are files."""
        if self._begin is not None and self._watch is None:
            self._watch, self._ended = self._begin(), Event()
            Thread(target=self._look, args=(self._watch, self._ended), name="watch", daemon=True).start()

    def stop(self) -> None:
        """Look no longer."""
        self._ended.set()
        self._watch = None

    def read_again(self) -> None:
        """Analyse the story as it stands now; where an analysis is at work that ends first, and the change is posted again."""
        watch = self._watch
        if watch is not None and not self._analysis.is_at_work:
            self._analysis.run(watch.update(), lambda: watch.news)

    def _look(self, watch: StoryWatch, ended: Event) -> None:
        try:
            while not ended.wait(watch.wait_s):
                self._beside()
                if watch.look() and not ended.is_set():
                    self._post(StoryChanged())
        except Exception as error:  # the worker's edge: one place, and it reports
            self._post(AnalysisFailed(error))


class PlaceKeeper:
    """The place of the reader: taken up again on the next start, kept while reading, and kept before leaving.

    `describe` gives the reading as it is to be kept, and what is known of its look, by keys; empty for nothing. `later` calls a
    task after some seconds and `in_background` in a thread; `save` writes.
    """

    def __init__(
        self,
        saved: Bookmark,
        save: Callable[[Bookmark], None],
        describe: Callable[[], tuple[Reading, Mapping[str, str]]],
        *,
        later: Callable[[float, Task], object],
        in_background: Callable[[Task], object],
    ) -> None:
        self._to_restore = saved
        self._save = save
        self._describe = describe
        self._later = later
        self._in_background = in_background
        self._is_due = False
        self._latest: Bookmark = {}
        self._saving = Lock()

    def restore(self, reading: Reading) -> Reading:
        """The reading at its remembered place, once there are sentences to stand on; from then on changes are kept."""
        if not self._to_restore or not reading.findings.sentences or not reading.findings.is_whole:
            return reading
        saved, self._to_restore = self._to_restore, {}
        return restore_bookmark(reading, saved)

    def keep_soon(self) -> None:
        """Keep the place within a second; a second call in that second costs nothing."""
        if not self._is_due and not self._to_restore:
            self._is_due = True
            self._later(KEEP_AFTER, self._keep)

    def _keep(self) -> None:
        self._is_due = False
        if self._has_news():
            self._in_background(self._save_latest)

    def keep_now(self) -> None:
        """Keep the place before leaving."""
        if self._has_news():
            self._save_latest()

    def _has_news(self) -> bool:
        """Whether the place is another than that which was kept already."""
        bookmark = self.bookmark()
        if not bookmark or bookmark == self._latest:
            return False
        self._latest = bookmark
        return True

    def _save_latest(self) -> None:
        """Write the newest place, whenever a thread comes to it: an older one never ends above it."""
        with self._saving:
            self._save(self._latest)

    def bookmark(self) -> Bookmark:
        """What is remembered now."""
        reading, look = self._describe()
        place = {} if self._to_restore else make_bookmark(reading)
        return {**place, **{key: value for key, value in look.items() if value}} if place else {}


class PasteBox:
    """A text that was pasted, held until the reader says that it is an article."""

    def __init__(
        self, add: Callable[[str], Iterator[Step]] | None, drop: Callable[[str], Iterator[Step]] | None = None
    ) -> None:
        self._add = add
        self._drop = drop
        self._text = ""

    def hold(self, text: str, *, lost: int = 0, goes_on: bool = False) -> str:
        """Hold a text and say what can be done with it.

        `goes_on` where it belongs behind the one before; `lost` bytes were more than a paste may have.
        """
        text = self._text + text if goes_on else text
        if lost:
            return f"What was pasted is larger than {LARGEST_PASTE / 1e6:.0f} MB; save it as a file and open that."
        if self._add is None or len(text.strip()) < PASTE_AT_LEAST:
            return "A paste is taken as a further article; this one is too short to be one."
        self._text = text
        return f"Pasted {len(text):,} characters: A adds them as a further article, escape forgets them."

    def forget(self) -> None:
        """Hold nothing any more."""
        self._text = ""

    def add(self, reading: Reading) -> tuple[Iterator[Step] | None, str]:
        """The steps of the story with the text as one more article, or none, and what to say."""
        if not self._text or self._add is None:
            return None, "Nothing was pasted. Paste the text of an article into the terminal first."
        if reading.stage is not Stage.DONE:
            return None, "The articles are still being compared. Press A again when they are."
        text, self._text = self._text, ""
        return self._add(text), "Adding the pasted article; it stays until you leave, and is written nowhere."

    def remove(self, reading: Reading) -> tuple[Iterator[Step] | None, str]:
        """The steps of the story without the pasted article in which the reader is, or none, and what to say."""
        articles = reading.findings.story.articles
        here = articles[reading.place.article].id if articles else ""
        if self._drop is None or not here.startswith(PASTED):
            return None, "This article was not pasted, so it stays; hide puts its pane away."
        if reading.stage is not Stage.DONE:
            return None, "The articles are still being compared. Press the key again when they are."
        return self._drop(here), "Taking the pasted article out again."


class DoublePress:
    """A key that counts when it is pressed twice within `TWICE_WITHIN` seconds; `clock` gives the time in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._before = -TWICE_WITHIN

    def press(self) -> bool:
        """Whether this is the second press."""
        now = self._clock()
        is_second = now - self._before < TWICE_WITHIN
        self._before = now
        return is_second
