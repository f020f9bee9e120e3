"""What introduces a quotation without a verb of saying: "according to", "in the words of", a colon, a signature."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.quotes.noun_phrases import Subject, after_verb, may_speak, opening
from tui.engine.quotes.tokens import Page


class Clause(NamedTuple):
    """What introduces a quotation."""

    cue: tuple[int, int] | None
    """First token of the cue and one past its last; None where a colon or a signature does its work."""
    subject: Subject
    trust: float
    """How sure the grammar makes it that this cue belongs to this quotation, 0 to 1."""


def according(page: Page, index: int) -> Clause | None:
    """ "according to" at token `index`."""
    if index + 2 >= len(page.tokens) or page.tokens[index + 1].word != "to":
        return None
    who = after_verb(page, index + 2)
    return Clause((index, index + 2), who, 0.95) if who else None


def in_words(page: Page, index: int) -> Clause | None:
    """ "in the words of [one guard]" and "as [the minister] put it", at the token "words" or "put"."""
    following = page.tokens[index + 1].word if index + 1 < len(page.tokens) else ""
    if page.tokens[index].word == "words" and following == "of":
        who = after_verb(page, index + 2)
        return Clause((index, index + 2), who, 0.9) if who else None
    if page.tokens[index].word == "put" and following == "it":
        first = next(
            (at for at in range(index - 1, max(page.heads[index], index - 20) - 1, -1) if page.tokens[at].word == "as"), -1
        )
        found = first >= 0 and may_speak(page, first + 1, index)
        return Clause((index, index + 2), Subject(first + 1, index, 0.93), 0.93) if found else None
    return None


def colon(page: Page, index: int) -> Clause | None:
    """A colon right before the quotation: who the sentence is about, speaks."""
    if index == 0 or page.tokens[index - 1].word != ":":
        return None
    who = opening(page, page.heads[index - 1], index - 1)
    return Clause(None, who, 0.95) if who else None


def signed(page: Page, index: int) -> Clause | None:
    """A signature behind a dash: “...” — Albert Einstein."""
    if index + 2 >= len(page.tokens) or page.tokens[index + 1].word not in {"—", "–", "-"}:
        return None
    names = page.mentions(index + 2, min(page.tails[index + 2], index + 10))
    if not names or names[0].start > page.tokens[index + 2].end:
        return None
    last = page.token_at(names[0].end - 1) + 1
    return Clause(None, Subject(index + 2, last, 0.9), 0.9)
