"""The line that a reader types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law
from tui.reading.panels.field import MAX_LENGTH, Field, edit_field, field_line, field_with
from tui.reading.text.lines import Tint, text_of, width_of


def after(keys: list[str], start: str = "") -> Field:
    """A field after some keys; a single character types itself."""
    field = field_with(start)
    for key in keys:
        field = edit_field(field, key, key if len(key) == 1 else None) or field
    return field


@pytest.mark.parametrize(
    ("start", "keys", "expected"),
    [
        ("", ["r", "a", "f"], Field("raf", 3)),
        ("raf", ["backspace"], Field("ra", 2)),
        ("raf", ["left", "left", "x"], Field("rxaf", 2)),
        ("raf", ["home", "delete"], Field("af", 0)),
        ("raf", ["home", "right", "ctrl+k"], Field("r", 1)),
        ("old city", ["ctrl+w"], Field("old ", 4)),
        (" the old  ", ["ctrl+w"], Field(" the ", 5)),
        ("   ", ["ctrl+w"], Field("", 0)),
        ("old city", ["left", "ctrl+u"], Field("y", 0)),
        ("", ["backspace", "left"], Field("", 0)),
    ],
)
def test_keys(start: str, keys: list[str], expected: Field) -> None:
    """Keys do what they do at a shell's prompt."""
    assert expected == after(keys, start)


def test_foreign_keys_are_left_to_others() -> None:
    """A key that means nothing to a line of text is not swallowed."""
    assert [None, None, None] == [edit_field(Field(), key, None) for key in ("f5", "enter", "ctrl+l")]


def test_a_pasted_page_stays_one_line() -> None:
    """Line breaks become spaces, control characters vanish, and there is an end."""
    assert "a b c" == Field().insert("a\nb\x1b \t c").text
    assert MAX_LENGTH == len(Field().insert("x" * 9999).text)


@law
@given(st.text(st.sampled_from("abc é字👍"), max_size=60), st.data(), st.integers(6, 30))
def test_the_cursor_is_always_in_view(text: str, data: st.DataObject, width: int) -> None:
    """However long the text, the row is not wider than asked, and shows the cell of the cursor."""
    at = data.draw(st.integers(0, len(text)))
    row = field_line(Field(text, at), width, before="/")
    assert width_of(row) <= width
    assert [(text + " ")[at]] == [words for words, tint in row if tint is Tint.CHOSEN]


def test_what_is_cut_is_marked() -> None:
    """Text out of sight is announced on its side."""
    assert "/…j " == text_of(field_line(field_with("abcdefghij"), 4, before="/"))
    assert "/abc…" == text_of(field_line(Field("abcdefghij", 0), 5, before="/"))
