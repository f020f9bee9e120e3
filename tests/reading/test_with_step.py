"""What becomes of the reader when more is known, and where the same thing stands in another article."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.fire import FIRE, START, at
from tests.stories import reading_of, told
from tui.model.findings import Stage, Step
from tui.model.strands import Kind
from tui.reading.state import moves
from tui.reading.state.reading import counterpart, mark_under_cursor, with_step
from tui.reading.state.tours import Tour


def test_a_fuller_analysis_moves_nobody() -> None:
    """Place, focus, tour and lights are the reader's; only what is known changes."""
    there = replace(moves.take_tour(START, Tour(of=Kind.ENTITY)), hidden=frozenset({2}))
    fuller = with_step(
        there, Step(Stage.DONE, 1.0, told(("Alpha", FIRE.story.articles[0].text), ("Beta", "x"), ("Gamma", "y")))
    )
    assert (there.place, there.tour, there.lit, there.hidden) == (fuller.place, fuller.tour, fuller.lit, fuller.hidden)


def test_the_eye_stays_on_what_it_followed() -> None:
    """A strand that is still there stays in focus though a stronger passage arrived in the sentence."""
    there = moves.take_tour(START, Tour(of=Kind.ENTITY))
    assert "entity:town" == with_step(there, Step(Stage.DONE, 1.0, replace(FIRE))).focus


def test_without_a_focus_the_cursor_finds_its_passage() -> None:
    """The one that most outlets tell."""
    two = told(("Alpha", "[once: One [both: two] three.]"), ("Beta", "[both: two]"))
    assert "passage:both" == reading_of(two).focus


def test_progress_alone_changes_nothing_else() -> None:
    assert replace(START, stage=Stage.QUOTES, done=0.5) == with_step(START, Step(Stage.QUOTES, 0.5, FIRE))


def test_further_articles_take_the_last_places() -> None:
    more = told(("Alpha", "a"), ("Beta", "b"), ("Gamma", "c"), ("Delta", "d"))
    assert (2, 0, 1, 3) == with_step(replace(START, order=(2, 0, 1)), Step(Stage.READ, 0.5, more)).order


def test_the_counterpart_is_the_best_linked_wording() -> None:
    beta = at("Flames", 1)
    mark = counterpart(beta, 0)
    assert mark
    assert "fire in Lima" == FIRE.story.articles[0].text[mark.start : mark.end]


def test_a_silent_article_has_no_counterpart() -> None:
    assert None is counterpart(START, 2)


def test_here_is_the_mark_under_the_cursor() -> None:
    mark = mark_under_cursor(at("market", 0))
    assert mark
    assert "A market burned." == FIRE.story.articles[0].text[mark.start : mark.end]
