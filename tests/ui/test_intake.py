"""Whatever bytes arrive, text comes out and nothing breaks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.line.decoder import Intake


def test_halves_of_a_character_make_one():
    """A character split between two reads arrives whole."""
    intake = Intake()
    assert [intake.feed("é".encode()[:1]), intake.feed("é".encode()[1:])] == ["", "é"]


def test_latin_1_becomes_replacement_characters():
    """A paste in another encoding ends nobody."""
    assert Intake().feed("naïve".encode("latin-1")) == "na\ufffdve"


def test_mouse_reports_of_1986_vanish():
    """X10 reports carry raw bytes; the keys around them stay."""
    assert Intake().feed(b"j\x1b[M\x20\xf3\xc3k") == "jk"


def test_a_report_in_pieces_vanishes_too():
    """The beginning of a report waits for its end."""
    intake = Intake()
    assert [intake.feed(b"j\x1b[M\x20"), intake.feed(b"\xf3"), intake.feed(b"\xf4k")] == ["j", "", "k"]


@given(st.binary(max_size=60), st.integers(0, 60))
def test_any_bytes_give_text(data: bytes, cut: int):
    """Law: no bytes raise, and where they are read does not matter for what is no X10 report."""
    data = data.replace(b"\x1b", b"e")
    whole, parts = Intake(), Intake()
    assert whole.feed(data) == parts.feed(data[:cut]) + parts.feed(data[cut:])
