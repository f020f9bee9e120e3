"""Behind mosh, on this machine: the server, the client and a key made for the test; no SSH is needed."""

from __future__ import annotations

import base64
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from tests.terminal.glass import ROOT, Session, agree, probe, program, surroundings

pytestmark = pytest.mark.skipif(
    shutil.which("mosh-server") is None or shutil.which("mosh-client") is None, reason="mosh is not installed"
)
PORTS = "60100:60999"
"""UDP ports of this machine that a server may take."""


@contextmanager
def behind_mosh(*command: str, environ: dict[str, str] | None = None) -> Iterator[Session]:
    """A program behind a mosh of its own."""
    changes = {"LANG": "C.UTF-8", **(environ or {})}
    words = ["mosh-server", "new", "-i", "127.0.0.1", "-p", PORTS, "-c", "256", "--", *command]
    started = subprocess.run(
        words, env=surroundings(changes), cwd=ROOT, capture_output=True, text=True, timeout=20, check=False
    )
    connect, server = re.search(r"MOSH CONNECT (\d+) (\S+)", started.stdout), re.search(r"pid = (\d+)", started.stderr)
    if connect is None or server is None:
        pytest.skip(f"mosh does not start here: {started.stderr[-200:]}")
    try:
        client = ["mosh-client", "127.0.0.1", connect[1]]
        with Session(client, columns=90, rows=28, environ={**changes, "MOSH_KEY": connect[2]}) as session:
            yield session
    finally:
        with suppress(ProcessLookupError):
            os.kill(int(server[1]), signal.SIGTERM)


def test_the_picture_behind_mosh_is_the_terminals():
    """Cell by cell, also at another size, and leaving brings the terminal back."""
    environ = {"COLORTERM": "truecolor"}
    with (
        behind_mosh(*program("--fresh"), environ=environ) as one,
        Session(program("--fresh"), columns=90, rows=28, environ=environ) as other,
    ):
        for session in (one, other):
            session.done()
        for key in ("nn\t", "v", "vvo"):
            for session in (one, other):
                session.send(key)
            agree(one, other, key)
        for session in (one, other):
            session.resize(100, 26)
        agree(one, other, "another size")
        one.send("\x1b")
        one.wait(lambda: "esc back" not in one.glass.text)
        one.send("q")
        assert one.ends() == 0
        assert one.cooked


def test_copying_reaches_the_terminal_behind_mosh():
    """From mosh 1.4 on what is copied arrives; the program knows what it stands behind."""
    with behind_mosh(*probe()) as session:
        session.wait("moves 0")
        session.send("y")
        session.wait(lambda: re.search(rb"\x1b\]52;c;[^\x07]*\x07", session.received) is not None)
        found = re.search(rb"\x1b\]52;c;([^\x07]*)\x07", session.received)
        assert found is not None
        assert base64.b64decode(found[1]) == b"from the reader"


def test_doctor_sees_mosh():
    """It is named, with its version and what it takes."""
    with behind_mosh("sh", "-c", f"{' '.join(program('doctor'))}; read end") as session:
        session.wait("ms to the terminal and back")
        assert "behind mosh, remote profile" in session.glass.text
        session.wait(lambda: re.search(r"through +mosh 1\.\d", session.glass.text) is not None)
        session.send("\n")
