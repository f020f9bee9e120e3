"""Values that a text gives only to say that they no longer hold, and the values that hold instead.

    It was first said to hold [212] coins. Cleaning has brought the total to [347].     212 is withdrawn for 347
    An earlier version of this article gave the turnout as [42.7] per cent. It was [47.2] per cent.
    The bill was put at [$11 million], against the [$6 million to $8 million] first given.
    Ms Orr cut the forecast for profit to [$88 million], from [$94 million].

Who gives a withdrawn value does not agree with those who still give it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from tui.engine.figures.context import CountInContext, digits
from tui.engine.language.en.measures import TIMES
from tui.model.settings import Figures

Older: TypeAlias = "frozenset[tuple[int, str, float, float]]"
"""Withdrawn values: article, what is counted, and the least and the most."""

_HINT = re.compile(
    r"\b(?:earl(?:y|ier)|first|initial|original|previous|preliminary|from|against|instead|rather)(?:ly)?\b", re.IGNORECASE
)
"""What a sentence without a withdrawn value does not hold."""
_PIECE = re.compile(r"[^\W\d_]++|[,;]")
"""Words, and the signs at which a clause ends. What follows is looked for in words with one blank between two."""
_TOLD = r"(?:said|reported|thought|put|believed|estimated|given|told|announced|published|stated|counted|feared|admitted)"
_FIRST = r"(?:at first|first|initially|originally|earlier|previously)"
_TOTAL = r"(?:figure|number|total|toll|count) (?:that was )?"
_VERSION = re.compile(r"\b(?:earlier|original|previous) (?:versions?|summary|summaries|estimates?|tally|tallies|counts?)\b")
_GAVE = re.compile(r"\b(?:said|gave|put|had|stated|reported|was|were|spoke of)\b")
_FIRST_TOLD = re.compile(rf"\b(?:was|were|had been|it) {_FIRST} {_TOLD}\b")
_ONCE = re.compile(rf"\b{_FIRST}\b")
_TOTAL_WAS = re.compile(rf"\b{_TOTAL}(?:(?:given|reported|told) )?(?:was|had been) $")
_TOTAL_GIVEN = re.compile(rf"\b{_TOTAL}(?:{_FIRST} {_TOLD}|{_TOLD} {_FIRST}) (?:was|had been) $")
_EARLY = re.compile(r"\b(?:early|first|initial|preliminary|earlier) (?:reports|estimates?|counts?|figures|tally|tallies)\b")
"""What may be all that is known yet: a newer value must stand in the article."""
_FROM = re.compile(r"\b(?:from|against|instead of|rather than) (?:the )?$")
_TOLD_BEHIND = re.compile(
    rf"\b(?:{_FIRST} {_TOLD}|{_TOLD} {_FIRST}"
    r"|(?:it|they|he|she) (?:had )?(?:first )?(?:owned up to|admitted|reported|announced|gave|given|confirmed))\b"
)
"""Words behind "from" and a value that was told once: "up from the nine cases it reported"."""
_CUT = re.compile(
    r"\b(?:cuts?|raise[ds]|lower(?:ed|s)|trim(?:med|s)|revise[ds]|lift(?:ed|s)|upgraded|downgraded|reduced|slashed)\b"
)
_FORECAST = re.compile(r"\b(?:forecasts?|estimates?|outlook|guidance|projections?|toll|tally)\b")
_BY_TIME = re.compile(r"\b(?:last|a) (?:year|month|week|decade|season)\b|^in $")
"""Behind a value that was true in its time."""
_LOOK = 400
"""Characters around a value in which such words stand; so a sentence without an end takes no longer than others."""
_BEHIND = 7
"""Words behind a value that tell of it: "from the nine cases of illness that it first reported"."""
_REACH = 2
"""Sentences before or behind a withdrawn value in which the value stands that holds instead."""
_NEAR = 1.4
"""The same, where the newer value stands further off and its sentence does not speak of the older one."""
_SPREAD = 3
"""How many times larger one of two values may be of which one holds instead of the other."""


def find_withdrawn(counts: Sequence[CountInContext], settings: Figures) -> dict[int, int | None]:
    """The positions of the counts that are withdrawn, with that of the value that holds instead, if one does.

    That value is looked for among the nearest `most_candidates` before and behind, so that a thousand of them take a moment.
    """
    suspects = {at: strength for at, each in enumerate(counts) if (strength := _strength(each))}
    if not suspects:
        return {}
    own: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(counts):
        if at not in suspects:
            own[each.article].append(at)
    found: dict[int, int | None] = {}
    for at, strength in suspects.items():
        others = own[counts[at].article]
        here = bisect_left(others, at)
        newer = _newer(at, others[max(0, here - settings.most_candidates) : here + settings.most_candidates], counts)
        if newer is not None or strength > 1:
            found[at] = newer
    return found


def older_values(counts: Sequence[CountInContext], withdrawn: Iterable[int]) -> Older:
    """The withdrawn values with their articles."""
    return frozenset((counts[at].article, counts[at].of, counts[at].low, counts[at].high) for at in withdrawn)


def withdraws(one: CountInContext, other: CountInContext, older: Older) -> bool:
    """Whether the article of the one says that the value of the other no longer holds."""
    return (one.article, other.of, other.low, other.high) in older


def is_told_before(one: CountInContext, other: CountInContext, shared: float, settings: Figures) -> bool:
    """Whether a value that an article withdraws is that of another; of shares, sums and single digits words must agree too."""
    if one.article == other.article or (one.low, one.high) != (other.low, other.high):
        return False
    plain = not one.counted.unit.isupper() and one.counted.unit != "percent" and digits(one.counted.high) > 1
    strange = bool(one.names and other.names) and not one.names & other.names
    return (plain and not strange) or shared >= settings.same_weight / 2


def _strength(count: CountInContext) -> int:
    """2 where a value is told as one that was told once, 1 where it may be, 0 elsewhere."""
    text, sentence, counted = count.text, count.sentence, count.counted
    start, end = max(sentence.start, counted.start - _LOOK), min(sentence.end, counted.end + _LOOK)
    if counted.unit in TIMES or not _HINT.search(text, start, end):
        return 0
    before = _clause(text[start : counted.start].rpartition(";")[2])
    behind = _clause(_STOP.split(text[counted.end : end], maxsplit=1)[0], _BEHIND)
    if _BY_TIME.search(behind):
        return 0
    once = (
        _in_turn(before, _VERSION, _GAVE)
        or ("," not in before[_end(before, _FIRST_TOLD) :] and _in_turn(before, _FIRST_TOLD))
        or _in_turn(before, _ONCE, _TOTAL_WAS)
        or _in_turn(before, _TOTAL_GIVEN)
        or (_in_turn(before, _CUT, _FORECAST) and before.endswith(" from "))
        or (_in_turn(before, _FROM) and _in_turn(behind, _TOLD_BEHIND))
    )
    return 2 if once else int(_in_turn(before, _EARLY, _GAVE))


_STOP = re.compile(r"[,;.!?\d]")
"""Where the words behind a value end; "in 2019" leaves "in"."""


def _clause(text: str, most: int | None = None) -> str:
    """The words of a text in lower case, with one blank behind each."""
    return "".join(f"{word} " for word in _PIECE.findall(text.lower())[:most])


def _in_turn(words: str, *expressions: re.Pattern[str]) -> bool:
    """Whether expressions are found one behind the other."""
    at = 0
    for expression in expressions:
        match = expression.search(words, at)
        if match is None:
            return False
        at = match.end()
    return True


def _end(words: str, expression: re.Pattern[str]) -> int:
    """Where an expression ends, 0 where it is not found."""
    match = expression.search(words)
    return match.end() if match else 0


def _newer(at: int, others: Sequence[int], counts: Sequence[CountInContext]) -> int | None:
    """The value that holds instead: of the same kind, in the nearest sentence, what follows before what precedes."""
    old = counts[at]
    starts = sorted({counts[other].sentence.start for other in others} | {old.sentence.start})
    here = starts.index(old.sentence.start)
    found = []
    for other in others:
        each = counts[other]
        same = each.key == old.key or (each.of == old.of == "people")
        low, high = sorted((each.high, old.high))
        away = starts.index(each.sentence.start) - here
        if (
            same
            and each.high != old.high
            and 0 < high <= low * _SPREAD
            and _sentences_between(old, each) <= _REACH
            and (each.counted.event == old.counted.event or not (each.counted.event and old.counted.event))
        ):
            found.append((abs(away), away < 0, abs(each.counted.start - old.counted.start), other))
    if found:
        return min(found)[3]
    anywhere = [other for other in others if counts[other].of == old.of and _is_near(counts[other].high, old.high)]
    return anywhere[0] if len({counts[other].high for other in anywhere}) == 1 else None


def _sentences_between(one: CountInContext, other: CountInContext) -> int:
    """How many sentences end between two values of an article."""
    first, last = sorted((one.counted.start, other.counted.start))
    return one.text.count(". ", first, last)


def _is_near(one: float, other: float) -> bool:
    """Whether two values differ by as little as an early number and what came of it."""
    low, high = sorted((one, other))
    return low != high and high <= low * _NEAR
