"""The screen while a large story is being compared: are keys answered, and does the program leave at once?

usage: python -m tests.bench.bench_live [NUMBER OF ARTICLES ...]      default: 50 300

Each size is opened in a real terminal. The first time a key is pressed every 40 ms until the comparison is done; given are
the time from a key to the first bytes that come back, and how late a timer inside the program was, which is how long the event
loop was held up. The other times q is pressed in the midst of each stage; given is the time until the process has ended.
Wall-clock times, of course: a reader waits no other.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.bench_reports import texts
from tests.terminal.glass import Session

KEYS = "jk"
"""Pressed in turn: moves of the cursor, so that every key has an answer on the screen."""
EVERY_S = 0.04
STAGES = ("entities", "quotes", "figures", "passages")
PATIENCE_S = 600.0

PROBE = """
import asyncio, json, sys, time
out, words = sys.argv[1], sys.argv[2:]
from tui.ui.screens import desk, reader

told = open(out, "w", buffering=1)
late = []
arrived = reader.ReaderScreen._take_step
rested = reader.ReaderScreen.come_to_rest
mounted = reader.ReaderScreen.on_mount

def tick(loop, due):
    now = loop.time()
    late.append((now - due, time.monotonic()))
    loop.call_later(0.005, tick, loop, now + 0.005)

def on_mount(self):
    loop = asyncio.get_running_loop()
    loop.call_later(0.005, tick, loop, loop.time() + 0.005)
    mounted(self)

def steps(found, *, stopped):
    for step, index in shown(found, stopped=stopped):
        told.write(json.dumps([time.monotonic(), step.stage.value, step.done]) + "\\n")
        yield step, index

def come_to_rest(self):
    rested(self)
    self.set_timer(1.0, lambda: told.write(json.dumps(["late", sorted(late, reverse=True)[:8]]) + "\\n"))

shown, desk.indexed = desk.indexed, steps
reader.ReaderScreen.on_mount = on_mount
reader.ReaderScreen.come_to_rest = come_to_rest
from tui.cli import main
sys.exit(main(words))
"""
"""The program with a timer in its event loop that notes how late it is, and with its steps told to a file."""


def opened(folder: Path, told: Path) -> Session:
    """The program on the folder, in a terminal of its own."""
    command = [sys.executable, "-c", PROBE, str(told), "--fresh", str(folder)]
    return Session(command, columns=120, rows=40, environ={"COLORTERM": "truecolor"})


def news(told: Path) -> list[list[object]]:
    """What the program has told so far."""
    return [json.loads(line) for line in told.read_text().splitlines() if line.endswith("]")] if told.exists() else []


def pressed(folder: Path, told: Path) -> None:
    """Press keys until the comparison is done, and print how long each waited and how late the timer was."""
    waits: list[tuple[float, float]] = []
    with opened(folder, told) as session:
        session.wait("quit")
        began = time.monotonic()
        count = 0
        while time.monotonic() - began < PATIENCE_S and not any(line[0] == "late" for line in news(told)):
            sent = time.monotonic()
            session.send(KEYS[count % len(KEYS)])
            count += 1
            if session.read(0.5):
                waits.append((time.monotonic() - sent, sent))
            while (left := sent + EVERY_S - time.monotonic()) > 0:
                session.read(left)
        lines = news(told)
    stage_at = [(line[0], line[1], line[2]) for line in lines if isinstance(line[0], float)]

    def when(moment: float) -> str:
        before = [f"{stage} {done:.2f}" for at, stage, done in stage_at if at <= moment]
        return before[-1] if before else "start"

    late = [(seconds, at) for line in lines if line[0] == "late" for seconds, at in line[1]]
    ordered = sorted(wait for wait, _ in waits)
    worst = ", ".join(f"{wait * 1000:.0f} ({when(sent + wait)})" for wait, sent in sorted(waits, reverse=True)[:4])
    print(f"  {len(waits)} keys: median {statistics.median(ordered) * 1000:.0f} ms, 95 of 100 within", end=" ")
    print(f"{ordered[int(len(ordered) * 0.95)] * 1000:.0f} ms, worst {worst}")
    print("  event loop late by", ", ".join(f"{seconds * 1000:.0f} ms ({when(at)})" for seconds, at in late[:6]))


def left(folder: Path, told: Path, stage: str) -> None:
    """Press q in the midst of a stage and print how long the program took to end."""
    with opened(folder, told) as session:
        session.wait("quit")
        deadline = time.monotonic() + PATIENCE_S
        while not any(line[1] in (stage, "done") for line in news(told)) and time.monotonic() < deadline:
            session.read(0.01)
        session.read(0.3)
        began = time.monotonic()
        session.send("q")
        session.ends()
        at = [line for line in news(told) if isinstance(line[0], float)][-1]
        print(f"  q at {at[1]} {at[2]:.2f}: ended in {(time.monotonic() - began) * 1000:.0f} ms")


def main(sizes: list[int]) -> None:
    """One block of lines for each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "story"
            folder.mkdir()
            for name, text in texts(size).items():
                (folder / name).write_text(text)
            print(f"{size} articles")
            pressed(folder, Path(place) / "told")
            for stage in STAGES:
                left(folder, Path(place) / f"told-{stage}", stage)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 300])
