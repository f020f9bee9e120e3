"""A query to its hits: a strand like any other.

Typographic and plain quotation marks, dashes and accents match each other, character by character, so that offsets stay true. A
query without capitals finds both cases; one with accents wants them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from tui.model.places import Mark, Role
from tui.model.story import ASIDE, Article
from tui.model.strands import Hits, Kind
from tui.reading.state import moves
from tui.reading.state.finding import find
from tui.reading.state.index import Index
from tui.reading.state.note_hits import count_note_hits, with_hits
from tui.reading.state.overlays import set_overlays
from tui.reading.state.reading import Reading, refocus
from tui.reading.state.searchable import MAX_HITS
from tui.reading.state.tours import Stop, Tour, TourKind
from tui.reading.state.versions import without_edits


def refresh_hits(reading: Reading) -> Reading:
    """The reading with the hits of its query as they are now; to be asked anew when text arrives or folds open."""
    return with_hits(reading, find_hits(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=reading.unfolded))


def count_folded_hits(reading: Reading) -> int:
    """How many hits stand in folded lines, where no key leads; 0 while these are shown."""
    if reading.unfolded or not reading.query.strip():
        return 0
    return _search(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=False).folded


def is_cut_off(reading: Reading) -> bool:
    """Whether more is hit than is kept, so that a count of the hits is one of the first."""
    if not reading.query.strip():
        return False
    return _search(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=reading.unfolded).is_cut_off


def find_hits(index: Index, query: str, *, fuzzy: bool, unfolded: bool) -> Hits | None:
    """The hits of a query in all articles; None for an empty query. Folded blocks are searched only when they are shown."""
    return _search(index, query, fuzzy=fuzzy, unfolded=unfolded).hits if query.strip() else None


class _Result(NamedTuple):
    """What a query finds."""

    hits: Hits
    folded: int
    """Hits that were left out because their lines are folded."""
    is_cut_off: bool


@lru_cache(maxsize=8)
def _search(index: Index, query: str, *, fuzzy: bool, unfolded: bool) -> _Result:
    places = find(index.searchable, query, fuzzy=fuzzy)
    articles = index.findings.story.articles
    marks: list[Mark] = []
    folded = 0
    for article, starts, ends in places.articles:
        for first, last in _unfolded_runs(articles[article], starts) if not unfolded else ((0, len(starts)),):
            rows = zip(repeat(article), starts[first:last], ends[first:last], repeat(Role.BODY))
            marks += map(tuple.__new__, repeat(Mark), rows)  # as `Mark._make`, three times as fast
            folded -= last - first
        folded += len(starts)
    is_cut = len(marks) > MAX_HITS or places.searched < len(articles) or len(marks) + folded >= MAX_HITS
    return _Result(Hits(f"hits:{query.strip()}", query, tuple(marks[:MAX_HITS]), fuzzy), folded, is_cut)


def _unfolded_runs(article: Article, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The positions, first and one past the last, of hits between the folded blocks of an article."""
    first = 0
    for block in article.blocks:
        if block.kind in ASIDE:
            last = bisect_left(starts, block.start, first)
            if first < last:
                yield first, last
            first = bisect_left(starts, block.end, last)
    if first < len(starts):
        yield first, len(starts)


def search_for(reading: Reading, query: str) -> Reading:
    """The reading with the hits of a query as its tour, at the first hit from the cursor on; no trace in the history."""
    tour = Tour(of=Kind.HITS)
    result = refresh_hits(replace(reading, query=query, tour=tour, lit=moves.lights_on(reading, tour)))
    if result.hits is None:
        return replace(result, tour=Tour() if reading.tour.is_of(Kind.HITS) else reading.tour, lit=reading.lit)
    stop = _first_hit(result)
    if stop is None:
        return result
    return replace(
        moves.place_cursor(result, Mark(stop.article, stop.start, stop.end).place, focus=stop.strand), message=result.message
    )


def _first_hit(reading: Reading) -> Stop | None:
    """The first hit at or after the cursor in the order of the panes, from the last round to the first."""
    stops = reading.stops
    rank = reading.panes.index(reading.place.article) if reading.place.article in reading.panes else 0
    if not stops:
        return None
    return stops[bisect_left(stops, (rank, reading.place.offset), key=lambda stop: stop[:2]) % len(stops)]


def folded_note(reading: Reading) -> str:
    """A sentence about the hits that no key leads to as long as they are folded."""
    away = count_folded_hits(reading)
    return f" {away} more in folded lines: x shows them." if away else ""


def toggle_fuzzy(reading: Reading) -> Reading:
    """Search for the same words spelt differently, or exactly again; the cursor goes to the nearest hit."""
    if not reading.query.strip():
        how = "words spelt alike count too" if not reading.fuzzy else "words count as they are spelt"
        return replace(reading, fuzzy=not reading.fuzzy, message=f"In the next search (/) {how}.")
    result = search_for(replace(reading, fuzzy=not reading.fuzzy), reading.query)
    count = len(result.hits.marks) if result.hits else 0
    how = "Spelt alike" if result.fuzzy else "Spelt exactly so"
    notes = f", and {count_note_hits(result)}" if count_note_hits(result) else ""
    return replace(result, message=f"{how}: {count or 'no'} place{'' if count == 1 else 's'}{notes}." + folded_note(result))


def leave_tour(reading: Reading) -> Reading:
    """The reading without a search and without one thing that is followed: the shared passages are the tour again."""
    result = without_edits(clear_search(reading))
    if result.tour.kind in (TourKind.STRAND, TourKind.MISSING) or result.tour.is_of(Kind.NOTE):
        return replace(result, tour=Tour(), lit=moves.lights_on(result, Tour()), message="Shared passages are followed again.")
    return result


def clear_search(reading: Reading) -> Reading:
    """The reading without a search; where its hits were the tour, the shared passages are it again."""
    tour = Tour() if reading.tour.is_of(Kind.HITS) else reading.tour
    own = {each.id for each in reading.overlays if isinstance(each, Hits)}
    focus = "" if reading.focus in own else reading.focus
    return refocus(replace(set_overlays(reading, Kind.HITS, ()), query="", tour=tour, focus=focus, message=""))
