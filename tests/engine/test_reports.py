"""Reports of progress: where an analysis can be stopped, and that the way to the next one stays short."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

from tests.bench.bench_reports import story
from tests.engine.quoting import finished
from tui.engine.pipeline import findings
from tui.engine.progress import let_go, ordered, part, paused
from tui.model.settings import Settings


def test_a_part_reports_its_share_of_the_whole() -> None:
    """Half of a part that runs from 0.2 to 0.4 is 0.3 of the whole."""
    assert [0.2, 0.30000000000000004] == list(part(0.2, 0.4, iter_of(0.0, 0.5)))


def iter_of(*reports: float) -> Any:
    yield from reports


def test_a_pause_is_a_report() -> None:
    """Work that only pauses reports the progress that its caller gives."""
    assert [0.7, 0.7] == list(paused(0.7, iter_of(0, 0)))


def test_ordered_in_drawers_is_sorted() -> None:
    """Sorting drawer by drawer gives what one sort gives."""
    items = [(n * 7919 % 31, n * 104729 % 997) for n in range(2000)]
    assert sorted(items) == finished(paused(0.5, ordered(items, lambda item: item[0], lambda item: item[1])))


def test_letting_go_empties_and_pauses() -> None:
    """What nobody needs any more is let go a piece at a time."""
    values = list(range(1000))
    pauses = sum(1 for _ in let_go(values))
    assert ([], 4) == (values, pauses)


def calls_between_reports(articles: int) -> Counter[str]:
    """For each stage the most calls, of Python and of C, between two reports: what is done, whatever the machine is doing."""
    most: Counter[str] = Counter()
    calls = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    told = story(articles)
    sys.setprofile(count)
    try:
        for step in findings(told, Settings()):
            most[step.stage] = max(most[step.stage], calls)
            calls = 0
    finally:
        sys.setprofile(None)
    return most


def test_a_larger_story_reports_as_often() -> None:
    """What is done between two reports does not grow with the number of articles, so stopping never waits long."""
    for _ in findings(story(24), Settings()):  # so that lists are loaded and patterns compiled, not while it is counted
        pass
    few, many = calls_between_reports(6), calls_between_reports(24)
    assert [] == [f"{stage}: {few[stage]}, {many[stage]}" for stage in many if many[stage] > 1.5 * few[stage] + 2000]
