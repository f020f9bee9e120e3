"""From links between two tellings to passages that run through many.

Chains drift: A is like B and B like C, but A tells nothing of C. So a group grows from its strongest link, one telling at a
time, and a telling joins only while it is alike to the group as a whole. A sentence holds several facts, so it may stand in
several groups; every link stands in at least one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from tui.engine.align.pairs import Scores
from tui.model.settings import Passages


def groups(
    scores: Scores, article: Callable[[int], int], name: Callable[[int], tuple[str, ...]], settings: Passages
) -> Generator[float, None, list[tuple[int, ...]]]:
    """Groups of tellings that tell the same thing; reports its progress from 0 to 1.

    `article` gives a telling's article, `name` what it is sorted by: its words, never its position, so that the order of the
    files decides nothing.
    """
    links = [(a, b) for a, own in enumerate(scores) for b, score in own.items() if a < b and score >= settings.link]
    links.sort(key=lambda link: (-scores[link[0]][link[1]], sorted(map(name, link))))
    covered: set[tuple[int, int]] = set()
    found: list[tuple[int, ...]] = []
    for done, (a, b) in enumerate(links):
        if done % 16 == 0:
            yield done / len(links)
        if (a, b) in covered:
            continue
        group = _grown([a, b], scores, article, name, settings)
        covered.update((min(x, y), max(x, y)) for x in group for y in group if x != y)
        found.append(tuple(sorted(group)))
    return found


def _grown(
    group: list[int],
    scores: Scores,
    article: Callable[[int], int],
    name: Callable[[int], tuple[str, ...]],
    settings: Passages,
) -> list[int]:
    """The group with every telling that is alike to it as a whole, best first."""
    while True:
        near = {other for member in group for other, score in scores[member].items() if score >= settings.link} - set(group)
        best: tuple[float, tuple[str, ...], int] | None = None
        for candidate in near:
            across = [scores[candidate].get(member, 0.0) for member in group if article(member) != article(candidate)]
            mean = sum(across) / len(across)
            if mean >= settings.cohesion and (best is None or (-mean, name(candidate)) < best[:2]):
                best = (-mean, name(candidate), candidate)
        if best is None:
            return group
        group.append(best[2])
