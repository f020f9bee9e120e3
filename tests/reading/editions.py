"""Two versions of one article, a day apart, and another paper: for the tests of what versions have otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.stories import told
from tui.model.findings import Findings

_FOUND = told(
    (
        "Herald early",
        "headline: Bridge closes\n[closed: The bridge was closed on Monday.] Two people were hurt there.\n"
        "It opened in the year 1932. Rain fell all day.\nfurniture: Share this.",
    ),
    (
        "Herald late",
        "headline: Bridge closes\nIt opened in the year 1932.\n"
        "[closed: The bridge was closed on Monday.] Twelve people were hurt there. The mayor came.",
    ),
    ("Post", "headline: A lorry\n[closed: The bridge is shut.] Nobody said why."),
    title="The bridge",
)


def editions(*days: date | None) -> Findings:
    """The story; the two versions appeared on these days."""
    articles = list(_FOUND.story.articles)
    for n, day in enumerate(days):
        twin = articles[1 - n].id if n == 0 else ""
        articles[n] = replace(articles[n], twin_of=twin, meta=replace(articles[n].meta, published=day))
    return replace(_FOUND, story=replace(_FOUND.story, articles=tuple(articles)))


DATED = editions(date(2024, 3, 26), date(2024, 3, 27))
UNDATED = editions(None, None)
TURNED = editions(date(2024, 3, 28), date(2024, 3, 27))
"""The second article of the story is the older version."""
