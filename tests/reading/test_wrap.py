"""Wrapping: words whole, nothing lost, never wider than the pane."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often
from tui.reading.text import wrap
from tui.reading.text.wrap import cells, offset_at, row_of

UGLY = st.text("ab  é\u0301字漢한👍\u200d\ufe0f❤א\u202eก\u0e47—", max_size=40)


def column_of(text: str, row: tuple[int, int], offset: int) -> int:
    """The cell in its row at which the character at `offset` begins."""
    return cells(text[row[0] : max(row[0], min(offset, row[1]))])


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap.wrap(text, 0, len(text), width)]


def test_lines_break_at_words() -> None:
    """A line ends at the last space that fits; the space belongs to no line."""
    assert ["one two", "three"] == rows("one two three", 7)


def test_a_word_that_ends_at_the_edge_fits() -> None:
    """The space after a full line needs no room."""
    assert ["abcd", "ef"] == rows("abcd ef", 4)


def test_an_address_wider_than_the_line_is_cut_nowhere_else() -> None:
    """A word is cut only where it is wider than a whole line."""
    assert ["see", "https://ex", "ample.org/", "a now"] == rows("see https://example.org/a now", 10)


def test_several_spaces_break_once() -> None:
    """Spaces at a break are passed over, however many; inside a line they stay."""
    assert ["a  b", "c"] == rows("a  b   c", 4)


def test_wide_characters_count_double_and_break_anywhere() -> None:
    """Scripts without spaces break between two characters, two cells each."""
    assert ["漢字", "漢字"] == rows("漢字漢字", 5)


def test_accents_stay_on_their_letter() -> None:
    """A combining mark takes no cell and is never torn off."""
    assert ["e\u0301e\u0301", "e\u0301"] == rows("e\u0301e\u0301e\u0301", 2)


def test_joined_emoji_are_one_picture() -> None:
    """A family of three emoji takes two cells and is never torn."""
    assert ["👨\u200d👩\u200d👧", "👍"] == rows("👨\u200d👩\u200d👧👍", 3)


def test_an_empty_paragraph_is_one_empty_line() -> None:
    assert [""] == rows("", 10)


def test_blank_text_ends_without_its_spaces() -> None:
    assert ["a"] == rows("a   ", 10)


@often
@given(UGLY, st.integers(1, 30))
def test_no_character_is_lost(text: str, width: int) -> None:
    """Lines follow each other, and what lies between them, before and after is spaces alone."""
    at = 0
    for start, end in wrap.wrap(text, 0, len(text), width):
        assert at <= start <= end
        assert "" == text[at:start].strip(" ")
        at = end
    assert "" == text[at:].strip(" ")


@often
@given(UGLY, st.integers(2, 30))
def test_no_line_is_wider_than_the_pane(text: str, width: int) -> None:
    """Two cells hold any character, so from two on every line fits."""
    assert [] == [row for row in rows(text, width) if cells(row) > width]


@often
@given(st.text("ab ", max_size=60), st.integers(1, 12))
def test_the_quick_way_is_the_measured_way(text: str, width: int) -> None:
    """Text of single cells wraps the same however it is measured."""
    end = len(text.rstrip(" "))
    assert wrap._wrap_wide(text, 0, end, width) == wrap._wrap_single(text, 0, end, width)


@often
@given(UGLY, st.integers(2, 20), st.data())
def test_a_cell_leads_back_to_its_character(text: str, width: int, data: st.DataObject) -> None:
    """The character under a cell begins at that cell, or covers it."""
    lines = wrap.wrap(text, 0, len(text), width)
    row = data.draw(st.sampled_from(lines))
    if row[0] == row[1]:
        return
    offset = data.draw(st.integers(row[0], row[1] - 1))
    column = column_of(text, row, offset)
    assert column_of(text, row, offset_at(text, row, column)) <= column
    assert row == lines[row_of(lines, offset)]


def test_beyond_the_end_of_a_line_is_its_last_character() -> None:
    """A click to the right of a short line means its last word."""
    assert 2 == offset_at("abc", (0, 3), 40)


def test_wide_characters_are_hit_on_both_cells() -> None:
    assert [0, 0, 1, 1] == [offset_at("漢字", (0, 2), column) for column in range(4)]


def test_a_space_at_a_break_belongs_to_the_line_before() -> None:
    lines = wrap.wrap("one two", 0, 7, 3)
    assert [0, 0, 0, 0, 1, 1, 1] == [row_of(lines, offset) for offset in range(7)]


def test_the_toolkit_agrees_about_single_cells() -> None:
    """What is counted as one cell without measuring is one cell wide when measured."""
    from rich.cells import cell_len

    surely = [chr(code) for code in range(0x10000) if wrap.is_single_width(chr(code), 0, 1)]
    assert [] == [character for character in surely if cell_len(character) != 1]


@pytest.mark.parametrize(("text", "width"), [("word", 4), ("漢字", 4), ("e\u0301", 1), ("❤\ufe0f", 2)])
def test_cells_are_those_of_the_terminal(text: str, width: int) -> None:
    assert width == cells(text)
