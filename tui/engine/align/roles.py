"""Who did it to whom: two sentences of the same words may tell opposite things.

    Apple sued Samsung on Monday.          Samsung sued Apple on Monday.          turned round
    Apple sued Samsung on Monday.          Samsung was sued by Apple.             the same, for the verb is turned round too
    Apple met Samsung on Monday.           Samsung met Apple.                     the same, for both did it

There is no parser here. Where two names stand near a word, one on either side, their order is who did it to whom.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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


_WHERE_WORDS = "at from in near of on since under"
_WHERE = frozenset(_WHERE_WORDS.split())
"""Words before a name that is neither who did it nor who suffered it, but where or whose: "from Oakland", "on the Ems"."""
_OWNED = _WHERE - {"of"}
"""The same behind the word for what was done: "the arrest of Voss" has who suffered it."""


class Event(NamedTuple):
    """Somebody did something to somebody, as far as the order of words tells."""

    agent: str
    """Id of a name."""
    what: str
    """Key of the word that stands between the two."""
    other: str


def find_events(
    tokens: Sequence[Token], names: Sequence[tuple[int, str, str]], plain: Collection[int]
) -> tuple[tuple[int, Event], ...]:
    """All events of a sentence, each with the position of its word, which is among the `plain` ones: no name and no title."""
    if len({name for _, name, _ in names}) < 2:
        return ()
    words = [token.word for token in tokens]
    found: list[tuple[int, Event]] = []
    first, last = min(names)[0], max(names)[0]
    starts = {n: _preposition(words, names, n) for n, _, _ in names}
    for n in plain:
        if not first < n < last or not tokens[n].key or tokens[n].key in _MUTUAL:
            continue
        before = [name for place, name, _ in names if n - _REACH <= place < n and starts[place] not in _WHERE]
        if before and (after := {name for place, name, _ in names if n < place <= n + _REACH and starts[place] not in _OWNED}):
            for behind in sorted(after - {before[-1]}):
                agent, other = (behind, before[-1]) if _passive(words, n) else (before[-1], behind)
                found.append((n, Event(agent, tokens[n].key, other)))
    return tuple(found)


def _preposition(words: Sequence[str], names: Sequence[tuple[int, str, str]], n: int) -> str:
    """The word before the name that holds the word at `n`, without an article between them; empty at the beginning."""
    inside = {place for place, _, _ in names}
    while n in inside:
        n -= 1
    if n >= 0 and words[n] in ("a", "an", "the", "its", "his", "her", "their"):
        n -= 1
    return words[n] if n >= 0 else ""


def _passive(words: Sequence[str], n: int) -> bool:
    """Whether a word is a verb in the passive whose agent is named: a form of "be" shortly before, "by" shortly after."""
    return (
        words[n].endswith(("d", "n", "t"))
        and not _BE.isdisjoint(words[max(0, n - 2) : n])
        and "by" in words[n + 1 : n + _REACH]
    )


def swapped_roles(ours: Collection[Event], theirs: Collection[Event]) -> Event | None:
    """An event of ours whose agent suffers it in the other sentence; None where nothing says so or something denies it."""
    if not ours or not theirs or any(event in theirs for event in ours):
        return None
    return next((event for event in ours if Event(event.other, event.what, event.agent) in theirs), None)
