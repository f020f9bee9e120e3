"""The outline, the search, the help, the palette and the synopsis on the screen, with keys as a reader presses them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events

from tests.stories import told
from tests.ui.desk import Desk, desk, until
from tui.model.settings import Settings
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.outline import Outline
from tui.reading.panels.search_prompt import Prompt
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading, ViewName
from tui.reading.text.lines import text_of
from tui.session import Session
from tui.ui.app import Rashomon
from tui.ui.messages import WheelTurned
from tui.ui.widgets.paper import Paper

STORY = told(
    ("Alpha", "[only: Nothing else happened.]\n[fire: A market burned in <lima: Lima>.] <Ana: Ana> came. <Ana: Ana> left."),
    ("Beta", "[fire: Flames took a market.] [rain: It rained.] <Ana: Ana Ruiz> said {q: we rebuild}."),
    ("Gamma", "[rain: Rain fell.] [fire: Fire!] |ten: 10| died in the market.\nfurniture: Market news by mail"),
)


def quiet(reading: Reading) -> Reading:
    """The reading without the sentence of the last command."""
    return replace(reading, message="")


async def test_the_outline_goes_there() -> None:
    """Open, narrow, look, go: the cursor is there, and back leads to where it was."""
    async with desk(STORY) as d:
        start = d.reading.place
        await d.press("o", *"rain")
        assert "It rained." in d.text()
        assert ("passage:rain", ()) == (d.reading.focus, d.reading.history.behind)
        await d.press("enter")
        assert (None, 1) == (d.screen.panel, d.reading.place.article)
        await d.press("ctrl+o")
        assert start == d.reading.place


async def test_the_outline_takes_the_room_of_one_pane() -> None:
    """At 80 columns one pane stays; closed, both are back, and nothing has changed."""
    async with desk(STORY, size=(80, 24)) as d:
        before = d.reading
        await d.press("o")
        assert (40, 1) == (d.screen.query_one("#outline").size.width, sum(pane.display for pane in d.screen.query("Pane")))
        await d.press("down", "tab", "escape")
        assert (2, quiet(before)) == (sum(pane.display for pane in d.screen.query("Pane")), d.reading)
        await d.press("f2")
        assert isinstance(d.screen.panel, Outline)
        await d.press("f2")
        assert d.screen.panel is None


async def test_letters_belong_to_the_filter() -> None:
    """`q` in a filter is a letter."""
    async with desk(STORY) as d:
        await d.press("o", "q", "n")
        assert isinstance(d.screen.panel, Outline)
        assert "qn" == d.screen.panel.field.text


async def test_a_burst_of_keys_keeps_its_order() -> None:
    """What a slow line delivers at once is read one key after the other: the letters after "/" are a query."""
    async with desk(STORY) as d:
        for key in ("slash", *"market", "enter", "n"):
            name, character = (key, "/") if key == "slash" else (key, key if len(key) == 1 else None)
            d.pilot.app.post_message(events.Key(name, character))
        await d.pilot.pause()
        await d.pilot.pause()
        assert ("market", 2) == (d.reading.query, len(d.reading.history.behind))


async def test_search() -> None:
    """The counter counts while one types; enter keeps the hits, n goes on, escape clears."""
    async with desk(STORY, size=(80, 24)) as d:
        await d.press("slash", *"market")
        assert "/market" in d.text()
        assert "3 in 3 of 3, +1 folded" in d.text()
        assert "place 1 of 3" in d.text()
        assert "1*" in d.text()
        await d.press("enter", "n")
        assert (None, 1) == (d.screen.panel, d.reading.place.article)
        assert "place 2 of 3" in d.text()
        await d.press("escape")
        assert None is d.reading.hits


async def test_search_can_be_taken_back_and_recalled() -> None:
    """Escape returns to the old place; the next prompt knows what was asked before."""
    async with desk(STORY) as d:
        before = d.reading
        await d.press("slash", *"rain", "escape")
        assert quiet(before) == d.reading
        await d.press("slash", *"rained", "enter", "slash", "up")
        assert isinstance(d.screen.panel, Prompt)
        assert "rained" == d.screen.panel.field.text


async def test_fuzzy_in_the_prompt() -> None:
    """The switch works while typing."""
    async with desk(STORY) as d:
        await d.press("slash", *"markte")
        assert "nowhere" in d.text()
        await d.press("~")
        assert "~/markte" in d.text()
        assert d.reading.hits is not None
        assert 3 == len(d.reading.hits.marks)


async def test_a_paste_into_the_prompt() -> None:
    """Pasted words are searched, not taken for an article."""
    async with desk(STORY) as d:
        await d.press("slash")
        d.pilot.app.post_message(events.Paste("It\nrained."))
        await d.pilot.pause()
        assert "It rained." == d.reading.query


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_help_does_what_is_chosen(size: tuple[int, int]) -> None:
    """The help lists keys and signs, and carries out the chosen line."""
    async with desk(STORY, size=size) as d:
        await d.press("question_mark")
        assert "Help: every key, every sign" in d.text()
        await d.press(*"synopsis, one")
        assert "view: Side by side, synopsis, one article," in " ".join(d.text().split())
        await d.press("enter")
        assert (None, ViewName.SYNOPSIS) == (d.screen.panel, d.reading.view)


async def test_the_palette() -> None:
    """Both of its keys open it, and a line with the reader's own key is carried out."""
    async with desk(STORY, keys=(("bottom", "Z"),)) as d:
        await d.press("ctrl+p")
        assert isinstance(d.screen.panel, HelpPanel)
        await d.press("escape", "colon", *"last sentence of")
        assert "Z            bottom: Last sentence of the article." in d.text()
        start = d.reading.place
        await d.press("enter")
        assert start != d.reading.place
        await d.press("ctrl+o", "G")
        assert start == d.reading.place


async def test_the_synopsis_keeps_the_place() -> None:
    """`v` shows the same passage as a row, moves there, and back beside each other at the new place."""
    async with desk(STORY) as d:
        await d.press("2", "v")
        assert "▌3 A market burned" in d.text()
        await d.press("j")
        assert ("passage:rain", 1) == (d.reading.focus, d.reading.place.article)
        await d.press("v", "v", "v")
        assert (ViewName.SIDE, 1) == (d.reading.view, d.reading.place.article)
        assert [True] * 3 == [pane.display for pane in d.screen.query("Pane")]


async def test_the_synopsis_is_filtered_and_sorted() -> None:
    """`r` and `S` say what they did, in the caption of the table."""
    async with desk(STORY) as d:
        await d.press("v", "r")
        assert "told by all" in d.text()
        assert "It rained." not in d.text()
        await d.press("S")
        assert "by how many tell it" in d.text()


async def test_pointing_at_a_cell() -> None:
    """A click enters the cell, the wheel goes by rows."""
    async with desk(STORY) as d:
        await d.press("v")
        rows = [text_of(row) for row in d.screen.query_one("#grid", Paper).rows]
        y = next(y for y, row in enumerate(rows) if "Rain fell." in row)
        await d.pilot.click("#grid", offset=(rows[y].index("Rain fell.") + 2, y))
        await d.pilot.pause()
        assert ("passage:rain", 2) == (d.reading.focus, d.reading.place.article)


async def test_pointing_at_lists() -> None:
    """A click chooses, a second one goes there; the wheel moves by rows; a click into a pane closes the list."""
    async with desk(STORY) as d:
        await d.press("o")
        await d.pilot.click("#outline", offset=(5, 3))
        await d.pilot.pause()
        assert ("passage:rain", True) == (d.reading.focus, isinstance(d.screen.panel, Outline))
        await d.pilot.click("#outline", offset=(5, 3))
        await d.pilot.pause()
        assert ("passage:rain", None) == (d.reading.focus, d.screen.panel)
        await d.press("o")
        d.screen.query_one("#outline").post_message(WheelTurned(-1))
        await d.pilot.pause()
        assert "passage:fire" == d.reading.focus
        await d.pilot.click("Pane", offset=(5, 2))
        await d.pilot.pause()
        assert None is d.screen.panel


async def test_pointing_at_the_help() -> None:
    """A click on the chosen line carries it out."""
    async with desk(STORY) as d:
        await d.press("colon", *"synopsis, one")
        await d.pilot.click("#help", offset=(20, 2))
        await d.pilot.pause()
        assert (None, ViewName.SYNOPSIS) == (d.screen.panel, d.reading.view)


LONG = told(
    *[(f"Outlet {n}", "\n".join(f"[p{(n * m) % 40}: Line {m} of outlet {n}.]" for m in range(1, 40))) for n in (1, 3, 7)]
)


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
@pytest.mark.parametrize("keys", [("o", "down", "end", "tab", "down"), ("slash", *"line 33", "backspace"), ("o", *"line 21")])
async def test_escape_leaves_the_screen_as_it_was(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """After looking around every pane stands as before, not only the cursor."""
    async with desk(LONG, size=size) as d:
        await d.press(*"jjjjjjjjjjjj")
        await d.press("s", "tab", *"jjjj", "s", "slash", "escape")
        before = d.text()
        await d.press(*keys)
        assert before != d.text()
        await d.press("escape")
        await d.pilot.pause()
        assert before == d.text()


@pytest.mark.parametrize("key", ["o", "question_mark", "colon", "v"])
async def test_resizing_with_a_panel_open(key: str) -> None:
    """Whatever is open fits the new size at once, and what stands behind it is right when it is closed."""
    async with desk(LONG, size=(120, 40)) as d:
        await d.press(key)
        for size in ((60, 20), (40, 12), (200, 50), (80, 24)):
            await d.resize(*size)
            await d.pilot.pause()
        resized = d.text()
    async with desk(LONG, size=(80, 24)) as d:
        await d.press(key)
        assert d.text() == resized


async def test_the_outline_on_the_narrowest_screen() -> None:
    """Where there is room for one pane the outline takes it, and gives it back."""
    async with desk(STORY, size=(44, 14)) as d:
        before = d.text()
        await d.press("o", "down")
        assert "│/" in d.text()
        await d.press("enter")
        assert "Rain fell" in d.text() or "It rained" in d.text()
        await d.press("ctrl+o")
        assert before.splitlines()[2:8] == d.text().splitlines()[2:8]


async def test_a_story_is_picked_from_a_file_of_many(tmp_path: Path) -> None:
    """Nothing is compared before; then only what was taken, and the picked ids are told apart from the declined."""
    text = "".join(
        f"{title} {number}\n\nDaily {number}\n\nApril 9, 2024\n\nLength: 9 words\n\nBody\n\n"
        f"The ferry will stop, {title} said {number} times.\n\nLoad-Date: April 9, 2024\n\nEnd of Document\n\n"
        for number in range(1, 5)
        for title in ("Owner", "Council")
    )
    (tmp_path / "export.txt").write_text(text)
    settings = replace(Settings(), input=replace(Settings().input, ask_above=5, keep_findings=False))
    session = Session([str(tmp_path)], settings)
    session.ask()
    app = Rashomon(Opening(session.steps, settings, pick=session.pick, saved={"version": 1}))
    async with app.run_test(size=(100, 30)) as pilot:
        opened = Desk(pilot)
        await until(pilot, lambda: opened.screen.panel is not None and "8 articles" in opened.text())
        assert "8 articles: which of them are your story?" in opened.text()
        assert () == opened.reading.findings.story.articles
        await opened.press(*"owner", "space", "space", "enter")
        await until(pilot, lambda: bool(opened.reading.findings.story.articles))
        assert ["Owner 1", "Owner 2"] == [article.meta.title for article in opened.reading.findings.story.articles]
        assert 2 == len(session.picked)
        assert opened.screen.panel is None
