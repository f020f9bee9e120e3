"""An outlet's letter and colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.state.outlets import CHIPS, TINTS, article_of, chip_of, letter_of, tint_of


@pytest.mark.parametrize(
    ("article", "letters"), [(0, "A"), (4, "E"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters_go_on_after_z(article: int, letters: str) -> None:
    assert letter_of(article) == letters


@given(st.integers(0, 100_000))
def test_law_a_letter_leads_back_to_its_article(article: int) -> None:
    assert article_of(letter_of(article)) == article
    assert article_of(letter_of(article).lower()) == article


@pytest.mark.parametrize("words", ["", "1", "A1", " A", "é", "A B"])
def test_what_is_no_letter_is_no_article(words: str) -> None:
    assert article_of(words) is None


def test_neighbours_never_share_a_colour() -> None:
    assert len(TINTS) == len(CHIPS) == len(set(TINTS) | set(CHIPS)) // 2
    assert all(tint_of(n) != tint_of(n + 1) and chip_of(n) != chip_of(n + 1) for n in range(50))
