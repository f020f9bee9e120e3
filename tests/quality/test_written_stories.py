"""Stories that this project wrote: what their articles tell in common is found, and little else.

They share far less wording than the sample story, as outlets do that report on their own. The first half was read while the
rules were made; of the second half only the figures were.
"""

from __future__ import annotations

from itertools import chain

import pytest

from tests.quality.score import Rate
from tests.quality.stories import Half
from tests.quality.written import Told, Written, analysed, told, written
from tui.model.findings import Findings
from tui.model.settings import Settings

FLOORS: dict[Half, tuple[float, float]] = {"development": (0.89, 0.68), "held-out": (0.64, 0.42)}
"""Precision and recall over all stories of a half, each a little under what was last reached."""
SURE: dict[Half, tuple[float, float]] = {"development": (0.96, 0.27), "held-out": (0.92, 0.16)}
"""The same of what is surely shared."""


@pytest.fixture(scope="module")
def findings() -> dict[str, Findings]:
    """What the program makes of every story."""
    return {story.name: analysed(story, Settings()) for half in FLOORS for story in written(half)}


@pytest.fixture(scope="module")
def reached(findings: dict[str, Findings]) -> dict[str, Told]:
    """The pairs of every story."""
    return {story.name: told(story, findings[story.name]) for half in FLOORS for story in written(half)}


def test_every_line_is_a_line_of_its_article() -> None:
    """A tag that was not closed, or a line that stands nowhere, would score wrongly in silence."""
    for line in chain.from_iterable(story.lines for half in FLOORS for story in written(half)):
        assert "<" not in line.text
        assert ">" not in line.text


@pytest.mark.parametrize("half", FLOORS)
def test_pairs_over_all_stories(half: Half, reached: dict[str, Told]) -> None:
    """Precision and recall over the pairs of all stories."""
    rate = together([reached[story.name] for story in written(half)])
    precision, recall = FLOORS[half]
    assert rate.precision >= precision
    assert rate.recall >= recall


@pytest.mark.parametrize("half", SURE)
def test_sure_pairs_over_all_stories(half: Half, findings: dict[str, Findings]) -> None:
    """Of what is called the same fact hardly anything is not."""
    rate = together([told(story, findings[story.name], sure_only=True) for story in written(half)])
    precision, recall = SURE[half]
    assert rate.precision >= precision
    assert rate.recall >= recall


@pytest.mark.parametrize("story", [story for half in FLOORS for story in written(half)], ids=lambda story: story.name)
def test_no_story_goes_dark(story: Written, reached: dict[str, Told]) -> None:
    """In each story at least a fifth of what its articles share is found."""
    assert reached[story.name].rate.recall >= 0.2


def together(each: list[Told]) -> Rate:
    """Precision and recall over the pairs of several stories."""
    said, sure = sum(len(one.said) for one in each), sum(len(one.sure) for one in each)
    right, found = sum(len(one.said & one.fine) for one in each), sum(len(one.said & one.sure) for one in each)
    return Rate(right / said, found / sure)
