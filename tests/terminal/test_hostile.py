"""What hostile files send to the terminal: nothing but words, checked on the bytes that reach it."""

from __future__ import annotations

import base64
import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harm import pdf, raw
from tests.terminal.glass import ROOT, Session, program

ATTACKS = {
    "title": "\x1b]0;OWNED\x07",
    "clipboard": "\x1b]52;c;T1dORUQ=\x1b\\",
    "link": "\x1b]8;;https://owned.example\x1b\\OWNED\x1b]8;;\x1b\\",
    "device": "\x1bP+q4f574e4544\x1b\\",
    "application": "\x1b_OWNED\x1b\\",
    "privacy": "\x1b^OWNED\x1b\\",
    "string": "\x1bXOWNED\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "report": "\x1b[21t\x1b[6n",
    "c1": "\x9b31mOWNED\x9d0;OWNED\x9c",
    "reset": "\x1bc",
    "charset": "\x1b(0",
    "bell": "\x07\x08\x7f",
    "order": "\u202eOWNED\u202c\u2066OWNED\u2069",
    "hidden": "OW\u200bN\u2060ED\U000e0041",
    "markup": "[red]OWNED[/red] [@click=app.quit]OWNED[/] [/b]",
}
PROSE = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."
SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\|\x1b[ -/]*[0-~]")
HIDDEN = [mark.encode() for mark in "\u202e\u202c\u2066\u2069\u200b\u2060\U000e0041\x9b\x9d\x9c"]


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A story in which every place that reaches the screen holds every attack."""
    every = "".join(ATTACKS.values())
    home = tmp_path / "story"
    home.mkdir()
    (home / "a.txt").write_text(f"Talks {every} resume\n{PROSE} {every}\n“We {every} agree,” said Jane {every} Doe.\n", "utf-8")
    (home / "b.md").write_text(
        f'---\ntitle: "Talks \\e]0;OWNED\\a resume"\nsource: "Daily{ATTACKS["order"]}"\n---\n{PROSE} {every}\n', "utf-8"
    )
    words = f"<p>{PROSE} &#x9b;31m {every}</p>" * 3
    page = f"<html><head><title>Talks &#27;]0;OWNED&#7; resume</title></head><body><article>{words}</article></body></html>"
    (home / "c.html").write_text(page, "utf-8")
    (home / "d.json").write_text(
        '{"title": "\\u001b]0;OWNED\\u0007", "source": "\\u009b31m", "text": "' + PROSE + ' \\u001b[2J"}'
    )
    (home / "e\x1b]0;OWNED\x07\n.txt").write_text(PROSE)
    (home / "story.yaml").write_text('title: "\\e]0;OWNED\\a\\x9b2J"\narticles:\n  a.txt: {source: "\\e[31mOWNED"}\n', "utf-8")
    (home / "f.gz").write_bytes(gzip.compress(b"0" * 30_000_000))
    (home / "f.pdf").write_bytes(pdf())
    (home / "g.txt").symlink_to("/etc/passwd")
    os.mkfifo(home / "h.txt")
    return home


def harmful(data: bytes) -> list[bytes]:
    """Control characters and hidden marks beside the program's own sequences, and sequences that the files asked for."""
    plain = SEQUENCE.sub(b"", data)
    found = [
        match
        for match in SEQUENCE.findall(data)
        if b"OWNED" in match or b"T1dORUQ" in match or match in {b"\x1b[21t", b"\x1bc"}
    ]
    found += re.findall(rb"[\x00-\x06\x0b\x0c\x10-\x1f\x7f]", plain)
    return found + [mark for mark in HIDDEN if mark in data]


@pytest.mark.parametrize("command", ["report", "check"])
def test_what_is_printed_is_plain(hostile: Path, command: str) -> None:
    """Also into a file: nobody is harmed by `cat`, and the messages are plain too."""
    run = subprocess.run(
        [sys.executable, "-m", "tui", command, str(hostile)], capture_output=True, cwd=ROOT, timeout=60, check=False
    )
    assert 0 == run.returncode, run.stderr
    assert [] == harmful(run.stdout + run.stderr)
    assert b"\x1b" not in run.stdout + run.stderr
    assert b"[red]OWNED[/red] [@click=app.quit]OWNED[/] [/b]" in run.stdout or command == "check"


def test_what_reaches_the_terminal_is_plain(hostile: Path) -> None:
    """On the real byte stream, while the reader walks through the story."""
    with Session(program("--fresh", str(hostile)), columns=100, rows=30) as session:
        session.done()
        for key in ("n", "j", "\t", "i", "G", "?", "\x1b"):
            session.send(key)
            session.quiet(0.2)
        session.send("gY")
        session.quiet(0.2)
        before, _, copied = bytes(session.received).rpartition(b"\x1b]52;c;")
        copied, _, after = copied.partition(b"\x07")
        assert (True, set()) == (b"OWNED" in base64.b64decode(copied), raw(base64.b64decode(copied)))
        session.received[:] = before + after
        session.send("q")
        assert 0 == session.ends()
        assert b"OWNED" in session.received
        steps_down = b"\x0b"  # the program's own; that none comes from a text, the report above shows
        assert [] == harmful(session.received.replace(steps_down, b""))


@pytest.mark.parametrize("name", ["none\x1b]0;OWNED\x07.txt", "empty"])
def test_a_refusal_is_plain(tmp_path: Path, name: str) -> None:
    """A path that does not exist is named without its escape sequences."""
    (tmp_path / "empty").mkdir()
    run = subprocess.run(
        [sys.executable, "-m", "tui", "report", str(tmp_path / name)], capture_output=True, cwd=ROOT, timeout=60, check=False
    )
    assert run.returncode in {1, 2}
    assert [] == harmful(run.stdout + run.stderr)
    assert 1 == run.stderr.count(b"\n")


def test_ten_thousand_files_end_in_a_clear_line(tmp_path: Path) -> None:
    """The first of them are read, and a note says how many were not."""
    for number in range(10_000):
        os.mknod(f"{tmp_path}/{number:05}.txt")
    (tmp_path / "00000.txt").write_text(PROSE)
    run = subprocess.run(
        [sys.executable, "-m", "tui", "check", str(tmp_path)], capture_output=True, cwd=ROOT, timeout=60, check=False
    )
    assert 1 == run.returncode
    assert b"8,000" in run.stdout
