"""The constants of the comparison, each at its border."""

from __future__ import annotations

from typing import Any

from tests.numbers.border import Border
from tui.engine.align.modality import coming_places, denial_before, denied_keys, denies, lies_ahead, tells_of_earlier_year
from tui.engine.align.numbered import numbered_things
from tui.engine.align.synonym_keys import _phrase
from tui.engine.words import tokens

OLD = "old "


def is_denied_until(words: int) -> bool:
    """Whether a denial counts in a sentence that goes on with "until" so many words behind it."""
    return denies(tokens(f"Marsh did not {OLD * words} declare until Tuesday."))


def is_about(place: int) -> bool:
    """Whether a word so many places behind a denial is what it denies."""
    found = tokens("He will not open close shut lock.")
    at = next(n for n, token in enumerate(found) if token.word == "not") + place
    return f"k{at}" in denied_keys(found, [f"k{n}" for n in range(len(found))])


def is_denied_before(place: int) -> bool:
    """Whether a denial so many places before a word denies it."""
    found = tokens(f"Nobody {OLD * (place - 1)} sailed.")
    return denial_before(found, len(found) - 1) is not None


def is_rule(place: int) -> bool:
    """Whether a "no" so many places before "may" makes a rule of it, and no thing to come."""
    return not lies_ahead(tokens(f"They say no {OLD * (place - 1)} may pass."))


def is_coming(place: int) -> bool:
    """Whether a word so many places behind "will" tells of what may come."""
    found = tokens("They will old old old old old old old.")
    return next(n for n, token in enumerate(found) if token.word == "will") + place in coming_places(found)


def is_planned(words: int) -> bool:
    """Whether the verb behind a "to" is planned that stands so many words behind "expects"."""
    found = tokens(f"She expects {OLD * words} to open it.")
    return next(n for n, token in enumerate(found) if token.word == "to") + 1 in coming_places(found)


def is_of_year(words: int, year: int = 2004) -> bool:
    """Whether a sentence of two clauses is about a year that it names behind so many words."""
    return tells_of_earlier_year(tokens(f"In {OLD * (words - 1)} {year} they built it, and it stood."), 2, 2024)


def is_numbered(number: int) -> bool:
    """Whether such a number behind a name is part of it."""
    text = f"The old Lunaris {number} flew."
    return bool(numbered_things(text, tokens(text)))


def is_phrase(place: int) -> bool:
    """Whether a particle so many places behind its verb belongs to it."""
    found: Any = tokens(f"turned it {OLD * (place - 2)} down")
    return bool(_phrase(found, 0, {"down": "refuse"})[1])


BORDERS = (
    Border(
        "align.modality._UNTIL",
        '"did not declare a state of emergency until" denies nothing; a dozen words later "until" is of another clause',
        lambda _: (is_denied_until(5), is_denied_until(11)),
        (False, True),
    ),
    Border(
        "align.modality._REACH",
        '"will not give in" denies both words; the third is told, not denied',
        lambda _: (is_about(2), is_about(3)),
        (True, False),
    ),
    Border(
        "align.modality._DENIAL_REACH",
        '"nobody was on board" denies the last word; five words on another clause may have begun',
        lambda _: (is_denied_before(3), is_denied_before(5)),
        (True, False),
    ),
    Border(
        "align.modality._RULE_REACH",
        '"no old lorry may pass" is a rule; five words before "may" the "no" is of something else',
        lambda _: (is_rule(3), is_rule(5)),
        (True, False),
    ),
    Border(
        "align.modality._VERB_REACH",
        '"will soon be open" tells of what comes; five words on the clause is another',
        lambda _: (is_coming(3), is_coming(5)),
        (True, False),
    ),
    Border(
        "align.modality._PLAN_REACH",
        '"expects the old council of the town to open" is one plan; a dozen words on "to" belongs to something else',
        lambda _: (is_planned(6), is_planned(12)),
        (True, False),
    ),
    Border(
        "align.modality._OPENING",
        '"In the spring of 2004" is about the whole sentence; behind eight words a year is a detail',
        lambda _: (is_of_year(4), is_of_year(8)),
        (True, False),
    ),
    Border(
        "align.modality._OLDEST",
        "1950 is a year; 1850 is more often a count",
        lambda _: (is_of_year(1, 1950), is_of_year(1, 1850)),
        (True, False),
    ),
    Border(
        "align.numbered._MOST",
        '"Lunaris 700" is a name; 1,500 behind a name counts something',
        lambda _: (is_numbered(700), is_numbered(1500)),
        (True, False),
    ),
    Border(
        "align.synonym_keys._GAP",
        '"turned the plan down" is one phrase; five words on "down" says where',
        lambda _: (is_phrase(3), is_phrase(5)),
        (True, False),
    ),
)
