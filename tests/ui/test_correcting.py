"""Corrections on the screen: said, seen, taken back, and the same on the next start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories import reading_of, some_stamp, told
from tests.ui.desk import desk, until
from tui.engine.corrections.findings import apply_corrections
from tui.model.findings import Findings, Stage, Step
from tui.model.papers import Act, Correction, WorkingPapers
from tui.model.places import Mark
from tui.model.settings import Quotes, Settings
from tui.model.strands import Passage, Why
from tui.reading.panels.correct_panel import CorrectPanel
from tui.reading.printed.report import report
from tui.reading.state.corrections import new_correction
from tui.reading.state.opening import Opening
from tui.reading.state.reading import with_step
from tui.session import Session
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.ui.app import Rashomon
from tui.ui.draw.first_frame import FirstFrame, begin_reading, initial_look

STORY = told(
    ("Alpha", "[cable: A cable was to blame.] [fire: A market burned.] <mayor: Ana Ruiz> came."),
    ("Beta", "[wire: An old wire had started it.] [fire: Flames took a market.] {q: We rebuild}, <lee: Lee> said."),
    ("Gamma", "[fire: The market is gone.] <ana: Ana> wept."),
)


def correct(corrections: tuple[Correction, ...]) -> Iterator[Step]:
    """What the session does with corrections, for the made story."""
    found: Findings = replace(STORY, story=replace(STORY.story, corrections=corrections))
    yield Step(Stage.DONE, 1.0, apply_corrections(found, Quotes()), finished=True)


async def settled(d: object, *keys: str) -> None:
    """Keys pressed, and what they asked for done."""
    await d.press(*keys)  # type: ignore[attr-defined]
    await d.app.workers.wait_for_complete()  # type: ignore[attr-defined]
    await d.pilot.pause()  # type: ignore[attr-defined]


async def test_one_fact_is_said_seen_and_taken_back() -> None:
    async with desk(STORY, correct=correct) as d:
        await d.press("X")
        assert isinstance(d.screen.panel, CorrectPanel)
        assert "the same fact as another passage" in d.text()
        await settled(d, "s", *"wire", "enter")
        assert d.screen.panel is None
        assert "yours: the same fact" in d.text()
        assert {0, 1} == set(d.reading.index.tellers["passage:cable"])
        await settled(d, "X", "s")
        assert "Taken back" in d.text()
        assert STORY.strands == d.reading.findings.strands
        assert "yours" not in d.text()


async def test_the_second_place_is_said_to_be_the_first() -> None:
    async with desk(STORY, correct=correct) as d:
        await d.press("X", "X")
        assert "Marked" in d.text()
        await settled(d, "tab", "X", "f")
        assert {0, 1} == set(d.reading.index.tellers["passage:wire"]) or {0, 1} == set(d.reading.index.tellers["passage:cable"])


async def test_what_is_apart_is_told_by_itself() -> None:
    async with desk(STORY, correct=correct) as d:
        await settled(d, "tab", "tab", "X", "n")
        assert {0, 1} == set(d.reading.index.tellers["passage:fire"])
        assert "yours: not the same fact" in d.text()


async def test_letters_are_typed_into_the_question() -> None:
    """`q` and blanks are letters there, and escape goes back by one."""
    async with desk(STORY, correct=correct) as d:
        await d.press("X", "s", *"q q")
        assert isinstance(d.screen.panel, CorrectPanel)
        assert "q q" == d.screen.panel.field.text
        await d.press("escape")
        assert isinstance(d.screen.panel, CorrectPanel)
        await d.press("escape")
        assert d.screen.panel is None


async def test_all_of_yours_are_in_the_list() -> None:
    async with desk(STORY, correct=correct) as d:
        await settled(d, "X", "s", *"wire", "enter")
        await settled(d, "tab", "tab", "X", "n")
        await d.press("X")
        assert "Yours, 2" in d.text()
        await settled(d, "end", "delete")
        assert [Act.APART] == [each.act for each in d.reading.papers.corrections]
        assert d.reading.papers.corrections == d.reading.findings.story.corrections
        assert "Yours, 1" in d.text()


async def test_nothing_is_corrected_before_all_is_compared() -> None:
    async with desk(STORY) as d:
        await d.press("X")
        assert (None, True) == (d.screen.panel, "Nothing can be corrected here." in d.text())


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_another_outlet_and_a_line_of_the_page(size: tuple[int, int], tmp_path: Path) -> None:
    """With a story from the disk, analysed anew: the head of the pane says the outlet, the line is folded."""
    (tmp_path / "one.txt").write_text("The old bridge in Norwick was closed on Monday.\n\nGrab our pens today")
    (tmp_path / "two.txt").write_text("The ferry is the only way over the river in Norwick.")

    session = Session([str(tmp_path)], Settings())
    found = list(session.steps())[-1].findings
    async with desk(found, size=size, correct=session.correct) as d:
        await d.press("X", "right", "right", "o")
        await settled(d, "ctrl+u", *"Echo", "enter")
        assert "Echo" in d.text()
        assert "Echo" == d.reading.findings.story.articles[0].meta.source
        await settled(d, "j", "X", "right", "f")
        assert "Grab our pens" not in d.text()
        assert 2 == len(d.reading.findings.story.corrections)


@pytest.mark.parametrize(
    ("keys", "act", "shown"),
    [
        (("X", "w", *"lee", "enter"), Act.SPEAKER, "yours: another speaker"),
        (("X", "w", "enter"), Act.SPEAKER, "nobody named"),
        (("X", "w", *"a clerk", "enter"), Act.SPEAKER, "a clerk"),
    ],
)
async def test_another_speaker_or_none(keys: tuple[str, ...], act: Act, shown: str) -> None:
    async with desk(STORY, correct=correct) as d:
        await settled(d, "c", *keys)
        assert [act] == [each.act for each in d.reading.papers.corrections]
        assert shown in d.text()
        await settled(d, "X", "w")
        assert STORY.strands == d.reading.findings.strands


@pytest.mark.parametrize(
    ("keys", "back", "act", "shown"),
    [
        (("m", *"lee", "enter"), "m", Act.MERGE, "yours: one name"),
        (("r", "ctrl+u", *"Mayor Ruiz", "enter"), "r", Act.RENAME, "Mayor Ruiz"),
        (("t", *"org", "enter"), "t", Act.RETYPE, "yours: another type"),
    ],
)
async def test_a_name_is_another(keys: tuple[str, ...], back: str, act: Act, shown: str) -> None:
    async with desk(STORY, correct=correct) as d:
        await d.press("e")
        await settled(d, "X", *keys)
        assert [act] == [each.act for each in d.reading.papers.corrections]
        assert shown in d.text()
        await settled(d, "X", back)
        assert STORY.strands == d.reading.findings.strands


async def test_a_name_that_is_two() -> None:
    found = told(("Alpha", "<o: Obama> spoke."), ("Beta", "<o: Obama> won."))

    def split(corrections: tuple[Correction, ...]) -> Iterator[Step]:
        story = replace(found, story=replace(found.story, corrections=corrections))
        yield Step(Stage.DONE, 1.0, apply_corrections(story, Quotes()), finished=True)

    async with desk(found, correct=split) as d:
        await settled(d, "e", "X", "p", "e")
        assert "yours: two names" in d.text()
        assert 2 == len(d.reading.findings.strands)
        await settled(d, "X", "p")
        assert found.strands == d.reading.findings.strands


async def test_what_is_no_dispute() -> None:
    found = told(("Alpha", "[dead: 31 died.]"), ("Beta", "[dead: 34 died.]"))
    passage = found.strands[0]
    assert isinstance(passage, Passage)
    links = tuple(replace(link, why=Why(conflicts=("31 / 34",))) for link in passage.links)
    contested = replace(found, strands=(replace(passage, links=links),))

    def agree(corrections: tuple[Correction, ...]) -> Iterator[Step]:
        story = replace(contested, story=replace(contested.story, corrections=corrections))
        yield Step(Stage.DONE, 1.0, apply_corrections(story, Quotes()), finished=True)

    async with desk(contested, correct=agree) as d:
        assert "contradict each other" in d.text()
        await settled(d, "X", "d")
        assert "contradict each other" not in d.text()
        assert "yours: no dispute" in d.text()
        await settled(d, "X", "d")
        assert "contradict each other" in d.text()


async def test_the_last_change_is_undone_and_all_is_kept_for_the_next_start(tmp_path: Path) -> None:
    """One key undoes it; what stands in the working papers counts on the next start, also in the report."""
    (tmp_path / "one.txt").write_text("The old bridge in Norwick was closed on Monday by the mayor.")
    (tmp_path / "two.txt").write_text("Cars have to take the ferry until engineers have mended some cracks.")
    session = Session([str(tmp_path)], Settings())
    found = list(session.steps())[-1].findings
    async with desk(found, correct=session.correct, papers=session.papers) as d:
        await settled(d, "X", "s", *"ferry", "enter")
        assert "Z undoes it" in d.text()
        await settled(d, "Z")
        assert () == d.reading.findings.story.corrections
        await settled(d, "X", "s", *"ferry", "enter")
        made = d.reading.papers.corrections
        assert 1 == len(made)
    again = Session([str(tmp_path)], Settings())
    after = list(again.steps())[-1].findings
    assert made == after.story.corrections
    assert any("told by 2 of 2; yours: the same fact" in row for row in report(after))
    async with desk(after, correct=again.correct, papers=again.papers) as d:
        await settled(d)
        assert "yours: the same fact" in d.text()
        assert made == d.reading.papers.corrections == d.reading.findings.story.corrections
        await settled(d, "X", "s")
        assert "yours" not in d.text()
    assert () == list(Session([str(tmp_path)], Settings()).steps())[-1].findings.story.corrections


async def test_what_was_kept_and_is_in_the_first_picture_has_its_papers(tmp_path: Path) -> None:
    """Kept findings come as one step, which the first picture takes: the papers are read all the same."""
    (tmp_path / "one.txt").write_text("The old bridge in Norwick was closed on Monday by the mayor.")
    (tmp_path / "two.txt").write_text("Cars have to take the ferry until engineers have mended some cracks.")
    session = Session([str(tmp_path)], Settings())
    found = list(session.steps())[-1].findings
    both = [new_correction(reading_of(found), Act.SAME, [Mark(0, 0, 60), Mark(1, 0, 68)], some_stamp())]
    session.papers.save(WorkingPapers(corrections=tuple(both)))
    again = Session([str(tmp_path)], Settings())
    opening = Opening(again.steps, papers=again.papers, correct=again.correct)
    reading, opening = begin_reading(opening)
    for step in opening.steps():
        reading = with_step(reading, step)
    opening = replace(opening, steps=lambda: iter(()))
    look = initial_look(opening)
    app = Rashomon(opening, TerminalCapabilities(), FirstFrame(opening, reading, look, None))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.screen.reading.papers.corrections)  # type: ignore[attr-defined]
        assert tuple(both) == app.screen.reading.papers.corrections  # type: ignore[attr-defined]
