"""Noun phrases: where they begin and end, and which of them can speak.

There is no parser here: the closed classes of words (`language.en.function_words`) show where phrases begin and end, and what
they do not show is left open.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DEPENDENT,
    DETERMINERS,
    MOMENTS,
    MUTE,
    OFFICES,
    PARTICLES,
    PEOPLE,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKERS,
    SUBORDINATORS,
    TIMES,
    UNNAMED,
)
from tui.engine.language.en.gazetteer import section
from tui.engine.quotes.tokens import BREAK, QUOTE, SENTENCE, TokenizedArticle

BREAKERS = frozenset({",", ";", ":", "—", "–", "(", ")", BREAK, QUOTE, "-", "…", "?", "!", "“", "”"})
_OPENERS = COORDINATORS | {"meanwhile", "however", "still", "so"}
HONORIFICS = section("honorifics")


class SubjectPhrase(NamedTuple):
    """A noun phrase that does the saying."""

    first: int
    """Its first token."""
    last: int
    """One past its last token."""
    trust: float
    """How sure its place in the sentence makes it, 0 to 1."""


def after_verb(page: TokenizedArticle, first: int) -> SubjectPhrase | None:
    """The noun phrase that begins at token `first`: "said [Karine Jean-Pierre] on Tuesday"."""
    end = min(len(page.tokens), first + SENTENCE)
    while first < end and page.tokens[first].word not in PRONOUNS and page.between(first):
        first += 1
    last = first
    while last < end:
        word = page.tokens[last].word
        if word in BREAKERS or word in TIMES or word in RELATIVES:
            break
        if page.heads[last] == last and last > first:
            break
        if (word in SUBORDINATORS and not joins_names(page, last)) or (word in PREPOSITIONS and word not in DEPENDENT):
            break
        if word in DEPENDENT and not _description(page, first, last):
            break
        if word == "." and last + 1 < end and page.heads[last + 1] == last + 1:
            break
        if word in AUXILIARIES or (word == "to"):
            break
        last += 1
    if last > first and page.tokens[last - 1].word == ".":
        last -= 1
    named = _name_behind(page, first, last)
    if named:
        return named
    return SubjectPhrase(first, last, 0.97) if may_speak(page, first, last) else None


def _name_behind(page: TokenizedArticle, first: int, last: int) -> SubjectPhrase | None:
    """The name that follows an office in commas: "said the firm's chief executive, [Alan Mulally]"."""
    if last + 1 >= len(page.tokens) or page.tokens[last].word != "," or page.people(max(first, last - 1), last):
        return None
    words = {page.tokens[at].word for at in range(first, last)}
    if not words & (OFFICES | PEOPLE) and page.tokens[first].word not in POSSESSIVES | {"one"}:
        return None
    start = last + 1
    while start < min(last + 4, len(page.tokens) - 1) and page.tokens[start].word in HONORIFICS | {"."}:
        start += 1  # her collaborator, Dr. [Wells]
    name = next(iter(page.people(start, start + 1)), None)
    end = page.token_at(name.end - 1) + 1 if name else 0
    if (
        name is None
        or name.start < page.tokens[last].end
        or (end < len(page.tokens) and page.tokens[end].word not in BREAKERS | {"."})
    ):
        return None
    return SubjectPhrase(start, end, 0.95)


def _description(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether tokens end in a common noun, to which "of", "for" and "from" may belong."""
    return last > first and not page.people(last - 1, last)


def joins_names(page: TokenizedArticle, index: int) -> bool:
    """Whether an "and" stands inside one name or between two of them."""
    if page.tokens[index].word != "and":
        return False
    if 0 < index < len(page.tokens) - 1 and page.tokens[index - 1].word in OFFICES and page.tokens[index + 1].word in OFFICES:
        return True
    if any(each.start < page.tokens[index].start < each.end for each in page.mentions(max(0, index - 6), index + 1)):
        return True
    return 0 < index < len(page.tokens) - 1 and page.capital(index - 1) and page.capital(index + 1)


def opening(page: TokenizedArticle, floor: int, limit: int) -> SubjectPhrase | None:
    """The noun phrase with which the sentence at token `floor` opens, seen past "But" and "In a statement,"."""
    first = floor
    while first < limit and (page.tokens[first].word in _OPENERS or not page.tokens[first].word[0].isalnum()):
        first += 1
    whom = next(iter(page.people(first + 1, first + 2)), None) if first + 1 < limit else None
    after = page.token_at(whom.end - 1) + 1 if whom and page.tokens[first].word == "for" else limit
    if after < limit and page.tokens[after].word == ",":  # "For [Karen Bergström], the case is clear: ..."
        return SubjectPhrase(first + 1, after, 0.7)
    while first < limit and page.tokens[first].word in CLAUSE_OPENERS | TIMES:
        comma = next((i for i in range(first, min(limit, first + SENTENCE)) if page.tokens[i].word == ","), None)
        if comma is None or (page.tokens[first].word in TIMES and page.tokens[comma - 1].word not in TIMES | MOMENTS):
            if page.tokens[first].word in CLAUSE_OPENERS:
                return None
            break
        first = comma + 1
    last = first
    while last < min(limit, first + 14):
        word = page.tokens[last].word
        if word in BREAKERS or word in AUXILIARIES or word in RELATIVES or page.cue(last):
            break
        if last > first and (word in PREPOSITIONS and word not in DEPENDENT):
            break
        if last > first and ((word.endswith("ed") and not page.capital(last)) or word in PRONOUNS):
            break  # "a diplomat I spoke to"
        last += 1
        if word in PRONOUNS or _is_named(page, first, last, limit):
            break
    named = _name_behind(page, first, last)
    if named:
        return named._replace(trust=0.75)
    return SubjectPhrase(first, last, 0.75) if may_speak(page, first, last) else None


def _is_named(page: TokenizedArticle, first: int, last: int, limit: int) -> bool:
    """Whether a phrase ends in a name with which its subject is said in full."""
    return any(each.end == page.tokens[last - 1].end for each in page.people(first, last)) or _acts(page, first, last, limit)


def _acts(page: TokenizedArticle, first: int, last: int, limit: int) -> bool:
    """Whether a name ends before `last`, and a verb with its particle is all that follows: "[Norsk] hit back, insisting"."""
    if last + 2 >= limit or page.tokens[last + 1].word not in PARTICLES or page.tokens[last + 2].word != ",":
        return False
    word = page.tokens[last].word
    plain = word.isalpha() and not page.capital(last) and word not in SPEAKERS | PREPOSITIONS | AUXILIARIES
    return plain and any(each.end == page.tokens[last - 1].end for each in page.mentions(first, last))


def may_speak(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether a phrase can be a speaker: a name, a pronoun, or a description with a noun for people or bodies."""
    while first < last and page.tokens[last - 1].word in {".", "'", '"'}:
        last -= 1
    if first >= last:
        return False
    words = [token.word for token in page.tokens[first:last]]
    if words[0] in PRONOUNS:
        return len(words) == 1
    if len(words) == 1 and words[0] in UNNAMED:
        return True
    if words[-1] in MUTE and (not page.capital(last - 1) or page.heads[last - 1] == last - 1):
        return False
    core = next((i for i in range(first + 1, last) if page.tokens[i].word in PREPOSITIONS), last)
    head = page.tokens[core - 1]
    if page.people(first, last) or any(
        each.start <= head.start and head.end <= each.end for each in page.mentions(first, last)
    ):
        return True
    if any(word.removesuffix("'s") in SPEAKERS for word in words):
        return True
    if words[-1] in MOMENTS:
        return False
    if words[0] in POSSESSIVES or words[0] in PREPOSITIONS:
        return False
    return (
        page.capital(core - 1)
        or (words[0] in DETERMINERS and core - first <= 6)
        or (len(words) <= 2 and words[-1].endswith("s"))
    )
