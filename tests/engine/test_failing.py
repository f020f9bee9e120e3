"""A stage that fails costs what it would have found, and a note; the text stays readable."""

from __future__ import annotations

import pytest

from tui.engine import align, clean, entities, figures, quotes, segment
from tui.engine.pipeline import analyse
from tui.model.findings import NoteKind, Stage
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, kind

STORY = Story(
    "",
    (
        Source(
            "a",
            "a.txt",
            "Bridge opens\n\nOn Monday mayor Ann Lee opened the bridge. “It will hold,” she said. It cost $5 million.",
        ),
        Source(
            "b", "b.txt", "Ann Lee, the mayor, opened the new bridge on Monday.\n\nAbout 300 people came. It cost $5 million."
        ),
    ),
)
STAGES = {
    Stage.CLEAN: (clean, "articles"),
    Stage.SENTENCES: (segment, "sentences"),
    Stage.ENTITIES: (entities, "entities"),
    Stage.QUOTES: (quotes, "find_speech"),
    Stage.FIGURES: (figures, "figures"),
    Stage.PASSAGES: (align, "passages"),
}
KINDS = {
    Stage.ENTITIES: {Kind.ENTITY},
    Stage.QUOTES: {Kind.QUOTE},
    Stage.FIGURES: {Kind.FIGURE},
    Stage.PASSAGES: {Kind.SHARED, Kind.UNIQUE},
}
"""What is missing where a stage fails."""


def failing(*_: object, **__: object) -> None:
    raise ZeroDivisionError


def test_the_story_has_something_of_every_kind() -> None:
    """So that something can be missing."""
    assert {each for kinds in KINDS.values() for each in kinds} <= {kind(each) for each in analyse(STORY, Settings()).strands}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_fails_alone(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is found, the words are all there, and one note says what is missing and where it is kept why."""
    whole = analyse(STORY, Settings())
    monkeypatch.setattr(*STAGES[stage], failing)
    found = analyse(STORY, Settings(), failed=lambda error: f"{type(error).__name__} is kept in a file.")
    (note,) = [note for note in found.notes if note.kind is NoteKind.FAILED]
    assert note.text.endswith(": ZeroDivisionError is kept in a file.")
    assert [article.text.split() for article in whole.story.articles] == [a.text.split() for a in found.story.articles]
    missing = {kind(each) for each in whole.strands} - {kind(each) for each in found.strands} - {Kind.UNSETTLED}
    if stage is Stage.SENTENCES:
        missing -= {Kind.UNIQUE}  # of whole paragraphs less is settled
    assert KINDS.get(stage, set()) == missing
    for sentence in found.sentences:
        assert found.story.articles[sentence.article].text[sentence.start : sentence.end].strip()


@pytest.mark.parametrize("stage", STAGES)
def test_where_nobody_is_told_it_is_raised(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is green over a stage that has failed; and too little memory is no mistake of a stage."""
    monkeypatch.setattr(*STAGES[stage], failing)
    with pytest.raises(ZeroDivisionError):
        analyse(STORY, Settings())

    def starving(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(*STAGES[stage], starving)
    with pytest.raises(MemoryError):
        analyse(STORY, Settings(), failed=str)
