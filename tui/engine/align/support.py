"""Who belongs to a group: each member is likely the same fact as at least half of the others.

Groups grow by the mean over all their pairs, so that a member which only one of the others is like can slip in beside many that
agree among themselves: a passage would hold unlike statements. What has too little support leaves, the least supported first,
and goes on as a pair with the one that it is most like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.engine.align.candidates import Pairs
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.model.settings import Passages

if TYPE_CHECKING:
    from collections.abc import Mapping

_HALF = 0.5
"""Share of the others that a member needs: an editor reads a passage as what most of its tellers say."""


def unsupported_members(
    sentences: list[UniqueSentence], pairs: Pairs, members: Mapping[int, Clause], settings: Passages
) -> list[int]:
    """The members that leave a group, in the order in which they do; two that are linked support each other and stay.

    A member's support is the share of members in other articles of which it is likely the same fact.
    """
    stay = set(members)
    across = {a: {b for b in members if b != a and len(sentences[a].articles | sentences[b].articles) > 1} for a in members}
    linked = {a: {b for b in across[a] if b in pairs[a] and pairs[a][b].certainty >= settings.likely} for a in members}
    gone: list[int] = []

    def support(a: int) -> float:
        return len(linked[a]) / len(across[a]) if across[a] else 0.0

    while len(stay) > 1:
        worst = min(stay, key=lambda a: (support(a), sentences[a].words))
        if support(worst) >= _HALF:
            break
        stay.remove(worst)
        gone.append(worst)
        for other in across[worst]:
            across[other].discard(worst)
            linked[other].discard(worst)
    return gone


def nearest_member(
    sentences: list[UniqueSentence], pairs: Pairs, at: int, members: Mapping[int, Clause], settings: Passages
) -> int | None:
    """The member that a sentence is most surely the same fact as; None where there is none of which that is likely."""
    linked = [b for b in members if b != at and b in pairs[at] and pairs[at][b].certainty >= settings.likely]
    return min(linked, key=lambda b: (-pairs[at][b].certainty, sentences[b].words), default=None)
