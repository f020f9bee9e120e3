"""All passages that some articles tell, in one order: that of the first of them, with what it leaves out hung in between.

    Alpha  Beta   Gamma
    one    one    .
    .      two    two        stands where Beta tells it: behind one
    three  .      three

The synopsis has its rows in this order, and the table of who tells what can have them so.
"""

from __future__ import annotations

from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Passage, bodies
from tui.reading.state.index import Index
from tui.reading.state.kinds import PASSAGES


@lru_cache(maxsize=8)
def passages_in_order(index: Index, articles: tuple[int, ...]) -> tuple[tuple[Passage, tuple[Mark, ...]], ...]:
    """Each passage with its bodies in these articles: an article hangs its own behind those shared with earlier ones."""
    firsts: dict[int, list[tuple[int, str]]] = {article: [] for article in articles}
    found: dict[str, tuple[Passage, tuple[Mark, ...]]] = {}
    for passage in (strand for kind in PASSAGES for strand in index.strands_of(kind)):
        if not isinstance(passage, Passage):
            continue
        marks = tuple(sorted(mark for mark in bodies(passage) if mark.article in firsts))
        if marks:
            found[passage.id] = passage, marks
        for article in {mark.article for mark in marks}:
            firsts[article].append((next(mark.start for mark in marks if mark.article == article), passage.id))
    chain: dict[str, str] = {"": ""}
    for article in articles:
        before = ""
        for _, strand in sorted(firsts[article]):
            if strand not in chain:
                chain[strand], chain[before] = chain[before], strand
            before = strand
    in_order, at = [], chain[""]
    while at:
        in_order.append(found[at])
        at = chain[at]
    return tuple(in_order)
