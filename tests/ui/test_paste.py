"""An article that is pasted into the running program."""

from pathlib import Path

from textual import events

from tests.ui.desk import until
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.reading.state.opening import Opening
from tui.session import Session
from tui.ui.app import Rashomon
from tui.ui.screens.reader import ReaderScreen

MAYOR = "The mayor of Norwick closed the old bridge on Monday after engineers found cracks in two of its piers."
AGAIN = "Engineers found cracks in two piers of the old bridge, so the mayor of Norwick closed it on Monday."


async def test_a_pasted_article_joins_and_the_reader_stays(tmp_path: Path) -> None:
    """A paste is offered, added with A, gets a pane of its own and is compared; the cursor stays where it was."""
    (tmp_path / "one.txt").write_text(MAYOR)
    (tmp_path / "two.txt").write_text("The harbour festival opened with music and a parade of wooden boats.")
    session = Session([str(tmp_path)], Settings())
    app = Rashomon(Opening(steps=session.steps, add=session.grow, drop=session.drop, saved={"chosen_theme": "dark"}))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)

        async def compared(articles: int) -> None:
            await until(
                pilot,
                lambda: screen.reading.stage is Stage.DONE and len(screen.reading.findings.story.articles) == articles,
                lambda: f"{articles} articles",
            )

        await compared(2)
        place = screen.reading.place
        screen.post_message(events.Paste(AGAIN))
        await pilot.pause()
        assert "A adds them as a further article" in screen.reading.message
        await pilot.press("A")
        await compared(3)
        assert place == screen.reading.place
        assert {0, 2} <= {article for told in screen.reading.index.tellers.values() if len(told) > 1 for article in told}
        await pilot.press("3")
        assert 2 == screen.reading.place.article
        await pilot.press("underscore")
        await compared(2)
        assert ["one.txt", "two.txt"] == [article.file for article in screen.reading.findings.story.articles]
        assert screen.reading.place.article in (0, 1)


async def test_an_article_of_the_story_is_not_taken_out(tmp_path: Path) -> None:
    """It was not pasted: that is said, and what can be done instead."""
    (tmp_path / "one.txt").write_text(MAYOR)
    (tmp_path / "two.txt").write_text(AGAIN)
    session = Session([str(tmp_path)], Settings())
    app = Rashomon(Opening(steps=session.steps, add=session.grow, drop=session.drop, saved={"chosen_theme": "dark"}))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await until(pilot, lambda: screen.reading.stage is Stage.DONE)
        await pilot.press("underscore")
        assert "was not pasted" in screen.reading.message
        assert 2 == len(screen.reading.findings.story.articles)
