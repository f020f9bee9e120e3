"""Which number a passage, a quote or a figure has, and where a story begins: what the order of the articles alone decides."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Strand, bodies
from tui.reading.state.index import Index
from tui.reading.state.tours import Tour

_NOWHERE = Mark(sys.maxsize, 0, 0)


@lru_cache(maxsize=32)
def strand_numbers(index: Index, tour: Tour, overlays: tuple[Strand, ...] = ()) -> Mapping[str, int]:
    """The number of each strand of a tour, from 1, by where the story tells it first; the same however the panes stand."""
    firsts = sorted((min(bodies(each), default=_NOWHERE), each.id) for each in index.strands_on(tour, overlays))
    return {strand: number for number, (_, strand) in enumerate(firsts, 1)}


def first_sentence(index: Index, article: int) -> int:
    """Where the first sentence of an article begins that tells something; 0 where there is none."""
    return next((each.start for each in index.sentences(article) if each.tells), 0)
