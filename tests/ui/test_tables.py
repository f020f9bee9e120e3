"""The tables at the desk: each opens, is arranged, leads to its words and back, whatever the screen and the story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.editions import DATED
from tests.reading.fire import FIRE
from tests.stories import told
from tests.ui.desk import desk
from tui.model.findings import Findings
from tui.model.settings import ViewSettings
from tui.reading.state.reading import ViewName
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.views import TABLES

FIFTY = told(
    *(
        (
            f"Outlet {n}",
            f"headline: Day {n}\n[fire: A market burned.] |dead: {n}| died. {{lee{n}: Go}}, <lee: Lee> said. [own{n}: I{n}.]",
        )
        for n in range(50)
    )
)
TWO = told(("Alpha", "[a: Ice came.] {lee: Go home}, <lee: Lee> said."), ("Beta", "[a: Ice fell.] Nobody said a word."))


@pytest.mark.parametrize(
    ("story", "size", "options"),
    [
        (FIRE, (80, 24), {}),
        (DATED, (200, 50), {}),
        (TWO, (80, 24), {"depth": "none"}),
        (FIFTY, (80, 24), {}),
    ],
    ids=["80x24", "versions at 200x50", "two without colour", "fifty"],
)
async def test_each_table_leads_to_its_words_and_back(
    story: Findings, size: tuple[int, int], options: dict[str, object]
) -> None:
    """`0`, the table's number or tab, down, enter, and back to the same row; what is empty says so."""
    async with desk(story, size=size, **options) as here:
        await here.press("0")
        for name in SectionName:
            assert (ViewName.TABLES, name) == (here.reading.view, here.reading.tables.section)
            assert name.value in here.text()
            if not TABLES.section(here.reading).rows:
                assert TABLES.nothing(here.reading)[:20] in here.text()
            else:
                await here.press("down")
                row = here.reading.tables.row
                had_words = bool(TABLES.words(here.reading))
                await here.press("enter")
                assert had_words is (here.reading.view is ViewName.SIDE)
                if had_words:
                    await here.press("0")
                assert (name, row) == (here.reading.tables.section, here.reading.tables.row)
            await here.press("tab")
        await here.press("escape")
        assert ViewName.SIDE is here.reading.view


async def test_rows_are_narrowed_by_typing() -> None:
    """r, letters (also those that are commands elsewhere), enter keeps, escape shows all again and only then leaves."""
    async with desk(FIFTY, size=(80, 24)) as here:
        await here.press("0", "tab", "tab", "r", *"in:q")
        assert "rows with: in:q" in here.text()
        assert "1 of 50 rows" in here.text()
        await here.press("enter")
        assert "esc shows all again" in here.text()
        await here.press("escape")
        assert ("", ViewName.TABLES) == (here.reading.tables.filter, here.reading.view)
        await here.press("r", "x", "escape", "S")
        assert ("", 1) == (here.reading.tables.filter, here.reading.tables.sort)
        await here.press("escape")
        assert ViewName.SIDE is here.reading.view


async def test_a_new_story_shows_the_overview_first_where_that_is_set() -> None:
    """With how one goes on; `0` leads to the articles. A story that was opened before shows what was open then."""
    async with desk(FIRE, size=(80, 24), view=ViewSettings(first="overview")) as here:
        assert "row 1/" in here.text()
        await here.press("0")
        assert ViewName.SIDE is here.reading.view
    async with desk(FIRE, size=(80, 24), view=ViewSettings(first="overview"), saved={"view": "side by side"}) as here:
        assert ViewName.SIDE is here.reading.view


async def test_altered_words_are_underlined() -> None:
    """In the table and in the strip, without colour too."""
    async with desk(DATED, size=(120, 30), depth="none") as here:
        await here.press("0", "shift+tab", "down", "down")
        assert here.styles("Twelve people were").underline
        assert not here.styles("people were hurt there.").underline


async def test_both_versions_stand_side_by_side() -> None:
    """Though another paper stands between them in the story, and two panes are all that there is room for."""
    first, second, third = DATED.story.articles
    order = {0: 0, 1: 2, 2: 1}
    story = replace(DATED.story, articles=(first, third, second))
    sentences = tuple(sorted(each._replace(article=order[each.article]) for each in DATED.sentences))
    async with desk(replace(DATED, story=story, sentences=sentences, strands=()), size=(80, 24)) as here:
        assert [0, 1] == here.shown()
        for _ in range(2):
            await here.press("D")
        assert [0, 2] == here.shown()


async def test_the_edits_of_a_version_stand_out_when_the_rest_steps_back() -> None:
    async with desk(DATED, size=(120, 30)) as here:
        await here.press("D", "full_stop")
        assert (here.styles("Twelve").underline, here.styles("Twelve").dim) == (True, None)
        assert here.styles("The bridge was").color != here.styles("people were hurt").color
        await here.press("escape")
        assert () == here.reading.overlays
