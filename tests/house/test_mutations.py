"""The numbers of the engine decide something; a sample of them here, all by `python -m tests.mutations`."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from tests import mutations
from tests.mutations import BOUNDS, Number, every_number, idle_mutants
from tui.model.settings import Settings

SAMPLE = ("passages.same", "passages.prior")
"""Numbers of which half and twice the value are seen in the sample story."""


@pytest.fixture(autouse=True)
def _sample_story_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """One story is enough for these numbers, and quick."""
    sample = mutations.stories()[:1]
    monkeypatch.setattr(mutations, "stories", lambda: sample)
    mutations.digests_as_they_are.cache_clear()


def numbers() -> dict[str, Number]:
    return {number.name: number for number in every_number()}


def test_a_few_numbers_decide() -> None:
    """Half of each, or twice of it, and something else is found."""
    every = numbers()
    assert [] == [name for name in SAMPLE if idle_mutants(every[name])]


def test_a_number_that_decides_nothing_is_seen() -> None:
    """One that no module reads moves nothing, whatever it is."""
    planted = Number("planted", 1.0, lambda _value: nullcontext(Settings()))
    assert [0.5, 2.0] == idle_mutants(planted)


def test_every_exception_is_a_number_with_a_reason() -> None:
    """A number that was renamed or deleted leaves no exception behind."""
    assert BOUNDS.keys() <= numbers().keys()
    assert all(BOUNDS.values())


def test_constants_are_found_and_put_back() -> None:
    """What was tried leaves no trace."""
    face = numbers()["align.article_similarity._FACE"]
    before = mutations.digests_as_they_are()
    with face.set_to(1) as settings:
        assert before != tuple(mutations.digests(settings))
    assert before == tuple(mutations.digests(Settings()))
