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
from tui.reading.show.header import header_lines, names_line, status_line
from tui.reading.state import moves
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
    expected = [" 1 The Alpha Post                                27 Mar 2024", " A fire in Lima", " 3 sentences, 12% shared"]
    assert expected == head(0)


@pytest.mark.parametrize(("source", "title"), [("Beta", " beta.txt, no title"), ("", " no title")])
def test_a_pane_without_a_title_says_so(source: str, title: str) -> None:
    """By its file where the row above names the outlet."""
    one, two, *rest = FIRE.story.articles
    untitled = replace(two, file="beta.txt", meta=replace(two.meta, source=source, title=""))
    found = replace(FIRE, story=replace(FIRE.story, articles=(one, untitled, *rest)))
    assert title == head(1, reading=reading_of(found))[1]


def test_a_silent_pane_says_so() -> None:
    assert [" 1 sentence, 0% shared", " does not tell this"] == [
        head(2, reading=moves.go_to_edge(moves.step_pane(START, 1), 1))[2],
        head(2)[2],
    ]


def test_nothing_is_called_silent_about_what_only_one_tells() -> None:
    alone = reading_of(told(("Alpha", "[It rained.]"), ("Beta", "Calm.")))
    assert " 1 sentence, 0% shared" == head(1, reading=alone)[2]


def test_shares_are_not_claimed_before_they_are_known() -> None:
    early = replace(START, stage=Stage.QUOTES, done=0.5)
    assert " 3 sentences" == head(0, reading=early)[2]


def test_a_copy_is_called_one() -> None:
    one, *rest = FIRE.story.articles
    found = replace(FIRE, story=replace(FIRE.story, articles=(replace(one, twin_of="beta"), *rest)))
    assert head(0, reading=reading_of(found))[2].endswith(", a twin")


def test_a_pane_without_an_article_has_no_head() -> None:
    assert ["", "", ""] == head(0, reading=Reading())


def test_a_date_that_is_not_known_is_not_shown() -> None:
    one, *rest = FIRE.story.articles
    found = replace(FIRE, story=replace(FIRE.story, articles=(replace(one, meta=replace(one.meta, published=None)), *rest)))
    assert " 1 The Alpha Post" == head(0, reading=reading_of(found))[0]


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
    assert ["A story", "finding names 0%"] == [part.strip() for part in top(early).split("  ") if part.strip()]
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


# the row of names


def test_every_article_is_named_and_the_tellers_are_signed() -> None:
    assert " 1=The Alpha Post 2=Beta 3 Gamma " == text_of(names_line(START, 80, (0, 1)))


def test_names_say_where_one_is_and_what_is_open() -> None:
    tints = [tint for text, tint in names_line(START, 80, (0, 1)) if text.strip()]
    assert [Tint.CHOSEN, Tint.STRONG, Tint.DIM] == tints


def test_hits_are_counted_for_each_article_and_never_cut() -> None:
    hits = Hits("hits:x", "x", (Mark(0, 0, 1), Mark(0, 2, 3), Mark(2, 0, 1)))
    assert " 1=The Al… 2* 2=Beta 0* 3 Gamma 1* " == text_of(names_line(replace(START, overlays=(hits,)), 42, (0,)))


def test_hidden_articles_are_counted() -> None:
    assert text_of(names_line(moves.hide_pane(START), 80, (1, 2))).endswith(" (1 hidden)")


def test_of_many_articles_the_row_shows_those_around_the_cursor() -> None:
    many = reading_of(plain(*((f"Outlet {number}", "Words.") for number in range(100))))
    row = text_of(names_line(replace(many, place=Place(50, 0)), 60, (50,)))
    assert ("<48", "48>", True) == (row.split()[0], row.split()[-1], "51 Outlet 50" in row)


@pytest.mark.parametrize("count", [1, 5, 9, 30, 1000])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_row_of_names_fits(count: int, width: int) -> None:
    """However many articles: the row is no wider than the screen, and the active one is in it."""
    many = reading_of(plain(*((f"A rather long name {number}", "Words.") for number in range(count))))
    row = names_line(replace(many, place=Place(count - 1, 0)), width, (count - 1,))
    assert (True, 1) == (width_of(row) <= width, sum(tint is Tint.CHOSEN for _, tint in row))
