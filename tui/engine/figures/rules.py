"""Rules as rows: what decides that a number is a name, that pounds are money, that two counts are not comparable.

A row has an id, which a finding names where it decided, a test, and an example that is a test of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Case = TypeVar("Case")


class FigureRule(NamedTuple, Generic[Case]):
    """One rule."""

    id: str
    example: str
    """A text for which the rule decides; the number in question stands in brackets."""
    test: Callable[[Case], bool]


def deciding(rules: tuple[FigureRule[Case], ...], case: Case) -> str:
    """The id of the first rule that holds for a case, or nothing."""
    return next((rule.id for rule in rules if rule.test(case)), "")
