"""The sample story: milliseconds of processor for each stage, and what a report takes beside a bare start of the toolkit.

usage: python -m tests.bench.bench_story
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import found
from tui.engine.pipeline import analyse
from tui.model.findings import Step
from tui.model.settings import Settings
from tui.model.story import Story

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
"""The best of so many counts, for others use the machine too."""
STARTS = 11


def stages(story: Story) -> dict[str, float]:
    """Milliseconds of processor by stage, imports apart."""
    spent: dict[str, float] = {}
    last = time.process_time()

    def hear(step: Step) -> None:
        nonlocal last
        now = time.process_time()
        spent[step.stage] = spent.get(step.stage, 0.0) + (now - last) * 1000
        last = now

    analyse(story, Settings(), hear)
    return spent


def wall(*command: str) -> float:
    """Seconds that a command of Python takes, warm."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Print everything."""
    story = found([str(ROOT / "seeds")]).story
    best = min((stages(story) for _ in range(ROUNDS)), key=lambda spent: sum(spent.values()))
    parts = ", ".join(f"{stage} {ms:.0f}" for stage, ms in best.items() if ms >= 0.5)
    print(f"analysis of the sample story: {sum(best.values()):.0f} ms of processor ({parts})")
    commands = ("-m", "tui", "report", "--as", "json"), ("-c", "import textual.app"), ("-c", "pass")
    runs = [[wall(*command) for command in commands] for _ in range(STARTS)]
    report, toolkit, python = map(statistics.median, zip(*runs, strict=True))
    print(
        f"report as json: median {report:.2f} s, best {min(run[0] for run in runs):.2f} s;"
        f" {report / toolkit:.2f}x the bare import of the toolkit ({toolkit:.2f} s), {report / python:.0f}x bare Python"
    )


if __name__ == "__main__":
    main()
