"""What a value is of, where the words beside it say so: a stake, a claim, a sentence, the time that a jury was out.

    Acme held 9.8 per cent of Bolt on Tuesday. | Acme owned a 14.2% stake at the end of Tuesday.       a stake
    Mr Roe submitted a claim for 3.2m euros.   | On foot of it Roe sought 2.3 million euros.           a claim

An article tells many shares, sums and spans of time, but one of each role, so that two of them can be compared though the
sentences share few words. Each role is a row, and says of what its values must be besides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.engine.figures.clause import Setting
from tui.engine.figures.context import CountInContext
from tui.engine.language.en.measures import TIMES
from tui.engine.words import stem

_SUMS = {
    "damage": "damage losses",
    "fine": "fine fined fines penalty",
    "bail": "bail bond",
    "settlement": "settled settlement compensation",
    "deficit": "deficit shortfall",
    "prize": "prize jackpot winnings",
    "haul": "stole stolen haul loot embezzled",
}
"""What a sum may be of which a story mostly tells one, by the words that say so. Costs, prices, profits and wages are not among
them, which are told with and without what belongs to them, nor rewards and ransoms, which are first asked or offered and then
paid or raised. All but the damage are those of somebody, whom both sentences must name."""


class ValueRole(NamedTuple):
    """One thing that a value may be of."""

    id: str
    example: str
    """Two sentences that contradict each other."""
    units: str
    """"money", "percent", "time" or "things"."""
    before: frozenset[str]
    """Words of which one stands before the value in its clause, with no more than `reach` others between."""
    reach: int
    behind: frozenset[str] = frozenset()
    """Words of which one stands among the first two behind it; empty if none is needed."""
    beside: frozenset[str] = frozenset()
    """Words of which one stands in the sentence; empty if none is needed."""
    never: frozenset[str] = frozenset()
    """Words of which none stands between or behind it."""
    either: bool = False
    """Whether a word before or behind is enough."""
    is_strict: bool = False
    """Whether an article may tell several of the kind, so that everything that makes two values of two things is asked too."""
    by: str = "name"
    """What two values must have in common besides: "subject" (who does it), "name" (one in their sentences) or "lead" (what
    their articles begin with)."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ROLES: tuple[ValueRole, ...] = (
    ValueRole(
        "stake",
        "Acme held [9.8 per cent] of Bolt on Tuesday. | Acme owned a [14.2%] stake in Bolt on Tuesday.",
        "percent",
        _set("hold holds held holding own owns owned owning has have had"),
        3,
        _set("stake holding shareholding interest shares stock equity company firm group business"),
        by="subject",
    ),
    ValueRole(
        "claim",
        "Ann Roe claimed [3.2m euros]. | Ann Roe sought [2.3 million euros].",
        "money",
        _set("claim claims claimed claiming sought seek seeks seeking sued suing lawsuit demand demands demanded demanding"),
        5,
    ),
    *(
        ValueRole(
            name,
            f"For Ann Roe the {name} was [30 million dollars]. | Ann Roe had a {name} of [40 million dollars].",
            "money",
            _set(words),
            5,
            _set(words),
            never=_set("and but while from"),
            either=True,
            by="lead" if name == "damage" else "name",
            is_strict=True,
        )
        for name, words in _SUMS.items()
    ),
    ValueRole(
        "sentence",
        "Ann Roe was jailed for [nine] years. | A court sentenced Ann Roe to [twelve] years.",
        "time",
        _set("sentenced jailed imprisoned"),
        6,
    ),
    ValueRole(
        "jury-out",
        "The jury took [nine] hours to reach a verdict. | The jury had been out for [fourteen] hours.",
        "time",
        _set("out took taken spent needed deliberated deliberating deliberations retired considered considering"),
        4,
        beside=_set("jury jurors jurymen"),
        never=_set("trial"),
        by="lead",
    ),
    ValueRole(
        "charge",
        "Ann Roe is accused of cheating in [five] races. | Ann Roe was charged with losing [four] races.",
        "things",
        _set("accused charged indicted"),
        15,
        by="lead",
    ),
    ValueRole(
        "conviction",
        "Ann Roe was convicted of [five] thefts. | The jury found Ann Roe guilty of [four] thefts.",
        "things",
        _set("convicted guilty"),
        9,
        never=_set("not"),
        by="lead",
    ),
)
_ITEMS = {"money": str.isupper, "percent": lambda unit: unit == "percent", "time": TIMES.__contains__}


def role(count: CountInContext) -> str:
    """What a value is of, with the unit in which it is; empty where no row says so."""
    unit = count.counted.unit
    if count.counted.vague or count.counted.event or count.counted.subject.startswith(("age", "year-old")):
        return ""
    text = count.text
    before = [word.lower() for word in _WORD.findall(_BREAK.split(text[count.sentence.start : count.counted.start])[-1])]
    written = _WORD.findall(text[count.counted.end : count.sentence.end])[unit in TIMES :]
    behind = [word.lower() for word in written]
    for row in ROLES:
        of_kind = _ITEMS[row.units](unit) if row.units in _ITEMS else not any(test(unit) for test in _ITEMS.values())
        if of_kind and _is_of(row, before, behind, written):
            return f"{row.id} {unit}" if row.units != "things" else f"{row.id} {stem(unit)}"
    return ""


def _is_of(row: ValueRole, before: list[str], behind: list[str], written: list[str]) -> bool:
    """Whether the words before and behind a value say that it is of a row."""
    at = max((place for place, word in enumerate(before) if word in row.before), default=-1)
    near = at >= 0 and len(before) - at - 1 <= row.reach and row.never.isdisjoint(before[max(0, at - 1) :])
    if not row.never.isdisjoint(behind[:2]) or (row.beside and row.beside.isdisjoint(before + behind)):
        return False
    of_name = behind[:1] == ["of"] and written[1:2] and written[1][0].isupper() and row.by == "subject"
    follows = not row.behind.isdisjoint(behind[:3]) or bool(of_name)
    return (near or follows) if row.either else near and (follows or not row.behind)


_WORD = re.compile(r"[\w'’-]+")
_BREAK = re.compile(r"[;:—–]\s")
_BY = {row.id: row.by for row in ROLES}
STRICT = frozenset(row.id for row in ROLES if row.is_strict)
"""Roles of which an article may tell several."""


def needs_of_role(kind: str) -> str:
    """What two values of a role must have in common besides."""
    return _BY[kind.split()[0]]


def differ_in_what(one: CountInContext, other: CountInContext) -> bool:
    """Whether two sums are said to be of two things: "in damages" here, "in back pay" there."""
    said = [_OF.match(each.text, each.counted.end) for each in (one, other)]
    words = [match["what"].lower() for match in said if match]
    return one.counted.unit.isupper() and len(words) > 1 and words[0] != words[1]


_OF = re.compile(r"\s(?:in|of)\s(?P<what>[a-z]+)")


def have_one_subject(one: CountInContext, other: CountInContext) -> bool:
    """Whether both sentences begin with one name, which does what they tell."""
    return bool(Setting(one).subject & Setting(other).subject)


def are_of_one_day(one: CountInContext, other: CountInContext) -> bool:
    """Whether both values are of one day, or neither is of any."""
    return bool(one.days & other.days) or not (one.days or other.days)
