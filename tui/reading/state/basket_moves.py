"""What a key does to the basket: pure, and with a sentence that says what became of it."""

from __future__ import annotations

from dataclasses import replace

from tui.model.papers import Subject, WorkingPapers
from tui.model.places import Place
from tui.reading.state import moves
from tui.reading.state.basket import (
    BasketChoice,
    PlacedItem,
    choose_for_basket,
    item_of_choice,
    place_items,
    put_in,
    take_out,
)
from tui.reading.state.reading import Reading

SUBJECT_WORDS = {
    Subject.PASSAGE: "passage",
    Subject.SENTENCE: "sentence",
    Subject.SELECTION: "words",
    Subject.NAME: "name",
    Subject.QUOTE: "quote",
    Subject.FIGURE: "figure",
    Subject.ARTICLE: "article",
}
"""What an item is called in one word."""


def with_papers(reading: Reading, papers: WorkingPapers, message: str) -> Reading:
    """The reading with other working papers, and what to say of it."""
    return replace(reading, papers=papers, message=message)


def toggle_in_basket(reading: Reading, new_id: str, created: str) -> Reading:
    """What is under the cursor goes into the basket, or out of it where it is in; nothing is selected any more."""
    choice = choose_for_basket(reading)
    if choice is None:
        return replace(reading, message="Nothing under the cursor to put into the basket.")
    reading = replace(reading, anchor=None, selection=None)
    there = item_of_choice(place_items(reading, reading.papers), choice)
    if there is not None:
        papers = take_out(reading.papers, there.item.id)
        return with_papers(reading, papers, f"Out of the basket: this {_what(choice)}; {_count(papers)}.")
    papers = put_in(reading.papers, reading, choice, lambda: new_id, created)
    return with_papers(reading, papers, f"In the basket: this {_what(choice)}; {_count(papers)}. & lists them.")


def _what(choice: BasketChoice) -> str:
    return SUBJECT_WORDS[choice.about]


def _count(papers: WorkingPapers) -> str:
    return {0: "it is empty", 1: "it holds one thing"}.get(len(papers.basket), f"it holds {len(papers.basket)} things")


def go_to_item(reading: Reading, placed: PlacedItem) -> Reading:
    """To the words of an item; where they are gone, say so."""
    if not placed.marks:
        return replace(reading, message="These words stand in no article of the story now.")
    mark = placed.marks[0]
    if placed.strand is not None and any(mark == each for each in placed.strand.marks):
        return moves.go_to_mark(reading, placed.strand.id, mark)
    return moves.jump(reading, Place(mark.article, mark.start))
