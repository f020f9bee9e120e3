"""Articles that give several values of one thing, the older beside the newer: live blogs, tolls that rise, corrections.

    9.05am: Two people are dead.                              one article, three values
    10.30am: The number of dead has risen to six.
    12.00pm: Seven people are now confirmed dead.

Who elsewhere says "seven" does not contradict the "two" above: both articles know of the seven.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TypeAlias

from tui.engine.figures.clause import Setting
from tui.engine.figures.context import CountInContext
from tui.engine.language.en.measures import GROWN
from tui.model.counts import Relation

Given: TypeAlias = "dict[tuple[int, str], list[CountInContext]]"
"""The counts of each article, by what befell what is counted."""

_NEAR = 4
"""Words before a toll among which the verb stands that tells that it grew: "has now risen to at least"."""
_TIMED = re.compile(r"\W{0,3}\d{1,2}[.:]\d\d\b")
"""How a line of a live blog begins."""


def values_given(counts: list[CountInContext]) -> Given:
    """What each article gives of each thing that befell somebody."""
    given: Given = defaultdict(list)
    for each in counts:
        if each.counted.event:
            given[each.article, each.counted.event].append(each)
    return given


def find_revision(one: CountInContext, other: CountInContext, given: Given) -> tuple[Relation | None, str] | None:
    """How two values compare of which the one article also gives that of the other; None where neither does.

    It is an update where the article says so, or is a live blog; else two things of one kind may be meant, and nothing is said.
    """
    if one.article == other.article or not one.counted.event or (one.low, one.high) == (other.low, other.high):
        return None
    for mine, theirs in ((one, other), (other, one)):
        for each in given.get((mine.article, mine.counted.event), ()):
            if (each.low, each.high, each.of) == (theirs.low, theirs.high, theirs.of):
                updates = _is_timed(mine) or _is_timed(each) or Setting(mine).is_revision or Setting(each).is_revision
                return (Relation.UPDATED, "revises-itself") if updates else (None, "gives-both")
    return None


def grown_tolls(counts: list[CountInContext]) -> frozenset[tuple[str, float]]:
    """The tolls that some article tells as having grown, each as what befell people and how many: "has risen to nine".

    Who elsewhere gives the smaller value wrote before: that is news, and no contradiction.
    """
    return frozenset(
        (each.counted.event, each.high)
        for each in counts
        if each.counted.event and not GROWN.isdisjoint((setting := Setting(each)).before[-_NEAR:]) and not setting.is_increase
    )


def _is_timed(count: CountInContext) -> bool:
    """Whether the line of a count begins with a time."""
    line = count.text.rfind("\n", 0, count.sentence.start) + 1
    return _TIMED.match(count.text, line) is not None
