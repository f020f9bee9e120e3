"""Corrections hold in a session: at once, undone, on the next start, and beside kept findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.correcting import at, say, whole
from tests.stories import told
from tui.engine.corrections.findings import apply_corrections
from tui.model.findings import Findings, Stage
from tui.model.papers import Act, Correction
from tui.model.settings import Settings
from tui.model.story import BlockKind
from tui.model.strands import Kind, kind
from tui.reading.printed.check import check_lines
from tui.reading.printed.report import report
from tui.reading.state.index import Index
from tui.reading.state.sections.disputes import disputes
from tui.session import Session
from tui.store import paths

SAME = Act.SAME


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story of two articles that tell one fact in other words, and of which one has a line of its page in it."""
    (tmp_path / "one.txt").write_text(
        "The mayor of Norwick closed the old bridge on Monday.\n\n“It is not safe,” said Ann Lee.\n\nGrab our pens today"
    )
    (tmp_path / "two.txt").write_text("Cars must use the ferry from now on.\n\nNobody may cross the river on foot either.")
    return tmp_path


def last(steps: Iterator[object]) -> Findings:
    """The findings of the last step."""
    return list(steps)[-1].findings  # type: ignore[attr-defined]


def same(found: Findings) -> Correction:
    """That two sentences tell one fact."""
    return say(
        SAME,
        at(found, 0, "The mayor of Norwick closed the old bridge on Monday."),
        at(found, 1, "Cars must use the ferry from now on."),
    )


def shared(found: Findings) -> list[str]:
    """The ids of shared passages."""
    return [strand.id for strand in found.strands if kind(strand) is Kind.SHARED]


def test_it_counts_at_once_and_is_undone(folder: Path) -> None:
    session = Session([str(folder)], Settings())
    found = last(session.steps())
    steps = list(session.correct((same(found),)))
    assert [Stage.DONE] == [step.stage for step in steps]
    corrected = steps[0].findings
    assert len(shared(found)) + 1 == len(shared(corrected))
    assert found == last(session.correct(()))
    assert corrected == last(session.correct((same(found),)))


def test_it_holds_on_the_next_start_beside_what_was_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = last(Session([str(folder)], Settings(), keep=True).steps())
    correction = same(found)
    fresh = last(Session([str(folder)], Settings(), corrections=(correction,)).steps())
    monkeypatch.setattr("tui.engine.pipeline.analyse", None)  # what was kept is enough
    kept = Session([str(folder)], Settings(), keep=True, corrections=(correction,))
    assert fresh == last(kept.steps())
    assert found == last(kept.correct(()))


def test_words_of_the_page_are_folded_and_unfolded(folder: Path) -> None:
    session = Session([str(folder)], Settings())
    found = last(session.steps())
    fold = say(Act.FURNITURE, at(found, 0, "Grab our pens today"))
    steps = list(session.correct((fold,)))
    assert all(step.findings is found for step in steps[:-1])
    after = steps[-1].findings
    assert BlockKind.FURNITURE is after.story.articles[0].blocks[-1].kind
    assert found.story.articles[0].text == after.story.articles[0].text
    assert any("1 line of the page" in note.text for note in after.notes)
    assert (("one", (fold.id,)),) == after.yours
    unfold = say(Act.TEXT, at(found, 0, "Grab our pens today"))
    assert BlockKind.PARAGRAPH is last(session.correct((fold, unfold))).story.articles[0].blocks[-1].kind
    assert found == last(session.correct(()))


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("source", "The Norwick Echo", "The Norwick Echo"),
        ("title", "Bridge closed", "Bridge closed"),
        ("author", "", ""),
        ("published", "2024-03-27", "2024-03-27"),
        ("published", "", "None"),
    ],
)
def test_what_is_known_of_an_article(folder: Path, field: str, value: str, shown: str) -> None:
    session = Session([str(folder)], Settings())
    found = last(session.steps())
    after = last(session.correct((say(Act.META, whole(found, 0), field=field, value=value),)))
    assert shown == str(getattr(after.story.articles[0].meta, field))
    assert "yours" == dict(after.story.articles[0].meta.origins)[field]
    assert [article.text for article in found.story.articles] == [article.text for article in after.story.articles]
    assert found == last(session.correct(()))


def test_a_lost_correction_is_said_once_and_changes_nothing(folder: Path) -> None:
    session = Session([str(folder)], Settings())
    found = last(session.steps())
    gone = replace(same(found), targets=tuple(replace(each, article="gone", source="") for each in same(found).targets))
    after = last(session.correct((gone,)))
    assert found.strands == after.strands
    assert 1 == len(after.notes) - len(found.notes)
    assert found == last(session.correct(()))


def test_each_step_of_the_sample_story_is_corrected_as_far_as_it_goes() -> None:
    """Names are right as soon as they are found; nothing is missed for what is found later."""
    story = [str(paths.sample_story())]
    found = last(Session(story, Settings()).steps())
    rename = say(Act.RENAME, at(found, 0, "Netanyahu"), value="The Premier")
    for step in Session(story, Settings(), corrections=(rename,)).steps():
        if step.stage in (Stage.QUOTES, Stage.DONE) and step.finished:
            assert "The Premier" in {strand.label for strand in step.findings.strands}
        assert len(step.findings.notes) <= len(found.notes)


def test_report_and_check_say_what_is_yours(folder: Path) -> None:
    session = Session([str(folder)], Settings())
    found = last(session.steps())
    name = say(Act.META, whole(found, 0), field="source", value="The Echo")
    after = last(session.correct((same(found), name)))
    printed = "\n".join(report(after))
    assert "told by 2 of 2; yours: the same fact" in printed
    assert "Source: The Echo (from yours)\n" in printed
    assert "  Yours: about the article\n" in printed
    assert "  Yours: about the article" in list(check_lines(after))
    assert "yours" not in "\n".join(report(found))


def test_what_is_no_dispute_is_in_no_table() -> None:
    """A claim and its denial are a row of the disputes until the reader says that they are none."""
    claim, denial = "The ministry paid the clinic.", "The ministry denied reports that it paid the clinic."
    found = told(("Alpha", f"[paid: {claim}]"), ("Beta", f"[paid: {denial}]"))
    assert 1 == len(disputes(Index(found)).rows)
    agree = say(Act.AGREE, at(found, 0, claim), at(found, 1, denial))
    after = apply_corrections(replace(found, story=replace(found.story, corrections=(agree,))), Settings().quotes)
    assert () == disputes(Index(after)).rows


def test_a_correction_of_an_article_is_none_of_another_with_its_address(tmp_path: Path) -> None:
    for name in ("one", "two"):
        head = "---\nurl: https://x.example/a\n---\n"
        (tmp_path / f"{name}.md").write_text(f"{head}The mayor closed bridge {name} on Monday after cracks were found.")
    session = Session([str(tmp_path)], Settings())
    found = last(session.steps())
    assert 1 == len({article.meta.url for article in found.story.articles})
    after = last(session.correct((say(Act.META, whole(found, 0), field="title", value="Mine"),)))
    assert 1 == sum(article.meta.title == "Mine" for article in after.story.articles)


def test_a_broken_file_is_named_where_corrections_are_all_that_is_read(folder: Path) -> None:
    (folder / "notes.yaml").write_text("version: 1\ncorrections:\n- id: [\n")
    found = last(Session([str(folder)], Settings()).steps())
    assert 1 == sum("notes.yaml (line" in note.text for note in found.notes)
