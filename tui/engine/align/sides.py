"""What is read of one sentence, whatever it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.engine.align.features import Features, plain
from tui.engine.align.modality import coming_places, denial_before, denies, lies_ahead, negative_keys, tells_of_earlier_year
from tui.engine.align.predication import is_verb
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import Profile, TermWeights
from tui.engine.language.en import inflections
from tui.engine.words import Token

_BEFORE_WORDS = (
    "to will would can could may might must shall should not never he she they we who it i you has have had is was were be"
)
_BEFORE_VERBS = frozenset(_BEFORE_WORDS.split())

IS_ASIDE = 1
"""The key only says who is quoted."""
IS_PLAIN = 2
"""It is of a plain word."""
IS_VERB = 4
"""It is of a verb."""
IS_NUMBER_NAME = 8
"""It is a number that is part of a name."""
IS_NUMBER = 16
"""It is a number, or the id of a figure."""


class Side(NamedTuple):
    """What is read of one sentence, whatever it is compared with."""

    mass: float
    """Weight of all its words, in rarest words of the language."""
    signs: dict[str, int]
    """What each of its keys is, as the sum of the signs below: asked for each key that two sentences share."""
    plain_mass: float
    """Weight of its plain words."""
    days: frozenset[str]
    names: frozenset[str]
    """Ids of its names, without those of who is quoted."""
    aside: frozenset[str]
    """Keys that only say who is quoted."""
    denies: bool
    negative: frozenset[str]
    """Keys of the words that deny by themselves."""
    upheld: frozenset[str]
    """Those of them that it does not deny."""
    ahead: bool
    coming: frozenset[str]
    """Keys of the plain words that stand where something is planned or foreseen."""
    past: frozenset[str]
    """Keys of its verbs in the past that stand nowhere there."""
    long_ago: bool
    """Whether it tells of an earlier year than that of its article."""


def read_side(
    sentence: UniqueSentence, features: Features, keys: tuple[str, ...], profile: Profile, weights: TermWeights
) -> Side:
    """All that is asked of one sentence."""
    everywhere, foreign = weights.everywhere, sentence.foreign
    coming = coming_places(sentence.tokens) if foreign is None else frozenset()
    plain_keys = frozenset([weights.same.get(key, key) for key in features.plain_words if key])
    aside = _only_aside(keys, features.aside)
    verbs = _verbs(sentence, features, weights.same) if foreign is None else frozenset()
    number_names = frozenset([number for _, number in features.numbered])
    return Side(
        mass=sum([everywhere[key] for key in profile.own]),
        signs=_signs(profile, (aside, plain_keys, verbs, number_names)),
        plain_mass=sum([everywhere[key] for key in sorted(plain_keys) if key in everywhere]),
        days=frozenset([day for _, day in features.days]),
        names=frozenset([key for place, key, _ in features.names if place not in features.aside]),
        aside=aside,
        denies=denies(sentence.tokens) if foreign is None else any(token.word in foreign.denials for token in sentence.tokens),
        negative=negative_keys(sentence.tokens) if foreign is None else frozenset(),
        upheld=negative_keys(sentence.tokens, upheld=True) if foreign is None else frozenset(),
        ahead=foreign is None and lies_ahead(sentence.tokens),
        coming=frozenset(
            [keys[n] for n in coming if n < len(keys) and features.plain_words[n] and not _is_denied(sentence.tokens, n)]
        ),
        past=_past(sentence, features, keys, coming) if foreign is None else frozenset(),
        long_ago=foreign is None
        and tells_of_earlier_year(sentence.tokens, len(sentence.clauses), features.day.year if features.day else 0),
    )


def _signs(profile: Profile, sets: tuple[frozenset[str], ...]) -> dict[str, int]:
    """The signs of the keys of a sentence, by the sets of the keys that have the first, the second and so on."""
    signs = {}
    for key in profile.own:
        sign = 0 if plain(key) else IS_NUMBER
        for bit, keys in zip((IS_ASIDE, IS_PLAIN, IS_VERB, IS_NUMBER_NAME), sets, strict=True):
            if key in keys:
                sign |= bit
        signs[key] = sign
    return signs


def _is_denied(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word to come is denied: what "will not take place" is cancelled already."""
    return denial_before(tokens, n) is not None


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


def _past(sentence: UniqueSentence, features: Features, keys: tuple[str, ...], coming: frozenset[int]) -> frozenset[str]:
    """Keys of the verbs in the past, by their form, that do not stand where something is planned."""
    irregular = inflections.bases()
    return frozenset(
        [
            keys[n]
            for n, (plain, token) in enumerate(zip(features.plain_words, sentence.tokens, strict=True))
            if plain
            and n not in coming
            and ((word := token.word).endswith("ed") or (word in irregular and is_verb(word) and not word.endswith("s")))
        ]
    )
