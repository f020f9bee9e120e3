"""The recipe: how a story becomes findings.

    sources -> clean -> articles -> sentences -> entities -> quotes -> figures -> passages

Each step is a whole, valid Findings, so that a reader can work with what is there. Stopping to iterate cancels: nothing runs
between two steps, and the long stages report often.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from tui.engine import clean, segment
from tui.engine.progress import retold
from tui.model.errors import ModelError
from tui.model.findings import Findings, Note, NoteKind, Stage, Step
from tui.model.settings import Settings
from tui.model.story import Story

if TYPE_CHECKING:
    from tui.engine.entities import Language

T = TypeVar("T")

_ALMOST = 0.99
"""The most that a stage reports of itself: 1 is said once its result is in."""


def findings(
    story: Story, settings: Settings, notes: tuple[Note, ...] = (), language: Language | None = None
) -> Iterator[Step]:
    """All findings about a story, in steps; the last one is whole and has the stage DONE.

    `notes` are those of the reading of the files; the findings keep them in front. With a `language` (a model that finds names)
    the findings of the rules come first, whole, and stay until those with the model replace them at once. A model that is not
    to be had becomes a note.
    """
    so_far = Findings(story, notes=notes)
    articles, cleaning = yield from _reported(so_far, Stage.CLEAN, clean.articles(story.sources, settings.clean))
    story = replace(story, articles=articles)
    so_far = replace(so_far, story=story, notes=notes + cleaning)
    yield Step(Stage.CLEAN, 1.0, so_far, finished=True)

    sentences = yield from _reported(so_far, Stage.SENTENCES, segment.sentences(articles, settings.clean))
    so_far = replace(so_far, sentences=sentences)
    yield Step(Stage.SENTENCES, 1.0, so_far, finished=True)

    whole = yield from _compared(so_far, settings)
    if language is not None:
        whole = yield from _renamed(whole, so_far, settings, language)
    yield Step(Stage.DONE, 1.0, whole, finished=True)


def _compared(so_far: Findings, settings: Settings, language: Language | None = None) -> Generator[Step, None, Findings]:
    """From sentences to passages; returns the whole findings.

    Its stages are imported here, so that a reader has the articles on the screen before the lists and rules are loaded.
    """
    from tui.engine import align, entities, figures, quotes

    story, sentences = so_far.story, so_far.sentences
    named = yield from _reported(so_far, Stage.ENTITIES, entities.entities(story, sentences, settings.entities, language))
    so_far = replace(so_far, strands=named)
    yield Step(Stage.ENTITIES, 1.0, so_far, finished=True)

    said = yield from _reported(so_far, Stage.QUOTES, quotes.quotes(story, sentences, named, settings.quotes))
    so_far = replace(so_far, strands=so_far.strands + said, notes=(*so_far.notes, *quotes.passed_over(story, settings.quotes)))
    yield Step(Stage.QUOTES, 1.0, so_far, finished=True)

    counted = yield from _reported(so_far, Stage.FIGURES, figures.figures(story, sentences, settings.figures))
    so_far = replace(so_far, strands=so_far.strands + counted)
    yield Step(Stage.FIGURES, 1.0, so_far, finished=True)

    aligned = yield from _reported(so_far, Stage.PASSAGES, align.passages(story, sentences, so_far.strands, settings.passages))
    so_far = replace(
        so_far,
        strands=so_far.strands + aligned.passages,
        related=aligned.related,
        notes=so_far.notes + aligned.notes,
    )
    yield Step(Stage.PASSAGES, 1.0, so_far, finished=True)
    return so_far


def _renamed(light: Findings, so_far: Findings, settings: Settings, language: Language) -> Generator[Step, None, Findings]:
    """The comparison with the names of a model, shown when it is whole; the light one with a note where there is no model."""
    work = _compared(so_far, settings, language)
    while True:
        try:
            step = next(work)
        except StopIteration as end:
            result: Findings = end.value
            return result
        except ModelError as error:
            what = str(error)
            return replace(light, notes=(*light.notes, Note(NoteKind.MODEL, what[:1].upper() + what[1:])))
        yield Step(step.stage, step.done, light)


def _reported(so_far: Findings, stage: Stage, work: Generator[float, None, T]) -> Generator[Step, None, T]:
    """Turn a stage's progress (0 to 1) into steps that show the findings so far; returns what the stage returns."""
    return retold(work, lambda done: Step(stage, min(done, _ALMOST), so_far))
