"""A number among the tokens of its sentence, and the names with numbers that a story uses."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.figures.numbers import Number
from tui.engine.figures.tokens import FigureToken, word_at


class Designations(NamedTuple):
    """Names with numbers that a story uses."""

    pairs: frozenset[tuple[str, str]]
    """Last word of the name in lower case, and the number."""
    numbers: frozenset[str]
    """Numbers of three digits and more among them: "737" alone means the plane too."""


NO_DESIGNATIONS = Designations(frozenset(), frozenset())


class NumberInText(NamedTuple):
    """A number among the tokens of its sentence."""

    text: str
    found: list[FigureToken]
    read: Number
    story: Designations

    @property
    def before(self) -> str:
        """The token before the number in lower case, or nothing."""
        return word_at(self.found, self.read.first - 1)

    @property
    def behind(self) -> str:
        """The token behind the number in lower case, or nothing."""
        return word_at(self.found, self.read.last)

    @property
    def bare(self) -> bool:
        """Whether it is a plain number in digits, without unit or scale."""
        last = self.found[self.read.last - 1].word
        return self.read.digits and not self.read.unit and not self.read.round and last.isdigit()
