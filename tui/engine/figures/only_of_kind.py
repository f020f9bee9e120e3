"""Counts that are the only ones of their kind in two articles: they may count one thing though the sentences share few words.

    The attendance was 24,318. | Attendance: 24,138 (3,200 away).
    some 1,200 homes were destroyed | 1,250 houses had been destroyed
    A fire at a paint factory killed four people | Five people died when fire swept through the paint works

Two values of one quantity lie near each other, those of two quantities seldom do, unless they are small. So the nearer they
must be, the less their sentences need to share; of tolls each article has a main one, the largest that it tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import fsum

from tui.engine.figures.clause import CROWDS, Setting
from tui.engine.figures.comparable import FIRST, CountPair
from tui.engine.figures.context import CountInContext
from tui.engine.figures.rules import deciding
from tui.engine.language.en.measures import ALIKE, EVENTS, PEOPLE, TIMES
from tui.engine.language.en.speech_verbs import CUES
from tui.engine.language.en.synonyms import common_key
from tui.engine.progress import SILENT, Progress
from tui.engine.words import stem, tokens, weight
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.settings import Figures

_OPEN_UNITS = frozenset({"points", "degree", "percentage points", "magnitude", "mark"})
"""Units in which an article tells values of many things, one each: what is only told once may be another thing's."""
_TOLL, _AGE = " people", "age of "
"""How the names of kinds end or begin that are compared otherwise."""
_CROWD_FROM = 50
"""People from which a crowd is one of which nobody knows the number."""
_FACTOR = 1.25
"""How many times larger one value may be than the other where both are the only ones of their kind in their articles: two
values of one quantity seldom differ by more than a fourth, those of two do in 9 of 10 pairs of the stories at hand."""
_LEAST = 0.4
"""Telling weight, in rarest words, that such values must share: one plain word, such as the noun for what is counted."""
_LEAD_WEIGHT = 1.3
"""Telling weight that the beginnings of two articles must share for their tolls to be of one event: a name or a rare word, and
a plain one. That people were killed is no part of it, for any toll says so."""
_TOLD_OF_ALL = frozenset({*MONTHS, *WEEKDAYS, *EVENTS, *PEOPLE})
"""Words that say of no event which it is."""
_SMALL = 20
"""Up to here two numbers are near each other by chance."""
_OPENS = frozenset('.!?"“”\n')
"""What stands before the first word of a sentence, whose capital is no name's."""
_LEAD = 800
"""Characters in which an article says what it is about: headline and three sentences."""
_MEASURES = frozenset({"mph", "km/h", "gram", "kg", "metre", "cm", "km", "mile", "ton", "litre", "hectare", "acre"})
_SPEEDS = frozenset({"mph", "km/h", "knot"})
"""Units of which one alone tells how fast what the article is about was."""
_YEARS = 3
"""Years that one person's age is told wrongly at the most; further apart they are two people."""
_LABELLED = "majority"
"""A unit that is told once, also where it is small: "a majority of two"."""
_MOST_PAIRS = 40
"""Articles of one kind that are compared each with each: of more the first ones, in their order."""


def only_of_kind(
    counts: Sequence[CountInContext], settings: Figures, progress: Progress = SILENT
) -> list[tuple[float, int, int]]:
    """Pairs of counts, by their positions, that may give two values of one thing, each with the weight that they share.

    Pairs of one article are of one value: a toll that it repeats.
    """
    kinds: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, each in enumerate(progress.over(counts, 0.0, 0.4, every=8)):
        if kind := _kind(each):
            kinds[kind][each.article].append(at)
    leads = _Leads(counts)
    found: list[tuple[float, int, int]] = []
    for kind, own in progress.over([each for each in kinds.items() if len(each[1]) > 1], 0.4, 0.4, every=1):
        found += _pairs(kind, own, counts, leads, (settings, progress))
    return found


def _kind(each: CountInContext) -> str:
    """What is counted, by a name that all words for it share; empty where an article tells many of the kind."""
    counted = each.counted
    if counted.subject.startswith(_AGE):
        return f"{_AGE}{counted.subject.split()[-1].lower()}"
    if counted.subject.startswith("year-old "):
        return f"{_AGE}{counted.subject}"
    if counted.vague or counted.unit in TIMES or counted.unit in _OPEN_UNITS or counted.subject.startswith(("age", "year-old")):
        return ""
    if counted.event:
        return f"{counted.event}{_TOLL}" if each.of == "people" else ""
    if counted.unit.isupper() or counted.unit == "percent" or counted.unit in _MEASURES:
        return counted.unit
    noun = (counted.noun.lower().partition(" of ")[0].split()[-1:] or [counted.unit])[0]
    noun = ALIKE.get(noun, noun)
    if crowd := Setting(each).crowd:
        return crowd if each.low >= _CROWD_FROM else ""
    return common_key(stem(noun))


def _pairs(
    kind: str, own: dict[int, list[int]], counts: Sequence[CountInContext], leads: _Leads, how: tuple[Figures, Progress]
) -> Iterator[tuple[float, int, int]]:
    """The pairs of one kind that may be one thing."""
    settings, progress = how
    is_toll = kind.endswith(_TOLL)
    sides = {article: _main(own[article], counts) if is_toll else own[article] for article in sorted(own)[:_MOST_PAIRS]}
    values = {article: {(counts[at].low, counts[at].high) for at in side} for article, side in sides.items()}
    for one_article, other_article in combinations(sides, 2):
        only = len(values[one_article]) == len(values[other_article]) == 1
        if not values[one_article].isdisjoint(values[other_article]) or (not only and _is_everywhere(kind)):
            continue
        progress.report(0.4)
        for a, b in product(sides[one_article], sides[other_article]):
            one, other = counts[a], counts[b]
            if not _is_near(one, other, kind, settings):
                continue
            shared = _weigh_common(one, other)
            if _is_one_thing(one, other, kind, shared, only=only, leads=leads, settings=settings) and not deciding(
                FIRST, CountPair(one, other, settings)
            ):
                yield shared, max(a, b), min(a, b)
                if is_toll:
                    repeated = (sides[one_article], sides[other_article])
                    yield from ((shared, again, side[0]) for side in repeated for again in side[1:])


def _is_everywhere(kind: str) -> bool:
    """Whether articles give many of a kind, of things that have nothing to do with each other: shares and sums."""
    return kind == "percent" or kind.isupper()


def _is_one_thing(
    one: CountInContext, other: CountInContext, kind: str, shared: float, *, only: bool, leads: _Leads, settings: Figures
) -> bool:
    """Whether two counts of a kind may be of one thing; `only` says whether each article gives one value of the kind."""
    if kind.endswith(_TOLL):
        return leads.weigh_common(one, other) >= _LEAD_WEIGHT
    if kind in CROWDS and only:
        return shared >= _LEAST or leads.weigh_common(one, other) >= _LEAD_WEIGHT
    if kind.startswith(_AGE):
        return only and (
            leads.one_person(one, other) if one.counted.subject.startswith(_AGE) else shared >= settings.conflict_weight
        )
    if leads.strange(one, other):
        return False
    if kind in _SPEEDS and only:
        return leads.weigh_common(one, other) >= _LEAD_WEIGHT
    if only:
        small = max(one.high, other.high) < _SMALL and one.counted.unit != _LABELLED
        return shared >= (settings.same_weight if small else _LEAST)
    return shared >= settings.conflict_weight


def _main(side: list[int], counts: Sequence[CountInContext]) -> list[int]:
    """The places of the largest toll of those that an article tells of no earlier time."""
    now = [at for at in side if not Setting(counts[at]).earlier and not Setting(counts[at]).is_increase]
    most = max((counts[at].high for at in now), default=0.0)
    return [at for at in now if counts[at].high == most]


def _is_near(one: CountInContext, other: CountInContext, kind: str, settings: Figures) -> bool:
    """Whether two values lie as near as those of one quantity do; tolls and crowds are told further apart."""
    low, high = sorted((one.high, other.high))
    if low <= 0:
        return False
    if kind.endswith(_TOLL) or kind in CROWDS:
        return high <= low * settings.factor
    if kind.startswith(_AGE):
        return high - low <= _YEARS
    return high <= low * _FACTOR or (high - low == 1 and one.counted.unit == _LABELLED)


def _weigh_common(one: CountInContext, other: CountInContext) -> float:
    """The telling weight that the words around two counts share, words of one meaning as one."""
    mine, theirs = ({common_key(key): tells for key, tells in each.context.items()} for each in (one, other))
    return fsum(min(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())


def _subject(count: CountInContext) -> frozenset[str]:
    """Stems of the name that a sentence is about; of what somebody only says, none."""
    before = count.text[count.sentence.start : count.counted.start].split()
    return frozenset() if any(word in CUES for word in before) else Setting(count).subject


def tell_of_one_event(one: CountInContext, other: CountInContext) -> bool:
    """Whether the articles of two counts begin with one event: a name, and as much besides as tolls of one event need."""
    return _Leads((one, other)).weigh_common(one, other) >= _LEAD_WEIGHT


class _Leads:
    """What articles begin with, and which names they hold; read where it is asked for."""

    def __init__(self, counts: Sequence[CountInContext]) -> None:
        """Hold the texts of the counts."""
        self._texts = {each.article: each.text for each in counts}
        self._keys: dict[int, frozenset[str]] = {}
        self._first: dict[int, dict[str, float]] = {}

    def strange(self, one: CountInContext, other: CountInContext) -> bool:
        """Whether what either sentence is about has a name that the other article never gives: another tunnel, another town."""
        return any(
            (subject := _subject(mine)) and subject.isdisjoint(self._all(theirs.article))
            for mine, theirs in ((one, other), (other, one))
        )

    def one_person(self, one: CountInContext, other: CountInContext) -> bool:
        """Whether two ages are of one name, in full or as the article with the surname alone gives it elsewhere."""
        short, full = sorted((each.counted.subject.removeprefix("age of ") for each in (one, other)), key=len)
        bare = one if one.counted.subject.endswith(f"age of {short}") else other
        return short == full or (" " not in short and full in self._texts[bare.article])

    def weigh_common(self, one: CountInContext, other: CountInContext) -> float:
        """The weight of the words that both leads hold, 0 where they share no name: tolls of two events."""
        mine, theirs = self._lead(one.article), self._lead(other.article)
        both = mine.keys() & theirs.keys()
        return fsum(mine[key] for key in both) if any(key[0] == "=" for key in both) else 0.0

    def _all(self, article: int) -> frozenset[str]:
        if article not in self._keys:
            self._keys[article] = frozenset(token.key for token in tokens(self._texts[article]) if token.key)
        return self._keys[article]

    def _lead(self, article: int) -> dict[str, float]:
        if article not in self._first:
            text = self._texts[article][:_LEAD]
            found: dict[str, float] = {}
            for token in tokens(text):
                if token.key and token.word not in _TOLD_OF_ALL and not token.word[0].isdigit():
                    tells = weight(token.word, token.key)
                    found[common_key(token.key)] = tells
                    if (
                        text[token.start].isupper()
                        and text[max(0, token.start - 3) : token.start].rstrip(" ")[-1:] not in _OPENS
                    ):
                        found[f"={token.key}"] = 0.0
            self._first[article] = found
        return self._first[article]
