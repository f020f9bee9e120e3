"""What "the" before a name says of its type, one rule a row: persons are mostly called without it.

the [Helen Hall]       the [Helen Vosko] was sold       but the Helen Vosko case, the Helen Vosko of the north
"""

from __future__ import annotations

from tui.engine.entities.typing.rules import Neighbourhood, TypingRule
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.function_words import PREPOSITIONS
from tui.engine.language.en.gazetteer import forenames, key, listed_name, section, union

_HELD = frozenset(
    ("runs", "run", "running", "powered", "driven", "uses", "using", "fitted", "equipped", "launched", "unveiled")
)
_HELD |= {"sells", "sell", "sold", "drive", "drove", "bought", "buy", "ordered", "testing", "tested", "recalled"}
"""Verbs around what runs something: it is driven by the Orlan Drimmel."""


def before(near: Neighbourhood) -> str:
    """The word before the name, folded."""
    return near.before.low if near.before is not None else ""


def _is_called_like_somebody(near: Neighbourhood) -> bool:
    """Whether a first name and a surname behind "the" are a ship's, pub's or prize's: The Helen Vosko was sold.

    Of persons "the" goes on: the Helen Vosko of the north, the Helen Vosko case, the Helen Vosko he knew.
    """
    if len(near.words) != _PAIR or near.words[0].low not in forenames() or listed_name(key(near.text())):
        return False
    if near.last.low in union("org_tails", "place_tails", "thing_tails"):
        return False
    if near.following is not None:
        return near.following.low in _AUXILIARIES or (near.following.low in PREPOSITIONS and near.following.low != "of")
    return near.last.owns or near.gap[:1] in ("", ".", ",", ";")


_PAIR = 2
"""Words of a first name and a surname."""
_AUXILIARIES = frozenset(("is", "was", "are", "were", "has", "had", "will", "would", "can", "could", "may", "might", "did"))

_ALONG = frozenset(("across", "along", "beyond", "down", "up", "beside", "upon"))
"""Prepositions before rivers, seas and ranges more than before bodies."""

THE = (
    TypingRule(
        "the-thing-that-runs",
        TypeScores(person=-3.0, organization=-1.0, other=1.5),
        "It is driven by the [Orlan Drimmel] there.",
        lambda near: (
            not near.single and before(near) == "the" and bool(_HELD & {near.low(near.first - 2), near.low(near.first - 3)})
        ),
    ),
    TypingRule(
        "the-building",
        TypeScores(person=-4.0, organization=0.5, place=3.0),
        "They met in the [Helen Hall] there.",
        lambda near: before(near) == "the" and len(near.words) == _PAIR and near.last.low in section("buildings"),
    ),
    TypingRule(
        "the-thing-called-like-somebody",
        TypeScores(person=-4.0, other=3.0),
        "The [Helen Vosko] was sold there.",
        lambda near: before(near) == "the" and _is_called_like_somebody(near),
    ),
    TypingRule(
        "across-the",
        TypeScores(person=-2.0, organization=-0.5, place=1.5),
        "They came from across the [Orlan] there.",
        lambda near: before(near) == "the" and near.single and near.low(near.first - 2) in _ALONG,
    ),
    TypingRule(
        "within-the",
        TypeScores(person=-2.0, other=0.3),
        "They met in the [Orlan] there.",
        lambda near: before(near) == "the" and near.low(near.first - 2) in section("within"),
    ),
    TypingRule(
        "the",
        TypeScores(person=-2.0, organization=0.5, other=0.3),
        "They saw the [Orlan] there.",
        lambda near: before(near) == "the",
    ),
)
"""What the word before says, where it is "the": the first that holds decides."""
