"""Which steps of the analysis are worth a frame."""

from __future__ import annotations

from itertools import repeat

from tests.stories import told
from tui.model.findings import Findings, Stage, Step
from tui.model.story import Story
from tui.reading.state.opening import index_steps, steps_worth_showing

NOTHING, SOMETHING = Findings(Story("", ())), Findings(Story("found", ()))


def test_progress_alone_is_shown_now_and_then():
    """A hundred reports of the same findings are one frame, and new findings always are one."""
    steps = [Step(Stage.PASSAGES, part / 100, NOTHING) for part in range(100)] + [Step(Stage.PASSAGES, 1.0, SOMETHING)]
    assert [NOTHING, SOMETHING] == [step.findings for step in steps_worth_showing(iter(steps), is_stopped=lambda: False)]


def test_a_stopped_analysis_goes_no_further():
    """Not iterating further is how an analysis is stopped."""
    assert [] == list(steps_worth_showing(repeat(Step(Stage.PASSAGES, 0.1, NOTHING)), is_stopped=lambda: True))


def test_each_step_comes_with_the_index_of_its_findings() -> None:
    """The index is made once for each findings, where the analysis runs."""
    steps = [Step(Stage.READ, 0.0, NOTHING), Step(Stage.CLEAN, 1.0, SOMETHING), Step(Stage.SENTENCES, 0.0, SOMETHING)]
    found = list(index_steps(iter(steps), unsure_below=0.0, is_stopped=lambda: False))
    assert [NOTHING, SOMETHING, SOMETHING] == [index.findings for _, index in found]
    assert found[1][1] is found[2][1]


def test_an_index_in_the_making_can_be_stopped() -> None:
    """Leaving does not wait until the index of a large story is whole."""
    asked: list[None] = []

    def stopped() -> bool:
        asked.append(None)
        return len(asked) > 1

    large = told(*((f"Outlet {n}", "[Flood.] <Lima>") for n in range(2)))
    assert [] == list(index_steps(iter([Step(Stage.DONE, 1.0, large)]), unsure_below=0.0, is_stopped=stopped))
