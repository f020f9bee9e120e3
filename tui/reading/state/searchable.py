"""The articles as a search looks at them: folded once, kept, and looked at again only where the last letter was found.

Typographic and plain quotation marks, dashes, accents and cases that are to match are made one character each, so that
offsets stay true and the search itself is one of plain characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tui.model.expressions import compile_later
from tui.reading.state.vocabulary import Vocabulary

MAX_HITS = 10_000
"""Hits kept, which is then said. A reader narrows a search long before that; the bound keeps "e" in a thousand articles
within two frames: of 20,000 the marks alone take 20 ms."""
MIN_SIMILARITY = 80.0
"""Least `rapidfuzz.fuzz.ratio` of a word to a word of a fuzzy query, 0 to 100: one wrong letter in five."""
MAX_QUERIES = 16
"""Queries whose places are kept: those of a word that is typed, and back with backspace."""
_PLAIN = dict(zip("‘’‚‛“”„«»‐‑‒–—―\u00a0", '\'\'\'\'"""""------ ', strict=True))
_WORD = compile_later(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_OTHERS = compile_later(r"[^\x00-\x7f]")
_LAST_WITHOUT_ACCENTS = "\xbf"
"""Behind it the letters with accents begin."""


class Folding(NamedTuple):
    """What matters to a search."""

    accents: bool
    case: bool


LOOSE = Folding(accents=False, case=False)


class ArticleHits(NamedTuple):
    """Where one article holds a query: parallel lists of first characters and of the ends, sorted, without overlaps."""

    article: int
    starts: list[int]
    ends: list[int]


class StoryHits(NamedTuple):
    """Where a query is found, article by article; articles that do not hold it are left out."""

    articles: tuple[ArticleHits, ...]
    searched: int
    """Articles that were looked at, from the first; fewer than there are where `MAX_HITS` was reached."""


@lru_cache(maxsize=8192)
def _folded_character(character: str, folding: Folding) -> str:
    """What one character that is not ASCII is compared by; always one character."""
    folded = _PLAIN.get(character, character)
    if not folding.accents and folded > _LAST_WITHOUT_ACCENTS:
        folded = unicodedata.normalize("NFD", folded)[0]
    if not folding.case:
        folded = next((each for each in (folded.casefold(), folded.lower()) if len(each) == 1), "i")  # only İ is left
    return folded


def fold_text(text: str, folding: Folding) -> str:
    """The text as it is compared, of the same length."""
    for character in set(_OTHERS.findall(text)) if not text.isascii() else ():
        folded = _folded_character(character, folding)
        if folded != character:
            text = text.replace(character, folded)
    return text if folding.case else text.lower()


def to_plain(text: str) -> str:
    """`text` with plain quotes and dashes and without accents; of the same length."""
    return fold_text(text, Folding(accents=False, case=True))


def folding_of(query: str) -> Folding:
    """What matters to a query: accents and capitals where it holds some."""
    has_accents = any(
        character > _LAST_WITHOUT_ACCENTS and unicodedata.normalize("NFD", character)[0] != character for character in query
    )
    return Folding(has_accents, any(character.isupper() for character in query))


class _Words:
    """The words of an article in small letters: where each stands, and the words in their order."""

    __slots__ = ("order", "starts", "stops", "vocabulary")

    def __init__(self, text: str) -> None:
        plain = fold_text(text, Folding(accents=False, case=True))
        spans = [match.span() for match in _WORD.finditer(plain)]
        self.starts = [start for start, _ in spans]
        self.stops = [stop for _, stop in spans]
        self.order = [plain[start:stop].casefold() for start, stop in spans]
        self.vocabulary = frozenset(self.order)


class Searchable:
    """The texts of one story, and where the last queries were found in them. It answers; it is never changed otherwise."""

    def __init__(self, texts: Iterable[str], before: Searchable | None = None) -> None:
        """`before` is that of an earlier state of the story, whose folded texts are taken over."""
        self.texts = tuple(texts)
        known = before._folded if before is not None else {}
        here = set(self.texts)
        self._folded: dict[tuple[str, Folding], str] = {key: folded for key, folded in known.items() if key[0] in here}
        self._words: dict[str, _Words] = {}
        self._scans: OrderedDict[str, StoryHits] = OrderedDict()
        self.answers: OrderedDict[tuple[str, bool], StoryHits] = OrderedDict()
        """What the last queries found, by their words and whether spellings that are alike counted; `finding` keeps them."""
        self._vocabulary: Vocabulary | None = None
        same = before is not None and before.texts == self.texts
        if same and before is not None:
            self._words, self._scans, self.answers = before._words, before._scans, before.answers
            self._vocabulary = before._vocabulary

    def prepare(self) -> Iterator[None]:
        """Fold all texts for a query in small letters, with a pause after each: a worker may do it ahead, and be stopped."""
        for article in range(len(self.texts)):
            self.folded_text(article, LOOSE)
            yield
        self.vocabulary  # noqa: B018 - made ahead, so that no letter waits for it
        yield

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of all articles; made when they are first asked for."""
        if self._vocabulary is None:
            found: set[str] = set()
            for article in range(len(self.texts)):
                found.update(_WORD.findall(self.folded_text(article, LOOSE)))
            self._vocabulary = Vocabulary(found)
        return self._vocabulary

    def folded_text(self, article: int, folding: Folding) -> str:
        """The text of an article as it is compared, of the same length."""
        key = self.texts[article], folding
        folded = self._folded.get(key)
        if folded is None:
            folded = self._folded[key] = fold_text(self.texts[article], folding)
        return folded

    def _shorter(self, query: str) -> StoryHits:
        """Where the longest beginning of the query is found that was looked for: nowhere else can it stand itself."""
        for end in range(len(query) - 1, 0, -1):
            places = self._scans.get(query[:end])
            if places is not None:
                return places
        return StoryHits((), 0)

    def find_exact(self, query: str) -> StoryHits:
        """Where the articles hold a query as it is spelt."""
        if query not in self._scans:
            self._scans[query] = self._scan(query)
            if len(self._scans) > MAX_QUERIES:
                self._scans.popitem(last=False)
        self._scans.move_to_end(query)
        return self._scans[query]

    def _scan(self, query: str) -> StoryHits:
        folding = folding_of(query)
        words = fold_text(query, folding).split()
        before = self._shorter(query)
        found: list[ArticleHits] = []
        hits = 0
        tries = [(place.article, place.starts[0]) for place in before.articles]
        tries += [(article, 0) for article in range(before.searched, len(self.texts))]
        for article, start in tries:
            if hits >= MAX_HITS:
                return StoryHits(tuple(found), article)
            place = occurrences(article, self.folded_text(article, folding), words, start, MAX_HITS - hits)
            if place.starts:
                found.append(place)
                hits += len(place.starts)
        return StoryHits(tuple(found), len(self.texts))

    def find_similar(self, query: str) -> StoryHits:
        """Runs of words that are each like the query's words, in its order."""
        from rapidfuzz import fuzz, process

        needles = [word.casefold() for word in _WORD.findall(to_plain(query))]
        if not needles:
            return StoryHits((), len(self.texts))
        words = [self._words_of(text) for text in self.texts]
        vocabulary = list(frozenset().union(*(each.vocabulary for each in words)))
        alike = [
            {
                word
                for word, _, _ in process.extract(
                    needle, vocabulary, scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY, limit=None
                )
            }
            for needle in needles
        ]
        found: list[ArticleHits] = []
        hits = 0
        for article, each in enumerate(words):
            if hits >= MAX_HITS:
                return StoryHits(tuple(found), article)
            if all(not wanted.isdisjoint(each.vocabulary) for wanted in alike):
                place = _runs_of_words(article, each, alike)
                if place.starts:
                    found.append(place)
                    hits += len(place.starts)
        return StoryHits(tuple(found), len(self.texts))

    def _words_of(self, text: str) -> _Words:
        if text not in self._words:
            self._words[text] = _Words(text)
        return self._words[text]


def occurrences(article: int, text: str, words: list[str], start: int, most: int) -> ArticleHits:
    """Where a text holds words in their order with any white space between them, from `start` on, `most` of them."""
    starts: list[int] = []
    ends: list[int] = []
    if len(words) == 1:
        (word,) = words
        size = len(word)
        between = text[start:].split(word, most)  # a loop of `find` takes three times as long
        between.pop()
        ends = list(accumulate(map(size.__add__, map(len, between)), initial=start))[1:]
        return ArticleHits(article, [end - size for end in ends], ends)
    for match in re.compile(r"\s+".join(map(re.escape, words))).finditer(text, start):
        if len(starts) == most:
            break
        starts.append(match.start())
        ends.append(match.end())
    return ArticleHits(article, starts, ends)


def _runs_of_words(article: int, words: _Words, alike: list[set[str]]) -> ArticleHits:
    """Where words stand one after the other, each of its own set; runs do not overlap."""
    first, last = alike[0], len(alike) - 1
    starts: list[int] = []
    ends: list[int] = []
    for at, word in enumerate(words.order[: len(words.order) - last]):
        if word not in first or (ends and words.starts[at] < ends[-1]):
            continue
        if all(words.order[at + step] in each for step, each in enumerate(alike)):
            starts.append(words.starts[at])
            ends.append(words.stops[at + last])
    return ArticleHits(article, starts, ends)
