"""The first half second: a picture before there is a toolkit, and the terminal put right whatever happens meanwhile."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.glass import PATIENCE, ROOT, UNFIT_DRAWING, UNFIT_PARSER, Session, agree, program

TITLE = "Israel’s cancelled delegation"


def delayed(*arguments: str, import_of_toolkit: str = "time.sleep(60)", until: Path | None = None) -> list[str]:
    """The real program, with something else where it imports the toolkit.

    Its first picture has the articles however busy the machine is. `until` there is a file, the analysis says again and again
    how far it is with the names, and gets no further.
    """
    code = f"""
import contextlib, os, sys, time
from tui.session import Session
from tui.ui import launch
from tui.ui.draw import first_frame
first_frame._READ_S = first_frame._SPLIT_S = {PATIENCE}
really, every = launch.importing, Session.steps
@contextlib.contextmanager
def importing(around):
    {import_of_toolkit}
    with really(around):
        yield
def steps(session):
    for step in every(session):
        yield step
        while {until is not None} and step.stage.value == "entities" and step.done and not os.path.exists({str(until)!r}):
            yield step
            time.sleep(0.01)
def hold(gate):
    open(gate + " reached", "w").close()
    while not os.path.exists(gate):
        time.sleep(0.01)
launch.importing, Session.steps = importing, steps
from tui.cli import main
sys.exit(main())"""
    return [sys.executable, "-c", code, *arguments]


def held(gate: Path, *, until: Path | None = None) -> list[str]:
    """The program, with the toolkit not yet there until a file is; when it waits for that, there is another beside it."""
    return delayed("--fresh", import_of_toolkit=f"hold({str(gate)!r})", until=until)


def reached(gate: Path) -> bool:
    """Whether the program has come to a gate."""
    return gate.with_name(f"{gate.name} reached").exists()


def test_the_articles_stand_there_before_the_toolkit_is_imported():
    """The whole screen can be read: titles, text, strip and keys."""
    with Session(delayed("--fresh"), columns=120, rows=40) as session:
        for words in (TITLE, "Israeli Defense", "Not compared yet", "? help"):
            session.wait(words)


def test_taking_over_sends_what_differs_and_nothing_more(tmp_path: Path):
    """From the picture by hand to the first progress of the analysis hardly anything is sent, and no cell goes out."""
    gate = tmp_path / "gate"
    with Session(held(gate, until=tmp_path / "never"), columns=120, rows=40) as session:
        session.wait("Not compared yet")
        session.wait(lambda: reached(gate))
        session.quiet(0.1)
        before, by_hand = len(session.received), session.glass.seen()
        gate.touch()
        session.wait(lambda: session.glass.seen()[0] != by_hand[0])
        session.quiet(0.1)
        assert by_hand[1:] == session.glass.seen()[1:]
        assert len(session.received) - before < 300


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_in_order(number: signal.Signals):
    """Before there is an event loop the terminal is put right too, and the code is 128 and the signal."""
    with Session(delayed("--fresh")) as session:
        session.wait("? help")
        session.process.send_signal(number)
        assert (128 + number, True) == ended(session)


def test_ctrl_c_ends_in_order():
    """The key for interrupting works from the first picture on."""
    with Session(delayed("--fresh")) as session:
        session.wait("? help")
        session.send("jj\x03")
        assert (130, True) == ended(session)


def test_a_signal_at_any_moment_leaves_no_trace():
    """Whenever in the first half second the program is ended, the terminal is as it was and nothing is left running."""
    for tenth in range(7):
        with Session(program("--fresh")) as session:
            started = time.monotonic()
            while (left := started + tenth / 10 - time.monotonic()) > 0:
                session.read(left)
            session.process.send_signal(signal.SIGTERM)
            code, left_well = ended(session)
            assert code in (143, -signal.SIGTERM), tenth
            assert session.cooked
            assert left_well or b"\x1b[?1049h" not in session.received


@pytest.mark.parametrize("ignored", [False, True])
def test_a_terminal_that_goes_takes_the_program_along(ignored: bool):
    """A window closed during the start ends the program, also where hang-ups are ignored (nohup)."""
    handler = signal.SIG_IGN if ignored else signal.SIG_DFL
    with Session(delayed("--fresh"), prepare=lambda: signal.signal(signal.SIGHUP, handler)) as session:
        session.wait("? help")
        session.hang_up()
        assert session.ends(within=5) == 129


def test_stopped_and_back_again():
    """ctrl+z during the start gives the terminal back; fg brings the picture."""
    with Session(delayed("--fresh"), columns=100, rows=30) as session:
        session.wait("? help")
        session.quiet(0.1)
        before = session.glass.seen()
        session.send("\x1a")
        session.wait(lambda: _state(session) == "T")
        session.read(0.1)
        assert session.left
        session.glass.screen.erase_in_display(2)
        os.kill(session.process.pid, signal.SIGCONT)
        session.wait(lambda: session.glass.seen() == before)
        session.process.terminate()
        assert (143, True) == ended(session)


def test_a_mistake_during_the_start_is_said_on_a_clean_terminal(tmp_path: Path):
    """An error while the toolkit is imported ends in one sentence on the first screen."""
    command = delayed("--fresh", import_of_toolkit="raise ImportError('broken')")
    with Session(command, environ={"XDG_STATE_HOME": str(tmp_path)}) as session:
        assert (70, True) == ended(session)
        session.quiet(0.1)
        assert "mistake of the program itself" in bytes(session.received).rpartition(b"\x1b[?25h")[2].decode()


@pytest.mark.parametrize("story", ["no such folder", "tests/data/README.md --config /dev/null/none"])
def test_a_story_that_cannot_be_opened_never_touches_the_screen(story: str):
    """A wrong path and a wrong settings file are said before anything is painted."""
    with Session(
        program("--fresh", *story.split(" --")[0:1], *(["--config", story.split()[-1]] if "--" in story else []))
    ) as session:
        assert session.ends(within=10) == 2
        session.quiet(0.1)
        assert b"\x1b[?" not in session.received
        assert b"rashomon: " in session.received


def test_keys_typed_during_the_start_are_answered_and_not_echoed():
    """They wait for the toolkit, and the shell's echo does not spoil the picture."""
    command = delayed("--fresh", import_of_toolkit="time.sleep(0.5)")
    with Session(command, columns=120, rows=40) as session, Session(program("--fresh"), columns=120, rows=40) as other:
        session.wait("? help")
        session.send("?")
        other.wait("tell this")
        other.send("?")
        for each in (session, other):
            each.wait("Help: every key")
            each.wait("tell this")
        agree(session, other)


def test_a_size_that_changes_during_the_start_ends_in_the_right_picture():
    """The toolkit draws everything anew at the new size."""
    command = delayed("--fresh", import_of_toolkit="time.sleep(0.5)")
    with Session(command, columns=120, rows=40) as session, Session(program("--fresh"), columns=97, rows=31) as other:
        session.wait("? help")
        session.resize(97, 31)
        for each in (session, other):
            each.wait("tell this")
        agree(session, other)


@pytest.mark.parametrize("missing", [UNFIT_PARSER, UNFIT_DRAWING])
def test_a_toolkit_of_another_version_draws_everything_itself(missing: str):
    """Where a private name is missing, the first picture is given up for the toolkit's own, and the terminal is left well."""
    command = delayed("--fresh", import_of_toolkit=missing)
    with Session(command, columns=100, rows=30) as session, Session(program("--fresh"), columns=100, rows=30) as other:
        for each in (session, other):
            each.wait("tell this")
        agree(session, other, in_text=True)
        session.send("q")
        assert (0, True) == (session.ends(), session.cooked)
        assert session.received.rstrip().rfind(b"\x1b[?1049l") > session.received.rfind(b"\x1b[?1049h")


def test_a_terminal_that_does_not_read_holds_nothing_up():
    """What the terminal does not take of the first picture is sent later, and the program goes on."""
    with Session(program("--fresh", str(ROOT / "seeds")), columns=240, rows=90) as session:
        time.sleep(2.0)
        session.wait("? help")
        session.wait("tell this")
        session.send("q")
        assert (0, True) == ended(session)


def ended(session: Session) -> tuple[int, bool]:
    """The exit code, and whether the terminal was put right by all that was sent."""
    code = session.ends(within=10)
    session.quiet(0.1)
    return code, session.left


def _state(session: Session) -> str:
    with open(f"/proc/{session.process.pid}/stat") as file:
        return file.read().rsplit(")", 1)[1].split()[0]
