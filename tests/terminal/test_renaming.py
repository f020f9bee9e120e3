"""A next version of the toolkit may have another name for anything it has not promised: the program runs on, and says so."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.terminal.glass import ROOT, Session, program
from tests.terminal.renaming import LABELS, copy_toolkit, rename
from tui.store.terminal_log import LOG

SAMPLE = ("Screen._compositor_refresh", "XTermParser.feed", "App._fatal_error")
"""One of each group of `private.FIT`; the others are tried by `.ci/run`."""
FEW = (
    "Floods in the north\n\nThe river rose on Monday. “We will rebuild,” said Mayor Ana Ruiz. 1,200 people left their homes.\n",
    "Ruiz promises help\n\nThe river rose on Monday, and 1,100 people left. The mayor said the town would be rebuilt.\n",
)
KEYS = ("j", "n", " ", "b", "s", "i", "v", "v", "v", "v", "v", "?")
"""Cursor, tour, pages, lock, strip, the views in turn and on to the second, and help; escape and one more key follow."""


@pytest.fixture(scope="session")
def toolkit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the toolkit to link to."""
    return copy_toolkit(tmp_path_factory.mktemp("toolkit"))


def read_through(folder: Path, environ: dict[str, str | None]) -> tuple[int, str]:
    """Read a small story in a terminal whose size changes: the exit code and the last picture."""
    story = folder / "story"
    story.mkdir()
    for number, text in enumerate(FEW):
        (story / f"paper {number}.txt").write_text(text, "utf-8")
    with Session(program("--fresh", str(story)), columns=100, rows=30, environ=environ) as session:
        session.done()
        session.wait("shared passage")  # all is found, so that every key does what it does in every run
        for key in KEYS:
            session.send(key)
            session.quiet(0.1)
        session.wait("every key")
        session.send("\x1b")
        session.wait(lambda: "? help" in footer(session))
        session.resize(88, 26)
        session.quiet(0.15)
        session.wait(lambda: "? help" in footer(session))
        for _ in range(3):  # where a page ends depends on when the size was known: from any of the rows to the first
            session.send("k")
            session.quiet(0.15)
        session.wait("This is the first row.")
        session.quiet(0.15)
        picture = session.glass.text
        session.send("q")
        return session.ends(), picture


def footer(session: Session) -> str:
    """The rows in which the keys stand: the last, or the one before it where a legend stands below."""
    return " ".join(row.strip() for row in session.glass.text.splitlines()[-2:])


@cache
def usual_picture(folder: Path) -> str:
    """What the program shows with the toolkit as it is."""
    state = folder / "state"
    code, picture = read_through(folder, {"XDG_STATE_HOME": str(state)})
    assert (0, False) == (code, (state / "rashomon" / LOG).exists())
    return picture


@pytest.fixture(scope="session")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The picture that every version of the toolkit has to end in."""
    return usual_picture(tmp_path_factory.mktemp("usual"))


@pytest.mark.parametrize(
    "label", [pytest.param(label, marks=[] if label in SAMPLE else [pytest.mark.slow]) for label in LABELS]
)
def test_the_program_survives_another_name(label: str, toolkit: Path, usual: str, tmp_path: Path):
    """It shows the same picture, ends with 0, and names what it lacks once in the log."""
    assert rename(label, toolkit, tmp_path) > 0
    state = tmp_path / "state"
    code, picture = read_through(tmp_path, {"PYTHONPATH": f"{tmp_path}:{ROOT}", "XDG_STATE_HOME": str(state)})
    lines = (state / "rashomon" / LOG).read_text("utf-8").splitlines()
    assert (0, usual, 1) == (code, picture, len(lines))
    assert label.rpartition(".")[2].lstrip("_").replace("_", "").lower() in lines[0].replace("_", "").lower()
