"""The jobs for which people open the program, each in four keys and without the help: the sample story, and fifty articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.stories import told
from tests.ui.desk import Desk, desk
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.session import Session

MOST_KEYS = 4
ROOT = Path(__file__).resolve().parents[2]


@cache
def sample() -> Findings:
    """What is found in the sample story."""
    *_, last = Session([str(ROOT / "seeds")], Settings()).steps()
    return last.findings


def strip(here: Desk) -> str:
    """What stands below the panes, on one line."""
    return " ".join(" ".join(here.rows()).split())


JOBS = {
    "what does only Bloomberg tell": ("5 u", ("Only E tells this",)),
    "who says how many were killed, and do they agree": ("d", ("1,200", "1,160")),
    "how does each outlet quote Jean-Pierre": ("c o j e", ("Jean-Pierre", "So we’re now working with them")),
    "who leaves out the abstention": ("j", ("abstained from voting", "A and D tell this, likely also C and E, perhaps B")),
    "what is Hamas called where": ("e o h a", ("C NTD: Hamas", "terrorist group")),
}


@pytest.mark.parametrize("job", JOBS)
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_a_job_takes_four_keys(job: str, size: tuple[int, int]) -> None:
    """From the opening screen; what answers it stands on the screen."""
    keys, answers = JOBS[job]
    assert len(keys.split()) <= MOST_KEYS
    async with desk(sample(), size=size) as here:
        await here.press(*keys.split())
        await here.pilot.pause()
        seen = strip(here)
        assert [] == [answer for answer in answers if answer not in seen], here.text()


async def test_nobody_leaves_out_the_abstention() -> None:
    """All five tell it, three of them in passing or in other words: they likely do, and none is called silent."""
    async with desk(sample(), size=(120, 40)) as here:
        await here.press("j")
        index, focus = here.reading.index, here.reading.focus
        silent = [each for each in range(5) if each not in index.tellers[focus] | index.maybe_tellers[focus]]
        assert [] == silent


FIFTY = told(*((f"Outlet {number}", f"headline: Day {number}\n[fire: A market burned.]") for number in range(1, 51)))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_one_of_fifty_articles_is_four_keys_away(size: tuple[int, int]) -> None:
    """ "a 3 7 enter"; a name and a letter lead there too, and back is one key."""
    async with desk(FIFTY, size=size) as here:
        before = here.reading.place
        await here.press("a", "3", "7", "enter")
        assert (36, True) == (here.reading.place.article, 36 in here.shown())
        await here.press("ctrl+o")
        assert before == here.reading.place
        await here.press("a", *"outlet", "down", "enter")
        assert 1 == here.reading.place.article


async def test_what_stays_is_on_the_screen_wherever_the_cursor_is() -> None:
    """Space pins in the list; a second time it hides."""
    async with desk(FIFTY, size=(120, 40)) as here:
        await here.press("a", "space", "escape", "a", "4", "8", "enter")
        assert {0, 47} <= set(here.shown())
        await here.press("a", *"outlet", "home", "space", "escape")
        assert 0 not in here.shown()
