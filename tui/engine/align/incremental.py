"""A story that grows: what was compared once is not compared again.

A round that is given what the round before it has compared looks only at pairs with a new sentence in them; everything behind
the scores (agreement, groups, labels) is cheap and is done anew. The kept scores were weighed with the words of the smaller
story. Where that matters, and it hardly does before a story has doubled, compare from scratch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.engine.align.candidates import Pair, Pairs
from tui.engine.align.sentences import Telling
from tui.engine.progress import Progress


@dataclass(frozen=True, slots=True)
class Compared:
    """What a round has compared, by wording: it holds however the articles are ordered and named the next time."""

    words: frozenset[str] = frozenset()
    """All tellings that were compared with each other."""
    pairs: Mapping[tuple[str, str], Pair] = field(default_factory=dict)
    """Those of them that are alike, the smaller wording first."""

    def known(self, told: list[Telling]) -> frozenset[int]:
        """The tellings that need not be compared with each other."""
        return frozenset(telling.at for telling in told if telling.words in self.words)


def recalled(told: list[Telling], pairs: Pairs, before: Compared, progress: Progress) -> Pairs:
    """The pairs with those of an earlier round; reports its progress from 0 to 1.

    A wording whose punctuation is cut otherwise now is left out: its clauses are no longer the same.
    """
    at = {telling.words: telling.at for telling in told}
    made: Pairs = [dict(own) for own in pairs]
    for done, ((one, other), pair) in enumerate(before.pairs.items()):
        if done % 256 == 0:
            progress.report(done / len(before.pairs))
        if one in at and other in at:
            a, b = at[one], at[other]
            fits = pair.last <= len(told[a].clauses) and pair.other_last <= len(told[b].clauses)
            if fits and len(told[a].articles | told[b].articles) > 1:
                made[a][b] = pair
                made[b][a] = pair.turned()
    return made


def remembered(told: list[Telling], pairs: Pairs, progress: Progress) -> Compared:
    """What this round has compared, for the next; reports its progress from 0 to 1."""
    kept: dict[tuple[str, str], Pair] = {}
    for at, own in enumerate(progress.over(pairs)):
        for other, pair in own.items():
            if told[at].words < told[other].words:
                kept[told[at].words, told[other].words] = pair
    return Compared(frozenset(telling.words for telling in told), kept)
