"""One sentence in the same words in two articles: how much it has to hold to be the same fact (`passages.evidence`)."""

from __future__ import annotations

import pytest

from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage

ONE = "The harbour of Brod was closed after a storm tore the roof off a warehouse. {} The ferries will wait until Friday."
OTHER = "Farmers around Visby fear for the barley, which a late frost has killed in many fields. {} The market opens as always."


def is_shared(sentence: str, settings: Settings) -> bool:
    """Whether two articles about other things are said to share a sentence that stands in both."""
    sources = (Source("a", "a.txt", ONE.format(sentence)), Source("b", "b.txt", OTHER.format(sentence)))
    found = analyse(Story("", sources), settings)
    passages = [strand for strand in found.strands if isinstance(strand, Passage) and not strand.copied]
    return any(len({mark.article for mark in passage.marks}) > 1 for passage in passages)


@pytest.mark.parametrize(
    ("sentence", "shared"),
    [
        ("Nobody was hurt.", True),
        ("It was time to go home.", True),
        ("They went home.", False),
        ("It was a good day.", False),
        ("The people were happy again.", False),
        ("That is all.", False),
        ("We will see.", False),
    ],
)
def test_a_sentence_in_the_same_words_needs_to_hold_something(sentence: str, shared: bool) -> None:
    """Light words stand in two articles by chance."""
    assert shared is is_shared(sentence, Settings())
