"""The one table of commands."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.stories import plain, reading_of, told
from tui.model.findings import Stage, Step
from tui.model.settings import Settings
from tui.model.strands import Kind
from tui.reading.commands.footer import footer_commands
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.keytable import mistakes
from tui.reading.commands.table import BY_ID, COMMANDS
from tui.reading.show.bars import footer_line, legend_line
from tui.reading.show.detail import strip_lines
from tui.reading.state import moves
from tui.reading.state.reading import Reading, ViewName, initial_reading, with_step
from tui.reading.state.search import search_for
from tui.reading.state.welcome import WELCOME
from tui.reading.text.lines import text_of, width_of

FIVE = reading_of(plain(*((name, "Words.") for name in "ABCDE")))
ONE = reading_of(plain(("A", "Words.")))
TEN = reading_of(plain(*((name, "Words.") for name in "ABCDEFGHIJ")))
HITS = search_for(FIVE, "words")
SELECTED = moves.toggle_selection(FIVE)


def test_no_two_commands_share_an_id_or_a_key() -> None:
    ids = Counter(command.id for command in COMMANDS)
    keys = Counter(key for command in COMMANDS for key in keys_of(command, {}))
    assert [] == [each for counts in (ids, keys) for each, count in counts.items() if count > 1]


def test_no_key_needs_alt_or_ctrl_and_shift() -> None:
    """Terminals and tmux do not pass them on reliably."""
    keys = [key for command in COMMANDS for key in keys_of(command, {})]
    assert [] == [key for key in keys if "alt+" in key or "ctrl+shift" in key or "super+" in key]


def test_every_command_explains_itself() -> None:
    assert [] == [command.id for command in COMMANDS if not (command.label and command.help.endswith("."))]


def test_the_footer_names_the_jobs() -> None:
    """Help and leaving close it, in any state; nothing is named that makes no sense."""
    for reading in (FIVE, ONE, Reading(), TEN, HITS, SELECTED, *(replace(FIVE, view=view) for view in ViewName)):
        shown = footer_commands(reading)
        assert ["help", "quit"] == [command.id for command in shown][-2:]
        assert 4 <= len(shown) + 2 * (not reading.order)
        assert all(command.when(reading) for command in shown)


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_the_footer_fits_and_keeps_the_help(width: int) -> None:
    """At 80 columns all jobs stand there; at 60 the most useful ones."""
    for reading in (FIVE, TEN, HITS, SELECTED):
        words = text_of(footer_line(reading, width, {}))
        assert "? help" in words
        assert width_of(footer_line(reading, width, {})) <= width
    jobs = text_of(footer_line(FIVE, width, {}))
    wanted = ("n next", "p shared", "u only", "d disputes", "c quotes", "e names", "0 table", "y copy", "? help")
    assert width < 80 or all(job in jobs for job in wanted)


def test_the_footer_is_about_what_is_under_way() -> None:
    """A search names how to leave it, a selection how to copy it, many articles how to go to one."""
    assert "escape" in [command.id for command in footer_commands(HITS)]
    assert "copy" == footer_commands(SELECTED)[0].id
    assert ["articles", "next"] == [command.id for command in footer_commands(TEN)[:2]]


def test_the_legend_names_the_signs_in_use() -> None:
    """Those of what was found and is lit, no others, and how to be rid of it."""
    found = reading_of(told(("Alpha", "[fire: Fire.] {We left}"), ("Beta", "[fire: Flames.] [x: Smoke.]")))
    words = text_of(legend_line(found, 80, {}))
    assert ("▎ shared" in words, "only here" in words, "likely" in words, "quote" in words) == (True, True, False, False)
    assert "(, hides this line)" in words
    assert "quote" in text_of(legend_line(replace(found, lit=found.lit | {Kind.QUOTE}), 80, {}))
    assert all(width_of(legend_line(found, width, {})) <= width for width in range(20, 80))


def test_the_welcome_is_three_lines_that_fit() -> None:
    """It takes the strip of a narrow screen, or flows into the two rows of a low one; nothing else needs reading to begin."""
    lines = WELCOME.splitlines()
    assert (3, True) == (len(lines), all(len(each) <= 59 for each in lines))
    first = with_step(initial_reading(Settings(), first_visit=True), Step(Stage.DONE, 1.0, FIVE.findings))
    for width, rows in ((60, 3), (120, 5)):
        assert lines == [text_of(row) for row in strip_lines(first, width - 1, rows, grown=False)][:3]
    assert " ".join(lines) == " ".join(text_of(row).strip() for row in strip_lines(first, 79, 2, grown=False))


def test_with_one_article_nothing_is_offered_that_needs_two() -> None:
    assert [] == [command.id for command in footer_commands(ONE) if command.id in ("next-pane", "across")]


def test_keys_are_the_readers_own() -> None:
    """Theirs take the place of the built-in ones; spaces around commas do not count."""
    assert [("x", "f5"), ("n",)] == [keys_of(BY_ID["next"], {"next": "x, f5"}), keys_of(BY_ID["next"], {})]


def test_keys_are_shown_as_they_are_printed() -> None:
    assert ["]", "^o", "n", "pgdn"] == [key_sign(key) for key in ("right_square_bracket", "ctrl+o", "n", "pagedown")]


def test_a_key_that_nobody_can_see_is_no_key() -> None:
    """It would be printed in the table of keys as it is."""
    assert ["quit"] == [command for command, _ in mistakes({"quit": "\x1b"})] == [c for c, _ in mistakes({"quit": "\u202e"})]
