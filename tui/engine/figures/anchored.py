"""Values that two articles tie to the same words: "the recall of 48,000 bags" here, "the recall covers 84,000 bags" there.

An article counts bags, pounds and hours of many things. But of those beside one word ("recall", "winnings") it mostly gives a
single value; where another article gives a single one beside the same words, about the same event, they are of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import fsum

from tui.engine.figures.context import CountInContext
from tui.engine.figures.leads import Leads
from tui.engine.language.en.measures import BEFORE, EVENTS, ONES, PEOPLE, PLANNED, SCALES, TENS, TIMES
from tui.engine.language.en.synonyms import common_key
from tui.engine.words import stem, tokens, weight
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.settings import Figures

_BEFORE, _BEHIND = 60, 50
"""Characters before and behind a value in which the words stand to which it belongs: half a line of its own clause."""
_BREAK = re.compile(r"[;:—–.!?]\s|[,;]\s(?=(?:and|but|while|who|which|where|when|after|as|with)\b)")
_SAYS_NOTHING = frozenset(
    {*MONTHS, *WEEKDAYS, *EVENTS, *PEOPLE, *ONES, *TENS, *SCALES, *PLANNED}
    | {word for words in BEFORE for word in words.split()}
    | {f"{unit}s" for unit in TIMES}
    | TIMES
)
"""Words that stand beside the most different values."""
_TELLING = 0.25
"""Telling weight of a word that says of a value what it is of."""
_TOGETHER = 1.0
"""Telling weight that the words have together which stand beside both values alone: two plain ones."""
OPEN_UNITS = frozenset({"points", "degree", "percentage points", "magnitude", "mark"})
"""Units in which an article tells values of many things, one each: what is only told once may be another thing's."""
_WIDE = 2.0
"""How many times larger the one value may be."""


def find_tied(counts: Sequence[CountInContext], leads: Leads, settings: Figures) -> list[tuple[float, int, int]]:
    """Pairs of counts, by their positions, that stand beside the same words, each with the weight of those."""
    beside: dict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    weights: dict[str, float] = {}
    kinds = [_kind(each) for each in counts]
    of_sentence: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, each in enumerate(counts):
        of_sentence[each.article, each.sentence.start].append(at)
    for at, each in enumerate(counts):
        if kind := kinds[at]:
            for key, tells in (_words_beside(each) | _counts_beside(counts, kinds, of_sentence, at)).items():
                beside[kind, key][each.article].append(at)
                weights[key] = max(tells, weights.get(key, 0.0))
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (_, key), own in beside.items():
        single = [
            (article, places[0])
            for article, places in own.items()
            if len({(counts[at].low, counts[at].high) for at in places}) == 1
        ]
        for (_, a), (_, b) in combinations(sorted(single)[: settings.most_candidates], 2):
            found[a, b].add(key)
    made = []
    for (a, b), keys in sorted(found.items()):
        noun = 0.0 if _is_unit(counts[a].counted.unit) else weight(counts[a].counted.unit, counts[a].key)
        ties = [*([_DAY] if counts[a].days & counts[b].days else []), *(weights[key] for key in sorted(keys))]
        shared = fsum([noun, *ties])
        if len(ties) > 1 and shared >= _TOGETHER and _may_differ(counts[a], counts[b], leads, settings):
            made.append((shared, max(a, b), min(a, b)))
    return made


def _kind(each: CountInContext) -> str:
    """In what a value is told; empty where it tells only a magnitude, an age, or whom something befell."""
    counted = each.counted
    if (
        counted.vague
        or counted.event
        or counted.unit in OPEN_UNITS
        or counted.subject.startswith(("age", "year-old"))
        or each.low <= 0
    ):
        return ""
    noun = (counted.noun.lower().partition(" of ")[0].split()[-1:] or [counted.unit])[0]
    return counted.unit if _is_unit(counted.unit) else common_key(stem(noun))


def _is_unit(unit: str) -> bool:
    """Whether a unit says nothing of what is counted: money, shares and spans of time."""
    return unit.isupper() or unit == "percent" or unit in TIMES


def _counts_beside(
    counts: Sequence[CountInContext], kinds: Sequence[str], of_sentence: dict[tuple[int, int], list[int]], at: int
) -> dict[str, float]:
    """The other counts of the sentence as words: who tells of "23 accounts" tells of the same ones."""
    near = of_sentence[counts[at].article, counts[at].sentence.start]
    return {
        f"{counts[other].high:g} {kinds[other]}": _SAME
        for other in near
        if other != at and kinds[other] and counts[other].high > _DOZEN and not _is_unit(kinds[other])
    }


_SAME = 0.7
"""What an equal count beside both tells: as much as a rare word."""
_DAY = 0.4
"""What a day tells that both sentences name: as much as a plain word."""
_DOZEN = 12
"""Up to here two things are as many by chance."""


def _words_beside(each: CountInContext) -> dict[str, float]:
    """The telling words of the clause of a value that stand near it, with how much each tells; no names."""
    start, end = each.counted.start, each.counted.end
    first = max(each.sentence.start, start - _BEFORE)
    before = each.text[first:start]
    behind = each.text[end : min(each.sentence.end, end + _BEHIND)]
    cut = max((match.end() for match in _BREAK.finditer(before)), default=0)
    stop = _BREAK.search(behind)
    found = (*tokens(each.text, first + cut, start), *tokens(each.text, end, end + (stop.start() if stop else len(behind))))
    own = {token.key for token in tokens(each.counted.noun)}
    return {
        common_key(token.key): tells
        for token in found
        if token.key
        and token.key not in own
        and token.word not in _SAYS_NOTHING
        and not token.word[0].isdigit()
        and each.text[token.start].islower()
        and (tells := weight(token.word, token.key)) >= _TELLING
    }


def _may_differ(one: CountInContext, other: CountInContext, leads: Leads, settings: Figures) -> bool:
    """Whether two values are near enough, of one event, and of nobody whom only one of them names."""
    low, high = sorted((one.high, other.high))
    if low == high or high > low * _WIDE or leads.strange(one, other):
        return False
    least = min(len(one.names), len(other.names))
    if least and len(one.names & other.names) < settings.names_share * least:
        return False
    return leads.are_of_one_event(one, other)
