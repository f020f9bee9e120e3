"""What stands between the program and the reader's eyes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.terminal.probe.relays import in_mosh, in_screen, read_version


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"STY": "1.pts", "TERM": "screen"}, True),
        ({"TERM": "screen.xterm-256color"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"STY": "1.pts", "TMUX": "/x", "TERM": "screen"}, False),
        ({}, False),
    ],
)
def test_screen_shows_in_the_environment(environ: dict[str, str], expected: bool):
    """By its own sign here, by its name in TERM beyond a line; tmux may call itself screen too."""
    assert expected == in_screen(environ)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not show its processes")
def test_mosh_shows_among_the_ancestors(tmp_path: Path):
    """A process below one of that name is behind mosh, this one is not."""
    server = tmp_path / "mosh-server"
    shutil.copy(shutil.which("sleep") or "/bin/sleep", server)
    with subprocess.Popen([server, "60"]) as other:
        try:
            assert (in_mosh(other.pid), in_mosh()) == (True, in_mosh(os.getppid()))
        finally:
            other.kill()


def test_versions_are_read_from_what_commands_say():
    """The first number with a dot; nothing where there is no such command."""
    assert read_version(sys.executable, "-c", "print('Screen version 4.09.00 (GNU) 30-Jan-22')") == "4.09.00"
    assert read_version("/nowhere/mosh-server", "--version") == ""
