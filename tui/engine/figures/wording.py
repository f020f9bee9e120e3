"""What is compared, in words."""

from __future__ import annotations

import re

from tui.engine.figures.context import CountInContext
from tui.engine.figures.roles import role
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
    if not any(each.counted.noun for each in group) and (of := _name_measured(group) or _name_role(group)):
        what = f"{of} in {what}"
    named = [each.days for each in group if each.days and not what.startswith("age of ")]
    if named:
        if len({each.article for each in group if each.days}) == 1:
            return f"{what} (on {days[min(named[0])]}, says one)" if len(frozenset.union(*named)) == 1 else what
        shared = frozenset.intersection(*named)
        return f"{what} on {days[min(shared)]}" if shared else what
    if what.startswith("age of "):
        return what  # a day beside it is that of something else
    near = (
        each.text[max(each.sentence.start, each.counted.start - _NEAR) : min(each.sentence.end, each.counted.end + _NEAR)]
        for each in group
    )
    written = [match for words in near for match in dict.fromkeys(_DAY.findall(words))]
    if len(set(written)) != 1:
        return what
    return f"{what} on {written[0]}" if len(written) > 1 else f"{what} (on {written[0]}, says one)"


def _name_role(group: list[CountInContext]) -> str:
    """What every count is of by the words beside it: "claim", "jury out"; empty where they do not say it or differ."""
    roles = {role(each).partition(" ")[0] for each in group}
    return roles.pop().replace("-", " ") if len(roles) == 1 else ""


_OF = re.compile(r"\b(?P<what>[a-z]+) of (?:\w+ ){0,2}$")


def _name_measured(group: list[CountInContext]) -> str:
    """What is measured where every count stands behind it: "winds" for "winds of 130 mph"; empty where they differ."""
    found = [_OF.search(each.text, each.sentence.start, each.counted.start) for each in group]
    words = {match["what"] for match in found if match}
    return words.pop() if len(words) == 1 and all(found) else ""
