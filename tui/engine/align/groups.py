"""From links between two tellings to passages that run through many.

Chains drift: A is like B and B like C, but A tells nothing of C. So a group grows from its strongest link, one member at a
time, and one joins only while it is alike to the group as a whole. A sentence holds several facts: each stretch of it that is
linked is a facet, and the facets of one sentence go into groups of their own. Every link stands in at least one group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Generator
from itertools import combinations
from typing import NamedTuple, TypeAlias

from tui.engine.align.pairs import Pairs
from tui.engine.align.tellings import Clause, Telling
from tui.engine.align.weighing import Weighed
from tui.engine.reports import ordered, paused
from tui.model.settings import Passages

Facet: TypeAlias = tuple[int, int]
"""A telling and the number of the stretch in it."""

Graph: TypeAlias = dict[Facet, dict[Facet, float]]
"""For each facet its links, with the score."""


class Group(NamedTuple):
    """Tellings that tell the same thing, each with the clauses in which it does."""

    members: dict[int, Clause]
    """By telling: a half-open range of its clauses."""
    seed: tuple[int, ...]
    """The tellings of its strongest link."""


def groups(told: list[Telling], weighed: Weighed, pairs: Pairs, settings: Passages) -> Generator[float, None, list[Group]]:
    """Groups of tellings that tell the same thing; reports its progress from 0 to 1."""
    graph = yield from _graph(told, weighed, pairs, settings)
    every = ((a, b) for a, own in graph.items() for b in own if told[a[0]].words < told[b[0]].words)
    strongest = ordered(
        every,
        lambda link: -graph[link[0]][link[1]],
        lambda link: (told[link[0][0]].words, told[link[1][0]].words, link[0][1], link[1][1]),
    )
    links = yield from paused(0.0, strongest)
    covered: set[tuple[Facet, Facet]] = set()
    found = []
    for done, link in enumerate(links):
        if done % 16 == 0:
            yield done / len(links)
        if link not in covered:
            members = yield from _grown(told, pairs, graph, link, done / len(links), settings)
            covered.update((a, b) for a in members for b in graph[a] if b in members)
            found.append(Group(_stretches(pairs, members, graph), (link[0][0], link[1][0])))
    for telling in told:
        if len(telling.articles) > 1 and weighed.profiles[telling.at].mass >= settings.evidence:
            found.append(Group({telling.at: (0, len(telling.clauses))}, (telling.at,)))
    merged = yield from _merged(told, pairs, found, settings)
    return merged


def _graph(told: list[Telling], weighed: Weighed, pairs: Pairs, settings: Passages) -> Generator[float, None, Graph]:
    """The links between facets: two links of one telling share a facet when they are about much the same clauses."""
    facets: list[list[Clause]] = [[] for _ in told]
    number: list[dict[int, int]] = [{} for _ in told]
    for at, own in enumerate(pairs):
        if at % 32 == 0:
            yield 0.0
        mass = weighed.profiles[at].clause_mass
        for other, pair in sorted(own.items(), key=lambda link: (-link[1].score, told[link[0]].words)):
            if pair.score >= settings.link:
                best = max(
                    ((_fit(mass, facet, (pair.first, pair.last)), -n) for n, facet in enumerate(facets[at])), default=(0.0, 0)
                )
                if best[0] < settings.facet:
                    facets[at].append((pair.first, pair.last))
                    best = 1.0, 1 - len(facets[at])
                number[at][other] = -best[1]
    graph: Graph = defaultdict(dict)
    for at, own in enumerate(pairs):
        if at % 128 == 0:
            yield 0.0
        for other, pair in own.items():
            if pair.score >= settings.link:
                graph[at, number[at][other]][other, number[other][at]] = pair.score
    return graph


def _fit(mass: tuple[float, ...], one: Clause, two: Clause) -> float:
    """Share of their clauses, by weight, that two stretches of one telling have in common (Jaccard)."""
    both = sum(mass[max(one[0], two[0]) : min(one[1], two[1])])
    either = sum(mass[one[0] : one[1]]) + sum(mass[two[0] : two[1]]) - both
    return both / either if either else 1.0


def _grown(
    told: list[Telling], pairs: Pairs, graph: Graph, seed: tuple[Facet, Facet], done: float, settings: Passages
) -> Generator[float, None, dict[Facet, None]]:
    """The group around a link: whoever is linked to a member and alike to the group as a whole joins, best first."""
    members: dict[Facet, None] = {}
    linked: dict[Facet, float] = defaultdict(float)
    weak: dict[int, float] = defaultdict(float)
    within: Counter[int] = Counter()
    joining: list[Facet] = list(seed)
    while joining:
        joined = joining.pop()
        members[joined] = None
        linked.pop(joined, None)
        within.update(told[joined[0]].articles)
        for other, score in graph[joined].items():
            if other not in members:
                linked[other] += score
        for at, pair in pairs[joined[0]].items():
            if pair.score < settings.link:
                weak[at] += pair.score
        if not joining:
            ranked = []
            for facet, total in linked.items():
                telling = told[facet[0]]
                across = len(members) - (within[next(iter(telling.articles))] if len(telling.articles) == 1 else 0)
                mean = round((total + weak[facet[0]]) / max(across, 1), 4)
                if mean >= settings.cohesion:
                    ranked.append((-mean, telling.words, facet[1], facet))
            joining = [min(ranked)[3]] if ranked else []
        yield done
    return members


def _stretches(pairs: Pairs, members: dict[Facet, None], graph: Graph) -> dict[int, Clause]:
    """The clauses of each member that its links within the group are about."""
    stretches: dict[int, Clause] = {}
    for facet in members:
        own = [pairs[facet[0]][other[0]] for other in graph[facet] if other in members]
        first, last = min(pair.first for pair in own), max(pair.last for pair in own)
        known = stretches.get(facet[0], (first, last))
        stretches[facet[0]] = (min(first, known[0]), max(last, known[1]))
    return stretches


def _merged(told: list[Telling], pairs: Pairs, found: list[Group], settings: Passages) -> Generator[float, None, list[Group]]:
    """Groups that are much the same, made one: of the smaller at least half stands in the larger, and the whole still coheres.

    Largest first, each into the first that takes it; `found` comes sorted by the strength of its seeds.
    """
    kept: list[Group] = []
    holding: dict[int, set[int]] = defaultdict(set)
    order = sorted(range(len(found)), key=lambda n: (-len(found[n].members), n))
    for done, group in enumerate(found[n] for n in order):
        if done % 16 == 0:
            yield 1.0
        homes = Counter(n for at, clause in group.members.items() for n in holding[at] if _meets(clause, kept[n].members[at]))
        for n, common in sorted(homes.items(), key=lambda home: (-home[1], home[0])):
            whole = kept[n].members.keys() | group.members.keys()
            if common == len(group.members) or (
                common >= settings.overlap * len(group.members) and _mean(told, pairs, sorted(whole)) >= settings.cohesion
            ):
                members = dict(kept[n].members)
                for at, (first, last) in group.members.items():
                    known = members.get(at, (first, last))
                    members[at] = (min(first, known[0]), max(last, known[1]))
                    holding[at].add(n)
                kept[n] = Group(members, kept[n].seed)
                break
        else:
            for at in group.members:
                holding[at].add(len(kept))
            kept.append(group)
    return (yield from paused(1.0, _needed(pairs, kept, settings)))


def _needed(pairs: Pairs, found: list[Group], settings: Passages) -> Generator[None, None, list[Group]]:
    """The groups without those that say nothing new: each of their links stands in another group, about the same clauses."""
    homes: dict[tuple[int, int], set[int]] = defaultdict(set)
    links: list[list[tuple[int, int]]] = []
    for n, group in enumerate(found):
        if n % 32 == 0:
            yield
        own = [
            (a, b) for a, b in combinations(sorted(group.members), 2) if b in pairs[a] and pairs[a][b].score >= settings.link
        ]
        links.append(own)
        for link in own:
            homes[link].add(n)
    dropped: set[int] = set()
    for n in range(len(found) - 1, -1, -1):
        if n % 32 == 0:
            yield
        group = found[n]
        if links[n] and all(
            any(
                _meets(group.members[a], found[m].members[a]) and _meets(group.members[b], found[m].members[b])
                for m in homes[a, b] - dropped - {n}
            )
            for a, b in links[n]
        ):
            dropped.add(n)
    return [group for n, group in enumerate(found) if n not in dropped]


def _mean(told: list[Telling], pairs: Pairs, members: list[int]) -> float:
    """Mean score of all pairs of different articles among the members; a pair that was never proposed counts as 0."""
    total = count = 0.0
    for a, b in combinations(members, 2):
        if len(told[a].articles | told[b].articles) > 1:
            count += 1
            if b in pairs[a]:
                total += pairs[a][b].score
    return total / (count or 1.0)


def _meets(one: Clause, two: Clause) -> bool:
    """Whether two ranges of clauses have one in common."""
    return max(one[0], two[0]) < min(one[1], two[1])
