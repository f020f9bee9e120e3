"""The one table of commands."""

from __future__ import annotations

from collections import Counter

from tests.stories import plain, reading_of
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.keytable import mistakes
from tui.reading.commands.table import BY_ID, COMMANDS, footer_commands
from tui.reading.state.reading import Reading

FIVE = reading_of(plain(*((name, "Words.") for name in "ABCDE")))
ONE = reading_of(plain(("A", "Words.")))


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


def test_the_footer_shows_five_to_seven_keys() -> None:
    """In any state; help and leaving close it."""
    for reading in (FIVE, ONE, Reading()):
        shown = [command.id for command in footer_commands(reading)]
        assert len(shown) <= 7
        assert ["help", "quit"] == shown[-2:]
    assert 5 <= len(footer_commands(FIVE))


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
