"""Which body "the ministry" or "the company" is: the one with that noun in its name, or the firm that has just spoken.

    The [Health Ministry] met. “It is over,” the ministry said.       the only one with this noun in its name
    [Norsk Hydro] said it would pay. The company said it was sorry.   no other body is named since

Where two could be meant it is left open, for a body that never spoke would be given words.
"""

from __future__ import annotations

from tui.engine.language.en.function_words import BODIES, FIRMS, TITLED_BODIES
from tui.engine.language.en.speech_verbs import OUTLET_NAMES
from tui.engine.quotes.pronouns import FAR, Voice
from tui.engine.quotes.tokens import BREAK, TokenizedArticle
from tui.model.places import Span
from tui.model.strands import Entity, EntityType


def find_body(page: TokenizedArticle, heard: list[Voice], head: str, first: int) -> Voice | None:
    """The body that a noun behind "the" at token `first` means, or None where that is open."""
    if head in TITLED_BODIES:
        bearing = {
            each.id: each for each in _bodies(page, max(0, page.tokens[first].start - FAR), first) if head in _noun(each)
        }
        found = next(iter(bearing.values())) if len(bearing) == 1 else None
        return _voice(found, page, first, 0.85) if found else None
    return _firm(page, heard, first) if head in FIRMS else None


def _firm(page: TokenizedArticle, heard: list[Voice], first: int) -> Voice | None:
    """The firm that spoke last, if no other body is named since, and its name does not say that it is none."""
    last, before = heard[-1] if heard else None, page.tokens[first].start
    if last is None or last.person or not last.speaker or page.text.count(BREAK, last.span.end, before) > 1:
        return None
    since = {each.id: each for each in _bodies(page, last.span.start, first)}
    firm = since.get(last.speaker)
    if firm is None or len(since) > 1 or any(word in BODIES - FIRMS for word in firm.label.lower().split()):
        return None
    return _voice(firm, page, first, 0.75)


def _bodies(page: TokenizedArticle, start: int, first: int) -> list[Entity]:
    """The bodies, but no outlets, that an article names from an offset to a token."""
    return [
        each.entity
        for each in page.mentions(page.token_at(start), first)
        if each.entity.type is EntityType.ORGANIZATION and OUTLET_NAMES.isdisjoint(each.entity.label.lower().split())
    ]


def _noun(entity: Entity) -> set[str]:
    """The words of a name of which one says what its bearer is."""
    return {word.strip(".,") for word in entity.label.lower().split()}


def _voice(entity: Entity, page: TokenizedArticle, first: int, trust: float) -> Voice:
    """A body as who speaks."""
    at = page.tokens[first].start
    return Voice(entity.id, entity.label, Span(at, at), trust, person=False, rule="named-body")
