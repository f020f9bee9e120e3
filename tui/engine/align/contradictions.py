"""What two stretches hold in common besides plain words, and what speaks for two events of one kind.

A figure that differs about the same thing is a conflict, which a reader wants to see. It speaks for another event when it is
far off, when the articles appeared on different days (closing values, counts of votes), or when others act.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from tui.engine.align.amounts import DOZEN
from tui.engine.align.features import Features
from tui.engine.align.roles import Event, swapped_roles
from tui.engine.align.surface import StatedNumber
from tui.engine.words import FUNCTION
from tui.model.dates import WEEKDAYS

_FAR = 3.0
"""How many times larger one value may be than the other to be about the same thing."""


class PairEvidence(NamedTuple):
    """What two stretches hold in common besides plain words, and in what they differ."""

    names: tuple[str, ...]
    figures: tuple[str, ...]
    conflicts: tuple[str, ...]
    """Other values for the same thing counted: "1,200 / 1,160"."""
    against: tuple[str, ...]
    """What speaks for another event: other days, figures far apart, the same names in each other's place."""
    roles_swapped: bool = False
    """Whether two names stand in each other's place: then the two tell opposite things."""


def compare_stretches(a: Features, b: Features, spans: tuple[tuple[int, int], tuple[int, int]]) -> PairEvidence:
    """The evidence in two stretches, given as half-open ranges of tokens."""
    ours, theirs = _within(a.names, spans[0]), _within(b.names, spans[1])
    names = dict(ours)
    both = sorted({names[key] for key, _ in theirs if key in names})
    agreement, conflicts, against = _numbers(a, b, spans) if a.numbers and b.numbers else (set(), [], [])
    if conflicts and (_others(a, b, spans) or (a.day and b.day and a.day != b.day)):
        against, conflicts = [*against, *conflicts], []
    if a.days and b.days:
        days = [
            {day for n, day in features.days if first <= n < last}
            for features, (first, last) in zip((a, b), spans, strict=True)
        ]
        agreement |= days[0] & days[1]
        for sort in (str.isdigit, _WEEKDAYS_SHOWN.__contains__, lambda day: " " in day):
            one_day, other_day = ({day for day in own if sort(day)} for own in days)
            if one_day and other_day and not one_day & other_day:
                against.append(f"{', '.join(sorted(one_day))} / {', '.join(sorted(other_day))}")
    swapped_event = (
        swapped_roles(*(_events(features, span) for features, span in zip((a, b), spans, strict=True)))
        if a.events and b.events
        else None
    )
    if swapped_event:
        who = [next(label for _, key, label in a.names if key == name) for name in (swapped_event.agent, swapped_event.other)]
        against.append(" / ".join((f"{who[0]}, {who[1]}", f"{who[1]}, {who[0]}")))
    return PairEvidence(tuple(both), tuple(sorted(agreement)), tuple(conflicts), tuple(against), swapped_event is not None)


_WEEKDAYS_SHOWN = frozenset(day.capitalize() for day in WEEKDAYS)


def _events(features: Features, span: tuple[int, int]) -> list[Event]:
    return [swapped_event for n, swapped_event in features.events if span[0] <= n < span[1]]


def _within(names: tuple[tuple[int, str, str], ...], span: tuple[int, int]) -> list[tuple[str, str]]:
    first, last = span
    return [(key, label) for place, key, label in names if first <= place < last and key not in FUNCTION]


def _numbers(a: Features, b: Features, spans: tuple[tuple[int, int], tuple[int, int]]) -> tuple[set[str], list[str], list[str]]:
    """Numbers that agree, those that disagree about one thing, and those that are too far apart for that."""
    left = [number for place, number in a.numbers if spans[0][0] <= place < spans[0][1]]
    right = [number for place, number in b.numbers if spans[1][0] <= place < spans[1][1]]
    same = {one.value for one in left for other in right if _one_count(one, other)}
    agreement = {number.written for number in left if number.value in same}
    conflicts: list[str] = []
    against: list[str] = []
    for one, other in product(left, right):
        if one.value not in same and other.value not in same:
            both_written = f"{one.written} / {other.written}"
            close = _FAR * min(one.value, other.value) >= max(one.value, other.value)
            if one.figure and one.figure == other.figure and not one.disputed:
                agreement.add(both_written)
            elif (one.figure and one.figure == other.figure) or one.counted == other.counted != "":
                together = one.figure and one.figure == other.figure
                apart = one.known and other.known and not together  # of two owners, days or kinds
                (conflicts if close and not apart else against).append(both_written)
            elif not close and not same and _large(one) and _large(other):
                against.append(both_written)
    return agreement, conflicts, against


def _one_count(one: StatedNumber, other: StatedNumber) -> bool:
    """Whether two numbers are equal and may count one thing: a small one of two things is equal by chance."""
    if one.value != other.value:
        return False
    return one.value > DOZEN or one.counted == other.counted or not (one.counted and other.counted)


def _large(number: StatedNumber) -> bool:
    """Whether it is written in millions and more: two of them in sentences so alike are sums of one kind."""
    return number.written.endswith("illion")


def _others(a: Features, b: Features, spans: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether people and organisations are named on both sides, and not one of them on both."""
    one, other = (features.names_within(span) & features.actors for features, span in zip((a, b), spans, strict=True))
    return bool(one and other and not one & other)
