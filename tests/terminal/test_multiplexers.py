"""Inside tmux as it is shipped, without any configuration."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import uuid
from collections.abc import Iterator

import pytest

from tests.terminal.glass import Session, probe

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


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


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    server = Tmux()
    yield server
    server.run("kill-server")


def test_copying_reaches_the_terminal(tmux: Tmux):
    """What is copied arrives at the terminal outside, with stock settings."""
    with tmux.attached(*probe()) as session:
        session.wait("moves 0")
        session.send("y")
        session.wait(lambda: b"\x1b]52;" in session.received)
        assert tmux.run("show-buffer") == "from the reader"


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


def test_the_shell_gets_its_screen_back(tmux: Tmux):
    """ctrl+z, fg and q under a real shell with job control."""
    with tmux.attached("env", "PS1=ready> ", "sh", "-i") as session:
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
