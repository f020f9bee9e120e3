"""Whether pounds are money, a weight or a force: what is counted decides.

640 pounds of sugar, a bear weighing 640 pounds     pound-weight
7.9 million pounds of thrust                        pound-force
20m pounds, a fine of 300 pounds                    GBP
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.engine.figures.numbers import Number
from tui.engine.figures.rules import FigureRule, deciding
from tui.engine.figures.tokens import FigureToken, word_at
from tui.engine.language.en.measures import FORCES, HEAVY, OF_MONEY, STERLING, WEIGHING

_BRITISH = re.compile(r"£|\b(?:sterling|pence|Britain|British|UK|U\.K\.|London|England|Scotland|Wales|Scottish|Welsh)\b")
_STERLING = re.compile(r"£\d|\bpounds? sterling\b|\bpounds \(\$")
"""How an article writes that counts money in pounds."""
_BEFORE, _BEHIND = 8, 5
"""Tokens before and behind an amount in which a word tells what it measures: its own clause."""
_OWNERS = frozenset({"the", "its", "their", "his", "her", "new", "extra", "more", "in"})


class Pounds(NamedTuple):
    """An amount of pounds in its article."""

    text: str
    found: list[FigureToken]
    read: Number

    @property
    def around(self) -> set[str]:
        """The words of its clause."""
        first, last = self.read.first, self.read.last
        return {token.word for token in (*self.found[max(0, first - _BEFORE) : first], *self.found[last : last + _BEHIND])}

    @property
    def matter(self) -> str:
        """The word behind "pounds of" or "-pound", or nothing."""
        at = self.read.last
        if word_at(self.found, at) == "of":
            at += 1
            while word_at(self.found, at) in _OWNERS:
                at += 1
            return word_at(self.found, at)
        return word_at(self.found, at) if self.has_hyphen and word_at(self.found, at)[:1].isalpha() else ""

    @property
    def has_hyphen(self) -> bool:
        """Whether it is written "640-pound"."""
        return word_at(self.found, self.read.last - 2) == "-"


def _is_scaled_sum(case: Pounds) -> bool:
    """Whether millions of pounds are tied to what they paid for; beside dollars they may be a weight, as of recalled beef."""
    tied = case.has_hyphen and case.read.round and case.matter != "" and case.matter not in HEAVY | WEIGHING | FORCES
    return tied and not case.around & (WEIGHING - STERLING) and ("$" not in case.text or bool(_BRITISH.search(case.text)))


_FORCE = (
    FigureRule[Pounds]("pounds-of-force", "The engine gives [900 pounds] of thrust.", lambda case: case.matter in FORCES),
)
_MONEY = (
    FigureRule[Pounds]("pounds-of-money", "They lost [900 pounds] of public money.", lambda case: case.matter in OF_MONEY),
    FigureRule[Pounds](
        "pound-tied-to-money", "He got a [900-pound] fine.", lambda case: case.has_hyphen and case.matter in STERLING
    ),
    FigureRule[Pounds](
        "pound-beside-sterling",
        "It cost £40. A [900-pound] cabinet came next.",
        lambda case: case.has_hyphen and case.matter not in HEAVY | WEIGHING and bool(_STERLING.search(case.text)),
    ),
    FigureRule[Pounds]("scaled-pound-tied", "The [90-million-pound] plant burns waste.", lambda case: _is_scaled_sum(case)),
)
_WEIGHT = (
    FigureRule[Pounds](
        "pounds-of-matter", "They ate [30 pounds] of sugar.", lambda case: case.matter != "" and not case.read.round
    ),
    FigureRule[Pounds]("weighing", "The statue weighs [900 pounds] now.", lambda case: bool(case.around & WEIGHING - STERLING)),
)
_MONEY_LATER = (
    FigureRule[Pounds](
        "scaled-pounds", "It took [20 million pounds] then.", lambda case: case.read.round and case.matter == ""
    ),
    FigureRule[Pounds]("paid-in-pounds", "She paid [300 pounds] then.", lambda case: bool(case.around & STERLING)),
    FigureRule[Pounds](
        "british-article",
        "In London it took [300 pounds] then.",
        lambda case: not case.matter and bool(_BRITISH.search(case.text)),
    ),
)
POUNDS = (("pound-force", _FORCE), ("GBP", _MONEY), ("pound-weight", _WEIGHT), ("GBP", _MONEY_LATER))
"""Units with their rules, in the order in which they are asked."""


def unit_of_pounds(case: Pounds) -> tuple[str, str]:
    """The unit of an amount of pounds, and the id of the rule that decided; a weight where nothing tells."""
    for unit, rules in POUNDS:
        if rule := deciding(rules, case):
            return unit, rule
    return "pound-weight", "pounds-untold"
