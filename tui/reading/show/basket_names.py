"""What an item of the basket is called in one row."""

from __future__ import annotations

from tui.reading.show.titles import title_of
from tui.reading.state.basket import PlacedItem
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS
from tui.reading.state.texts import one_line


def name_item(reading: Reading, placed: PlacedItem) -> tuple[str, str]:
    """What an item is in one word, and its words on one line."""
    item = placed.item
    word = SUBJECTS[item.about].word
    if placed.strand is not None:
        return word, one_line(title_of(reading.index, placed.strand))
    kept = next((target.selector.exact for target in item.targets if target.selector is not None), "")
    articles = reading.findings.story.articles
    whole = next((articles[mark.article].name for mark in placed.marks), "an article that is not there")
    return word, one_line(kept or whole)
