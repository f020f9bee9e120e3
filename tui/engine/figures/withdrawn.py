"""Values that a text gives only to say that they no longer hold, and the values that hold instead.

    It was first said to hold [212] coins. Cleaning has brought the total to [347].     212 is withdrawn for 347
    An earlier version of this article gave the turnout as [42.7] per cent. It was [47.2] per cent.
    The bill was put at [$11 million], against the [$6 million to $8 million] first given.
    Ms Orr cut the forecast for profit to [$88 million], from [$94 million].

Who gives a withdrawn value does not agree with those who still give it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from tui.engine.figures.context import CountInContext, digits
from tui.engine.language.en.measures import TIMES
from tui.model.settings import Figures

Older: TypeAlias = "frozenset[tuple[int, str, float, float]]"
"""Withdrawn values: article, what is counted, and the least and the most."""

_HINT = re.compile(r"(?i:\b(?:earl(?:y|ier)|first|initial|original|previous|preliminary|from|against|instead|rather)(?:ly)?\b)")
"""What a sentence without a withdrawn value does not hold."""
_TOLD = r"(?:said|reported|thought|put|believed|estimated|given|told|announced|published|stated|counted|feared|admitted)"
_FIRST = r"(?:at\s+first|first|initially|originally|earlier|previously)"
_SAID_ONCE = re.compile(
    rf"\b(?:earlier|original|previous)\s+(?:versions?|summar(?:y|ies)|estimates?|tall(?:y|ies)|counts?)\b[^;]*\b(?:said|gave|put|"
    rf"had|stated|reported|was|were)\b[^;]*$"
    rf"|\b(?:was|were|had\s+been|it)\s+{_FIRST}\s+{_TOLD}\b[^;,]*$"
    rf"|\b{_FIRST}\b[^;]*\b(?:figure|number|total|toll|count)\s+(?:that\s+was\s+)?(?:given|reported|told)?\s*(?:was|had\s+been)\s+$"
    rf"|\b(?:figure|number|total|toll|count)\s+(?:that\s+was\s+)?(?:{_FIRST}\s+{_TOLD}|{_TOLD}\s+{_FIRST})\s+(?:was|had\s+been)\s+$",
    re.IGNORECASE,
)
"""Words before a value that was told once."""
_EARLY = re.compile(
    r"\b(?:early|first|initial|preliminary|earlier)\s+(?:reports|estimates?|counts?|figures|tall(?:y|ies))\b[^;]*"
    r"\b(?:said|gave|put|spoke\s+of|had)\b[^;]*$",
    re.IGNORECASE,
)
"""The same, where it may be all that is known yet: a newer value must stand in the article."""
_FROM = re.compile(r"\b(?:from|against|instead\s+of|rather\s+than)\s+(?:the\s+)?$", re.IGNORECASE)
_TOLD_BEHIND = re.compile(
    rf"^(?:\s+[a-z]+){{0,3}}?\s+(?:{_FIRST}\s+{_TOLD}|{_TOLD}\s+{_FIRST}"
    r"|(?:it|they|he|she)\s+(?:had\s+)?(?:first\s+)?(?:owned\s+up\s+to|admitted|reported|announced|gave|given|confirmed))\b",
    re.IGNORECASE,
)
"""Words behind "from" and a value that was told once: "up from the nine cases it reported"."""
_FORECAST = re.compile(
    r"\b(?:cut|cuts|raised|raises|lowered|lowers|trimmed|trims|revised|revises|lifted|lifts|upgraded|downgraded|reduced|slashed)\b"
    r"[^;]*\b(?:forecasts?|estimates?|outlook|guidance|projections?|toll|tally)\b[^;]*\bfrom\s+$",
    re.IGNORECASE,
)
_BY_TIME = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:last|a)\s+(?:year|month|week|decade|season)|^\W*in\s+(?:19|20)\d\d\b", re.IGNORECASE
)
"""Behind a value that was true in its time."""
_REACH = 2
"""Sentences before or behind a withdrawn value in which the value stands that holds instead."""
_NEAR = 1.4
"""The same, where the newer value stands further off and its sentence does not speak of the older one."""
_SPREAD = 3
"""How many times larger one of two values may be of which one holds instead of the other."""


def find_withdrawn(counts: Sequence[CountInContext]) -> dict[int, int | None]:
    """The positions of the counts that are withdrawn, with that of the value that holds instead, if one does."""
    suspects = {at: strength for at, each in enumerate(counts) if (strength := _strength(each))}
    if not suspects:
        return {}
    own: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(counts):
        own[each.article].append(at)
    found: dict[int, int | None] = {}
    for at, strength in suspects.items():
        newer = _newer(at, [other for other in own[counts[at].article] if other not in suspects], counts)
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
    if counted.unit in TIMES or not _HINT.search(text, sentence.start, sentence.end):
        return 0
    before, behind = text[sentence.start : counted.start], text[counted.end : sentence.end]
    if _BY_TIME.match(behind):
        return 0
    if _SAID_ONCE.search(before) or _FORECAST.search(before) or (_FROM.search(before) and _TOLD_BEHIND.match(behind)):
        return 2
    return int(bool(_EARLY.search(before)))


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
        gap = old.text.count(". ", min(each.counted.start, old.counted.start), max(each.counted.start, old.counted.start))
        if (
            same
            and each.high != old.high
            and 0 < high <= low * _SPREAD
            and gap <= _REACH
            and (each.counted.event == old.counted.event or not (each.counted.event and old.counted.event))
        ):
            found.append((abs(away), away < 0, abs(each.counted.start - old.counted.start), other))
    if found:
        return min(found)[3]
    anywhere = [other for other in others if counts[other].of == old.of and _is_near(counts[other].high, old.high)]
    return anywhere[0] if len({counts[other].high for other in anywhere}) == 1 else None


def _is_near(one: float, other: float) -> bool:
    """Whether two values differ by as little as an early number and what came of it."""
    low, high = sorted((one, other))
    return low != high and high <= low * _NEAR
