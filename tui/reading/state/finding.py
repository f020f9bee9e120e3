"""A query to where the articles hold it: a single word letter by letter, words in their forms, near each other, or either.

What is typed as one word is found as it is spelt, also in the middle of words, and beside that in the other forms that the
story has: "ceasefire" in cease-fire and in cease fire, "killed" in killing. Beside other words it is found at the beginning of
words, and in its forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from tui.reading.state import searchable
from tui.reading.state.matching import match_query, without_overlaps
from tui.reading.state.query import Alternative, Term, parse_query
from tui.reading.state.searchable import MAX_QUERIES, ArticleHits, Searchable, StoryHits, fold_text, folding_of
from tui.reading.state.vocabulary import MIN_LETTERS, Vocabulary


def find(texts: Searchable, query: str, *, fuzzy: bool) -> StoryHits:
    """Where the articles hold what a query asks for (see `query`), or, when `fuzzy`, its words in spellings that are alike."""
    key = " ".join(query.split()), fuzzy
    if key not in texts.answers:
        texts.answers[key] = texts.find_similar(key[0]) if fuzzy else _find_query(texts, key[0])
        if len(texts.answers) > MAX_QUERIES:
            texts.answers.popitem(last=False)
    texts.answers.move_to_end(key)
    return texts.answers[key]


def _find_query(texts: Searchable, query: str) -> StoryHits:
    alternatives = parse_query(query)
    (first, *more) = alternatives
    if not more and len(first.terms) == 1 and not first.without:
        literal = texts.find_exact(first.terms[0].text)
        if first.terms[0].is_exact or not variants(texts.vocabulary, first.terms[0].text):
            return literal
    alternatives = tuple(each for one in alternatives for each in (one, *_with_joined_words(texts.vocabulary, one)))
    found: list[ArticleHits] = []
    hits = 0
    terms = {term: _TermFinder(texts, term) for each in alternatives for term in (*each.terms, *each.without)}
    for article, text in enumerate(texts.texts):
        if hits >= searchable.MAX_HITS:
            return StoryHits(tuple(found), article)
        ranges = match_query(text, alternatives, partial(_find_in, terms, article))[: searchable.MAX_HITS - hits]
        if ranges:
            found.append(ArticleHits(article, [start for start, _ in ranges], [end for _, end in ranges]))
            hits += len(ranges)
    return StoryHits(tuple(found), len(texts.texts))


def _with_joined_words(vocabulary: Vocabulary, wanted: Alternative) -> Iterator[Alternative]:
    """The same with two words as one, where the story writes them so: "cease fire" as "ceasefire"."""
    for at, (one, other) in enumerate(pairwise(wanted.terms)):
        joined = one.text + other.text
        if not (one.is_exact or other.is_exact) and joined.isalpha() and vocabulary.holds(joined.lower()):
            yield Alternative((*wanted.terms[:at], Term(joined), *wanted.terms[at + 2 :]), wanted.without)


def variants(vocabulary: Vocabulary, word: str) -> tuple[tuple[str, ...], ...]:
    """Other ways to write a word that a story has, each as the words it is then: forms, and halves.

    None of a word in capitals or with accents, which is meant as it is written; of one that begins with a capital, those that
    do so too.
    """
    folding = folding_of(word)
    if folding.accents or (folding.case and not word.istitle()) or len(word) < MIN_LETTERS:
        return ()
    small = word.lower()
    found = (*((each,) for each in vocabulary.forms(small) if small not in each), *vocabulary.halves(small))
    return tuple((each[0].capitalize(), *each[1:]) for each in found) if folding.case else found


def _find_in(terms: dict[Term, _TermFinder], article: int, term: Term, is_alone: bool) -> list[tuple[int, int]]:  # noqa: FBT001
    return terms[term].find(article, is_alone=is_alone)


class _TermFinder:
    """Where articles hold one term of a query."""

    def __init__(self, texts: Searchable, term: Term) -> None:
        self._texts = texts
        self._term = term
        self._folding = folding_of(term.text)
        self._words = fold_text(term.text, self._folding).split()
        self._variants = () if term.is_exact else variants(texts.vocabulary, term.text)
        literal = texts.find_exact(term.text)
        self._literal = {each.article: each for each in literal.articles}
        self._searched = literal.searched

    def find(self, article: int, *, is_alone: bool) -> list[tuple[int, int]]:
        """Where an article holds it: anywhere in words where it `is_alone`, at their beginnings beside other terms."""
        found = self._literal.get(article)
        if found is None and article < self._searched and not self._variants:
            return []
        text = self._texts.folded_text(article, self._folding)
        if found is None or article >= self._searched - 1:  # the last that was looked at may have been cut
            found = searchable.occurrences(article, text, self._words, 0, searchable.MAX_HITS)
        ranges = list(zip(found.starts, found.ends, strict=True))
        if not (is_alone or self._term.is_exact) and self._words[0][:1].isalnum():
            ranges = [each for each in ranges if not text[max(0, each[0] - 1) : each[0]].isalnum()]
        count = len(ranges)
        for words in self._variants:
            other = searchable.occurrences(article, text, list(words), 0, searchable.MAX_HITS)
            ranges += [each for each in zip(other.starts, other.ends, strict=True) if _is_whole(text, *each)]
        return ranges if len(ranges) == count else without_overlaps(ranges)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a range begins and ends between words."""
    return not (text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum())
