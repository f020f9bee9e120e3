"""What a key does to the basket: pure, and with a sentence that says what became of it."""

from __future__ import annotations

from dataclasses import replace

from tui.model.papers import Subject, WorkingPapers
from tui.model.places import Place
from tui.reading.state import moves
from tui.reading.state.basket import (
    PlacedItem,
    choose_for_basket,
    item_of_choice,
    move_item,
    place_items,
    put_in,
    take_out,
    write_line,
)
from tui.reading.state.papers import change_papers
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS


def toggle_in_basket(reading: Reading, new_id: str, created: str) -> Reading:
    """What is under the cursor goes into the basket, or out of it where it is in; nothing is selected any more."""
    choice = choose_for_basket(reading)
    if choice is None:
        return replace(reading, message="Nothing under the cursor to put into the basket.")
    reading = replace(reading, anchor=None, selection=None)
    there = item_of_choice(place_items(reading, reading.papers), choice)
    if there is not None:
        return drop_item(reading, there)
    papers = put_in(reading.papers, reading, choice, lambda: new_id, created)
    return change_papers(reading, papers, f"{_subject_is(choice.about)} in the basket{_beside(papers)}")


def drop_item(reading: Reading, placed: PlacedItem) -> Reading:
    """The reading without an item in its basket."""
    papers = take_out(reading.papers, placed.item.id)
    return change_papers(reading, papers, f"{_subject_is(placed.item.about)} out of the basket")


def shift_item(reading: Reading, item_id: str, step: int) -> Reading:
    """The reading with an item that many places further down in its basket, or up when negative."""
    papers = move_item(reading.papers, item_id, step)
    return reading if papers == reading.papers else change_papers(reading, papers, "The basket is in another order")


def write_item(reading: Reading, item_id: str, text: str) -> Reading:
    """The reading with the reader's own line at an item."""
    papers = write_line(reading.papers, item_id, text)
    return reading if papers == reading.papers else change_papers(reading, papers, "Your line is written")


def _subject_is(about: Subject) -> str:
    return f"The {SUBJECTS[about].word} {'are' if about is Subject.SELECTION else 'is'}"


def _beside(papers: WorkingPapers) -> str:
    others = len(papers.basket) - 1
    return "" if not others else " beside one more" if others == 1 else f" beside {others} more"


def go_to_item(reading: Reading, placed: PlacedItem) -> Reading:
    """To the words of an item; where they are gone, say so."""
    if not placed.marks:
        return replace(reading, message="These words stand in no article of the story now.")
    mark = placed.marks[0]
    if placed.strand is not None and any(mark == each for each in placed.strand.marks):
        return moves.go_to_mark(reading, placed.strand.id, mark)
    return moves.jump(reading, Place(mark.article, mark.start))
