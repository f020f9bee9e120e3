"""What is named as common is a word of both sentences that says something."""

from __future__ import annotations

import pytest

from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage


@pytest.mark.parametrize("who", ["She", "The premier", "The prime minister", "Toma", "Mrs. Toma"])
def test_nobody_is_named_by_a_pronoun_or_an_article(who: str) -> None:
    """Who is meant is known, and what stands for her is no reason."""
    mine = (
        "Premier steps down\n\nPrime Minister Ana Toma met the president of the court in Brno at noon.\n\n"
        f"{who} resigned on Monday after the harbour trial.\n"
    )
    other = "Toma is gone\n\nAna Toma resigned on Monday, after the trial.\n"
    found = analyse(Story("", (Source("0", "0.txt", mine), Source("1", "1.txt", other))), Settings())
    links = [link for strand in found.strands if isinstance(strand, Passage) for link in strand.links]
    words = [word for link in links for words in link.why.words for word in words.split(" / ")]
    assert "resigned" in words
    assert not {"she", "the", "he", "her", "mrs"} & set(words)
