"""A line of 20 KB/s and 150 ms over a real SSH server, with and without compression.

usage: python -m tests.bench.bench_line [COLUMNSxROWS ...]      default: 80x24 120x40

How many round trips until the next stop is complete, and what still comes after a key that was held for 3 s is let go, less the
round trip that the last key itself needs. The best is what the program does, the median also what the machine does beside it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.terminal.glass import Session
from tests.terminal.line import SlowLine
from tests.terminal.server import BYTES_PER_S, ROUND_TRIP_S, Server, Unavailable, serving

STOPS = 24
HELD_S, REPEATS_S = 3.0, 0.033
"""Seconds that a key is held, and between two of its repeats."""


def stops(session: Session) -> list[tuple[float, int]]:
    """Round trips and bytes of each next stop that sent something."""
    found = []
    for _ in range(STOPS):
        before = len(session.received)
        took = session.pressed("n", silence=0.5)
        if len(session.received) > before:
            found.append((took / ROUND_TRIP_S, len(session.received) - before))
    return found


def stale(session: Session) -> float:
    """Seconds of output after a key that was held is let go."""
    until = time.monotonic() + HELD_S
    number = 0
    while time.monotonic() < until:
        session.send("j" if number % 30 < 15 else "k")
        session.read(REPEATS_S)
        number += 1
    return max(0.0, session.pressed("", silence=0.5) - ROUND_TRIP_S)


def measured(server: Server, columns: int, rows: int, *options: str) -> str:
    """One line of the table."""
    with (
        SlowLine(server.port, round_trip_s=ROUND_TRIP_S, bytes_per_s=BYTES_PER_S) as line,
        server.shell(f"{sys.executable} -m tui --fresh", *options, port=line.port, columns=columns, rows=rows) as session,
    ):
        session.done()
        session.quiet(1.0)
        found = stops(session)
        trips = sorted(each for each, _ in found)
        held = [stale(session) for _ in range(3)]
    name = f"{columns}x{rows} {' '.join(options)}"
    in_time = f"{sum(each <= 1.5 for each in trips)} of {len(trips)}"
    return (
        f"  {name:12} {trips[0]:6.2f} {statistics.median(trips):7.2f} {trips[-3]:7.2f}   {in_time:10} "
        f"{statistics.median(sent for _, sent in found):6.0f}   {min(held):5.2f} {statistics.median(held):5.2f}"
    )


def main(sizes: list[str]) -> None:
    """Print the table."""
    print("  next stop: round trips best, median, p90; within 1.5; bytes. Key held: seconds of stale output best, median")
    try:
        with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
            for size in sizes:
                columns, rows = map(int, size.split("x"))
                for options in ((), ("-C",)):
                    print(measured(server, columns, rows, *options), flush=True)
    except Unavailable as reason:
        print(f"  not measured: {reason}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["80x24", "120x40"])
