"""Ids of strands: made of their words, and one for each.

Two quotes may hold the same words and two passages the same wording. Keys, the trail and the export take a strand by its id, so
the second one gets a number, which must not depend on the order of the articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tui.engine.progress import Progress
from tui.model.story import Story
from tui.model.strands import Figure, Passage, Quote

Named = TypeVar("Named", bound=Passage | Quote | Figure)


def set_apart(story: Story, found: Sequence[Named], progress: Progress) -> list[Named]:
    """The strands, each with an id of its own: of those that have one id, the first by article id and place keeps it.

    A number that would make the id of another strand is passed over.
    """
    alike: dict[str, list[Named]] = defaultdict(list)
    for strand in progress.over(found, 0.0, 0.0, every=512):
        alike[strand.id].append(strand)
    whole: list[Named] = []
    for name, same in progress.over(alike.items(), 0.0, 0.0, every=512):
        if len(same) == 1:
            whole += same
            continue
        same.sort(key=lambda strand: sorted((story.articles[mark.article].id, *mark[1:]) for mark in strand.marks))
        number = 1
        for strand in same:
            own = name if number == 1 else f"{name}-{number}"
            whole.append(strand if own == name else replace(strand, id=own))
            number += 1
            while f"{name}-{number}" in alike:
                number += 1
    return whole
