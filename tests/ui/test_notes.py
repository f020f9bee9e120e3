"""Notes on the screen: written with keys, on the disk at once, there at the next start, merged with what others write."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.ui.desk import Desk
from tests.ui.test_watch import until
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.reading.state.opening import Opening
from tui.session import Session
from tui.store.papers import keeper
from tui.terminal.line import editor
from tui.ui.app import Rashomon

MAYOR = "The mayor of Norwick closed the old bridge on Monday after engineers found cracks in two of its piers."
HARBOUR = "The harbour festival opened with music and a parade of wooden boats."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story of two articles."""
    (tmp_path / "a.txt").write_text(MAYOR)
    (tmp_path / "b.txt").write_text(HARBOUR)
    return tmp_path


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Desk]:
    """The desk on a folder, when the story is compared and the papers are read."""
    session = Session([str(folder)], Settings())
    app = Rashomon(Opening(session.steps, saved={"version": 1}, watch=session.watch, papers=session.papers))
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(pilot)
        await until(desk, lambda: desk.reading.stage is Stage.DONE)
        await until(desk, lambda: desk.screen.services.papers.is_read)
        yield desk


def on_disk(folder: Path) -> str:
    file = folder / "notes.yaml"
    return file.read_text() if file.exists() else ""


async def test_written_kept_and_there_again(folder: Path) -> None:
    """M, some words, enter: on the disk at once; the next start shows it."""
    async with opened(folder) as desk:
        await desk.press("M", *"Ask", "space", *"#desk", "enter")
        await until(desk, lambda: "Ask #desk" in on_disk(folder))
        assert "@ Ask #desk" in desk.text()
    async with opened(folder) as desk:
        assert ["Ask #desk"] == [note.text for note in desk.reading.papers.notes]
        await desk.press("apostrophe")
        assert "@ Ask #desk" in desk.text()
        await desk.press("M", "ctrl+d")
        await until(desk, lambda: "Ask" not in on_disk(folder))
        await desk.press("Z")
        await until(desk, lambda: "Ask #desk" in on_disk(folder))


async def test_left_at_once_it_is_kept(folder: Path) -> None:
    """Whoever leaves right behind the note has it on the disk."""
    async with opened(folder) as desk:
        await desk.press("M", *"Now", "enter", "q")
    assert "Now" in on_disk(folder)


async def test_the_list_of_notes(folder: Path) -> None:
    """It is a tab of the outline; delete takes the chosen one away."""
    async with opened(folder) as desk:
        await desk.press("M", *"One", "enter", "apostrophe", "o")
        assert "[notes]" in desk.text()
        await desk.press("delete", "escape")
        assert () == desk.reading.papers.notes


async def test_what_is_written_outside_joins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the files are looked after, and also what was written here meanwhile stays."""
    from tui.store import watch

    monkeypatch.setattr(watch, "LOOK_S", 0.05)
    async with opened(folder) as desk:
        await desk.press("R", "M", *"Mine", "enter")
        await until(desk, lambda: "Mine" in on_disk(folder))
        text = on_disk(folder)
        (folder / "notes.yaml").write_text(text + '- text: theirs\n  targets:\n  - article: "b"\n')
        await until(desk, lambda: 2 == len(desk.reading.papers.notes))
        assert ["Mine", "theirs"] == [note.text for note in desk.reading.papers.notes]


async def test_a_broken_file_is_named_and_left_alone(folder: Path) -> None:
    """The story opens, the line is named, notes are kept elsewhere, which is said."""
    (folder / "notes.yaml").write_text("notes:\n- id: 'x\n")
    async with opened(folder) as desk:
        assert "notes.yaml (line 3)" in desk.reading.message
        await desk.press("M", *"Still", "enter")
        await until(desk, lambda: "kept in" in desk.reading.message)
    assert "notes:\n- id: 'x\n" == on_disk(folder)


async def test_what_cannot_be_written_is_said_and_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The note is there, the reason is said, leaving asks once, and when there is room again it is written."""
    async with opened(folder) as desk:
        with monkeypatch.context() as patch:

            def full(*_args: object, **_kwargs: object) -> None:
                raise OSError(28, "No space left on device")

            patch.setattr(keeper, "_write", full)
            await desk.press("M", *"Kept", "enter")
            await until(desk, lambda: "Not saved, but still here" in desk.reading.message)
            assert "no space left on device" in desk.reading.message
            await desk.press("q")
            assert "could not be written" in desk.reading.message
            assert ["Kept"] == [note.text for note in desk.reading.papers.notes]
        await desk.press("j", "M", *"More", "enter")
        await until(desk, lambda: "Kept" in on_disk(folder))


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_the_readers_editor(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of either variable, the first one first."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "nano")
    monkeypatch.setenv(name, "code --wait 'my profile'")
    assert ["code", "--wait", "my profile"] == editor.editor_command()


async def test_written_in_the_editor(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the editor leaves is the note, with its lines; what stood in the line is there to go on with."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys\nf = sys.argv[1]\nt = open(f).read()\nopen(f, 'w').write(t.strip() + ' more\\n\\nand more\\n')"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    monkeypatch.setattr(editor, "TERMINAL", "/dev/null")
    async with opened(folder) as desk:
        await desk.press("M", *"First", "ctrl+x")
        await until(desk, lambda: desk.screen.panel is None)
        assert ["First more\n\nand more"] == [note.text for note in desk.reading.papers.notes]


@pytest.mark.parametrize(
    ("command", "problem"),
    [("/no/such/editor", "could not be started"), (f"{sys.executable} -c 'exit(3)'", "ended with code 3")],
)
async def test_an_editor_that_fails(folder: Path, monkeypatch: pytest.MonkeyPatch, command: str, problem: str) -> None:
    """It is said, and what was typed still stands in the line."""
    monkeypatch.setenv("VISUAL", command)
    monkeypatch.setattr(editor, "TERMINAL", "/dev/null")
    async with opened(folder) as desk:
        await desk.press("M", *"First", "ctrl+x")
        await until(desk, lambda: problem in desk.reading.message)
        assert desk.screen.panel is not None
        await desk.press("enter")
        assert ["First"] == [note.text for note in desk.reading.papers.notes]
