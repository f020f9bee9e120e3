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
from typing import NamedTuple

from tui.engine.figures.comparable import CountPair
from tui.engine.figures.context import CountInContext
from tui.engine.figures.counts import Counted
from tui.engine.figures.dates import Dated
from tui.engine.figures.leads import Leads
from tui.engine.figures.occasions import Dispute, is_at_other_time, is_rough
from tui.engine.words import tokens, weight
from tui.model.counts import Bound
from tui.model.settings import Figures


class Happening(NamedTuple):
    """Something that happens once in a story, and how English tells it."""

    id: str
    example: str
    """Two sentences that contradict each other."""
    unit: str
    """"time" or "year"."""
    words: re.Pattern[str]
    """What tells it; the time stands behind."""
    whose: bool = False
    """Whether it may be that of several people or things, so that both sentences must say of which."""


def _row(name: str, example: str, unit: str, words: str, *, whose: bool = False) -> Happening:
    return Happening(name, example, unit, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), whose)


HAPPENINGS: tuple[Happening, ...] = (
    _row(
        "fire",
        "The fire broke out at [6:40 a.m.] | The blaze began at [7:20 a.m.]",
        "time",
        r"broke out|caught fire|(?:fire|blaze) (?:began|started|erupted)",
    ),
    _row(
        "quake", "The quake struck at [6:40 a.m.] | The quake hit at [7:20 a.m.]", "time", r"(?:earth)?quake|tremors?|temblor"
    ),
    _row(
        "crash",
        "The train crashed at [6:40 a.m.] | The train left the rails at [7:20 a.m.]",
        "time",
        r"crash(?:ed)?|collided|collision|derailed|derailment|left the (?:rails|road|track)|overturned|ran aground",
    ),
    _row(
        "blast",
        "The bomb went off at [6:40 a.m.] | The blast was at [7:20 a.m.]",
        "time",
        r"explo(?:sion|ded)|blast|detonated|went off|blew up|erupted|eruption",
    ),
    _row(
        "collapse",
        "The dam failed at [6:40 a.m.] | The dam burst at [7:20 a.m.]",
        "time",
        r"collapsed?|gave way|failed|failure|breach(?:ed)?|burst|caved in|came down|broke apart",
    ),
    _row(
        "shooting",
        "Shots were fired at [6:40 a.m.] | The shooting began at [7:20 a.m.]",
        "time",
        r"shooting|opened fire|shots|gunfire|was shot",
    ),
    _row(
        "vote",
        "The vote took place at [9:10 p.m.] | The decision came at [10:40 p.m.]",
        "time",
        r"votes?|voted|decision|approved|passed|rejected",
    ),
    _row(
        "verdict",
        "The verdict came at [3:10 p.m.] | The jury returned its verdict at [4:20 p.m.]",
        "time",
        r"verdicts?|convicted|found guilty|acquitted",
    ),
    _row(
        "launch",
        "The rocket lifted off at [6:40 a.m.] | The launch was at [7:20 a.m.]",
        "time",
        r"lifted off|lift-?off|blasted off|launch(?:ed)?|took off",
    ),
    _row(
        "landing",
        "The capsule landed at [6:40 a.m.] | The capsule touched down at [7:20 a.m.]",
        "time",
        r"touched down|touchdown|landed|splashed down|splashdown",
    ),
    _row(
        "landfall",
        "The storm made landfall at [6:40 a.m.] | The storm came ashore at [7:20 a.m.]",
        "time",
        r"landfall|came ashore",
    ),
    _row(
        "sinking",
        "The ferry sank at [6:40 a.m.] | The ferry capsized at [7:20 a.m.]",
        "time",
        r"sank|capsized|went down|foundered",
    ),
    _row(
        "outage",
        "The power went out at [6:40 a.m.] | The outage began at [7:20 a.m.]",
        "time",
        r"outage|blackout|power (?:went|failed|was lost|cut)|went dark",
    ),
    _row(
        "escape", "The prisoner escaped at [6:40 a.m.] | He absconded at [7:20 a.m.]", "time", r"escaped?|absconded|broke free"
    ),
    _row(
        "raid",
        "The robbers broke in at [6:40 a.m.] | The robbery began at [7:20 a.m.]",
        "time",
        r"broke in(?:to)?|robbery|heist|raid|burglary|break-in|theft",
    ),
    _row(
        "founding",
        "Acme was founded in [1887]. | Acme dates back to [1891].",
        "year",
        r"founded|established|set up|incorporated|dates|dating back|began trading|founding"
        r"|started (?:life|trading|out)|been (?:in business|in operation|trading|a fixture|a family (?:firm|business)"
        r"|part of \w+(?: \w+)? (?:life|community|history|landscape|scene))",
    ),
    _row(
        "opening",
        "The tram carries its first passengers in [2031]. | The tram opens in [2032].",
        "year",
        r"open(?:s|ed|ing)?|(?:carr(?:y|ies|ied)|welcomed?|receives?d?|take) (?:its|their|the) first"
        r" (?:passengers?|visitors?|guests?|patients?|pupils?|students?)"
        r"|(?:enters?|entered|come into|comes into|came into|go into|goes into|went into) (?:service|operation|use)"
        r"|(?:start|begin|starts|begins|started|began) (?:running|operating|operations|service|services)",
    ),
    _row(
        "building",
        "The hall was built in [1887]. | The hall was completed in [1891].",
        "year",
        r"built|constructed|erected|completed|completion",
    ),
    _row(
        "making",
        "The mural was painted in [1641]. | Roe, whose mural was painted in [1643], died.",
        "year",
        r"painted|written|wrote|composed|sculpted|carved",
    ),
    _row("birth", "Ann Roe was born in [1941]. | Ann Roe was born in [1943].", "year", r"born", whose=True),
    _row("wedding", "Ann Roe married in [1961]. | Ann Roe wed in [1963].", "year", r"married|wed|wedding", whose=True),
    _row("joining", "Ann Roe joined Acme in [2011]. | Ann Roe joined Acme in [2013].", "year", r"joined", whose=True),
    _row(
        "purchase",
        "Acme bought Bolt in [2011]. | Acme acquired Bolt in [2013].",
        "year",
        r"bought|acquired|purchased|taken over|took over",
        whose=True,
    ),
    _row(
        "closing",
        "The mill in Ralo closed in [1981]. | The mill of Ralo shut in [1983].",
        "year",
        r"closed|shut|shut down|closure",
        whose=True,
    ),
)
"""What happens once, each with the words that tell it."""

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
