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
from tui.reading.index import Index
from tui.reading.reading import Reading

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
