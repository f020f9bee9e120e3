"""Shapes of expressions that are known to be slow, found by looking at the expression alone.

    (a+)+b, (a|a)*b      one text can be repeated in two ways     exponential
    a*a*b, a+(x?)a+b     two repeats side by side take the same   quadratic, or worse with more of them

An expression is a graph: a node for each of its characters, an arrow to each that may come next (Glushkov 1961). For one
character the nodes that take it are looked at alone: two circles that meet are the first shape, a circle behind a circle the
second (Weber and Seidl 1991, "On the degree of ambiguity of finite automata", for words of one letter). Longer words that
are repeated in two ways are for the attacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from re import _constants as op
from typing import Any

from tests.expressions.anatomy import ENDLESS, REPEATS, Kind, Node, anatomy, kind_of


@dataclass
class _Graph:
    """Characters of an expression and what may follow them."""

    atoms: list[Kind] = field(default_factory=list)
    arrows: defaultdict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """For each, in how many ways each other may come next."""
    repeated: set[int] = field(default_factory=set)
    """Characters inside of a repeat."""
    held: set[int] = field(default_factory=set)
    """Characters whose repeat gives nothing back: what follows cannot take the same."""

    def draw(self, ends: set[int], begins: set[int]) -> None:
        """Let each of some characters come behind each of others, in one way more."""
        for end in ends:
            self.arrows[end].update(begins)

    def taking(self, char: str) -> dict[int, dict[int, int]]:
        """The arrows between characters that take this one, as far as repeated ones lead."""
        takes = cache(lambda at: self.atoms[at].takes(char))
        found: dict[int, dict[int, int]] = {}
        waiting = [at for at in self.repeated if takes(at)]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found[at] = {other: ways for other, ways in self.arrows[at].items() if takes(other)}
                if at in self.held:
                    found[at] = {at: 1}
                waiting += found[at]
        return found

    def hold(self, part: _Part) -> None:
        """Make a part one that gives nothing back."""
        self.held |= {at for at in part.last if self.arrows[at][at]}


@dataclass
class _Part:
    """A part of an expression: whether it may be empty, with what it begins and ends."""

    empty: bool = True
    first: set[int] = field(default_factory=set)
    last: set[int] = field(default_factory=set)


def known_shape(pattern: str | bytes, flags: int) -> str:
    """The slow shape that an expression has and the character with which it shows; empty where it has none."""
    made, graph = anatomy(pattern, flags), _Graph()
    _sequence(graph, made.nodes, made.flags)
    for char in made.alphabet if graph.repeated else ():
        following = graph.taking(char)
        circles = _circles(following)
        for circle in circles:
            if sum(ways for at in circle for other, ways in following[at].items() if other in circle) > len(circle):
                return f"nested repeats of {char!r}"
        if any(_leads(following, one, other) for one in circles for other in circles if one is not other):
            return f"repeats of {char!r} side by side"
    return ""


def _sequence(graph: _Graph, nodes: list[Node], flags: int) -> _Part:
    """The nodes one after the other."""
    whole = _Part()
    for node in nodes:
        part = _part(graph, node, flags)
        graph.draw(whole.last, part.first)
        whole = _Part(
            whole.empty and part.empty,
            whole.first | part.first if whole.empty else whole.first,
            whole.last | part.last if part.empty else part.last,
        )
    return whole


def _part(graph: _Graph, node: Node, flags: int) -> _Part:
    what, value = node
    if what in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
        graph.atoms.append(kind_of(node, flags))
        at = {len(graph.atoms) - 1}
        return _Part(False, at, at)
    if what in REPEATS:
        return _repeat(graph, what, value, flags)
    if what is op.SUBPATTERN:
        return _sequence(graph, list(value[3]), (flags | value[1]) & ~value[2])
    if what is op.ATOMIC_GROUP:
        part = _sequence(graph, list(value), flags)
        graph.hold(part)
        return part
    if what is op.BRANCH:
        parts = [_sequence(graph, list(branch), flags) for branch in value[1]]
        return _Part(
            any(part.empty for part in parts), set().union(*(p.first for p in parts)), set().union(*(p.last for p in parts))
        )
    if what in (op.ASSERT, op.ASSERT_NOT):
        _sequence(graph, list(value[1]), flags)  # looks around stand for themselves
    return _Part()


def _repeat(graph: _Graph, what: Any, value: Any, flags: int) -> _Part:
    low, high, body = value
    before = len(graph.atoms)
    part = _sequence(graph, list(body), flags)
    repeats_within = any(graph.arrows[at][at] for at in range(before, len(graph.atoms)))
    if high >= ENDLESS or (high > 1 and repeats_within):
        graph.draw(part.last, part.first)
        graph.repeated.update(range(before, len(graph.atoms)))
    if what is op.POSSESSIVE_REPEAT:
        graph.hold(part)
    return _Part(part.empty or low == 0, part.first, part.last)


def _circles(following: Mapping[int, Mapping[int, int]]) -> list[set[int]]:
    """Sets of nodes each of which leads to itself and to all others of its set."""
    looping = [at for at in following if following[at]]
    reach = {at: _reached(following, at) for at in looping}
    circles: list[set[int]] = []
    for at in looping:
        if at in reach[at] and not any(at in circle for circle in circles):
            circles.append({other for other in reach[at] if at in reach.get(other, ())})
    return circles


def _leads(following: Mapping[int, Mapping[int, int]], one: set[int], other: set[int]) -> bool:
    return bool(_reached(following, next(iter(one))) & other)


def _reached(following: Mapping[int, Mapping[int, int]], start: int) -> set[int]:
    found: set[int] = set()
    waiting = list(following.get(start, ()))
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += following.get(at, ())
    return found
