"""What is read of one telling, whatever it is compared with."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.align.features import Held
from tui.engine.align.modality import denies, lies_ahead
from tui.engine.align.predication import is_verb
from tui.engine.align.sentences import Telling
from tui.engine.align.tfidf import Profile, Weighed

_BEFORE_WORDS = (
    "to will would can could may might must shall should not never he she they we who it i you has have had is was were be"
)
_BEFORE_VERBS = frozenset(_BEFORE_WORDS.split())


class Side(NamedTuple):
    """What is read of one telling, whatever it is compared with."""

    mass: float
    """Weight of all its words, in rarest words of the language."""
    plain: frozenset[str]
    """Keys of its plain words."""
    plain_mass: float
    days: frozenset[str]
    names: frozenset[str]
    """Ids of its names, without those of who is quoted."""
    aside: frozenset[str]
    """Keys that only say who is quoted."""
    verbs: frozenset[str]
    number_names: frozenset[str]
    """Numbers that are part of a name."""
    denies: bool
    ahead: bool


def read_side(telling: Telling, held: Held, keys: tuple[str, ...], profile: Profile, weighed: Weighed) -> Side:
    """All that is asked of one telling."""
    everywhere = weighed.everywhere
    plain_keys = frozenset([weighed.same.get(key, key) for key in held.plain_words if key])
    return Side(
        mass=sum([everywhere[key] for key in profile.own]),
        plain=plain_keys,
        plain_mass=sum([everywhere[key] for key in sorted(plain_keys) if key in everywhere]),
        days=frozenset([day for _, day in held.days]),
        names=frozenset([key for place, key, _ in held.names if place not in held.aside]),
        aside=_only_aside(keys, held.aside),
        verbs=_verbs(telling, held, weighed.same),
        number_names=frozenset([number for _, number in held.numbered]),
        denies=denies(telling.tokens),
        ahead=lies_ahead(telling.tokens),
    )


def _only_aside(keys: tuple[str, ...], aside: frozenset[int]) -> frozenset[str]:
    """Keys that stand nowhere but in the words that say who is quoted."""
    inside = {key for n, key in enumerate(keys) if n not in aside}
    return frozenset([keys[n] for n in aside if keys[n] not in inside])


def _verbs(telling: Telling, held: Held, same: dict[str, str]) -> frozenset[str]:
    """Keys of the plain words that are verbs by their form, or behind an auxiliary or a pronoun."""
    return frozenset(
        [
            same.get(key, key)
            for n, (key, token) in enumerate(zip(held.plain_words, telling.tokens, strict=True))
            if key and (is_verb(token.word) or (n and telling.tokens[n - 1].word in _BEFORE_VERBS))
        ]
    )
