"""The reader line by line: what `rashomon --plain` opens, and a terminal that can show no screen.

    C> n                                     a line in: a command, a key, /words
    C, paragraph 4: The trip was canceled.   short lines out, nothing else
    Shared passage 4 of 14, place 5 of 7.

Nothing is drawn, coloured or painted over, so that a voice, Braille, an Emacs shell or a pipe has it all in its order. All is
compared before the first line is asked for: an answer that would have to be taken back later is worse than a wait.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING

from tui.cli.line_reader import LineReader
from tui.cli.plain_files import save_brief, write_export, write_in_editor
from tui.cli.plain_papers import Outcome, PlainPapers
from tui.model.errors import NothingToCompare, RashomonError, UsageError
from tui.model.findings import Stage, Step
from tui.model.likenesses import likeness_in_line
from tui.model.story import PASTED
from tui.reading.plain.driver import answer, begin, keep_rest, prompt
from tui.reading.plain.place import describe_focus
from tui.reading.plain.walk import Walk, Wish
from tui.reading.state.changes import carry_notes, carry_reading, relocate
from tui.reading.state.index import Index
from tui.reading.state.memory import make_bookmark
from tui.reading.state.reading import Reading, initial_reading, with_step
from tui.reading.state.search import refresh_hits
from tui.session import Session, SessionWatch
from tui.store import streams
from tui.store.streams import say
from tui.ui.stamps import new_stamp

if TYPE_CHECKING:
    from tui.cli.kept_place import KeptPlace
    from tui.model.settings import Settings

QUIET_S = 2.0
"""Seconds of work after which a line says that it goes on: before that a listener does not wonder."""
REPORT_S = 15.0
"""Seconds between two such lines: they interrupt whatever else is being read out."""
KEEP_S = 1.0
"""Seconds between two times at which the place is kept while one walks; it is kept at the end in any case."""
TWICE_S = 2.0
"""Seconds within which a second ctrl+c at the prompt leaves."""
MOST_PASTED = 20_000_000
"""Characters of a pasted article, as on the screen."""
_VERBS = {Stage.READ: "Reading the articles", Stage.PASSAGES: "Comparing the articles"}


class PlainReader:
    """One walk through a story, from its opening to its end."""

    def __init__(self, session: Session, settings: Settings, place: KeptPlace, lines: LineReader, *, has_files: bool) -> None:
        self._session = session
        self._settings = settings
        self._place = place
        self._lines = lines
        self._has_files = has_files
        self._walk = Walk(Reading())
        self._kept: Mapping[str, object] = {}
        self._kept_at = 0.0
        self._watch: SessionWatch | None = None
        self._papers = PlainPapers(session.papers)

    def open(self) -> None:
        """Have the story compared, and say what it is and where one stands."""
        step = self._go_through(self._session.steps())
        if step.stage is not Stage.DONE:  # one file holds very many: those that were taken before, else all
            ids = frozenset(source.id for source in step.findings.story.sources)
            taken = (ids & self._place.picked) or ids
            say(f"{len(taken):,} of {len(ids):,} articles are compared; --match, --from, --to and --source choose others.")
            step = self._go_through(self._session.pick(taken))
        reading = with_step(initial_reading(self._settings), step)
        self._walk, said = begin(reading, self._settings, self._place.saved, is_paged=self._lines.is_tty)
        said += self._with_papers(self._papers.load(self._walk.reading))
        if self._settings.input.watch:
            said += self._toggle_watch()
        self._say(said)

    def run(self) -> None:
        """Read lines and answer them until one leaves or there are no more."""
        pressed = -TWICE_S
        while True:
            try:
                line = self._lines.read(prompt(self._walk))
                if line is None:
                    return
                self._say(self._look())
                self._walk, said = answer(self._walk, line, new_stamp())
                said += [*self._fulfil(), *self._keep_papers()]
                self._say(said)
                if self._walk.wish is Wish.LEAVE:
                    return
                self.keep()
            except KeyboardInterrupt:
                now = monotonic()
                if now - pressed < TWICE_S:
                    return
                pressed = now
                streams.put_lines(["", "Stopped. Press ctrl+c once more to leave, or type quit."])

    def keep(self, *, now: bool = False) -> None:
        """Keep the place, where it is another one: `now`, or when the last time was a while ago."""
        bookmark = make_bookmark(self._walk.reading)
        if not bookmark or bookmark == self._kept or not (now or monotonic() - self._kept_at >= KEEP_S):
            return
        self._kept, self._kept_at = bookmark, monotonic()
        theme = self._place.saved.get("theme")
        self._place.save({**bookmark, "theme": theme} if isinstance(theme, str) else bookmark)

    def _say(self, said: list[str]) -> None:
        """Give an answer line by line; where it is interrupted the rest waits."""
        for at, line in enumerate(said):
            try:
                streams.put_lines([likeness_in_line(line) if self._settings.view.ascii else line])
            except KeyboardInterrupt:
                self._walk = keep_rest(self._walk, said[at + 1 :])
                raise

    def _fulfil(self) -> list[str]:
        """Do what the answer asks of the program, and say how it went."""
        match self._walk.wish:
            case Wish.WATCH:
                return self._toggle_watch()
            case Wish.PASTE:
                return self._add_pasted()
            case Wish.DROP:
                return self._drop_pasted()
            case Wish.EDIT:
                return self._edit_note()
            case Wish.EXPORT:
                return write_export(self._walk)
            case Wish.SAVE_BRIEF:
                return save_brief(self._walk)
            case Wish.LEAVE:
                return ["Left; the place is remembered."]
            case Wish.NOTHING:
                return []

    def _edit_note(self) -> list[str]:
        if not self._lines.is_tty:
            return ["No editor is opened where lines come from a pipe; note and the words writes a note."]
        self._walk, said = write_in_editor(self._walk)
        return said

    # work on the story

    def _go_through(self, steps: Iterator[Step]) -> Step:
        """The last step of an analysis; where it takes long a line says so now and then."""
        began = last = monotonic()
        step = None
        for step in steps:
            now = monotonic()
            is_due = now - began >= QUIET_S and (last == began or now - last >= REPORT_S)
            if self._lines.is_tty and is_due and step.done < 1:
                last = now
                say(f"{_VERBS.get(step.stage, 'Analysing the articles')}, {100 * step.done:.0f} percent of this part is done.")
        if step is None:
            raise NothingToCompare("no article was found.")
        return step

    def _take(self, steps: Iterator[Step]) -> None:
        """Read and compare what has changed, and stand at the same words."""
        step = self._go_through(steps)
        reading = self._walk.reading
        index = Index(step.findings, before=reading.index)
        to = relocate(reading, step)
        after = carry_reading(reading, to, step, index) if to else carry_notes(with_step(reading, step, index))
        self._walk = replace(self._walk, reading=refresh_hits(replace(after, message="")))

    def _with_papers(self, outcome: Outcome) -> list[str]:
        """Take what became of the working papers into the walk, and give what has to be said of it."""
        reading, said = outcome
        self._walk = replace(self._walk, reading=reading)
        return said

    def _keep_papers(self) -> list[str]:
        """Have papers that were changed kept, and corrections applied."""
        return [*self._with_papers(self._papers.keep(self._walk.reading)), *self._follow_corrections()]

    def _follow_corrections(self) -> list[str]:
        """Have corrections that are new, or taken back, applied; what is then known of where one is."""
        reading = self._walk.reading
        if reading.papers.corrections == reading.findings.story.corrections:
            return []
        self._take(self._session.correct(reading.papers.corrections))
        return list(describe_focus(self._walk.reading))

    def _toggle_watch(self) -> list[str]:
        if not self._has_files:
            return ["This story has no files to look after."]
        if self._watch is not None:
            self._watch = None
            return ["The files are no longer looked after."]
        self._watch = self._session.watch()
        return ["Looking after the files: whatever has changed joins at your next line."]

    def _look(self) -> list[str]:
        """What has changed in the files since the last line."""
        if said := self._with_papers(self._papers.look(self._walk.reading)):
            return [*said, *self._follow_corrections()]
        if self._watch is None or not (self._watch.look() or self._watch.look()):
            return []
        try:
            self._take(self._watch.update())
        except RashomonError as error:
            return [str(error)]
        return [self._watch.news] if self._watch.news else []

    def _add_pasted(self) -> list[str]:
        """Take lines up to one with nothing but a full stop as the text of a further article."""
        streams.put_lines(["Paste the text; a line with nothing but a full stop ends it, and nothing else leaves without it."])
        text: list[str] = []
        size = 0
        while (line := self._lines.read("")) not in (None, "."):
            size += len(line or "") + 1
            if size <= MOST_PASTED:
                text.append(line or "")
        if not "".join(text).strip():
            return ["Nothing was pasted."]
        if size > MOST_PASTED:
            return [f"What was pasted is larger than {MOST_PASTED // 1_000_000} MB; save it as a file and open that."]
        try:
            self._take(self._session.grow("\n".join(text)))
        except RashomonError as error:
            return [str(error)]
        count = len(self._walk.reading.order)
        return [f"It is article {count} of {count}; it stays until you leave, and is written nowhere."]

    def _drop_pasted(self) -> list[str]:
        """Take the pasted article in which one is out again."""
        reading = self._walk.reading
        article = reading.findings.story.articles[reading.place.article]
        if not article.id.startswith(PASTED):
            return ["This article was not pasted, so it stays; hide takes it out of the way."]
        self._take(self._session.drop(article.id))
        return [f"{article.name} is taken out again.", *describe_focus(self._walk.reading)]


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Let the signals that end a program raise SystemExit with their code, so that the place is kept."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    ours = [number for number in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:  # what whoever started the program has ignored stays so (nohup)
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def read_lines(make_reader: Callable[[LineReader], PlainReader], *, has_read_stdin: bool) -> int:
    """Walk through a story line by line until the reader leaves; the exit code.

    Where standard input was the story, lines come from the terminal. Raises what reading a story raises, UsageError where
    nobody could type.
    """
    if has_read_stdin:
        from tui.terminal.probe import capabilities

        try:
            capabilities.take_keyboard()
        except OSError as error:
            raise UsageError("it was the story, and there is no terminal to type at.", where="standard input") from error
        sys.stdin = open(0, closefd=False)  # noqa: SIM115 - it stays open as long as the program
    reader = make_reader(LineReader())
    with streams.swallow_output(2), ended_in_order():
        reader.open()
        try:
            reader.run()
        finally:
            reader.keep(now=True)
    return 0
