"""How a reader goes on: by sentence, along a tour, across to the other articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import START, at, stop_position, words
from tests.stories import plain, reading_of
from tui.model.findings import Stage
from tui.model.strands import Entity, Kind
from tui.reading.state import moves
from tui.reading.state.search import leave_tour
from tui.reading.state.tours import Tour, TourKind

# by sentence


def test_down_is_the_next_sentence() -> None:
    """Folded ones are passed over."""
    assert "A market burned." == words(moves.step_sentence(START, 1))


def test_down_and_up_is_where_one_was() -> None:
    assert START.place == moves.step_sentence(moves.step_sentence(START, 1), -1).place


def test_at_the_end_one_stays_and_is_told() -> None:
    last = moves.go_to_edge(START, 1)
    stayed = moves.step_sentence(last, 1)
    assert (last.place, "This is the end of the article.") == (stayed.place, stayed.message)


def test_the_edges_are_the_first_and_the_last_sentence() -> None:
    assert ["A fire in Lima", "It rained in Lima."] == [words(moves.go_to_edge(at("died"), step)) for step in (-1, 1)]


def test_a_jump_leaves_a_trace_and_a_step_does_not() -> None:
    assert [0, 1] == [len(moves.step_sentence(START, 1).history.behind), len(moves.go_to_edge(START, 1).history.behind)]


def test_a_click_goes_to_the_sentence() -> None:
    assert "Three died." == words(at("died"))


def test_unfolding_makes_a_place_of_what_was_folded() -> None:
    shown = moves.toggle_folds(START)
    assert ["Share this.", "A fire in Lima"] == [words(at("Share", reading=shown)), words(at("Share"))]


# by tour


def test_next_goes_on_along_the_tour() -> None:
    """From the headline to the next telling, then into the next article."""
    seen = [START]
    for _ in range(3):
        seen.append(moves.follow_tour(seen[-1], 1))
    assert [(1, 3), (2, 3), (3, 3), (1, 3)] == [stop_position(reading) for reading in seen]


def test_after_the_last_stop_comes_the_first_and_one_is_told() -> None:
    round_ = moves.follow_tour(at("Flames", 1), 1)
    assert (0, "Shared passages: on from the first.") == (round_.place.article, round_.message)


def test_before_the_first_stop_comes_the_last_and_one_is_told() -> None:
    assert "Shared passages: back from the last." == moves.follow_tour(START, -1).message


def test_next_from_between_goes_forward() -> None:
    """A reader who has wandered off is not led back."""
    assert "Flames took a market." == words(moves.follow_tour(at("died"), 1))


@pytest.mark.parametrize(
    ("first", "focus"), [(Kind.ENTITY, "entity:town"), (Kind.QUOTE, "quote:mayor"), (Kind.FIGURE, "figure:dead")]
)
def test_what_is_followed_is_lit_as_long_as_it_is_followed(first: Kind, focus: str) -> None:
    """By whatever it is left: escape, another tour, or following something else."""
    lit = START.lit
    on_tour = moves.take_tour(START, Tour(of=first))
    followed = moves.follow_strand(replace(on_tour, focus=focus))
    assert lit | {first} == followed.lit
    assert lit == leave_tour(followed).lit
    assert lit == moves.take_tour(followed, Tour(of=Kind.SHARED)).lit
    assert lit == moves.follow_strand(replace(followed, focus="passage:fire")).lit


def test_choosing_a_tour_lights_it_and_goes_to_its_next_stop() -> None:
    quotes = moves.take_tour(START, Tour(of=Kind.QUOTE))
    assert (True, Kind.QUOTE, "quote:mayor") == (Kind.QUOTE in quotes.lit, quotes.tour.of, quotes.focus)


def test_names_quotes_and_figures_are_lit_only_on_their_tours() -> None:
    quotes = moves.take_tour(START, Tour(of=Kind.QUOTE))
    assert START.lit == moves.take_tour(quotes, Tour()).lit


def test_a_tour_without_stops_stays_and_says_so() -> None:
    stayed = moves.take_tour(START, Tour(TourKind.CONFLICT))
    assert (START.place, "There are no disputes.") == (stayed.place, stayed.message)


def test_what_is_missing_here_is_shown_in_another_article() -> None:
    """And asking again goes on with the same article's gaps, wherever one stands by then."""
    gamma = at("calm", 2)
    once = moves.take_tour(gamma, Tour(TourKind.MISSING))
    again = moves.take_tour(once, Tour(TourKind.MISSING))
    assert [(0, 2), (0, 2)] == [(reading.place.article, reading.tour.article) for reading in (once, again)]


def test_following_a_strand_stops_only_there() -> None:
    lima = moves.take_tour(START, Tour(of=Kind.ENTITY))
    followed = moves.follow_strand(lima)
    assert (Tour(TourKind.STRAND, strand="entity:town"), "It rained in Lima.") == (followed.tour, words(followed))


def test_following_twice_takes_the_kin_along() -> None:
    """A country is followed alone first, then with its people; the line at the top says so."""
    town, ruiz = START.index.strands["entity:town"], START.index.strands["entity:mayor"]
    assert isinstance(town, Entity)
    findings = replace(
        START.findings,
        strands=tuple(replace(town, kin=(ruiz.id,)) if one is town else one for one in START.findings.strands),
    )
    alone = moves.follow_strand(moves.take_tour(reading_of(findings), Tour(of=Kind.ENTITY)))
    both = moves.follow_strand(alone)
    assert ({"entity:town"}, {"entity:town", ruiz.id}) == tuple({stop.strand for stop in one.stops} for one in (alone, both))
    assert f"Together with {ruiz.label}." == both.message


def test_there_must_be_something_to_follow() -> None:
    assert "Nothing under the cursor to follow." == moves.follow_strand(at("Nobody", 1)).message


def test_a_tour_before_the_analysis_is_done_promises_nothing() -> None:
    """Nobody is told that there are no quotes while they are still being looked for."""
    reading = replace(reading_of(plain(("Alpha", "One. Two."))), stage=Stage.QUOTES)
    assert "Still at work: no quotes yet." == moves.take_tour(reading, Tour(of=Kind.QUOTE)).message


# across


def test_across_goes_to_the_same_thing_in_the_next_article() -> None:
    beta = moves.go_across(START, 1)
    assert (1, "Flames took a market.", "passage:fire") == (beta.place.article, words(beta), beta.focus)


def test_across_and_back_is_the_strand_where_one_was() -> None:
    assert "passage:fire" == moves.go_across(moves.go_across(START, 1), -1).focus


def test_across_passes_over_silent_articles_and_goes_round() -> None:
    """Gamma does not tell of the fire."""
    assert 0 == moves.go_across(at("Flames", 1), 1).place.article


def test_what_only_one_tells_leads_nowhere() -> None:
    stayed = moves.go_across(at("rained"), 1)
    assert "No other article shown here tells this." == stayed.message


def test_back_returns_to_where_the_jump_began_and_forward_again() -> None:
    there = moves.go_across(START, 1)
    home = moves.step_history(there, -1)
    assert [START.place, there.place] == [home.place, moves.step_history(home, 1).place]


def test_the_trail_has_ends() -> None:
    assert ["The trail begins here.", "The trail ends here."] == [moves.step_history(START, step).message for step in (-1, 1)]
