"""The desk under load, as ratios in one run: does the length of the articles, or their number, cost the reader anything?

    python -m tests.bench.bench_ui

Each figure is the median CPU time from a command to a drawn frame, in process and without a terminal; those of the long and the
wide story are given as ratios to those of a story of the sample's size, measured in the same run.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
import tracemalloc
from itertools import cycle, islice

from tests.stories import told
from tests.ui.desk import Desk, desk
from tui.model.findings import Findings
from tui.reading.state.index import Index

WIDE = (200, 50)
"""Columns and rows of the screen."""
RUNS = 40
"""Presses of a key; the median of them is given."""


def story(articles: int, sentences: int, words: int = 20) -> Findings:
    """Articles of that many sentences of `words` words; every fifth sentence is shared by three, every seventh is unique."""
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices("aeioulnrst", k=chance.randint(2, 9))) for _ in range(2000)]

    def sentence(article: int, number: int) -> str:
        plain = " ".join(chance.choices(vocabulary, k=words)) + "."
        if number % 5 == 0:
            return f"[s{number + 100 * (article // 3)}: {plain}]"
        return f"[u{article}-{number}: {plain}]" if number % 7 == 0 else f"<e{number % 40}: {plain[:8]}>{plain[8:]}"

    def text(article: int) -> str:
        return "\n".join(
            " ".join(sentence(article, number) for number in range(start, min(start + 4, sentences)))
            for start in range(0, sentences, 4)
        )

    return told(*((f"Outlet {article}", text(article)) for article in range(articles)))


async def press(here: Desk, commands: str) -> float:
    """Median CPU milliseconds from a command to the drawn frame; several commands take turns."""
    spent = []
    for command in islice(cycle(commands.split()), RUNS):
        began = time.process_time()
        here.screen.run_command(command)
        await here.pilot.pause()
        spent.append((time.process_time() - began) * 1000)
    return statistics.median(spent)


async def figures(found: Findings) -> dict[str, float]:
    """Milliseconds of the index, the first frame and the commands, and the memory of the desk in MiB."""
    began = time.process_time()
    Index(found)
    index = (time.process_time() - began) * 1000
    began = time.process_time()
    async with desk(found, size=WIDE) as here:
        first = (time.process_time() - began) * 1000
        commands = ("next", "down", "next-pane", "page-down page-up", "light-entities", "bottom top")
        return {
            "index": index,
            "first frame": first,
            **{each: await press(here, each) for each in commands},
            "MiB": await memory(found),
        }


async def memory(found: Findings) -> float:
    """MiB that the desk takes on top of the findings."""
    tracemalloc.start()
    async with desk(found, size=WIDE):
        taken = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    return taken


def main() -> None:
    """Print the table."""
    small, long, many = story(8, 25), story(8, 1000), story(1000, 25)
    rows = [asyncio.run(figures(found)) for found in (small, long, many)]
    print(f"{'':18}{'8 x 500 words':>16}{'8 x 20,000':>16}{'1,000 x 500':>16}")
    for name, base in rows[0].items():
        print(f"{name:18}{base:>13.1f}   " + "".join(f"{row[name] / base:>12.2f} x  " for row in rows[1:]))


if __name__ == "__main__":
    main()
