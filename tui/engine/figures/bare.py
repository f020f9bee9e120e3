"""Numbers whose noun stands before them: "the total is now 347", "put the number on board at 140"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from tui.engine.figures.counts import Counted
from tui.engine.language.en.measures import BEFORE, PERSONS, TIMES
from tui.model.counts import Bound

_BOUND = r"(?P<bound>(?:about|around|some|nearly|almost|at least|more than|over)\s+)?"
_VALUE = (
    r"(?P<value>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\w%]|[.,]\d|\s+(?:per\s*cent|percent|million|billion|thousand)\b)(?=[\s.;,:)]|$)"
)
_TOTAL = re.compile(
    rf"\b(?:figure|total|number|tally)\b(?:\s+(?:given|reported|told|put|brought|now|first|earlier|that|was|is)){{0,3}}?"
    rf"\s+(?:was|is|to|at|stands\s+at|stood\s+at|reached|had\s+been|has\s+reached)\s+(?:now\s+)?{_BOUND}{_VALUE}(?=\s*(?:[.;,:)]|$))",
    re.IGNORECASE,
)
"""A total whose kind was told before."""
_PUT = re.compile(
    r"\bnumber\s+(?:of\s+(?P<noun>people|[a-z]+s)|(?P<aboard>on\s+board|aboard))(?:\s+[a-z]+){0,3}?\s+at\s+"
    rf"{_BOUND}{_VALUE}(?=\s*(?:[.;,:)]|$))",
    re.IGNORECASE,
)
"""A total whose kind is told with it: "put the number of people affected at 180,000"."""
_CORRECT = re.compile(rf"^\W*(?:It|That)\s+(?:was|is|should\s+(?:be|have\s+been))\s+{_BOUND}{_VALUE}(?=\s*(?:[.;,:)]|$))")
"""What holds instead of the value of the sentence before, where that is a correction."""
_OF_THEM = re.compile(
    r"(?<![\w.,])(?P<bound>(?:about|around|some|nearly|almost) )?(?P<value>\d{1,3}(?:,\d{3}){1,3}|\d{1,6}) of them\b",
    re.IGNORECASE,
)
"""Some of the people of the sentence before."""
_CORRECTION = re.compile(r"\b(?:correction|earlier\s+version|first\s+(?:said|given|reported))\b", re.IGNORECASE)


def bare_counts(
    text: str, start: int, end: int, found: Sequence[Counted], before: tuple[int, Sequence[Counted]]
) -> list[Counted]:
    """The counts of a sentence without a noun of their own; `before` are the start and the counts of the sentence before."""
    made: list[Counted] = []
    begin, previous = before
    kinds = {each.unit: each for each in reversed(previous) if each.unit not in TIMES and each.low == each.high}
    kind = next(iter(kinds.values())) if len(kinds) == 1 else None
    all_people = {each.unit for each in previous} <= PERSONS
    for pattern in (_PUT, _TOTAL, _CORRECT, _OF_THEM):
        match = pattern.search(text[start:end])
        if match is None:
            continue
        first, last = start + match.start("bound" if match["bound"] else "value"), start + match.end("value")
        if any(each.start < last and first < each.end for each in (*found, *made)):
            continue
        if pattern is _OF_THEM:
            if all_people and any(each.low > Decimal(match["value"].replace(",", "")) for each in previous):
                made.append(_count(match, (first, last), "people", "people", "of-those-before"))
        elif pattern is _PUT:
            noun = match["noun"] or "people"
            made.append(_count(match, (first, last), noun.lower(), noun, "number-put-at"))
        elif kind and not kind.unit.isupper() and (pattern is _TOTAL or _CORRECTION.search(text[begin:start])):
            made.append(
                _count(match, (first, last), kind.unit, kind.noun, "total-of-before")._replace(
                    event=kind.event, subject=kind.subject
                )
            )
    return made


def _count(match: re.Match[str], place: tuple[int, int], unit: str, noun: str, why: str) -> Counted:
    """A count of what is named elsewhere."""
    value = Decimal(match["value"].replace(",", ""))
    bound = BEFORE.get(" ".join((match["bound"] or "").lower().split()), Bound.EXACTLY)
    return Counted(*place, value, value, bound, unit, "", noun, noun, round=False, why=(why,))
