"""Times of day and ages that are told without a unit and count nothing: "ten past seven", "six sharp", "at under-21 level"."""

from __future__ import annotations

from tui.engine.figures.number_in_text import NumberInText
from tui.engine.figures.tokens import touch, word_at
from tui.engine.language.en.measures import ONES
from tui.engine.words import FUNCTION

_HOURS = 24
"""Hours of a day."""
_PARTS = frozenset({"half", "quarter"})
_OLDEST = 99
"""Years below which people make up a group of one age."""


def is_clock_in_words(case: NumberInText) -> bool:
    """Whether a number is the minute or the hour of a time: "ten past seven", "half past ten", "six sharp"."""
    if case.read.unit or case.read.round:
        return False
    after = word_at(case.found, case.read.last + 1)
    sharp = (case.behind == "sharp" and (not after.isalpha() or after in FUNCTION)) or [
        word_at(case.found, case.read.last + n) for n in range(3)
    ] == ["on", "the", "dot"]
    if sharp:
        return 0 < case.read.high <= _HOURS and case.read.high % 1 == 0
    before = word_at(case.found, case.read.first - 2)
    return (case.behind == "past" and _is_hour(word_at(case.found, case.read.last + 1))) or (
        case.before == "past"
        and _is_hour(word_at(case.found, case.read.first))
        and (_is_hour(before) or before in _PARTS | _TENS)
    )


def _is_hour(word: str) -> bool:
    """Whether a word may be an hour or a small number of minutes."""
    return 0 < ONES.get(word, 0) <= _HOURS or word in {"noon", "midnight"} or (word.isdigit() and 0 < int(word) <= _HOURS)


_TENS = frozenset({"twenty", "20", "25", "five"})


def is_age_group(case: NumberInText) -> bool:
    """Whether it names those under or over an age: "at under-21 level", "the over-60s"."""
    at = case.read.first - 1
    tied = case.before in {"-", "‐", "‑"} and touch(case.found, at) and touch(case.found, case.read.first)
    if not tied or word_at(case.found, at - 1) not in {"under", "over"}:
        return False
    return (
        case.bare and case.read.high <= _OLDEST and not (case.behind in {"-", "%", "°"} and touch(case.found, case.read.last))
    )
