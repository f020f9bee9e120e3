"""The day on which an article appeared, as the line above its first words tells, and what becomes comparable by it."""

from __future__ import annotations

from datetime import date

import pytest

from tui.engine.figures.appearance import with_days
from tui.engine.pipeline import analyse
from tui.model.counts import Relation
from tui.model.settings import Figures, Settings
from tui.model.story import Source, Story
from tui.model.strands import Figure

LEAD = "Ferry runs aground off Ralo\n\n"
NEXT = "\n\nThe ferry Halma ran aground off the island of Ralo on Thursday."


def story(*texts: str) -> Story:
    """A story of articles as they are read."""
    sources = tuple(Source(f"{number}", f"{number}.txt", text) for number, text in enumerate(texts))
    return analyse(Story("", sources), Settings()).story


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("RALO, May 14, 2026 (Coast Agency)", date(2026, 5, 14)),
        ("Timber & Shed, 5 June 2026", date(2026, 6, 5)),
        ("The Ralo Lantern, 27 March 2026", date(2026, 3, 27)),
        ("Week ending January 30, 2026", None),
        ("Timber & Shed, June 2026", None),
        ("It was 14 May 2026 when the ferry sank.", None),
        ("From 5 June 2026 to 9 June 2026", None),
    ],
)
def test_the_line_above(line: str, day: date | None) -> None:
    """A line of a paper or a place with one whole day says when; a sentence, a month and a week do not."""
    (article,) = with_days(story(LEAD + line + NEXT), Figures()).articles
    assert article.meta.published == day


def test_a_day_without_a_year_takes_that_of_the_others() -> None:
    """An agency gives no year; where no article gives one, nobody knows it."""
    wire = f"{LEAD}RALO, Feb 19 (Reuters) - The ferry Halma ran aground off the island of Ralo."
    dated = f"{LEAD}20 February 2026{NEXT}"
    assert [date(2026, 2, 19), date(2026, 2, 20)] == [
        a.meta.published for a in with_days(story(wire, dated), Figures()).articles
    ]
    assert with_days(story(wire), Figures()).articles[0].meta.published is None


def test_values_of_one_day_are_compared() -> None:
    """ "Yesterday" and "on Thursday" are one day, once it is known when each article appeared; "on Sunday" is another."""

    def relations(told: str) -> list[Relation]:
        one = f"{LEAD}RALO, May 14, 2026 (Coast Agency)\n\nEleven sailors of the ferry Halma had been injured as of Thursday."
        found = analyse(
            Story("", (Source("a", "a.txt", one), Source("b", "b.txt", f"{LEAD}15 May 2026\n\n{told}"))), Settings()
        )
        return [each.relation for each in found.strands if isinstance(each, Figure) and "injured" in each.label]

    assert Relation.CONFLICT in relations("Fourteen sailors had been injured on the ferry Halma as of yesterday.")
    assert Relation.CONFLICT not in relations("Fourteen sailors of the ferry Halma had been injured on Sunday.")
