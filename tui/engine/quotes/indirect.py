"""What somebody said, told in the outlet's words after a clear cue.

    Kirby said that [Sullivan would still meet Gallant].
    [Talks have restarted], the White House said Wednesday.

Only verbs of saying with a subject count, and only sentences that quote nothing directly: the rest is the outlet's own telling.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BE,
    CLAUSE_OPENERS,
    DETERMINERS,
    MOMENTS,
    NO_CLAUSE,
    OFFICES,
    PEOPLE,
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKERS,
    SUBORDINATORS,
    TIMES,
)
from tui.engine.language.en.speech_verbs import SENDING, Sort
from tui.engine.quotes.cues import verbal
from tui.engine.quotes.discounts import is_agent
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb, may_speak
from tui.engine.quotes.subjects import before_verb, subject
from tui.engine.quotes.tokens import BREAK, TokenizedArticle
from tui.model.places import Span

HEARER = 8
"""Tokens that may stand between "told" and "that": "told reporters in Washington on Monday that"."""


_SPLIT = frozenset({"out", "of", "from", "by", "off", "into"})
"""Words right behind a verb that say whence something is taken, so that a "that" behind them tells of a thing."""
_CLAUSE = 4
"""Tokens and a comma that something told has at the least."""
_HEARERS = frozenset({"us", "me", "him", "them", "reporters", "journalists"})
_EVERYBODY = frozenset({"nobody", "no-one", "everybody", "everyone"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


class IndirectSpeech(NamedTuple):
    """An indirect utterance in one sentence."""

    body: Span
    cue: tuple[int, int]
    subject: SubjectPhrase
    trust: float


def indirect_speech(page: TokenizedArticle, head: int) -> IndirectSpeech | None:
    """The indirect speech in the sentence at token `head`, which quotes nothing directly; None when no clear cue is there."""
    tail = page.tails[head]
    while tail > head and (page.tokens[tail - 1].word == BREAK or not page.tokens[tail - 1].word[0].isalnum()):
        tail -= 1
    return _ahead(page, head, tail) or _behind(page, head, tail)


def _ahead(page: TokenizedArticle, head: int, tail: int) -> IndirectSpeech | None:
    """Speech after its cue: "Kirby said that ..."."""
    for verb in range(head + 1, tail - 2):
        form = page.cue(verb)
        if form is None or form.base or not form.sort & (Sort.SPEECH | Sort.ADDRESS) or form.lemma in NO_CLAUSE:
            continue
        first = _clause(page, verb, tail)
        if first is None or not verbal(page, verb):
            continue
        who = subject(page, verb)
        if who and who.last <= verb:
            return IndirectSpeech(
                page.span(first, tail), (verb, verb + 1), who, 0.95 if page.tokens[first - 1].word == "that" else 0.85
            )
    return None


def _clause(page: TokenizedArticle, verb: int, tail: int) -> int | None:
    """Where the clause begins that a verb of saying introduces, or None when an object follows it."""
    form, first = page.cue(verb), verb + 1
    if (
        form
        and Sort.ADDRESS not in form.sort
        and page.tokens[first].word in _SPLIT
        and page.tokens[first + 1].word in _SPLIT | {"the", "a"}
    ):
        return None  # "teased out of a phone that [he had lost]" says nothing
    for index in range(verb + 1, min(tail - 1, verb + 1 + HEARER)):
        word = page.tokens[index].word
        if word == "that":
            points = page.tokens[index + 1].word in AUXILIARIES | BE  # "says [that is wrong]"
            return index if points else index + 1
        if word in {",", ";", ":", "—", "–"} or page.cue(index) or word in AUXILIARIES:
            break
    if form is None or form.participle or (form.lemma not in PLAIN and form.lemma != "tell"):
        return None
    if form.lemma == "tell":  # "told us [he had not voted]"
        first += 1
        return first if page.tokens[verb + 1].word in _HEARERS and _opens(page, first, tail, several=False) else None
    first = _past_time(page, first, tail)
    return first if _opens(page, first, tail, several=form.lemma == "say") else None


def _opens(page: TokenizedArticle, first: int, tail: int, *, several: bool) -> bool:
    """Whether a clause with a verb of its own begins at a token; `several`: also with a plural or a number."""
    word, after = page.tokens[first].word, page.tokens[first + 1].word if first + 1 < tail else ""
    if word in _SUBJECTS and after.endswith("ed"):
        return True  # "says [it forwarded every message]"
    plural = word.endswith("s") and not word.endswith(("ss", "'s")) and word not in RELATIVES | AUXILIARIES
    opens = word in PRONOUNS | DETERMINERS or page.capital(first) or word in _EVERYBODY
    if not (opens or (word == "there" and after in BE) or (several and (word[0].isdigit() or plural))):
        return False
    return _is_finite(page, first + 1, min(tail, first + 20)) or (several and _acts(page, first, tail))


def _acts(page: TokenizedArticle, first: int, tail: int) -> bool:
    """Whether a noun is followed by a past form with an object: "said [the inn owed 9m]", but not "the plan agreed in May"."""
    for verb in range(first + 2, min(tail - 1, first + 4)):
        word, behind = page.tokens[verb].word, page.tokens[verb + 1].word
        if word.endswith("ed") and (behind in DETERMINERS or behind[0] in "0123456789£$€¥"):
            return True
    return False


def _past_time(page: TokenizedArticle, first: int, tail: int) -> int:
    """Where a clause begins behind a time: "said yesterday [he had been told]", "said on Monday [the road would]"."""
    at = first + (page.tokens[first].word == "on" and page.tokens[first + 1].word in TIMES)
    plain = page.tokens[at].word in TIMES and page.tokens[at].word not in DETERMINERS | {"last", "next"}
    dated = page.tokens[at].word in {"this", "last", "next"} and page.tokens[at + 1].word in TIMES | MOMENTS
    end = at + 1 if plain else at + 2 if dated else first
    while first < end < tail and page.tokens[end].word in TIMES | MOMENTS and page.tokens[end].word not in DETERMINERS:
        end += 1
    return end if end < tail - 1 else first


def _is_finite(page: TokenizedArticle, first: int, end: int) -> bool:
    """Whether what is said has a verb of its own, not only one in a clause inside: "added a penalty after Hale had scored"."""
    inside = 0
    for index in range(first, end):
        word = page.tokens[index].word
        if word in SUBORDINATORS | RELATIVES:
            inside += 1
        elif _is_auxiliary(page, index) and page.tokens[index - 1].word != "to":
            if not inside:
                return True
            inside -= 1
    return False


def _is_auxiliary(page: TokenizedArticle, index: int) -> bool:
    """Whether a token is an auxiliary, and no month: "May"."""
    word = page.tokens[index].word
    return word in AUXILIARIES and not (word == "may" and page.capital(index))


def _behind(page: TokenizedArticle, head: int, tail: int) -> IndirectSpeech | None:
    """Speech before its cue: "..., the White House said Wednesday", "..., according to the ministry"."""
    for verb in range(tail - 1, max(head, tail - 30), -1):
        word = page.tokens[verb].word
        if word == "according" and verb + 2 < tail and page.tokens[verb + 1].word == "to":
            who = after_verb(page, verb + 2)
            comma = page.tokens[verb - 1].word == ","
            return (
                IndirectSpeech(page.span(head, verb - comma), (verb, verb + 2), who, 0.9)
                if who and verb - comma > head
                else None
            )
        form = page.cue(verb)
        if form is None or form.participle or form.base or not form.sort & (Sort.SPEECH | Sort.ADDRESS):
            continue
        if form.lemma in SENDING:
            continue  # "shows 40 people [signed] in"
        if inverted := _find_inverted(page, verb, head, tail):
            return inverted
        ends = Sort.SPEECH in form.sort and (verb + 1 == tail or page.tokens[verb + 1].word in PREPOSITIONS | TIMES)
        ends = ends or (Sort.ADDRESS in form.sort and _hear(page, verb + 1, tail))
        who = before_verb(page, verb, head, form) if ends else None
        if who and who.first - 1 > head and page.tokens[who.first - 1].word == "," and who.last <= verb:
            opening, commas = page.tokens[head].word, sum(page.tokens[i].word == "," for i in range(head, who.first))
            counted = opening == "at" and page.tokens[head + 1].word in {"least", "most"}
            if opening in SUBORDINATORS | PREPOSITIONS and not counted and who.first - head < 8:
                return None
            if commas == 1 and (opening in CLAUSE_OPENERS - SUBORDINATORS - PREPOSITIONS or opening.endswith("ing")):
                return None  # "Asked whether it was true, she said no"
            if commas == 1 or _end(page, head, who.first - 1) == who.first - 1:
                plain = all(page.tokens[i].word not in AUXILIARIES and not page.cue(i) for i in range(head, who.first - 1))
                pronoun = page.tokens[who.first].word in PRONOUNS  # "Nobody saw him, he insists"
                if plain and not pronoun and who.first - head <= 8 and may_speak(page, head, who.first - 1):
                    return None  # "[The firm's owner], Vincent Carbone, pleaded in May": nothing is said before the comma
            return IndirectSpeech(page.span(head, _end(page, head, who.first - 1)), (verb, verb + 1), who, 0.9)
    return None


def _hear(page: TokenizedArticle, first: int, tail: int) -> bool:
    """Whether nothing but who heard it, a place or a time ends a sentence: "told [reporters in Oslo on Monday]"."""
    ends = RELATIVES | SUBORDINATORS | {"to", ",", ";", ":"}
    hear = (page.tokens[at].word not in ends and not _is_auxiliary(page, at) and not page.cue(at) for at in range(first, tail))
    return first < tail and all(hear)


def _find_inverted(page: TokenizedArticle, verb: int, head: int, tail: int) -> IndirectSpeech | None:
    """Speech before a verb that stands before who speaks: "The bell never rang, says [Ada Lind]"."""
    form, opening = page.cue(verb), page.tokens[head].word
    if form is None or form.lemma not in PLAIN or form.base or verb - head < _CLAUSE or page.tokens[verb - 1].word != ",":
        return None
    if opening in CLAUSE_OPENERS | SUBORDINATORS | PREPOSITIONS or any(page.cue(at) for at in range(head, verb)):
        return None
    before = range(head, verb - 1)
    if any(page.tokens[at].word == "," for at in before) and all(page.tokens[at].word not in AUXILIARIES for at in before):
        return None  # "[Rob Jones, Felt's grandson], said his grandfather died"
    who = after_verb(page, verb + 1)
    if who is None or not any(page.tokens[at].word in SPEAKERS or page.people(at, at + 1) for at in range(who.first, who.last)):
        return None
    rest = page.tokens[who.last].word if who.last < tail else ""
    return (
        IndirectSpeech(page.span(head, verb - 1), (verb, verb + 1), who, 0.9)
        if not rest or rest in {",", "on", "in", "at", "from", "of"}
        else None
    )


def _end(page: TokenizedArticle, head: int, comma: int) -> int:
    """The comma that ends what is said: the one before an office that stands in front of the name that speaks."""
    for index in range(comma - 1, max(head, comma - 8), -1):
        if page.tokens[index].word == ",":
            noun, whose = page.tokens[comma - 1].word, page.tokens[index + 1].word
            office = whose in DETERMINERS and noun in OFFICES | PEOPLE
            theirs = whose.endswith("'s") and comma - index > 2 and (noun in SPEAKERS or is_agent(noun))
            return index if office or theirs else comma
    return comma
