"""What keys do: from one reading to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.stories import law, plain, reading_of, some_findings, told
from tui.model.findings import Findings, Stage, Step
from tui.model.places import Place
from tui.model.story import ASIDE
from tui.model.strands import Kind
from tui.reading import moves
from tui.reading.commands import COMMANDS, Move
from tui.reading.reading import Reading, View, arrive, counterpart, here, position
from tui.reading.tours import Tour, TourKind

FIRE = told(
    (
        "Alpha",
        """
        headline: A [fire: fire in <town: Lima>]
        furniture: Share this.
        [fire: A market burned.] “{mayor: We rebuild},” <mayor: Ruiz> said. |dead: Three| died.
        [It rained in <town: Lima>.]
        """,
    ),
    ("Beta", "Nobody slept. [fire: Flames took a market.] “{mayor: We will},” he said. |dead: Four| died."),
    ("Gamma", "[calm: All is calm.] {mayor: Rebuild}. <mayor: Ruiz> left."),
)
START = reading_of(FIRE)
MOVES = [command.move for command in COMMANDS if command.move is not None]
NOWHERE = {
    "no article": plain(),
    "one article": told(("Alpha", "[It rained.] Then it stopped.")),
    "no sentence": plain(("Alpha", ""), ("Beta", " ")),
    "only folds": told(("Alpha", "furniture: Share."), ("Beta", "repeat: Share.")),
}
KINDS = [TourKind.SHARED, TourKind.UNIQUE, TourKind.ENTITY, TourKind.QUOTE, TourKind.FIGURE]


def words(reading: Reading) -> str:
    """The sentence under the cursor."""
    sentence = reading.sentence
    return reading.findings.story.articles[sentence.article].text[sentence.start : sentence.end] if sentence else ""


def at(words_there: str, article: int = 0, reading: Reading = START) -> Reading:
    """A reader who stands on these words."""
    return moves.goto(reading, Place(article, reading.findings.story.articles[article].text.index(words_there)))


# by sentence


def test_down_is_the_next_sentence() -> None:
    """Folded ones are passed over."""
    assert "A market burned." == words(moves.sentence(START, 1))


def test_down_and_up_is_where_one_was() -> None:
    assert START.place == moves.sentence(moves.sentence(START, 1), -1).place


def test_at_the_end_one_stays_and_is_told() -> None:
    last = moves.edge(START, 1)
    stayed = moves.sentence(last, 1)
    assert (last.place, "This is the end of the article.") == (stayed.place, stayed.says)


def test_the_edges_are_the_first_and_the_last_sentence() -> None:
    assert ["A fire in Lima", "It rained in Lima."] == [words(moves.edge(at("died"), step)) for step in (-1, 1)]


def test_a_jump_leaves_a_trace_and_a_step_does_not() -> None:
    assert [0, 1] == [len(moves.sentence(START, 1).trail.behind), len(moves.edge(START, 1).trail.behind)]


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
        seen.append(moves.follow(seen[-1], 1))
    assert [(1, 3), (2, 3), (3, 3), (1, 3)] == [position(reading) for reading in seen]


def test_after_the_last_stop_comes_the_first_and_one_is_told() -> None:
    round_ = moves.follow(at("Flames", 1), 1)
    assert (0, "Shared passages: on from the first.") == (round_.place.article, round_.says)


def test_before_the_first_stop_comes_the_last_and_one_is_told() -> None:
    assert "Shared passages: back from the last." == moves.follow(START, -1).says


def test_next_from_between_goes_forward() -> None:
    """A reader who has wandered off is not led back."""
    assert "Flames took a market." == words(moves.follow(at("died"), 1))


def test_choosing_a_tour_lights_it_and_goes_to_its_next_stop() -> None:
    quotes = moves.choose(START, TourKind.QUOTE)
    assert (True, TourKind.QUOTE, "quote:mayor") == (Kind.QUOTE in quotes.lit, quotes.tour.kind, quotes.focus)


def test_a_tour_without_stops_stays_and_says_so() -> None:
    stayed = moves.choose(START, TourKind.CONFLICT)
    assert (START.place, "There are no disagreements.") == (stayed.place, stayed.says)


def test_what_is_missing_here_is_shown_in_another_article() -> None:
    """And asking again goes on with the same article's gaps, wherever one stands by then."""
    gamma = at("calm", 2)
    once = moves.choose(gamma, TourKind.MISSING)
    again = moves.choose(once, TourKind.MISSING)
    assert [(0, 2), (0, 2)] == [(reading.place.article, reading.tour.article) for reading in (once, again)]


def test_following_a_strand_stops_only_there() -> None:
    lima = moves.choose(START, TourKind.ENTITY)
    followed = moves.follow_strand(lima)
    assert (Tour(TourKind.STRAND, "entity:town"), "It rained in Lima.") == (followed.tour, words(followed))


def test_there_must_be_something_to_follow() -> None:
    assert "Nothing under the cursor to follow." == moves.follow_strand(at("Nobody", 1)).says


# across


def test_across_goes_to_the_same_thing_in_the_next_article() -> None:
    beta = moves.across(START, 1)
    assert (1, "Flames took a market.", "passage:fire") == (beta.place.article, words(beta), beta.focus)


def test_across_and_back_is_the_strand_where_one_was() -> None:
    assert "passage:fire" == moves.across(moves.across(START, 1), -1).focus


def test_across_passes_over_silent_articles_and_goes_round() -> None:
    """Gamma does not tell of the fire."""
    assert 0 == moves.across(at("Flames", 1), 1).place.article


def test_what_only_one_tells_leads_nowhere() -> None:
    stayed = moves.across(at("rained"), 1)
    assert "No other article shown here tells this." == stayed.says


def test_back_returns_to_where_the_jump_began_and_forward_again() -> None:
    there = moves.across(START, 1)
    home = moves.back(there, -1)
    assert [START.place, there.place] == [home.place, moves.back(home, 1).place]


def test_the_trail_has_ends() -> None:
    assert ["The trail begins here.", "The trail ends here."] == [moves.back(START, step).says for step in (-1, 1)]


# by pane


def test_the_next_pane_is_entered_at_the_counterpart() -> None:
    assert "Flames took a market." == words(moves.pane(START, 1))


def test_a_pane_that_is_silent_is_entered_where_it_was_left() -> None:
    left = moves.pane_number(at("Ruiz left", 2), 1)
    assert "Ruiz left." == words(moves.pane_number(left, 3))


def test_unlocked_panes_are_entered_where_they_were_left() -> None:
    left = moves.toggle_lock(moves.enter(at("died", 1), 0))
    assert "Four died." == words(moves.pane_number(moves.edge(left, -1), 2))


def test_panes_go_round() -> None:
    assert [2, 0] == [moves.pane(START, -1).place.article, moves.pane(moves.pane(START, -1), 1).place.article]


def test_a_digit_without_an_article_says_so() -> None:
    assert "There is no article 7." == moves.pane_number(START, 7).says


def test_a_hidden_pane_is_left_and_not_entered() -> None:
    hidden = moves.hide(START)
    assert (1, (1, 2)) == (hidden.place.article, hidden.shown)


def test_a_digit_brings_a_hidden_pane_back() -> None:
    assert (0, 1, 2) == moves.pane_number(moves.hide(START), 1).shown


def test_the_last_pane_stays() -> None:
    one = moves.hide(moves.hide(START))
    assert ((2,), "The last pane stays.") == (moves.hide(one).shown, moves.hide(one).says)


def test_all_panes_come_back() -> None:
    assert (0, 1, 2) == moves.show_all(moves.hide(START)).shown


def test_panes_change_places() -> None:
    right = moves.shift(START, 1)
    assert [(1, 0, 2), (0, 1, 2)] == [right.order, moves.shift(right, -1).order]


def test_a_pane_at_the_edge_stays() -> None:
    assert "The pane is at the edge already." == moves.shift(START, -1).says


def test_a_pane_passes_over_hidden_ones() -> None:
    """Moving right is seen, also when a hidden pane lies between."""
    between = replace(START, hidden=frozenset({1}))
    assert (2, 0) == moves.shift(between, 1).shown


def test_the_base_stands_first() -> None:
    based = moves.make_base(at("calm", 2))
    assert (2, (2, 0, 1)) == (based.base, based.order)


# what is shown


def test_lights_go_off_and_on() -> None:
    off = moves.light(START, Kind.SHARED)
    assert [False, True] == [Kind.SHARED in reading.lit for reading in (off, moves.light(off, Kind.SHARED))]


def test_views_go_round_and_keep_the_place() -> None:
    there, seen = at("died"), []
    for _ in View:
        there = moves.next_view(there)
        seen.append((there.view, words(there)))
    assert [(view, "Three died.") for view in (View.SYNOPSIS, View.SINGLE, View.SIDE)] == seen


def test_a_selection_grows_with_the_moves() -> None:
    begun = moves.toggle_select(moves.sentence(START, 1))
    grown = moves.sentence(begun, 1).selected
    assert grown
    assert "A market burned. “We rebuild,” Ruiz said." == FIRE.story.articles[0].text[grown.start : grown.end]


def test_a_selection_ends_with_its_article() -> None:
    assert None is moves.pane(moves.toggle_select(START), 1).selected


# arriving


def test_a_fuller_analysis_moves_nobody() -> None:
    """Place, focus, tour and lights are the reader's; only what is known changes."""
    there = replace(moves.choose(START, TourKind.ENTITY), hidden=frozenset({2}))
    fuller = arrive(there, Step(Stage.DONE, 1.0, told(("Alpha", FIRE.story.articles[0].text), ("Beta", "x"), ("Gamma", "y"))))
    assert (there.place, there.tour, there.lit, there.hidden) == (fuller.place, fuller.tour, fuller.lit, fuller.hidden)


def test_the_eye_stays_on_what_it_followed() -> None:
    """A strand that is still there stays in focus though a stronger passage arrived in the sentence."""
    there = moves.choose(START, TourKind.ENTITY)
    assert "entity:town" == arrive(there, Step(Stage.DONE, 1.0, replace(FIRE))).focus


def test_without_a_focus_the_cursor_finds_its_passage() -> None:
    """The one that most outlets tell."""
    two = told(("Alpha", "[once: One [both: two] three.]"), ("Beta", "[both: two]"))
    assert "passage:both" == reading_of(two).focus


def test_progress_alone_changes_nothing_else() -> None:
    assert replace(START, stage=Stage.QUOTES, done=0.5) == arrive(START, Step(Stage.QUOTES, 0.5, FIRE))


def test_further_articles_take_the_last_places() -> None:
    more = told(("Alpha", "a"), ("Beta", "b"), ("Gamma", "c"), ("Delta", "d"))
    assert (2, 0, 1, 3) == arrive(replace(START, order=(2, 0, 1)), Step(Stage.READ, 0.5, more)).order


# counterparts


def test_the_counterpart_is_the_best_linked_wording() -> None:
    beta = at("Flames", 1)
    mark = counterpart(beta, 0)
    assert mark
    assert "fire in Lima" == FIRE.story.articles[0].text[mark.start : mark.end]


def test_a_silent_article_has_no_counterpart() -> None:
    assert None is counterpart(START, 2)


def test_here_is_the_mark_under_the_cursor() -> None:
    mark = here(at("market", 0))
    assert mark
    assert "A market burned." == FIRE.story.articles[0].text[mark.start : mark.end]


# laws


@pytest.mark.parametrize("found", NOWHERE.values(), ids=NOWHERE)
@pytest.mark.parametrize("move", MOVES, ids=[command.id for command in COMMANDS if command.move is not None])
def test_moves_are_total(move: Move, found: Findings) -> None:
    """Where a key can do nothing it does nothing, twice."""
    reading = move(move(reading_of(found)))
    assert reading.place.article < max(1, len(found.story.articles))


@law
@given(some_findings(least=1), st.lists(st.sampled_from(MOVES), max_size=12))
def test_whatever_is_pressed_the_reader_stands_somewhere(found: Findings, pressed: list[Move]) -> None:
    """In a pane that is shown, on a sentence that is not folded away, with an eye on a strand that there is."""
    reading = reading_of(found)
    for move in pressed:
        reading = move(reading)
    sentence = reading.sentence
    assert sorted(reading.order) == list(range(len(found.story.articles)))
    assert reading.place.article in reading.shown
    assert 0 <= reading.place.offset <= len(found.story.articles[reading.place.article].text)
    assert sentence is None or reading.unfolded or sentence.kind not in ASIDE
    assert reading.focus == "" or reading.strand is not None


@law
@given(some_findings(least=1), st.sampled_from(KINDS), st.integers(0, 8))
def test_previous_undoes_next(found: Findings, kind: TourKind, steps: int) -> None:
    """On a tour, from any of its stops."""
    there = moves.choose(reading_of(found), kind)
    assume(there.stops)
    for _ in range(steps):
        there = moves.follow(there, 1)
    back = moves.follow(moves.follow(there, 1), -1)
    assert (there.place, there.focus) == (back.place, back.focus)


@law
@given(some_findings(least=1), st.sampled_from(KINDS))
def test_a_round_visits_every_stop_once(found: Findings, kind: TourKind) -> None:
    """As many times next as there are stops, and every one was seen; stops that begin alike are one."""
    there = replace(reading_of(found), tour=Tour(kind))
    stops = list(dict.fromkeys((stop.article, stop.start, stop.strand) for stop in there.stops))
    seen = []
    for _ in stops:
        there = moves.follow(there, 1)
        seen.append((*there.place, there.focus))
    assert sorted(stops) == sorted(seen)


def test_a_tour_before_the_analysis_is_done_promises_nothing() -> None:
    """Nobody is told that there are no quotes while they are still being looked for."""
    reading = replace(reading_of(plain(("Alpha", "One. Two."))), stage=Stage.QUOTES)
    assert "Still at work: no quotes yet." == moves.choose(reading, TourKind.QUOTE).says
