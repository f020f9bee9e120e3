"""What an article calls somebody, so that "the builder" is not taken for a man who is its coach.

"The owner said" after words of "coach Dale Horne" is somebody else, whoever spoke last; and "a source" is never somebody with
a name. Only nouns for people that stand right beside a name are read: "builder Ada Lind", "Ada Lind, a builder from Oslo,".
"""

from __future__ import annotations

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    HIDDEN,
    OFFICES,
    PEOPLE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from tui.engine.quotes.tokens import BREAK, QUOTE, Named, TokenizedArticle

_BEFORE = 6
"""Tokens before a name that may say what somebody is: "the retired bus driver"."""
_AFTER = 10
"""Tokens behind a name and its comma that may: ", 41, a former teacher from Paisley"."""
_ENDS = frozenset({BREAK, QUOTE, ".", ";", ":", "?", "!"})


def descriptions_of(page: TokenizedArticle, entity: str) -> frozenset[str]:
    """The nouns for people with which an article says what the bearer of an id is, in the words beside the name."""
    return frozenset(word for each in page.named if each.entity.id == entity for word in beside(page, each))


def beside(page: TokenizedArticle, each: Named) -> frozenset[str]:
    """The same of one mention, with its titles and the words that belong to such a noun: "union", "boss"."""
    first, last = page.token_at(each.start), page.token_at(each.end - 1) + 1
    words = [word for title in each.mention.titles for word in title.lower().split()]
    at = first - 1
    while at >= page.heads[first] and first - at <= _BEFORE:
        word = page.tokens[at].word
        if word in _ENDS | DETERMINERS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES or word == "," or page.cue(at):
            break
        words.append(word)
        at -= 1
    if last < len(page.tokens) and page.tokens[last].word == ",":
        for at in range(last + 1, min(last + _AFTER, page.tails[first])):
            word = page.tokens[at].word
            if word in _ENDS | RELATIVES | AUXILIARIES or page.cue(at) or page.people(at, at + 1):
                break
            if word in DETERMINERS and page.tokens[at - 1].word not in PREPOSITIONS | {","}:
                break  # ", 41, a driver, thanked [one teacher]"
            words.append(word)
    return frozenset(word.removesuffix("'s") for word in words)


def may_be(page: TokenizedArticle, entity: str, head: str) -> bool:
    """Whether a noun may mean somebody: he is called so, or nothing that it could gainsay."""
    if head in HIDDEN:
        return False
    nouns = descriptions_of(page, entity) & (OFFICES | PEOPLE)
    return not nouns or head in nouns or head not in OFFICES | PEOPLE


def fits(page: TokenizedArticle, entity: str, extra: list[str]) -> bool:
    """Whether the words before a noun leave somebody who bears it: "the union boss" is no boss of a trust."""
    whose = {word for word in extra if word in BODIES}
    return not whose or whose <= descriptions_of(page, entity)
