"""The help and the palette: everything is on them, findable, with the reader's own keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rapidfuzz import fuzz

from tests.stories import reading_of, told
from tui.reading.commands.table import BY_ID, COMMANDS
from tui.reading.panels import help_panel
from tui.reading.panels.field import field_with
from tui.reading.panels.help_panel import HelpPanel, help_lines, legend_entries, matching_entries, press
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.show.row_keys import COUNTERPART_SIGN, CURSOR_SIGN
from tui.reading.show.ruler import COLOURED, GLYPHS, THUMB
from tui.reading.state.basket_signs import SIGN
from tui.reading.state.filtering import MIN_SIMILARITY
from tui.reading.state.inks import Tick
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading
from tui.reading.text.lines import text_of, width_of

SIZE = (60, 14)


@pytest.fixture
def reading() -> Reading:
    return reading_of(told(("Alpha", "[fire: Fire.]"), ("Beta", "[fire: Flames.] [x: Smoke.]")))


def test_every_command_is_explained(reading: Reading) -> None:
    """The help lists all commands; of the panes only those that there are."""
    ids = [entry.id for entry in matching_entries(HelpPanel(), reading) if entry.id]
    assert [c.id for c in COMMANDS if not c.id.startswith("pane-") or c.id in ("pane-1", "pane-2")] == ids


@pytest.mark.parametrize(("coloured", "glyphs"), [(True, COLOURED), (False, GLYPHS)])
def test_every_sign_is_explained(coloured: bool, glyphs: tuple[str, ...]) -> None:
    """What the gutter and the ruler draw is in the legend, and the legend explains nothing else."""
    signs = {entry.sign[0] for entry in legend_entries(coloured=coloured) if "look" not in entry.group}
    gutter = {row.glyph for row in ROWS if row.glyph != " "} | {row.bar[0] for row in ROWS if row.bar}
    gutter |= {"2 3 4 ...", CURSOR_SIGN, COUNTERPART_SIGN, DISPUTE_BAR[0], SIGN}
    assert signs == gutter | {glyphs[tick] for tick in Tick if tick} | {THUMB}


def test_own_keys_are_shown(reading: Reading) -> None:
    """A rebound command stands with the reader's key."""
    mine = HelpPanel((("quit", "X"),))
    assert ["X"] == [entry.sign[0] for entry in matching_entries(mine, reading) if entry.id == "quit"]


def test_typing_narrows_and_enter_does_it(reading: Reading) -> None:
    """What is typed is searched in labels and sentences; the chosen line is carried out."""
    panel: HelpPanel | None = HelpPanel(palette=True)
    for key in "quit":
        assert panel is not None
        panel, _ = press(panel, reading, key, key, SIZE)
    assert panel is not None
    assert (None, "quit") == press(panel, reading, "enter", None, SIZE)


def test_a_sign_does_nothing(reading: Reading) -> None:
    """Enter on an explanation leaves the help open."""
    panel = HelpPanel(field=field_with("gutter ruler whole article screen"))
    assert (panel, "") == press(panel, reading, "enter", None, SIZE)


def test_the_palette_shows_what_makes_sense(reading: Reading) -> None:
    """Commands of the synopsis are not offered beside it."""
    assert "sort" not in [entry.id for entry in matching_entries(HelpPanel(palette=True), reading)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("out", "outline"),
        ("quo", "quotes"),
        ("qui", "quit"),
        ("sa", "show-all"),
        ("pane b", "previous-pane"),
        ("up", "up"),
        ("half", "half-down"),
        ("serch", "search"),
        ("outlne", "outline"),
        ("copy", "copy"),
        ("hide", "hide"),
    ],
)
def test_the_best_match_is_first(reading: Reading, typed: str, expected: str) -> None:
    """By beginnings of words, by initials, by what is spelt alike where nothing begins so."""
    assert expected == matching_entries(HelpPanel(palette=True, field=field_with(typed)), reading)[0].id


@pytest.mark.parametrize(
    "typed", ["q", "qu", "l", "le", "leave", "pl", "h", "hi", "back", "s", "c", "ciut", "hid it", "remembered", "shell"]
)
def test_nothing_that_leaves_is_first_for_what_does_not_name_it(reading: Reading, typed: str) -> None:
    """A slip and enter lose nobody's place."""
    found = matching_entries(HelpPanel(palette=True, field=field_with(typed)), reading)
    assert not found or not BY_ID[found[0].id].takes_away


@pytest.mark.parametrize("typed", ["otl", "nxt", "utline", "age", "elp", "rch"])
def test_scattered_letters_and_middles_of_words_find_nothing_by_letters(reading: Reading, typed: str) -> None:
    """What is found in spite of that is spelt alike as a whole."""
    for entry in matching_entries(HelpPanel(palette=True, field=field_with(typed)), reading):
        assert max(fuzz.ratio(typed, word) for word in entry.label.split()) >= MIN_SIMILARITY


def test_the_help_opens_with_the_signs(reading: Reading) -> None:
    """What one sees is explained before what one can press."""
    first = help_lines(HelpPanel(), reading, 80, 24)
    assert "Signs before the text" in text_of(first[2])
    assert "" == matching_entries(HelpPanel(), reading)[0].id


@pytest.mark.parametrize("size", [(60, 14), (40, 8), (92, 33)])
def test_every_line_can_be_reached(reading: Reading, size: tuple[int, int]) -> None:
    """Going down shows the chosen entry on the screen, from the first to the last, and nothing is cut at the side."""
    panel: HelpPanel | None = HelpPanel()
    count = len(matching_entries(HelpPanel(), reading))
    for at in range(count):
        assert panel is not None
        drawn = help_lines(panel, reading, *size)
        assert (at, True, size[1]) == (panel.at, any("▌" in text_of(row)[:2] for row in drawn), len(drawn))
        assert {size[0]} == {width_of(row) for row in drawn}
        panel, _ = press(panel, reading, "down", None, size)
    assert panel is not None
    assert count - 1 == panel.at


def test_the_top_shows_its_heading_again(reading: Reading) -> None:
    """Back at the first entry its heading is in view."""
    down = press(HelpPanel(), reading, "end", None, SIZE)[0]
    assert down is not None
    up = press(down, reading, "home", None, SIZE)[0]
    assert up == replace(down, at=0, top=0)


def test_nothing_is_called_so(reading: Reading) -> None:
    """An empty list says so, and enter waits."""
    panel = HelpPanel(field=field_with("zzzz"))
    assert "Nothing is called so." in text_of(help_lines(panel, reading, *SIZE)[2])
    assert (panel, "") == press(panel, reading, "enter", None, SIZE)


def test_the_palette_is_no_higher_than_what_it_lists(reading: Reading) -> None:
    """It takes the rows it needs, and never more than there are."""
    wanted = help_panel.wanted_height(HelpPanel(palette=True), reading, 80, 500)
    assert (wanted, 10, 20) == (
        help_panel.wanted_height(HelpPanel(palette=True, field=field_with("quit")), reading, 80, 500),
        help_panel.wanted_height(HelpPanel(palette=True), reading, 80, 10),
        help_panel.wanted_height(HelpPanel(), reading, 80, 20),
    )
