"""A rule about names as a row: what it looks for, what it says of the type, and one sentence in which it decides.

The weights of a row are votes. They were set by hand in this order, and hold each other: what names the type beside the name (a
title, an age, "the ferry") decides alone and has 4 or 3; a verb or preposition has 1.5 to 2, so that two of them outweigh a
shape; a shape only leans and has 1 or less, but for first names (3), which are lists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.engine.entities.read.times import NameWord
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import TypeScores


class Neighbourhood:
    """A name and what stands around it, taken apart once for all rules."""

    __slots__ = ("after", "before", "behind", "first", "following", "gap", "last", "line", "single", "start", "tail", "words")

    def __init__(self, line: Line, first: int, after: int) -> None:
        """The words `first` to `after` (half-open) of a sentence."""
        self.line, self.first, self.after = line, first, after
        self.words: tuple[NameWord, ...] = line.words[first:after]
        self.last: NameWord = line.words[after - 1]
        self.single = after == first + 1
        self.before: NameWord | None = line.words[first - 1] if first and line.gap(first - 1) == " " else None
        """The word before, where only a blank stands between."""
        self.gap = line.gap(after - 1) if after < len(line.words) else ""
        """What stands between the name and the next word of its sentence."""
        self.following: NameWord | None = line.words[after] if self.gap == " " else None
        """The word after, where only a blank stands between."""
        self.behind: NameWord | None = line.words[after] if self.gap == ", " else None
        """The word after a comma."""
        self.start = line.words[first].start
        self.tail = line.text[self.last.end : self.last.end + 24]
        """The characters after the name."""

    def low(self, index: int) -> str:
        """The folded word at `index` of the sentence, or "" outside it."""
        return self.line.words[index].low if 0 <= index < len(self.line.words) else ""

    def text(self) -> str:
        """The name as written."""
        return self.line.text[self.start : self.last.end]


class TypingRule(NamedTuple):
    """One thing that speaks for or against a type."""

    id: str
    """In words with hyphens; it stands among the reasons of an entity."""
    votes: TypeScores
    example: str
    """A sentence in which it holds of the name in square brackets."""
    holds: Callable[[Neighbourhood], bool]


def every(rules: tuple[TypingRule, ...], near: Neighbourhood, votes: TypeScores, why: list[str]) -> TypeScores:
    """`votes` and those of all rules that hold; their ids are added to `why`."""
    for rule in rules:
        if rule.holds(near):
            votes += rule.votes
            why.append(rule.id)
    return votes


def first(rules: tuple[TypingRule, ...], near: Neighbourhood, votes: TypeScores, why: list[str]) -> TypeScores:
    """`votes` and those of the first rule that holds; its id is added to `why` if it says anything."""
    for rule in rules:
        if rule.holds(near):
            if any(rule.votes):
                why.append(rule.id)
                return votes + rule.votes
            break
    return votes
