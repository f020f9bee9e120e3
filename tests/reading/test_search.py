"""A query to its hits."""

from __future__ import annotations

import pytest

from tests.stories import plain, told, words_at
from tui.model.findings import Findings
from tui.reading.state import search
from tui.reading.state.index import Index


def hits(text: str, query: str, *, fuzzy: bool = False) -> list[str]:
    """The words that are hit in an article of this text."""
    found = plain(("Alpha", text))
    return of(found, query, fuzzy=fuzzy)


def of(found: Findings, query: str, *, fuzzy: bool = False, unfolded: bool = False) -> list[str]:
    strand = search.find_hits(Index(found), query, fuzzy=fuzzy, unfolded=unfolded)
    return [words_at(found, mark) for mark in strand.marks] if strand else []


def test_small_letters_find_both() -> None:
    assert ["Fire", "fire"] == hits("Fire and fire.", "fire")


def test_a_capital_wants_capitals() -> None:
    assert ["Fire"] == hits("Fire and fire.", "Fire")


def test_plain_letters_find_accents_too() -> None:
    assert ["Sánchez", "Sanchez"] == hits("Sánchez, Sanchez", "sanchez")


def test_an_accent_wants_accents() -> None:
    assert ["Sánchez"] == hits("Sánchez, Sanchez", "sánchez")


def test_plain_quotes_and_dashes_find_typographic_ones() -> None:
    """Nobody types an em dash into a search."""
    assert ["“no”—it’s"] == hits("He said “no”—it’s late", '"no"-it\'s')


def test_words_are_found_over_a_line_break() -> None:
    assert ["two\nlines"] == hits("two\nlines", "two lines")


@pytest.mark.parametrize("query", ["[a-z]+", "(", "*", "\\", "[red]"])
def test_signs_are_no_pattern(query: str) -> None:
    """What is typed is what is looked for."""
    assert [query] == hits(f"x {query} y", query)


def test_offsets_are_true_behind_accents_and_wide_signs() -> None:
    assert ["fire"] == hits("É\u0301 字👍 ﬁre ß fire", "fire")


@pytest.mark.parametrize("query", ["", "   "])
def test_nothing_asked_is_nothing_found(query: str) -> None:
    assert None is search.find_hits(Index(plain(("Alpha", "a"))), query, fuzzy=False, unfolded=False)


def test_folded_words_are_found_when_they_are_shown() -> None:
    found = told(("Alpha", "A share.\nfurniture: Share this"))
    assert [["share"], ["share", "Share"]] == [of(found, "share", unfolded=unfolded) for unfolded in (False, True)]


def test_fuzzy_finds_other_spellings() -> None:
    """One letter in five may differ; other words do not count."""
    assert ["Zelensky", "Zelenskyy", "Zelenskiy"] == hits("Zelensky, Zelenskyy, Zelenskiy, Putin", "zelensky", fuzzy=True)


def test_fuzzy_words_stand_in_order() -> None:
    assert ["Vladimr Putin"] == hits("Vladimr Putin, Putin Vladimir", "vladimir putin", fuzzy=True)


def test_fuzzy_without_a_word_finds_nothing() -> None:
    assert [] == hits("a - b", "--", fuzzy=True)


def test_all_articles_are_searched() -> None:
    assert ["fire", "Fire"] == of(plain(("Alpha", "A fire."), ("Beta", "Fire!")), "fire")
