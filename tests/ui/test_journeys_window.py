"""Journeys through windows that change: sizes, panes, what is lit, and the place taken up again."""

from __future__ import annotations

import pytest

from tests.ui.desk import desk, until
from tests.ui.test_journeys import FIVE, counterparts
from tui.reading.state.inks import Ink


async def test_resizing_keeps_place_and_cursor() -> None:
    """Through many sizes, also when the number of panes changes."""
    async with desk(FIVE, size=(120, 40)) as here:
        await here.press("2", *["j"] * 2, "G", *["k"] * 20)
        words = here.here
        for size in ((200, 50), (60, 20), (80, 24), (45, 12), (120, 40)):
            await here.resize(*size)
            pane = here.shown().index(1)
            assert (words, True) == (here.here, bool(here.rows_on(pane, Ink.CURSOR))), size


async def test_a_new_pane_shows_the_counterpart_at_once() -> None:
    """A wider screen makes room for an article that tells the same far down."""
    async with desk(FIVE, size=(50, 24)) as here:
        await here.resize(120, 24)
        assert counterparts(here, 1)


async def test_zooming_and_back_keeps_every_pane() -> None:
    async with desk(FIVE, size=(120, 24)) as here:
        await here.press("n")
        before = here.text()
        await here.press("z")
        assert [0] == here.shown()
        await here.press("z")
        assert before == here.text()


async def test_lights_change_what_is_drawn() -> None:
    """Switching the names on underlines them where they stand, without a move."""
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press("j", "j", "j", "ctrl+u")
        before = [segment.style for row in here.segments() for segment in row if segment.text == "Lima"]
        await here.press("E")
        after = [segment.style for row in here.segments() for segment in row if segment.text == "Lima"]
        assert [False, True] == [any(style and style.underline for style in styles) for styles in (before, after)]


async def test_a_place_is_taken_up_again() -> None:
    """What was kept on leaving is where one starts."""
    kept: list = []
    async with desk(FIVE, size=(80, 24), save=kept.append) as here:
        await here.press("3", "j", "j", "j", "z")
        words = here.here
    async with desk(FIVE, size=(80, 24), saved=kept[-1]) as here:
        assert (words, [2]) == (here.here, here.shown())


@pytest.mark.parametrize("preview", [("o", "down", "down"), ("slash", "l", "i", "m", "a")], ids=["outline", "search"])
async def test_a_preview_is_not_kept(preview: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed while a panel shows another place, the program comes back to where the panel was opened."""
    monkeypatch.setattr("tui.ui.screens.services.KEEP_AFTER", 0.01)
    kept: list = []
    async with desk(FIVE, size=(80, 24), save=kept.append) as here:
        await here.press("j", "j")
        words, before = here.here, here.reading.place
        await here.press(*preview)
        assert before != here.reading.place
        await until(here.pilot, lambda: kept[-1:] == [here.screen.services.place.bookmark()])
        state = kept[-1]
    async with desk(FIVE, size=(80, 24), saved=state) as here:
        assert words == here.here


async def test_what_has_nothing_to_do_with_the_cursor_steps_back() -> None:
    """By one key, which also brings it back; passage and counterpart stay as they were, and the cursor takes them along."""
    kept: list = []
    words = ("A market burned.", "Flames took a market.", "Nobody", "Ruiz left.")
    async with desk(FIVE, size=(80, 24), save=kept.append) as here:
        await here.press("j")
        bright = [here.styles(each) for each in words]
        await here.press("full_stop")
        assert [True, True, False, False] == [here.styles(each) == style for each, style in zip(words, bright, strict=True)]
        assert "steps back" in here.text()
        await here.press("j")
        assert here.styles("A market burned.").color == here.styles("Nobody").color != here.styles("Ruiz left.").color
        await here.press("k", "full_stop")
        assert bright == [here.styles(each) for each in words]
        await here.press("full_stop")
    async with desk(FIVE, size=(80, 24), saved=kept[-1]) as here:
        assert here.reading.steps_back


async def test_stepping_back_says_where_it_makes_sense() -> None:
    """The synopsis has nothing that could step back."""
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press("v", "full_stop")
        assert ("Step back is for articles in panes" in here.text(), here.reading.steps_back) == (True, False)


async def test_panes_follow_a_jump_or_stay_in_their_order() -> None:
    """One key goes from one to the other, says which, and is remembered."""
    kept: list = []
    async with desk(FIVE, size=(80, 24), save=kept.append) as here:
        assert here.reading.follow
        await here.press("semicolon")
        assert ("stay in their order" in here.text(), here.reading.follow) == (True, False)
    async with desk(FIVE, size=(80, 24), saved=kept[-1]) as here:
        assert not here.reading.follow
        await here.press("semicolon")
        assert ("A jump brings those" in here.text(), here.reading.follow) == (True, True)


async def test_a_jump_brings_who_tells_it_unless_the_panes_are_fixed() -> None:
    """The fire is told by the first and the fourth article, which stand side by side only when panes follow."""
    seen = []
    for keys in ((), ("semicolon",)):
        async with desk(FIVE, size=(80, 24)) as here:
            await here.press(*keys, "n", "n", "n", "n", "n")
            seen.append((here.here, here.shown()))
    assert [("It burned.", [0, 3]), ("It burned.", [2, 3])] == seen


async def test_from_a_row_of_the_tables_to_its_words_and_back() -> None:
    """0, down, tab and back, enter: the words; 0: the same row; escape: where one was, and nothing else is left."""
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press("j", "j")
        start = here.here
        await here.press("0", "down")
        row = here.reading.tables.row
        assert "overview" in here.text()
        await here.press("tab", "shift+tab", "enter")
        words = here.here
        assert (1, False) == (row, "row 2/" in here.text())
        await here.press("0")
        assert "row 2/" in here.text()
        await here.press("escape")
        assert words == here.here
        await here.press("backspace")
        assert start == here.here
