"""A query to its hits: a strand like any other.

Typographic and plain quotation marks, dashes and accents match each other, character by character, so that offsets stay true. A
query without capitals finds both cases; one with accents wants them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from tui.model.places import Mark
from tui.model.story import ASIDE, Article
from tui.model.strands import Hits
from tui.reading.index import Index

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


def find(index: Index, query: str, *, fuzzy: bool, unfolded: bool) -> Hits | None:
    """The hits of a query in all articles; None for an empty query. Folded blocks are searched only when they are shown."""
    wanted = query.strip()
    if not wanted:
        return None
    marks: list[Mark] = []
    for position, article in enumerate(index.findings.story.articles):
        spans = _similar(article, wanted) if fuzzy else _exact(article, wanted)
        aside = [] if unfolded else [block for block in article.blocks if block.kind in ASIDE]
        for start, end in spans:
            if not any(block.start <= start < block.end for block in aside):
                marks.append(Mark(position, start, end))
        if len(marks) >= MOST:
            break
    return Hits(f"hits:{wanted}", query, tuple(marks[:MOST]))


def _exact(article: Article, query: str) -> list[tuple[int, int]]:
    accents = any(ord(character) > 0xBF and _bare(character) != character for character in query)
    words = plain(query, accents=accents).split()
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    pattern = re.compile(r"\s+".join(map(re.escape, words)), flags)
    return [match.span() for match in pattern.finditer(plain(article.text, accents=accents))]


def _similar(article: Article, query: str) -> list[tuple[int, int]]:
    """Runs of words that are each like the query's words, in its order."""
    from rapidfuzz import fuzz

    wanted = [word.casefold() for word in _WORD.findall(plain(query, accents=False))]
    if not wanted:
        return []
    tokens = list(_WORD.finditer(plain(article.text, accents=False)))
    folded = [token.group().casefold() for token in tokens]

    @cache
    def alike(word: str, want: str) -> bool:
        return fuzz.ratio(word, want, score_cutoff=SIMILAR) > 0

    found = []
    for at in range(len(tokens) - len(wanted) + 1):
        if all(alike(folded[at + step], want) for step, want in enumerate(wanted)):
            found.append((tokens[at].start(), tokens[at + len(wanted) - 1].end()))
    return found
