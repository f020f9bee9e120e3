"""Notes line by line: written, heard, added to, deleted, undone; their numbers lead to them."""

from __future__ import annotations

import pytest

from tests.reading.fire import FIRE
from tests.stories import reading_of, some_stamp
from tui.model.settings import Settings
from tui.reading.plain.driver import answer, begin
from tui.reading.plain.walk import Walk


def ask(*lines: str, walk: Walk | None = None) -> tuple[Walk, list[str]]:
    """The walk after some lines, and the answer to the last."""
    walk = walk or begin(reading_of(FIRE), Settings(), {}, is_paged=False)[0]
    said: list[str] = []
    for line in lines:
        walk, said = answer(walk, line, some_stamp())
    return walk, said


def test_a_note_is_written_with_its_words() -> None:
    """About the sentence here; it is heard whenever one stands there again."""
    walk, said = ask("note ask the mayor #todo")
    (note,) = walk.reading.papers.notes
    assert ("ask the mayor #todo", ("todo",), "A fire in Lima") == (note.text, note.tags, note.targets[0].selector.exact)
    assert ["The note is written; Z undoes it.", "It is about this sentence."] == said
    assert "Your note: ask the mayor #todo" in ask("j", "k", walk=walk)[1]
    assert "Your note" not in " ".join(ask("j", walk=walk)[1])


def test_further_words_are_added_and_none_is_lost() -> None:
    walk, said = ask("note one", "note two")
    assert ["one\ntwo"] == [note.text for note in walk.reading.papers.notes]
    assert "It says now: one two." in said
    assert "one two" in ask("note", walk=walk)[1][0]


def test_a_bookmark_is_a_note_without_words() -> None:
    walk, said = ask("bookmark")
    assert [""] == [note.text for note in walk.reading.papers.notes]
    assert "The place is marked" in said[0]
    assert "Your bookmark is here." in ask("where", walk=walk)[1]
    assert "takes no words" in ask("bookmark here")[1][0]


def test_a_note_is_deleted_and_comes_back() -> None:
    walk, said = ask("note one", "erase")
    assert ((), "The note is deleted; Z undoes it.") == (walk.reading.papers.notes, said[0])
    assert 1 == len(ask("Z", walk=walk)[0].reading.papers.notes)
    assert "no note here" in ask("erase")[1][0]
    assert "nothing to undo" in ask("Z")[1][0]


def test_notes_are_listed_and_their_numbers_lead_to_them() -> None:
    walk, _ = ask("note first", "3", "note second")
    walk, said = ask("outline notes", walk=walk)
    assert ["2 notes; go and a number leads to one:", "1. A: first", "2. C: second"] == said
    assert 2 == ask("go 2", walk=walk)[0].reading.place.article
    assert 0 == ask("go 1", walk=walk)[0].reading.place.article
    assert 0 == ask("notes first", walk=walk)[0].reading.place.article
    assert ask("'", walk=walk)[0].reading.place == ask("notes", walk=walk)[0].reading.place


@pytest.mark.parametrize("line", ["note", "notes", "outline notes", "erase", "bookmark", "Z", "'"])
def test_without_a_note_each_says_something(line: str) -> None:
    assert ask(line)[1]
