"""The basket in words: what is in it, each with a number, and the brief of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tui.reading.plain.phrases import as_sentence
from tui.reading.plain.walk import Answer, Walk
from tui.reading.printed.brief import brief_text
from tui.reading.show.basket_names import name_item
from tui.reading.state.basket import place_items
from tui.reading.state.basket_moves import toggle_in_basket


def collect(walk: Walk, _words: str) -> Answer:
    """Put what is under the cursor into the basket, or take it out."""
    there = toggle_in_basket(walk.reading, *walk.stamp)
    return replace(walk, reading=replace(there, message="")), [as_sentence(there.message)]


def list_basket(walk: Walk, _words: str) -> Answer:
    """What is in the basket, in the order of the brief."""
    rows = []
    for number, placed in enumerate(place_items(walk.reading, walk.reading.papers), 1):
        word, words = name_item(walk.reading, placed)
        own = f"; your line: {placed.item.text}" if placed.item.text else ""
        lost = "; it has lost its place" if not placed.marks else "; a part of it has lost its place" if placed.lost else ""
        rows.append(f"{number}, {word}: {words}{own}{lost}")
    return walk, rows or ["The basket is empty. The command collect puts what is here into it."]


def say_brief(walk: Walk, _words: str) -> Answer:
    """The brief as text."""
    return walk, [row for row in brief_text(walk.reading, walk.reading.papers, date.today(), markdown=False) if row]
