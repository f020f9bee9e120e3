"""Sentences made ready for comparison: their words, and the clauses into which they may be cut.

A sentence of news holds several facts, and often only one of them is shared:

    The move came after the United States abstained | from voting on a cease-fire resolution | , allowing it to pass.

So a sentence is cut where a reader could stop, and a mark may begin and end at such a cut. What holds fewer than three telling
words is no clause of its own: it could not be read alone. Sentences in the same words are one sentence with several places, so
that a thousand copies of an agency's report cost as much as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from tui.engine.align.predication import is_verb
from tui.engine.language.pack import ForeignWords, foreign_words_of
from tui.engine.progress import Progress
from tui.engine.words import Token, tokens
from tui.model.findings import Sentence
from tui.model.places import Mark
from tui.model.story import Story

Clause: TypeAlias = tuple[int, int]
"""A half-open range of the tokens of one sentence."""

_PAUSE = re.compile(r"[,;:—–()\[\]]|\s-\s|--|(?<=\w{4})[.!?][”\"’']?\s")
_INSIDE_A_NUMBER = frozenset((":", ",", "."))
"""What stands between the digits of one number, time or score: "7:40 a.m."."""
_OPENER_WORDS = """
after although amid and as because before but despite following if including or saying since that though unless until when where
whereas which while who whom whose without
"""
OPENERS = frozenset(_OPENER_WORDS.split())
"""Words at which a new clause begins, or may: a cut costs nothing where nothing is left out."""

_JOINS = frozenset(("and", "or"))
"""Words that join clauses, and members of a list as well."""

_PAIRS = frozenset((("such", "as"), ("so", "that"), ("even", "though"), ("even", "if"), ("as", "if"), ("as", "though")))
"""Two words that are one: no clause begins between them."""

_CLOSING = re.compile(r"[,.!?…][”’\"]")
"""What closes a quotation behind a mark, with the comma before it: "very, very bad,”"."""

_LEAST_TELLING = 3
"""Telling words of the shortest clause."""
_LOOSE_WORDS = "a an and as at because but by for from if in including of on or so than that the to which while who whose with"
_LOOSE = frozenset(_LOOSE_WORDS.split())
"""Words that lead on: no mark ends with one, nor begins with "and", "but" or "or"."""


@dataclass(frozen=True, slots=True)
class UniqueSentence:
    """One wording of one sentence, with every place where it stands."""

    at: int
    """Its position among all sentences."""
    words: str
    """Its folded words, joined by blanks. Unique, so sentences are sorted by it: the order of the files decides nothing."""
    tokens: tuple[Token, ...]
    """Of the first place."""
    clauses: tuple[Clause, ...]
    """They cover all tokens."""
    places: tuple[Sentence, ...]
    """Sorted by the article's id: which place speaks for all does not depend on the order of the files."""
    articles: frozenset[int]
    """Where it stands; a twin counts as the article that it repeats, for a copy confirms nothing."""
    foreign: ForeignWords | None = None
    """What is known of the words of its language where that has no pack: then nothing English is asked of them."""

    def token_range(self, first: int, last: int) -> tuple[int, int]:
        """The half-open range of tokens of the clauses from `first` to `last` (half-open)."""
        return self.clauses[first][0], self.clauses[last - 1][1]


def unique_sentences(story: Story, sentences: tuple[Sentence, ...], progress: Progress) -> list[UniqueSentence]:
    """The wordings of all sentences that tell something; reports its progress from 0 to 1."""
    read: dict[str, tuple[tuple[Token, ...], list[Sentence]]] = {}
    foreign = [foreign_words_of(article.language) for article in story.articles]
    for sentence in progress.over(sentences, 0.0, 0.5):
        at = sentence.article
        if sentence.tells and (found := tokens(story.articles[at].text, sentence.start, sentence.end, foreign[at])):
            read.setdefault(" ".join([token.word for token in found]), (found, []))[1].append(sentence)
    families = _families(story)
    wordings = []
    for at, (words, (found, places)) in enumerate(read.items()):
        if at % 64 == 0:
            progress.report(0.5 + 0.5 * at / len(read))
        places.sort(key=lambda place: (story.articles[place.article].id, place.start))
        text, strange = story.articles[places[0].article].text, foreign[places[0].article]
        if len(places) > 1:
            found = tokens(text, places[0].start, places[0].end, strange)
        homes = frozenset(families[place.article] for place in places)
        wordings.append(UniqueSentence(at, words, found, clauses(text, found), tuple(places), homes, strange))
    return wordings


def _families(story: Story) -> list[int]:
    """For each article the one that it repeats, else itself. A story of nothing but twins is compared all the same."""
    positions = {article.id: position for position, article in enumerate(story.articles)}
    families = []
    for position, article in enumerate(story.articles):
        seen = {position}
        while article.twin_of in positions and positions[article.twin_of] not in seen:
            position = positions[article.twin_of]
            article = story.articles[position]
            seen.add(position)
        families.append(position)
    return families if len(set(families)) > 1 else list(range(len(families)))


def clauses(text: str, found: tuple[Token, ...]) -> tuple[Clause, ...]:
    """The tokens of one sentence in stretches that can be read alone."""
    cuts = _cuts(text, found)
    made: list[Clause] = []
    words_before = 0
    for first, last in zip([0, *cuts], [*cuts, len(found)], strict=True):
        content_words = sum([1 for token in found[first:last] if token.key])
        if made and min(content_words, words_before) < _LEAST_TELLING:
            made[-1] = (made[-1][0], last)
            words_before += content_words
        else:
            made.append((first, last))
            words_before = content_words
    return tuple(made)


def _cuts(text: str, found: tuple[Token, ...]) -> list[int]:
    """Where a clause may begin: at a word that opens one, and behind a pause.

    A list is no row of clauses ("higher wages, shorter shifts and more doctors", "the Ministry of Farming, Fishing and Food"):
    at a comma or an "and" a clause begins only if it has a verb of its own, in small letters, before the next of them. An
    "and" between two names, before which there is no verb either, joins the parts of one name ("the Committee on Trade and the
    Care of Children heard him", "The Night the Lights Failed and My Father Sang").
    """
    cuts = []
    verb_ahead = False
    verbs = [text[token.start].islower() and is_verb(token.word) for token in found]
    for place in range(len(found) - 1, 0, -1):
        token, gap = found[place], text[found[place - 1].end : found[place].start]
        verb_ahead = verb_ahead or verbs[place]
        joins = token.word in _JOINS or (gap.strip() == "," and token.word not in OPENERS)
        if (found[place - 1].word, token.word) in _PAIRS:
            continue
        if joins:
            if verb_ahead and (token.word != "or" or "," in gap):
                cuts.append(place)
            verb_ahead = False
        elif token.word in OPENERS or (gap != " " and _pauses(text, found[place - 1].end, found[place].start)):
            cuts.append(place)
            verb_ahead = False
    kept: list[int] = []
    for place in reversed(cuts):
        if any(verbs[kept[-1] if kept else 0 : place]) or not _joins_names(text, found, place):
            kept.append(place)
    return kept


def _joins_names(text: str, found: tuple[Token, ...], place: int) -> bool:
    """Whether a token joins two words with capitals: "Trade and the Care"."""
    after = next((token for token in found[place + 1 : place + 3] if token.key), None)
    return (
        found[place].word in _JOINS
        and text[found[place - 1].start].isupper()
        and after is not None
        and text[after.start].isupper()
    )


def _pauses(text: str, end: int, start: int) -> bool:
    """Whether one stops between two words, of which the one ends and the other begins there.

    Nobody does inside of a time or at a short dash that joins: "7:40 a.m.", "1914–1918", "the Kiel–Oslo ferry".
    """
    gap = text[end:start]
    if gap == "–" or (gap in _INSIDE_A_NUMBER and text[end - 1].isdigit() and text[start].isdigit()):
        return False
    return bool(_PAUSE.search(text, end, start))


def marks(story: Story, sentence: UniqueSentence, first: int, last: int) -> tuple[Mark, ...]:
    """The words of the clauses from `first` to `last` (half-open) at every place of the sentence.

    A mark that reaches the end of the sentence takes its punctuation too, and no mark leaves out the quotation mark or bracket
    that touches it.
    """
    return tuple([_mark_at(story, sentence, place, first, last) for place in sentence.places])


def first_mark(story: Story, sentence: UniqueSentence, first: int, last: int) -> Mark:
    """The first of `marks`."""
    return _mark_at(story, sentence, sentence.places[0], first, last)


def _mark_at(story: Story, sentence: UniqueSentence, place: Sentence, first: int, last: int) -> Mark:
    start, end = sentence.token_range(first, last)
    while end - start > 1 and end < len(sentence.tokens) and sentence.tokens[end - 1].word in _LOOSE:
        end -= 1
    while end - start > 1 and start and sentence.tokens[start].word in ("and", "but", "or"):
        start += 1
    if start == 0 and end == len(sentence.tokens):
        return Mark(place.article, place.start, place.end)
    text = story.articles[place.article].text
    here = (
        sentence.tokens
        if place is sentence.places[0]
        else tokens(text, place.start, place.end, foreign_words_of(story.articles[place.article].language))
    )
    left = place.start if start == 0 else here[start].start
    right = place.end if end == len(here) else here[end - 1].end
    while left > place.start and text[left - 1] in "“‘\"'([":
        left -= 1
    while right < place.end and text[right] in "”’\"')]":
        right += 1
    if (closing := _CLOSING.match(text, right, place.end)) and _is_open(text[left:right], text[closing.end() - 1]):
        right = closing.end()
    return Mark(place.article, *_close_brackets(text, left, right, place))


def _is_open(inside: str, closing: str) -> bool:
    """Whether a stretch opens a quotation that it does not close, by the sign that would."""
    if closing == '"':
        return inside.count(closing) % 2 == 1
    opening = "“" if closing == "”" else "‘"
    return inside.rfind(opening) > inside.rfind(closing)


def _close_brackets(text: str, left: int, right: int, place: Sentence) -> tuple[int, int]:
    """A range of a sentence with the other half of a bracket of which it has one: nobody can read "(Q3 2024" alone."""
    inside = text[left:right]
    if inside.rfind("(") > inside.rfind(")"):
        end = text.find(")", right, place.end)
        right = end + 1 if end >= 0 else right
    if 0 <= inside.find(")") < inside.find("(") or (")" in inside and "(" not in inside):
        start = text.rfind("(", place.start, left)
        left = start if start >= 0 else left
    return left, right
