"""What makes two values no conflict: another owner, another time, a part beside the whole, a plan beside what came of it.

    Its engines give 5.1 million pounds of thrust | The Saturnus gave 7.9 million      another owner
    The firm will cut 1,500 jobs                  | The firm has cut 900 jobs          a plan
    12 of the 40 miners are dead                  | 15 miners are dead                 a part

Each is a row; a pair of counts is told as a conflict only if none of the rows holds.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from tui.engine.figures.clause import Setting
from tui.engine.figures.context import CountInContext
from tui.engine.figures.roles import STRICT, role
from tui.engine.figures.rules import FigureRule
from tui.engine.language.en.measures import PEOPLE, TIMES
from tui.model.settings import Figures


class CountPair:
    """Two counts that look like two values of one thing."""

    def __init__(self, one: CountInContext, other: CountInContext, settings: Figures) -> None:
        """Hold both with their settings."""
        self.one, self.other, self.settings = one, other, settings

    @cached_property
    def a(self) -> Setting:
        """What the clause of the one says."""
        return Setting(self.one)

    @cached_property
    def is_of_one_role(self) -> bool:
        """Whether both are said to be of one thing: two stakes, two claims."""
        mine = role(self.one)
        return bool(mine) and mine == role(self.other) and mine.split()[0] not in STRICT

    @cached_property
    def b(self) -> Setting:
        """What the clause of the other says."""
        return Setting(self.other)


def _same_age(pair: CountPair) -> bool:
    """Whether both are ages of one name, or of one surname where one of them gives no more."""
    one, other = (each.counted.subject for each in (pair.one, pair.other))
    if one.startswith("year-old ") and one == other:
        return True
    short, full = sorted((one.removeprefix("age of "), other.removeprefix("age of ")), key=len)
    named = one.startswith("age of ") and other.startswith("age of ")
    return named and (short == full or (" " not in short and full.split()[-1] == short))


def is_named_age(pair: CountPair) -> bool:
    """Whether both are ages of one person who is named in full: whatever else their sentences say, only one can hold."""
    whose = pair.one.counted.subject
    return whose == pair.other.counted.subject and is_age_of_full_name(whose)


def is_age_of_one_in_text(pair: CountPair) -> bool:
    """Whether the one article gives the age of a full name, and the other that of a surname which only this name has there."""
    full, bare = sorted((pair.one, pair.other), key=lambda each: -len(each.counted.subject))
    name, surname = (each.counted.subject.removeprefix("age of ") for each in (full, bare))
    if not _same_age(pair) or not is_age_of_full_name(full.counted.subject) or " " in surname:
        return False
    words = _NAMED.findall(bare.text)
    called = {first for first, last in pairwise(words) if last == surname and first[0].isupper()}
    return called - _TITLES == {name.split()[-2]}


_NAMED = re.compile(r"[^\W\d_][\w-]*")
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Judge", "Cllr", "Sgt", "Capt", "Rev"})


def is_age_of_full_name(subject: str) -> bool:
    """Whether an age is that of more than a surname, which several people of a story may have."""
    return subject.startswith("age of ") and " " in subject.removeprefix("age of ")


def _far_apart(pair: CountPair) -> bool:
    one, other = pair.one, pair.other
    return min(one.high, other.high) * pair.settings.factor < max(one.low, other.low)


def _beside(pair: CountPair) -> bool:
    one, other = pair.one, pair.other
    return bool(one.beside & {other.low, other.high} or other.beside & {one.low, one.high})


def _other_hour(pair: CountPair) -> bool:
    both = zip(pair.one.times, pair.other.times, strict=True)
    return not is_named_age(pair) and any(mine and theirs and not mine & theirs for mine, theirs in both)


def _other_day(pair: CountPair) -> bool:
    apart = pair.one.days and pair.other.days and not pair.one.days & pair.other.days
    return bool(apart) and not is_named_age(pair)


def _some_people(pair: CountPair) -> bool:
    """Whether one counts people and the other some kind of them: children among the dead."""
    nouns = [each.counted.noun.lower().partition(" of ")[0].split()[-1:] for each in (pair.one, pair.other)]
    if pair.a.crowd and pair.a.crowd == pair.b.crowd:
        return False
    general = [not noun or noun[0] in PEOPLE for noun in nouns]
    return pair.one.of == "people" and general[0] != general[1]


def _other_model(pair: CountPair) -> bool:
    one, other = pair.a.models, pair.b.models
    heads = {name.rpartition(" ")[0] for name in one} & {name.rpartition(" ")[0] for name in other}
    return bool(heads) and not one & other


def _other_subject(pair: CountPair) -> bool:
    one, other = pair.a.subject, pair.b.subject
    return bool(one - other and other - one) and not pair.one.counted.event


def _other_owner(pair: CountPair) -> bool:
    return bool(pair.a.owner and pair.b.owner and not pair.a.owner & pair.b.owner)


def _fate_untold(pair: CountPair) -> bool:
    """Whether only one tells what befell those it counts, and the values exclude each other: killed there, shot here."""
    one, other = pair.one, pair.other
    apart = one.high < other.low or other.high < one.low
    return apart and bool(one.counted.event) != bool(other.counted.event)


def _other_scale(pair: CountPair) -> bool:
    """Whether degrees are of Celsius here and of Fahrenheit there, or one of them leaves it open."""
    scales = [_SCALE.match(each.text, each.counted.end - 1) for each in (pair.one, pair.other)]
    letters = [scale["letter"].lower() if scale else "" for scale in scales]
    return pair.one.counted.unit == "degree" and letters[0] != letters[1]


_SCALE = re.compile(r"\w*\W{0,3}(?:degrees?\s)?(?P<letter>[CF])(?:elsius|ahrenheit)?\b", re.IGNORECASE)


def _other_role(pair: CountPair) -> bool:
    """Whether both say what they are of, and not the same: what somebody was charged with and what he was convicted of."""
    mine, theirs = role(pair.one), role(pair.other)
    return bool(mine and theirs) and mine != theirs


def _other_modifiers(pair: CountPair) -> bool:
    one, other = pair.a.modifiers, pair.b.modifiers
    return bool(one and other and not one & other)


FIRST: tuple[FigureRule[CountPair], ...] = (
    FigureRule("span-of-time", "The walk took [six] hours. | The walk took [nine] hours.", lambda pair: _is_span(pair)),
    FigureRule("far-apart", "Osara lost [12] ships. | Osara lost [600] ships.", _far_apart),
    FigureRule("told-beside", "Of 30 ships [12] sank. | The storm took [30] ships.", _beside),
    FigureRule("other-hour", "At dawn [12] men sat there. | At noon [15] men sat there.", _other_hour),
    FigureRule("other-day", "On May 5, 2024 [12] men sat there. | On May 6, 2024 [15] men sat there.", _other_day),
)
"""Rows that are asked of each pair, since they cost little."""


def _is_span(pair: CountPair) -> bool:
    return pair.one.counted.unit in TIMES and not _same_age(pair) and not pair.is_of_one_role


VETOES: tuple[FigureRule[CountPair], ...] = (
    FigureRule("rough-number", "[Tens of thousands] of men sat. | [200,000] men sat.", lambda pair: _is_vague(pair)),
    FigureRule("planned", "Acme will cut [150] jobs. | Acme cut [120] jobs.", lambda pair: pair.a.is_plan != pair.b.is_plan),
    FigureRule("part", "[12] of the miners fled. | [15] miners fled.", lambda pair: pair.a.part != pair.b.part),
    FigureRule("period", "They sell [12] cars a day. | They sell [15] cars.", lambda pair: pair.a.period != pair.b.period),
    FigureRule("level", "It rose by [12] points. | It rose to [15] points.", lambda pair: pair.a.level != pair.b.level),
    FigureRule("earlier", "Last year [12] ships sank. | [15] ships sank.", lambda pair: pair.a.earlier != pair.b.earlier),
    FigureRule("some-people", "It killed [12] people. | It killed [8] children.", _some_people),
    FigureRule(
        "other-peoples", "It lost [12] Danish ships. | It lost [15] ships.", lambda pair: pair.a.peoples != pair.b.peoples
    ),
    FigureRule("other-kind", "It lost [12] red ships. | It lost [15] blue ships.", _other_modifiers),
    FigureRule("other-model", "The Corda 60 has [12] wheels. | The Corda 80 has [15] wheels.", _other_model),
    FigureRule("other-subject", "Acme Bank lost [12] ships. | Bolt Bank lost [15] ships.", _other_subject),
    FigureRule("other-role", "Roe is accused of [six] thefts. | Roe was convicted of [four] thefts.", _other_role),
    FigureRule("fate-untold", "It killed [12] miners. | It struck [15] miners.", _fate_untold),
    FigureRule("other-scale", "It hit [45 degrees] celsius. | It hit [110 degrees] fahrenheit.", _other_scale),
    FigureRule(
        "other-basis",
        "It cost [84 million] pounds. | It cost [97 million] pounds including interest.",
        lambda pair: pair.a.basis != pair.b.basis,
    ),
    FigureRule(
        "increase",
        "It killed [6] people. | The toll rose to nine after [three] people died.",
        lambda pair: pair.a.is_increase != pair.b.is_increase,
    ),
    FigureRule(
        "other-owner",
        "At the Acme it shrank: its fleet has [12] ships. | At the Bolt it shrank: its fleet has [15] ships.",
        _other_owner,
    ),
)
"""Rows that are asked of pairs that share their words."""


def _is_vague(pair: CountPair) -> bool:
    return pair.one.counted.vague or pair.other.counted.vague
