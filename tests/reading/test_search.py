"""A query to its hits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often, plain, reading_of, told, words_at
from tui.model.findings import Findings
from tui.model.strands import Kind
from tui.reading.panels.search_prompt import Prompt, press, prompt_line
from tui.reading.state import moves, search, searchable
from tui.reading.state.index import Index
from tui.reading.state.tours import Tour
from tui.reading.text.lines import text_of


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
    assert ["ﬁre", "fire"] == hits("É\u0301 字👍 ﬁre ß fire", "fire")


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


LETTERS = 'aAbéÉ“" \n-–ſßİıσΣς字'


@often
@given(st.lists(st.text(LETTERS, max_size=30), min_size=1, max_size=4), st.text(LETTERS, min_size=1, max_size=5))
def test_law_letter_by_letter_finds_what_the_whole_query_finds(texts: list[str], query: str) -> None:
    """What the last letter ruled out is ruled out for every further one, and offsets stay true."""
    found = plain(*((f"Outlet {number}", text) for number, text in enumerate(texts)))
    typed = Index(found)
    for end in range(1, len(query) + 1):
        letter_by_letter = search.find_hits(typed, query[:end], fuzzy=False, unfolded=True)
        assert letter_by_letter == search.find_hits(Index(found), query[:end], fuzzy=False, unfolded=True)
    exact = query.translate(dict.fromkeys(map(ord, '"“'), "a"))
    if exact.strip():
        assert len(of(found, f'"{exact}"', unfolded=True)) == sum(len(_plainly(text, exact)) for text in texts)


def _plainly(text: str, query: str) -> list[str]:
    """The same by one expression over texts that were folded letter by letter."""
    folding = searchable.folding_of(query.strip())
    words = ["".join(searchable.fold_text(letter, folding) for letter in word) for word in query.split()]
    plain_text = "".join(searchable.fold_text(letter, folding) for letter in text)
    return re.findall(r"\s+".join(map(re.escape, words)), plain_text)


@often
@given(st.text(LETTERS + "ﬁŉǰΐ", max_size=20), st.booleans(), st.booleans())
def test_law_a_folded_text_is_as_long(text: str, accents: bool, case: bool) -> None:
    """So that what is found in it stands there in the article."""
    assert len(text) == len(searchable.fold_text(text, searchable.Folding(accents, case)))


@pytest.mark.parametrize(("query", "text"), [("straße", "STRASSE Straße"), ("i", "İ I ı i"), ("σ", "Σ ς σ"), ("s", "ſ S")])
def test_cases_of_every_script_match(query: str, text: str) -> None:
    assert len(text.split()) - (query == "straße") - (query == "i") == len(hits(text, query))


def test_words_that_another_article_does_not_hold_are_not_looked_for_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A further letter looks only where the last one was found."""
    looked: list[int] = []
    real = searchable.occurrences

    def occurrences(article: int, *rest: object) -> searchable.ArticleHits:
        looked.append(article)
        return real(article, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(searchable, "occurrences", occurrences)
    index = Index(plain(("A", "a bridge fell"), ("B", "no word"), ("C", "bread")))
    for query in ("b", "br", "bri", "bri", "br"):
        search.find_hits(index, query, fuzzy=False, unfolded=True)
    assert [0, 1, 2, 0, 2, 0, 2] == looked


def test_texts_are_folded_once_however_the_findings_grow() -> None:
    """The index of further findings takes over what the search has made of the same articles."""
    found = plain(("A", "Été"), ("B", "b"))
    first = Index(found)
    list(first.searchable.prepare())
    folded = first.searchable._folded
    assert folded == Index(plain(("A", "Été"), ("B", "b")), before=first).searchable._folded != {}
    assert 1 == len(
        Index(
            plain(
                ("B", "b"),
            ),
            before=first,
        ).searchable._folded
    )


def test_what_is_cut_off_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A count of the first hits is called one, and the next letter finds what lies behind them."""
    monkeypatch.setattr(searchable, "MAX_HITS", 5)
    monkeypatch.setattr(search, "MAX_HITS", 5)
    reading = reading_of(plain(("A", "a a a"), ("B", "a a a a"), ("C", "ab")))
    prompt, there = press(Prompt(reading), reading, "a", "a")
    assert prompt is not None
    assert "first 5 in 2 of 3" in text_of(prompt_line(prompt, there, 80, fuzzy_key="~"))
    prompt, there = press(prompt, there, "b", "b")
    assert prompt is not None
    assert "1 in 1 of 3" in text_of(prompt_line(prompt, there, 80, fuzzy_key="~"))


def test_hits_between_folded_lines_are_told_apart() -> None:
    """Those before, between and behind folded lines are shown, and the others counted."""
    found = told(("A", "ox one\nfurniture: ox ox\nox\nfurniture: ox\nox ox"), ("B", "furniture: ox"))
    reading = search.search_for(reading_of(found), "ox")
    assert (4, 4) == (len(of(found, "ox")), search.count_folded_hits(reading))
    assert 8 == len(of(found, "ox", unfolded=True))


@pytest.mark.parametrize("size", [1, 2, 70])
def test_the_strand_under_the_cursor_is_found_among_many_hits(size: int) -> None:
    """Looked up, not gone through: the first hit is the one under the cursor."""
    reading = search.search_for(reading_of(plain(("A", "ox ." * size))), "ox")
    assert (0, "hits:ox") == (reading.place.offset, reading.focus)


def test_a_search_puts_out_what_the_tour_before_it_has_lit() -> None:
    """Names are lit on their tour alone; the prompt's escape brings them back, which the prompt's own test says."""
    names = moves.take_tour(reading_of(plain(("Alpha", "A fire."))), Tour(of=Kind.ENTITY))
    assert Kind.ENTITY in names.lit
    assert Kind.ENTITY not in search.search_for(names, "fire").lit
    assert search.search_for(names, "").lit == names.lit
