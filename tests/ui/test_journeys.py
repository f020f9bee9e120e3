"""Working at the desk: what a reader presses, and what then stands on the screen."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.stories import told
from tests.ui.desk import Desk, desk
from tui.model.settings import ViewSettings
from tui.reading.show.header import HEADER_ROWS
from tui.reading.state.inks import Ink
from tui.ui.draw.segments import GUTTER, RULER

NUMBERS = "\n".join(f"Number {number} of a long row of sentences." for number in range(60))
"""A text that is longer than any screen, each sentence a paragraph of its own."""
FIVE = told(
    ("Alpha", f"headline: The [fire: fire in <town: Lima>]\n[fire: A market burned.] [Ruiz left.]\n{NUMBERS}\n[end: The end.]"),
    ("Beta", f"{NUMBERS}\n[fire: Flames took a market.] Nobody slept."),
    ("Gamma", f"{NUMBERS}\n[end: It is over.]"),
    ("Delta", "[fire: It burned.]"),
    ("Epsilon", "All is calm."),
)


def top(here: Desk, number: int) -> str:
    """The first row of the text of a pane, from the left."""
    return here.pane_rows(number)[HEADER_ROWS][GUTTER:-RULER].strip()


@pytest.mark.parametrize(("width", "panes"), [(50, 1), (60, 2), (80, 2), (120, 3), (200, 5)])
async def test_there_are_as_many_panes_as_are_readable(width: int, panes: int) -> None:
    """The top row has the letters of all articles, also of those without a pane."""
    async with desk(FIVE, size=(width, 24)) as here:
        assert list(range(panes)) == here.shown()
        await here.press("comma")
        assert width < 80 or "A B C D E" in here.rows()[0]


async def test_panes_are_one_key_away() -> None:
    """Tab, digits and h and l move among all articles; the window follows."""
    async with desk(FIVE, size=(80, 24)) as here:
        seen = []
        for key in ("tab", "l", "h", "5", "shift+tab"):
            await here.press(key)
            seen.append((here.reading.place.article, here.shown()))
        assert [(1, [0, 1]), (2, [1, 2]), (1, [1, 2]), (4, [3, 4]), (3, [3, 4])] == seen


async def test_the_cursor_is_a_sentence() -> None:
    """j, k and the arrows move it; home and end, g and G go to the edges."""
    async with desk(FIVE, size=(80, 24)) as here:
        seen = []
        for key in ("j", "down", "k", "up", "G", "g", "end", "home"):
            await here.press(key)
            seen.append(here.here)
        first, second, third = "The fire in Lima", "A market burned.", "Ruiz left."
        assert [second, third, second, first, "The end.", first, "The end.", first] == seen


async def test_the_cursor_is_always_in_view() -> None:
    """Wherever a key leads, the cursor's bar is in the active pane."""
    async with desk(FIVE, size=(80, 24)) as here:
        for key in (*"jjjjjjjjjjjjjjjjGkkk", "space", "b", "b", "ctrl+d", "ctrl+u", "n", "n", "N", "u", "3", "z", "i"):
            await here.press(key)
            pane = here.shown().index(here.reading.place.article)
            assert here.rows_on(pane, Ink.CURSOR), key


async def test_next_and_previous_follow_the_tour() -> None:
    async with desk(FIVE, size=(120, 30)) as here:
        seen = []
        for key in ("n", "n", "N", "u", "p"):
            await here.press(key)
            seen.append(here.here)
        assert ["A market burned.", "The end.", "A market burned.", "Ruiz left.", "The end."] == seen


async def test_a_page_is_a_page() -> None:
    """Space and b turn pages that overlap by a row; half pages are half as far; the cursor comes along."""
    async with desk(FIVE, size=(80, 24)) as here:
        start = top(here, 0)
        seen = []
        for key in ("space", "space", "b", "b", "ctrl+d", "ctrl+u"):
            await here.press(key)
            seen.append(top(here, 0) == start)
            assert here.rows_on(0, Ink.CURSOR)
        assert [False, False, False, True, False, True] == seen


async def test_at_the_end_of_the_pages_is_the_last_sentence() -> None:
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press(*["space"] * 20)
        assert "The end." == here.here


async def test_the_wheel_scrolls_what_is_under_the_pointer() -> None:
    """And leaves the cursor and the other panes alone."""
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press("G", "g")
        before = top(here, 0)
        await wheel(here.pilot, here, 1)
        assert [before, "The fire in Lima"] == [top(here, 0), here.here]
        assert "Number 0 of a long row of" != top(here, 1)


async def wheel(pilot: Pilot[int], here: Desk, number: int) -> None:
    from textual import events

    pane = here.panes()[number]
    pane.post_message(events.MouseScrollDown(pane, 5, 8, 0, 0, 0, False, False, False, pane.region.x + 5, pane.region.y + 8))
    await pilot.pause()


async def test_a_click_puts_the_cursor_there() -> None:
    async with desk(FIVE, size=(80, 24), view=ViewSettings(lock=False)) as here:
        row = next(y for y, text in enumerate(here.pane_rows(1)) if "Number 2 " in text)
        await here.pilot.click(here.panes()[1], offset=(GUTTER + 4, row))
        await here.pilot.pause()
        assert (1, "Number 2 of a long row of sentences.") == (here.reading.place.article, here.here)


async def test_a_click_beside_the_text_goes_nowhere() -> None:
    async with desk(FIVE, size=(80, 24)) as here:
        before = here.reading.place
        await here.pilot.click(here.panes()[1], offset=(5, 1))
        assert before == here.reading.place


async def test_the_counterpart_is_lit_and_comes_into_view() -> None:
    """On a shared passage every other pane that tells it shows it, signed; the silent one says that it is."""
    async with desk(FIVE, size=(200, 24)) as here:
        rows = ["\n".join(here.pane_rows(number)) for number in range(5)]
        assert "Flames took a market." in rows[1]
        assert counterparts(here, 1)
        assert [False, False, True, False, True] == ["not found here" in row for row in rows]
        assert here.styles("Flames took") != here.styles("Number 59")


async def test_a_pane_scrolls_only_when_it_must() -> None:
    """What is in view already stays where it is."""
    async with desk(FIVE, size=(120, 24)) as here:
        before = top(here, 1)
        await here.press("n")
        assert ("passage:fire", before) == (here.reading.focus, top(here, 1))


async def test_equals_lines_up() -> None:
    """Every counterpart comes to the height of the cursor, where there is enough text above it."""
    async with desk(FIVE, size=(120, 24)) as here:
        await here.press("tab", "equals_sign")
        heights = [min(here.rows_on(0, Ink.COUNTERPART)), min(here.rows_on(1, Ink.CURSOR))]
        assert heights[0] <= heights[1]
        await here.press("1", "j", "equals_sign")
        assert 1 == len(here.rows_on(0, Ink.CURSOR) & counterparts(here, 1))


def counterparts(here: Desk, number: int) -> set[int]:
    """The rows of a pane that tell the same as the cursor's."""
    return here.rows_on(number, Ink.COUNTERPART)


async def test_a_setting_lines_up_always() -> None:
    async with desk(FIVE, size=(120, 24), view=ViewSettings(line_up=True)) as here:
        await here.press("n")
        assert here.rows_on(0, Ink.CURSOR) & counterparts(here, 1)


async def test_the_lock_is_released_and_keeps_the_readers_offset() -> None:
    """Released, the others stay where they are; taken back, nothing jumps until the next move."""
    async with desk(FIVE, size=(80, 24)) as here:
        await here.press("s", "j", "j", "j", "2", "home")
        await here.press("1")
        unlocked = top(here, 1)
        await here.press("g")
        assert ("Number 0 of a long row of", True) == (unlocked, "unlocked" in here.rows()[0])
        assert unlocked == top(here, 1)
        await here.press("s")
        assert unlocked == top(here, 1)
        await here.press("n")
        assert unlocked != top(here, 1)


async def test_the_strip_tells_who_and_why() -> None:
    async with desk(FIVE, size=(120, 30)) as here:
        assert "A, B and D tell this" in here.text()
        assert "not found in C and E." in here.text()
        assert "same fact; both: fire" in here.text()


async def test_the_footer_shows_the_keys_that_matter_and_q_leaves() -> None:
    async with desk(FIVE, size=(120, 24)) as here:
        footer = here.rows()[-1]
        assert ("n next", "q quit") == (footer.split("  ")[0].strip(), footer.strip().split("  ")[-1].strip())
        await here.press("q")
        assert 0 == here.app.return_code


async def test_a_key_hides_the_line_of_signs_and_it_stays_so() -> None:
    """On a tall screen it gives its row to the text, and comes back by the same key."""
    kept: list = []
    async with desk(FIVE, size=(80, 30), save=kept.append) as here:
        rows = len(here.pane_rows(0))
        assert "hides this line" in here.rows()[-1]
        await here.press("comma")
        assert ("? help" in here.rows()[-1], rows + 1) == (True, len(here.pane_rows(0)))
    async with desk(FIVE, size=(80, 30), saved=kept[-1]) as here:
        assert "? help" in here.rows()[-1]
        await here.press("comma")
        assert "hides this line" in here.rows()[-1]


async def test_on_a_low_screen_the_signs_stand_in_the_top_row() -> None:
    """Where the story's title and the letters stand again when they are hidden."""
    async with desk(FIVE, size=(80, 24)) as here:
        assert "▎ shared" in here.rows()[0]
        await here.press("comma")
        assert ("▎ shared" in here.rows()[0], "A story" in here.rows()[0]) == (False, True)
