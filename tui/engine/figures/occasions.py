"""Days and times of day on which something happened, and where two articles give other ones.

    an interview that was published on Saturday      published, Saturday
    which was published on Sunday                    published, Sunday: a conflict
    at 5:52 p.m.; at 17:52                           one time

A day or time belongs to the verb before it, or behind it where it opens the sentence. Days on which somebody *said*
something are not compared: people say things every day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import fsum
from typing import NamedTuple

from tui.engine.figures.comparable import VETOES, CountPair
from tui.engine.figures.context import CountInContext
from tui.engine.figures.counts import Counted
from tui.engine.figures.dates import Dated
from tui.engine.figures.rules import FigureRule, deciding
from tui.engine.language.en.measures import HAPPENED
from tui.engine.language.en.speech_verbs import CUES
from tui.engine.union_find import Groups
from tui.engine.words import stem
from tui.model.counts import Bound
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.settings import Figures

_ZONE = r"(?:GMT|UTC|EST|EDT|ET|PST|PDT|PT|CET|CEST|BST|MSK|IST|JST|local time)"
_TIME = re.compile(
    rf"""(?<![\w:.,$£€-])(?:
    (?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[aApP])\.?[mM]\b\.?
    |(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:]|-\d)
    |(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:GMT|UTC|hours|hrs)\b)
    |(?P<word>noon|midnight)\b
    )(?:\s\(?(?P<zone>{_ZONE})\b)?""",
    re.VERBOSE,
)
_TIME_HINT = re.compile(r"\d\s?[aApP]\.?[mM]\b|\d:\d\d|GMT|UTC|hours|noon|midnight")
_AT = re.compile(
    r"\b(?:at|around|about|by|since|until|till|from|before|after|to|and|between|shortly|precisely)\s(?:about\s)?$",
    re.IGNORECASE,
)
_DAY = len("2024-03-27")
"""Characters of an ISO date of one day."""
_MINUTES = 60
"""Minutes of an hour: times are compared by the minute of their day."""
_NOON = 12
"""Hours of either half of a day."""


def times(text: str, start: int, end: int) -> Iterator[Dated]:
    """The times of day in `text[start:end]`, one sentence: "17:52", with the zone behind it where one is named."""
    if not _TIME_HINT.search(text, start, end):
        return
    for match in _TIME.finditer(text, start, end):
        part, zone = match.groupdict(), f" {match['zone']}" if match["zone"] else ""
        first, last = match.start(), match.end("zone") if match["zone"] else match.end()
        placed = zone or _AT.search(text, max(start, first - 20), first)
        if part["hour"]:
            hour = int(part["hour"]) % _NOON + (_NOON if part["half"] in "pP" else 0)
            if text[last - 1] == "." and (last == end or text[last : last + 2].strip()[:1].isupper()):
                last -= text[last - 3 : last] not in {".m.", ".M."}
            yield Dated(first, last, f"{hour:02}:{part['minute'] or '00'}{zone}", "time")
        elif part["military"]:
            yield Dated(first, last, f"{part['military'][:2]}:{part['military'][2:]}{zone}", "time")
        elif part["hour24"] and placed:
            yield Dated(first, last, f"{int(part['hour24']):02}:{part['minute24']}{zone}", "time")
        elif part["word"] and placed:
            yield Dated(first, last, f"{'12' if part['word'] == 'noon' else '00'}:00{zone}", "time")


def occasions(text: str, start: int, end: int, named: list[Dated]) -> Iterator[Counted]:
    """The days and times among the `named` of a sentence that belong to something that happened, as counts of it.

    The value is the number of the day or of the minute; a day of the week that the article leaves open is -7 to -1.
    """
    for each in named:
        value = _number(text, each)
        if value is None or text.startswith(("'s", "’s", "-", "–"), each.end) or text.startswith("s", each.end):
            continue
        event = _event(text, start, end, each)
        if event:
            yield Counted(each.start, each.end, value, value, Bound.EXACTLY, each.unit, "", "", event, round=False)


def _number(text: str, each: Dated) -> Decimal | None:
    """A day, a time or a day of the week as a number; None for months and years."""
    if each.unit == "time":
        return Decimal(int(each.value[:2]) * _MINUTES + int(each.value[3:5]))
    if each.unit == "date" and len(each.value) == _DAY:
        return Decimal(date.fromisoformat(each.value).toordinal())
    word = text[each.start : each.end].lower()
    return Decimal(WEEKDAYS[word] - 7) if not each.value and word in WEEKDAYS else None


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:()—–]|\d+")
_BETWEEN = frozenset(
    {"since", "until", "till", "by", "before", "after", "from", "through", "to", "between", "next", "last", "every"}
)
"""Before a day on which nothing is said to have happened."""
_STOP = frozenset(
    {";", ":", "(", ")", "—", "–", "who", "which", "that", "and", "but", "after", "when", "while", "before", "as"}
)
"""Where the search for the verb ends: another clause."""
_SAME_EVENT = {"took": "happened", "occurred": "happened", "starts": "begins", "started": "began"}
"""Verbs that tell of an event in the words of another: "took place"."""
_REACH = 12
"""Words between a verb and its day, the whole of a long clause: "was arrested with two others in the town of Osara on"."""


def _event(text: str, start: int, end: int, each: Dated) -> str:
    """The verb to which a day or time belongs, or nothing."""
    before = [match.group() for match in _WORD.finditer(text, start, each.start)]
    if before and before[-1].lower() in _BETWEEN:
        return ""
    for word in reversed(before[-_REACH:]):
        if word.lower() in _STOP:
            return ""
        if _is_verb(word):
            return _SAME_EVENT.get(word.lower(), word.lower())
    if len(before) > 2:
        return ""
    for match in list(_WORD.finditer(text, each.end, end))[:_REACH]:
        if match.group().lower() in _STOP:
            return ""
        if _is_verb(match.group()):
            return _SAME_EVENT.get(match.group().lower(), match.group().lower())
    return ""


def _is_verb(word: str) -> bool:
    """Whether a word tells what happened, other than that somebody spoke."""
    if not word.islower() or word in CUES or word in MONTHS:
        return False
    return word in HAPPENED or (word.endswith("ed") and len(word) > 4 and word not in _NO_VERBS)


_NO_VERBS = frozenset(
    {"united", "hundred", "indeed", "need", "speed", "armed", "alleged", "hatred", "exceed", "based", "expected", "scheduled"}
)
_ROUGHLY = re.compile(r"\b(?:about|around|shortly|just|before|after|by|nearly|almost|circa)\s(?:on\s)?$", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:late|early|night|overnight|evening|midnight|dawn|morning)\b", re.IGNORECASE)


class Dispute(NamedTuple):
    """Two articles that give other days or times for one thing."""

    members: list[CountInContext]
    what: str
    """What happened: "published"."""
    why: str


def is_rough(each: CountInContext) -> bool:
    """Whether a time is told as one that is only near: "about 9 a.m."."""
    first = each.counted.start
    return bool(_ROUGHLY.search(each.text, max(0, first - 20), first))


def _far(pair: CountPair) -> bool:
    """Whether the days lie too far apart for one event told wrongly; days of the week that are left open are near."""
    one, other = pair.one.low, pair.other.low
    if pair.one.counted.unit == "time":
        return abs(one - other) > pair.settings.hours_apart * _MINUTES
    return one > 0 and other > 0 and abs(one - other) > pair.settings.days_apart


def _over_night(pair: CountPair) -> bool:
    """Whether it may be one night: late on the one day, or early on the next."""
    near = (each.text[max(0, each.counted.start - 30) : each.counted.end + 20] for each in (pair.one, pair.other))
    return pair.one.counted.unit == "date" and any(_NIGHT.search(words) for words in near)


def _other_zone(pair: CountPair) -> bool:
    zones = [each.text[each.counted.start : each.counted.end].rpartition(" ")[2] for each in (pair.one, pair.other)]
    named = [zone if zone.isupper() and zone.isalpha() else "" for zone in zones]
    return pair.one.counted.unit == "time" and named[0] != named[1]


def _other_date(pair: CountPair) -> bool:
    """Whether times are of other days."""
    one, other = pair.one, pair.other
    words = one.times[0], other.times[0]
    apart = one.days and other.days and not one.days & other.days
    return one.counted.unit == "time" and bool(apart or (words[0] and words[1] and not words[0] & words[1]))


OCCASIONS: tuple[FigureRule[CountPair], ...] = (
    FigureRule("far-day", "The mine closed on [May 5, 2024]. | The mine closed on [May 25, 2024].", _far),
    FigureRule("rough-time", "The mine closed at about [9 a.m.] | The mine closed at [10 a.m.]", lambda pair: _roughly(pair)),
    FigureRule("one-night", "The mine closed late on [Monday]. | The mine closed on [Tuesday].", _over_night),
    FigureRule("other-zone", "The mine closed at [9:00 GMT]. | The mine closed at [10:00].", _other_zone),
    FigureRule(
        "time-of-other-day", "On Monday the mine closed at [9 a.m.] | On Friday the mine closed at [10 a.m.]", _other_date
    ),
)
"""Rows that make two days or times no conflict; those of `comparable.VETOES` are asked too."""


def _roughly(pair: CountPair) -> bool:
    return pair.one.counted.unit == "time" and (is_rough(pair.one) or is_rough(pair.other))


def disputes(found: list[CountInContext], settings: Figures) -> list[Dispute]:
    """Where two articles give other days or times for one thing that happened."""
    by_event: dict[tuple[str, str], list[CountInContext]] = defaultdict(list)
    for each in found:
        by_event[each.counted.unit, stem(each.counted.subject)].append(each)
    made = []
    for (unit, _), same in by_event.items():
        joined = Groups(range(len(same)))
        for at, one in enumerate(same):
            for there, other in enumerate(same[at + 1 : at + 1 + settings.most_candidates], at + 1):
                if _in_dispute(one, other, same, settings):
                    joined.join(there, at)
        groups = ([same[at] for at in group] for group in joined.groups() if len(group) > 1)
        made += [Dispute(members, members[0].counted.subject, f"other-{unit}-given") for members in groups]
    return made


def is_at_other_time(pair: CountPair) -> bool:
    """Whether two times are of other days, or of clocks that differ."""
    return _other_zone(pair) or _other_date(pair)


def _in_dispute(one: CountInContext, other: CountInContext, same: list[CountInContext], settings: Figures) -> bool:
    """Whether two articles give other days or times, and neither of them also that of the other, in `same` of the event."""
    if one.article == other.article or _one_day(one, other) or not _one_occasion(one, other, settings):
        return False
    if any(_confirms(each, one, other) for each in same):
        return False
    return not deciding((*OCCASIONS, *_VETOES), CountPair(one, other, settings))


_VETOES = tuple(rule for rule in VETOES if rule.id in {"planned", "earlier", "other-model", "other-subject"})


def _confirms(each: CountInContext, one: CountInContext, other: CountInContext) -> bool:
    """Whether the article of the one also gives the day of the other."""
    return (each.article == one.article and _one_day(each, other)) or (each.article == other.article and _one_day(each, one))


def _one_day(one: CountInContext, other: CountInContext) -> bool:
    """Whether two days or times are one; a day of the week that an article leaves open is compared as such."""
    a, b = one.low, other.low
    if one.counted.unit == "date" and (a < 0) != (b < 0):
        return (a + 7 if a < 0 else (a - 1) % 7) == (b + 7 if b < 0 else (b - 1) % 7)
    return a == b


_NAMELESS = 0.9
"""Telling weight to share where the sentences hold no name, but name one day: three plain words ("the hearing begins")."""
_NAMELESS_SHARE = 0.85
"""And the share of the shorter of them: nearly all, for another word may be another thing ("the trial begins")."""


def _one_occasion(one: CountInContext, other: CountInContext, settings: Figures) -> bool:
    """Whether the same thing is said to have happened: by most names and most words of the shorter sentence."""
    least = min(len(one.names), len(other.names))
    on_one_day = one.counted.unit == "time" and bool(one.times[0] & other.times[0] or one.days & other.days)
    if least == 0 and not on_one_day:
        return False
    if len(one.names & other.names) < settings.names_share * least:
        return False
    both = one.context.keys() & other.context.keys()
    shared = fsum(min(one.context[key], other.context[key]) for key in both)
    whole = min(fsum(one.context.values()), fsum(other.context.values()))
    weight, share = (settings.occasion_weight, settings.occasion_share) if least else (_NAMELESS, _NAMELESS_SHARE)
    return shared >= weight and shared >= share * whole
