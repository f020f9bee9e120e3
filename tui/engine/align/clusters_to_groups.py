"""From links between two sentences to passages that run through many.

A sentence holds several facts: each stretch of it that is linked is a facet, and the facets of one sentence go into clusters of
their own. A link between two clusters is a group of two, which joins the cluster that takes it whole, and is dropped when it is
weak and both its ends are told of elsewhere: a reader wants a fact in one passage, not in five that overlap.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Set
from itertools import combinations
from typing import NamedTuple

from tui.engine.align.candidates import Pairs
from tui.engine.align.clusters import Facet, Graph, cluster
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.engine.align.support import nearest_member, unsupported_members
from tui.engine.align.tfidf import TermWeights
from tui.engine.progress import Progress, sort_in_pieces
from tui.model.settings import Passages


class Group(NamedTuple):
    """Tellings that tell the same thing, each with the clauses in which it does."""

    members: dict[int, Clause]
    """By telling: a half-open range of its clauses."""
    seed: tuple[int, ...]
    """The sentences of its strongest link."""


def groups(
    sentences: list[UniqueSentence],
    weights: TermWeights,
    pairs: Pairs,
    copied: set[int],
    settings: Passages,
    progress: Progress,
) -> list[Group]:
    """Groups of sentences that tell the same thing; reports its progress from 0 to 1.

    `copied` are sentences that two articles hold in the middle of a longer run, however little they tell by themselves.
    """
    graph = _graph(sentences, weights, pairs, settings, progress)

    def rank(link: tuple[Facet, Facet]) -> tuple[float, str, str, int, int]:
        a, b = link
        return -graph[a][b], sentences[a[0]].words, sentences[b[0]].words, a[1], b[1]

    clusters = cluster(sentences, pairs, graph, settings, progress.part(0.0, 0.5))
    home = {facet: n for n, facets in enumerate(clusters) for facet in facets}
    inner: dict[int, list[tuple[Facet, Facet]]] = defaultdict(list)
    outer: list[tuple[Facet, Facet]] = []
    for a, own in progress.over(graph.items(), 0.5, 0.5):
        for b in own:
            if sentences[a[0]].words < sentences[b[0]].words:
                (inner[home[a]] if home[a] == home[b] else outer).append((a, b))
    made = []
    for links in progress.over(inner.values(), 0.5, 0.5):
        made.append(_group(pairs, links, min(links, key=rank)))
    found = sort_in_pieces(
        made,
        lambda group: sentences[group.seed[0]].words[:1],
        lambda group: [sentences[at].words for at in group.seed],
        progress,
        0.5,
    )
    rest = sort_in_pieces(outer, lambda link: -graph[link[0]][link[1]], rank, progress, 0.5)
    for link in progress.over(rest, 0.5, 0.5, every=256):
        found.append(_group(pairs, [link], link))
    progress.report(0.5)
    for sentence in sentences:
        tells = weights.profiles[sentence.at].mass >= settings.evidence or sentence.at in copied
        if len(sentence.articles) > 1 and tells:
            found.append(Group({sentence.at: (0, len(sentence.clauses))}, (sentence.at,)))
    return _merge(sentences, pairs, found, settings, progress)


def _graph(
    sentences: list[UniqueSentence], weights: TermWeights, pairs: Pairs, settings: Passages, progress: Progress
) -> Graph:
    """The links between facets: two links of one sentence share a facet when they are about much the same clauses."""
    facets: list[list[Clause]] = [[] for _ in sentences]
    number: list[dict[int, int]] = [{} for _ in sentences]
    for at, own in enumerate(progress.over(pairs, 0.0, 0.0, every=32)):
        mass = weights.profiles[at].clause_mass
        for other, pair in sorted(own.items(), key=lambda link: (-link[1].certainty, sentences[link[0]].words)):
            if pair.certainty >= settings.likely:
                best = max(
                    ((_fit(mass, facet, (pair.first, pair.last)), -n) for n, facet in enumerate(facets[at])), default=(0.0, 0)
                )
                if best[0] < settings.facet:
                    facets[at].append((pair.first, pair.last))
                    best = 1.0, 1 - len(facets[at])
                number[at][other] = -best[1]
    graph: Graph = defaultdict(dict)
    for at, own in enumerate(progress.over(pairs, 0.0, 0.0, every=128)):
        for other, pair in own.items():
            if pair.certainty >= settings.likely:
                graph[at, number[at][other]][other, number[other][at]] = pair.certainty
    return graph


def _fit(mass: tuple[float, ...], one: Clause, two: Clause) -> float:
    """Share of their clauses, by weight, that two stretches of one sentence have in common (Jaccard)."""
    both = sum(mass[max(one[0], two[0]) : min(one[1], two[1])])
    either = sum(mass[one[0] : one[1]]) + sum(mass[two[0] : two[1]]) - both
    return both / either if either else 1.0


def _group(pairs: Pairs, links: list[tuple[Facet, Facet]], seed: tuple[Facet, Facet]) -> Group:
    """A group of linked facets: each sentence with the clauses that its links are about."""
    stretches: dict[int, Clause] = {}
    for (a, _), (b, _) in links:
        pair = pairs[a][b]
        for at, first, last in ((a, pair.first, pair.last), (b, pair.other_first, pair.other_last)):
            known = stretches.get(at, (first, last))
            stretches[at] = min(first, known[0]), max(last, known[1])
    return Group(stretches, (seed[0][0], seed[1][0]))


def _merge(
    sentences: list[UniqueSentence], pairs: Pairs, found: list[Group], settings: Passages, progress: Progress
) -> list[Group]:
    """Groups that are much the same, made one: enough of the smaller stands in the larger, and the whole still coheres.

    Largest first, each into the first that takes it.
    """
    kept: list[Group] = []
    sums: list[_Sum] = []
    holding: dict[int, set[int]] = defaultdict(set)
    order = sort_in_pieces(range(len(found)), lambda n: -len(found[n].members), lambda n: n, progress, 0.6)
    for done, group in enumerate(found[n] for n in order):
        if done % 16 == 0:
            progress.report(0.9)
        homes = Counter(n for at, clause in group.members.items() for n in holding[at] if _meets(clause, kept[n].members[at]))
        for n, common in sorted(homes.items(), key=lambda home: (-home[1], home[0])):
            if common < settings.overlap * len(group.members):
                continue
            whole = _extend_sum(sentences, pairs, sums[n], list(kept[n].members), group.members.keys() - kept[n].members.keys())
            if common == len(group.members) or whole.total >= settings.union * whole.number:
                members = dict(kept[n].members)
                for at, (first, last) in group.members.items():
                    known = members.get(at, (first, last))
                    members[at] = (min(first, known[0]), max(last, known[1]))
                    holding[at].add(n)
                kept[n], sums[n] = Group(members, kept[n].seed), whole
                break
        else:
            for at in group.members:
                holding[at].add(len(kept))
            sums.append(_extend_sum(sentences, pairs, _Sum(0.0, 0), [], group.members.keys()))
            kept.append(group)
    return _drop_needless(
        pairs, _part_unsupported(sentences, pairs, kept, settings, progress), settings, progress.part(1.0, 1.0)
    )


def _part_unsupported(
    sentences: list[UniqueSentence], pairs: Pairs, found: list[Group], settings: Passages, progress: Progress
) -> list[Group]:
    """The groups without members that too few of the others support, and those, each with the one that it is most like."""
    kept: list[Group] = []
    for group in progress.over(found, 1.0, 1.0, every=16):
        gone = unsupported_members(sentences, pairs, group.members, settings)
        members = {at: clause for at, clause in group.members.items() if at not in gone}
        seed = (
            group.seed if members.keys() >= set(group.seed) else tuple(sorted(members, key=lambda at: sentences[at].words)[:2])
        )
        kept.append(Group(members, seed) if gone else group)
        for at in gone:
            other = nearest_member(sentences, pairs, at, group.members, settings)
            if other is not None:
                pair = pairs[at][other]
                members = {at: (pair.first, pair.last), other: (pair.other_first, pair.other_last)}
                kept.append(Group(members, tuple(sorted(members, key=lambda each: sentences[each].words))))
    return kept


class _Sum(NamedTuple):
    """The scores of all pairs of different articles in a group; a pair that was never proposed counts as 0."""

    total: float
    number: int


def _extend_sum(sentences: list[UniqueSentence], pairs: Pairs, known: _Sum, members: list[int], new: Set[int]) -> _Sum:
    """The sum of a group with new members."""
    total, number = known
    for a in sorted(new):
        for b in members:
            if len(sentences[a].articles | sentences[b].articles) > 1:
                number += 1
                total += pairs[a][b].certainty if b in pairs[a] else 0.0
        members.append(a)
    return _Sum(total, number)


def _drop_needless(pairs: Pairs, found: list[Group], settings: Passages, progress: Progress) -> list[Group]:
    """The groups that say something new.

    A group does not if each of its links stands in another group, about the same clauses; nor if it is one weak link between
    two stretches that other groups hold.
    """
    homes: dict[int, set[int]] = defaultdict(set)
    for n, group in enumerate(progress.over(found, 0.0, 0.0, every=128)):
        for at in group.members:
            homes[at].add(n)

    def elsewhere(n: int, at: int) -> set[int]:
        return {m for m in homes[at] if m != n and _meets(found[n].members[at], found[m].members[at])}

    for n in range(len(found) - 1, -1, -1):
        if n % 32 == 0:
            progress.report(0.0)
        members = sorted(found[n].members)
        links = [(a, b) for a, b in combinations(members, 2) if b in pairs[a] and pairs[a][b].certainty >= settings.likely]
        known = all(elsewhere(n, a) & elsewhere(n, b) for a, b in links)
        weak = all(pairs[a][b].certainty < settings.alone for a, b in links)
        if links and (known or (weak and all(elsewhere(n, at) for at in members))):
            for at in members:
                homes[at].discard(n)
    return [group for n, group in enumerate(found) if any(n in homes[at] for at in group.members)]


def _meets(one: Clause, two: Clause) -> bool:
    """Whether two ranges of clauses have one in common."""
    return max(one[0], two[0]) < min(one[1], two[1])
