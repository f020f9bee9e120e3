"""Inside tmux and GNU screen as they are shipped, without any configuration."""

from __future__ import annotations

import base64
import os
import re
import shlex
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.glass import Session, agree, probe, program

with_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
with_screen = pytest.mark.skipif(shutil.which("screen") is None, reason="GNU screen is not installed")


class Tmux:
    """A tmux server of its own, started from one attached terminal."""

    def __init__(self) -> None:
        self.name = f"rashomon-{uuid.uuid4().hex[:12]}"
        self.base = ["tmux", "-L", self.name, "-f", "/dev/null"]

    def run(self, *words: str) -> str:
        return subprocess.run([*self.base, *words], capture_output=True, text=True, timeout=20, check=False).stdout

    def attached(self, *command: str, columns: int = 90, rows: int = 28) -> Session:
        words = ["new-session", shlex.join(command)] if command else ["attach"]
        return Session([*self.base, *words], columns=columns, rows=rows, environ={"LANG": "C.UTF-8", "TMUX": None})


class Screen:
    """A GNU screen of its own, started from one attached terminal."""

    def __init__(self, folder: Path) -> None:
        self.name = f"r{uuid.uuid4().hex[:8]}"
        folder.chmod(0o700)
        self.environ = {"SCREENDIR": str(folder), "LANG": "C.UTF-8"}

    def attached(self, *command: str, columns: int = 90, rows: int = 28, environ: dict[str, str] | None = None) -> Session:
        words = ["-c", "/dev/null", "-U", "-S", self.name, *command] if command else ["-U", "-r", self.name]
        return Session(["screen", *words], columns=columns, rows=rows, environ={**self.environ, **(environ or {})})

    def end(self) -> None:
        words = ["screen", "-S", self.name, "-X", "quit"]
        subprocess.run(words, env=os.environ | self.environ, capture_output=True, timeout=20, check=False)


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    server = Tmux()
    yield server
    server.run("kill-server")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    server = Screen(tmp_path)
    yield server
    server.end()


@with_tmux
def test_copying_reaches_the_terminal(tmux: Tmux):
    """What is copied arrives at the terminal outside, with stock settings."""
    with tmux.attached(*probe()) as session:
        session.wait("moves 0")
        session.send("y")
        session.wait(lambda: b"\x1b]52;" in session.received)
        assert tmux.run("show-buffer") == "from the reader"


@with_screen
def test_copying_reaches_the_terminal_through_screen(screen: Screen):
    """It arrives in one piece, although screen takes it in many."""
    with screen.attached(*probe()) as session:
        session.wait("moves 0")
        session.send("y")
        session.wait(lambda: re.search(rb"\x1b\]52;c;[^\x07]*\x07", session.received) is not None)
        found = re.search(rb"\x1b\]52;c;([^\x07]*)\x07", session.received)
        assert found is not None
        assert base64.b64decode(found[1]) == b"from the reader"


@with_tmux
def test_another_terminal_takes_over_at_another_size(tmux: Tmux):
    """Detached and attached elsewhere, the program goes on and fills the new size."""
    with tmux.attached(*probe()) as session:
        session.wait("moves 0")
        session.send("j")
        session.wait("moves 1")
        session.send("\x02d")
        assert session.ends() == 0
    with tmux.attached(columns=110, rows=33) as session:
        session.wait("moves 1")
        session.wait(lambda: "moves 1" in session.glass.text.splitlines()[30])
        session.send("j")
        session.wait("moves 2")


@with_screen
def test_another_terminal_takes_screen_over_at_another_size(screen: Screen):
    """The same in GNU screen."""
    with screen.attached(*probe()) as session:
        session.wait("moves 0")
        session.send("j")
        session.wait("moves 1")
        session.send("\x01d")
        assert session.ends() == 0
    with screen.attached(columns=110, rows=33) as session:
        session.wait(lambda: "moves 1" in session.glass.text.splitlines()[31])
        session.send("j")
        session.wait("moves 2")


@with_tmux
def test_the_shell_gets_its_screen_back(tmux: Tmux):
    """ctrl+z, fg and q under a real shell with job control."""
    with tmux.attached("env", "PS1=ready> ", "sh", "-i") as session:
        stopped_and_left(session)


@with_screen
def test_the_shell_gets_a_clean_screen_back(screen: Screen):
    """Also where there is no other screen to go back to: no picture is left behind the prompt."""
    with screen.attached("env", "PS1=ready> ", "sh", "-i") as session:
        stopped_and_left(session)


def stopped_and_left(session: Session) -> None:
    session.wait("ready>")
    session.send(f"{shlex.join(probe())}\n")
    session.wait("moves 0")
    session.send("\x1a")
    session.wait(lambda: "topped" in session.glass.text and "moves 0" not in session.glass.text)
    session.send("fg\n")
    session.wait("moves 0")
    session.send("j")
    session.wait("moves 1")
    session.send("q")
    session.wait(lambda: "moves 1" not in session.glass.text)
    session.send("echo still $((40 + 2))\n")
    session.wait("still 42")


@with_screen
@pytest.mark.parametrize("environ", [{"COLORTERM": "truecolor"}, {"TERM": "xterm", "NO_COLOR": "1"}], ids=["256", "none"])
def test_the_picture_in_screen_is_the_terminals(screen: Screen, environ: dict[str, str]):
    """Cell by cell what the same terminal shows without screen, which drops 24-bit colours and shows italics reversed."""
    direct = environ | ({"COLORTERM": ""} if "COLORTERM" in environ else {})
    with (
        screen.attached(*program("--fresh"), environ=environ) as one,
        Session(program("--fresh"), columns=90, rows=28, environ=direct) as other,
    ):
        for session in (one, other):
            session.wait("? help")
            session.done()
        for key in ("nn\t", "v", "vvo", "\x1b", "?", "\x1b"):
            for session in (one, other):
                press(session, key)
            agree(one, other, key, upright=True)
        for session in (one, other):
            session.resize(100, 26)
        agree(one, other, "another size", upright=True)


def press(session: Session, key: str) -> None:
    """Send a key, and wait for the panel that it opens or closes."""
    session.send(key)
    session.wait(lambda: ("esc back" in session.glass.text) == (key[-1] in "o?"))


@with_tmux
def test_escape_and_a_key_soon_after_it_through_tmux(tmux: Tmux):
    """tmux keeps an escape back for half a second, and hands a key that is pressed meanwhile on with it: both are done."""
    with tmux.attached(*program("--fresh"), columns=90, rows=28) as session:
        session.wait("shared passage")
        for keys in ("\x1bj", "\x1b[B", "\x1bOB"):  # two keys, and one key of three bytes in two ways
            session.send("/")
            session.wait("esc")
            session.send("Gallant")
            session.wait("/Gallant")
            session.send(keys)
            if keys == "\x1bj":
                session.wait(lambda: "/Gallant" not in session.glass.text)
            else:
                session.quiet(0.6)
                assert "/Gallant" in session.glass.text  # an arrow ends no search
                session.send("\x1b")
                session.wait(lambda: "/Gallant" not in session.glass.text)
        session.send("q")
