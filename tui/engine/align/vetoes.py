"""Truths that no likeness outweighs: what makes two sentences of the same words tell two things.

Each is a row with an example, and each example is a test. What is vetoed stays related at the most.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log1p
from typing import NamedTuple

from tui.engine.align.amounts import AGE
from tui.engine.align.contradictions import PairEvidence
from tui.engine.align.features import Features, plain
from tui.engine.align.numbered import differ
from tui.engine.align.opposites import takes_other_side
from tui.engine.align.pair_numbers import PairFeatures
from tui.engine.align.surface import CHANGE, PART
from tui.engine.align.whereabouts import lie_apart


class Sides(NamedTuple):
    """Two sentences, and what is known of them."""

    one: Features
    other: Features
    evidence: PairEvidence
    numbers: PairFeatures


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
_ALIKE_ALL_BUT = 0.5
"""Share of both sentences that must be shared for other people, other places or an opposite word to be all that matters."""
_ALIKE_BUT_WHEN = 0.4
"""Share of both sentences that must be shared for an earlier year, of which one is as a whole, to make it another event: of the
labelled pairs of so much alike none was one fact."""
_SAID_ALIKE = 0.25
"""Share of both sentences that must be shared if both stand in quotation marks: what one said is quoted in his words."""
_SAME_ALL_BUT = 0.55
"""Share of both sentences that must be shared for a denial, or a plan, to turn the whole."""


def _other_number(sides: Sides) -> bool:
    return differ(sides.one.numbered, sides.other.numbered)


def _opposite(sides: Sides) -> bool:
    if sides.numbers.polarity and sides.numbers.covered_least >= _SAME_ALL_BUT:
        return True
    ours, theirs = sides.one, sides.other
    here = ours.denied & frozenset(theirs.plain_words) - theirs.denied
    there = theirs.denied & frozenset(ours.plain_words) - ours.denied
    return bool(sides.numbers.polarity) and bool(here or there)


def _light(sides: Sides) -> bool:
    numbers = sides.numbers
    telling = numbers.names or numbers.figures or numbers.quoted > 0 or numbers.covered_least >= _MOSTLY
    said = telling or not _speakers(sides.one).isdisjoint(_speakers(sides.other))
    return numbers.rarest < _LIGHT and numbers.shorter >= LONG and not said


def _speakers(features: Features) -> set[str]:
    """Ids of the names of those whom a sentence quotes: what one person says is seldom said in rare words."""
    return {key for n, key, _ in features.names if n in features.aside}


def _is_plan(sides: Sides) -> bool:
    return sides.numbers.planned > 0 and sides.numbers.covered_least >= _SAME_ALL_BUT


def _roles_swapped(sides: Sides) -> bool:
    return sides.evidence.roles_swapped


def _earlier_year(sides: Sides) -> bool:
    both_name_years = all(any(day.isdigit() for _, day in features.days) for features in (sides.one, sides.other))
    return sides.numbers.long_ago > 0 and sides.numbers.covered_least >= _ALIKE_BUT_WHEN and not both_name_years


def _other_year(sides: Sides) -> bool:
    ours, theirs = ({day for _, day in features.days} for features in (sides.one, sides.other))
    if not ours or not theirs or ours & theirs:
        return False
    return any(day.isdigit() for day in ours) or any(day.isdigit() for day in theirs)


def _other_person(sides: Sides) -> bool:
    one, two = sides.one, sides.other
    if not (one.subject and two.subject) or one.subject == two.subject:
        return False
    named = {key for _, key, _ in one.names}
    other_named = {key for _, key, _ in two.names}
    return one.about_person and two.about_person and one.subject not in other_named and two.subject not in named


def _other_place_of_the_name(sides: Sides) -> bool:
    return lie_apart(sides.one.within, sides.other.within)


def _change_or_share(sides: Sides) -> bool:
    ours, theirs = sides.one.percent, sides.other.percent
    values = ours.keys() & theirs.keys()
    apart = bool(values) and all({ours[value], theirs[value]} == {CHANGE, PART} for value in values)
    return apart and sides.numbers.covered_least < _ALIKE_BUT_WHEN


def _other_words(sides: Sides) -> bool:
    parts = bool(sides.one.quotes & sides.other.quotes) and sides.numbers.quoted <= 0
    return parts and sides.one.spoken and sides.other.spoken and sides.numbers.covered_least < _SAID_ALIKE


def _other_side(sides: Sides) -> bool:
    return takes_other_side(sides.one.stands, sides.other.stands)


def _shares_only_ages(sides: Sides) -> bool:
    shared = set(sides.one.meant) & set(sides.other.meant)
    return all(key.endswith(AGE) for key in shared if key and not plain(key))


def _only_a_name(sides: Sides) -> bool:
    numbers = sides.numbers
    if numbers.happened or numbers.quoted > 0 or (numbers.figures and not _shares_only_ages(sides)):
        return False
    ours, theirs = (
        {key for n, key, _ in features.names if n not in features.aside} | {day for _, day in features.days}
        for features in (sides.one, sides.other)
    )
    return len(ours & theirs) <= 1


def _contrast(sides: Sides) -> bool:
    numbers = sides.numbers
    return numbers.contrasts >= _ALIKE_ALL_BUT and (numbers.opposed > 0 or numbers.people < 0 or numbers.places < 0)


VETOES = (
    Veto(
        "light-words",
        _light,
        (
            "The court will set a new date in the spring, after a break.",
            "The new set of plates shows a spring and a date on a break.",
        ),
    ),
    Veto(
        "only-a-name",
        _only_a_name,
        ("A jury in Brod convicted Ivo Brandel, 54, of fraud on Friday.", "Ivo Brandel, 54, lived like a king."),
    ),
    Veto("roles-turned", _roles_swapped, ("Apple sued Samsung over screens.", "Samsung sued Apple over screens.")),
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
        "earlier-year",
        _earlier_year,
        ("A bear hurt a teacher in Pikeston on Friday.", "In 2018 a bear hurt a girl in Pikeston."),
    ),
    Veto(
        "planned",
        _is_plan,
        ("A judge in Ostrov is to sentence Ann Voss on Monday.", "A judge in Ostrov sentenced Ann Voss on Monday."),
    ),
    Veto(
        "contrast",
        _contrast,
        (
            "A fire destroyed the cloth market in Onitsha on Monday night.",
            "A fire destroyed the cloth market in Kano on Monday night.",
        ),
    ),
    Veto(
        "other-side",
        _other_side,
        (
            "Bus drivers in Brod began a strike over pay and plans to end night buses on Monday.",
            "A deal is to end the strike of bus drivers in Brod over pay and night buses on Monday.",
        ),
    ),
    Veto(
        "other-place-of-the-name",
        _other_place_of_the_name,
        ("A train derailed at Salem in Tamil Nadu on Sunday.", "A train derailed at Salem in Oregon on Sunday."),
    ),
    Veto(
        "change-or-share",
        _change_or_share,
        (
            "Fares on Kerala's coastal trains go up by 12 per cent in July.",
            "On an average day 12 per cent of the seats stay empty.",
        ),
    ),
    Veto(
        "other-words",
        _other_words,
        ("“I still own the ball,” the coach Dolny said.", "“The ball was slippery as soap,” the coach Dolny said."),
    ),
    Veto(
        "other-person",
        _other_person,
        ("Karla Voss, the presumptive nominee, spoke to miners.", "Ben Ostrow, the presumptive nominee, spoke to farmers."),
    ),
)


def find_veto(sides: Sides) -> str:
    """The id of the first row that keeps two sentences apart; empty if none does."""
    return next((veto.id for veto in VETOES if veto.holds(sides)), "")
