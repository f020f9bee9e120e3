"""The recipe: how a story becomes findings.

    sources -> clean -> articles -> sentences -> entities -> quotes -> figures -> passages

Each step is a whole, valid Findings, so that a reader can work with what is there. Whoever is told of the steps stops the work
by raising `Cancelled`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from tui.engine import clean, segment
from tui.engine.language.pack import pack_of
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import Cancelled, Progress
from tui.model.errors import ModelError, is_lack_of_memory
from tui.model.findings import Findings, Note, NoteKind, Stage, Step
from tui.model.papers import TEXT_ACTS
from tui.model.settings import Settings
from tui.model.story import Article, Story

if TYPE_CHECKING:
    from tui.engine.entities import Language

T = TypeVar("T")

Tell: TypeAlias = Callable[[Step], None]
"""Who is told of each step; it may raise `Cancelled`."""
Failed: TypeAlias = Callable[[Exception], str]
"""Who keeps an error of the program itself, and gives the words in which a reader is told of it."""

_ALMOST = 0.99
"""The most that a stage reports of itself: 1 is said once its result is in."""
MANY_ARTICLES = 100
"""Articles from which the first are shown before the others are cleaned: fewer are clean within half a second."""
FIRST_ARTICLES = 24
"""As many as a very wide screen has panes for, and some to page on to."""
FIRST_LENGTH = 200_000
"""Characters before which an article has to begin to be among the first: they take a fifth of a second."""
_MISSING = {
    Stage.CLEAN: "Furniture, bylines and datelines were not told from the articles",
    Stage.SENTENCES: "The articles were not split into sentences",
    Stage.ENTITIES: "Names are missing",
    Stage.QUOTES: "Quotes are missing",
    Stage.FIGURES: "Figures and dates are missing",
    Stage.PASSAGES: "The articles were not compared",
}
"""What a reader does without where a stage has failed."""


def _ignore_step(_step: Step) -> None:
    """Nobody waits."""


def analyse(
    story: Story,
    settings: Settings,
    tell: Tell = _ignore_step,
    *,
    notes: tuple[Note, ...] = (),
    language: Language | None = None,
    failed: Failed | None = None,
    executor: Executor = SERIAL,
) -> Findings:
    """All findings about a story; `tell` is told of every step on the way, the last of which has the stage DONE.

    `notes` are those of the reading of the files; the findings keep them in front. With a `language` (a model that finds names)
    the findings of the rules come first, whole, and stay until those with the model replace them at once. A model that is not
    to be had becomes a note. A stage that fails costs what it would have found, and a note, where there is somebody who is told
    of it (`failed`); else its error is raised. The `executor` does what is much work of one kind, and decides nothing.
    """
    run = _Run(Findings(story, notes=notes), tell, failed, executor)
    whole = _compare(_read(run, settings), settings)
    if language is not None:
        whole = _compare_again(whole, settings, language)
    tell(Step(Stage.DONE, 1.0, whole.findings, finished=True))
    return whole.findings


class _Run:
    """A story on its way through the stages: what is known so far, and who is told of it."""

    def __init__(
        self, findings: Findings, tell: Tell, failed: Failed | None, executor: Executor, shown: Findings | None = None
    ) -> None:
        """`shown` is what a reader goes on to see meanwhile, if not the findings so far."""
        self.findings = findings
        self.before = findings
        """What was known before the comparison began: the articles and their sentences."""
        self.executor = executor
        self._tell = tell
        self._failed = failed
        self._shown = shown
        self._first: Findings | None = None
        """What is known of the first of very many articles, until it is known of all."""

    def again(self) -> _Run:
        """A run from where the comparison began, while a reader goes on to see what this one has found."""
        return _Run(self.before, self._tell, self._failed, self.executor, self.findings)

    def do(self, stage: Stage, work: Callable[[Progress], T], fallback: Callable[[], T]) -> T:
        """The result of a stage, or its fallback and a note where it fails. Raises Cancelled, ModelError, MemoryError."""
        try:
            return work(self.progress(stage))
        except (Cancelled, ModelError):
            raise
        except Exception as error:
            if self._failed is None or is_lack_of_memory(error):
                raise
            note = Note(NoteKind.FAILED, f"{_MISSING[stage]}: {self._failed(error)}")
            self.findings = replace(self.findings, notes=(*self.findings.notes, note))
            return fallback()

    def progress(self, stage: Stage) -> Progress:
        """What a stage reports to; a reader goes on to see what is known so far."""
        return Progress(lambda done: self._tell(Step(stage, min(done, _ALMOST), self._shown or self._first or self.findings)))

    def show_first(self, stage: Stage, findings: Findings) -> None:
        """Show what is known of the first articles, until the stage has found that of all."""
        self._first = findings
        self._tell(Step(stage, 0.0, findings))

    def know(self, stage: Stage, findings: Findings) -> None:
        """Go on from these findings of a stage."""
        self.findings, self._first = findings, None
        if self._shown is None:
            self._tell(Step(stage, 1.0, findings, finished=True))


def _show_first(run: _Run, settings: Settings) -> None:
    """Let a reader of very many articles begin with the first of them, while all are still being cleaned.

    What takes all of them (twins, neutral names) is not known of these yet. They are cleaned twice, some hundredth of the work.
    """
    story, before = run.findings.story, accumulate((len(source.text) for source in run.findings.story.sources), initial=0)
    some = [source for source, length in zip(story.sources[:FIRST_ARTICLES], before, strict=False) if length < FIRST_LENGTH]
    try:
        progress = run.progress(Stage.CLEAN).part(0.0, 0.0)
        articles, _ = clean.articles(tuple(some), settings.clean, progress, revise=_revise(story))
        sentences = segment.sentences(articles, settings.clean)
    except Cancelled:
        raise
    except Exception:
        return
    run.show_first(Stage.CLEAN, replace(run.findings, story=replace(story, articles=articles), sentences=sentences))


def _revise(story: Story) -> Callable[[Article], Article]:
    """What the reader's corrections make of an article, before the articles are compared."""
    if not any(correction.act in TEXT_ACTS for correction in story.corrections):
        return clean.keep_article
    from tui.engine.corrections.places import find_in_one
    from tui.engine.corrections.revise import revise

    find = find_in_one(story.sources)
    return lambda article: revise(article, story.corrections, find)


def _read(run: _Run, settings: Settings) -> _Run:
    """From sources to sentences."""
    sources, revise = run.findings.story.sources, _revise(run.findings.story)
    if len(sources) >= MANY_ARTICLES:
        _show_first(run, settings)
    articles, cleaning = run.do(
        Stage.CLEAN,
        lambda progress: clean.articles(sources, settings.clean, progress, revise=revise, executor=run.executor),
        lambda: (tuple(map(revise, clean.plain_articles(sources))), ()),
    )
    so_far = run.findings
    run.know(Stage.CLEAN, replace(so_far, story=replace(so_far.story, articles=articles), notes=so_far.notes + cleaning))
    sentences = run.do(
        Stage.SENTENCES,
        lambda progress: segment.sentences(articles, settings.clean, progress),
        lambda: segment.plain_sentences(articles),
    )
    run.know(Stage.SENTENCES, replace(run.findings, sentences=sentences))
    return run


def _compare(run: _Run, settings: Settings, language: Language | None = None) -> _Run:
    """From sentences to passages.

    Its stages are imported here, so that a reader has the articles on the screen before the lists and rules are loaded.
    """
    from tui.engine import align, entities, figures, quotes

    run.before = run.findings
    story, sentences = run.findings.story, run.findings.sentences
    known = tuple(each for each in sentences if pack_of(story.articles[each.article].language) is not None)
    named = run.do(
        Stage.ENTITIES,
        lambda progress: entities.entities(story, known, settings.entities, language, progress=progress),
        lambda: (),
    )
    run.know(Stage.ENTITIES, replace(run.findings, strands=named))

    said = run.do(
        Stage.QUOTES,
        lambda progress: quotes.find_speech(story, known, named, settings.quotes, progress),
        lambda: quotes.Speech((), ()),
    )
    run.know(
        Stage.QUOTES,
        replace(
            run.findings,
            strands=run.findings.strands + said.quotes,
            attributions=said.attributions,
            notes=(*run.findings.notes, *quotes.passed_over(story, settings.quotes)),
        ),
    )

    counted = run.do(Stage.FIGURES, lambda progress: figures.figures(story, known, settings.figures, progress), lambda: ())
    run.know(Stage.FIGURES, replace(run.findings, strands=run.findings.strands + counted))

    strands = run.findings.strands
    aligned = run.do(
        Stage.PASSAGES,
        lambda progress: align.passages(story, sentences, strands, settings.passages, progress, run.executor),
        lambda: align.Alignment(()),
    )
    run.know(
        Stage.PASSAGES,
        replace(
            run.findings,
            strands=run.findings.strands + aligned.passages,
            related=aligned.related,
            notes=run.findings.notes + aligned.notes,
        ),
    )
    return run


def _compare_again(light: _Run, settings: Settings, language: Language) -> _Run:
    """The comparison with the names of a model, shown when it is whole; the light one with a note where there is no model."""
    try:
        return _compare(light.again(), settings, language)
    except ModelError as error:
        what = str(error)
        note = Note(NoteKind.MODEL, what[:1].upper() + what[1:])
        light.findings = replace(light.findings, notes=(*light.findings.notes, note))
        return light
