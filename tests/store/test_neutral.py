"""The one door for untrusted text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.neutral import line, neutral


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[2J\x1b[1;1Htop", "top"),
        ("a\x1b]0;owned\x07b", "a\ufffd]0;owned\ufffdb"),
        ("a\x1b]52;c;ZXZpbA==\x1b\\b", "a\ufffd]52;c;ZXZpbA==\ufffd\\b"),
        ("\x9b31mred", "red"),
        ("a\x90q\x9cb", "a\ufffdq\ufffdb"),
        ("a\x00b", "a\ufffdb"),
        ("bell\x07", "bell\ufffd"),
        ("over\x08\x08write", "over\ufffdwrite"),
        ("safe \u202egpj.exe", "safe gpj.exe"),
        ("pay\u2066pal\u2069", "paypal"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("e\u0301", "é"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
        ("lone\ud800", "lone\ufffd"),
        ("z\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "ź\u0302\u0303\u0304"),
        ("[red]text[/red] [/b] [sic] [@click=app.quit]x[/]", "[red]text[/red] [/b] [sic] [@click=app.quit]x[/]"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_neutral(raw: str, shown: str) -> None:
    """Nothing that commands a terminal or hides from a reader passes; words and textual markup stay as typed."""
    assert shown == neutral(raw).text


def test_what_was_made_harmless_is_counted() -> None:
    """Line ends and blanks are ordinary and not told."""
    assert ("2 terminal sequences", "1 invisible character") == neutral("\x1b[1mx\x1b[0m\u200b\r\n\u00a0").harmless
    assert () == neutral("a\r\nb\u00a0c").harmless


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_control_character_passes(text: str) -> None:
    """Whatever comes, only line breaks remain, passing twice changes nothing, and it can be written as UTF-8."""
    door = neutral(text).text
    bad = {"Cc", "Cs", "Zl", "Zp"}
    assert not [letter for letter in door if letter != "\n" and unicodedata.category(letter) in bad]
    assert door == neutral(door).text
    door.encode("utf-8")


def test_no_letter_is_lost() -> None:
    """Taking out invisible characters takes out nothing else: every letter, digit and mark of the basic plane stays."""
    kept = [chr(code) for code in range(0x20, 0xD800) if unicodedata.category(chr(code))[0] in "LNPS"]
    lost = [letter for letter in kept if not neutral(f"a{letter}b").text.replace("a", "", 1)[:-1]]
    assert ["\u115f", "\u1160", "\u3164"] == lost


def test_a_name_is_one_line_of_limited_length() -> None:
    assert "a b" == line("a\n\t b ")
    assert 300 == len(line("x" * 5000))
