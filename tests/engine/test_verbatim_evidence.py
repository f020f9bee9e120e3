"""One sentence in the same words in two articles: how much it has to hold to be the same fact (`passages.evidence`)."""

from __future__ import annotations

import pytest

from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage

ONE = "The harbour of Brod was closed after a storm tore the roof off a warehouse. {} The ferries will wait until Friday."
OTHER = "Farmers around Visby fear for the barley, which a late frost has killed in many fields. {} The market opens as always."


@pytest.mark.parametrize(
    ("sentence", "shared"),
    [
        ("Nobody was hurt.", 1),
        ("It was time to go home.", 1),
        ("They went home.", 0),
        ("It was a good day.", 0),
        ("The people were happy again.", 0),
        ("That is all.", 0),
        ("We will see.", 0),
    ],
)
def test_a_sentence_in_the_same_words_needs_to_hold_something(sentence: str, shared: int) -> None:
    """Light words stand in two articles by chance; half of the threshold or twice of it fails here."""
    sources = (Source("a", "a.txt", ONE.format(sentence)), Source("b", "b.txt", OTHER.format(sentence)))
    found = analyse(Story("", sources), Settings())
    passages = [strand for strand in found.strands if isinstance(strand, Passage) and not strand.copied]
    assert shared == sum(len({mark.article for mark in passage.marks}) > 1 for passage in passages)
