"""The numbers of the engine decide something; a sample of them here, all by `python -m tests.mutations`."""

from __future__ import annotations

import pytest

from tests import mutations
from tests.mutations import BOUNDS, Number, constants, decides, settings_numbers

SAMPLE = ("passages.same", "passages.prior")
"""Numbers of which half or twice the value is seen in the sample story."""


@pytest.fixture(autouse=True)
def _sample_story_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """One story is enough for these numbers, and quick."""
    sample = mutations.stories()[:1]
    monkeypatch.setattr(mutations, "stories", lambda: sample)
    mutations.digests_as_they_are.cache_clear()


def numbers() -> dict[str, Number]:
    return {number.name: number for number in (*settings_numbers(), *constants())}


def test_a_few_numbers_decide() -> None:
    """Half of each, or twice of it, and something else is found."""
    every = numbers()
    assert [] == [name for name in SAMPLE if not decides(every[name])]


def test_a_number_that_decides_nothing_is_seen() -> None:
    """One that no module reads moves nothing, whatever it is."""
    idle = Number("planted", 1.0, lambda _changed: (each for each in mutations.digests_as_they_are()))
    assert not decides(idle)


def test_every_exception_is_a_number_with_a_reason() -> None:
    """A number that was renamed or deleted leaves no exception behind."""
    assert BOUNDS.keys() <= numbers().keys()
    assert all(BOUNDS.values())


def test_constants_are_found_and_put_back() -> None:
    """What was tried leaves no trace."""
    face = numbers()["align.article_similarity._FACE"]
    assert mutations.digests_as_they_are() != tuple(face.analyse(1))
    assert face.value == numbers()[face.name].value
