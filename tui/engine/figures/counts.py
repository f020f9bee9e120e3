"""What a number says: how exactly it is meant, what it counts, and what befell those whom it counts.

    [At least] 32,333 [people] have been [killed]     over 32,333, people, killed
    resulted in the [deaths] of [about] 1,160 [people]
    [over] a million [displaced Palestinians] are sheltering

Numbers that are names (Article 5, Boeing 737), times, results, ordinals and years are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from tui.engine.figures.dates import Dated
from tui.engine.figures.fates import befell, is_before, number_of
from tui.engine.figures.identifiers import identifier
from tui.engine.figures.nouns import age, implied_unit, noun_behind
from tui.engine.figures.number_in_text import NO_DESIGNATIONS, Designations, NumberInText
from tui.engine.figures.numbers import Number, number
from tui.engine.figures.pounds import Pounds, unit_of_pounds
from tui.engine.figures.tokens import FigureToken, tokens, touch, word_at
from tui.engine.language.en.measures import (
    BEFORE,
    BEHIND,
    CURRENCIES,
    EVENTS,
    HYPHENED,
    MULTIPLES,
    ONES,
    PARTS,
    PEOPLE,
    ROUGH,
    SCALES,
    SCORES,
    SIGNS,
    TENS,
    TIMES,
    UNITS,
)
from tui.model.counts import Bound


class Counted(NamedTuple):
    """A number with what it says."""

    start: int
    """First character, the words of its bound included."""
    end: int
    low: Decimal
    high: Decimal
    """Equal to `low` unless it is a range."""
    bound: Bound
    unit: str
    """As compared: "people", "USD", "percent", "km", a noun, or empty."""
    event: str
    """What befell those who are counted: "killed", or empty."""
    noun: str
    """What is counted, as written: "displaced Palestinians"."""
    subject: str
    """What is counted and what befell it, as written: "people killed"."""
    round: bool
    """Whether smaller digits are left out."""
    vague: bool = False
    """Whether only the magnitude is told: "tens of thousands"."""
    why: tuple[str, ...] = ()
    """Ids of the rules that decided what is counted."""


_MONEY = frozenset(word for word in CURRENCIES if word.endswith("s"))
_STARTS = {*ONES, *TENS, *MULTIPLES, *ROUGH, "half", "a", "an", "minus", "-", "−", "–", "n", "r"} | {
    sign.rstrip("$").lower() or sign for sign in SIGNS
}
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, *PARTS, *MULTIPLES, *ROUGH})
"""What a sentence without any number does not hold."""


def counts(text: str, start: int, end: int, skip: list[Dated], story: Designations = NO_DESIGNATIONS) -> Iterator[Counted]:
    """The counts in `text[start:end]`, one sentence, in order; `skip` are its dates, `story` the names with numbers."""
    if not _DIGIT.search(text, start, end) and _NUMBER_WORDS.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    found = tokens(text, start, end)
    dated = iter(sorted(skip))
    date, at = next(dated, None), 0
    money = ""
    while at < len(found):
        while date and date.end <= found[at].start:
            date = next(dated, None)
        if date and found[at].start < date.end and date.start < found[at].end:
            at += 1
            continue
        word = found[at].word
        starts = word[0].isdigit() or word in _STARTS or _opens_sum(found, at)
        read = _without_name(text, found, number(found, at)) if starts else None
        if read is None:
            at += 1
            continue
        if not (date and date.start < found[read.last - 1].end) and not identifier(NumberInText(text, found, read, story)):
            made = _count_noun(text, found, read) or _same_currency(found, read, money)
            if made:
                yield made
                if made.unit.isupper() and word_at(found, read.first - 1) != "(":  # a conversion is another's
                    money = made.unit
        at = max(read.last, at + 1)


def _without_name(text: str, found: list[FigureToken], read: Number | None) -> Number | None:
    """The number without a currency that is a name: "2,300 Liras" of an article about the Lira, a car."""
    last = found[read.last - 1] if read else None
    if read is None or last is None or last.word not in CURRENCIES or read.unit != CURRENCIES[last.word]:
        return read
    written = text[last.start : last.end]
    if not written.istitle() or read.last - 1 <= read.first:
        return read
    name = last.word.removesuffix("s")
    all_written = [match.group() for match in _CURRENCY.finditer(text) if match.group().lower().removesuffix("s") == name]
    named = name not in _OFTEN_NAMED and name.title() in all_written and not any(each.islower() for each in all_written)
    return read._replace(last=read.last - 1, unit="") if named else read


_CURRENCY = re.compile(rf"\b(?:{'|'.join(CURRENCIES)})\b", re.IGNORECASE)
_OFTEN_NAMED = frozenset({"dollar", "euro", "pound"})
"""Currencies that some write with a capital."""


def _opens_sum(found: list[FigureToken], at: int) -> bool:
    """Whether the name of a currency stands before a sum: "dollars 6,000", "pounds sterling 18,300"."""
    behind = at + 2 if word_at(found, at + 1) == "sterling" else at + 1
    return found[at].word in _MONEY and word_at(found, behind)[:1].isdigit()


def _count_noun(text: str, found: list[FigureToken], read: Number) -> Counted | None:
    """The count that a number makes, or None when it counts nothing that can be told."""
    bound, first = _bound_before(found, read)
    last, behind = read.last, found[read.last].word if read.last < len(found) else ""
    end = found[last - 1].end
    two = f"{behind} {found[last + 1].word}" if last + 1 < len(found) else ""
    for words, length in ((two, 2), (behind, 1)):
        if words in BEHIND and (words != "plus" or found[last].start == end):
            bound, end, last = BEHIND[words], found[last + length - 1].end, last + length
            break
    start = found[first].start
    unit, noun_end = _measure(found, last)
    if (unit in TIMES and bound is Bound.OVER and found[first].word == "over") or _is_place(found, read, first, unit):
        bound, start = Bound.EXACTLY, found[read.first].start  # "over two days" is a while, "above two men" a place: no bounds
    made = partial(Counted, start, end, read.low, read.high, bound, round=read.round, vague=read.vague)
    if unit == "year" and (whose := age(text, found, read, noun_end)):
        return made("year", "", whose, whose)
    noun, last = noun_behind(text, found, noun_end if unit else last)
    if read.unit:
        return _of_unit(text, found, read, partial(made, event="", noun=noun, subject=noun))
    if unit:
        named = max(last, noun_end) if noun else noun_end  # no "of" without what follows it: "48 hours of a match"
        return made(unit, "", noun, text[found[read.last].start : found[named - 1].end].lstrip("-–"))
    if told_unit := implied_unit(found, read, noun):
        return made(told_unit, "", told_unit, told_unit, why=("unit-understood",))
    if read.vague and noun.endswith("ed"):
        noun, last = "", read.last  # "tens of thousands marched"
    noun = noun or number_of(text, found, read, first)
    event = befell(found, read, first, last, noun)
    if not noun and not event and read.vague:
        return made("people", "", "", "people", why=("rough-people",))
    if not noun and not event:
        whose = age(text, found, read, read.last)
        return made("year", "", whose, whose) if whose else None
    if not _telling(found, read, bound, event) or _has_number(noun, word_at(found, last)):
        return None
    head = noun.lower().partition(" of ")[0].split()[-1:]
    kind = "people" if not head or head[0] in PEOPLE else head[0]
    return made(kind, EVENTS.get(event, ""), noun, _subject(noun, event, behind=is_before(found, read, event)))


def _same_currency(found: list[FigureToken], read: Number, money: str) -> Counted | None:
    """An amount in the currency of the one before it: "fell to 412 million euros from 618 million", or None."""
    if not money or not read.round or read.vague or word_at(found, read.first - 1) not in _COMPARED:
        return None
    ends = found[read.first].start, found[read.last - 1].end
    return Counted(*ends, read.low, read.high, Bound.EXACTLY, money, "", "", "", round=True, why=("currency-before",))


_COMPARED = frozenset({"from", "to", "than", "the", "of", "against", "versus", "between", "or"})
"""Words before an amount that stands beside another of its kind."""


def _is_place(found: list[FigureToken], read: Number, first: int, unit: str) -> bool:
    """Whether "above" or "under" before a few things tells where something is, and no bound: "sold under two names"."""
    few = not (unit or read.unit or read.digits or read.round) and read.high <= _A_FEW
    return few and found[first].word in {"above", "below", "under"}


_A_FEW = 12
"""The largest number that is commonly written in words where things are counted by eye."""


def _has_number(noun: str, behind: str) -> bool:
    """Whether a noun is a name with a number of its own, so that what is counted stands behind: "200 iPhone 4 customers"."""
    last = noun.split()[-1] if noun else ""
    return last.lower() != last and behind.isdigit()


def _of_unit(text: str, found: list[FigureToken], read: Number, made: Callable[..., Counted]) -> Counted:
    """An amount whose unit is written with it; pounds may be a weight."""
    if read.unit == "GBP" and found[read.last - 1].word in {"pound", "pounds"}:
        unit, rule = unit_of_pounds(Pounds(text, found, read))
        return made(unit=unit, why=(rule,))
    return made(unit=read.unit)


def _bound_before(found: list[FigureToken], read: Number) -> tuple[Bound, int]:
    """How a number is meant by the words before it, and the first token of those; a hyphen among them says nothing."""
    for length in (4, 3, 2, 1):
        at = read.first - length
        if at >= 0 and (words := " ".join(token.word for token in found[at : read.first] if token.word != "-")) in BEFORE:
            return BEFORE[words], at if found[at].word != "-" else at + 1
    return Bound.ABOUT if read.vague else Bound.EXACTLY, read.first


def _measure(found: list[FigureToken], at: int) -> tuple[str, int]:
    """A unit of measure behind a number, with or without a hyphen, and where it ends; any noun tied by a hyphen is one."""
    word, tied = word_at(found, at), word_at(found, at + 1)
    if word in {"-", "–"} and tied in HYPHENED:
        return HYPHENED[tied], at + 2
    if word in {"-", "–"} and touch(found, at) and touch(found, at + 1) and tied.isalpha():
        return tied if tied.endswith("s") else f"{tied[:-1]}ies" if tied.endswith("y") else f"{tied}s", at + 2
    if word == "c" and touch(found, at):
        return "degree", at + 1  # "45C"; where it means no temperature, it is part of a name
    if word in UNITS and not (word in _LETTERS and not touch(found, at)):
        unit = UNITS[word]
        if unit in _SPEEDS and (length := _per_hour(found, at + 1)):
            return _SPEEDS[unit], at + 1 + length
        return unit, at + 1
    return "", at


def _per_hour(found: list[FigureToken], at: int) -> int:
    """How many tokens behind a length make it a speed: "an hour", "per hour", "/h"; 0 where none do."""
    return 2 if word_at(found, at) in {"an", "per", "/"} and word_at(found, at + 1) in {"hour", "h"} else 0


_SPEEDS = {"km": "km/h", "mile": "mph"}
"""Units of length of which a speed is made, with the name of the speed."""
_LETTERS = frozenset({"gb", "mb", "tb", "hp", "kw"})
"""Units that are one only where they follow the digits at once or in capitals, as a noun they stand for other things."""


def _subject(noun: str, event: str, *, behind: bool) -> str:
    """What is counted and what befell it: "people killed", "deaths of people"."""
    if not event or {event, EVENTS[event]} & set(noun.lower().split()):
        return noun
    written = EVENTS[event] if event.endswith("ing") or event in {"kills", "wounds"} else event
    return f"{written} of {noun}" if noun and behind else f"{noun} {written}".strip()


def _telling(found: list[FigureToken], read: Number, bound: Bound, event: str) -> bool:
    """Whether a count tells something: "the two leaders" and "one man" do not, "two killed" does."""
    if event or read.digits or read.round or bound is not Bound.EXACTLY:
        return found[min(read.last, len(found) - 1)].word not in SCORES
    before = found[read.first - 1].word if read.first else ""
    return read.low > 1 and before not in {"the", "these", "those", "other", "last", "first", "next", "past"}
