"""What is left of a sentence and says nothing by itself is not "only here"."""

from __future__ import annotations

import pytest

from tui.engine.align.scraps import tells_by_itself
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, Passage, kind


def only_here(*texts: str) -> list[str]:
    """The words that only one article tells."""
    sources = tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(texts))
    found = analyse(Story("", sources), Settings())
    return [
        found.story.articles[mark.article].text[mark.start : mark.end]
        for strand in found.strands
        if isinstance(strand, Passage) and kind(strand) is Kind.UNIQUE
        for mark in strand.marks
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "said press secretary ann lowe",
        "coast guard spokesman armando reyes said",
        "according to two people at the bank",
        "who told reporters on tuesday speaking by phone",
        "ann lowe the press secretary",
        "asked on condition of anonymity",
        "she said",
        "louis gallois the airbus chief executive",
    ],
)
def test_a_tag_a_source_and_a_name_say_nothing(rest: str) -> None:
    """Who spoke, on whose word, and who somebody is."""
    assert not tells_by_itself(rest.split())


@pytest.mark.parametrize(
    "rest",
    [
        "some 50,000 people filled the square",
        "where he will meet with border patrol agents",
        "badly maintained boats and lax enforcement of safety rules",
        "said to have been paid in cash by the owner",
        "several factories will be sold to partners",
        "she told the court she had sold the boat",
    ],
)
def test_what_happened_does(rest: str) -> None:
    """A verb that says more than that somebody spoke."""
    assert tells_by_itself(rest.split())


LEAD = "The Orsa Savings Bank failed on Monday after depositors withdrew 40 million crowns in three days."


def test_a_headline_whose_lead_is_shared_is_not_only_here() -> None:
    """It says again what its lead says, and others tell that."""
    mine = f"Orsa bank collapses after depositors withdraw crowns\n\n{LEAD}\n\nThe mayor was abroad when it happened.\n"
    other = f"Savers left with nothing\n\n{LEAD}\n\nA queue stood before the branch in Linden Street.\n"
    said = only_here(mine, other)
    assert "The mayor was abroad when it happened." in said
    assert not any("collapses" in words for words in said)


def test_a_headline_that_says_something_else_is() -> None:
    """Nothing in its lead says that."""
    mine = f"Mayor fled to Lisbon with his driver\n\n{LEAD}\n\nHe had been abroad since Friday.\n"
    other = f"Savers left with nothing\n\n{LEAD}\n\nA queue stood before the branch in Linden Street.\n"
    assert any("Lisbon" in words for words in only_here(mine, other))
