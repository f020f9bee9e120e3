"""Text made of an expression's own parts, over and over, with an end at which it fails."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from tests.expressions.anatomy import Anatomy, sample

_NOTHING = "\0"
"""A character that hardly any expression asks for, so that it fails there."""
_FEW = 24
"""Attacks on one expression, unless all are asked for."""
_LONG = 6
"""Characters of a brick from which on an expression may begin too seldom for a short text to tell."""


class Attack(NamedTuple):
    """A beginning, what stands behind it over and over, and an end."""

    start: str
    brick: str
    end: str

    def text(self, length: int) -> str:
        """The attack with some `length` characters."""
        return self.start + self.brick * max(1, (length - len(self.start)) // len(self.brick)) + self.end

    @property
    def sparse(self) -> bool:
        """Whether few of its characters are beginnings of a match."""
        return not self.start and len(self.brick) >= _LONG


def attacks(made: Anatomy, random: Random, *, thorough: bool) -> list[Attack]:
    """Attacks on an expression: each of its bricks with ends that nothing takes, that all takes, and by chance.

    Not `thorough`, they are a few.
    """
    found = []
    for start, brick in dict.fromkeys(_bricks(made, random, tries=3 if thorough else 1)):
        chance = random.sample([*made.alphabet, " ", "\n"], 2) if thorough else []
        found += [Attack(start, brick, end) for end in dict.fromkeys([_NOTHING, "", *chance]) if brick]
    return found if thorough or len(found) <= _FEW else random.sample(found, _FEW)


def _bricks(made: Anatomy, random: Random, *, tries: int) -> Iterator[tuple[str, str]]:
    """Pairs of a beginning and what is repeated behind it."""

    def chance() -> str:
        return random.choice(made.alphabet) if made.alphabet else "a"

    for char in made.alphabet:
        yield "", char
    for repeat in made.repeats:
        for _ in range(tries):
            start = "".join(sample(made, nodes, made.flags, random) for nodes in repeat.before)
            body = sample(made, repeat.body, repeat.flags, random)
            yield start, body
            yield "", start
            yield "", start + body
            yield start, body + sample(made, repeat.body, repeat.flags, random)
            yield start, chance() + body
    for nodes, flags in made.neighbours:
        yield "", sample(made, nodes, flags, random)
    for _ in range(tries):
        whole = sample(made, made.nodes, made.flags, random)
        yield whole, chance()
        for cut in (1, len(whole) // 3, 2 * len(whole) // 3, len(whole) - 1, len(whole)):
            yield "", whole[:cut]
        yield "", chance() + chance()
        yield "", chance() + chance() + chance()
