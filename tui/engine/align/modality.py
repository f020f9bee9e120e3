"""Does a sentence deny what it says, or does it lie ahead: "will not give in", "is to be blown up", "plans to".

No parser: what is seen is the words themselves. Whoever compares two sentences asks of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.engine.words import Token

_DENIALS = """
not no never n't cannot can't won't wouldn't didn't doesn't don't isn't wasn't aren't weren't hasn't haven't hadn't shouldn't
couldn't nobody none nothing neither nor deny denies denied denying refuse refuses refused refusing reject rejects
rejected rejecting fail fails failed
"""
_DENIAL = frozenset(_DENIALS.split())
_COMING = """
will would shall may might could should plan plans planned expect expects expected intend intends intended propose
proposes proposed hope hopes if unless forecast forecasts scheduled due likely 'll we'll they'll he'll she'll i'll won't
"""
_AHEAD = frozenset(_COMING.split())
_TO_BE = frozenset(["is", "are", "was", "were", "am"])
_REACH = 2
"""Words behind a denial that it is about."""
_AIM = frozenset(["set", "about", "ready", "going"])


def denies(tokens: Sequence[Token]) -> bool:
    """Whether a sentence holds an odd number of denials: two of them deny each other."""
    return sum([token.word in _DENIAL for token in tokens]) % 2 == 1


def denied_keys(tokens: Sequence[Token], keys: Sequence[str]) -> frozenset[str]:
    """Keys of the words that stand shortly behind a denial: "will not give in"."""
    found: set[str] = set()
    for n, token in enumerate(tokens):
        if token.word in _DENIAL:
            found.update(key for key in keys[n + 1 : n + 1 + _REACH] if key)
    return frozenset(found)


def lies_ahead(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of what may come: a modal verb, a plan, or "is to"."""
    words = [token.word for token in tokens]
    if not _AHEAD.isdisjoint(words):
        return True
    return any(words[n + 1] == "to" and (word in _TO_BE or word in _AIM) for n, word in enumerate(words[:-1]))
