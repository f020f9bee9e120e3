"""No text can hang the program: the work of every regular expression grows with the text and no faster."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.expressions.found import Expression, Known, known
from tests.expressions.trial import tried

SLOW = {
    "nested repeats": r"(?:\w+\s*)*!",
    "a repeat in a repeat, exponential": r"(a+)+$",
    "neighbours that take the same": r"\s*(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<p",
    "a search that begins everywhere": r"\s+$",
    "a search that reads to the end from everywhere": r"<title[^>]*>",
    "one way too many": r"[A-Z][A-Z-]*(?:[ -][A-Z]+)*,",
}
"""Expressions that are known to be slow, each found by its attacks."""


@pytest.fixture(scope="module")
def every() -> Known:
    """All expressions of the program."""
    return known()


def test_every_expression_is_known(every: Known) -> None:
    """Of every place that hands something to `re` it is known what; else add what calls it to tests/expressions/samples.py."""
    assert ([], True) == (every.unknown, len(every.expressions) > 200)


def test_no_expression_is_slow(every: Known) -> None:
    """Each is tried on some attacks that are made from its own parts; `python -m tests.expressions` tries them all."""
    halves = [every.expressions[half::2] for half in range(2)]
    with ThreadPoolExecutor(2) as pool:
        slow = [each for found in pool.map(lambda half: tried(half, seed=1), halves) for each in found.items()]
    assert [] == slow


@pytest.mark.parametrize("kind", SLOW)
def test_what_is_slow_is_found(kind: str) -> None:
    """A trial that finds nothing anywhere would pass everything."""
    planted = Expression(("planted",), SLOW[kind], 0, frozenset({"search"}))
    assert len(tried([planted], seed=1)) == 1
