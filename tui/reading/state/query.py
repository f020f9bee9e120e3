"""What a query asks for, as people write queries.

    ceasefire               in all its forms: cease-fire, ceasefires, cease fire
    "were killed"           exactly so
    killed gaza             near each other
    killed | dead           either
    killed -october         but not near this

A sign that is none of these where it stands is looked for as it is: "(", "a-b", a lone "-".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.expressions import compile_later

_PART = compile_later(
    r"(?:(?P<bar>\|)|(?P<not>-(?=[^\s|-]))?"
    r"(?:[\"“”](?P<exact>[^\"“”]*)(?:[\"“”](?=[\s|]|$)|$)|(?P<plain>[^\s|]+)))"
)


class Term(NamedTuple):
    """A word, or words that are to stand exactly so."""

    text: str
    is_exact: bool = False


class Alternative(NamedTuple):
    """Terms that stand near each other, and what does not stand near them."""

    terms: tuple[Term, ...]
    without: tuple[Term, ...] = ()


@lru_cache(maxsize=64)
def parse_query(query: str) -> tuple[Alternative, ...]:
    """The alternatives of a query, at least one; what has no term of its own is looked for as it stands."""
    alternatives: list[Alternative] = []
    terms: list[Term] = []
    without: list[Term] = []
    for part in _PART.finditer(query):
        if part["bar"]:
            alternatives.append(Alternative(tuple(terms), tuple(without)))
            terms, without = [], []
            continue
        exact = " ".join((part["exact"] or "").split())
        term = Term(exact, is_exact=True) if exact else Term(part["plain"] or "")
        if term.text:
            (without if part["not"] else terms).append(term)
    alternatives.append(Alternative(tuple(terms), tuple(without)))
    whole = tuple(each for each in alternatives if each.terms)
    return whole or (Alternative((Term(" ".join(query.split()), is_exact=True),)),)


def plain_words(query: str) -> tuple[str, ...]:
    """The words of a query that are looked for in all their forms."""
    return tuple(term.text for each in parse_query(query) for term in each.terms if not term.is_exact)
