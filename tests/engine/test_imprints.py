"""Lines at the top that give the outlet's name and the day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.cleaning import PROSE, cleaned, kinds
from tui.engine.clean.imprints import is_imprint

TITLE = "Ferry stopped in Orsa"


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("Harbour Review, 5 June 2026", "Harbour Review", date(2026, 6, 5)),
        ("The Port Courier | Friday, May 1, 2026", "The Port Courier", date(2026, 5, 1)),
        ("Boats & Cranes, 14 April 2026", "", date(2026, 4, 14)),
        ("Boats Weekly, Issue 4, April 2026", "Boats Weekly", None),
        ("Week ending January 30, 2026", "", None),
        ("PORT AMBER, May 14, 2026 (Coast News)", "Coast News", date(2026, 5, 14)),
        ("PORT AMBER, Vt. (Coast News), May 14, 2026", "Coast News", date(2026, 5, 14)),
    ],
)
def test_it_is_no_line_of_the_article(line: str, outlet: str, day: date | None) -> None:
    """It is a date, whether it stands above or below the title, and gives what nothing else does."""
    for text in (f"{TITLE}\n\n{line}\n\n{PROSE}\n\n{PROSE} So.", f"{line}\n\n{TITLE}\n\n{PROSE}\n\n{PROSE} So."):
        assert {words: kind for kind, words in kinds(text)}[line] in {"date", "furniture"}
        made = cleaned(text).meta
        assert (made.title, made.source, made.published) == (TITLE, outlet, day)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 5 June 2026",
        "Orsa's mayor resigns, 5 June 2026",
        "Harbour Review",
        "Anna Lund, 44",
        "Ferry, Barge, Tug, Crane, Dredger, Pilot, Lifeboat, Launch, Yacht, 5 June 2026",
        "Between March 2024 and April 2026, 14 boats sank",
    ],
)
def test_what_tells_something_stays(line: str) -> None:
    """Small words beside the day, no day, or more names than an outlet has."""
    assert not is_imprint(line)


def test_the_last_line_stays() -> None:
    """An article is never only its imprint."""
    assert [("headline", "Harbour Review, 5 June 2026")] != kinds("Harbour Review, 5 June 2026")
    assert "date" not in [kind for kind, _ in kinds("Harbour Review, 5 June 2026")]
