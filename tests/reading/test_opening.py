"""Which steps of the analysis are worth a frame."""

from __future__ import annotations

from itertools import repeat

from tui.model.findings import Findings, Stage, Step
from tui.model.story import Story
from tui.reading.opening import worth_showing

NOTHING, SOMETHING = Findings(Story("", ())), Findings(Story("found", ()))


def test_progress_alone_is_shown_now_and_then():
    """A hundred reports of the same findings are one frame, and new findings always are one."""
    steps = [Step(Stage.PASSAGES, part / 100, NOTHING) for part in range(100)] + [Step(Stage.PASSAGES, 1.0, SOMETHING)]
    assert [NOTHING, SOMETHING] == [step.findings for step in worth_showing(iter(steps), stopped=lambda: False)]


def test_a_stopped_analysis_goes_no_further():
    """Not iterating further is how an analysis is stopped."""
    assert [] == list(worth_showing(repeat(Step(Stage.PASSAGES, 0.1, NOTHING)), stopped=lambda: True))
