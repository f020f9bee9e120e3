"""Line by line at a real terminal: dumb ones and others, keys that interrupt, signals that end."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.harm import raw
from tests.terminal.glass import Session

ONE = "The mayor of Springfield opened the new bridge on Monday. Hundreds of people came to see it."
OTHER = "On Monday the new bridge was opened by the mayor of Springfield. It rained all day."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "other.txt").write_text(OTHER)
    return tmp_path


def open_plain(story: Path, *words: str, **environ: str | None) -> Session:
    """The program at a terminal, with nobody's settings."""
    return Session(
        [sys.executable, "-m", "tui", *words, str(story)], environ={"LANG": "C.UTF-8", **environ}, columns=200, rows=60
    )


def test_a_dumb_terminal_is_read_line_by_line(story: Path) -> None:
    """Without being asked for; nothing but words and line ends is sent, and quit leaves with 0."""
    with open_plain(story, TERM="dumb") as session:
        session.wait("A> ")
        session.send("2\r")
        session.wait("B> ")
        session.send("quit\r")
        session.wait("Left; the place is remembered.")
        assert 0 == session.ends(within=10)
        sent = bytes(session.received).replace(b"\r\n", b"\n")
        assert set() == raw(sent)
        assert "can show no screen" in sent.decode()
        assert "paragraph 1: On Monday the new bridge" in sent.decode()


def test_another_terminal_edits_lines(story: Path) -> None:
    """Arrow up brings the last line back; no switch of the terminal is touched, no colour is sent."""
    with open_plain(story, "--plain", TERM="xterm-256color") as session:
        session.wait("A> ")
        session.send("2\r")
        session.wait("B> ")
        session.send("1\r")
        session.wait(lambda: session.glass.text.count("A> ") == 2)
        before = len(session.received)
        session.send("\x1b[A\x1b[A\r")
        session.wait(lambda: b"B, " in session.received[before:])
        assert b"\x1b[?" not in bytes(session.received)
        assert b"\x1b[3" not in bytes(session.received)
        session.send("\x04")
        assert 0 == session.ends(within=10)


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_ctrl_c_twice_leaves_in_order(term: str, story: Path) -> None:
    """Once it says how to leave."""
    with open_plain(story, "--plain", TERM=term) as session:
        session.wait("A> ")
        session.send("\x03")
        session.wait("Press ctrl+c once more")
        session.send("\x03")
        assert 0 == session.ends(within=10)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_in_order(number: signal.Signals, story: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The place is kept; the code is 128 and the signal."""
    state = tmp_path_factory.mktemp("state")
    with open_plain(story, TERM="dumb", XDG_STATE_HOME=str(state)) as session:
        session.wait("A> ")
        session.send("2\r")
        session.wait("B> ")
        os.kill(session.process.pid, number)
        assert 128 + number == session.ends(within=10)
    assert 1 == len(list((state / "rashomon/places").iterdir()))
