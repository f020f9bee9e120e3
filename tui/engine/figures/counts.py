"""What a number says: how exactly it is meant, what it counts, and what befell those whom it counts.

    [At least] 32,333 [people] have been [killed]     over 32,333, people, killed
    resulted in the [deaths] of [about] 1,160 [people]
    [over] a million [displaced Palestinians] are sheltering

Numbers that are names (Article 5, Boeing 737), times, results, ordinals and years are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from tui.engine.figures.counted import Counted as Counted  # for those who read counts
from tui.engine.figures.currencies import country_of_currency, with_pence
from tui.engine.figures.dates import Dated
from tui.engine.figures.fates import befell, is_before, number_of
from tui.engine.figures.identifiers import identifier
from tui.engine.figures.nouns import age, implied_unit, is_counted, noun_behind
from tui.engine.figures.number_in_text import NO_DESIGNATIONS, Designations, NumberInText
from tui.engine.figures.numbers import Number, number
from tui.engine.figures.parts import part_of
from tui.engine.figures.pounds import Pounds, unit_of_pounds
from tui.engine.figures.tokens import FigureToken, tokens, word_at
from tui.engine.figures.units import measure
from tui.engine.language.en.measures import (
    BEFORE,
    BEHIND,
    CURRENCIES,
    EVENTS,
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

_MONEY = frozenset(word for word in CURRENCIES if word.endswith("s"))
_STARTS = {*ONES, *TENS, *MULTIPLES, *ROUGH, "half", "a", "an", "minus", "-", "−", "–", "n", "r"} | {
    sign.rstrip("$").lower() or sign for sign in SIGNS
}
_MEASURED = frozenset(UNITS.values())
"""Units of which no part is counted as "of them"."""
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
    money, whole = "", None
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
        read = with_pence(text, found, read)
        if not (date and date.start < found[read.last - 1].end) and not identifier(NumberInText(text, found, read, story)):
            made = (
                _count_noun(text, found, read)
                or part_of(found, read, _bound_before(found, read), whole)
                or _same_currency(found, read, money)
            )
            if made:
                yield made
                if made.noun and made.unit not in _MEASURED and not made.unit.isupper() and not read.unit:
                    whole = made
                if made.unit.isupper() and word_at(found, read.first - 1) != "(":  # a conversion is another's
                    money = made.unit
                while read.last < len(found) and found[read.last].start < made.end:
                    read = read._replace(last=read.last + 1)
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
    all_written = {each for each in _currencies_written(text) if each.lower().removesuffix("s") == name}
    named = name not in _OFTEN_NAMED and name.title() in all_written and not any(each.islower() for each in all_written)
    return read._replace(last=read.last - 1, unit="") if named else read


@lru_cache(maxsize=4)
def _currencies_written(text: str) -> frozenset[str]:
    """The names of currencies in a text, in each form in which they are written."""
    return frozenset(match.group() for match in _CURRENCY.finditer(text))


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
    unit, noun_end, factor, more = measure(text, found, last, alone=read.low == read.high == 1)
    if more:
        end = found[noun_end - 1].end
    if (unit in TIMES and bound is Bound.OVER and found[first].word == "over") or _is_place(found, read, first, unit):
        bound, start = Bound.EXACTLY, found[read.first].start  # "over two days" is a while, "above two men" a place: no bounds
    values = read.low * factor + more, read.high * factor + more
    made = partial(Counted, start, end, *values, bound, round=read.round, vague=read.vague)
    if unit == "year" and (whose := age(text, found, read, noun_end)):
        return made("year", "", whose, whose)
    noun, last = noun_behind(text, found, noun_end if unit else last)
    if read.unit:
        return _of_unit(text, found, read, partial(made, event="", noun=noun, subject=noun))
    if unit:
        named = max(last, noun_end) if noun else noun_end  # no "of" without what follows it: "48 hours of a match"
        written = text[found[read.last].start : found[named - 1].end].lstrip("-–")
        return made(unit, "", noun, noun if more else written)
    if told_unit := implied_unit(found, read, noun):
        return made(told_unit, "", told_unit, told_unit, why=("unit-understood",))
    if read.vague and not is_counted(noun, word_at(found, last)):
        noun, last = "", read.last  # "tens of thousands marched", "tens of thousands flee the flood"
    return _of_noun(text, found, read, (noun or number_of(text, found, read, first), first, last), made)


def _of_noun(
    text: str, found: list[FigureToken], read: Number, place: tuple[str, int, int], made: Callable[..., Counted]
) -> Counted | None:
    """The count of a noun without a unit, or None; its place are the noun, its first token and where it ends."""
    noun, first, last = place
    behind = word_at(found, last)
    if not noun and word_at(found, read.last) == "aboard":
        return made("people", "", "", "people", why=("people-aboard",))
    event = befell(found, read, first, last, noun)
    if not noun and not event and read.vague:
        return made("people", "", "", "people", why=("rough-people",))
    if not noun and not event:
        whose = age(text, found, read, read.last)
        return made("year", "", whose, whose) if whose else None
    bound = made("", "", "", "").bound
    if not _telling(found, read, bound, event) or _has_number(noun, behind):
        return None
    if noun and not event and read.high > 1 and not is_counted(noun, behind):
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
    return made(unit=country_of_currency(text, found, read))


def _bound_before(found: list[FigureToken], read: Number) -> tuple[Bound, int]:
    """How a number is meant by the words before it, and the first token of those; a hyphen among them says nothing."""
    for length in (4, 3, 2, 1):
        at = read.first - length
        if at >= 0 and (words := " ".join(token.word for token in found[at : read.first] if token.word != "-")) in BEFORE:
            return BEFORE[words], at if found[at].word != "-" else at + 1
    return Bound.ABOUT if read.vague else Bound.EXACTLY, read.first


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
