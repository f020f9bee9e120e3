"""Reports of progress: where an analysis can be stopped, and that the way to the next one stays short."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache

import pytest

from tests.bench import bench_reports
from tui.engine.pipeline import analyse
from tui.engine.progress import SILENT, Cancelled, Progress, release, sort_in_pieces
from tui.model.findings import Stage, Step
from tui.model.settings import Settings

story = cache(bench_reports.story)
"""A made story is made once: to make one takes longer than most stages."""


def heard() -> tuple[list[float], Progress]:
    """What is reported, and to whom."""
    reports: list[float] = []
    return reports, Progress(reports.append)


def test_a_part_reports_its_share_of_the_whole() -> None:
    """Half of a part that runs from 0.2 to 0.4 is 0.3 of the whole, and a part of it has its share of that."""
    reports, progress = heard()
    part = progress.part(0.2, 0.4)
    part.report(0.5)
    part.part(0.5, 1.0).report(1.0)
    assert pytest.approx([0.3, 0.4]) == reports


def test_going_over_items_reports_every_few() -> None:
    """The first report comes before the first item, and none says that all is done."""
    reports, progress = heard()
    assert list(range(10)) == list(progress.over(range(10), 0.5, 1.0, every=4))
    assert pytest.approx([0.5, 0.7, 0.9]) == reports
    assert [] == list(SILENT.over([]))


def test_sorted_in_pieces_is_sorted() -> None:
    """Sorting drawer by drawer gives what one sort gives."""
    items = [(n * 7919 % 31, n * 104729 % 997) for n in range(2000)]
    reports, progress = heard()
    assert sorted(items) == sort_in_pieces(items, lambda item: item[0], lambda item: item[1], progress, 0.5)
    assert (True, {0.5}) == (len(reports) > 8, set(reports))


def test_releasing_empties_in_pieces() -> None:
    """What nobody needs any more is let go a piece at a time."""
    values = list(range(1000))
    reports, progress = heard()
    release(values, progress=progress)
    assert ([], 4) == (values, len(reports))


def calls_between_reports(articles: int) -> Counter[str]:
    """For each stage the most calls, of Python and of C, between two reports: what is done, whatever the machine is doing."""
    most: Counter[str] = Counter()
    calls = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    def hear(step: Step) -> None:
        nonlocal calls
        most[step.stage] = max(most[step.stage], calls)
        calls = 0

    told = story(articles)
    sys.setprofile(count)
    try:
        analyse(told, Settings(), hear)
    finally:
        sys.setprofile(None)
    return most


def test_a_larger_story_reports_as_often() -> None:
    """What is done between two reports does not grow with the number of articles, so stopping never waits long."""
    analyse(story(10), Settings())  # so that lists are loaded and patterns compiled, not while it is counted
    few, many = calls_between_reports(3), calls_between_reports(10)
    assert [] == [f"{stage}: {few[stage]}, {many[stage]}" for stage in many if many[stage] > 1.5 * few[stage] + 2000]


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage not in (Stage.READ, Stage.DONE)])
def test_every_stage_can_be_stopped(stage: Stage) -> None:
    """Who is told of a step stops the work by raising, and nothing comes after it."""
    steps: list[Stage] = []

    def hear(step: Step) -> None:
        steps.append(step.stage)
        if step.stage is stage and not step.finished:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(story(3), Settings(), hear, failed=lambda _error: "it is kept.")
    assert (stage, 1) == (steps[-1], steps.count(stage))
