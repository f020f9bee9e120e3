"""The same thing counted in several articles, and whether the values can both hold.

    about 1,200 people were killed in Hamas’s Oct. 7 attack            one thing, 3.3 percent apart: a conflict
    the deaths of about 1,160 people in an attack by Hamas

    at least 32,333 people have been killed ... Gaza Health Ministry   one thing, and both can hold
    has killed more than 32,000 people ... according to the health ministry

Two sentences of one kind about different things ("12 killed" here, "15 killed" there) look alike everywhere. So what is
counted, what befell it and the words around must agree, more of them where the values do not; and a value that another
article confirms is in conflict with nothing else in that article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from decimal import Decimal
from math import fsum
from typing import NamedTuple

from tui.engine.figures.counts import Counted
from tui.engine.language.en.measures import EVENTS, MOMENTS_OF_DAY, MONTHS, PEOPLE, PERSONS, TIMES, TURNS, WEEKDAYS
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.engine.words import stem, tokens, weight
from tui.model.findings import Sentence
from tui.model.settings import Figures
from tui.model.story import Article
from tui.model.strands import Bound


class Told(NamedTuple):
    """A count in its sentence."""

    article: int
    counted: Counted
    key: str
    """What is counted, by stem; for money, shares and measures the unit."""
    of: str
    """The same, but "people" for people of every kind: who are workers here may be employees there."""
    about: frozenset[str]
    """Stems of the words for what is counted."""
    context: dict[str, float]
    """Telling words of the sentence by stem, with how much each tells (0 to 1); less where another number stands nearer."""
    names: frozenset[str]
    """Names in the sentence, by stem."""
    turn: int
    """1 where the sentence tells of a rise, -1 of a fall, 0 of neither or both."""
    days: frozenset[str]
    """Days that the sentence names, as ISO dates."""
    times: tuple[frozenset[str], frozenset[str]]
    """Days of the week and times of day that the sentence names."""
    beside: frozenset[float]
    """All numbers of the sentence."""
    published: date | None
    """When the article appeared."""
    low: float
    high: float
    slack: float
    """How far a value may be from this one and mean the same, in its own units."""


def told(
    article: Article, position: int, sentence: Sentence, all_counts: list[Counted], days: frozenset[str], settings: Figures
) -> list[Told]:
    """The counts of one sentence of the article at `position`, in their context; `days` are those that the sentence names."""
    everything = tokens(article.text, sentence.start, sentence.end)
    words = [token for token in everything if token.key and not token.word[0].isdigit()]
    plain = {token.word for token in everything}
    times = frozenset(plain & WEEKDAYS.keys()), frozenset(plain & MOMENTS_OF_DAY)
    beside = _numbers(plain) | {float(value) for counted in all_counts for value in (counted.low, counted.high)}
    names = frozenset(
        token.key
        for token in words
        if article.text[token.start].isupper()
        and (token.start > sentence.start or weight(token.word, token.key) >= settings.name_weight)
        and token.word not in MONTHS
        and token.word not in WEEKDAYS
    )
    turns = {TURNS[token.word] for token in words if token.word in TURNS}
    turn = sum(turns) if len(turns) == 1 else 0
    starts = [token.start for token in words]
    found = []
    for at, counted in enumerate(all_counts):
        left = all_counts[at - 1].end if at else sentence.start
        right = all_counts[at + 1].start if at + 1 < len(all_counts) else sentence.end
        context: dict[str, float] = {}
        first, last = bisect_left(starts, counted.start - settings.reach), bisect_left(starts, counted.end + settings.reach)
        for token in words[first:last]:
            if token.word in EVENTS or token.word in PEOPLE:
                continue
            tells = weight(token.word, token.key) * (1.0 if left <= token.start < right else settings.aside)
            context[token.key] = max(context.get(token.key, 0.0), tells)
        about = frozenset(token.key for token in tokens(counted.noun) if token.key)
        key = counted.unit if counted.unit.isupper() or counted.unit == "people" else stem(counted.unit)
        of = "people" if counted.unit in PERSONS else key
        value = (float(counted.low), float(counted.high), float(_slack(counted, settings)))
        when = (days, times, beside, article.meta.published)
        found.append(Told(position, counted, key, of, about, context, names, turn, *when, *value))
    return found


def _numbers(words: set[str]) -> frozenset[float]:
    """The numbers among the words of a sentence, also those that count nothing there: "12 of them"."""
    return frozenset(float(word) for word in words if word.isascii() and word.replace(".", "", 1).isdigit())


def agree(one: Told, other: Told) -> bool:
    """Whether two values can both hold, given how each is meant.

    Rough values may differ by `about_percent`, or by a few units where they are small and round; so may a value written with
    three zeros or a scale word, which nobody takes for exact. A bound holds whatever lies on its side of it.
    """
    slack = max(one.slack, other.slack)
    if one.high + slack >= other.low and other.high + slack >= one.low:
        return True
    low, high = (one, other) if one.low <= other.low else (other, one)
    return low.counted.bound is Bound.OVER or high.counted.bound is Bound.UNDER


def _slack(counted: Counted, settings: Figures) -> Decimal:
    """How far a value may be from another that means the same, in its own units."""
    if counted.bound in (Bound.OVER, Bound.UNDER):
        return Decimal(0)
    value, share = counted.high, Decimal(str(settings.about_percent)) / 100
    half = _place(value) / 2
    if counted.bound is Bound.ABOUT:
        return max(value * share, min(half, Decimal(settings.about_units)))
    rounded = counted.round or (value >= 1000 and value % 1000 == 0)
    return min(value * share, half) if rounded else Decimal(0)


def _place(value: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 100 for 1,200 and 0.1 for 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def digits(value: Decimal) -> int:
    """Significant digits of a value: 2 for 1,200 and 5 for 32,333."""
    return len(value.normalize().as_tuple().digits)


def groups(counts: list[Told], settings: Figures, progress: Progress) -> list[tuple[list[int], bool]]:
    """Groups of positions in `counts`, one for each thing counted, and whether two of its values cannot both hold.

    Reports its progress from 0 to 1.
    """
    joined = Groups(range(len(counts)))
    index: dict[str, list[int]] = defaultdict(list)
    confirmed: set[tuple[int, int]] = set()
    values = _values(counts)
    apart: list[tuple[float, int, int]] = []
    for here, one in enumerate(progress.over(counts, 0.0, 0.9, every=8)):
        kinds = {one.key, one.of, one.counted.event} - {""}
        near = {there for key in kinds for there in index[key][-settings.most_candidates :]}
        for key in kinds:
            index[key].append(here)
        for there in sorted(near):
            other = counts[there]
            close = _close(one, other, settings)
            if not _one_kind(one, other) or not (close or _comparable(one, other, settings)):
                continue
            both = one.context.keys() & other.context.keys()
            shared = fsum(min(one.context[key], other.context[key]) for key in both)  # exact: the order of a set is any
            if close:
                if shared >= settings.same_weight * _caution(one, other) or _no_chance(one, other, values, settings):
                    joined.join(here, there)
                    confirmed |= {(here, other.article), (there, one.article)}
            elif _one_thing(one, other, shared, settings):
                apart.append((shared, here, there))
    disputed: list[int] = []
    for _, here, there in sorted(apart, key=lambda each: (-each[0], sorted(counts[at].counted.start for at in each[1:]))):
        if (here, counts[there].article) in confirmed or (there, counts[here].article) in confirmed:
            continue
        if all(_together(counts[a], counts[b]) for a in joined.together(here) for b in joined.together(there)):
            joined.join(here, there)
            confirmed |= {(here, counts[there].article), (there, counts[here].article)}
            if not agree(counts[here], counts[there]):
                disputed.append(here)
    progress.report(1.0)
    conflicts = {joined.head(at) for at in disputed}
    return [(found, joined.head(found[0]) in conflicts) for found in joined.found()]


def _values(counts: list[Told]) -> dict[tuple[str, str], int]:
    """How many different values a story tells of each kind of thing and what befell it."""
    told: dict[tuple[str, str], set[float]] = defaultdict(set)
    for each in counts:
        told[each.of, each.counted.event].add(each.high)
    return {kind: len(values) for kind, values in told.items()}


def _no_chance(one: Told, other: Told, values: dict[tuple[str, str], int], settings: Figures) -> bool:
    """Whether two articles would hardly tell one value by chance: it has many digits, and few are told of its kind.

    Of n values of a kind each is the same thing as a given one with odds of 1 to n, and two other things have d digits in
    common once in 10 ** d times, more seldom where the magnitude could differ too. Spans of time are round everywhere.
    """
    a, b = one.counted, other.counted
    if (a.low, a.high, a.unit in TIMES) != (b.low, b.high, False) or one.article == other.article:
        return False
    if one.published and other.published and abs((one.published - other.published).days) > settings.chance_days:
        return False
    large = a.high >= 1000
    if digits(a.high) + large < 3 and one.names and other.names and not one.names & other.names:
        return False
    magnitudes = settings.magnitudes if large else 1
    told = max(values[one.of, a.event], values[other.of, b.event])
    return told <= settings.chance * magnitudes * 10.0 ** digits(a.high)


def _together(one: Told, other: Told) -> bool:
    """Whether two counts may stand in one group: one article does not tell two values of one thing."""
    return one.article != other.article or agree(one, other)


def _one_kind(one: Told, other: Told) -> bool:
    """Whether two counts could count the same thing: the same unit or noun, or people whom the same befell."""
    a, b = one.counted, other.counted
    if one.turn * other.turn < 0:
        return False
    if a.event != b.event:
        same = one.of == other.of and (bool(one.about & other.about) or (a.high == b.high and digits(a.high) > 1))
        return same and not (a.event and b.event)
    if a.event:
        return one.key == other.key or "people" in (one.key, other.key) or bool(one.about & other.about)
    if a.subject.startswith(("age of", "year-old")) or b.subject.startswith(("age of", "year-old")):
        return a.subject == b.subject
    return one.key == other.key or (one.of == other.of and a.high == b.high)


def _close(one: Told, other: Told, settings: Figures) -> bool:
    """Whether two values are the same but for rounding; a bound alone ("more than 100") does not make them so."""
    apart = abs(one.high - other.high)
    return apart <= max(one.high, other.high) * settings.about_percent / 100 and (not apart or agree(one, other))


def _comparable(one: Told, other: Told, settings: Figures) -> bool:
    """Whether two values that differ could be told of one thing: by two articles at one time, and not worlds apart.

    A toll that rose over night, or a part that the other article tells beside the whole, is no conflict. Ages of one person are
    compared, other spans of time are not.
    """
    age = one.counted.subject.startswith("age of") and one.counted.subject == other.counted.subject
    if one.article == other.article or (one.counted.unit in TIMES and not age):
        return False
    if min(one.high, other.high) * settings.factor < max(one.low, other.low):
        return False
    if one.beside & {other.low, other.high} or other.beside & {one.low, one.high}:
        return False
    if any(mine and theirs and not mine & theirs for mine, theirs in zip(one.times, other.times, strict=True)):
        return False
    if one.days and other.days and not one.days & other.days:
        return False
    if (one.turn or other.turn) and one.published != other.published and not one.days & other.days:
        return False
    return not (one.published and other.published and abs((one.published - other.published).days) > settings.conflict_days)


def _caution(one: Told, other: Told) -> float:
    """How much more close values must share than usual: "two days" is everywhere, "32,333" is not."""
    a, b = one.counted, other.counted
    if a.unit in TIMES:
        return 2.5
    if a.high == b.high and digits(a.high) >= 3:
        return 0.5
    if a.event and a.high >= 1000:
        return 0.7
    strange = bool(one.names and other.names) and not one.names & other.names
    return (1.0 if a.high >= 20 else 2.0) * (1.0 if a.high == b.high else 1.5) * (2.0 if strange else 1.0)


def _one_thing(one: Told, other: Told, shared: float, settings: Figures) -> bool:
    """Whether two values that differ are said of the same thing: by what is counted, by its names, by most words around."""
    if not one.counted.event and not one.about & other.about:
        return False
    if len(one.names & other.names) < settings.names_share * max(1, min(len(one.names), len(other.names))):
        return False
    whole = min(sum(one.context.values()), sum(other.context.values()))
    return shared >= settings.conflict_weight and shared >= settings.conflict_share * whole
