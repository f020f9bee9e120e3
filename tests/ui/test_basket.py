"""A reader collects for the brief, orders it, writes beside it and takes it along: with keys, on the screen."""

from __future__ import annotations

from tests.stories import told
from tests.ui.desk import desk

FOUND = told(
    ("Alpha", "headline: A fire\n[fire: A market burned in the night.] Nobody knows why it began."),
    ("Beta", "[fire: Flames took a market at night.] Nobody slept in the town."),
)


async def test_collect_order_write_copy_and_save() -> None:
    """A sign stands before the words, the footer counts, the brief is copied and saved as it is shown."""
    saved: list[tuple[str, str]] = []

    def save(name: str, text: str) -> str:
        saved.append((name, text))
        return "Saved as /tmp/brief.md."

    async with desk(FOUND, save_text=save) as there:
        copied: list[str] = []
        there.app.copy_to_clipboard = copied.append  # type: ignore[method-assign]
        await there.press("p", "asterisk")
        assert "The passage is in the basket" in there.text()
        assert "& in the basket" in there.text()
        assert "& basket 1" in there.rows()[-2] + there.rows()[-1]
        assert all("&" in next(row for row in there.pane_rows(pane) if "market" in row)[:3] for pane in (0, 1))
        await there.press("j", "asterisk", "ampersand")
        assert "Basket: 2 things" in there.text()
        await there.press("J", "e", *"Ask", "enter", "y", "w")
        assert "your line: Ask" in there.text()
        name, text = saved[0]
        assert (name.startswith("brief-"), [text]) == (True, copied)
        assert text.index("## 1. Sentence: “Nobody knows") < text.index("## 2. Passage: “A market burned in the night.”")
        assert "\n\nAsk\n\n" in text
        await there.press("enter")
        assert there.here == "A market burned in the night."
        await there.press("asterisk")
        assert "The passage is out of the basket" in there.text()
        assert 1 == len(there.reading.papers.basket)


async def test_the_key_of_the_panel_closes_it() -> None:
    async with desk(FOUND) as there:
        await there.press("ampersand")
        assert "Nothing is in it." in there.text()
        await there.press("ampersand")
        assert there.screen.panel is None
        await there.press("right_curly_bracket")
        assert "Nothing can be saved here." in there.text()
