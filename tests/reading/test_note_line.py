"""The line in which a note is typed, and what searches and tours find of notes."""

from __future__ import annotations

import time

import pytest

from tests.reading.test_papers import NOTES, NOW, START, noted
from tests.stories import reading_of, told
from tui.model.papers import Annotation, PieceStamp, Subject, WorkingPapers
from tui.model.strands import Kind
from tui.reading.panels import note_prompt, outline, search_prompt
from tui.reading.panels.note_prompt import NotePrompt
from tui.reading.plain.place import describe_number
from tui.reading.show.counting import tour_counter
from tui.reading.show.detail import strip_lines
from tui.reading.show.listing import section_of
from tui.reading.state import moves
from tui.reading.state.note_hits import hits_in_notes
from tui.reading.state.noted import strand_id
from tui.reading.state.offers import lacking
from tui.reading.state.overlays import visible_overlays
from tui.reading.state.papers import (
    delete_note,
    note_under_cursor,
    undo,
    with_papers,
)
from tui.reading.state.reading import Reading
from tui.reading.state.search import clear_search, search_for
from tui.reading.state.tours import Tour
from tui.reading.text.lines import text_of


def typed(reading: Reading, *keys: str) -> tuple[NotePrompt | None, Reading]:
    """What keys lead to in the line of a note."""
    panel = note_prompt.open_note(reading, PieceStamp("new", NOW))
    for key in keys:
        assert panel is not None
        panel, reading = note_prompt.press(panel, reading, key, key if len(key) == 1 else None)
    return panel, reading


def test_typed_in_a_line() -> None:
    """Enter keeps it, tab takes another place, escape forgets it."""
    panel, there = typed(START, *"Who?", "tab", "enter")
    assert (None, "Who?", Subject.PASSAGE) == (panel, there.papers.notes[0].text, there.papers.notes[0].about)
    assert (None, START) == typed(START, *"Who?", "escape")


def test_the_same_key_changes_and_deletes() -> None:
    """On a place with a note its text stands in the line."""
    there = noted(START, "Who")
    assert "Who?" == typed(there, "?", "enter")[1].papers.notes[0].text
    assert () == typed(there, "ctrl+d")[1].papers.notes
    panel, _ = typed(there)
    assert panel is not None
    line = text_of(note_prompt.note_line(panel, 100, editor_key="^x"))
    assert "@ sentence: Who" in line
    assert "^d delete" in line
    assert 40 >= len(text_of(note_prompt.note_line(panel, 40, editor_key="^x")))


def test_several_lines_stay_several() -> None:
    """They are shown in the one line, and come out of it as they were."""
    there = noted(START, "one\ntwo")
    panel, _ = typed(there)
    assert panel is not None
    assert ("one⏎two", "one\ntwo") == (panel.field.text, panel.text)
    assert "one\ntwo!" == typed(there, "!", "enter")[1].papers.notes[0].text


def test_a_note_that_was_deleted_meanwhile_is_written_anew() -> None:
    """What was typed is never lost."""
    there = noted(START, "Who")
    panel = note_prompt.open_note(there, PieceStamp("new", NOW))
    assert panel is not None
    gone = delete_note(there, there.papers.notes[0])
    assert ["more"] == [note.text for note in note_prompt.keep(panel, gone, "more").papers.notes]


def test_ten_thousand_notes_cost_a_key_nothing() -> None:
    """A key asks only for what is on the screen: with them it takes no more than three times what it takes without."""
    text = " ".join(f"Sentence number {number} tells of it." for number in range(10_000))
    story = reading_of(told(("Alpha", text), ("Beta", "Nothing.")))
    many = with_papers(story, WorkingPapers(tuple(_note(story, number) for number in range(10_000))))
    assert many.noted is not None
    assert 10_000 == len(many.noted.listed)

    def seconds(reading: Reading) -> float:
        best = 1.0
        for _ in range(5):
            start = time.process_time()
            there = reading
            for _ in range(20):
                there = moves.step_sentence(there, 1)
                strip_lines(there, 100, 5, grown=False)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(many) < 3 * seconds(story) + 0.01


def _note(reading: Reading, number: int) -> Annotation:
    from tui.engine.anchors import target_of

    sentence = reading.findings.sentences[number]
    target = target_of(reading.findings.story.articles[0], sentence.start, sentence.end)
    return Annotation(f"n{number}", Subject.SENTENCE, (target,), f"Note {number}", ("t",), NOW)


def test_the_section_of_the_tour() -> None:
    assert NOTES == section_of(Tour(of=Kind.NOTE))


@pytest.mark.parametrize(
    ("query", "in_text", "in_notes"),
    [
        ("market", True, 1),
        ("desk", False, 1),
        ("#todo", False, 2),
        ("todo", False, 2),
        ("ask | market", True, 2),
        ("“the desk”", False, 1),
        ("absent", False, 0),
    ],
)
def test_a_search_finds_notes_too_and_says_so(query: str, in_text: bool, in_notes: int) -> None:
    """n goes there; who has the words and who has not counts without them, and no word of a text is lit for a note."""
    reading = noted(noted(START, "ask the desk #todo"), "Market #todo", at=-1, id_="n2")
    found = search_for(reading, query)
    hits = hits_in_notes(found)
    assert (in_text, in_notes) == (bool(found.hits and found.hits.marks), hits.in_notes if hits else 0)
    assert lacking(found) == lacking(search_for(START, query))
    assert hits is None or hits not in visible_overlays(found)
    stops = {stop.strand for stop in found.stops}
    assert (bool(in_notes), in_text) == (
        hits is not None and hits.id in stops,
        found.hits is not None and found.hits.id in stops,
    )
    if hits is not None and not in_text:
        assert ("in your notes" in tour_counter(found), hits.id) == (True, found.focus)
        assert "of your notes do" in search_prompt.keep_search(search_prompt.Prompt(reading), found).message
    assert hits_in_notes(clear_search(found)) is None


def test_notes_that_change_while_one_searches_are_found_again() -> None:
    found = search_for(START, "desk")
    assert hits_in_notes(found) is None
    there = noted(found, "ask the desk")
    assert hits_in_notes(there) is not None
    assert hits_in_notes(undo(there)) is None


def test_the_outline_stands_on_the_note_under_the_cursor() -> None:
    """On a tour of the notes all of them are one strand; the list has each."""
    reading = noted(noted(START, "one"), "two", at=-1, id_="n2")
    for there in (
        moves.take_tour(reading, Tour(of=Kind.NOTE)),
        moves.follow_tour(moves.take_tour(reading, Tour(of=Kind.NOTE)), 1),
    ):
        note = note_under_cursor(there)
        assert note is not None
        assert strand_id(note.id) == outline.open_outline(there).chosen


def test_on_a_tour_of_notes_an_earlier_search_is_not_counted() -> None:
    """The search is still on, but it is not what n goes through."""
    there = moves.take_tour(search_for(noted(START, "one"), "market"), Tour(of=Kind.NOTE))
    assert there.hits is not None
    assert not describe_number(there).startswith("Search")
