"""One story from its files to its findings, and on when an article joins it: what the reader, the report and the check share.

It wires the store to the engine and knows neither arguments nor a screen.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.findings import Findings, Note, NoteKind, Stage, Step
from tui.model.story import Source, Story
from tui.session.papers import StoryPapers
from tui.session.stepping import stepwise

if TYPE_CHECKING:
    from tui.engine.corrections.findings import Corrector
    from tui.engine.parallel import Executor
    from tui.engine.pipeline import Tell
    from tui.model.papers import Correction
    from tui.model.settings import Settings
    from tui.store.choosing import Choice

NOTHING = Findings(Story("", ()))
YOUNG_OBJECTS = 50_000
"""Objects made before the collector looks for garbage of its own accord, where Python says 700: the analysis makes millions of
values that all stay, and looking at them over and over took a quarter of the time of 300 articles."""

LEAST_CHARACTERS = 400_000
"""Characters of a story, some hundred articles, from which it pays to compare it in several processes."""


class Session:
    """A story being read and analysed.

    What cannot go well at all (no such path, a story.yaml with mistakes) is raised by the constructor as a RashomonError,
    before any heavy work. Standard input is read there too, so that the terminal is free afterwards.
    """

    strict = False
    """Whether an error of a stage is raised instead of costing what the stage would have found; for tests."""

    def __init__(
        self,
        targets: Sequence[str],
        settings: Settings,
        *,
        keep: bool = False,
        choice: Choice | None = None,
        corrections: tuple[Correction, ...] = (),
    ) -> None:
        """`choice` says which of the articles are taken, `corrections` what the reader has said of them: by
        default what stands in the working papers.

        With `keep` findings of an unchanged story are read and not made, so that only the last step is told of them.
        """
        from tui.store import dumps
        from tui.store.known import KnownTargets
        from tui.store.stories import open_story

        if not settings.input.core_dumps:
            dumps.off()
        self._targets = targets
        self._settings = settings
        self._keep = keep and "-" not in targets  # what was piped in is not written down either
        self._known = KnownTargets()
        self._pasted: tuple[Source, ...] = ()
        self._choice = choice
        self._reading = open_story(targets, settings, known=self._known, choice=choice)
        self._story = NOTHING.story
        self._notes: tuple[Note, ...] = ()
        self.papers: StoryPapers = StoryPapers(targets, lambda: self._story.sources)
        """Where the working papers of the story are kept."""
        self._corrections = corrections
        self._corrector: Corrector | None = None
        self._found = NOTHING
        """What was found; `_whole` is that with the corrections."""
        self._whole = NOTHING
        self._asks = False
        self._declined: frozenset[str] = frozenset()
        self.picked: frozenset[str] = frozenset()
        """Ids of the articles that were picked from a file of very many; empty where nobody was asked."""

    def steps(self) -> Iterator[Step]:
        """The story being read, then analysed; to be called once. Raises NothingToCompare when no file held an article."""
        while True:
            try:
                done = next(self._reading)
            except StopIteration as end:
                self._story, self._notes = end.value.story, end.value.notes
                found, wrong = self.papers.corrections()
                self._corrections = self._corrections or found
                self._notes += (Note(NoteKind.CORRECTION, wrong),) if wrong else ()
                self._story = replace(self._story, corrections=self._corrections)
                break
            yield Step(Stage.READ, done, NOTHING)
        yield Step(Stage.READ, 1.0, Findings(self._story, notes=self._notes), finished=True)
        if not self._waits_for_pick():
            yield from self._analysed_or_kept()

    def ask(self) -> None:
        """Have `steps` end when the story is read, where one file holds so many articles that it has to be picked from."""
        self._asks = True

    def _waits_for_pick(self) -> bool:
        if not self._asks or len(self._story.sources) <= self._settings.input.ask_above:
            return False
        from tui.reading.panels.article_pick import needs_picking

        return needs_picking(self._story, self._settings.input.ask_above)

    def pick(self, ids: frozenset[str]) -> Iterator[Step]:
        """The story of the articles with these ids alone, analysed; the others stay out when files change, too."""
        self.picked = ids
        self._declined = frozenset(source.id for source in self._story.sources) - ids
        self._story = self._without_declined(self._story)
        yield from self._analysed_or_kept()

    def _without_declined(self, story: Story) -> Story:
        return replace(story, sources=tuple(source for source in story.sources if source.id not in self._declined))

    def grow(self, text: str) -> Iterator[Step]:
        """The story with the article, or the export, of pasted text, analysed anew. Raises StoryError where it holds no words.

        Until that is done the steps show what was found before, so that nothing on the screen goes out meanwhile.
        """
        from tui.store.stories import source_of_paste

        taken = frozenset(source.id for source in self._story.sources)
        before, reading = self._whole, source_of_paste(text, self._settings, taken)
        while True:
            try:
                next(reading)
            except StopIteration as end:
                sources = end.value
                break
            yield Step(Stage.DONE, 1.0, before, finished=True)  # it stands until there is something to compare with it
        self._pasted += sources
        self._story = replace(self._story, sources=(*self._story.sources, *sources))
        for step in self._analyse():  # what was pasted is written nowhere
            yield step if step.stage is Stage.DONE else Step(step.stage, step.done, before)

    def drop(self, article: str) -> Iterator[Step]:
        """The story without an article that was pasted, analysed anew; until then the steps show what was found before."""
        before = self._whole
        self._pasted = tuple(each for each in self._pasted if each.id != article)
        self._story = replace(self._story, sources=tuple(each for each in self._story.sources if each.id != article))
        for step in self._analyse() if self._pasted else self._analysed_or_kept():
            yield step if step.stage is Stage.DONE else Step(step.stage, step.done, before)

    def correct(self, corrections: tuple[Correction, ...]) -> Iterator[Step]:
        """The findings with other corrections.

        At once, unless one of the text came or went: then all is analysed anew, and until that is done the steps show what was
        found before.
        """
        from tui.model.papers import TEXT_ACTS

        before, old = self._whole, self._corrections
        self._corrections, self._story = corrections, replace(self._story, corrections=corrections)
        if [each for each in old if each.act in TEXT_ACTS] == [each for each in corrections if each.act in TEXT_ACTS]:
            found = replace(self._found, story=replace(self._found.story, corrections=corrections))
            yield self._take(Step(Stage.DONE, 1.0, found, finished=True))
            return
        for step in self._analyse() if self._pasted else self._analysed_or_kept():
            yield step if step.stage is Stage.DONE else Step(step.stage, step.done, before)

    def watch(self) -> SessionWatch:
        """Look after the files of the story from now on."""
        return SessionWatch(self, self._targets, self._settings)

    def reread(self) -> Generator[Step, None, str]:
        """The story as its files are now, analysed anew where that is another one; returns a sentence about what is other.

        Only what has changed is read; what was pasted stays. Until all is compared the steps show what was found before. Raises
        what reading a story raises; then everything stays as it was.
        """
        from tui.reading.state.changes import Changes
        from tui.store.stories import open_story, present

        before, notes_before = self._whole, self._notes
        reading = open_story(present(self._targets), self._settings, known=self._known, choice=self._choice)
        while True:
            try:
                next(reading)
            except StopIteration as end:
                story, notes = end.value.story, end.value.notes
                break
            yield Step(Stage.DONE, 1.0, before, finished=True)
        story = replace(story, sources=(*story.sources, *self._pasted), corrections=self._corrections)
        story = self._without_declined(story)
        said = Changes.between(before.story.sources, story.sources).sentence(_further(notes, notes_before))
        self._notes = notes
        if story == replace(before.story, articles=()):
            return said
        self._story = story
        for step in self._analyse() if self._pasted else self._analysed_or_kept():
            yield step if step.stage is Stage.DONE else Step(step.stage, step.done, before)
        return said or "story.yaml has changed."

    def _analysed_or_kept(self) -> Iterator[Step]:
        """The steps of the analysis; where its findings were kept, the last one."""
        if not self._keep:
            yield from self._analyse()
            return
        from tui.store import findings_cache

        file = findings_cache.file_of(self._story, self._settings)
        if file is not None and (kept := findings_cache.load(file, self._story, self._notes)) is not None:
            yield self._take(Step(Stage.DONE, 1.0, kept, finished=True))
            return
        yield from self._analyse()
        if file is not None and not any(note.kind is NoteKind.FAILED for note in self._found.notes):
            findings_cache.save(file, self._found, self._notes, max_mb=self._settings.input.keep_findings_mb)

    def _analyse(self) -> Iterator[Step]:
        from tui.engine.pipeline import analyse
        from tui.store.language import find_model

        def work(tell: Tell) -> None:
            analyse(
                self._story,
                self._settings,
                tell,
                notes=self._notes,
                language=find_model(self._settings.entities.spacy_model),
                failed=None if self.strict else _record,
                executor=self._executor(),
            )

        for step in stepwise(work):
            yield self._take(step)

    def _executor(self) -> Executor:
        """Who does what is much work: this process, and for a large story copies of it."""
        from tui.engine.parallel import SERIAL

        if sum(len(source.text) for source in self._story.sources) < LEAST_CHARACTERS:
            return SERIAL
        from tui.session.processes import executor_for

        return executor_for(self._story, self._settings.input.processes)

    def _take(self, step: Step) -> Step:
        """A step of the analysis with the reader's corrections; of the last one both are kept."""
        corrected = step.findings
        if self._corrections:
            from tui.engine.corrections.findings import Corrector

            self._corrector = self._corrector or Corrector(self._settings.quotes)
            corrected = self._corrector.correct(step.findings, is_done=step.stage is Stage.DONE)
        if step.stage is Stage.DONE:
            self._found, self._whole = step.findings, corrected
        return replace(step, findings=corrected)


class SessionWatch:
    """Looks after the files of a session's story, and reads it again when they have changed."""

    def __init__(self, session: Session, targets: Sequence[str], settings: Settings) -> None:
        from tui.store.stories import paths_among
        from tui.store.watch import FolderWatch

        self._session = session
        self._folder = FolderWatch(paths_among(targets), settings.input)
        self.news = ""
        """One sentence about what `update` has found; empty for nothing."""

    @property
    def wait_s(self) -> float:
        """Seconds until the next look."""
        return self._folder.wait_s

    def look(self) -> bool:
        """Whether something has changed since the story was read, and stands still. May wait for a slow disk."""
        return self._folder.look()

    def update(self) -> Iterator[Step]:
        """The story as it stands now, see `Session.reread`; nothing where its words are the same."""
        self.news = ""
        self._folder.take()
        self.news = yield from self._session.reread()


def _record(error: BaseException) -> str:
    """Note where an error came from, and give a sentence about it; what does that is not loaded before it is needed."""
    from tui.store.mishap import record

    return record(error)


def _further(notes: Sequence[Note], before: Sequence[Note]) -> tuple[str, ...]:
    """What is said of the files that was not said before."""
    known = set(before)
    return tuple(note.text for note in notes if note not in known)
