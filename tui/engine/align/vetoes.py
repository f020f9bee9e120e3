"""Truths that no likeness outweighs: what makes two tellings of the same words tell two things.

Each is a row with an example, and each example is a test. What is vetoed stays related at the most.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log1p
from typing import NamedTuple

from tui.engine.align.contradictions import Findings
from tui.engine.align.features import Held
from tui.engine.align.numbered import differ
from tui.engine.align.pair_features import Features


class Sides(NamedTuple):
    """Two tellings, and what is known of them."""

    held: Held
    other: Held
    found: Findings
    features: Features


class Veto(NamedTuple):
    """One truth."""

    id: str
    holds: Callable[[Sides], bool]
    example: tuple[str, str]
    """Two sentences that it keeps apart."""


_LIGHT = 0.5
"""Weight of the rarest word that two share below which all that they share are light words."""
LONG = log1p(8)
"""Words from which a sentence is long enough to hold something rare, if both tell the same."""
_MOSTLY = 0.8
"""Share of both sentences from which light words are the whole sentence."""
_SAME_ALL_BUT = 0.55
"""Share of both sentences that must be shared for a denial to turn the whole."""


def _other_number(sides: Sides) -> bool:
    return differ(sides.held.numbered, sides.other.numbered)


def _opposite(sides: Sides) -> bool:
    if sides.features.polarity and sides.features.covered_least >= _SAME_ALL_BUT:
        return True
    ours, theirs = sides.held, sides.other
    here = ours.denied & frozenset(theirs.plain_words) - theirs.denied
    there = theirs.denied & frozenset(ours.plain_words) - ours.denied
    return bool(sides.features.polarity) and bool(here or there)


def _light(sides: Sides) -> bool:
    numbers = sides.features
    said = numbers.names or numbers.figures or numbers.covered_least >= _MOSTLY
    return numbers.rarest < _LIGHT and numbers.shorter >= LONG and not said


def _turned(sides: Sides) -> bool:
    return sides.found.turned


def _other_year(sides: Sides) -> bool:
    ours, theirs = ({day for _, day in held.days} for held in (sides.held, sides.other))
    if not ours or not theirs or ours & theirs:
        return False
    return any(day.isdigit() for day in ours) or any(day.isdigit() for day in theirs)


def _other_person(sides: Sides) -> bool:
    one, two = sides.held, sides.other
    if not (one.subject and two.subject) or one.subject == two.subject:
        return False
    named = {key for _, key, _ in one.names}
    other_named = {key for _, key, _ in two.names}
    return one.about_person and two.about_person and one.subject not in other_named and two.subject not in named


VETOES = (
    Veto(
        "light-words",
        _light,
        (
            "The court will set a new date in the spring, after a break.",
            "The new set of plates shows a spring and a date on a break.",
        ),
    ),
    Veto("roles-turned", _turned, ("Apple sued Samsung over screens.", "Samsung sued Apple over screens.")),
    Veto(
        "other-number",
        _other_number,
        ("The fourth mission of Lunaris landed on the moon.", "The third mission of Lunaris landed on the moon."),
    ),
    Veto("opposite", _opposite, ("The bakers gave in to the ministry.", "The bakers did not give in to the ministry.")),
    Veto(
        "other-year",
        _other_year,
        ("The Torva flooded the old town of Brod on Sunday.", "In 1987 the Torva flooded the old town of Brod."),
    ),
    Veto(
        "other-person",
        _other_person,
        ("Karla Voss, the presumptive nominee, spoke to miners.", "Ben Ostrow, the presumptive nominee, spoke to farmers."),
    ),
)


def vetoed(sides: Sides) -> str:
    """The id of the first row that keeps two tellings apart; empty if none does."""
    return next((veto.id for veto in VETOES if veto.holds(sides)), "")
