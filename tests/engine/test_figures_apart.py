"""Values that differ and contradict nothing, and those that do."""

from __future__ import annotations

from datetime import date

import pytest

from tui.engine.figures import figures
from tui.engine.segment import sentences
from tui.model.settings import Clean, Figures
from tui.model.story import Article, Block, BlockKind, Meta, Story

QUAKE = "the earthquake in Osara, officials said"


def in_conflict(*told: str, days: tuple[int, int] | None = None) -> bool:
    """Whether two articles contradict each other; `days` are the days of March 2024 on which they appeared."""
    dates = [date(2024, 3, day) for day in days] if days else [None, None]
    made = tuple(
        Article(f"{number}", f"{number}.txt", Meta(published=day), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
        for number, (text, day) in enumerate(zip(told, dates, strict=True))
    )
    return any(figure.conflict for figure in figures(Story("", (), made), sentences(made, Clean()), Figures()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Twelve people were killed in {QUAKE}.", f"Thirty-one people were killed in {QUAKE}."),
        (f"More than 40 people were killed in {QUAKE}.", f"34 people were killed in {QUAKE}."),
        (
            "The plane with 132 people on board fell into Lake Osara.",
            "The plane with 139 people on board fell into Lake Osara.",
        ),
        ("John Brown, 43, was arrested in Osara on Monday.", "John Brown, 44, was arrested in Osara on Monday."),
    ],
)
def test_contradictions(one: str, other: str) -> None:
    """Told of one thing at one time, two values cannot both hold."""
    assert in_conflict(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"At least 12 people were killed in {QUAKE}.", f"At least 31 people were killed in {QUAKE}."),
        (f"Between 10 and 15 people were killed in {QUAKE}.", f"Some 12 people were killed in {QUAKE}."),
        (f"The toll of {QUAKE} on Monday, stood at 12.", f"The toll of {QUAKE} on Tuesday, rose to 31."),
        (
            "Some 40,000 homes in Osara were without power on Monday morning.",
            "Some 25,000 homes in Osara were without power on Monday night.",
        ),
        (
            "The earthquake in Osara killed 34 people, 12 of them in the village of Ralo.",
            "The earthquake in Osara killed 12 people in the village of Ralo.",
        ),
        (
            "Organisers said 300,000 people marched in Osara on Sunday; police put the figure at 120,000.",
            "Police said 120,000 people marched in Osara on Sunday.",
        ),
        ("Osara reported 1,204 new cases of the virus on Monday.", "Osara reported 1,318 new cases of the virus on Tuesday."),
        ("Support for the party in Osara rose 6 percent.", "Support for the party in Osara rose 9 percentage points."),
        ("Acme will buy Bolt for $4.2 billion, it said.", "Acme will buy Bolt for 3.9 billion euros, it said."),
        ("Fire has burned 12,000 acres near Osara.", "Fire has burned 4,900 hectares near Osara."),
        ("John Brown, 43, and Ann Roe, 37, fled from Osara.", "Ann Roe, 37, and John Brown, 43, fled from Osara."),
        ("Osara United won 3-1 against Ralo City on Sunday.", "Osara United won 3-2 against Ralo City on Sunday."),
        ("The Nikkei 225 index fell in Tokyo.", "The Nikkei 300 index fell in Tokyo."),
    ],
)
def test_no_contradictions(one: str, other: str) -> None:
    """Bounds, other hours and days, parts beside the whole, other units and names set values apart."""
    assert not in_conflict(one, other)


@pytest.mark.parametrize(("days", "conflict"), [((27, 27), True), ((26, 27), False)])
def test_what_rises_from_day_to_day(days: tuple[int, int], conflict: bool) -> None:
    """A toll that rose between two articles was right in both; on one day it cannot be."""
    told = f"Twelve people were killed in {QUAKE}.", f"The number of people killed rose to 31 in {QUAKE}."
    assert conflict is in_conflict(*told, days=days)


def test_a_number_behind_a_name_that_an_article_opens_is_part_of_it() -> None:
    """ "the Trent 900 engines" are no 900 engines; "in Ohio 300 homes" are 300 homes."""
    text = "The Airbus has the Trent 900 engines, and in Ohio 300 homes were without power."
    made = (Article("a", "a.txt", Meta(), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)),)
    found = figures(Story("", (), made), sentences(made, Clean()), Figures())
    assert ["300"] == [figure.value for figure in found]
