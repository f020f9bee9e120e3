"""Searching at scale: milliseconds of processor from a letter typed into the prompt to the drawn frame, letter by letter.

    python -m tests.bench.bench_search [ARTICLESxSENTENCES ...]

Each letter is a figure of its own; the 95th percentile and the worst are given, beside those of a small story in the same run.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import time

from tests.bench.bench_ui import WIDE, story
from tests.ui.desk import Desk, desk
from tui.model.findings import Findings
from tui.session import YOUNG_OBJECTS

QUERIES = ("esta nol", "ter. a", "ea", "o", "lia", "nowhere at all", "Tes", "st")
"""What is typed; each query is given up with escape, so that every first letter looks everywhere."""


async def letters(here: Desk) -> list[float]:
    """The milliseconds of each letter."""
    spent = []
    for query in QUERIES:
        await here.press("slash")
        for letter in query:
            began = time.process_time()
            await here.press("space" if letter == " " else "full_stop" if letter == "." else letter)
            spent.append((time.process_time() - began) * 1000)
        await here.press("escape")
    return spent


async def figures(found: Findings) -> tuple[float, float, float]:
    """Median, 95th percentile and worst milliseconds of a letter."""
    gc.set_threshold(YOUNG_OBJECTS)  # as in the program
    gc.collect()
    gc.freeze()
    async with desk(found, size=WIDE) as here:
        await letters(here)
        spent = sorted(await letters(here))
    return statistics.median(spent), spent[int(0.95 * len(spent))], spent[-1]


def main(sizes: list[str]) -> None:
    """Print the table; the first row is a small story, whose letters the others are compared with."""
    base = 0.0
    print(f"{'articles x words':>18}{'median':>10}{'p95':>10}{'worst':>10}  p95 beside the first")
    for size in ["5x40", *sizes]:
        articles, sentences = map(int, size.split("x"))
        median, most, worst = asyncio.run(figures(story(articles, sentences)))
        base = base or most
        print(
            f"{articles:>8,} x {20 * sentences:>7,}{median:>10.1f}{most:>10.1f}{worst:>10.1f}{most / base:>10.2f} x", flush=True
        )


if __name__ == "__main__":
    main(sys.argv[1:] or ["5x2500", "1000x25"])
