"""What is read of one sentence, whatever it is compared with."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.align.features import Features
from tui.engine.align.modality import denies, lies_ahead
from tui.engine.align.predication import is_verb
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import Profile, TermWeights

_BEFORE_WORDS = (
    "to will would can could may might must shall should not never he she they we who it i you has have had is was were be"
)
_BEFORE_VERBS = frozenset(_BEFORE_WORDS.split())


class Side(NamedTuple):
    """What is read of one sentence, whatever it is compared with."""

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


def read_side(
    sentence: UniqueSentence, features: Features, keys: tuple[str, ...], profile: Profile, weights: TermWeights
) -> Side:
    """All that is asked of one sentence."""
    everywhere = weights.everywhere
    plain_keys = frozenset([weights.same.get(key, key) for key in features.plain_words if key])
    return Side(
        mass=sum([everywhere[key] for key in profile.own]),
        plain=plain_keys,
        plain_mass=sum([everywhere[key] for key in sorted(plain_keys) if key in everywhere]),
        days=frozenset([day for _, day in features.days]),
        names=frozenset([key for place, key, _ in features.names if place not in features.aside]),
        aside=_only_aside(keys, features.aside),
        verbs=_verbs(sentence, features, weights.same),
        number_names=frozenset([number for _, number in features.numbered]),
        denies=denies(sentence.tokens),
        ahead=lies_ahead(sentence.tokens),
    )


def _only_aside(keys: tuple[str, ...], aside: frozenset[int]) -> frozenset[str]:
    """Keys that stand nowhere but in the words that say who is quoted."""
    inside = {key for n, key in enumerate(keys) if n not in aside}
    return frozenset([keys[n] for n in aside if keys[n] not in inside])


def _verbs(sentence: UniqueSentence, features: Features, same: dict[str, str]) -> frozenset[str]:
    """Keys of the plain words that are verbs by their form, or behind an auxiliary or a pronoun."""
    return frozenset(
        [
            same.get(key, key)
            for n, (key, token) in enumerate(zip(features.plain_words, sentence.tokens, strict=True))
            if key and (is_verb(token.word) or (n and sentence.tokens[n - 1].word in _BEFORE_VERBS))
        ]
    )
