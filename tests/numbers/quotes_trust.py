"""How sure a speaker is whom no verb of saying names, each number at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tests.numbers.quotes_reach import saying
from tui.model.settings import Settings

NAMED = "“It is quiet there,” said Karen Bergström."
"""Nothing is surer than a name at the words."""
TALK = "Karen Bergström came.\n{}: It is quiet there.\nIt is dark as well.\nQ: And now?\n{}: We stay here."
"""An interview with two answers."""


def trust(text: str, words: str = "quiet") -> float:
    """How sure it is who says some words."""
    found = saying(text, words)
    return found.confidence if found else 0.0


def is_held(text: str, settings: Settings, words: str = "quiet") -> tuple[bool, bool]:
    """Whether a speaker is sure enough to be held against another article's, and less sure than a name at the words."""
    return trust(text, words) >= settings.quotes.sure_speaker, trust(text, words) < trust(NAMED)


BORDERS = (
    Border(
        "quotes.continuation._AMONG",
        "who turns to another in front of a colon speaks; where two only met, readers are told that it is a guess",
        lambda settings: tuple(
            trust(f"Karen Bergström {met} “It is quiet there.”") < settings.quotes.unsure_below
            for met in ("turned to Tomás Ferreira:\n", "met Tomás Ferreira in the hall.")
        ),
        (False, True),
    ),
    Border(
        "quotes.interview._SURE",
        "a name before a colon says who speaks, as surely as nearly any sentence; but it is no sentence",
        lambda settings: is_held(TALK.format("BERGSTRÖM", "BERGSTRÖM"), settings),
        (True, True),
    ),
    Border(
        "quotes.interview._GOES_ON",
        "the next paragraph of an answer is hers, but less surely than one with her name",
        lambda settings: is_held(TALK.format("BERGSTRÖM", "BERGSTRÖM"), settings, "dark"),
        (True, True),
    ),
    Border(
        "quotes.interview._INFERRED",
        '"A" is the only one whom the article names, but it does not say so',
        lambda settings: is_held(TALK.format("A", "A"), settings),
        (True, True),
    ),
    Border(
        "quotes.next_sentence._TRUST",
        'a sentence behind says whose words they were, but less surely than a "said" at the words',
        lambda settings: is_held("“It is quiet there.” That was how Karen Bergström described it.", settings),
        (True, True),
    ),
)
