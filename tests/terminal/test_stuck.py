"""While a page is parsed that takes for ever, the program can be left at any time, and leaves nothing behind."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.hostile import FILES
from tests.terminal.glass import ROOT, Session, program


@pytest.fixture(scope="module")
def stuck(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A story with such a page first, and settings that let it take its time."""
    home = tmp_path_factory.mktemp("stuck")
    (home / "a.html").write_bytes(FILES["attributes"][1](1.0))
    (home / "config.yaml").write_text("input: {parse_seconds: 600}\n")
    return ["--fresh", "--config", str(home / "config.yaml"), str(home / "a.html"), str(ROOT / "seeds")]


def children(process: int) -> Iterator[int]:
    """The processes that a process has started."""
    for task in Path(f"/proc/{process}/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def runs(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


@pytest.mark.parametrize(
    ("way", "later"),
    [("\x03", False), (signal.SIGTERM, False), (signal.SIGHUP, False), ("q", True), ("\x03", True), (signal.SIGTERM, True)],
)
def test_it_can_be_left_at_any_time(way: str | signal.Signals, later: bool, stuck: list[str]) -> None:
    """By key and by signal, a second later at the most; the terminal is put right, and no process goes on with the page."""
    with Session(program(*stuck), columns=100, rows=30) as session:
        session.wait("? help")
        worker = list(children(session.process.pid))
        assert worker
        if later:
            session.send("?")
            session.wait("Help: every key")
            session.send("\x1b")
            session.wait(lambda: "Help: every key" not in session.glass.text)
        started = time.monotonic()
        if isinstance(way, str):
            session.send(way * (2 if later and way == "\x03" else 1))
        else:
            session.process.send_signal(way)
        codes = {"q": 0, "\x03": 0 if later else 130}
        assert (codes[way] if isinstance(way, str) else 128 + way) == session.ends(within=10)
        took = time.monotonic() - started
        session.quiet(0.1)
        assert session.left
        assert took < 1.5
        until = time.monotonic() + 3
        while any(map(runs, worker)) and time.monotonic() < until:
            time.sleep(0.02)
        assert not any(map(runs, worker))
