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

_WORDS = r"(?:\W+[\w'’.-]+)"


class Role(NamedTuple):
    """One thing that a value may be of."""

    id: str
    example: str
    """Two sentences that contradict each other."""
    units: str
    """"money", "percent", "time" or "things"."""
    before: re.Pattern[str]
    """What stands before the value in its sentence, up to it."""
    behind: re.Pattern[str]
    """What stands behind it."""
    either: bool = False
    """Whether one of the two is enough."""
    is_strict: bool = False
    """Whether an article may tell several of the kind, so that everything that makes two values of two things is asked too."""
    by: str = "name"
    """What two values must have in common besides: "subject" (who does it), "name" (one in their sentences) or "lead" (what
    their articles begin with)."""


_ANY = re.compile("")
_JURY = r"\b(?:jury|jurors|jurymen|panel)\b"

_SUMS = {
    "damage": r"damage|losses",
    "fine": r"fined?|fines|penalty",
    "bail": r"bail|bond",
    "settlement": r"settle(?:d|ment)|compensation",
    "deficit": r"deficit|shortfall",
    "prize": r"prize|jackpot|winnings",
    "haul": r"stole|stolen|haul|loot|made off with|embezzled",
}
"""What a sum may be of which a story mostly tells one, by the words that say so. Costs, prices, profits and
wages are not among them, which are told with and without what belongs to them, nor rewards and ransoms, which are first
asked or offered and then paid or raised. All but the damage are those of somebody, whom both sentences must name."""

ROLES: tuple[Role, ...] = (
    Role(
        "stake",
        "Acme held [9.8 per cent] of Bolt on Tuesday. | Acme owned a [14.2%] stake in Bolt on Tuesday.",
        "percent",
        re.compile(rf"\b(?:h[eo]ld|holds|holding|own|owns|owned|owning|has|have|had){_WORDS}{{0,3}}?\W*$"),
        re.compile(
            r"\W{0,2}(?:stake|holding|shareholding|interest)\b"
            r"|\s(?:of|in)\s(?:its\s|the\s)?(?:shares?|stock|equity|company|firm|group|business)\b|\sof\s(?-i:[A-Z])"
        ),
        by="subject",
    ),
    Role(
        "claim",
        "Ann Roe claimed [3.2m euros]. | Ann Roe sought [2.3 million euros].",
        "money",
        re.compile(
            rf"\b(?:claim(?:s|ed|ing)?|sought|seek(?:s|ing)?|sued|suing|lawsuit|demand(?:s|ed|ing)?){_WORDS}{{0,5}}?\W*$"
        ),
        _ANY,
    ),
    *(
        Role(
            name,
            f"For Ann Roe the {name} was [30 million dollars]. | Ann Roe had a {name} of [40 million dollars].",
            "money",
            re.compile(rf"\b(?:{words})\b(?!{_WORDS}{{0,3}}\W+(?:and|but|while|from)\b){_WORDS}{{0,5}}?\W*$", re.IGNORECASE),
            re.compile(rf"\s(?:(?:of|in|worth of)\s(?:\w+\s)?)?(?:{words})\b"),
            either=True,
            by="lead" if name == "damage" else "name",
            is_strict=True,
        )
        for name, words in _SUMS.items()
    ),
    Role(
        "sentence",
        "Ann Roe was jailed for [nine] years. | A court sentenced Ann Roe to [twelve] years.",
        "time",
        re.compile(rf"\b(?:sentenced|jailed|imprisoned){_WORDS}{{0,6}}?\W*$"),
        _ANY,
    ),
    Role(
        "jury-out",
        "The jury took [nine] hours to reach a verdict. | The jury had been out for [fourteen] hours.",
        "time",
        re.compile(
            rf"{_JURY}[^.;]*\b(?:out|took|taken|spent|needed|deliberat\w+|retired|consider\w+)(?:\W+(?!trial)[\w'’-]+){{0,4}}?\W*$"
            rf"|\bdeliberat\w+\W+(?:for|of|lasted|took)\W+$"
        ),
        re.compile(r"(?!\w*\W+(?:trial|a\sday))"),
        by="lead",
    ),
    Role(
        "charge",
        "Ann Roe is accused of cheating in [five] races. | Ann Roe was charged with losing [four] races.",
        "things",
        re.compile(
            rf"\b(?:accused\W+of|charged(?:{_WORDS}{{0,8}}?)\W+with|indicted(?:{_WORDS}{{0,6}}?)\W+on)\b{_WORDS}{{0,8}}?\W*$"
        ),
        _ANY,
        by="lead",
    ),
    Role(
        "conviction",
        "Ann Roe was convicted of [five] thefts. | The jury found Ann Roe guilty of [four] thefts.",
        "things",
        re.compile(rf"\b(?:convicted|guilty)\W+(?:of|on|to)\b{_WORDS}{{0,8}}?\W*$"),
        _ANY,
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
    before = _BREAK.split(text[count.sentence.start : count.counted.start])[-1]
    behind = text[count.counted.end : count.sentence.end]
    if unit in TIMES:
        behind = _UNIT.sub("", behind, count=1)
    for row in ROLES:
        of_kind = _ITEMS[row.units](unit) if row.units in _ITEMS else not any(test(unit) for test in _ITEMS.values())
        if not of_kind:
            continue
        found = row.before.search(before), row.behind.match(behind)
        if any(found) if row.either else all(found):
            return f"{row.id} {unit}" if row.units != "things" else f"{row.id} {stem(unit)}"
    return ""


_BREAK = re.compile(r"[;:—–]\s")
_UNIT = re.compile(r"[\s-]*\w+")
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
