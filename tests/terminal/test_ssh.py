"""Over a real SSH server on this machine: driven, cut off, and slowed down."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import pytest

from tests.terminal.line import SlowLine
from tests.terminal.server import BYTES_PER_S, ROUND_TRIP_S, Server, Unavailable, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    try:
        with serving(tmp_path_factory.mktemp("sshd")) as running:
            yield running
    except Unavailable as reason:
        pytest.skip(str(reason))


PROGRAM = f"{sys.executable} -m tui --fresh"


def test_driven_over_ssh(server: Server):
    """The program knows that it is far away, takes keys, and leaves the shell as it was."""
    with server.shell(f"{PROGRAM}; echo left with $?") as session:
        session.wait("? help")
        session.wait("tell this")
        session.quiet(0.5)
        before = session.glass.text
        session.send("n")
        session.wait(lambda: session.glass.text != before)
        assert b"\x1b[6n" in session.received  # frames ask, because the line may be slow
        session.send("q")
        session.wait("left with 0")


def test_a_cut_line_leaves_nothing_behind(server: Server):
    """When the client is killed, everything behind the server is gone soon."""
    with server.shell(PROGRAM) as session:
        session.wait("? help")
        assert server.running()
        session.process.kill()
        session.wait(lambda: not server.running())


def test_a_slow_line_shows_the_newest_picture(server: Server):
    """150 ms and 20 KB/s: a held key leaves no more than half a second of stale frames."""
    with (
        SlowLine(server.port, round_trip_s=ROUND_TRIP_S, bytes_per_s=BYTES_PER_S) as line,
        server.shell(PROGRAM, "-C", port=line.port) as session,
    ):
        session.wait("? help")
        session.wait("tell this")
        session.quiet(1.0)
        for number in range(60):
            session.send("j" if number % 20 < 10 else "k")
            session.read(0.03)
        released = last = time.monotonic()
        while session.read(0.4):
            last = time.monotonic()
        assert last - released < ROUND_TRIP_S + 0.5 + 0.35


def test_the_next_stop_is_there_after_a_round_trip_and_a_half(server: Server):
    """On that line, compressed: the best of a few, because machines that run tests have other things to do."""
    with (
        SlowLine(server.port, round_trip_s=ROUND_TRIP_S, bytes_per_s=BYTES_PER_S) as line,
        server.shell(PROGRAM, "-C", port=line.port) as session,
    ):
        session.done()
        session.quiet(1.0)
        assert min(session.pressed("n", silence=0.4) for _ in range(5)) <= 1.5 * ROUND_TRIP_S


def test_sequences_stay_whole_on_a_slow_line(server: Server):
    """An arrow whose halves arrive apart is one key, and ends no search; escape alone does, when its time is over."""
    with (
        SlowLine(server.port, round_trip_s=ROUND_TRIP_S, bytes_per_s=BYTES_PER_S) as line,
        server.shell(PROGRAM, "-C", port=line.port) as session,
    ):
        session.wait("q quit")
        session.wait("tell this")
        session.send("/")
        session.send("Gallant")
        session.wait("/Gallant")
        for halves in (("\x1b", "[B"), ("\x1b[", "A"), ("\x1b[B", ""), ("\x1b", "OA")):
            for half in halves:
                session.send(half)
                session.read(0.01)
            session.quiet(0.5)
            assert "/Gallant" in session.glass.text, halves
        session.send("\x1b")
        session.wait(lambda: "/Gallant" not in session.glass.text)
