"""With a language model the rules' findings come first and stay until the model's replace them."""

from __future__ import annotations

from tui.engine.pipeline import analyse
from tui.model.errors import ModelError
from tui.model.findings import NoteKind, Stage, Step
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Entity, EntityType

TEXTS = ("They praised Yoav Gallant near Blorp Hill.", "Critics of Blorp Hill blamed the people of Tsk.")


def steps(language: object) -> list[Step]:
    story = Story("", tuple(Source(f"s{place}", f"s{place}.txt", text) for place, text in enumerate(TEXTS)))
    heard: list[Step] = []
    analyse(story, Settings(), heard.append, language=language)  # type: ignore[arg-type]
    return heard


def kinds(step: Step) -> dict[str, EntityType]:
    return {strand.label: strand.type for strand in step.findings.strands if isinstance(strand, Entity)}


def blorp(text: str) -> list[tuple[int, int, str]]:
    """A model that takes Blorp Hill for a person, with the title of nobody and a date."""
    start = text.find("Blorp Hill")
    return [(start, start + len("Blorp Hill"), "PERSON"), (0, 4, "DATE")] if start >= 0 else []


def test_the_model_types_what_it_sees() -> None:
    """What the rules called a place the model calls a person, once it is there."""
    made = steps(blorp)
    assert EntityType.PLACE is next(
        kinds(step)["Blorp Hill"] for step in made if step.stage is Stage.PASSAGES and step.finished
    )
    assert (Stage.DONE, EntityType.PERSON) == (made[-1].stage, kinds(made[-1])["Blorp Hill"])


def test_light_findings_stay_until_the_others_are_whole() -> None:
    """No step between the two shows less than the one before."""
    shown = [len(step.findings.strands) for step in steps(blorp) if step.stage is not Stage.DONE]
    light = max(shown)
    assert shown[shown.index(light) :] == [light] * (len(shown) - shown.index(light))


def test_a_missing_model_is_a_note() -> None:
    """The rules' findings stand, and one sentence says why there are no others."""

    def missing(text: str) -> list[tuple[int, int, str]]:
        raise ModelError("the language model x was asked for, but spaCy is not installed.", remedy="Install the extra `nlp`.")

    last, without = steps(missing)[-1], steps(None)[-1]
    assert without.findings.strands == last.findings.strands
    assert ["The language model x was asked for, but spaCy is not installed. Install the extra `nlp`."] == [
        note.text for note in last.findings.notes if note.kind is NoteKind.MODEL
    ]


def test_nonsense_of_a_model_costs_nothing() -> None:
    """Spans outside, empty or amid words neither raise nor mark."""
    made = steps(lambda text: [(-5, 3, "PERSON"), (2, 2, "ORG"), (len(text), 999, "GPE"), (0, 2, "PERSON"), (0, 9, "")])
    for strand in made[-1].findings.strands:
        for mark in strand.marks:
            assert 0 <= mark.start < mark.end <= len(TEXTS[mark.article])
