"""A story is written from the screen: the key, the panel, the file, the sentence, and the question where one exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page.exported import small
from tests.ui.desk import Desk, until
from tests.ui.desk import desk as open_desk
from tui.cli.export import ExportDesk
from tui.reading.panels.export_panel import ExportPanel


async def settled(desk: Desk, sentence: str) -> None:
    """Wait until the screen says how it went."""
    await desk.pilot.pause(0.02)
    await until(
        desk.pilot,
        lambda: sentence in desk.reading.message or (sentence == "?" and desk.screen.panel is not None),
        lambda: desk.reading.message,
    )


async def test_a_page_is_written_and_never_over_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk(small(), size=(100, 30), export=ExportDesk) as desk:
        await desk.press("O")
        assert "Where  a-story.html" in desk.text()
        await desk.press("enter")
        await settled(desk, "Wrote a-story.html, ")
        first = (tmp_path / "a-story.html").read_bytes()
        assert first.startswith(b"<!DOCTYPE html>")
        (tmp_path / "a-story.html").write_bytes(b"mine")
        await desk.press("O", "enter")
        await settled(desk, "?")
        assert "It exists. Enter replaces it" in desk.text()
        assert (tmp_path / "a-story.html").read_bytes() == b"mine"
        await desk.press("enter")
        await settled(desk, "Wrote a-story.html, ")
        assert (tmp_path / "a-story.html").read_bytes() == first


async def test_what_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_desk(small(), size=(100, 30), export=ExportDesk) as desk:
        await desk.press("O", "ctrl+u", *"no/such", "enter")
        await settled(desk, "No such file or directory; nothing was written.")
        assert [] == list(tmp_path.iterdir())


async def test_where_nothing_can_be_written_it_is_said() -> None:
    async with open_desk(small()) as desk:
        await desk.press("O")
        assert "Nothing can be written from here." == desk.reading.message
        assert not isinstance(desk.screen.panel, ExportPanel)
