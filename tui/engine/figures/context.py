"""A count in its sentence: the words around it, who is named, when, and by what it may differ from another."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from tui.engine.figures.counts import Counted
from tui.engine.figures.dates import Dated
from tui.engine.language.en.measures import EVENTS, MOMENTS_OF_DAY, PEOPLE, PERSONS, TURNS
from tui.engine.words import Token, stem, tokens, weight
from tui.model.counts import Bound
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.findings import Sentence
from tui.model.places import Mark
from tui.model.settings import Figures
from tui.model.story import Article


class CountInContext(NamedTuple):
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
    trend: int
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
    tolerance: float
    """How far a value may be from this one and mean the same, in its own units."""
    text: str
    """The text of the article."""
    sentence: Sentence

    @property
    def mark(self) -> Mark:
        """Where the count stands."""
        return Mark(self.article, self.counted.start, self.counted.end)


def counts_in_context(
    article: Article,
    position: int,
    sentence: Sentence,
    found: tuple[list[Counted], list[Dated]],
    settings: Figures,
    happened: tuple[Counted, ...] = (),
) -> list[CountInContext]:
    """The counts and dates `found` in one sentence of the article at `position`, the counts in their context.

    `happened` are the days and times that are compared; they stand behind the counts.
    """
    all_counts, dated = found
    days = frozenset(day.value for day in dated if day.unit == "date" and len(day.value) == len("2024-03-27"))
    everything = tokens(article.text, sentence.start, sentence.end)
    words = [token for token in everything if token.key and not token.word[0].isdigit()]
    written = {token.word for token in everything}
    times = frozenset(written & WEEKDAYS.keys()), frozenset(written & MOMENTS_OF_DAY)
    beside = _numbers(written) | {float(value) for counted in all_counts for value in (counted.low, counted.high)}
    names = frozenset(token.key for token in words if _is_name(article.text, token, sentence.start, settings))
    trends = {
        TURNS[token.word]
        for token, after in zip_longest(words, words[1:])
        if token and token.word in TURNS and not (after and after.word in _STATES)
    }
    trend = sum(trends) if len(trends) == 1 else 0
    starts = [token.start for token in words]
    made = []
    for at, counted in enumerate((*all_counts, *happened)):
        alone = at >= len(all_counts)
        left = all_counts[at - 1].end if at and not alone else sentence.start
        right = all_counts[at + 1].start if at + 1 < len(all_counts) else sentence.end
        context: dict[str, float] = {}
        first, last = bisect_left(starts, counted.start - settings.reach), bisect_left(starts, counted.end + settings.reach)
        for token in words[first:last]:
            if token.word in EVENTS or token.word in PEOPLE:
                continue
            tells = weight(token.word, token.key) * (1.0 if left <= token.start < right else settings.aside)
            context[token.key] = max(context.get(token.key, 0.0), tells)
        about = frozenset(token.key for token in tokens(counted.noun) if token.key)
        unit = _BASE.get(counted.unit, (counted.unit, Decimal(1)))[0]
        key = unit if counted.unit.isupper() or counted.unit == "people" else stem(unit)
        of = "people" if counted.unit in PERSONS else key
        factor = in_unit(counted.unit, unit)
        value = (float(counted.low * factor), float(counted.high * factor), float(_tolerance(counted, settings) * factor))
        when = (days, times, beside, article.meta.published)
        where = (article.text, sentence)
        made.append(CountInContext(position, counted, key, of, about, context, names, trend, *when, *value, *where))
    return made


_STATES = frozenset({"ill", "sick", "asleep", "silent", "victim", "prey", "unconscious", "pregnant", "overboard", "foul"})
"""What somebody falls who is no fewer for it: "patients fell ill"."""


def in_unit(unit: str, other: str) -> Decimal:
    """By what a value in a unit is multiplied to be one in another unit of the same kind; 1 where they are of two kinds."""
    (base, one), (other_base, two) = (_BASE.get(each, (each, Decimal(1))) for each in (unit, other))
    return one / two if base == other_base else Decimal(1)


_BASE = {"mm": ("cm", Decimal("0.1"))}
"""Units that are compared in another one, and how many of it make one of them: both are written of one crack."""


def _is_name(text: str, token: Token, first: int, settings: Figures) -> bool:
    """Whether a word with a capital is a name; the first of a sentence only where it is rare and never written without."""
    if not text[token.start].isupper() or token.word in MONTHS or token.word in WEEKDAYS:
        return False
    return token.start > first or (weight(token.word, token.key) >= settings.name_weight and f" {token.word}" not in text)


def _numbers(words: set[str]) -> frozenset[float]:
    """The numbers among the words of a sentence, also those that count nothing there: "12 of them"."""
    return frozenset(float(word) for word in words if word.isascii() and word.replace(".", "", 1).isdigit())


def _tolerance(counted: Counted, settings: Figures) -> Decimal:
    """How far a value may be from another that means the same, in its own units."""
    if counted.bound in (Bound.OVER, Bound.UNDER):
        return Decimal(0)
    value, share = abs(counted.high), Decimal(str(settings.about_percent)) / 100
    half = place_value(value) / 2
    if counted.bound is Bound.ABOUT:
        return max(value * share, min(half, Decimal(settings.about_units)))
    return min(value * share, half) if looks_round(counted) else Decimal(0)


def looks_round(counted: Counted) -> bool:
    """Whether nobody takes a value for exact: it has a scale word, or three zeros."""
    return counted.round or (counted.high >= 1000 and counted.high % 1000 == 0)


def place_value(value: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 100 for 1,200 and 0.1 for 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def digits(value: Decimal) -> int:
    """Significant digits of a value: 2 for 1,200 and 5 for 32,333."""
    return len(value.normalize().as_tuple().digits)
