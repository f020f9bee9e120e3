"""The numbers of the engine decide something; a sample of them here, all by `python -m tests.mutations`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from tests import mutations
from tests.mutations import BOUNDS, Number, every_number, idle_mutants
from tui.model.settings import Settings

SAMPLE = "passages.prior"
"""A number of which half and twice the value are seen in the sample story."""


@pytest.fixture(autouse=True, scope="module")
def _sample_story_alone() -> Iterator[None]:
    """One story is enough for these numbers, and quick."""
    sample = mutations.stories()[:1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mutations, "stories", lambda: sample)
        mutations.digests_as_they_are.cache_clear()
        yield
    mutations.digests_as_they_are.cache_clear()


def numbers() -> dict[str, Number]:
    return {number.name: number for number in every_number()}


def test_a_number_decides() -> None:
    """Half of it, and twice of it, and something else is found."""
    assert [] == idle_mutants(numbers()[SAMPLE])


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
