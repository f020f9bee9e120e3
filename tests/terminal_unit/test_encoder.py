"""From the toolkit's strips to cells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.model.likenesses import likeness_in_cell
from tui.terminal.cells import sgr
from tui.terminal.cells.encoder import CellEncoder
from tui.terminal.cells.sgr import Attr
from tui.terminal.cells.widths import NARROW

LOUD = Style(color="#d0d0d0", bgcolor="#00005f", bold=True, underline=True)


def spelt(text: str, *, ascii_only: bool = False) -> list[str]:
    return CellEncoder("truecolor", ascii_only=ascii_only).encode(Strip([Segment(text)]))[0]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("plain", ["p", "l", "a", "i", "n"]),
        ("漢a", ["漢", "", "a"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("漢\u0301", ["漢\u0301", ""]),
        ("👩\u200d🚀!", ["👩\u200d🚀", "", "!"]),
        ("a\x1b[31mb", ["a", "[", "3", "1", "m", "b"]),
        ("a\x9b\x07b", ["a", "b"]),
        ("a\u202eb", ["a", "b"]),
    ],
)
def test_text_becomes_cells(text: str, cells: list[str]):
    """One cell for each column, clusters whole, nothing a terminal would obey."""
    assert cells == spelt(text)


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_cells_are_as_many_as_columns(text: str):
    """Law: a strip has as many cells as the toolkit gives it columns, and no control character."""
    strip = Strip([Segment(text)])
    chars, looks = CellEncoder("256").encode(strip)
    assert (strip.cell_length, strip.cell_length) == (len(chars), len(looks))
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for cell in chars for char in cell)


@settings(max_examples=40)
@given(st.text(max_size=30))
def test_ascii_is_ascii(text: str):
    """Law: without Unicode every cell is one printable ASCII character."""
    assert all(" " <= char <= "~" for cell in spelt(text, ascii_only=True) for char in cell)


def test_ascii_stays_readable():
    """Quotes, dashes, lines and letters with marks keep their likeness."""
    assert "".join(map(likeness_in_cell, "“naïve” – it’s… ▌│┌漢")) == '"naive" - it\'s. ||+?'


def test_ascii_keeps_who_tells_it_apart():
    """Who tells something, likely does, perhaps does and does not are four signs there too."""
    assert len(set(map(likeness_in_cell, "●○?·"))) == 4


def test_narrow_characters_are_narrow_for_the_toolkit_too():
    """The table of one-cell characters agrees with the toolkit's own."""
    assert [char for char in sorted(NARROW) if Strip([Segment(char)]).cell_length != 1] == []


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        ("truecolor", Attr("38;2;208;208;208", "48;2;0;0;95", sgr.BOLD | sgr.UNDERLINE)),
        ("256", Attr("38;5;252", "48;5;17", sgr.BOLD | sgr.UNDERLINE)),
        ("none", Attr("", "", sgr.BOLD | sgr.UNDERLINE)),
    ],
)
def test_styles_at_each_depth(depth: str, expected: Attr):
    """Colours go down to the depth; attributes stay in each."""
    assert expected == CellEncoder(depth).encode_style(LOUD)  # type: ignore[arg-type]


def test_equal_looks_are_one_object():
    """Looks are compared by identity while painting."""
    encoder = CellEncoder("none")
    assert encoder.encode_style(Style(color="red")) is encoder.encode_style(Style(color="blue"))
