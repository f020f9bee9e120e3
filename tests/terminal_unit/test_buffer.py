"""The front buffer: the shortest way from one picture to the next, and always the right picture."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.terminal.glass import Glass
from tui.terminal.cells import sgr
from tui.terminal.cells.buffer import ScreenBuffer
from tui.terminal.cells.sgr import PLAIN, Attr, encode_change

BLUE = Attr("38;2;224;224;224", "48;2;29;53;87", 0)
GREY = Attr("38;2;224;224;224", "48;2;18;18;18", 0)
ATTRS = [
    PLAIN,
    BLUE,
    GREY,
    Attr("", "", sgr.BOLD),
    Attr("38;5;9", "48;5;20", sgr.UNDERLINE),
    Attr("31", "44", sgr.REVERSE | sgr.ITALIC),
    Attr("32", "", sgr.BOLD | sgr.UNDERLINE),
    Attr("", "48;5;20", sgr.STRIKE),
]


def put(front: ScreenBuffer, y: int, x: int, text: str, attr: Attr = PLAIN) -> None:
    front.draw(y, x, list(text), [attr] * len(text))


def blank(width: int = 40, height: int = 4, attr: Attr = PLAIN, **options: bool) -> ScreenBuffer:
    front = ScreenBuffer(width, height, **options)
    for y in range(height):
        put(front, y, 0, " " * width, attr)
    front.paint()
    return front


def test_nothing_changed_sends_nothing():
    """The same picture drawn again costs no byte."""
    front = blank()
    put(front, 1, 3, "hello")
    front.paint()
    put(front, 1, 3, "hello")
    assert front.paint() == ""


def test_one_word_costs_one_step_and_itself():
    """A word on an empty row is a step of the cursor and the word."""
    front = blank()
    put(front, 1, 3, "hello")
    assert front.paint() == "\x1b[2;4H\x1b[mhello"


def test_first_cells_only_where_letters_differ():
    """Of a word that changes one letter, that letter is sent."""
    front = blank()
    put(front, 0, 10, "Monday")
    front.paint()
    put(front, 0, 10, "Sonday")
    assert front.paint() == "\x1b[1;11H\x1b[mS"


def test_a_column_of_signs_goes_straight_down():
    """From sign to sign it is a step down and one back, two bytes."""
    front = blank()
    for y in range(4):
        put(front, y, 7, "|")
    assert front.paint() == "\x1b[1;8H\x1b[m|\v\b|\v\b|\v\b|"


def test_panes_follow_one_another():
    """Text of one colour goes down one pane and then down the next, so that what has scrolled stands together again."""
    front = blank(40, 8)
    for y in range(8):
        put(front, y, 1, f"left{y}")
        put(front, y, 14, f"lit{y}", BLUE)
        put(front, y, 27, f"right{y}")
    sent = re.sub(r"\x1b\[[\d;]*[A-Za-z]|[\v\b]", " ", front.paint()).split()
    assert sent == [f"{pane}{y}" for pane in ("left", "right", "lit") for y in range(8)]


def test_newest_picture_wins():
    """What was drawn and drawn over before it was sent never leaves."""
    front = blank()
    put(front, 0, 0, "old")
    put(front, 0, 0, "new")
    assert "old" not in front.paint()


def test_forgotten_pictures_are_sent_whole():
    """After `forget` every cell is sent again."""
    front = blank(8, 2)
    put(front, 0, 0, "abcdefgh")
    front.paint()
    front.forget()
    glass = Glass(8, 2)
    glass.feed(front.paint().encode())
    assert glass.text == "abcdefgh\n        "


def test_colour_that_nobody_sees_is_not_sent():
    """A blank cell that changes only its foreground or weight looks the same."""
    front = blank(attr=Attr("31", "44", 0))
    put(front, 0, 0, " " * 40, Attr("32", "44", sgr.BOLD))
    assert front.paint() == ""


def test_a_wider_attribute_on_blanks_is_seen():
    """Underlined and reversed blanks are no blanks."""
    front = blank()
    put(front, 0, 5, " ", Attr("", "", sgr.UNDERLINE))
    assert front.paint() == "\x1b[1;6H\x1b[0;4m \x1b[m"


def test_long_blanks_are_erased():
    """A row that empties costs an erasure, not its length."""
    front = blank(80, 1)
    put(front, 0, 0, "x" * 80)
    front.paint()
    put(front, 0, 0, " " * 80)
    assert len(front.paint()) < 12


def test_terminals_that_erase_to_their_own_colour_get_blanks():
    """Where erasing leaves another background, coloured blanks are sent as such."""
    front = blank(20, 1, erases_colour=False)
    put(front, 0, 0, " " * 20, BLUE)
    assert " " * 20 in front.paint()


def test_cursor_is_not_trusted_after_doubtful_width():
    """After an emoji the place of what follows is given in full."""
    front = blank(20, 1)
    front.draw(0, 0, ["☎\ufe0f", "", "a"], [PLAIN] * 3)
    assert "\x1b[1;3Ha" in front.paint()


def test_half_a_wide_character_never_stays():
    """Drawing over one half of a wide character blanks the other half."""
    front = blank(10, 1)
    front.draw(0, 2, ["漢", ""], [PLAIN] * 2)
    front.paint()
    put(front, 0, 3, "x")
    glass = Glass(10, 1)
    front.forget()
    glass.feed(front.paint().encode())
    assert glass.text == "   x      "


def test_text_beyond_the_edge_is_left_out():
    """Cells that do not fit are cut, a wide character at the edge becomes a blank."""
    front = blank(6, 1)
    front.draw(0, 3, ["a", "b", "漢", "", "c"], [PLAIN] * 5)
    front.draw(5, 0, ["x"], [PLAIN])
    front.draw(0, 9, ["x"], [PLAIN])
    assert front.row_text(0) == "   ab "


def test_attributes_are_grouped_when_that_is_shorter():
    """Many small changes of two sets of attributes send each once."""
    front = blank(80, 20, attr=GREY)
    for y in range(20):
        for x in range(0, 80, 8):
            put(front, y, x, "word", BLUE if (x // 8 + y) % 2 else GREY)
    assert front.paint().count(BLUE.background) <= 2


@pytest.mark.parametrize("old", [None, *ATTRS])
@pytest.mark.parametrize("new", ATTRS)
def test_a_change_of_attributes_ends_in_the_new_ones(old: Attr | None, new: Attr):
    """Whatever the attributes were, the sequence leads to the new one."""
    one, other = Glass(2, 1), Glass(2, 1)
    one.feed((encode_change(None, old) + encode_change(old, new) if old else encode_change(None, new)).encode() + b"x")
    other.feed(f"\x1b[0m{encode_change(None, new)}x".encode())
    assert one.screen.buffer[0][0] == other.screen.buffer[0][0]


def test_no_change_of_attributes_costs_nothing():
    """Attributes that are already set are not set again."""
    assert encode_change(BLUE, Attr(*BLUE)) == ""


def picture(chance: random.Random, width: int, height: int) -> list[tuple[list[str], list[Attr]]]:
    rows = []
    for _ in range(height):
        chars: list[str] = []
        attrs: list[Attr] = []
        while len(chars) < width:
            attr, count = chance.choice(ATTRS), min(chance.randint(1, 15), width - len(chars))
            kind = chance.random()
            if kind < 0.15 and count > 1:
                run = [cell for _ in range(count // 2) for cell in (chance.choice("漢字語"), "")]
            elif kind < 0.25:
                run = [chance.choice(["e\u0301", "✓", "☎"]) for _ in range(count)]
            elif kind < 0.5:
                run = [" "] * count
            else:
                run = [chance.choice("abcdefgh é’—") for _ in range(count)]
            chars += run
            attrs += [attr] * len(run)
        rows.append((chars, attrs))
    return rows


def touched(chance: random.Random, rows: list[tuple[list[str], list[Attr]]]) -> list[tuple[list[str], list[Attr]]]:
    rows = [(chars.copy(), attrs.copy()) for chars, attrs in rows]
    for _ in range(chance.randint(1, 6)):
        chars, attrs = chance.choice(rows)
        x, attr = chance.randrange(len(chars)), chance.choice(ATTRS)
        for at in range(x, min(len(chars), x + chance.randint(1, 20))):
            if chars[at] and not (at + 1 < len(chars) and chars[at + 1] == ""):
                attrs[at] = attr
                if chance.random() < 0.3:
                    chars[at] = chance.choice("xyz ")
    return rows


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32), st.booleans(), st.integers(20, 70))
def test_the_glass_always_shows_the_newest_picture(seed: int, erases: bool, width: int):
    """Law: however pictures follow each other, the terminal shows the last one, as if it had been drawn on an empty screen."""
    chance, height = random.Random(seed), 6
    front, glass = ScreenBuffer(width, height, erases_colour=erases), Glass(width, height)
    glass.feed(b"\x1b[?7l")
    rows = picture(chance, width, height)
    for _ in range(6):
        for y, (chars, attrs) in enumerate(rows):
            cut = chance.choice([x for x, char in enumerate(chars) if char])
            front.draw(y, 0, chars[:cut], attrs[:cut])
            front.draw(y, cut, chars[cut:], attrs[cut:])
        if chance.random() < 0.1:
            front.forget()
        glass.feed(front.paint().encode())
        fresh = Glass(width, height)
        fresh.feed(b"\x1b[?7l")
        for y, (chars, attrs) in enumerate(rows):
            for x, (char, attr) in enumerate(zip(chars, attrs, strict=True)):
                if char:
                    fresh.feed(f"\x1b[{y + 1};{x + 1}H{encode_change(None, attr)}{char}".encode())
        assert fresh.seen() == glass.seen()
        rows = picture(chance, width, height) if chance.random() < 0.2 else touched(chance, rows)
