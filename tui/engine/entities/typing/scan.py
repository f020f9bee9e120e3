"""A run of capitals as the rules see it that tell bodies, places and things, and what such a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import ListedName, section, union


@dataclass
class Scan:
    """A run of capitals, looked at from one of its words."""

    line: Line
    first: int
    """Where the name begins."""
    start: int
    """The first word that can close it."""
    end: int
    listed: tuple[int, ListedName] | None
    """The listed name at its beginning."""
    dedicated: bool
    """Whether its last word is one of what is named in honour of somebody."""
    index: int = 0
    seen: tuple[int, int] = (-1, 0)
    """The word looked at last for what closes there, with the answer."""

    @property
    def low(self) -> str:
        """The word looked at, folded; the last half of a paper's: Times-News, Banner-Tribune."""
        low = self.line.words[self.index].low
        halves = low.split("-")
        return halves[-1] if halves[-1] in section("papers") and union("papers", "paper_halves").issuperset(halves) else low

    @property
    def before(self) -> str:
        """The word before it, folded; "" at the beginning."""
        return self.line.words[self.index - 1].low if self.index > self.start else ""


class Closing(NamedTuple):
    """One way in which a name is closed, or seen to be none."""

    id: str
    votes: TypeScores | None
    """What it says of the type; None where it says that nothing is closed here."""
    example: str
    """A sentence in which it decides of the name in square brackets, or of nothing."""
    find: Callable[[Scan], int]
    """The word after the name; 0 where the rule does not hold."""
