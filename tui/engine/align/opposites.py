"""Do two sentences say opposite things, or tell of two stages of one affair: rose / fell, charged / acquitted?

What stands on one side of a set in one sentence and only on another side in the other counts once for each set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from tui.engine.language.en.function_words import COORDINATORS, PREPOSITIONS
from tui.engine.language.en.opposites import count_acts, opposite_sets
from tui.engine.words import Token, fold, spelling, stem


class OppositesTable(NamedTuple):
    """The sets and the sides in which words stand, each as a pair of numbers."""

    keys: dict[str, tuple[tuple[int, int], ...]]
    """By the key of a word, in all its forms."""
    forms: dict[str, tuple[tuple[int, int], ...]]
    """By the folded form, of words of which one form is meant."""
    acts: int
    """The sets below this number are of what is done to something."""


@cache
def opposites_table() -> OppositesTable:
    """The table, ready to be asked."""
    keys: dict[str, tuple[tuple[int, int], ...]] = {}
    forms: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, sides in enumerate(opposite_sets()):
        for side, words in enumerate(sides):
            for word in words:
                of, at = (forms, fold(word[1:])) if word.startswith("=") else (keys, stem(spelling(fold(word))))
                of[at] = (*of.get(at, ()), (number, side))
    return OppositesTable(keys, forms, count_acts())


_OBJECT = 3
"""Words behind a verb in which the noun stands that it is about: "withdrew its surprise offer"."""
_PHRASE = 4
"""Words of the phrase behind a word that may name what it is about: "ended the long teachers' strike"."""
_OF = frozenset(["of", "to"])
"""Words that lead from a noun to what it is about: "an end to the strike"."""
_BEFORE_NOUN = frozenset(["a", "an", "the", "its", "his", "her", "their", "our", "any"])
"""Words with which such a noun begins, at the verb itself."""


def opposite_words(tokens: tuple[Token, ...], aside: Set[int]) -> frozenset[tuple[int, int]]:
    """The sets of opposites of which a sentence has a word, each with the side; words that only say who speaks do not count.

    What is done to a noun of the other side is the side taken: who "withdrew its offer" offers nothing any more.
    """
    keys, forms, _ = opposites_table()
    found: set[tuple[int, int]] = set()
    governing: list[tuple[int, int, int]] = []
    for n, token in enumerate(tokens):
        if n in aside:
            continue
        own = (*keys.get(token.key, ()), *forms.get(token.word, ()))
        before = {number: side for at, number, side in governing if n - at <= _OBJECT}
        found.update([each for each in own if before.get(each[0], each[1]) == each[1]])
        if own and n + 1 < len(tokens) and tokens[n + 1].word in _BEFORE_NOUN:
            governing += [(n, *each) for each in own]
    return frozenset(found)


def opposite_objects(
    text: str, tokens: tuple[Token, ...], means: Sequence[str], aside: Set[int]
) -> frozenset[tuple[int, int, str]]:
    """The sets and sides of which a sentence has a word, each with what it is about, as the words mean: "began a [strike]"."""
    keys, forms, acts = opposites_table()
    found = []
    for n, token in enumerate(tokens):
        sides = () if n in aside else (*keys.get(token.key, ()), *forms.get(token.word, ()))
        if sides:
            about = _objects(text, tokens, means, n)
            found += [(number, side, key) for number, side in sides if number < acts for key in about]
    return frozenset(found)


def _objects(text: str, tokens: tuple[Token, ...], means: Sequence[str], verb: int) -> list[str]:
    """What the words behind a word mean, up to the end of the phrase: "began an [indefinite strike] over pay"."""
    first = verb + 1 + (verb + 1 < len(tokens) and tokens[verb + 1].word in _OF)
    found = []
    for n in range(first, min(len(tokens), first + _PHRASE)):
        parted = not text[tokens[n - 1].end : tokens[n].start].lstrip("'’").isspace()
        if tokens[n].word in PREPOSITIONS | COORDINATORS or (parted and tokens[n - 1].word[-1] not in "0123456789"):
            break
        if means[n] and not tokens[n].word[0].isdigit():
            found.append(means[n])
    return found


def takes_other_side(one: frozenset[tuple[int, int, str]], other: frozenset[tuple[int, int, str]]) -> bool:
    """Whether two sentences take different sides towards one thing, and no side together: began / ended the strike."""
    if not (one and other):
        return False
    sides = (
        {(number, key): {side for a, side, b in each if (a, b) == (number, key)} for number, _, key in each}
        for each in (one, other)
    )
    ours, theirs = sides
    return any(ours[thing].isdisjoint(theirs[thing]) for thing in ours.keys() & theirs.keys())


def count_opposed(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> int:
    """In how many sets two sentences take different sides and no side together."""
    if not (one and other):
        return 0
    sides: dict[int, set[int]] = defaultdict(set)
    for number, side in one:
        sides[number].add(side)
    others: dict[int, set[int]] = defaultdict(set)
    for number, side in other:
        others[number].add(side)
    return sum(1 for number, own in sides.items() if number in others and own.isdisjoint(others[number]))
