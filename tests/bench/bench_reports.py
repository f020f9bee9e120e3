"""How long the analysis works between two reports, which is how long stopping it has to wait, stage by stage.

usage: python -m tests.bench.bench_reports [NUMBER OF ARTICLES ...]      default: 50 1000

For each stage the seconds of processor, the longest time of processor between two reports in milliseconds, and where it was.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import time

from tests.bench.bench_align import made
from tui.engine.pipeline import analyse
from tui.model.findings import Step
from tui.model.settings import Settings
from tui.model.story import Source, Story

FORENAMES = ("Ada", "Bruno", "Carla", "Dario", "Edith", "Farid", "Greta", "Hugo")


def texts(articles: int) -> dict[str, str]:
    """Made articles by the names of their files; every sixth line is said by somebody, and every ninth counts something."""
    dice = random.Random(5)
    sources = made(articles).story.sources
    surnames = sorted({word.strip(".").capitalize() for word in sources[0].text.split() if len(word) > 5})
    found = {}
    for source in sources:
        lines = source.text.strip().split("\n")
        for n in range(0, len(lines), 6):
            lines[n] = f"“{lines[n].rstrip('.')},” said {dice.choice(FORENAMES)} {dice.choice(surnames)} on Monday."
        for n in range(3, len(lines), 9):
            lines[n] = f"{lines[n].rstrip('.')} killed {dice.randrange(2, 4000)} people in {dice.choice(surnames)}."
        found[source.file] = "\n".join(lines)
    return found


def story(articles: int) -> Story:
    """The made articles as a story that is not yet cleaned."""
    return Story("", tuple(Source(name.partition(".")[0], name, text) for name, text in texts(articles).items()))


def measured(told: Story) -> tuple[dict[str, float], dict[str, tuple[float, float]]]:
    """For each stage the seconds of processor, and the most of them between two reports with what was done then."""
    spent: dict[str, float] = {}
    gaps: dict[str, tuple[float, float]] = {}
    last = time.process_time()

    def hear(step: Step) -> None:
        nonlocal last
        took = time.process_time() - last
        spent[step.stage] = spent.get(step.stage, 0.0) + took
        gaps[step.stage] = max(gaps.get(step.stage, (0.0, 0.0)), (took, step.done))
        last = time.process_time()

    analyse(told, Settings(), hear)
    return spent, gaps


def main(sizes: list[int]) -> None:
    """One block of lines for each size."""
    gc.disable()  # what a session does about garbage is its own
    analyse(story(3), Settings())
    for size in sizes:
        told = story(size)
        spent, gaps = measured(told)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size} articles: {sum(spent.values()):.1f} s of processor, at the most {memory:.0f} MiB")
        for stage, seconds in spent.items():
            gap, done = gaps[stage]
            print(f"  {stage:10} {seconds:7.2f} s   longest without a report {gap * 1000:4.0f} ms, before {done:.0%}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [50, 1000])
