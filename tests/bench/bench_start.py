"""How soon there is something to read, how soon a key is answered, and the memory: beside a bare app, in one run.

usage: python -m tests.bench.bench_start [COLUMNSxROWS]      default: 120x40

The first screen is a full one: the titles, the text of the articles and the keys. It is painted before the toolkit is there, so
the time until a key is answered stands beside it; the key is sent as soon as there is something to read.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from tests.terminal.glass import PATIENCE, Session, program

ROUNDS = 9
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("bare " * 2000, markup=False)
    def on_key(self):
        self.query_one(Static).update("answered")
Bare().run()
"""


class Start(NamedTuple):
    """What one start cost."""

    screen_ms: float
    """Until all of the first screen had arrived."""
    answer_ms: float
    """Until the answer to a key began to arrive."""
    found_ms: float
    """Until the analysis was shown."""
    peak_mib: float
    """Memory at the most, until a second later."""
    screen_cpu_ms: float
    """Processor time of the program until its first screen had arrived."""


def started(command: list[str], size: tuple[int, int], *, screen: tuple[bytes, ...], answer: bytes, found: bytes) -> Start:
    """Start a program, send it a key, and wait for the marks of each."""
    began = time.perf_counter()
    with Session(command, columns=size[0], rows=size[1], environ={"COLORTERM": "truecolor"}) as session:

        def when(*marks: bytes) -> float:
            while not all(mark in session.received for mark in marks):
                if time.perf_counter() - began > PATIENCE:
                    raise TimeoutError(f"not on the screen: {[mark for mark in marks if mark not in session.received]}")
                session.read(5.0)
            return (time.perf_counter() - began) * 1000

        shown, spent = when(*screen), cpu_ms(session.process.pid)
        session.send("?")
        answered = when(answer)
        done = when(found)
        session.quiet(1.0)
        status = Path(f"/proc/{session.process.pid}/status").read_text()
        peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    return Start(shown, answered, done, peak, spent)


def cpu_ms(process: int) -> float:
    """Milliseconds of processor that the threads of a process have had; the kernel counts them in nanoseconds."""
    return sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e6


def main(size: tuple[int, int]) -> None:
    """Print everything."""
    config = Path(tempfile.mkdtemp()) / "config.yaml"
    config.write_text("view:\n  pane_width: 24\ninput:\n  keep_findings: false\n")
    bare, ours = [], []
    for _ in range(ROUNDS):
        one = [sys.executable, "-c", BARE]
        bare.append(started(one, size, screen=(b"bare",), answer=b"answered", found=b"answered"))
        other = program("--config", str(config), "--fresh")
        words = (b"delegation", b"Gallant", b"Bloomberg", b"Not compared", b"quit")
        ours.append(started(other, size, screen=words, answer=b"every sign", found=b"tell this"))
    floor, this = (Start(*map(statistics.median, zip(*runs, strict=True))) for runs in (bare, ours))
    print(f"start at {size[0]}x{size[1]}, medians of {ROUNDS}")
    for name, mine, least in (
        ("first screen, full of text", this.screen_ms, floor.screen_ms),
        ("a key typed then is answered", this.answer_ms, floor.answer_ms),
    ):
        print(f"  {name:30} {mine:5.0f} ms, {mine / least:.2f}x the bare app ({least:.0f} ms)")
    cpu, bare_cpu = min(each.screen_cpu_ms for each in ours), min(each.screen_cpu_ms for each in bare)
    print(f"  {'its processor time, least':30} {cpu:5.0f} ms, {cpu / bare_cpu:.2f}x the bare app ({bare_cpu:.0f} ms)")
    print(f"  {'what was found is shown':30} {this.found_ms:5.0f} ms")
    print(f"  {'memory at the most':30} {this.peak_mib:5.1f} MiB (bare {floor.peak_mib:.1f})")


if __name__ == "__main__":
    columns, _, rows = (sys.argv[1] if len(sys.argv) > 1 else "120x40").partition("x")
    main((int(columns), int(rows)))
