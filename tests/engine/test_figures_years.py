"""Years that two articles name: of one thing, or of two."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import article
from tui.engine.figures.years import apart_by_context
from tui.engine.progress import Cancelled, Progress
from tui.engine.segment import sentences
from tui.model.places import Mark
from tui.model.settings import Clean, Figures
from tui.model.story import Story


def parts_of(*texts: str, settings: Figures | None = None, progress: Progress | None = None) -> list[list[int]]:
    """Which articles name 2020 of one thing."""
    made = tuple(article(number, text) for number, text in enumerate(texts))
    marks = [
        Mark(number, at, at + 4) for number, text in enumerate(texts) for at in range(len(text)) if text.startswith("2020", at)
    ]
    found = apart_by_context(
        Story("", (), made), sentences(made, Clean()), marks, settings or Figures(), progress or Progress(lambda _: None)
    )
    return [[mark.article for mark in part] for part in found]


def test_a_year_of_two_things_is_two() -> None:
    """A rescue and a strike of one year have nothing to do with each other; two tellings of the rescue do."""
    rescue, strike = "The lifeboat of Osara was bought in 2020.", "Weavers in Brod walked out in 2020."
    assert parts_of(rescue, strike) == [[0], [1]]
    assert parts_of(rescue, "In 2020 the lifeboat was bought.", strike) == [[0, 1], [2]]


def test_one_article_names_a_year_once() -> None:
    """However often an article names a year, the places stay together, and bring together what is like any of them."""
    both = "The lifeboat of Osara was bought in 2020. Weavers in Brod walked out in 2020."
    assert parts_of(both) == [[0, 0]]
    assert parts_of("The lifeboat was bought in 2020.", both, "Weavers walked out in 2020.") == [[0, 1, 1, 2]]


def test_a_thousand_namings_are_compared_with_the_last_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice as many namings of a year are twice as many comparisons, not four times."""
    calls: list[int] = []
    monkeypatch.setattr("tui.engine.figures.years.fsum", lambda values: calls.append(1) or sum(values))
    spent = []
    for many in (40, 80):
        calls.clear()
        parts_of(*["The lifeboat was bought in 2020. " * many] * 2, settings=Figures(most_candidates=10))
        spent.append(len(calls))
    assert 0 < spent[1] <= 2.2 * spent[0]


def test_it_can_be_stopped() -> None:
    """Nobody waits for a thousand years."""

    def stop(_done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        parts_of("Bought in 2020.", "Sold in 2020.", progress=Progress(stop))
