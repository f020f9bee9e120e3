"""Of what the strip has no room for the rows are counted and not written: as many as if they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.show.detail import _flow_shown
from tui.reading.text.lines import Line, Tint, flow

PIECES = st.tuples(st.text("ab 漢é\u00a0", max_size=12), st.sampled_from([Tint.PLAIN, Tint.DIM]))
LINES = st.lists(st.lists(PIECES, max_size=4).map(tuple), max_size=8)


@given(LINES, st.integers(1, 14), st.integers(0, 9))
def test_law_rows_are_counted_as_they_would_be_written(text: list[Line], width: int, shown: int) -> None:
    """What is shown is the same, and so is the number of all rows."""
    plainly = tuple(row for words in text for row in flow(words, width, indent=2))
    rows = _flow_shown(text, width, shown)
    assert (plainly[:shown], len(plainly)) == (rows[:shown], len(rows))
