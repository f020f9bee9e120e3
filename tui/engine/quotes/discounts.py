"""Names that stand near a pronoun and are not whom it means, and nouns that are no people."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.engine.language.en.function_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKERS,
    SUBORDINATORS,
    TIMES,
)
from tui.engine.language.en.speech_verbs import AGENT_ENDINGS, COMPANY, NAMED_AFTER, NO_AGENTS
from tui.engine.quotes.tokens import Named, TokenizedArticle

_ACCOMPANIED = frozenset({"accompanied", "joined", "flanked", "followed", "surrounded"})


def _is_named_after(page: TokenizedArticle, each: Named) -> bool:
    """Whether a name only says after whom a thing is called: "the [Obama] administration", "the [Stahl] dam plan"."""
    first, last = page.token_at(each.start), page.token_at(each.end - 1) + 1
    if last >= len(page.tokens) or page.text[each.end : page.tokens[last].start] not in (" ", "-"):
        return False
    word = page.tokens[last].word
    if word.removesuffix("'s") in NAMED_AFTER:
        return True
    before = page.tokens[first - 1].word if first > page.heads[first] else ""
    if before not in {"the", "a", "an", "this", "that"} or page.capital(last) or not word[0].isalpha():
        return False
    verb = page.cue(last) is not None or page.between(last) or word.endswith(("ed", "ing"))
    return not (verb or word in PREPOSITIONS | RELATIVES | SUBORDINATORS | TIMES | PRONOUNS)


def _is_company(page: TokenizedArticle, each: Named) -> bool:
    """Whether somebody was only there too: "along with Vice President [Heim]", "accompanied by his wife, [Ada]"."""
    token = at = page.token_at(each.start)
    if page.tokens[page.heads[token]].word in {"with", "like", "unlike"} and at - page.heads[token] <= 4:
        return False  # "With Heim gone, ..." leaves open who acts
    while at > page.heads[token] and token - at <= 8:
        at -= 1
        word = page.tokens[at].word
        if word in COMPANY or (word == "by" and page.tokens[at - 1].word in _ACCOMPANIED):
            return True
        if not (page.capital(at) or word in SPEAKERS | DETERMINERS or word in {".", ",", "vice", "former", "to", "and"}):
            return False
        if word == "to" and page.tokens[at - 1].word == "next":
            return True
    return False


class Discount(NamedTuple):
    """What makes a name before a pronoun count less."""

    id: str
    holds: Callable[[TokenizedArticle, Named], bool]
    example: str
    """Two sentences of which it decides the speaker, who stands in square brackets."""


DISCOUNTS = {
    row.id: row
    for row in (
        Discount(
            "named-after",
            _is_named_after,
            "[Tomás Ferreira] spoke on Monday. He decried the Lindqvist administration. “It is a shame for us all,” he said.",
        ),
        Discount(
            "company",
            _is_company,
            "[Tomás Ferreira] planted an oak along with Mayor Ada Lindqvist. “I will not sit in its shade,” he said.",
        ),
    )
}
"""Every discount, by its id."""


def is_agent(noun: str) -> bool:
    """Whether a noun that no list holds ends like one for people: "the retailer", "two brewers"."""
    one = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    return one.endswith(AGENT_ENDINGS) and len(one) > 4 and one not in NO_AGENTS
