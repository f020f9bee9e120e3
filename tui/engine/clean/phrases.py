"""Many expressions for whole lines as one question, without compiling those that a line cannot match by its first letters.

The expressions for words of the page are some hundred, and compiling them all took longer than cleaning five articles. Most
begin with letters: "skip to ...", "(?:copy|get) (?:the )?link". So they are sorted by their first three letters, and of each
drawer an expression is made when a line begins with its letters.

    "the minister said"   -> those that may begin with anything, and the drawer "the"
    "copy the link"       -> the same, and the drawer "cop"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.model.expressions import compile_later

_LETTERS = 3
"""First letters by which expressions are sorted: with fewer the drawers fill, with more fewer expressions have enough."""
_BEGINNING = compile_later(r"[a-z ']*")
_REPEATED = ("?", "*", "{")
"""What may follow a letter or a group and make it vanish."""


class Phrases:
    """Expressions for lines in small letters, each a whole line after an optional "(".

    They are regular expressions as in `language/en/page_words.txt`; groups are named or not, and nothing refers to another
    group.
    """

    def __init__(self, expressions: Iterable[str]) -> None:
        self._anything: list[str] = []
        self._drawers: dict[str, list[str]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        for expression in expressions:
            for alternative in alternatives(expression):
                for beginning in beginnings(alternative) or ("",):
                    drawer = self._drawers.setdefault(beginning, []) if beginning else self._anything
                    drawer.append(alternative)

    def match(self, line: str) -> bool:
        """Whether a whole line is one of them."""
        beginning = line.removeprefix("(")[:_LETTERS]
        return self._fits("", self._anything, line) or (
            beginning in self._drawers and self._fits(beginning, self._drawers[beginning], line)
        )

    def _fits(self, name: str, drawer: list[str], line: str) -> bool:
        if name not in self._compiled:
            self._compiled[name] = compile_later(rf"\(?(?:{'|'.join(drawer)})")
        return self._compiled[name].fullmatch(line) is not None


def alternatives(expression: str) -> list[str]:
    """An expression cut at the bars that stand outside all groups and classes."""
    parts, depth, start = [], 0, 0
    for at, char in _signs(expression):
        if char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            parts.append(expression[start:at])
            start = at + 1
    return [*parts, expression[start:]]


def _signs(expression: str) -> Iterator[tuple[int, str]]:
    """The characters that stand for themselves or for a sign, with their places: none that is escaped or in a class."""
    at = 0
    while at < len(expression):
        char = expression[at]
        if char == "\\":
            at += 1
        elif char == "[":
            at = _end_of_class(expression, at)
        else:
            yield at, char
        at += 1


def beginnings(alternative: str) -> set[str]:
    """The first letters that a line has which matches an alternative; empty when it may begin with something else."""
    if alternative.startswith("(?:"):
        end = _end_of_group(alternative)
        rest = alternative[end + 1 :]
        if rest.startswith(_REPEATED):
            return set()
        found = [beginnings(f"{inner}{rest}") for inner in alternatives(alternative[3:end])]
        return set().union(*found) if all(found) else set()
    letters = _BEGINNING.match(alternative)
    sure = letters[0] if letters else ""
    if alternative[len(sure) :].startswith(_REPEATED):
        sure = sure[:-1]
    return {sure[:_LETTERS]} if len(sure) >= _LETTERS else set()


def _end_of_group(expression: str) -> int:
    """Where the group ends with which an expression begins."""
    depth = 0
    for at, char in _signs(expression):
        if char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return at
    return len(expression)


def _end_of_class(expression: str, start: int) -> int:
    """Where the class of characters ends that begins at `start`."""
    at = start + (3 if expression[start + 1] == "^" else 2)  # a bracket at the very beginning is one of the characters
    while expression[at] != "]":
        at += 2 if expression[at] == "\\" else 1
    return at
