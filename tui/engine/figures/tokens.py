"""The tokens of a sentence as numbers are read from them."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:[\u00a0\u2009\u202f]\d{3}\b)*|[^\W\d_]+(?:['’.][^\W\d_]+)*|[^\w\s]{4,}|[^\w\s]|_")


class FigureToken(NamedTuple):
    """A number, a word or a sign of a sentence."""

    start: int
    end: int
    word: str
    """In lower case."""


def tokens(text: str, start: int, end: int) -> list[FigureToken]:
    """The tokens of a sentence."""
    return [FigureToken(match.start(), match.end(), match.group().lower()) for match in _TOKEN.finditer(text, start, end)]


def word_at(found: list[FigureToken], at: int) -> str:
    """The token at a place in lower case, empty beyond either end."""
    return found[at].word if 0 <= at < len(found) else ""


def touch(found: list[FigureToken], at: int) -> bool:
    """Whether a token follows the one before it without a blank."""
    return 0 < at < len(found) and found[at - 1].end == found[at].start
