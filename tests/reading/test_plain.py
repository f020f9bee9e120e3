"""The story line by line: whatever is typed, whole sentences come back, and every command does something or says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.harm import HARM, NAME, raw
from tests.reading.fire import FIRE
from tests.stories import law, often, plain, reading_of, some_findings, some_stamp, told
from tui.model.findings import Findings
from tui.model.likenesses import likeness_in_line
from tui.model.settings import Settings
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, COMMANDS
from tui.reading.plain.driver import answer, begin, prompt
from tui.reading.plain.forms import ACTS, OWN
from tui.reading.plain.screen_only import SCREEN_ONLY
from tui.reading.plain.walk import Walk, Wish
from tui.reading.plain.words import OWN_WORDS, SAME_AS, parse_line

KEYS = {command.id: key_sign(keys_of(command, {})[0]) for command in COMMANDS}
MANY = told(*((f"Outlet {number}", f"headline: Day {number}\n[fire: A market burned.]") for number in range(1, 51)))
NOWHERE = {
    "no article": plain(),
    "one article": told(("Alpha", "[It rained.] Then it stopped.")),
    "no sentence": plain(("Alpha", ""), ("Beta", " ")),
    "only folds": told(("Alpha", "furniture: Share."), ("Beta", "repeat: Share.")),
    "fire": FIRE,
}


def walk_of(found: Findings = FIRE, **settings: object) -> Walk:
    """A walk at the beginning of a story, whose answers are given whole."""
    walk, _ = begin(reading_of(found), Settings(), {}, is_paged=False)
    return replace(walk, **settings)  # type: ignore[arg-type]


def ask(walk: Walk, *lines: str) -> tuple[Walk, list[str]]:
    """The walk after some lines, and the answer to the last."""
    said: list[str] = []
    for line in lines:
        walk, said = answer(walk, line, some_stamp())
    return walk, said


def say(*lines: str, found: Findings = FIRE) -> str:
    """The answer to the last of some lines, on one line."""
    return " ".join(ask(walk_of(found), *lines)[1])


# every command


@pytest.mark.parametrize("command", BY_ID)
def test_every_command_does_something_or_says_why_not(command: str) -> None:
    """A move, an act in words, or a sentence: of the last two never both, and never neither without a move."""
    forms = (command in ACTS) + (command in SCREEN_ONLY)
    assert forms == 1 or (forms == 0 and BY_ID[command].move is not None)


def test_nothing_has_a_form_that_is_no_command() -> None:
    assert (set(), set()) == ({*ACTS, *SCREEN_ONLY} - set(BY_ID), set(OWN_WORDS) & set(BY_ID))
    assert set(OWN_WORDS) == {*OWN, *(word for word in SAME_AS if word in OWN_WORDS)}


@pytest.mark.parametrize("found", NOWHERE.values(), ids=NOWHERE)
@pytest.mark.parametrize("command", BY_ID)
def test_every_command_answers_something(command: str, found: Findings) -> None:
    """By its id and by its key, also where there is nothing to do; leaving, watching and pasting are left to the program."""
    for line in (command, BY_ID[command].label, KEYS[command]):
        walk, said = answer(walk_of(found), line, some_stamp())
        assert said or walk.wish is not Wish.NOTHING, line
        assert all(each.strip() == each and each for each in said)


@pytest.mark.parametrize("command", BY_ID)
def test_id_label_and_key_mean_the_command(command: str) -> None:
    """Whichever of its names is typed; a label that two commands have would be no name."""
    reading = reading_of(FIRE)
    for line in (command, command.upper(), command.replace("-", " "), BY_ID[command].label, f":{command}"):
        assert command == parse_line(line, (), reading).command, line
    for key in keys_of(BY_ID[command], {}):
        assert {command} == {parse_line(each, (), reading).command for each in (key, key_sign(key))}


# what is typed


@pytest.mark.parametrize(
    ("line", "command", "words"),
    [
        ("n", "next", ""),
        ("N", "previous", ""),
        ("N 3", "previous", "3"),
        ("  next   3 ", "next", "3"),
        ("disp", "disagreements", ""),
        ("quo kirby", "quotes", "kirby"),
        ("only here C", "unique", "C"),
        ("u C", "unique", "C"),
        ("/cease fire", "search", "cease fire"),
        ("/ cease fire", "search", "cease fire"),
        ("search cease fire", "search", "cease fire"),
        ("?", "help", ""),
        ("? likely", "help", "likely"),
        ("?likely", "help", "likely"),
        ("3", "pane-3", ""),
        ("37", "articles", "37"),
        ("pane 3", "pane-3", ""),
        ("]", "across", ""),
        ("^o", "back", ""),
        ("ctrl+o", "back", ""),
        ("esc", "escape", ""),
        ("read 3", "page-down", "3"),
        ("exit", "quit", ""),
        ("labels", "tables", "labels"),
        ("speakers", "tables", "speakers"),
        ("copies", "outline", "copies"),
        ("names", "entities", ""),
        ("go 4", "go", "4"),
        ("again", "where", ""),
        ("", "more", ""),
    ],
)
def test_a_line_means_a_command(line: str, command: str, words: str) -> None:
    assert (command, words, "") == parse_line(line, (), reading_of(FIRE))


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("pa", "pa may be"),
        ("hi", "hide"),  # it takes away: two letters do not name it
        ("dispuets", "Did you mean disputes?"),
        ("frobnicate", "There is no command frobnicate"),
        ("qu", "qu may be"),
        ("&%", "There is no command"),
        ("x 3", "takes no words"),
        ("shared-ish", "There is no command"),
    ],
)
def test_what_is_not_clear_is_not_done(line: str, part: str) -> None:
    """The reader stays where he is, and hears what is meant."""
    before = walk_of()
    walk, said = answer(before, line, some_stamp())
    assert (before.reading, Wish.NOTHING) == (walk.reading, walk.wish)
    assert part in " ".join(said)


def test_the_readers_own_keys_count() -> None:
    own = (("next", "j"), ("down", "f5"))
    assert ["next", "down"] == [parse_line(line, own, reading_of(FIRE)).command for line in ("j", "f5")]
    assert "f5" in " ".join(ask(walk_of(keys=own), "? down")[1])


def test_a_number_behind_a_move_says_how_often() -> None:
    three, thrice = ask(walk_of(), "next 3"), ask(walk_of(), "n", "n", "n")
    assert three[0].reading.place == thrice[0].reading.place
    assert "takes a number" in say("next often")
    assert ask(walk_of(), "down 999999999")[0].reading.sentence == ask(walk_of(), "bottom")[0].reading.sentence


LINES = st.one_of(
    st.sampled_from([*BY_ID, *KEYS.values(), *OWN_WORDS, "", "go 1", "go 2", "unique C", "quotes a", "/the", "tables labels"]),
    st.builds(lambda command, words: f"{command} {words}", st.sampled_from([*BY_ID, *KEYS.values()]), st.text(max_size=5)),
    st.text(max_size=12),
    st.sampled_from(
        [
            HARM,
            NAME,
            f"note {HARM}",
            f"correct 1 {HARM}",
            f"rows {HARM}",
            f"/{HARM}",
            f"? {NAME}",
            "9" * 40,
            "x" * 5000,
            "/" + "a|" * 300,
        ]
    ),
)


@law
@given(some_findings(), st.lists(LINES, max_size=10), st.booleans())
def test_law_whatever_is_typed_is_answered_in_words(found: Findings, lines: list[str], is_paged: bool) -> None:
    """Nothing raises, every answer is printable, and nobody leaves who has not said so."""
    walk, said = begin(reading_of(found), Settings(), {}, is_paged=is_paged)
    for line in lines:
        assert set() == raw("\n".join([*said, prompt(walk)]).encode())
        walk, said = answer(walk, line, some_stamp())
        assert said or walk.wish is not Wish.NOTHING
        assert walk.wish is not Wish.LEAVE or line.split()[0].lstrip(":").casefold()[:2] in ("q", "qu", "ex", "by", "^q", "ct")
    assert "\n" not in "".join(said)


@often
@given(st.text(max_size=40))
def test_law_ascii_is_ascii_and_keeps_what_is(text: str) -> None:
    assert likeness_in_line(text).isascii()
    assert not text.isascii() or text == likeness_in_line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“né”", '"ne"'), ("a – b…", "a - b..."), ("Größe", "Grosse"), ("東京", "??"), ("1,200 €", "1,200 EUR"), ("½", "1?2")],
)
def test_what_ascii_has_no_sign_for(text: str, expected: str) -> None:
    assert expected == likeness_in_line(text)
