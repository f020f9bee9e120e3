"""Of very many articles a reader has the first before all are clean, and goes on from where he is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.engine import clean, pipeline
from tui.engine.pipeline import FIRST_ARTICLES, MANY_ARTICLES, analyse
from tui.model.findings import Stage, Step
from tui.model.places import Place
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.reading.state import moves
from tui.reading.state.reading import Reading, with_step


def story(articles: int, length: int = 1) -> Story:
    text = (
        "27 March 2024\n" + "The ferry Aurora ran aground off Hull on Monday. Nobody was hurt, the coastguard said.\n" * length
    )
    return Story("", tuple(Source(f"a{n}", f"a{n}.txt", f"{text}It was trip number {n}.") for n in range(articles)))


def steps_of(whole: Story) -> list[Step]:
    found: list[Step] = []

    class _EnoughError(Exception):
        """The sentences are known: nothing of the comparison is wanted here."""

    def hear(step: Step) -> None:
        found.append(step)
        if step.stage is Stage.SENTENCES and step.finished:
            raise _EnoughError

    with pytest.raises(_EnoughError):
        analyse(whole, Settings(), hear)
    return found


def test_the_first_articles_come_before_the_others_are_clean() -> None:
    found = steps_of(story(MANY_ARTICLES))
    shown = [step for step in found if step.findings.sentences]
    first, last = shown[0].findings, shown[-1].findings
    assert (len(first.story.articles), first.is_whole, last.is_whole) == (FIRST_ARTICLES, False, True)
    pairs = zip(first.story.articles, last.story.articles, strict=False)
    assert all((early.id, early.text, early.blocks) == (late.id, late.text, late.blocks) for early, late in pairs)


def test_few_articles_come_at_once() -> None:
    assert all(step.findings.is_whole for step in steps_of(story(MANY_ARTICLES - 1)) if step.findings.sentences)


def test_long_articles_are_fewer_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "FIRST_LENGTH", 250)
    found = next(step.findings for step in steps_of(story(MANY_ARTICLES)) if step.findings.sentences)
    assert 1 <= len(found.story.articles) <= 3


def test_what_fails_with_the_first_is_said_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = clean.articles, []

    def fails_once(*given: object, **named: object) -> object:
        calls.append(1)
        if len(calls) == 1:
            raise ValueError
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(clean, "articles", fails_once)
    assert all(step.findings.is_whole for step in steps_of(story(MANY_ARTICLES)) if step.findings.sentences)


def test_the_reader_goes_on_from_where_he_is() -> None:
    reading = Reading()
    for step in steps_of(story(MANY_ARTICLES)):
        before = reading.place
        reading = with_step(reading, step)
        if before != Place(0, 0):
            assert reading.place == before
        if step.findings.sentences and reading.place.article == 0:
            reading = moves.step_sentence(moves.go_to_pane(reading, 4), 1)
    assert len(reading.order) == MANY_ARTICLES
    assert reading.place.article == 3
    starts = {sentence.start for sentence in reading.findings.sentences if sentence.article == MANY_ARTICLES - 1}
    assert reading.offsets[MANY_ARTICLES - 1] in starts - {0}


def test_what_knows_no_sentences_any_more_is_progress() -> None:
    *_, whole = (step for step in steps_of(story(MANY_ARTICLES)) if step.findings.sentences)
    reading = with_step(Reading(), whole)
    less = Step(Stage.CLEAN, 1.0, replace(whole.findings, sentences=()), finished=True)
    assert with_step(reading, less).findings is reading.findings
