"""However it ends, the place is kept, the terminal is put right, and the program is gone with the right code."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.terminal.glass import ROOT, Session, probe, program

READY = "moves 0"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "place"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_in_order(number: signal.Signals, place: Path):
    """The place is kept, the terminal restored, the code is 128 and the signal."""
    with Session(probe(f"save={place}")) as session:
        session.wait(READY)
        session.process.send_signal(number)
        assert (128 + number, "saved", True) == (session.ends(within=5), place.read_text(), session.left)


def test_a_signal_ends_a_program_that_is_busy(place: Path):
    """A program that no longer reads its events ends all the same, and the terminal is put right."""
    with Session(probe(f"save={place}")) as session:
        session.wait(READY)
        session.send("b")
        session.quiet(0.2)
        started = time.monotonic()
        session.process.send_signal(signal.SIGTERM)
        assert (143, "saved", True) == (session.ends(), place.read_text(), session.left)
        assert time.monotonic() - started < 5


@pytest.mark.parametrize("ignored", [False, True])
def test_a_terminal_that_goes_takes_the_program_along(ignored: bool, place: Path):
    """A closed window or a cut line ends the program, also where hang-ups are ignored (nohup)."""
    handler = signal.SIG_IGN if ignored else signal.SIG_DFL
    with Session(probe(f"save={place}"), prepare=lambda: signal.signal(signal.SIGHUP, handler)) as session:
        session.wait(READY)
        session.hang_up()
        assert (129, "saved") == (session.ends(within=5), place.read_text())


def test_a_terminal_that_does_not_read_holds_nothing_up(place: Path):
    """With a terminal that takes nothing, keys are still read and a signal still ends the program."""
    with Session(probe(f"save={place}"), columns=200, rows=60) as session:
        session.wait(READY)
        for _ in range(60):
            session.send("j ")
            time.sleep(0.01)
        session.process.send_signal(signal.SIGTERM)
        assert session.process.wait(5) == 143
        assert place.read_text() == "saved"


def test_stale_frames_do_not_pile_up():
    """After a jam the terminal gets the newest picture, not those that came before it."""
    with Session(probe(), columns=200, rows=60) as session:
        session.wait(READY)
        session.quiet()
        for _ in range(100):
            session.send("j")
            time.sleep(0.005)
        before = len(session.received)
        session.wait("moves 100")
        assert len(session.received) - before < 100_000


def test_leaving_is_quick_and_clean():
    """The key for quitting gives the terminal back at once."""
    with Session(probe()) as session:
        session.wait(READY)
        session.quiet(0.1)
        session.send("q")
        assert (0, True) == (session.ends(within=5), session.left)


def test_bytes_that_are_no_text_do_no_harm():
    """A paste in Latin-1 and mouse reports of 1986 leave the program running."""
    with Session(probe()) as session:
        session.wait(READY)
        session.send(b"\xef\xe9\xe8\xff\x1b[M\x20\xf3\xc3\x1b[M\x20\xff\xffj")
        session.wait("moves 1")


def test_keys_come_from_the_terminal_when_input_was_a_pipe():
    """With standard input at its end, keys still work."""
    reading, writing = os.pipe()
    os.close(writing)
    with Session(probe(), stdin=reading) as session:
        os.close(reading)
        session.wait(READY)
        session.send("j")
        session.wait("moves 1")
        session.send("q")
        assert session.ends() == 0


def test_an_article_from_a_pipe_and_keys_from_the_terminal():
    """`cat article | rashomon - other.txt` reads the pipe to its end, then listens to the keyboard."""
    reading, writing = os.pipe()
    os.write(writing, (ROOT / "seeds/004_3c3703cfe6845e76.txt").read_bytes())
    os.close(writing)
    command = program("--fresh", "-", "seeds/001_f2e728ca2481d0b8.txt")
    with Session(command, columns=100, rows=30, stdin=reading) as session:
        os.close(reading)
        session.wait("standard input")
        session.wait("Reschedule")
        session.send("q")
        assert (0, True) == (session.ends(), session.left)


@pytest.mark.parametrize("killed", [False, True], ids=["cut off", "killed"])
def test_the_program_keeps_the_place(killed: bool, tmp_path: Path):
    """The real program comes back to where it was cut off; after kill -9, to where it was a second ago."""
    home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Session(program(), columns=100, rows=30, environ=home) as session:
        session.wait("tell this")
        session.quiet(0.5)
        first = under_the_cursor(session)
        session.send("nnn")
        session.wait(lambda: under_the_cursor(session) != first)
        session.quiet(0.5)
        place = under_the_cursor(session)
        if killed:
            session.quiet(1.5)
            session.process.kill()
        else:
            session.hang_up()
        assert session.ends() == (-signal.SIGKILL if killed else 129)
    with Session(program(), columns=100, rows=30, environ=home) as session:
        session.wait(lambda: under_the_cursor(session) == place)


def under_the_cursor(session: Session) -> list[str]:
    """The rows of the first pane that have another ground than the page: what the reading cursor is on."""
    cells, rows = session.glass.screen.buffer, session.glass.text.splitlines()
    return [row[:48] for y, row in enumerate(rows) if 4 < y < 24 and cells[y][2].bg != cells[y][0].bg]
