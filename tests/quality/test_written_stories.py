"""Stories that this project wrote: what their articles tell in common is found, and little else.

They share far less wording than the sample story, as outlets do that report on their own. They were used while the rules were
made, so their figures say how far the rules carry, not how far they carry on news that nobody has seen.
"""

from __future__ import annotations

from itertools import chain

import pytest

from tests.quality.score import Rate
from tests.quality.written import Told, Written, analysed, told, written
from tui.model.settings import Settings

PRECISION = 0.92
RECALL = 0.64
"""Each a little under what was last reached over all stories together."""


@pytest.fixture(scope="module")
def reached() -> dict[str, Told]:
    """The pairs of every story."""
    return {story.name: told(story, analysed(story, Settings())) for story in written()}


def test_every_line_is_a_line_of_its_article() -> None:
    """A tag that was not closed, or a line that stands nowhere, would score wrongly in silence."""
    for line in chain.from_iterable(story.lines for story in written()):
        assert "<" not in line.text
        assert ">" not in line.text


def test_pairs_over_all_stories(reached: dict[str, Told]) -> None:
    """Precision and recall over the pairs of all stories."""
    rate = together(list(reached.values()))
    assert rate.precision >= PRECISION
    assert rate.recall >= RECALL


@pytest.mark.parametrize("story", written(), ids=lambda story: story.name)
def test_no_story_goes_dark(story: Written, reached: dict[str, Told]) -> None:
    """In each story at least a quarter of what its articles share is found."""
    assert reached[story.name].rate.recall >= 0.25


def together(each: list[Told]) -> Rate:
    """Precision and recall over the pairs of several stories."""
    said, sure = sum(len(one.said) for one in each), sum(len(one.sure) for one in each)
    right, found = sum(len(one.said & one.fine) for one in each), sum(len(one.said & one.sure) for one in each)
    return Rate(right / said, found / sure)
