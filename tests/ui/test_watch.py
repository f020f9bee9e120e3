"""Files that come, change and go while the story is open."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.desk import Desk
from tests.ui.desk import until as wait_until
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.reading.state.opening import Opening
from tui.session import Session
from tui.store import watch
from tui.ui.app import Rashomon

MAYOR = (
    "The mayor of Norwick closed the old bridge on Monday after engineers found cracks in two of its piers.\n\n"
    "Buses take another way until the summer.\n\nNobody was hurt, the fire brigade said."
)
AGAIN = "Engineers found cracks in two piers of the old bridge, so the mayor of Norwick closed it on Monday."
HARBOUR = "The harbour festival opened with music and a parade of wooden boats.\n\nIt rained on Sunday."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story of two articles, looked after twenty times a second."""
    monkeypatch.setattr(watch, "LOOK_S", 0.05)
    monkeypatch.setattr(watch, "IDLE_SHARE", 1.0)
    (tmp_path / "b.txt").write_text(MAYOR)
    (tmp_path / "c.txt").write_text(HARBOUR)
    return tmp_path


async def until(desk: Desk, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    await wait_until(desk.pilot, holds, lambda: f"; the strip says {desk.reading.message!r}")
    await desk.pilot.pause()
    await desk.pilot.pause()  # panes that the first one mounted are laid out in the second


@asynccontextmanager
async def watching(folder: Path, *, at_once: bool = True) -> AsyncIterator[Desk]:
    """The desk on a folder, when the story is compared."""
    settings = Settings()
    settings = replace(settings, input=replace(settings.input, watch=at_once))
    session = Session([str(folder)], settings)
    app = Rashomon(Opening(session.steps, settings, saved={"version": 1}, add=session.grow, watch=session.watch))
    async with app.run_test(size=(120, 30)) as pilot:
        desk = Desk(pilot)
        await until(desk, lambda: desk.reading.stage is Stage.DONE and not desk.screen.services.analysis.is_at_work)
        yield desk


async def test_a_new_article_joins_and_the_reader_stays(folder: Path) -> None:
    """It gets a pane at the right, though its name comes first, and is compared; the search goes on."""
    async with watching(folder) as desk:
        await desk.press("j", "j")
        here = desk.here
        (folder / "a.txt").write_text(AGAIN)
        await until(desk, lambda: "joined" in desk.reading.message)

        assert "a.txt has joined." == desk.reading.message
        assert here == desk.here
        assert [1, 2, 0] == desk.shown()
        assert "Engineers found" in "\n".join(desk.pane_rows(2))
        assert any({0, 1} <= told for told in desk.reading.index.tellers.values())


async def test_a_changed_article_changes_in_its_pane(folder: Path) -> None:
    """New words stand before and behind the cursor, which stays at its own; an open list returns to them as well."""
    async with watching(folder) as desk:
        await desk.press("j", "j")
        here = desk.here
        await desk.press("o")
        (folder / "b.txt").write_text(f"Norwick was loud on Tuesday.\n\n{MAYOR}\n\nMore follows.")
        await until(desk, lambda: "b.txt has changed." == desk.reading.message)
        await desk.press("escape")

        assert here == desk.here
        shown = " ".join(" ".join(desk.pane_rows(0)).split())
        assert "Norwick was loud on Tuesday." in shown
        assert "More follows." in shown


async def test_a_removed_article_leaves_its_pane(folder: Path) -> None:
    """The reader of it stands in the next one."""
    (folder / "a.txt").write_text(AGAIN)
    async with watching(folder) as desk:
        assert "Engineers" in desk.here
        (folder / "a.txt").unlink()
        await until(desk, lambda: "a.txt is gone." == desk.reading.message)

        assert [0, 1] == desk.shown()
        assert "The mayor of Norwick closed" in desk.here
        assert "Engineers found cracks in two piers of" not in desk.text()


async def test_a_key_begins_it_and_ends_it(folder: Path) -> None:
    """What has changed before it was pressed is found as well; after the second press nothing joins."""
    async with watching(folder, at_once=False) as desk:
        (folder / "a.txt").write_text(AGAIN)
        await desk.pilot.pause(0.2)
        assert [0, 1] == desk.shown()
        await desk.press("R")
        await until(desk, lambda: "a.txt has joined." == desk.reading.message)
        await desk.press("R")
        assert "no longer looked after" in desk.reading.message
        (folder / "a.txt").unlink()
        await desk.pilot.pause(0.3)
        assert 3 == len(desk.reading.findings.story.articles)


async def test_an_error_is_one_line(folder: Path) -> None:
    """The story stays on the screen, and what is mended joins."""
    async with watching(folder) as desk:
        (folder / "story.yaml").write_text("titel: x")
        await until(desk, lambda: "titel" in desk.reading.message)
        assert [0, 1] == desk.shown()
        (folder / "story.yaml").unlink()
        (folder / "a.txt").write_text(AGAIN)
        await until(desk, lambda: "a.txt has joined." == desk.reading.message)
