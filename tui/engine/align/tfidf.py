"""How much each word tells in this story.

A word tells much when it is rare in English at large *and* rare in this story. The background alone takes "president" for
telling in a story about a president, the story alone takes "however" for telling because it stands there once; their product
is right more often than either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from math import log

from tui.engine.align.amounts import CLOCK
from tui.engine.align.features import Features, plain
from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import Progress
from tui.engine.words import Token, foreign_weight, weight
from tui.model.settings import Passages


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence as the scorer sees it."""

    where: dict[str, tuple[int, ...]]
    """For each of its telling words the positions of the clauses that hold it."""
    own: dict[str, float]
    """What each of them tells here: less than elsewhere where it is but a part of a long name. Where another word is used for
    it elsewhere, each has the weight that it has itself."""
    clause_mass: tuple[float, ...]
    """Weight of the telling words of each clause."""
    mass: float
    """Their sum."""


@dataclass(frozen=True, slots=True)
class TermWeights:
    """All sentences, weighed."""

    of: dict[str, float]
    """Weight of each telling word, 0 to 1, by key; of words that news uses for one another the least of theirs."""
    holders: dict[str, int]
    """How many sentences hold the key."""
    profiles: list[Profile]
    """Parallel to the sentences."""
    same: dict[str, str]
    """Keys that are another one in disguise, each to that one."""
    everywhere: dict[str, float]
    """Weight of each key in the language at large, 0 to 1, whatever it tells in this story."""


def weigh_terms(
    sentences: list[UniqueSentence], features: list[Features], settings: Passages, progress: Progress
) -> TermWeights:
    """Background weight times the story's own inverse document frequency, both from 0 to 1; reports its progress."""
    background = _background(sentences, features, progress.part(0.0, 0.3))
    alike = kin(background, settings, progress)
    places: list[dict[str, tuple[int, ...]]] = []
    shares: list[dict[tuple[str, str], float]] = []
    holders: Counter[str] = Counter()
    users: Counter[str] = Counter()
    for sentence in progress.over(sentences, 0.3, 0.8):
        where, share = _place_terms(sentence, features[sentence.at], alike)
        shares.append(share)
        places.append(where)
        holders.update(where.keys())
        users.update({word for _, word in share})
    size = log(len(sentences) + 1.0) or 1.0
    tells: dict[str, float] = {}
    for word, count in progress.over(users.items(), 0.8, 0.8, every=2048):
        tells[word] = background[word] * log((len(sentences) + 1.0) / count) / size
    of: dict[str, float] = {}
    everywhere: dict[str, float] = {}
    profiles = []
    for sentence, where, share in zip(sentences, places, shares, strict=True):
        if sentence.at % 64 == 0:
            progress.report(0.8 + 0.2 * sentence.at / len(sentences))
        own: dict[str, float] = {}
        for (key, word), part in share.items():
            term_weight = tells[word]
            if term_weight < of.get(key, 2.0):
                of[key] = min(term_weight, 1.0)
                everywhere[key] = background[word]
            if term_weight * part > own.get(key, -1.0):
                own[key] = term_weight * part
        profiles.append(_profile(len(sentence.clauses), where, own))
    return TermWeights(of, dict(holders), profiles, alike, everywhere)


def _background(sentences: list[UniqueSentence], features: list[Features], progress: Progress) -> dict[str, float]:
    """What each key tells in the language at large, 0 to 1: the least that any of its words does.

    What stands only in articles without a pack is weighed by no English frequency.
    """
    background: dict[str, float] = {}
    strange: dict[str, float] = {}
    for sentence in progress.over(sentences):
        if sentence.foreign is not None:
            read = zip(sentence.tokens, features[sentence.at].keys, strict=True)
            strange.update((key, foreign_weight(token.word)) for token, key in read if key)
            continue
        for token, key in zip(sentence.tokens, features[sentence.at].keys, strict=True):
            if key:
                term_weight = _weight(token, key)
                if term_weight < background.get(key, 2.0):
                    background[key] = term_weight
    return strange | background


def _place_terms(
    sentence: UniqueSentence, features: Features, alike: dict[str, str]
) -> tuple[dict[str, tuple[int, ...]], dict[tuple[str, str], float]]:
    """The clauses that hold each key, and for each key and the word that stands for it the share of its weight."""
    where: dict[str, list[int]] = {}
    share: dict[tuple[str, str], float] = {}
    for position, (first, last) in enumerate(sentence.clauses):
        span = slice(first, last)
        for written, meaning, part in zip(features.keys[span], features.meant[span], features.share[span], strict=True):
            if written:
                word = alike.get(written, written)
                key = word if meaning == written else meaning
                if part > share.get((key, word), 0.0):
                    share[key, word] = part
                at = where.setdefault(key, [])
                if not at or at[-1] != position:
                    at.append(position)
    return {key: tuple(at) for key, at in where.items()}, share


_SCALED = 3
"""Digits that a value has more than its number: "5 million" tells what both words do, and is compared as one."""


def _weight(token: Token, key: str) -> float:
    """What a token tells in the language at large: as it is written, or as what it stands for."""
    if plain(key):
        return weight(token.word, token.key) if key == token.key else weight(key, key)
    value = token.word if token.word[0].isdigit() and not key.endswith(CLOCK) else _value(key)
    scaled = key.endswith(":") and len(_value(key)) >= len(value) + _SCALED
    return min(1.0, weight(value, value) + (weight("million", "million") if scaled else 0.0))


def _value(key: str) -> str:
    """The digits of a key that stands for a value; a figure of near values has none, and weighs as a rare number."""
    digits = key[1:].partition(":")[0] if key.startswith("=") else ""
    return digits if digits[:1].isdigit() else "1160"


def _profile(size: int, where: dict[str, tuple[int, ...]], own: dict[str, float]) -> Profile:
    mass = [0.0] * size
    for key, positions in where.items():
        for position in positions:
            mass[position] += own[key]
    return Profile(where, own, tuple(mass), sum(mass))


def kin(background: dict[str, float], settings: Passages, progress: Progress) -> dict[str, str]:
    """Telling words that are another one in disguise: Israeli/Israel, Zelensky/Zelenskyy; each to the shorter one.

    Two rare words that begin alike and share most of their character trigrams (Dice) count as one. Common words are left alone,
    because there the neighbours are other words: "general" and "generate". It yields, so that it can be stopped.
    """
    families: dict[str, list[str]] = defaultdict(list)
    for key, term_weight in progress.over(background.items(), 0.3, 0.3, every=2048):
        if term_weight >= settings.kin_weight and len(key) > settings.kin_start and key.isalpha():
            families[key[: settings.kin_start]].append(key)
    found = []
    for done, family in enumerate(families.values()):
        if done % 64 == 0 or len(family) > 16:
            progress.report(0.3)
        if 1 < len(family) < 200:
            pieces = {key: _trigrams(key) for key in family}
            for short, long in combinations(sorted(family, key=lambda key: (len(key), key)), 2):
                both = 2 * len(pieces[short] & pieces[long]) / (len(pieces[short]) + len(pieces[long]))
                if both >= settings.kin:
                    found.append((-both, short, long))
    alike: dict[str, str] = {}
    roots: set[str] = set()
    for _, short, long in sorted(found):
        if short not in alike and long not in alike and long not in roots:
            alike[long] = short
            roots.add(short)
    return alike


def _trigrams(key: str) -> frozenset[str]:
    """Trigrams of a word that is marked at both ends."""
    marked = f"^{key}$"
    return frozenset(marked[place : place + 3] for place in range(len(marked) - 2))
