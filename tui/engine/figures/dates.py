"""Dates and weekdays, resolved against the day on which the article appeared.

    published on Wednesday, 27 March 2024

    on Monday              2024-03-25     that weekday or the latest before
    will meet on Monday    2024-04-01     the future only where `ahead` says so
    Oct. 7                 2023-10-07     more than 45 days ahead, so last year's
    last month             2024-02
    Easter Monday, Mondays                no date

What an article without a date leaves open stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tui.engine.figures.ahead import DayInClause, day_in_clause, is_ahead, is_open, is_over, tells_nothing_past
from tui.engine.language.en.measures import BEFORE, EVENTS, FEASTS, ONES, PERSONS, UNITS
from tui.model.dates import MONTH_NAMES, MONTHS, WEEKDAYS
from tui.model.settings import Figures


class Dated(NamedTuple):
    """Words that name a day, a month or a year."""

    start: int
    end: int
    value: str
    """ISO 8601: a day "2024-03-27", a month "2024-03", a year "2024", or two days "2024-03-27..2024-03-29"; empty where the
    article leaves it open."""
    unit: str
    """"date", or "year" for a year."""


_MONTH = rf"(?:{'|'.join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True))})"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NO_ROUND_YEAR = r"(?:1[89]|20)(?:\d[1-9]|[1-9]0)"
"""A year that is no round number, which might as well count something: "a 2000 mile walk"."""
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)})"
_DAYS_AGO = {"a": 1} | {word: number for word, number in ONES.items() if 0 < number <= 10}
_DATES = re.compile(
    rf"""(?<![\w/.-])(?:
    (?P<iso>(?P<iso_year>\d{{4}})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))(?![\w-])
    |(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day_first>(?P<day1>{_DAY}){_ORDINAL}(?:[-–](?P<last1>{_DAY}){_ORDINAL})?\s+(?:of\s+)?
        (?P<month1>{_MONTH})\b\.?(?:,?\s+(?P<year1>{_YEAR})\b)?)
    |(?:{_WEEKDAY},?\s+)?(?P<month_first>(?P<month2>{_MONTH})\b\.?\s+(?P<day2>{_DAY}){_ORDINAL}(?![\d:%])(?:[-–](?P<last2>{_DAY})\b{_ORDINAL})?
        (?:,?\s+(?P<year2>{_YEAR})\b)?)
    |(?P<month_year>(?P<month3>{_MONTH})\b\.?,?\s+(?P<year3>{_YEAR})\b)
    |(?P<month_alone>(?P<how>[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]
        (?P<month4>{_MONTH})\b(?!\s+(?:\d|[A-Z])))
    |(?P<weekday>(?P<which>[Ll]ast\s+|[Nn]ext\s+|[Tt]his\s+)?(?P<name>{_WEEKDAY})\b(?!s\b))
    |(?P<near>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b(?!['’]s)
    |(?P<ago>(?P<days>\d{{1,2}}|{"|".join(_DAYS_AGO)})\s+days?\s+ago)\b
    |(?P<span>(?P<turn>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<of>month|year))\b
    |(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)\s(?P<year_of>{_NO_ROUND_YEAR})\s(?=(?P<what>[A-Za-z]{{3,20}})\b(?![-–]))
    |(?:[Ii]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id-?|[Oo]f|[Aa]fter|[Bb]efore|\()\s?(?P<year>{_YEAR})\b(?![-–,.]\d)
        (?!\s+[a-z]+s\b)
    )""",
    re.VERBOSE,
)
_HINT = re.compile(
    r"\d|day|month|year|tonight|tomorrow|Tomorrow|Tonight|" + "|".join(sorted({name.capitalize()[:3] for name in MONTHS}))
)
"""What a sentence without any date does not hold."""
_AHEAD = re.compile(
    r",?(?:\s+(?!\w+ed\b|said\b|was\b|were\b|had\b|has\b|is\b|are\b|told\b)[\w’'-]+){1,6}?"
    r"\s+(?:will|(?:is|are) (?:due|set|scheduled|expected|slated) to)\b"
)
_OF_A_TIME = re.compile(r"(?<!\bas )(?<!\bend )(?<!\bmorning )(?<!\bevening )\bof\s+$")
"""What belongs to a time to come and to no day: "the leaders of tomorrow"; not "as of tomorrow"."""
_STOP_BEHIND = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in MONTH_NAMES)})\.\Z")
"""A month in full and the stop of the sentence, which belongs to no short form: "on 9 June."."""
_ANY_DAY = re.compile(r"\b(?:an?|another|one)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_EACH_DAY = re.compile(r"\b(?:any|every|each)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_NOT_A_NOUN = re.compile(r"\s*(?:$|[.,;:!?)”\"–—]|(?:in|of|when|that|before|after|and|or|at|for|to|is|was|like|as|with)\b)")


class _Sentence(NamedTuple):
    """A sentence whose dates are read."""

    text: str
    start: int
    end: int
    published: date | None
    changed: date | None
    settings: Figures

    def around(self, first: int, last: int) -> DayInClause:
        """The day in `text[first:last]` with the words around it."""
        return day_in_clause(self.text, self.start, first, last, self.end)


def dates(
    text: str, start: int, end: int, published: date | None, settings: Figures, changed: date | None = None
) -> Iterator[Dated]:
    """The dates in `text[start:end]`, one sentence; those that need the day of publication are open where it is unknown.

    A day of the week that lies between the day of publication and that on which an article was `changed` is open too.
    """
    if not _HINT.search(text, start, end):
        return
    sentence = _Sentence(text, start, end, published, changed, settings)
    for match in _DATES.finditer(text, start, end):
        found = _read(match, sentence) or Dated(*match.span(), "", "date")
        yield found._replace(end=found.end - 1) if _STOP_BEHIND.search(text[found.start : found.end]) else found


def changed_on(text: str, published: date | None, settings: Figures) -> date | None:
    """The day on which an article says that it was updated, where that is within two weeks of its publication."""
    if published is None:
        return None
    for line in _UPDATED.finditer(text):
        for found in dates(text, *line.span("when"), published, settings):
            day = date.fromisoformat(found.value) if found.unit == "date" and len(found.value) == _DAY_LENGTH else published
            if 0 < (day - published).days <= _SOON:
                return day
    return None


_UPDATED = re.compile(r"\b(?:[Uu]pdated|UPDATED)\b:?(?P<when>[^\n|]{4,60})")
_DAY_LENGTH = len("2024-03-27")
_SOON = 14
"""Days within which an article is updated with news, and the days of the week in it may be those of either day."""


def _read(match: re.Match[str], sentence: _Sentence) -> Dated | None:
    """The date that a match names, or None where it names none."""
    first, last = match.span()
    text, part = sentence.text, match.groupdict()
    if part["iso"]:
        return _day(first, last, _day_or_none(part["iso_year"], part["iso_month"], part["iso_day"]))
    if part["day_first"] or part["month_first"]:
        which = "1" if part["day_first"] else "2"
        if text.startswith("the", first):
            first = match.start("day_first")
        year, month, day, until = (part[f"{name}{which}"] for name in ("year", "month", "day", "last"))
        return _month_day(first, last, (year, month or "", day or "", until), sentence)
    if part["month_year"]:
        return Dated(first, last, f"{part['year3']}-{MONTHS[part['month3'].lower()]:02}", "date")
    if part["year_of"]:
        return Dated(match.start("year_of"), match.end("year_of"), part["year_of"], "year") if _has_year(part["what"]) else None
    if part["year"]:
        return Dated(match.start("year"), last, part["year"], "year")
    return _read_relative(match, sentence, sentence.published) if sentence.published is not None else None


def _has_year(what: str) -> bool:
    """Whether a number before a noun may be its year: "the 1997 strike", and not "the 1950 dead", "a 1450 metre run"."""
    counted = (
        what in UNITS or what in PERSONS or what in EVENTS or what in BEFORE or what.endswith(("ed", "men", "folk", "strong"))
    )
    return what[0].isupper() or not (counted or what.endswith("s"))


def _read_relative(match: re.Match[str], sentence: _Sentence, published: date) -> Dated | None:
    """The date that a match names as seen from the day of publication, or None where it names none."""
    first, last = match.span()
    text, start, part = sentence.text, sentence.start, match.groupdict()
    if part["month_alone"]:
        return _month(match, sentence, published)
    if part["weekday"]:
        return _weekday(match, sentence, published)
    if part["span"]:
        return _span(first, last, part["turn"].lower(), part["of"], published)
    if part["near"] and _is_name(text, start, first):
        return None
    if part["near"] == "tomorrow" and _OF_A_TIME.search(text, start, first):
        return None  # "the cars of tomorrow"
    back = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}.get((part["near"] or "").lower())
    if back is None:
        written = part["days"].lower()
        back = int(written) if written.isdigit() else _DAYS_AGO[written]
    return _day(first, last, _shift(published, -back))


def _is_name(text: str, start: int, first: int) -> bool:
    """Whether "Today" belongs to a name: "USA Today", "told Midshire Today"."""
    before = text[start:first].split()
    return bool(before) and (text[first].isupper() and before[-1][0].isupper() and before[-1][-1].isalpha())


def _day_or_none(year: str | int, month: str | int, day: str | int) -> date | None:
    """A day, or None where the calendar has none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _shift(day: date, days: int) -> date | None:
    """A day so many days later, or None at the ends of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _day(first: int, last: int, day: date | None) -> Dated | None:
    return Dated(first, last, day.isoformat(), "date") if day else None


def _month_day(first: int, last: int, parts: tuple[str | None, str, str, str | None], sentence: _Sentence) -> Dated | None:
    """A day of a month, given year, month, day and last day; without a year the nearest that does not lie far ahead.

    Where the sentence speaks of the future, it is the next such day.
    """
    year, month, day, until = parts
    number, published = MONTHS[month.lower()], sentence.published
    if year is None and published is None:
        return None
    base = int(year) if year else published.year if published else 1
    begin = _day_or_none(base, number, day)
    if begin and not year and published:
        future = is_ahead(sentence.around(first, last))
        if future and begin < published:
            begin = _day_or_none(base + 1, number, day)
        elif not future and (begin - published).days > sentence.settings.days_ahead:
            begin = _day_or_none(base - 1, number, day)
    if begin is None or until is None:
        return _day(first, last, begin)
    close = _day_or_none(begin.year, number, until)
    if close is None or close <= begin:
        return _day(first, last, begin)
    return Dated(first, last, f"{begin.isoformat()}..{close.isoformat()}", "date")


def _month(match: re.Match[str], sentence: _Sentence, published: date) -> Dated:
    """A month without a year: the latest, unless it is said to be the next, or one that lies ahead."""
    first, last = match.start("month4"), match.end()
    how, month = match["how"].lower(), MONTHS[match["month4"].lower()]
    year = published.year - (month > published.month)
    if how in {"in", "until", "early", "late", "mid"} and is_ahead(sentence.around(first, last)):
        year = published.year + (month < published.month)
    elif how == "next" or (how == "until" and month < published.month):
        year += 1
    elif how == "last" and month == published.month:
        year -= 1
    return Dated(first, last, f"{year:04}-{month:02}", "date")


def _weekday(match: re.Match[str], sentence: _Sentence, published: date) -> Dated | None:
    """The latest such day, the published one included; the next one where the sentence speaks of the future.

    None where it is any such day, or where neither can be told.
    """
    first, last = match.span("weekday")
    which, around = (match["which"] or "").strip().lower(), sentence.around(first, last)
    before, tail = around
    words = before.split()
    any_day = _EACH_DAY.search(before) or (_ANY_DAY.search(before) and _NOT_A_NOUN.match(tail))
    if any_day or (words and words[-1].lower() in FEASTS):
        return None
    back = (published.weekday() - WEEKDAYS[match["name"].lower()]) % 7
    if which or not back:
        return _day(first, last, _shift(published, -back + {"next": 7, "last": -7 * (not back)}.get(which, 0)))
    first_word = not before.rstrip() or before.rstrip()[-1] in '.:;—“"'
    will = _AHEAD.match(tail) or (first_word and re.match(r"\s+(?:will|is set|is expected)\b", tail))
    possessive = tail.startswith(("'s", "’s"))
    if not possessive and (is_ahead(around) or (will and not is_over(around))):
        return None if is_open(around) else _day(first, last, _shift(published, 7 - back))
    if sentence.changed and (sentence.changed - published).days >= 7 - back:
        return None
    if not possessive and tells_nothing_past(sentence.text, sentence.start, sentence.end):
        return None
    return _day(first, last, _shift(published, -back))


def _span(first: int, last: int, turn: str, of: str, published: date) -> Dated | None:
    """ "last month", "this year", "next year"."""
    step = {"last": -1, "this": 0, "next": 1}[turn]
    if of == "year":
        return Dated(first, last, f"{published.year + step:04}", "year")
    months = published.year * 12 + published.month - 1 + step
    return Dated(first, last, f"{months // 12:04}-{months % 12 + 1:02}", "date")
