"""What stands in commas beside a noun, or behind a "that": a name, somebody's kin, or a subject of its own."""

from __future__ import annotations

from tui.engine.language.en.function_words import BODIES, SPEAKERS
from tui.engine.language.en.speech_verbs import NAMING
from tui.engine.quotes.tokens import QUOTE, TokenizedArticle


def is_body_named(page: TokenizedArticle, before: int, first: int, last: int) -> bool:
    """Whether a stretch in commas only gives the name of the body before it: "The operator, [Norsk Hydro], said"."""
    if page.tokens[first - 1].word != "," or page.tokens[before].word != "the" or page.mentions(before, first - 1):
        return False
    named = page.mentions(first, last)
    whole = bool(named) and page.token_at(named[0].start) == first and named[0].end >= page.tokens[last - 1].end
    return whole and first - 1 - before <= 3 and page.tokens[first - 2].word in BODIES


def is_kin(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether a stretch only says whose somebody is: "Ada Lindqvist, [Tomás Ferreira's wife], said"."""
    return any(page.tokens[at].word.endswith("'s") for at in range(first, last - 1)) and len(page.people(first, last)) == 1


def is_relative_with_subject(page: TokenizedArticle, index: int, last: int) -> bool:
    """Whether a relative at `index` is an object, so that the verb at `last` has its own subject: "whom [locals] call"."""
    word, inside = page.tokens[index].word, page.tokens[index + 1].word if index + 1 < last else ""
    if word == "whom":
        return bool(inside)
    if word not in {"that", "which"}:
        return False
    verb = last
    while verb < len(page.tokens) - 2 and page.between(verb):
        verb += 1
    form = page.cue(verb)
    names = form is not None and form.lemma in NAMING and page.tokens[verb + 1].word == QUOTE
    return inside in SPEAKERS or (names and bool(inside))  # "a sum that the lawyer Ada Lind called [quotation]"
