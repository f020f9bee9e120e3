"""Half of a number that decides, or twice of it, and a case at its border comes out otherwise."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.mutations import every_number, mutants
from tests.numbers.border import Border
from tests.numbers.every_border import BORDERS


@pytest.mark.parametrize("border", BORDERS, ids=lambda border: border.number)
def test_half_and_twice_of_it_are_seen(border: Border) -> None:
    """With the number as it is shipped all is as expected, with another it is not, and nothing of that stays behind."""
    number = next(each for each in every_number() if each.name == border.number)
    with number.set_to(number.value) as settings:
        assert border.expected == border.find(settings), border.reason
    for value in mutants(number):
        with number.set_to(value) as settings:
            assert border.expected != border.find(settings), f"{border.number} = {value}: {border.reason}"
    with number.set_to(number.value) as settings:
        assert border.expected == border.find(settings)


def test_each_border_is_that_of_a_number() -> None:
    """A number that was renamed or deleted leaves no case behind, and each has one."""
    named = Counter(border.number for border in BORDERS)
    assert named.keys() <= {number.name for number in every_number()}
    assert {1} == set(named.values())
    assert all(border.reason for border in BORDERS)
