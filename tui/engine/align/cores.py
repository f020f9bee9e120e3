"""What is sure in a passage, and what is only likely."""

from __future__ import annotations

from itertools import combinations

from tui.engine.align.candidates import Pairs
from tui.engine.align.sentences import UniqueSentence

_MOST = 0.6
"""Mean certainty from which a sentence is the same fact as most others of a passage."""


def sure_core(sentences: list[UniqueSentence], pairs: Pairs, members: list[int], same: float) -> set[int]:
    """Those sentences of a group that surely tell one fact, grown from its surest link.

    A sentence joins that has a sure link to one of them, and is the same fact as most others, in the mean over all (as average
    linkage asks): a chain of sure links is not yet one fact.
    """

    def certainty(a: int, b: int) -> float:
        pair = pairs[a].get(b)
        return 0.0 if pair is None else pair.certainty

    def foreign(at: int, core: set[int]) -> list[float]:
        return [certainty(at, other) for other in core if len(sentences[at].articles | sentences[other].articles) > 1]

    everywhere = [at for at in members if len(sentences[at].articles) > 1]
    links = [(-certainty(a, b), sentences[a].words, sentences[b].words, a, b) for a, b in combinations(members, 2)]
    best = min(links, default=None)
    if best is not None and -best[0] >= same:
        core = {best[3], best[4]}
    elif everywhere:
        core = {min(everywhere, key=lambda at: sentences[at].words)}
    else:
        return set()
    rest = [at for at in members if at not in core]
    while rest:
        sums = [(at, own) for at in rest if (own := foreign(at, core)) and max(own) >= same]
        means = [(-sum(own) / len(own), sentences[at].words, at) for at, own in sums]
        joins = min(means, default=None)
        if joins is None or -joins[0] < _MOST:
            break
        core.add(joins[2])
        rest.remove(joins[2])
    return core
