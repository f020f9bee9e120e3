"""The bars around the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, plain, reading_of, some_findings, told
from tui.model.findings import Findings, Stage
from tui.model.places import Mark, Place
from tui.model.strands import Hits, Kind
from tui.reading.show.header import header_lines, letters_line, status_line
from tui.reading.state import moves
from tui.reading.state.outlets import chip_of, tint_of
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import Tint, text_of, width_of

FIRE = told(
    ("The Alpha Post", "headline: A [fire: fire] in Lima\nIt burned. furniture"),
    ("Beta", "[fire: Flames took it.] Nobody slept."),
    ("Gamma", "All is calm."),
)
START = reading_of(FIRE)


def head(article: int, width: int = 60, reading: Reading = START) -> list[str]:
    return [text_of(row).rstrip() for row in header_lines(reading, article, width, active=False)]


def test_a_pane_is_headed_by_outlet_date_title_and_what_others_tell() -> None:
    expected = [" A  The Alpha Post 27 Mar 2024                   12% shared", " A fire in Lima"]
    assert expected == head(0)


@pytest.mark.parametrize(("source", "title"), [("Beta", " beta.txt, no headline"), ("", " without a headline")])
def test_a_pane_without_a_title_says_so(source: str, title: str) -> None:
    """By its file where the row above names the outlet."""
    one, two, *rest = FIRE.story.articles
    untitled = replace(two, file="beta.txt", meta=replace(two.meta, source=source, title=""))
    found = replace(FIRE, story=replace(FIRE.story, articles=(one, untitled, *rest)))
    assert title == head(1, reading=reading_of(found))[1]


def test_a_silent_pane_says_so() -> None:
    heads = [head(2, reading=moves.go_to_edge(moves.step_pane(START, 1), 1))[0], head(2)[0]]
    assert ["0% shared", "found here"] == [" ".join(each.split()[-2:]) for each in heads]


def test_nothing_is_called_silent_about_what_only_one_tells() -> None:
    alone = reading_of(told(("Alpha", "[It rained.]"), ("Beta", "Calm.")))
    assert head(1, reading=alone)[0].endswith("0% shared")


def test_shares_are_not_claimed_before_they_are_known() -> None:
    early = replace(START, stage=Stage.QUOTES, done=0.5)
    assert head(0, reading=early)[0].endswith("2024")


def test_a_copy_is_called_one() -> None:
    one, *rest = FIRE.story.articles
    found = replace(FIRE, story=replace(FIRE.story, articles=(replace(one, twin_of="beta"), *rest)))
    assert "a twin, " in head(0, reading=reading_of(found))[0]


def test_a_pane_without_an_article_has_no_head() -> None:
    assert ["", ""] == head(0, reading=Reading())


def test_a_date_that_is_not_known_is_not_shown() -> None:
    one, *rest = FIRE.story.articles
    found = replace(FIRE, story=replace(FIRE.story, articles=(replace(one, meta=replace(one.meta, published=None)), *rest)))
    assert "2024" not in head(0, reading=reading_of(found))[0]


@law
@given(some_findings(least=1), st.integers(24, 60))
def test_no_row_of_a_head_is_wider_than_its_pane(found: Findings, width: int) -> None:
    rows = header_lines(reading_of(found), 0, width, active=True)
    assert [] == [row for row in rows if width_of(row) > width]


# the top row


def top(reading: Reading, width: int = 80, title: str = "") -> str:
    return text_of(status_line(reading, width, title)).strip()


def test_the_stop_is_always_shown() -> None:
    assert top(START).endswith("shared passage 1 of 1, place 1 of 2")


def test_a_tour_without_stops_says_so() -> None:
    assert top(replace(START, tour=Tour(of=Kind.QUOTE))).endswith("no quotes")


def test_nothing_is_called_none_before_it_was_looked_for() -> None:
    early = replace(START, tour=Tour(of=Kind.QUOTE), stage=Stage.SENTENCES, done=1.0)
    assert ["A story", "A B C", "finding names 0%"] == [part.strip() for part in top(early).split("  ") if part.strip()]
    assert "quotes" not in top(early)


def test_the_title_of_the_session_goes_before_the_storys() -> None:
    assert ["My fire", "A story"] == [top(START, title=title).split("  ")[0] for title in ("My fire", "")]


def test_what_is_out_of_the_ordinary_is_said() -> None:
    odd = replace(START, view=ViewName.SINGLE, zoomed=True, lock=False)
    assert top(odd).endswith("zoomed  one article  shared passage 1 of 1, place 1 of 2  unlocked")


def test_what_is_under_way_is_said() -> None:
    assert top(replace(START, stage=Stage.PASSAGES, done=0.4)).endswith("comparing 40%")


@pytest.mark.parametrize(
    ("stage", "expected"),
    [(Stage.READ, "cleaning 0%"), (Stage.SENTENCES, "finding names 0%"), (Stage.PASSAGES, "1 of 2"), (Stage.DONE, "1 of 2")],
)
def test_a_stage_that_is_through_is_not_under_way(stage: Stage, expected: str) -> None:
    assert top(replace(START, stage=stage, done=1.0)).endswith(expected)


def test_a_search_is_named_by_its_words() -> None:
    found = replace(
        START, overlays=(Hits("hits:x", "x", (Mark(0, 2, 8),), fuzzy=True),), focus="hits:x", tour=Tour(of=Kind.HITS)
    )
    assert top(found).endswith("/x/ fuzzy: place 1 of 1, not in B C (esc leaves)")


def test_a_gap_is_named_by_its_article() -> None:
    assert top(moves.take_tour(moves.go_to_pane(START, 3), Tour(TourKind.MISSING))).endswith(
        "missing in C: passage 1 of 1 (esc leaves)"
    )


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_the_top_row_is_as_wide_as_the_screen(width: int) -> None:
    assert width == width_of(status_line(replace(START, stage=Stage.PASSAGES), width, "A long title " * 20))


# the letters


def letters(reading: Reading, room: int = 60) -> str:
    return text_of(letters_line(reading, room))


def test_every_article_has_its_letter_in_colour_where_it_tells() -> None:
    tints = [tint for text, tint in letters_line(START, 60) if text.strip()]
    assert ("A B C", [chip_of(0), tint_of(1), Tint.DIM]) == (letters(START), tints)


def test_hits_are_counted_for_each_article() -> None:
    hits = Hits("hits:x", "x", (Mark(0, 0, 1), Mark(0, 2, 3), Mark(2, 0, 1)))
    assert "A2* B0* C1*" == letters(replace(START, overlays=(hits,)))


def test_hidden_articles_have_no_letter_and_are_counted() -> None:
    hidden = moves.hide_pane(START)
    assert ("B C", True) == (letters(hidden), "1 hidden" in top(hidden))


def test_one_article_needs_no_letters() -> None:
    assert "" == letters(reading_of(told(("Alpha", "Calm."))))


def test_of_many_it_is_said_how_many_tell_it() -> None:
    many = reading_of(told(*((f"Outlet {number}", "[fire: Words.]") for number in range(100))))
    assert ["100 of 100 outlets", ""] == [letters(many, room) for room in (60, 10)]


def test_the_legend_takes_the_place_of_title_and_letters() -> None:
    row = text_of(status_line(START, 60, "", (("the signs", Tint.DIM),)))
    assert (True, False, False) == ("the signs" in row, "A story" in row, "A B C" in row)


@pytest.mark.parametrize("count", [1, 5, 9, 30, 1000])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_top_row_fits_however_many_articles(count: int, width: int) -> None:
    many = reading_of(plain(*((f"A rather long name {number}", "Words.") for number in range(count))))
    assert width == width_of(status_line(replace(many, place=Place(count - 1, 0)), width, "A story"))
