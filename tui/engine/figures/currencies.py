"""Money whose unit the number does not tell alone: pence, and currencies that several countries call by one name.

412p, 397 pence                              4.12 and 3.97 GBP
8bn pesos, in an article that names Chile    CLP; where none of their countries is named, PESO
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui.engine.figures.numbers import Number
from tui.engine.figures.tokens import FigureToken, touch, word_at
from tui.engine.language.en.measures import SHARED_CURRENCIES

_STERLING = re.compile(r"£|\bpence\b|\bsterling\b")
_PENCE = 100
"""Pence of a pound."""
_LINES = frozenset({480, 720, 1080, 1440, 2160, 4320})
"""Lines of a picture: a film in 1080p costs nothing."""


def with_pence(text: str, found: list[FigureToken], read: Number) -> Number:
    """The number, as pounds where it is one of pence: "412p" in an article about pounds, "412 pence"."""
    at = read.last
    if read.unit or read.round:
        return read
    if word_at(found, at) == "-" and word_at(found, at + 1) in {"pence", "penny"}:
        at += 1
    worded = word_at(found, at) == "pence" or (word_at(found, at) == "penny" and _is_sterling(text))
    letter = word_at(found, at) == "p" and touch(found, at) and text[found[at].start] == "p" and read.digits
    if letter and (touch(found, at + 1) and word_at(found, at + 1) == "." and word_at(found, at + 2) == "m"):
        return read
    if not worded and not (letter and read.high not in _LINES and _is_sterling(text)):
        return read
    return read._replace(last=at + 1, low=read.low / _PENCE, high=read.high / _PENCE, unit="GBP")


@lru_cache(maxsize=4)
def _is_sterling(text: str) -> bool:
    """Whether an article counts money in pounds."""
    return bool(_STERLING.search(text))


def country_of_currency(text: str, found: list[FigureToken], read: Number) -> str:
    """The code of a currency whose name several countries use: that of the only one of them that the article names."""
    shared = SHARED_CURRENCIES.get(found[read.last - 1].word)
    if shared is None:
        return read.unit
    default, countries = shared
    named = _name_countries(text, countries)
    return named[0] if len(set(named)) == 1 else default


@lru_cache(maxsize=16)
def _name_countries(text: str, countries: tuple[tuple[str, str], ...]) -> list[str]:
    """The codes of those countries that an article names."""
    return [code for stem, code in countries if f" {stem.capitalize()}" in f" {text}"]
