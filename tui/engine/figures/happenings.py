"""When something happened of which a story tells once: the hour of the blast, the year in which a firm was founded.

    The dam failed shortly before 4:45 a.m.   | The sheriff logged the breach at about 5:15 a.m.        another hour
    Acme, founded in 1887, sells oats.        | Acme has been part of town life since 1891.             another year

`occasions` compares sentences that share most of their words. Here the words beside the time say what happened, by a row that
knows the ways of English to say it; then the articles need to be of one event, and to give one time for it each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from tui.engine.figures.comparable import CountPair
from tui.engine.figures.context import CountInContext
from tui.engine.figures.counts import Counted
from tui.engine.figures.dates import Dated
from tui.engine.figures.leads import Leads
from tui.engine.figures.occasions import Dispute, is_at_other_time, is_rough
from tui.engine.figures.once import HAPPENINGS, Happening
from tui.engine.words import tokens, weight
from tui.model.counts import Bound
from tui.model.settings import Figures

_YEAR = re.compile(
    r"\b(?P<how>in|since|for|from|to)\s(?:(?:early|late|mid|spring|summer|autumn|winter|the\sspring|the\ssummer|the\sautumn)[\s-])?"
    r"(?P<year>(?:1[5-9]|20)\d\d)\b(?![-–/]\d)"
)
_REACH = 70
"""Characters between what happened and its time: the rest of one clause."""
_NEAR = 30
"""Characters before what happened in which a call for help is told."""
_OTHER = re.compile(
    r"[;:()—–]|\.\s|\b(?:before|after|when|while|until|till|who|whose|which|where|by\s(?=\d)|but|although|since)\b|\d{4}"
)
"""Between what happened and a time that is of something else."""
_NOT_UNTIL = re.compile(r"\b(?:not|never|n['’]t)\b.*\buntil\s$", re.IGNORECASE)
_JUST = re.compile(r"\b(?:shortly|just|soon|moments|minutes)\s(?:before|after)\s$", re.IGNORECASE)
_OF_A_CALL = re.compile(
    r"\b(?:call(?:s|ed)?|alert(?:s|ed)?|arriv\w+|respond\w*|scene|dispatched|notified|reports?|reported|due|expected|scheduled|planned)\b",
    re.IGNORECASE,
)
"""When help was called, somebody heard of it or something was planned, which is not when it happened."""
_NOW = frozenset({"it", "they", "he", "she", "this", "that"})


def happenings(text: str, start: int, end: int, named: Sequence[Dated]) -> Iterator[Counted]:
    """The times and years of a sentence with what happened then, as counts of it; the subject is the id of its row."""
    for each in named:
        if each.unit == "time" and (row := _row_before(text, start, each.start, "time")):
            value = Decimal(int(each.value[:2]) * 60 + int(each.value[3:5]))
            yield Counted(each.start, each.end, value, value, Bound.EXACTLY, "time", "", "", row[0].id, round=False)
    for match in _YEAR.finditer(text, start, end):
        if row := _row_before(text, start, match.start(), "year"):
            whose = _whose(text, start, row[1])
            year = Decimal(match["year"])
            yield Counted(
                match.start("year"), match.end("year"), year, year, Bound.EXACTLY, "year", "", whose, row[0].id, round=False
            )


def _row_before(text: str, start: int, at: int, unit: str) -> tuple[Happening, int] | None:
    """What happened at a time, and where it is told: the nearest words before it in its clause."""
    first = max(start, at - _REACH)
    before = text[first:at]
    found = [
        (match.end(), match.start(), row) for row in HAPPENINGS if row.unit == unit for match in row.words.finditer(before)
    ]
    if not found:
        return None
    last, begin, row = max(found, key=lambda each: each[:2])
    between = _JUST.sub("", before[last:])
    if _NOT_UNTIL.search(text[start:at]):
        between = between.removesuffix("until ")
    if _OTHER.search(between) or (unit == "time" and _OF_A_CALL.search(before, max(0, begin - _NEAR))):
        return None
    return row, first + begin


def _whose(text: str, start: int, at: int) -> str:
    """The words before what happened, which tell to whom or what: the last of its clause."""
    words = re.split(r"[;:()—–]|\.\s", text[start:at])[-1]
    return words[-_REACH:].strip()


def happening_disputes(found: Sequence[CountInContext], leads: Leads, settings: Figures) -> list[Dispute]:
    """Where two articles of one event give other times or years for what happened once."""
    by_row: dict[str, dict[int, list[CountInContext]]] = defaultdict(lambda: defaultdict(list))
    for each in found:
        by_row[each.counted.subject][each.article].append(each)
    made = []
    for row in HAPPENINGS:
        own = by_row.get(row.id, {})
        single = [places[0] for places in own.values() if len({each.low for each in places}) == 1]
        for one, other in combinations(single[: settings.most_candidates], 2):
            if _contradict(one, other, row, leads, settings):
                made.append(Dispute([one, other], row.id, f"other-{row.unit}-of-{row.id}"))
    return made


def _contradict(one: CountInContext, other: CountInContext, row: Happening, leads: Leads, settings: Figures) -> bool:
    """Whether two times of one happening exclude each other."""
    apart = abs(one.low - other.low)
    if not apart or not leads.are_of_one_event(one, other) or leads.strange(one, other):
        return False
    if row.unit == "time":
        near = apart <= settings.hours_apart * 60
        return near and apart > max(_slack(one), _slack(other)) and not is_at_other_time(CountPair(one, other, settings))
    now = one.published or other.published
    if now and (one.low > now.year) != (other.low > now.year):
        return False  # what opened, and what is to open
    return apart <= _YEARS_APART and _are_of_one(one, other, row, leads)


_YEARS_APART = 40
"""Years by which a paper errs, or counts from another beginning."""


def _slack(each: CountInContext) -> int:
    """Minutes by which a time may be off: "about 9 a.m." more than "about 9:15", and what ends in five or nought a little."""
    minute = int(each.low) % 60
    if is_rough(each):
        return 60 if not minute else 30 if minute % 30 == 0 else 15
    return 5 if minute % 5 == 0 else 1


def _are_of_one(one: CountInContext, other: CountInContext, row: Happening, leads: Leads) -> bool:
    """Whether two years are told of one thing: a name or a noun before them is shared, or one of them names none."""
    (names, nouns), (other_names, other_nouns) = _subject_words(one), _subject_words(other)
    mine, theirs = names | nouns, other_names | other_nouns
    if names and other_names:
        return bool(names & other_names)
    if row.whose or (mine and theirs):
        return bool(mine & theirs) and not row.whose
    return leads.holds(other.article if mine else one.article, mine or theirs)


def _subject_words(each: CountInContext) -> tuple[frozenset[str], frozenset[str]]:
    """The names and the nouns, by stem, of what something is told of."""
    text = each.counted.noun
    words = [token for token in tokens(text) if token.key and token.word not in _NOW]
    names = frozenset(token.key for token in words if text[token.start].isupper())
    return names, frozenset(
        token.key for token in words if text[token.start].islower() and weight(token.word, token.key) >= _NOUN
    )


_NOUN = 0.4
"""Telling weight of a word that says what something is."""
