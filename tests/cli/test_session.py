"""A story from its files to its findings, and on when an article joins it."""

from pathlib import Path

import pytest

from tui.model.errors import StoryError
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.session import Session

MAYOR = "The mayor of Norwick closed the old bridge on Monday after engineers found cracks in two of its piers."
AGAIN = "Engineers found cracks in two piers of the old bridge, so the mayor of Norwick closed it on Monday."


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A story of two articles."""
    (tmp_path / "one.txt").write_text(MAYOR)
    (tmp_path / "two.txt").write_text("The harbour festival opened with music and a parade of wooden boats.")
    return Session([str(tmp_path)], Settings())


def test_steps_end_with_all_findings(session: Session) -> None:
    """The files are read first; the last step is whole."""
    steps = list(session.steps())

    assert (Stage.READ, Stage.DONE) == (steps[0].stage, steps[-1].stage)
    assert ["one", "two"] == [article.id for article in steps[-1].findings.story.articles]


def test_a_pasted_text_joins_the_story(session: Session) -> None:
    """What was pasted becomes a further article, compared with the others; the first ones stay where they were."""
    list(session.steps())

    grown = list(session.grow(AGAIN))[-1].findings

    assert ["one", "two"] == [article.id for article in grown.story.articles][:2]
    assert any({0, 2} == {mark.article for mark in strand.marks} for strand in grown.strands)


def test_nothing_goes_out_while_an_article_joins(session: Session) -> None:
    """Until the grown story is compared, every step shows what was known before."""
    known = list(session.steps())[-1].findings

    *meanwhile, last = session.grow(AGAIN)

    assert meanwhile
    assert all(step.findings is known for step in meanwhile)
    assert 3 == len(last.findings.story.articles)


def test_a_paste_without_words_is_refused(session: Session) -> None:
    """Nothing joins the story from an empty paste."""
    list(session.steps())

    with pytest.raises(StoryError, match="pasted"):
        list(session.grow("  "))
