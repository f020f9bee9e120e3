"""A regular expression in its parts: what it repeats, which characters it tells apart, and samples of each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from re import _constants as op
from re import _parser as parser
from typing import Any

ENDLESS = 32
"""Times from which on a repeat counts as open: more of them than a word has letters."""
_UNIVERSE = [*map(chr, range(32, 127)), *"\n\t\r\0éÉßİſ’‘“”–—…·©漢。٣²½\u00a0\u0301"]
_CATEGORIES = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
}
_OPPOSITES = {
    op.CATEGORY_NOT_DIGIT: op.CATEGORY_DIGIT,
    op.CATEGORY_NOT_SPACE: op.CATEGORY_SPACE,
    op.CATEGORY_NOT_WORD: op.CATEGORY_WORD,
}
_IGNORECASE, _DOTALL, _ASCII = int(re.IGNORECASE), int(re.DOTALL), int(re.ASCII)
_TELLING = _IGNORECASE | _DOTALL | _ASCII
"""Flags that decide which characters a part takes."""
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
Node = tuple[Any, Any]


@dataclass
class Repeat:
    """A part that may stand many times."""

    body: list[Node]
    before: list[list[Node]]
    """What stands before it, from the outside in."""
    flags: int


@dataclass
class Anatomy:
    """An expression, parsed."""

    nodes: list[Node]
    flags: int
    repeats: list[Repeat] = field(default_factory=list)
    neighbours: list[tuple[list[Node], int]] = field(default_factory=list)
    """Two parts side by side of which one repeats."""
    alphabet: list[str] = field(default_factory=list)
    """A character of each kind that the expression tells apart."""
    groups: dict[int, list[Node]] = field(default_factory=dict)
    ascii: bool = False


def anatomy(pattern: str | bytes, flags: int) -> Anatomy:
    """Parse an expression; one of bytes is looked at as if it were of ASCII characters."""
    text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    tree = parser.parse(text, flags if isinstance(pattern, str) else flags | re.ASCII)
    made = Anatomy(list(tree), int(tree.state.flags))
    atoms: list[tuple[Node, int]] = []
    _walk(made, made.nodes, [], made.flags, atoms)
    made.alphabet = _alphabet(atoms)
    return made


def _walk(made: Anatomy, nodes: list[Node], before: list[list[Node]], flags: int, atoms: list[tuple[Node, int]]) -> None:
    """Collect repeats, neighbours and atoms of a sequence."""
    for at, node in enumerate(nodes):
        what, value = node
        here = [*before, nodes[:at]]
        if what in REPEATS:
            _, high, body = value
            if high >= ENDLESS:
                made.repeats.append(Repeat(list(body), here, flags))
            _walk(made, list(body), here, flags, atoms)
        elif what is op.SUBPATTERN:
            group, add, remove, body = value
            if group is not None:
                made.groups[group] = list(body)
            _walk(made, list(body), here, (flags | add) & ~remove, atoms)
        elif what is op.BRANCH:
            for branch in value[1]:
                _walk(made, list(branch), here, flags, atoms)
        elif what in (op.ASSERT, op.ASSERT_NOT):
            _walk(made, list(value[1]), here if value[0] > 0 else before, flags, atoms)
        elif what is op.ATOMIC_GROUP:
            _walk(made, list(value), here, flags, atoms)
        elif what in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
            atoms.append((node, flags))
        if at and (_repeats(node) or _repeats(nodes[at - 1])):
            made.neighbours.append((nodes[at - 1 : at + 1], flags))


def _repeats(node: Node) -> bool:
    what, value = node
    if what in REPEATS:
        return bool(value[1] > 1)
    return what is op.SUBPATTERN and any(_repeats(each) for each in value[3])


class Kind:
    """The characters that a part takes, as far as anybody asked; most expressions ask the same of the same parts."""

    def __init__(self, node: Node, flags: int) -> None:
        self._node, self._flags = node, flags
        self._asked: dict[str, bool] = {}

    def takes(self, char: str) -> bool:
        """Whether a part for one character takes this one."""
        if char not in self._asked:
            self._asked[char] = _takes(self._node, char, self._flags)
        return self._asked[char]

    @cached_property
    def of_universe(self) -> list[bool]:
        """Whether it takes each of some characters of every sort."""
        return list(map(self.takes, _UNIVERSE))


_KINDS: dict[tuple[str, int], Kind] = {}


def kind_of(node: Node, flags: int) -> Kind:
    """The one kind of all parts that are written like this one."""
    key = repr(node), flags & _TELLING
    if key not in _KINDS:
        _KINDS[key] = Kind(node, flags)
    return _KINDS[key]


def _takes(node: Node, char: str, flags: int) -> bool:
    if flags & _IGNORECASE:
        variants = {char, char.lower(), char.upper(), char.swapcase()}
        return any(_accepts(node, each, flags) for each in variants if len(each) == 1)
    return _accepts(node, char, flags)


def _accepts(node: Node, char: str, flags: int) -> bool:
    what, value = node
    if what is op.ANY:
        return char != "\n" or bool(flags & _DOTALL)
    if what is op.LITERAL:
        return ord(char) == value
    if what is op.NOT_LITERAL:
        return ord(char) != value
    if what is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    if what is op.CATEGORY:
        if value in _OPPOSITES:
            return not _accepts((what, _OPPOSITES[value]), char, flags)
        return bool(_CATEGORIES[value](char)) and not (flags & _ASCII and not char.isascii())
    negated = bool(value) and value[0][0] is op.NEGATE
    return negated != any(_accepts(each, char, flags) for each in value if each[0] is not op.NEGATE)


def _alphabet(atoms: list[tuple[Node, int]]) -> list[str]:
    """One character for each way in which the atoms tell characters apart."""
    kinds = list(dict.fromkeys(kind_of(node, flags) for node, flags in atoms))
    if not kinds:
        return _UNIVERSE[:1]
    told: dict[tuple[bool, ...], str] = {}
    for char in sorted({chr(code) for node, _ in atoms for code in _codes(node)}):
        told.setdefault(tuple([kind.takes(char) for kind in kinds]), char)
    for char, taken in zip(_UNIVERSE, zip(*(kind.of_universe for kind in kinds), strict=True), strict=True):
        told.setdefault(taken, char)
    return list(told.values())


def _codes(node: Node) -> Iterator[int]:
    what, value = node
    if what in (op.LITERAL, op.NOT_LITERAL):
        yield value
    elif what is op.RANGE:
        yield from value
    elif what is op.IN:
        for each in value:
            yield from _codes(each)


def sample(made: Anatomy, nodes: list[Node], flags: int, random: Random) -> str:
    """Text that a part takes, as far as looks around allow; repeats stand seldom more than once."""
    return "".join(_sample(made, node, flags, random) for node in nodes)


def _sample(made: Anatomy, node: Node, flags: int, random: Random) -> str:
    what, value = node
    if what is op.LITERAL:
        return chr(value)
    if what in (op.NOT_LITERAL, op.IN, op.ANY):
        fitting = list(filter(kind_of(node, flags).takes, made.alphabet))
        return random.choice(fitting) if fitting else ""
    if what in REPEATS:
        low, high, body = value
        times = max(low, min(high, random.choice([1, 1, 1, low, 2])))
        return "".join(sample(made, list(body), flags, random) for _ in range(times))
    if what is op.SUBPATTERN:
        return sample(made, list(value[3]), (flags | value[1]) & ~value[2], random)
    if what is op.BRANCH:
        return sample(made, list(random.choice(value[1])), flags, random)
    if what is op.ATOMIC_GROUP:
        return sample(made, list(value), flags, random)
    if what is op.GROUPREF:
        return sample(made, made.groups.get(value, []), flags, random)
    return ""
