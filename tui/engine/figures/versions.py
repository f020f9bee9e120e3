"""Versions of one article contradict nobody: the newer has put the older right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from tui.model.story import Story


def do_outlets_differ(story: Story, given: Iterable[tuple[int, str]]) -> bool:
    """Whether two outlets have no value in common, given the values as pairs of article and value.

    All versions of an article, and all that repeat it, are one outlet's: it gives the value of each.
    """
    values: dict[str, set[str]] = defaultdict(set)
    for at, value in given:
        article = story.articles[at]
        values[article.twin_of or article.id].add(value)
    return any(one.isdisjoint(other) for one, other in combinations(values.values(), 2))
