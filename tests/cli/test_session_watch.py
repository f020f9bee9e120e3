"""A story that is read again because its files have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.errors import NothingToCompare, StoryError
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.session import Session, SessionWatch
from tui.store import files

MAYOR = "The mayor of Norwick closed the old bridge on Monday after engineers found cracks in two of its piers."
AGAIN = "Engineers found cracks in two piers of the old bridge, so the mayor of Norwick closed it on Monday."
HARBOUR = "The harbour festival opened with music and a parade of wooden boats."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story of two articles."""
    (tmp_path / "one.txt").write_text(MAYOR)
    (tmp_path / "two.txt").write_text(HARBOUR)
    return tmp_path


def opened(*targets: Path) -> tuple[Session, SessionWatch]:
    session = Session([str(target) for target in targets], Settings())
    list(session.steps())
    return session, session.watch()


def seen(watch: SessionWatch) -> Findings | None:
    """The story once its folder has stood still; None where nothing came of it."""
    watch.look()
    assert watch.look()
    steps = list(watch.update())
    assert not watch.look()
    last = steps[-1].findings
    assert all(step.findings is steps[0].findings for step in steps[:-1])
    return last if last is not steps[0].findings else None


def test_a_new_article_joins_with_its_findings(folder: Path) -> None:
    """It is compared with the others; until then every step shows what was known."""
    _, watch = opened(folder)
    (folder / "again.txt").write_text(AGAIN)

    found = seen(watch)

    assert found is not None
    assert ["again", "one", "two"] == [article.id for article in found.story.articles]
    assert any({0, 1} == {mark.article for mark in strand.marks} for strand in found.strands)
    assert "again.txt has joined." == watch.news


def test_only_what_is_new_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand files one is opened."""
    _, watch = opened(folder)
    read: list[str] = []
    content = files.content
    monkeypatch.setattr(files, "content", lambda path, largest: read.append(path.name) or content(path, largest))

    assert seen(watch) is None
    (folder / "again.txt").write_text(AGAIN)
    seen(watch)

    assert ["again.txt"] == read


def test_the_same_words_written_again_are_no_news(folder: Path) -> None:
    """An editor that saves what it had says nothing."""
    _, watch = opened(folder)
    seen(watch)
    (folder / "one.txt").write_text(MAYOR)

    assert seen(watch) is None
    assert "" == watch.news


def test_a_half_written_file_is_read_again_when_it_is_whole(folder: Path) -> None:
    """What stood still for a while is shown; its rest follows."""
    _, watch = opened(folder)
    (folder / "again.txt").write_text(AGAIN[:60])
    seen(watch)
    (folder / "again.txt").write_text(AGAIN)

    found = seen(watch)

    assert found is not None
    assert AGAIN == found.story.articles[0].text
    assert "again.txt has changed." == watch.news


def test_what_was_pasted_stays(folder: Path) -> None:
    """It has no file that could be gone."""
    session, watch = opened(folder)
    list(session.grow(AGAIN))
    (folder / "two.txt").unlink()

    found = seen(watch)

    assert found is not None
    assert [MAYOR, AGAIN] == [article.text for article in found.story.articles]
    assert "two.txt is gone." == watch.news


def test_a_file_that_was_named_may_go(folder: Path) -> None:
    """The others stay open; when the last is gone, that is said, and the story stays as it was."""
    _, watch = opened(folder / "one.txt", folder / "two.txt")
    (folder / "one.txt").unlink()
    found = seen(watch)
    assert found is not None
    assert [HARBOUR] == [article.text for article in found.story.articles]

    (folder / "two.txt").unlink()
    watch.look()
    assert watch.look()
    with pytest.raises(StoryError, match="no such file"):
        list(watch.update())
    assert not watch.look()


def test_errors_cost_one_line_and_are_over_when_they_are_mended(folder: Path) -> None:
    """An empty folder and a story.yaml with a mistake; the story that stood goes on."""
    _, watch = opened(folder)
    (folder / "story.yaml").write_text("title: [The bridge")
    watch.look()
    assert watch.look()
    with pytest.raises(StoryError, match=r"story\.yaml"):
        list(watch.update())

    (folder / "story.yaml").write_text("title: The bridge")
    found = seen(watch)
    assert found is not None
    assert ("The bridge", "story.yaml has changed.") == (found.story.title, watch.news)

    for file in folder.iterdir():
        file.unlink()
    watch.look()
    assert watch.look()
    with pytest.raises(NothingToCompare):
        list(watch.update())


def test_untrusted_text_passes_the_same_door(folder: Path, tmp_path: Path) -> None:
    """Escapes are made harmless, links out of the folder are not followed, and both are said in one line."""
    _, watch = opened(folder)
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    outside.write_text("Words that nobody may read here.")
    (folder / "link.txt").symlink_to(outside)
    (folder / "bad\x1b[31m.txt").write_text("The bridge\x1b]0;title\x07 is closed, said the mayor of Norwick.")

    found = seen(watch)

    assert found is not None
    assert "nobody" not in "".join(article.text for article in found.story.articles)
    assert not any("\x1b" in words for article in found.story.articles for words in (article.text, article.file))
    assert "\x1b" not in watch.news
    assert "\n" not in watch.news
    assert "has joined" in watch.news
    assert "`rashomon check`" in watch.news
