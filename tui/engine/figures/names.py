"""Numbers that are no counts: ordinals, times, results, years, and numbers that are part of a name.

Article 5    the Nikkei 225    F-16    No. 10    4:12 p.m.    3-1    the 1990s    21st    555-1234
"""

from __future__ import annotations

import re

from tui.engine.figures.numbers import Number, Token
from tui.engine.language.en.measures import EVENTS, HYPHENED, LABELS, PEOPLE, UNITS

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_CLOCK = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|[A-Z]{2,3}T|GMT|hours GMT)\b")


def a_name(text: str, found: list[Token], read: Number) -> bool:
    """Whether a number is an ordinal, a time, a result, a year, or part of a name."""
    first, last = found[read.first], found[read.last - 1]
    before = found[read.first - 1] if read.first else None
    behind = found[read.last] if read.last < len(found) else None
    following = found[read.last + 1] if read.last + 1 < len(found) else None
    if (
        before
        and before.end == first.start
        and (before.word[-1].isalnum() or before.word in {"-", ".", "/", ":", "#", "'", "’", "_", "@", "+"})
    ):
        return True
    if behind and behind.start == last.end:
        if behind.word[0].isalpha() and behind.word not in UNITS and behind.word != "plus":
            return True
        if behind.word in {":", "/", "'", "’"} or (behind.word == "." and following and following.start == behind.end):
            return True
        hyphen = behind.word in {"-", "–"} and following and following.start == behind.end
        if hyphen and following and following.word not in HYPHENED and not (read.unit or read.round):
            return True
    if read.unit or read.round:
        return False
    if _CLOCK.match(text, last.end):
        return True
    if before and (
        before.word.rstrip(".") in LABELS or (before.word == "." and read.first > 1 and found[read.first - 2].word == "no")
    ):
        return True
    if read.digits and last.word.isdigit() and _designated(text, found, read.first):
        return True
    year = read.digits and 1500 <= read.low <= 2099 and read.low == read.high and len(last.word) == 4
    return bool(year and not (behind and (behind.word in PEOPLE or behind.word in EVENTS or behind.word in UNITS)))


def _designated(text: str, found: list[Token], first: int) -> bool:
    """Whether a number ends a name that an article opens: "the Nikkei 225", "a Rolls-Royce Trent 900"; not "in Ohio 300"."""
    at = first - 1
    while at > max(0, first - 4) and found[at].word not in _ARTICLES and _of_a_name(text, found[at]):
        at -= 1
    return 0 <= at < first - 1 and found[at].word in _ARTICLES


def _of_a_name(text: str, token: Token) -> bool:
    """Whether a word has a capital, or is the hyphen of one."""
    return text[token.start].isupper() or token.word == "-"
