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
from tui.model.strands import Hits
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, settle
from tui.reading.state.tours import Tour, TourKind

_PLAIN = str.maketrans("‘’‚‛“”„«»‐‑‒–—―\u00a0", '\'\'\'\'"""""------ ')
_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
MOST = 20_000
"""Hits kept. A reader narrows a search long before that; the bound keeps "e" in a thousand articles quick."""
SIMILAR = 80.0
"""Least `rapidfuzz.fuzz.ratio` of a word to a word of a fuzzy query, 0 to 100: one wrong letter in five."""


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0] if ord(character) > 0xBF else character


def plain(text: str, *, accents: bool) -> str:
    """`text` with plain quotes and dashes and, unless `accents` matter, without accents; of the same length."""
    text = text.translate(_PLAIN)
    return text if accents or text.isascii() else "".join(map(_bare, text))


def again(reading: Reading) -> Reading:
    """The reading with the hits of its query as they are now; to be asked anew when text arrives or folds open."""
    hits = find(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=reading.unfolded)
    if hits == reading.hits:
        return reading
    return replace(reading, hits=hits)


def folded_away(reading: Reading) -> int:
    """How many hits stand in folded lines, where no key leads; 0 while these are shown."""
    if reading.unfolded or not reading.query.strip() or not _has_asides(reading.index):
        return 0
    every = find(reading.index, reading.query, fuzzy=reading.fuzzy, unfolded=True)
    return (len(every.marks) if every else 0) - (len(reading.hits.marks) if reading.hits else 0)


def _has_asides(index: Index) -> bool:
    return any(block.kind in ASIDE for article in index.findings.story.articles for block in article.blocks)


@lru_cache(maxsize=8)
def find(index: Index, query: str, *, fuzzy: bool, unfolded: bool) -> Hits | None:
    """The hits of a query in all articles; None for an empty query. Folded blocks are searched only when they are shown."""
    wanted = query.strip()
    if not wanted:
        return None
    marks: list[Mark] = []
    for position, article in enumerate(index.findings.story.articles):
        aside = [] if unfolded else [block.span for block in article.blocks if block.kind in ASIDE]
        spans = _similar(article, wanted) if fuzzy else _exact(article, wanted)
        marks += [Mark(position, start, end) for start, end in spans if not _inside(aside, start)]
        if len(marks) >= MOST:
            break
    return Hits(f"hits:{wanted}", query, tuple(marks[:MOST]))


def _inside(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


@lru_cache(maxsize=64)
def _searchable(text: str, *, accents: bool) -> str:
    """`plain`, kept: of a whole article it is asked for with each letter typed."""
    return plain(text, accents=accents)


@lru_cache(maxsize=64)
def _words_of(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of an article in small letters, with where they stand."""
    return tuple((m.group().casefold(), *m.span()) for m in _WORD.finditer(_searchable(text, accents=False)))


def _exact(article: Article, query: str) -> list[tuple[int, int]]:
    accents = any(ord(character) > 0xBF and _bare(character) != character for character in query)
    words = plain(query, accents=accents).split()
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [match.span() for match in pattern.finditer(_searchable(article.text, accents=accents))]


def _similar(article: Article, query: str) -> list[tuple[int, int]]:
    """Runs of words that are each like the query's words, in its order."""
    from rapidfuzz import fuzz

    wanted = [word.casefold() for word in _WORD.findall(plain(query, accents=False))]
    if not wanted:
        return []
    words = _words_of(article.text)
    every = {word for word, _, _ in words}
    alike = [{word for word in every if fuzz.ratio(word, want, score_cutoff=SIMILAR)} for want in wanted]
    last = len(wanted) - 1
    return [
        (words[at][1], words[at + last][2])
        for at in range(len(words) - last)
        if all(words[at + step][0] in each for step, each in enumerate(alike))
    ]


def sought(reading: Reading, query: str) -> Reading:
    """The reading with the hits of a query as its tour, at the first hit from the cursor on; no trace on the trail."""
    found = again(replace(reading, query=query, tour=Tour(TourKind.HITS)))
    if found.hits is None:
        return replace(found, tour=Tour() if reading.tour.kind is TourKind.HITS else reading.tour)
    stop = _first(found)
    if stop is None:
        return found
    return replace(moves.stand(found, stop.place, focus=found.hits.id), says=found.says)


def _first(reading: Reading) -> Mark | None:
    """The first hit at or after the cursor in the order of the panes, from the last round to the first."""
    stops = reading.stops
    rank = reading.shown.index(reading.place.article) if reading.place.article in reading.shown else 0
    at = next((stop for stop in stops if stop[:2] >= (rank, reading.place.offset)), stops[0] if stops else None)
    return None if at is None else Mark(at.article, at.start, at.end)


def note_folded(reading: Reading) -> str:
    """A sentence about the hits that no key leads to as long as they are folded."""
    away = folded_away(reading)
    return f" {away} more in folded lines: x shows them." if away else ""


def fuzzier(reading: Reading) -> Reading:
    """Search for the same words spelt differently, or exactly again; the cursor goes to the nearest hit."""
    if not reading.query:
        return replace(reading, fuzzy=not reading.fuzzy)
    found = sought(replace(reading, fuzzy=not reading.fuzzy), reading.query)
    count = len(found.hits.marks) if found.hits else 0
    how = "Spelt alike" if found.fuzzy else "Spelt exactly so"
    return replace(found, says=f"{how}: {count or 'no'} place{'' if count == 1 else 's'}." + note_folded(found))


def cleared(reading: Reading) -> Reading:
    """The reading without a search; where its hits were the tour, the shared passages are it again."""
    tour = Tour() if reading.tour.kind is TourKind.HITS else reading.tour
    focus = "" if reading.hits is not None and reading.focus == reading.hits.id else reading.focus
    return settle(replace(reading, hits=None, query="", tour=tour, focus=focus, says=""))
