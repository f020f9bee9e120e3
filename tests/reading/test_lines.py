"""Lines of tinted words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often
from tui.reading.text.lines import Tint, fit, flow, line, slice_line, text_of, width_of

UGLY = st.text("ab é\u0301字👍 ", max_size=30)


def test_bare_words_are_plain_and_empty_ones_are_left_out() -> None:
    assert (("a", Tint.PLAIN), ("b", Tint.WARN)) == line("a", "", ("b", Tint.WARN))


def test_a_line_breaks_at_words_and_keeps_its_tints() -> None:
    words = line(("one ", Tint.STRONG), "two three")
    assert ((("one ", Tint.STRONG), ("two", Tint.PLAIN)), (("  ", Tint.PLAIN), ("three", Tint.PLAIN))) == flow(
        words, 7, indent=2
    )


def test_indented_lines_are_no_wider() -> None:
    assert ["a bc", "  de", "  fg"] == [text_of(row) for row in flow(line("a bc de fg"), 4, indent=2)]


def test_what_is_too_long_ends_in_dots() -> None:
    """One sees that something is missing."""
    assert "The Long…" == fit("The Long Name", 10)


def test_what_fits_is_left_alone() -> None:
    assert "The Long Name" == fit("The Long Name", 13)


def test_wide_names_are_measured_in_cells() -> None:
    assert "漢…" == fit("漢字漢字", 4)


@often
@given(UGLY, st.integers(-1, 12))
def test_a_fitted_name_is_never_too_wide(text: str, width: int) -> None:
    assert width_of(line(fit(text, width))) <= max(0, width)


@often
@given(st.lists(UGLY, max_size=4), st.integers(4, 20), st.integers(0, 2))
def test_flowing_loses_no_word(pieces: list[str], width: int, indent: int) -> None:
    """All characters but the spaces at breaks are there, in order, and no row is too wide."""
    rows = flow(line(*pieces), width, indent=indent)
    assert "".join(pieces).replace(" ", "") == "".join(map(text_of, rows)).replace(" ", "")
    assert [] == [row for row in rows if width_of(row) > width]


@often
@given(st.lists(UGLY, max_size=4), st.integers(0, 40), st.integers(0, 40))
def test_a_cut_is_a_slice(pieces: list[str], start: int, end: int) -> None:
    assert "".join(pieces)[start : max(start, end)] == text_of(slice_line(line(*pieces), start, end))
