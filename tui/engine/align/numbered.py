"""Things that are told apart by their number: "the third mission", "Mark 2", "phase two", "a K7"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.engine.language.en.measures import ROMAN
from tui.engine.words import Token

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
_ORDINAL = {word: str(number) for number, word in enumerate(_ORDINALS.split(), 1)}
_WRITTEN = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_ROMAN = {numeral.upper(): str(number) for numeral, number in ROMAN.items() if len(numeral) > 1}
_NUMBERED_THINGS = """
act annex article berth bill block boat boiler building bus car chapter day depot district dock edition engine episode exhibit
exit flight floor furnace game gate generation grade group hangar highway junction kiln lane level line lock lot mark match
mission model number opus part pavilion period phase pier platform protocol pump quarter race reactor room round route runway
season section sector series set shaft silo stage station step symphony tank terminal tower track tram tunnel turbine type unit
version volume ward wave week zone
"""
_THINGS = frozenset(_NUMBERED_THINGS.split())
"""Things that bear a number as their name."""
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]?")
_MOST = 999
"""The largest number behind a name ("Lunaris 4") that is part of it."""


def numbered_things(text: str, found: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """Things with their numbers, each as key and number."""
    made: set[tuple[str, str]] = set()
    for n, token in enumerate(found):
        written = text[token.start : token.end]
        ordinal = _ORDINAL.get(token.word, "") or (token.word if _WRITTEN.fullmatch(written) else "")
        if ordinal and (after := next((other for other in found[n + 1 : n + 3] if other.key), None)) and after.word.isalpha():
            made.add((after.key, ordinal))
        number = _ROMAN.get(written, "") or (token.word if token.word.isdigit() and int(token.word) <= _MOST else "")
        if number and n and (before := found[n - 1]) and text[before.end : token.start] in (" ", "-"):
            named = text[before.start].isupper() and n > 1 and written.isdigit() and before.key
            if before.word in _THINGS or named:
                made.add((before.key, number))
        if _MODEL.fullmatch(written):
            made.add(("model", written.casefold()))
    return frozenset(made)


def differ(ours: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> bool:
    """Whether two sentences name one thing by different numbers, and none by the same."""
    if not ours or not theirs or ours & theirs:
        return False
    return not {key for key, _ in ours}.isdisjoint(key for key, _ in theirs)
