"""The page is quiet: how much of the opening screen is coloured ground, and how much of it is no text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import steps_of
from tests.ui.desk import Desk, desk
from tests.ui.test_jobs import sample
from tui.model.settings import Settings, ViewSettings
from tui.reading.state.inks import Ink
from tui.reading.state.opening import Opening
from tui.ui.app import Rashomon
from tui.ui.draw.theme import palette_of

SIZES = ((80, 24), (120, 40), (200, 50))
MOST_ON_A_GROUND = 0.25
"""Share of the letters of a screen that stand on a ground of their own: one bright thing, and all the rest is a page."""
MOST_ROWS_WITHOUT_TEXT = 5
"""Rows of 24 that hold no words of the articles: with as many, four fifths of the smallest usual screen are for reading."""


def share_on_a_ground(here: Desk) -> float:
    """Share of the letters that stand on another ground than the page's."""
    page = palette_of(here.screen.parts.look.theme, "truecolor").ground
    letters = [(len(part.text.replace(" ", "")), part.style) for row in here.segments() for part in row]
    lit = sum(count for count, style in letters if style and style.bgcolor and style.bgcolor.name not in (page, "default"))
    return lit / sum(count for count, _ in letters)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", SIZES)
async def test_few_letters_stand_on_a_ground(size: tuple[int, int], theme: str) -> None:
    """On the screen that somebody sees who opens the program for the first time."""
    settings = replace(Settings(), view=ViewSettings(theme=theme))
    app = Rashomon(Opening(steps_of(sample()), settings))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        here = Desk(pilot)
        assert here.reading.is_welcome
        assert share_on_a_ground(here) <= MOST_ON_A_GROUND


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", SIZES)
async def test_few_letters_stand_on_a_ground_where_the_reader_comes_back(size: tuple[int, int], theme: str) -> None:
    """With a kept place what tells the same is lit at once, but not on a ground."""
    settings = replace(Settings(), view=ViewSettings(theme=theme))
    app = Rashomon(Opening(steps_of(sample()), settings, saved={"article": "a", "offset": 0}))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        here = Desk(pilot)
        assert not here.reading.is_welcome
        assert any(here.rows_on(number, Ink.COUNTERPART) for number in range(1, len(here.panes())))
        assert share_on_a_ground(here) <= MOST_ON_A_GROUND


async def test_nineteen_rows_of_twenty_four_are_text() -> None:
    """The title of an article is text, the row with its outlet is not."""
    async with desk(sample(), size=(80, 24)) as here:
        for pane in here.panes():
            words = [row[1:].strip() for row in here.pane_rows(here.panes().index(pane))]
            assert words[1]
            assert 24 - (len(words) - 1) <= MOST_ROWS_WITHOUT_TEXT
