"""Whom a jump brings to the screen: those that tell what it led to."""

from __future__ import annotations

from tui.model.strands import Edit, Passage
from tui.reading.state.reading import Reading, mark_under_cursor


def articles_in_front(reading: Reading) -> tuple[int, ...]:
    """The articles that tell what is under the cursor: its own, who contradicts it, who surely, and who likely tells it."""
    strand, mine = reading.strand, mark_under_cursor(reading)
    if strand is None:
        return ()
    against: list[int] = []
    if isinstance(strand, Passage):
        pairs = [(link.a, link.b) for link in strand.links if link.why.conflicts]
        against = [other.article for a, b in pairs for one, other in ((a, b), (b, a)) if one == mine]
    telling = reading.index.articles_of(strand) if isinstance(strand, Edit) else reading.index.tellers.get(strand.id, ())
    sure = [article for article in reading.panes if article in telling]
    maybe = reading.index.maybe_tellers.get(strand.id, ())
    likely = [article for article in reading.panes if article in maybe and reading.index.bodies_in(strand, article)]
    found = dict.fromkeys((reading.place.article, *against, *sure, *likely))
    return tuple(article for article in found if article in reading.panes)
