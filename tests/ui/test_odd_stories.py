"""Text that nobody expects: markup, other scripts, words longer than any pane, stories without much in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import plain, told
from tests.ui.desk import desk
from tui.model.story import Meta
from tui.reading.show.header import HEADER_ROWS
from tui.ui.draw.segments import GUTTER, RULER

ODD = "Bold [b]words[/b] [red]in[/red] [sic] [@click=app.quit]brackets[/] [link=x]y[/link] $VAR :smile: &amp; \\[x] {{y}} %s"


@pytest.mark.parametrize("text", ODD.split())
async def test_markup_is_shown_as_typed(text: str) -> None:
    """Nothing in an article is a command to the toolkit, in the text, the title or the strip."""
    found = told(("Alpha", "x"), ("Beta", "y"))
    one, two = found.story.articles
    odd = replace(one, text=text, blocks=(replace(one.blocks[0], end=len(text)),), meta=Meta(text, text))
    async with desk(replace(found, sentences=(), story=replace(found.story, articles=(odd, two)))) as here:
        rows = here.pane_rows(0)
        assert [True, True, True] == [text in rows[0], text in rows[1], text in rows[HEADER_ROWS]]


UGLY = {
    "long word": "x" * 500,
    "address": "https://example.org/" + "a-very-long-path/" * 12,
    "wide": "漢字かな交じり文の長い文章です。" * 12,
    "combining": "e\u0301a\u0308" * 120,
    "right to left": "שלום עולם זה משפט ארוך " * 8,
    "emoji": "👨\u200d👩\u200d👧 👍🏽 ❤\ufe0f 🇩🇪 " * 12,
    "zero width": "a\u200bb\u200c \u2060c\u00ad " * 40,
}


@pytest.mark.parametrize("name", UGLY)
async def test_odd_text_breaks_no_pane(name: str) -> None:
    """Every row is exactly as wide as the screen, and no character is missing."""
    async with desk(plain(("Alpha", UGLY[name]), ("Beta", "Neighbour.")), size=(60, 40)) as here:
        from rich.cells import cell_len

        assert {60} == {sum(cell_len(segment.text) for segment in row) for row in here.segments()}
        body = "".join(row[GUTTER:-RULER].replace(" ", "") for row in here.pane_rows(0)[HEADER_ROWS:])
        assert body.startswith(UGLY[name].replace(" ", "")) or UGLY[name].replace(" ", "").startswith(body[:20])


@pytest.mark.parametrize(
    "found", [plain(), plain(("Alpha", "")), told(("Alpha", "furniture: Share."), ("Beta", "repeat: x")), plain(("A", "One."))]
)
async def test_any_key_is_safe_in_a_story_without_much(found) -> None:  # type: ignore[no-untyped-def]
    """An empty story, an empty article, folds alone, one article."""
    async with desk(found, size=(80, 24)) as here:
        await here.press(*"jknNpumecfdgGshlz=BvvvUPx[]", "space", "b", "tab", "1", "2", "i", "J", "K", "enter", "ctrl+o")
        assert here.app.is_running
