"""What is compared, in words."""

from __future__ import annotations

from tui.engine.figures.context import CountInContext


def compared(group: list[CountInContext], days: dict[str, str]) -> str:
    """What two values that differ are values of: what is counted, when where a day is named, else whom all name.

    `days` are the days that the story names, with the words for each.
    """
    subject = max((each.counted.subject for each in group), key=lambda words: len(words.split()), default="")
    what = subject or group[0].counted.unit or "the number"
    named = [each.days for each in group if each.days]
    if named and (shared := frozenset.intersection(*named)):
        return f"{what} on {days[min(shared)]}"
    return what
