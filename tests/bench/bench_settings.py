"""The curve around each setting: what passages are worth when one number changes and all others stay.

usage: python -m tests.bench.bench_settings [SETTING ...]      default: every number of `passages`

F1 of the sample story, of the written stories and of both halves of the stories of MEANTIME (tests/quality/README.md), and the
sentences that are linked in 100 pairs of articles about one company or market, where most links are false. A number that was
fitted to a story stands on a peak of that story alone.
"""

from __future__ import annotations

import random
import sys
from dataclasses import asdict, replace
from functools import cache
from typing import Any, NamedTuple

from tests.bench.bench_unrelated import linked, prepared
from tests.conftest import ROOT, found
from tests.quality.score import scores
from tests.quality.stories import again, summed
from tests.quality.written import analysed, told, written
from tui.model.findings import Findings
from tui.model.settings import Passages, Settings
from tui.model.story import Article
from tui.store.export import export_values

TIMES = (0.8, 0.9, 1.0, 1.1, 1.25)
"""By what each number is multiplied; whole numbers are rounded, and move by one at least."""


class Worth(NamedTuple):
    """What passages are worth with some settings, F1 from 0 to 1."""

    sample: float
    written: float
    development: float
    held_out: float
    false: int
    """Sentences linked in articles of one topic."""


def worth(settings: Passages) -> Worth:
    """All figures for some settings."""
    sample, stories, pairs = _read()
    pieces = [told(story, again(base, settings)) for story, base in zip(written("development"), stories, strict=True)]
    said, sure = sum(len(one.said) for one in pieces), sum(len(one.sure) for one in pieces)
    fine, right = sum(len(one.said & one.fine) for one in pieces), sum(len(one.said & one.sure) for one in pieces)
    return Worth(
        scores(export_values(again(sample, settings))).passages.f1,
        2 * fine * right / ((fine * sure + right * said) or 1),
        summed("development", settings).rate.f1,
        summed("held-out", settings).rate.f1,
        sum(linked(pair, settings)[0] for pair in pairs),
    )


@cache
def _read() -> tuple[Findings, list[Findings], list[tuple[Article, ...]]]:
    """What is analysed once: the sample story, the written ones, and pairs of articles."""
    dice, topics = random.Random(1), prepared()
    pairs = [tuple(dice.sample(dice.choice(topics), 2)) for _ in range(100)]
    return found([str(ROOT / "seeds")]), [analysed(story, Settings()) for story in written("development")], pairs


def moved(value: float, times: float) -> float:
    """A number multiplied; whole ones stay whole."""
    if isinstance(value, int):
        return max(round(value * times), value + 1) if times > 1 else min(round(value * times), value - 1)
    return round(value * times, 4)


def main(names: list[str]) -> None:
    """A block of lines for each setting."""
    shipped = Passages()
    print(f"{'':24} sample  written  development  held-out  false")
    line("as shipped", worth(shipped))
    for name, value in asdict(shipped).items():
        if not names or name in names:
            for times in TIMES:
                if times != 1.0:
                    other: dict[str, Any] = {name: moved(value, times)}
                    line(f"{name} {other[name]:g}", worth(replace(shipped, **other)))


def line(title: str, what: Worth) -> None:
    """One line of the table."""
    print(
        f"{title:24} {what.sample:6.3f}  {what.written:7.3f}  {what.development:11.3f}  {what.held_out:8.3f}  {what.false:5}",
        flush=True,
    )


if __name__ == "__main__":
    main(sys.argv[1:])
