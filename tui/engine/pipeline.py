"""The recipe: how a story becomes findings.

    sources -> clean -> articles -> sentences -> entities -> quotes -> figures -> passages

Each step is a whole, valid Findings, so that a reader can work with what is there. Stopping to iterate cancels: nothing runs
between two steps, and the long stages report often.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import TypeVar

from tui.engine import align, clean, entities, figures, quotes, segment
from tui.model.findings import Findings, Note, Stage, Step
from tui.model.settings import Settings
from tui.model.story import Story

T = TypeVar("T")


def findings(story: Story, settings: Settings, notes: tuple[Note, ...] = ()) -> Iterator[Step]:
    """All findings about a story, in steps; the last one is whole and has the stage DONE.

    `notes` are those of the reading of the files; the findings keep them in front.
    """
    so_far = Findings(story, notes=notes)
    articles, cleaning = yield from _reported(so_far, Stage.CLEAN, clean.articles(story.sources, settings.clean))
    story = replace(story, articles=articles)
    so_far = replace(so_far, story=story, notes=notes + cleaning)
    yield Step(Stage.CLEAN, 1.0, so_far)

    so_far = replace(so_far, sentences=segment.sentences(articles, settings.clean))
    yield Step(Stage.SENTENCES, 1.0, so_far)

    named = yield from _reported(so_far, Stage.ENTITIES, entities.entities(story, so_far.sentences, settings.entities))
    so_far = replace(so_far, strands=named)
    yield Step(Stage.ENTITIES, 1.0, so_far)

    said = yield from _reported(so_far, Stage.QUOTES, quotes.quotes(story, so_far.sentences, named, settings.quotes))
    so_far = replace(so_far, strands=so_far.strands + said)
    yield Step(Stage.QUOTES, 1.0, so_far)

    counted = yield from _reported(so_far, Stage.FIGURES, figures.figures(story, so_far.sentences, settings.figures))
    so_far = replace(so_far, strands=so_far.strands + counted)
    yield Step(Stage.FIGURES, 1.0, so_far)

    aligned = yield from _reported(
        so_far, Stage.PASSAGES, align.passages(story, so_far.sentences, so_far.strands, settings.passages)
    )
    so_far = replace(
        so_far,
        strands=so_far.strands + aligned.passages,
        related=aligned.related,
        notes=so_far.notes + aligned.notes,
    )
    yield Step(Stage.PASSAGES, 1.0, so_far)
    yield Step(Stage.DONE, 1.0, so_far)


def _reported(so_far: Findings, stage: Stage, work: Generator[float, None, T]) -> Generator[Step, None, T]:
    """Turn a stage's progress (0 to 1) into steps that show the findings so far; returns what the stage returns."""
    while True:
        try:
            done = next(work)
        except StopIteration as end:
            result: T = end.value
            return result
        yield Step(stage, done, so_far)
