"""Narrowing a list by typing, and moving in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.state.filtering import match_labels

LABELS = (
    "Yoav Gallant, person",
    "The talks on Rafah were cancelled on Monday after a long night",
    "José Ángel Gurría",
    "A market burned down in Lima",
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", (0, 1, 2, 3)),
        ("galla", (0,)),
        ("jose gurria", (2,)),
        ("monday talks", (1,)),
        ("galant", (0,)),
        ("burnt", (3,)),
        ("xq", ()),
        ("parliament", ()),
    ],
)
def test_matching(query: str, expected: tuple[int, ...]) -> None:
    """Every word counts, in any order, without accents; a misspelt one finds the label that is spelt like it."""
    assert expected == match_labels(LABELS, query)


def test_what_is_spelt_so_hides_what_is_spelt_alike() -> None:
    """Likeness is only asked where nothing holds the words themselves."""
    assert (1,) == match_labels(("burned", "burn it"), "burn i")


@pytest.mark.parametrize(("key", "expected"), [("down", 4), ("up", 2), ("end", 9), ("home", 0), ("pagedown", 7), ("x", None)])
def test_moves(key: str, expected: int | None) -> None:
    """Moves stay on the list; other keys are not moves."""
    assert expected == row_after_key(3, 10, key, 5)


@law
@given(st.integers(0, 50), st.integers(0, 49), st.integers(1, 20), st.integers(1, 50))
def test_the_chosen_row_is_in_view(top: int, at: int, height: int, count: int) -> None:
    """The chosen row is on the screen, and no room is left empty that could show a row."""
    at = min(at, count - 1)
    first = scroll_to(top, at, height, count)
    assert first <= at < first + height
    assert first == 0 or first + height <= count
