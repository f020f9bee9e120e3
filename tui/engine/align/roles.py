"""Who did it to whom: two sentences of the same words may tell opposite things.

    Apple sued Samsung on Monday.          Samsung sued Apple on Monday.          turned round
    Apple sued Samsung on Monday.          Samsung was sued by Apple.             the same, for the verb is turned round too
    Apple met Samsung on Monday.           Samsung met Apple.                     the same, for both did it

There is no parser here. Where two names stand on either side of a word that both sentences hold, near it, their order is who
did it to whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from tui.engine.words import Token, spelling, stem

_REACH = 6
"""Words between a verb and who does it or suffers it at the most: "the company sued its old rival Samsung"."""
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "gotten"))
_MUTUAL_WORDS = """
agree agreement alliance argue battle border clash compete cooperate debate deal deadlock differ dispute divorce draw drew
exchange face fight fought join joint match marry marriage meet meeting merge merger met negotiate negotiation pact partner
partnership quarrel reconcile relation rival share sign similar speak spoke split summit talk tie tension together treaty truce
versus vs vie war wed
"""
_MUTUAL = frozenset(stem(spelling(word)) for word in _MUTUAL_WORDS.split())
"""Words for what two do to each other: their order says nothing."""


class Acting(NamedTuple):
    """What is known of the words of one stretch."""

    names: Sequence[tuple[int, str]]
    """Token and id of each word that belongs to a name."""
    keys: Sequence[str]
    """Of all tokens of the sentence; empty for function words."""
    passive: frozenset[int]
    """Tokens of verbs that are turned round."""


def passive(tokens: Sequence[Token]) -> frozenset[int]:
    """Verbs in the passive whose doer is named: a form of "be" shortly before, "by" shortly after."""
    if not any(token.word == "by" for token in tokens):
        return frozenset()
    words = [token.word for token in tokens]
    return frozenset(
        n
        for n, word in enumerate(words)
        if word.endswith(("ed", "en", "t", "n", "d"))
        and _BE & set(words[max(0, n - 2) : n])
        and "by" in words[n + 1 : n + _REACH]
    )


def turned_round(a: Acting, b: Acting, deeds: set[str]) -> tuple[str, str] | None:
    """The ids of two names that have changed places around a word of `deeds` that both hold; None where nothing says so."""
    both = {name for _, name in a.names} & {name for _, name in b.names}
    found: tuple[str, str] | None = None
    if len(both) < 2:
        return None
    for doer, other in permutations(sorted(both), 2):
        for deed in deeds - _MUTUAL:
            if _did(a, doer, deed, other):
                if _did(b, doer, deed, other):
                    return None
                if _did(b, other, deed, doer):
                    found = doer, other
    return found


def _did(acting: Acting, doer: str, deed: str, other: str) -> bool:
    """Whether one is told to have done it to the other: in front of the word, or behind it in the passive."""
    for n, key in enumerate(acting.keys):
        if key == deed:
            front, behind = (other, doer) if n in acting.passive else (doer, other)
            before = [place for place, name in acting.names if name == front and n - _REACH <= place < n]
            after = [place for place, name in acting.names if name == behind and n < place <= n + _REACH]
            nearer = [name for place, name in acting.names if before and max(before) < place < n]
            if before and after and not nearer:
                return True
    return False
