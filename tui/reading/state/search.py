"""A query to its hits: a strand like any other.

Typographic and plain quotation marks, dashes and accents match each other, character by character, so that offsets stay true. A
query without capitals finds both cases; one with accents wants them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache

from tui.model.places import Mark, Span
from tui.model.story import ASIDE, Article
from tui.model.strands import Hits, Kind
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, refocus, set_overlays
from tui.reading.state.tours import Tour

_PLAIN = str.maketrans("‘’‚‛“”„«»‐‑‒–—―\u00a0", '\'\'\'\'"""""------ ')
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
MAX_HITS = 20_000
"""Hits kept. A reader narrows a search long before that; the bound keeps "e" in a thousand articles quick."""
MIN_SIMILARITY = 80.0
"""Least `rapidfuzz.fuzz.ratio` of a word to a word of a fuzzy query, 0 to 100: one wrong letter in five."""


@lru_cache(maxsize=4096)
def _without_accent(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0] if ord(character) > 0xBF else character


def to_plain(text: str, *, accents: bool) -> str:
    """`text` with plain quotes and dashes and, unless `accents` matter, without accents; of the same length."""
    text = text.translate(_PLAIN)
    return text if accents or text.isascii() else "".join(map(_without_accent, text))


def refresh_hits(reading: Reading) -> Reading:
    """The reading with the hits of its query as they are now; to be asked anew when text arrives or folds open."""
    hits = find_hits(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=reading.unfolded)
    if hits == reading.hits:
        return reading
    return set_overlays(reading, Kind.HITS, (hits,) if hits is not None else ())


def count_folded_hits(reading: Reading) -> int:
    """How many hits stand in folded lines, where no key leads; 0 while these are shown."""
    if reading.unfolded or not reading.query.strip() or not _has_asides(reading.index):
        return 0
    every = find_hits(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=True)
    return (len(every.marks) if every else 0) - (len(reading.hits.marks) if reading.hits else 0)


def _has_asides(index: Index) -> bool:
    return any(block.kind in ASIDE for article in index.findings.story.articles for block in article.blocks)


@lru_cache(maxsize=8)
def find_hits(index: Index, query: str, *, fuzzy: bool, unfolded: bool) -> Hits | None:
    """The hits of a query in all articles; None for an empty query. Folded blocks are searched only when they are shown."""
    needle = query.strip()
    if not needle:
        return None
    marks: list[Mark] = []
    for position, article in enumerate(index.findings.story.articles):
        aside = [] if unfolded else [block.span for block in article.blocks if block.kind in ASIDE]
        spans = _find_similar(article, needle) if fuzzy else _find_exact(article, needle)
        marks += [Mark(position, start, end) for start, end in spans if not _is_inside(aside, start)]
        if len(marks) >= MAX_HITS:
            break
    return Hits(f"hits:{needle}", query, tuple(marks[:MAX_HITS]), fuzzy)


def _is_inside(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


@lru_cache(maxsize=64)
def _searchable(text: str, *, accents: bool) -> str:
    """`plain`, kept: of a whole article it is asked for with each letter typed."""
    return to_plain(text, accents=accents)


@lru_cache(maxsize=64)
def _words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of an article in small letters, with where they stand."""
    return tuple((m.group().casefold(), *m.span()) for m in _WORD.finditer(_searchable(text, accents=False)))


def _find_exact(article: Article, query: str) -> list[tuple[int, int]]:
    accents = any(ord(character) > 0xBF and _without_accent(character) != character for character in query)
    words = to_plain(query, accents=accents).split()
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [match.span() for match in pattern.finditer(_searchable(article.text, accents=accents))]


def _find_similar(article: Article, query: str) -> list[tuple[int, int]]:
    """Runs of words that are each like the query's words, in its order."""
    from rapidfuzz import fuzz

    needles = [word.casefold() for word in _WORD.findall(to_plain(query, accents=False))]
    if not needles:
        return []
    words = _words_of(article.text)
    every = {word for word, _, _ in words}
    alike = [{word for word in every if fuzz.ratio(word, want, score_cutoff=MIN_SIMILARITY)} for want in needles]
    last = len(needles) - 1
    return [
        (words[at][1], words[at + last][2])
        for at in range(len(words) - last)
        if all(words[at + step][0] in each for step, each in enumerate(alike))
    ]


def search_for(reading: Reading, query: str) -> Reading:
    """The reading with the hits of a query as its tour, at the first hit from the cursor on; no trace in the history."""
    result = refresh_hits(replace(reading, query=query, tour=Tour(of=Kind.HITS)))
    if result.hits is None:
        return replace(result, tour=Tour() if reading.tour.is_of(Kind.HITS) else reading.tour)
    stop = _first_hit(result)
    if stop is None:
        return result
    return replace(moves.place_cursor(result, stop.place, focus=result.hits.id), message=result.message)


def _first_hit(reading: Reading) -> Mark | None:
    """The first hit at or after the cursor in the order of the panes, from the last round to the first."""
    stops = reading.stops
    rank = reading.panes.index(reading.place.article) if reading.place.article in reading.panes else 0
    at = next((stop for stop in stops if stop[:2] >= (rank, reading.place.offset)), stops[0] if stops else None)
    return None if at is None else Mark(at.article, at.start, at.end)


def folded_note(reading: Reading) -> str:
    """A sentence about the hits that no key leads to as long as they are folded."""
    away = count_folded_hits(reading)
    return f" {away} more in folded lines: x shows them." if away else ""


def toggle_fuzzy(reading: Reading) -> Reading:
    """Search for the same words spelt differently, or exactly again; the cursor goes to the nearest hit."""
    if not reading.query:
        return replace(reading, fuzzy=not reading.fuzzy)
    result = search_for(replace(reading, fuzzy=not reading.fuzzy), reading.query)
    count = len(result.hits.marks) if result.hits else 0
    how = "Spelt alike" if result.fuzzy else "Spelt exactly so"
    return replace(result, message=f"{how}: {count or 'no'} place{'' if count == 1 else 's'}." + folded_note(result))


def clear_search(reading: Reading) -> Reading:
    """The reading without a search; where its hits were the tour, the shared passages are it again."""
    tour = Tour() if reading.tour.is_of(Kind.HITS) else reading.tour
    focus = "" if reading.hits is not None and reading.focus == reading.hits.id else reading.focus
    return refocus(replace(set_overlays(reading, Kind.HITS, ()), query="", tour=tour, focus=focus, message=""))
