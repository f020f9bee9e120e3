"""What makes two values no conflict: another owner, another time, a part beside the whole, a plan beside what came of it.

    Its engines give 5.1 million pounds of thrust | The Saturnus gave 7.9 million      another owner
    The firm will cut 1,500 jobs                  | The firm has cut 900 jobs          a plan
    12 of the 40 miners are dead                  | 15 miners are dead                 a part

Each is a row; a pair of counts is told as a conflict only if none of the rows holds.
"""

from __future__ import annotations

import itertools
import re
from functools import cached_property

from tui.engine.figures.context import CountInContext
from tui.engine.figures.owners import owner
from tui.engine.figures.rules import FigureRule
from tui.engine.language.en.measures import (
    EARLIER,
    MORE,
    PARTITIVE,
    PEOPLE,
    PERIODS,
    PLANNED,
    REVISED,
    TIMES,
)
from tui.engine.language.en.speech_verbs import CUES
from tui.engine.words import stem
from tui.model.dates import MONTHS
from tui.model.settings import Figures

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:()—–]")
_CLAUSE = frozenset({";", ":", "(", ")", "—", "–", "while", "whereas", "but", "although", "though"})
"""Where what is said before a number ends to be about it."""
_NEAR = 12
"""Words before and behind a number in which a plan, an earlier time or a part of something is told: its own clause."""
_BEHIND = 5
"""Words behind a number that may make it a part or a rate: "12 of the", "12 people a day"."""


class Setting:
    """What the clause of a count says of how it is meant; read only for pairs that look like a conflict."""

    def __init__(self, count: CountInContext) -> None:
        """Hold the count; what is asked for is read then."""
        self.count = count

    @cached_property
    def before(self) -> list[str]:
        """The words before the number in its clause, the nearest last, in lower case."""
        text = self.count.text[self.count.sentence.start : self.count.counted.start]
        words = _lower_words(text)
        cut = max((at + 1 for at, word in enumerate(words) if word in _CLAUSE), default=0)
        return [word for word in words[cut:] if word.isalpha() or "'" in word or "’" in word][-_NEAR:]

    @cached_property
    def behind(self) -> list[str]:
        """The words behind the number in its clause, in lower case."""
        text = self.count.text[self.count.counted.end : self.count.sentence.end]
        words = _lower_words(text)
        cut = next((at for at, word in enumerate(words) if word in _CLAUSE), len(words))
        return [word for word in words[:cut] if word[0].isalpha()][:_NEAR]

    @cached_property
    def is_plan(self) -> bool:
        """Whether it is a plan, a forecast, a wish or a need."""
        last = self.before[-_NEAR // 2 :]
        purpose = any(one == "to" and two.isalpha() and two not in _NO_VERBS for one, two in itertools.pairwise(last))
        return bool(PLANNED & {*self.before, *self.behind}) or (purpose and not self.count.counted.event)

    @cached_property
    def part(self) -> str:
        """Whether it is a part of others, something added to them, or a value for each of them."""
        near, last = self.behind[:_BEHIND], self.before[-3:]
        noun = set(self.count.counted.noun.lower().split())
        if {"each", "apiece", "every"} & {*self.before, *near}:
            return "each"
        if MORE & ({*last[-2:], *near[:2]} | noun):
            return "more"
        if PARTITIVE & set(last) or near[:2] in _OF_THEM or (near[:1] == ["of"] and near[1:2] in (["the"], ["its"], ["their"])):
            return "part"
        return ""

    @cached_property
    def period(self) -> str:
        """The period to which it belongs: "year" in "12 a year" or "12 yearly"."""
        near = self.behind[:_BEHIND]
        for at, word in enumerate(near):
            if word in {"a", "per", "each", "every"} and near[at + 1 : at + 2] and near[at + 1] in TIMES:
                return near[at + 1]
        return next((PERIODS[word] for word in (*self.before[-3:], *near) if word in PERIODS), "")

    @cached_property
    def level(self) -> str:
        """Whether it is where something rose from, by how much, or what another has more of: the word before it."""
        last = self.before[-1:]
        return (
            last[0] if last and last[0] in {"from", "by"} else "than" if self.behind[:3] and "than" in self.behind[:3] else ""
        )

    @cached_property
    def earlier(self) -> frozenset[str]:
        """Words for an earlier time, and years."""
        years = re.findall(r"\b(?:19|20)\d\d\b", self.count.text[self.count.sentence.start : self.count.sentence.end])
        return frozenset(EARLIER & {*self.before, *self.behind}) | frozenset(years)

    @cached_property
    def subject(self) -> frozenset[str]:
        """Stems of the name that opens the sentence, where it does something itself: not "Osara said that"."""
        text = self.count.text[self.count.sentence.start : self.count.sentence.end]
        match = _SUBJECT.match(text)
        if not match or match["next"].lower() in CUES or match["next"] in {"people", "residents"}:
            return frozenset()
        return frozenset(stem(word.lower()) for word in match["name"].split()) & self.count.names

    @cached_property
    def owner(self) -> frozenset[str]:
        """Stems of the name to which "its" points in the clause of the count."""
        return owner(self.count)

    @cached_property
    def models(self) -> frozenset[str]:
        """Names with numbers in the sentence: "corda 60", but not "march 5"."""
        text = self.count.text[self.count.sentence.start : self.count.sentence.end]
        named = (match.group().lower() for match in _MODEL.finditer(text))
        return frozenset(name for name in named if name.partition(" ")[0] not in MONTHS)

    @cached_property
    def peoples(self) -> frozenset[str]:
        """The words with a capital in what is counted: "Israeli" soldiers."""
        words = self.count.counted.noun.partition(" of ")[0].split()
        return frozenset(word for word in words if word[0].isupper())

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The words before the last in what is counted, by stem."""
        words = self.count.counted.noun.lower().partition(" of ")[0].split()
        return frozenset(stem(word) for word in words[:-1])

    @cached_property
    def is_revision(self) -> bool:
        """Whether it corrects what was told before, or was told before."""
        return bool(REVISED & {*self.before, *self.behind})


def _lower_words(text: str) -> list[str]:
    """Words and signs in lower case; the month of May is left out, since it is no plan."""
    return [match.group().lower() for match in _WORD.finditer(text) if match.group() != "May"]


_NO_VERBS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "at", "about", "nearly", "almost", "date", "least", "more"}
)
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"], ["were", "among"])
_SUBJECT = re.compile(r"(?:The )?(?P<name>(?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*)*)(?:['’]s [\w-]+)? (?P<next>[a-z]+)")
_MODEL = re.compile(r"\b[A-Z][\w'’-]* \d{1,4}\b(?![,.]\d)")


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
    def b(self) -> Setting:
        """What the clause of the other says."""
        return Setting(self.other)


def _same_age(pair: CountPair) -> bool:
    one, other = pair.one.counted.subject, pair.other.counted.subject
    return one.startswith("age of") and one == other


def _far_apart(pair: CountPair) -> bool:
    one, other = pair.one, pair.other
    return min(one.high, other.high) * pair.settings.factor < max(one.low, other.low)


def _beside(pair: CountPair) -> bool:
    one, other = pair.one, pair.other
    return bool(one.beside & {other.low, other.high} or other.beside & {one.low, one.high})


def _other_hour(pair: CountPair) -> bool:
    both = zip(pair.one.times, pair.other.times, strict=True)
    return any(mine and theirs and not mine & theirs for mine, theirs in both)


def _other_day(pair: CountPair) -> bool:
    return bool(pair.one.days and pair.other.days and not pair.one.days & pair.other.days)


def _some_people(pair: CountPair) -> bool:
    """Whether one counts people and the other some kind of them: children among the dead."""
    nouns = [each.counted.noun.lower().partition(" of ")[0].split()[-1:] for each in (pair.one, pair.other)]
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
    return pair.one.counted.unit in TIMES and not _same_age(pair)


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
    FigureRule("fate-untold", "It killed [12] miners. | It struck [15] miners.", _fate_untold),
    FigureRule("other-scale", "It hit [45 degrees] celsius. | It hit [110 degrees] fahrenheit.", _other_scale),
    FigureRule(
        "other-owner",
        "At the Acme it shrank: its fleet has [12] ships. | At the Bolt it shrank: its fleet has [15] ships.",
        _other_owner,
    ),
)
"""Rows that are asked of pairs that share their words."""


def _is_vague(pair: CountPair) -> bool:
    return pair.one.counted.vague or pair.other.counted.vague
