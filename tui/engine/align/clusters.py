"""Which linked stretches belong together, over any number of articles.

Chains drift: A is like B and B like C, but A tells nothing of C. So two clusters become one only while they are alike in the
mean over all their pairs (average linkage, Sokal and Michener 1958), the most alike first: a chain is cut where it is weakest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heappop, heappush
from typing import TypeAlias

from tui.engine.align.candidates import Pairs
from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import Progress, sort_in_pieces
from tui.model.settings import Passages

Facet: TypeAlias = tuple[int, int]
"""A sentence and the number of the stretch in it."""

Graph: TypeAlias = dict[Facet, dict[Facet, float]]
"""For each facet its links, with the score."""

Sums: TypeAlias = dict[int, dict[int, float]]
"""For each cluster the clusters near it, with the sum of the scores between the two."""


def cluster(
    sentences: list[UniqueSentence], pairs: Pairs, graph: Graph, settings: Passages, progress: Progress
) -> list[list[Facet]]:
    """All facets of the graph, in clusters; reports its progress from 0 to 1.

    Pairs of one article count for nothing, and pairs without a link for what they are worth.
    """
    order = sort_in_pieces(
        graph, lambda facet: sentences[facet[0]].words[:1], lambda facet: (sentences[facet[0]].words, facet[1]), progress, 0.0
    )
    sums = _sums(pairs, graph, order, settings, progress)
    members: dict[int, list[Facet]] = {}
    single: dict[int, Counter[int]] = {}
    for n, facet in enumerate(progress.over(order, 0.0, 0.0, every=256)):
        own = sentences[facet[0]].articles
        members[n], single[n] = [facet], Counter(own) if len(own) == 1 else Counter()

    def mean(a: int, b: int) -> float:
        ours, theirs = single[a], single[b]
        inside = sum([count * theirs[article] for article, count in ours.items() if article in theirs])
        return round(sums[a][b] / (len(members[a]) * len(members[b]) - inside or 1), 6)

    heap: list[tuple[float, int, int]] = []
    for a in sums:
        if a % 64 == 0:
            progress.report(0.0)
        for b in sums[a]:
            if a < b and (worth := mean(a, b)) >= settings.cohesion:
                heappush(heap, (-worth, a, b))
    done = 0
    while heap:
        worth, a, b = heappop(heap)
        if done % 16 == 0:
            progress.report(1 - len(members) / len(order))
        done += 1
        if a in members and b in members and -worth == mean(a, b):
            members[a] += members.pop(b)
            single[a] += single.pop(b)
            for other, total in sums.pop(b).items():
                del sums[other][b]
                if other != a:
                    sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
            for other in sums[a]:
                if (now := mean(a, other)) >= settings.cohesion:
                    heappush(heap, (-now, min(a, other), max(a, other)))
    return list(members.values())


def _sums(pairs: Pairs, graph: Graph, order: list[Facet], settings: Passages, progress: Progress) -> Sums:
    """The scores between facets: those of links, and weaker ones between all facets of two sentences."""
    number = {facet: n for n, facet in enumerate(order)}
    facets: dict[int, list[int]] = defaultdict(list)
    for n, (at, _) in enumerate(order):
        facets[at].append(n)
    sums: Sums = {}
    for n, facet in enumerate(progress.over(order, 0.0, 0.0)):
        own = {number[other]: score for other, score in graph[facet].items()}
        for other, pair in pairs[facet[0]].items():
            if pair.certainty < settings.likely:
                own.update((m, pair.certainty) for m in facets[other])
        sums[n] = own
    return sums
