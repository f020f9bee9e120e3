"""The numbers by which it is known when an article appeared and what a value is of, each at its border."""

from __future__ import annotations

from datetime import date

from tests.engine.test_figures_compared import article
from tests.numbers.border import Border
from tui.engine.figures.appearance import with_days
from tui.model.settings import Settings
from tui.model.story import Story


def day_of_line(place: int, settings: Settings) -> date | None:
    """When an article appeared of which so many-th line names the paper and a day."""
    lines = [f"A ferry sank off Ralo {number}." for number in range(9)]
    lines[place - 1] = "Timber & Shed, 5 June 2026"
    return with_days(Story("", (), (article(0, "\n".join(lines)),)), settings.figures).articles[0].meta.published


BORDERS = (
    Border(
        "figures.appearance._BLOCKS",
        "a headline, an author and a picture may stand above the line of the paper; further down it is a credit",
        lambda settings: (day_of_line(4, settings), day_of_line(6, settings)),
        (date(2026, 6, 5), None),
    ),
)
"""A case at the border of a number that decides: it comes out otherwise with half of the number, and with twice of it."""
