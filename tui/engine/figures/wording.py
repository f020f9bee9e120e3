"""What is compared, in words."""

from __future__ import annotations

import re

from tui.engine.figures.context import CountInContext
from tui.model.dates import MONTHS

_DAY = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)})\b\.? \d{{1,2}}\b")
_NEAR = 80
"""Characters from a count within which a day without a year is its day."""


def describe_difference(group: list[CountInContext], days: dict[str, str]) -> str:
    """What two values that differ are values of: what is counted, and when where the articles name one day.

    A day that one article alone names is said to be that of one: the others may mean another.
    `days` are the days that the story names, with the words for each; a day whose year is left open is taken as written.
    """
    subjects = [each.counted.subject for each in group if each.counted.subject]
    what = max(
        subjects, key=lambda words: (" of " not in words, len(words.split())), default=group[0].counted.unit or "the number"
    )
    named = [each.days for each in group if each.days]
    if named:
        if len({each.article for each in group if each.days}) == 1:
            return f"{what} (on {days[min(named[0])]}, says one)" if len(frozenset.union(*named)) == 1 else what
        shared = frozenset.intersection(*named)
        return f"{what} on {days[min(shared)]}" if shared else what
    near = (each.text[max(0, each.counted.start - _NEAR) : each.counted.end + _NEAR] for each in group)
    written = [match for words in near for match in dict.fromkeys(_DAY.findall(words))]
    if len(set(written)) != 1:
        return what
    return f"{what} on {written[0]}" if len(written) > 1 else f"{what} (on {written[0]}, says one)"
