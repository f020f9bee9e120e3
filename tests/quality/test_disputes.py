"""Small stories with disputes and near-disputes, written before anybody looked at what the program says of them.

`gold/cases/disputes.txt`: `disputed | a: words | b: words` where an editor would say that two outlets contradict each other in
a value, `denied` where one tells what another denies, `not disputed` where they only seem to: a rounding, an update, another
day, another thing, a bound. `blamed` and `differs` (who is to blame, who it was) are not found by any rule, and only counted.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import pytest

from tests.quality.score import GOLD
from tui.engine.pipeline import analyse
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.reading.state.index import Index
from tui.reading.state.sections.disputes import disputes

FOUND = {"disputed": 8, "denied": 7}
"""Disputes that are found, of 16 and of 7: no fewer than were."""


class DisputeClaim(NamedTuple):
    """What is expected of two places."""

    story: str
    what: str
    places: tuple[tuple[str, str], ...]
    """Outlet and words."""
    is_met: bool


@pytest.fixture(scope="module")
def claims() -> list[DisputeClaim]:
    """All claims, with whether the table of disputes meets them."""
    text = (GOLD / "cases" / "disputes.txt").read_text("utf-8")
    return [claim for part in re.split(r"^##### ", text, flags=re.MULTILINE)[1:] for claim in _claims(part)]


def _claims(part: str) -> list[DisputeClaim]:
    story, _, expected = part.partition("\n---\n")
    name, *articles = re.split(r"^=== ", story, flags=re.MULTILINE)
    files, texts = zip(*(article.split("\n", 1) for article in articles), strict=True)
    sources = tuple(Source(file, f"{file}.txt", text) for file, text in zip(files, texts, strict=True))
    found = analyse(Story("", sources), Settings())
    rows = [[mark for cell in row.cells for mark in cell.marks] for row in disputes(Index(found)).rows]
    made = []
    for line in expected.strip().splitlines():
        what, *given = line.split(" | ")
        places = tuple((file, words) for file, _, words in (place.partition(": ") for place in given))
        marks = [_marks(files.index(file), found.story.articles[files.index(file)].text, words) for file, words in places]
        assert all(marks), line
        both = any(all(_touches(row, place) for place in marks) for row in rows)
        made.append(DisputeClaim(name.split("\n", 1)[0], what, places, both is not what.startswith("not")))
    return made


def _marks(article: int, text: str, words: str) -> list[Mark]:
    return [Mark(article, match.start(), match.end()) for match in re.finditer(re.escape(words), text, re.IGNORECASE)]


def _touches(row: list[Mark], place: list[Mark]) -> bool:
    return any(
        mark.article == each.article and mark.start < each.end and each.start < mark.end for mark in row for each in place
    )


def test_nothing_is_disputed_that_is_not(claims: list[DisputeClaim]) -> None:
    """A false dispute costs more than a missed one: of what only seems to be one, nothing is told."""
    seeming = [claim for claim in claims if claim.what == "not disputed"]
    assert len(seeming) > 30
    assert not [claim for claim in seeming if not claim.is_met]


def test_as_many_disputes_are_found_as_were(claims: list[DisputeClaim]) -> None:
    """Disputes of a kind that are found do not become fewer."""
    found = Counter(claim.what for claim in claims if claim.is_met)
    missed = "\n".join(f"{claim.story}: {claim.what} {claim.places}" for claim in claims if not claim.is_met)
    assert all(found[what] >= least for what, least in FOUND.items()), missed
