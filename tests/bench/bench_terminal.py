"""Bytes and milliseconds in a real terminal, beside the least and the bare alternative, in one run.

usage: python -m tests.bench.bench_terminal [COLUMNSxROWS ...]      default: 120x40 200x50

The least number of bytes for a key is computed from the glass before and after: the characters of the cells that changed, one
step of the cursor for each run of them, and each of their looks once.

On a machine that does other things too, the milliseconds from a key to its last byte tell as much about those as about the
program. So the processor time is that of the program alone, by the kernel's account of its threads, and in turn with its keys
one is pressed in a bare app of the toolkit, which changes a word in a text as large as the screen.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.terminal.glass import Session, program
from tests.terminal.test_idle import looked_at
from tui.terminal.cells import sgr
from tui.terminal.cells.sgr import Attr, encode_change

KEYS = {"j": "move the cursor", "n": "next stop", " ": "a page", "s": "lock", "i": "grow the strip", "u": "another tour"}
BACK = {"j": "k", " ": "b"}
"""Keys that undo others: every other four presses, so that the end of an article is no part of the figures."""
ROUNDS = 16
BARE_KEY = "(the bare app)"
IDLE_S = 10.0
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        self.text = Static("bare " * 2000, markup=False)
        yield self.text
    def on_key(self):
        self.n = getattr(self, "n", 0) + 1
        self.text.update(f"word {self.n} " + "bare " * 2000)
Bare().run()
"""


@dataclass
class Sample:
    """What one kind of key cost, key by key."""

    sent: list[int] = field(default_factory=list)
    least: list[int] = field(default_factory=list)
    last_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)


def settings(panes_of: int) -> str:
    """A settings file that makes panes as narrow as asked for."""
    file = Path(tempfile.mkdtemp()) / "config.yaml"
    file.write_text(f"view:\n  pane_width: {panes_of}\n")
    return str(file)


def look(cell: Any) -> Attr:
    """The look of a cell on the glass."""
    flags = sgr.BOLD * cell.bold | sgr.ITALIC * cell.italics | sgr.UNDERLINE * cell.underscore
    return Attr(_sgr(cell.fg, 38), _sgr(cell.bg, 48), flags | sgr.REVERSE * cell.reverse)


def _sgr(colour: str, plane: int) -> str:
    if colour == "default":
        return ""
    if re.fullmatch("[0-9a-f]{6}", colour):
        return f"{plane};2;{int(colour[:2], 16)};{int(colour[2:4], 16)};{int(colour[4:], 16)}"
    return str(plane - 8)


def cells(session: Session) -> list[list[Any]]:
    screen = session.glass.screen
    return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]


def least(before: list[list[Any]], after: list[list[Any]]) -> int:
    """A number of bytes that no way from one picture to the next can be far below."""
    total, looks = 0, set()
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        for x, (one, other) in enumerate(zip(old, new, strict=True)):
            if one == other:
                continue
            if x == 0 or old[x - 1] == new[x - 1]:
                total += len(f"\x1b[{y + 1};{x + 1}H")
            total += len(other.data.encode())
            looks.add(look(other))
    return total + sum(len(encode_change(None, each)) for each in looks)


def pressed(session: Session, key: str, sample: Sample) -> None:
    """Send a key, wait for the end of what it causes, and note what it cost."""
    before, cpu, received = cells(session), session.cpu(), len(session.received)
    took = session.pressed(key, silence=0.12)
    sent = len(session.received) - received
    if sent:
        sample.sent.append(sent)
        sample.least.append(least(before, cells(session)))
        sample.last_ms.append(took * 1000)
        sample.cpu_ms.append((session.cpu() - cpu) * 1000)


def keys_at(columns: int, rows: int, *words: str) -> Iterator[tuple[str, Sample]]:
    """Press each kind of key often, in one run of the program, in turn with a key of a bare app."""
    size: dict[str, Any] = {"columns": columns, "rows": rows, "environ": {"COLORTERM": "truecolor"}}
    command = program("--config", settings(columns // 5), "--fresh", *words)
    bare = Sample()
    with Session(command, **size) as session, Session([sys.executable, "-c", BARE], **size) as toolkit:
        session.done()
        toolkit.wait("bare")
        for each in (session, toolkit):
            each.quiet(2.0)
        for key, name in KEYS.items():
            sample = Sample()
            for number in range(ROUNDS):
                pressed(session, BACK.get(key, key) if number // 4 % 2 else key, sample)
                if number % 4 == 0:
                    pressed(toolkit, "j", bare)
            yield name, sample
    yield BARE_KEY, bare


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def main(sizes: list[str]) -> None:
    """Print everything."""
    for size in sizes:
        columns, rows = map(int, size.split("x"))
        print(f"\nfive panes at {size}: bytes sent, times the least; ms to the last byte p50, p95; ms of processor p50, p95")
        for name, sample in keys_at(columns, rows):
            if sample.sent:
                ratio = sum(sample.sent) / max(1, sum(sample.least))
                times = " ".join(
                    f"{percentile(each, 0.5):5.1f} {percentile(each, 0.95):5.1f} " for each in (sample.last_ms, sample.cpu_ms)
                )
                print(f"  {name:16} {statistics.mean(sample.sent):7.0f} {ratio:5.2f}x  {times}")
    print(f"\nidle for {IDLE_S} s: bytes, per cent of a processor")
    with Session(program("--fresh"), columns=120, rows=40, environ={"COLORTERM": "truecolor"}) as session:
        session.done()
        session.quiet(2.0)
        for name, came, load in looked_at(session, IDLE_S):
            print(f"  {name:16} {len(came):7} {load * 100:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["120x40", "200x50"])
