"""What a reader counts: the same number on the screen, in the outline and in the report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.stories import law, reading_of, some_findings, told
from tui.model.findings import Findings, Note, NoteKind, Stage, Step
from tui.model.settings import Settings
from tui.model.strands import Kind
from tui.reading.panels.outline import open_outline, outline_lines
from tui.reading.printed.report import report
from tui.reading.show.counting import tour_counter
from tui.reading.state import moves
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.reading import initial_reading, with_step
from tui.reading.state.search import leave_tour, search_for
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import text_of

TWO = told(
    ("Alpha", "[a: One burned.] [x: It rained.] [b: Two left.]"),
    ("Beta", "[b: Both left.] [a: It burned.] <y: Lima>"),
    ("Gamma", "[a: One burned down.] <y: Lima> [z: All is calm.]"),
)
START = reading_of(TWO)


def test_passages_are_counted_and_not_stops() -> None:
    """Five places, two passages; the place says which of one passage's it is."""
    seen, there = [], START
    for _ in range(5):
        seen.append(tour_counter(there))
        there = moves.follow_tour(there, 1)
    assert [
        "shared passage 1 of 2, place 1 of 3",
        "shared passage 2 of 2, place 1 of 2",
        "shared passage 2 of 2, place 2 of 2",
        "shared passage 1 of 2, place 2 of 3",
        "shared passage 1 of 2, place 3 of 3",
    ] == seen


def test_beside_the_stops_it_says_how_many_there_are() -> None:
    assert "2 shared passages" == tour_counter(moves.step_sentence(START, 1))
    assert ["2 unique passages", "1 name", "no quotes", "no disputes"] == [
        tour_counter(replace(START, tour=tour))
        for tour in (Tour(of=Kind.UNIQUE), Tour(of=Kind.ENTITY), Tour(of=Kind.QUOTE), Tour(TourKind.CONFLICT))
    ]


@law
@given(some_findings(least=2))
def test_law_status_outline_and_report_say_one_number(found: Findings) -> None:
    """Whatever the story, wherever the cursor."""
    there = reading_of(found)
    printed = "\n".join(report(found))
    for strand, number in list(strand_numbers(there.index, Tour()).items())[:3]:
        mark = there.index.bodies_in(there.index.strands[strand], min(there.index.articles_of(there.index.strands[strand])))[0]
        here = moves.go_to_mark(there, strand, mark)
        count = len(there.index.strands_of(Kind.SHARED))
        assert tour_counter(here).startswith(f"shared passage {number} of {count}")
        assert f" {number} of {count}" in text_of(outline_lines(open_outline(here), here, 60, 10)[1])
        assert f"Passage {number} of {count}, " in printed


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_the_number_stays_however_the_panes_stand(order: tuple[int, ...]) -> None:
    there = moves.go_to_mark(
        replace(START, order=order), "passage:b", START.index.bodies_in(START.index.strands["passage:b"], 1)[0]
    )
    assert tour_counter(there).startswith("shared passage 2 of 2")


def test_what_is_followed_is_named_with_how_to_leave_it_and_left() -> None:
    """A search, one name, what is missing; afterwards the usual tour is there again."""
    followed = replace(START, tour=Tour(TourKind.STRAND, strand="entity:y"))
    for there in (followed, search_for(START, "burned"), moves.take_tour(START, Tour(TourKind.MISSING))):
        assert tour_counter(there).endswith("(esc leaves)")
        assert (Tour(), "") == (leave_tour(there).tour, leave_tour(there).query)
        assert "esc" not in tour_counter(leave_tour(there))


DATED = told(("Alpha", "dateline: LIMA\nAll was calm before.\n[a: One burned.]"), ("Beta", "date: 3 May 2024\n[a: It burned.]"))


def test_a_story_opens_on_what_counts() -> None:
    """Not on a date line; on a first visit, once passages are known, on the first of them."""
    assert START.place == with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, TWO)).place
    early = with_step(initial_reading(Settings(), first_visit=True), Step(Stage.SENTENCES, 1.0, DATED))
    text = DATED.story.articles[0].text
    assert text.index("All was calm") == early.place.offset
    known = with_step(early, Step(Stage.DONE, 1.0, replace(DATED)))
    assert (text.index("One burned"), "passage:a") == (known.place.offset, known.focus)


def test_a_reader_who_has_moved_is_not_moved() -> None:
    early = with_step(initial_reading(Settings(), first_visit=True), Step(Stage.SENTENCES, 1.0, DATED))
    moved = moves.step_sentence(moves.step_sentence(early, 1), -1)
    assert moved.place == with_step(moved, Step(Stage.DONE, 1.0, replace(DATED))).place


def test_a_mistake_in_story_yaml_is_said_when_the_story_opens() -> None:
    """It opens all the same; other notes are for `rashomon check`."""
    notes = tuple(Note(NoteKind.READ, f"story.yaml: “{word}” is not known here.", "story.yaml") for word in ("titel", "sauce"))
    there = with_step(initial_reading(Settings(), first_visit=True), Step(Stage.DONE, 1.0, replace(TWO, notes=notes)))
    assert "story.yaml: “titel” is not known here. (1 more: `rashomon check` lists them)" == there.message
    other = replace(TWO, notes=(Note(NoteKind.READ, "a.txt is empty.", "a.txt"),))
    assert "" == with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, other)).message
