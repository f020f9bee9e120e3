"""What stands on the glass is what the toolkit would have drawn, cell by cell, for far fewer bytes."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.glass import Session, agree, drawn_plainly, probe, program
from tui.store.terminal_log import LOG
from tui.terminal.line.modes import SYNC_START

pytestmark = pytest.mark.usefixtures("analysed")
CLICK = "\x1b[<0;20;12M\x1b[<0;20;12m"
KEYS = {
    "probe": ["j", "k", " ", "l", "o", "i", "x", "\x1b", "\t", "\x0c"],
    "program": ["j", "k", "n", "N", " ", "b", "\t", "z", "s", "=", "i", "t", "g", "G", "\x0c", "a", "1", "2", "]"],
    "panels": ["j", "n", " ", "i", "o", "?", "\x1b", "\r", "\x1b[B", "\x1b[<65;20;10M", "\x1b[<64;50;10M", CLICK, "s"],
}


def settled(session: Session) -> None:
    session.quiet(0.35)


def drawn(session: Session) -> None:
    """The probe stands whole: its footer comes after the rest, on a busy machine much later."""
    session.wait(lambda: "moves 0" in session.glass.text and "boom" in session.glass.text)
    settled(session)


def listens(session: Session) -> bool:
    """Whether it has asked for the mouse: what is typed on the first picture is kept, what is clicked is not."""
    return b"\x1b[?1000h" in session.received


@pytest.mark.parametrize(("who", "seed"), [("probe", 1), ("program", 2), ("program", 3), ("panels", 4), ("panels", 5)])
def test_the_picture_is_the_toolkits(who: str, seed: int):
    """Law: random journeys of keys and sizes leave the same cells both ways, for less than a third of the bytes."""
    chance = random.Random(seed)
    slim, plain = (probe(), probe("plain")) if who == "probe" else (program("--fresh"), drawn_plainly("--fresh"))
    size: dict[str, Any] = {"columns": 90, "rows": 28, "environ": {"COLORTERM": "truecolor"}}
    with Session(slim, **size) as one, Session(plain, **size) as other:
        for session in (one, other):
            session.wait("moves 0" if who == "probe" else "? help")
            if who != "probe":
                session.wait(partial(listens, session))
        agree(one, other, "the start")
        for _ in range(7):
            if chance.random() < 0.2:
                columns, rows = chance.randint(60, 110), chance.randint(15, 32)
                for session in (one, other):
                    session.resize(columns, rows)
                agree(one, other, (columns, rows))
            keys = [chance.choice(KEYS[who]) for _ in range(chance.randint(1, 3))]
            for key in keys:
                for session in (one, other):
                    session.send(key)
                    session.read(0.02)
                if who != "probe":  # whose page is as high as its layout: a key in a burst may meet the old one or the new
                    agree(one, other, (keys, key))
            agree(one, other, keys)
        assert len(one.received) * 3 < len(other.received)


def test_an_error_in_the_front_buffer_costs_bytes_only(tmp_path: Path):
    """When painting fails, frames go the toolkit's way, the picture is right, and the log says so once."""
    logging = {"XDG_STATE_HOME": str(tmp_path)}
    with Session(probe(), environ=logging, columns=90, rows=28) as session, Session(probe(), columns=90, rows=28) as whole:
        for each in (session, whole):
            each.wait("moves 0")
            settled(each)
        session.send("e")  # breaks the buffer, then lights
        whole.send("l")
        for each in (session, whole):
            settled(each)
        assert whole.glass.seen() == session.glass.seen()
        session.send("j")
        session.wait("moves 1")
    lines = (tmp_path / "rashomon" / LOG).read_text("utf-8").splitlines()
    assert (1, True) == (len(lines), "the toolkit draws from now on" in lines[0])


def test_redraw_mends_what_others_wrote():
    """After a message of another program ctrl+l brings every cell back."""
    with Session(probe(), columns=90, rows=28) as session:
        drawn(session)
        before = session.glass.seen()
        session.glass.feed(b"\x1b[5;5Hbroadcast message from root\r\nthe system goes down\x1b[m")
        session.send("\x0c")
        session.wait(lambda: session.glass.seen() == before)


def test_looking_again_mends_what_others_wrote():
    """So does the window getting the focus back, and losing it sends nothing."""
    with Session(probe(), columns=90, rows=28) as session:
        drawn(session)
        before = session.glass.seen()
        session.send("\x1b[O")
        assert session.quiet(0.3) == b""
        session.glass.feed(b"\x1b[5;5Hbroadcast message\x1b[m")
        session.send("\x1b[I")
        session.wait(lambda: session.glass.seen() == before)


def wobbling(number: int) -> tuple[int, int]:
    """A window whose edge trembles."""
    return 120 + number % 2, 40


def dragged(number: int) -> tuple[int, int]:
    """A corner that is drawn across the screen and back."""
    return 90 + abs(50 - number), 24 + abs(50 - number) // 3


@pytest.mark.parametrize("size", [wobbling, dragged])
def test_a_storm_of_sizes_ends_in_the_right_picture(size: Callable[[int], tuple[int, int]]):
    """A hundred sizes in a second: the last one is drawn for a second of work, and 150 KB are sent a second at the most."""
    with Session(program("--fresh"), columns=120, rows=40) as session:
        session.done()
        session.wait(partial(listens, session))
        settled(session)
        before, began = len(session.received), time.monotonic()
        for number in range(100):
            session.resize(*size(number))
            session.read(0.01)
        storm, worked = time.monotonic() - began, session.cpu()
        session.quiet(0.5)
        worked = session.cpu() - worked
        sent, drawn = len(session.received) - before, session.glass.seen()
        session.send("\x0c")
        settled(session)
        assert session.glass.seen() == drawn
        assert sent <= 150_000 * max(1.0, storm)  # a busy machine makes it longer
        assert worked <= 1.0


def test_suspended_and_back_again():
    """ctrl+z gives the terminal back and stops; after fg the picture is whole again."""
    with Session(probe(), columns=90, rows=28) as session:
        drawn(session)
        before = session.glass.seen()
        session.send("\x1a")
        session.wait(lambda: _state(session) == "T")
        session.read(0.1)
        assert session.left
        session.glass.screen.erase_in_display(2)
        os.kill(session.process.pid, signal.SIGCONT)
        session.wait("moves 0")
        session.wait(lambda: session.glass.seen() == before)
        session.send("j")
        session.wait("moves 1")


def test_stopped_from_outside_and_back_again():
    """A program that could not leave in order takes its terminal again when it goes on."""
    with Session(probe(), columns=90, rows=28) as session:
        drawn(session)
        before = session.glass.seen()
        os.kill(session.process.pid, signal.SIGSTOP)
        session.wait(lambda: _state(session) == "T")
        session.glass.screen.erase_in_display(2)
        os.kill(session.process.pid, signal.SIGCONT)
        session.wait("moves 0")
        session.wait(lambda: session.glass.seen() == before)


def _state(session: Session) -> str:
    with open(f"/proc/{session.process.pid}/stat") as file:
        return file.read().rsplit(")", 1)[1].split()[0]


def test_a_list_fills_the_room_that_it_gets():
    """Keys that come together open it before the view beneath is laid out: it has the rows of the layout that stays."""
    with Session(program("--fresh"), columns=90, rows=28) as session:
        session.wait("shared passage")
        session.wait(partial(listens, session))
        session.done()
        session.send("v")
        session.wait(lambda: "synopsis" in session.glass.text.partition("\n")[0])
        settled(session)
        session.send("vvo")
        session.wait("esc back")
        session.wait(lambda: len(listed(session)) > 12)


def listed(session: Session) -> list[str]:
    """The rows of the outline in which something stands."""
    return [row for row in session.glass.text.split("\n")[3:19] if row.partition("│")[2].strip()]


def test_keys_that_arrive_together_are_one_frame():
    """A burst, as a slow line delivers it, costs the bytes of its last picture; keys are not waited for by a tick."""
    with Session(program("--fresh"), columns=120, rows=40) as session:
        session.wait("tell this")
        session.wait(partial(listens, session))
        settled(session)
        session.send("\x1b[?2026;2$y")  # this terminal can tell where a frame begins
        settled(session)
        for burst in ("jjjjjjjj", "nnnn", " b "):
            before = len(session.received)
            session.send(burst)
            settled(session)
            assert 1 == bytes(session.received[before:]).count(SYNC_START.encode())
