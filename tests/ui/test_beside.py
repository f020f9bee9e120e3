"""The column beside the panes, as a reader meets it."""

from __future__ import annotations

from tests.stories import told
from tests.ui.desk import Desk, desk
from tui.ui.widgets.beside import Beside

CALM = "\n".join(f"Nothing happened on street {number}." for number in range(20))
STORY = told(
    ("Alpha", f"{CALM}\n[x: <ruiz: Ruiz> promised |sum: 12 million|]. [y: It rained.]"),
    ("Beta", f"[w: A quiet day.]\n{CALM}"),
    ("Gamma", f"<ruiz: Ruiz> spoke of |sum: 12 million|.\n[y: Rain fell.]\n{CALM}"),
    ("Delta", f"[x: <ruiz: Ruiz> gives |sum: 12 million|].\n{CALM}"),
    ("Epsilon", f"[w: All quiet.]\n{CALM}"),
)


def beside(here: Desk) -> str:
    """What stands in the column; nothing while it is not there."""
    column = here.screen.query_one(Beside)
    region = column.region
    rows = [row.crop(region.x, region.right).text for row in here.strips()[region.y : region.bottom]] if column.display else []
    return "|".join(row.strip() for row in rows if row.strip())


async def test_a_jump_brings_the_column_and_a_step_leaves_it() -> None:
    """Two who tell it stand side by side at one height; the step goes on to what somebody else tells."""
    async with desk(STORY, size=(120, 40)) as here:
        assert ("", [0, 1, 2]) == (beside(here), here.shown())
        await here.press("n", "down")
        assert [0, 3] == here.shown()
        assert beside(here).startswith("the others|B Beta|nothing near|C Gamma|tells it: “Rain fell.”")
        await here.press("up")
        assert "not found in|B Beta|nothing near|C Gamma|“Ruiz spoke of 12 million.”|E Epsilon|nothing near" == beside(here)


async def test_what_a_jump_scrolls_comes_to_the_height_of_the_cursor() -> None:
    """As close as the end of its text allows."""
    far = told(
        ("Alpha", f"{CALM}\n[x: Ruiz promised.]\n{CALM}"), ("Beta", f"{CALM}\n{CALM}\n[x: Ruiz promises.]\n{CALM}\n{CALM}")
    )
    async with desk(far, size=(80, 24)) as here:
        await here.press("n")
        assert 1 == len({next(y for y, row in enumerate(here.pane_rows(pane)) if "Ruiz" in row) for pane in (0, 1)})


async def test_a_narrow_screen_has_no_column_and_names_them() -> None:
    async with desk(STORY, size=(80, 24)) as here:
        await here.press("n")
        assert ("", [0, 3], True) == (beside(here), here.shown(), "A and D tell this; not found in B, C and E." in here.text())


async def test_a_click_leads_to_what_it_shows() -> None:
    """Its outlet gets a pane, beside those who tell it."""
    async with desk(STORY, size=(120, 40)) as here:
        await here.press("n")
        await here.pilot.click(Beside, offset=(5, 6))
        await here.pilot.pause()
        assert (2, "Ruiz spoke of 12 million.", [0, 2, 3], "") == (
            here.reading.place.article,
            here.here,
            here.shown(),
            beside(here),
        )


async def test_the_column_goes_with_what_needs_its_room() -> None:
    """Zoom, tables, the outline, panes that keep their order; and it comes back."""
    async with desk(STORY, size=(120, 40)) as here:
        await here.press("n")
        for keys in ("z", "0", "o"):
            await here.press(keys)
            assert "" == beside(here), keys
            await here.press("escape" if keys == "o" else keys)
            assert beside(here), keys
        await here.press("semicolon")
        assert ("", [0, 1, 2]) == (beside(here), here.shown())


async def test_another_size_and_another_theme_reach_it() -> None:
    """At 200 columns it is as narrow as at 120, and the panes have what is left."""
    async with desk(STORY, size=(120, 40)) as here:
        await here.press("n")
        before = here.styles("not found in")
        await here.press("t")
        assert before != here.styles("not found in")
        await here.resize(200, 50)
        assert (40, [80, 80]) == (here.screen.query_one(Beside).size.width, [pane.size.width for pane in here.panes()])
        assert "Ruiz spoke of 12 million." in beside(here)
