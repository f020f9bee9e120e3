"""What a terminal may bring: thousands of keys, half a paste, answers to no question, and a worker that runs out of memory."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Thread

import pytest

from tests.harm import HARM, raw
from tests.terminal.glass import Session, program

GARBAGE = b"\x1b[48;9999;9999;1;1t\x1bP1+r544e=71\x1b\\\x1b]11;rgb:qqqq/0\x07\x1b[?62;4;22c\x1b[9999;9999R\x1b[<64;999;999M"


def test_the_screen_lives_through_all_that_is_typed() -> None:
    """Keys behind 3,000 others are answered soon, a paste without end becomes one, and no answer of a terminal is a key."""
    with Session(program("--fresh"), columns=100, rows=30) as session:
        session.wait("tell this")
        keys = b"jkn" * 1000 + GARBAGE + b"?"
        typist = Thread(target=lambda: [os.write(session.master, keys[at : at + 512]) for at in range(0, len(keys), 512)])
        typist.start()
        session.wait("Help: every key", within=3.0)
        typist.join()
        session.send("\x1b")
        session.wait(lambda: "Help: every key" not in session.glass.text)
        session.send("\x1b[200~The mayor said on Monday that the bridge would open. qqq\x1b[31mq")
        session.wait("Pasted 62 characters", within=4.0)
        session.send("q")
        assert 0 == session.ends(within=5)
        session.quiet(0.1)
        assert session.left


@pytest.mark.parametrize(
    ("error", "code", "said"), [("MemoryError()", 71, "not enough memory"), ("fall()", 70, "(RecursionError)")]
)
def test_a_worker_that_fails_ends_in_one_sentence(error: str, code: int, said: str, tmp_path: Path) -> None:
    """Out of memory or of stack: the terminal is put right, and nothing that anybody wrote meanwhile stands in the picture."""
    script = f"""
import os, sys
from tui import session
HARM = {HARM!a}
steps = session.Session.steps
def fall(): fall()
def failing(self):
    for step in steps(self):
        yield step
        if step.stage == "figures":
            print(HARM, file=sys.stderr)
            os.write(1, HARM.encode()), os.write(2, HARM.encode())
            raise {error}
session.Session.steps = failing
from tui.cli import main
sys.exit(main(["--fresh"]))"""
    with Session([sys.executable, "-c", script], environ={"XDG_STATE_HOME": str(tmp_path)}) as session:
        assert code == session.ends()
        session.quiet(0.1)
        assert session.left
        last = bytes(session.received).rpartition(b"\x1b[?25h")[2]
        assert said in last.decode()
        assert (1, set()) == (last.count(b"\n"), raw(last.replace(b"\r", b"")))
        assert b"OWNED" not in session.received
        assert "OWNED" not in (tmp_path / "rashomon/libraries.log").read_text("utf-8")
