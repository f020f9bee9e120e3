"""Roles: what gives the words around it to a person.

[Israeli Defense Minister] Yoav Gallant       the name follows
"""

from __future__ import annotations

from tui.engine.entities.read.chunks import is_skipped, listed_at
from tui.engine.entities.read.tokens import Line
from tui.engine.language.en.gazetteer import forenames, is_word, section
from tui.model.strands import EntityType


def role_end(line: Line, first: int, end: int) -> int | None:
    """The word after a role ("Israeli Defense Minister", "Secretary of State"), or None when none begins here."""
    words, index = line.words, first
    last: int | None = None
    while index < end:
        low = words[index].low.rstrip(".")
        if is_role(low) or _is_rank(line, index, end):
            if (last is not None or low in _GIVEN) and (_first_name(line, index, end) or _is_colin(line, index, end)):
                break
            index += 1
            last = index
            if index + 1 < end and words[index].low in ("of", "for"):
                after = index + 1
                while after < end and (words[after].low in section("role_of") or words[after].low == "and"):
                    after += 1
                if after > index + 1:
                    index = last = after
        elif low in section("role_modifiers"):
            index += 1
        elif (listed := listed_at(line, index, end)) and listed[1].type is not EntityType.PERSON and index < end - 1:
            index = listed[0]
        else:
            break
    return last


RANKS = frozenset({"DI", "DC", "DS", "DCS", "PC", "PS", "GP"})
"""Ranks of the police and callings that are something else where no first name follows: Washington DC, a PC."""


def _is_rank(line: Line, index: int, end: int) -> bool:
    """Whether capitals are a rank of the police: DI Paul Renshaw."""
    return index + 2 < end + 1 and line.words[index].text in RANKS and line.words[index + 1].low in forenames()


_GIVEN = frozenset({"earl", "duke"})
"""Titles that are commoner as first names where a surname follows: Earl Finch, but the Earl of Orlan."""


def _first_name(line: Line, index: int, end: int) -> bool:
    """Whether a title behind a role is rather a first name: Press Secretary [Dean] Moss, adviser [Earl] Finch."""
    words = line.words
    named = index + 2 == end and words[index + 1].capital and words[index].capital and line.gap(index) == " "
    return named and words[index].low in forenames() and not is_role(words[index + 1].low)


def _is_colin(line: Line, index: int, end: int) -> bool:
    """Whether "Col" behind another rank is a first name: Inspector [Col] Vosko; but Lt Col Vosko, Ranger Col. Vosko."""
    words = line.words
    alone = words[index].text == "Col" and index + 2 == end and words[index + 1].capital
    return alone and index > 0 and words[index - 1].low.rstrip(".") not in ("lt", "lieutenant", "retired", "former")


def charge_end(line: Line, first: int, end: int) -> int:
    """The word after what an office is for where a name follows, else `first`: "Minister for [Women] Kemi Badenoch"."""
    words, index, office = line.words, first, first
    while office >= 2 and words[office - 1].low == "and" and words[office - 2].capital and is_word(words[office - 2].low):
        office -= 2
    if office < 2 or words[office - 1].low not in ("of", "for") or not is_role(words[office - 2].low):
        return first
    while index < end and words[index].capital and is_word(words[index].low) and words[index].low not in forenames():
        if listed_at(line, index, end) or is_skipped(line, index, end):
            break
        index += 1
    named = index + 1 < end and all(words[at].capital and not is_skipped(line, at, end) for at in (index, index + 1))
    return index if named else first


def is_role(low: str) -> bool:
    """Whether a folded word is a role or an honorific; of hyphened ones a part decides: commander-in-chief."""
    if low in section("roles") or low in section("honorifics"):
        return True
    return "-" in low and (low.partition("-")[0] in section("roles") or low.rpartition("-")[2] in section("roles"))
