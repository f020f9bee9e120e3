"""Articles that are one article: printed twice, or in two versions.

A wire story in two papers is one telling. If both counted, everything in it would look confirmed.

Compared are runs of five words, as in copy detection (Broder 1997, "On the resemblance and containment of documents"): first a
sample of the runs proposes pairs, then all runs decide. The measure is containment, so that a cut version is known as well.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from itertools import combinations
from typing import NamedTuple

from tui.engine.clean.pieces import words
from tui.engine.progress import Progress
from tui.model.story import TOLD, Article

_RUN = 5
"""Words in a run: shorter runs are common phrases, longer ones break at every edit."""

_SAMPLED = 8
"""One word of so many begins a run of the sample; which ones depends on the word alone, so that copies sample alike."""

_FEWEST_RUNS = 8
"""Runs below which an article is too short to be called a version of another."""

_MOST_HOLDERS = 60
"""Articles that may hold a sampled run before it proposes no pairs any more: a formula of a house, not a copy."""


_FEW = 256
"""Runs that are gone through between two reports of progress."""


class Twin(NamedTuple):
    """An article that repeats another."""

    position: int
    of: int
    """Position of the article that it repeats: the longest of its kind, whatever the order of the files."""
    identical: bool
    share: float
    """Share of its runs of words that the other has too, 0 to 1."""


def twins(articles: tuple[Article, ...], share: float, progress: Progress) -> tuple[Twin, ...]:
    """Articles that share at least `share` of their runs of words with a longer one; reports its progress from 0 to 1."""
    texts = []
    holders: defaultdict[str, list[int]] = defaultdict(list)
    sampled: dict[str, bool] = {}
    for position, article in enumerate(articles):
        progress.report(0.8 * position / len(articles))
        words = _told_words(article)
        texts.append(words)
        for run in _sample(words, sampled):
            holders[run].append(position)
    pairs: Counter[tuple[int, int]] = Counter()
    sizes: Counter[int] = Counter()
    for number, together in enumerate(holders.values()):
        if number % _FEW == 0:
            progress.report(0.8)
        sizes.update(together)
        if 1 < len(together) <= _MOST_HOLDERS:
            pairs.update(combinations(together, 2))
    found: dict[int, Twin] = {}
    runs: dict[int, frozenset[tuple[str, ...]]] = {}
    for number, (pair, common) in enumerate(sorted(pairs.items())):
        progress.report(0.8 + 0.2 * number / len(pairs))
        if common < 0.5 * share * min(sizes[pair[0]], sizes[pair[1]]):
            continue
        short, long = sorted(pair, key=lambda position: _rank(articles[position], texts[position]))
        for position in pair:
            if position not in runs:
                runs[position] = _runs(texts[position])
        part = len(runs[short] & runs[long]) / max(1, len(runs[short]))
        best = found.get(short)
        if len(runs[short]) >= _FEWEST_RUNS and part >= share:
            twin = Twin(short, long, texts[short] == texts[long], part)
            if best is None or (twin.share, _rank(articles[long], texts[long])) > (
                best.share,
                _rank(articles[best.of], texts[best.of]),
            ):
                found[short] = twin
    return tuple(_rooted(found, position) for position in sorted(found))


def _rooted(found: dict[int, Twin], position: int) -> Twin:
    """The twin with the end of its chain: a version of a version is one of the whole."""
    twin = found[position]
    last = twin.of
    while last in found:
        last = found[last].of
    return twin._replace(of=last, identical=twin.identical and (last == twin.of or found[twin.of].identical))


def _rank(article: Article, words: list[str]) -> tuple[int, str]:
    """What makes one of two versions the whole one: its length, then its id."""
    return len(words), article.id


def _told_words(article: Article) -> list[str]:
    return [word for block in article.blocks if block.kind in TOLD for word in words(article.text[block.start : block.end])]


def _sample(words: list[str], sampled: dict[str, bool]) -> set[str]:
    """The runs that begin with a sampled word; `sampled` remembers which words are."""
    runs = set()
    for at, word in enumerate(words[: 1 - _RUN]):
        if word not in sampled:
            sampled[word] = zlib.crc32(word.encode()) % _SAMPLED == 0
        if sampled[word]:
            runs.add(" ".join(words[at : at + _RUN]))
    return runs


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(words[skipped:] for skipped in range(_RUN)), strict=False))
