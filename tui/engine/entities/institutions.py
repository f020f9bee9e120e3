"""Roles and institutions: what gives the words around it to a person, and what closes the name of a body or place.

[Israeli Defense Minister] Yoav Gallant       a role: the name follows
[Gaza Health Ministry], [University of Chicago], [Hudson River]       closed by their last words, or opened by "University of"
"""

from __future__ import annotations

from tui.engine.entities.context import Votes
from tui.engine.entities.runs import listed_at, skipped
from tui.engine.entities.words import Line
from tui.engine.lexicon.names import forenames, is_word, section
from tui.model.strands import EntityType

_SPARED = frozenset(("general", "justice", "state", "private", "marine", "major", "council", "union", "press", "staff"))
"""Roles that also stand inside the names of institutions."""
_LEADING = frozenset(("former", "then", "acting", "senior", "top", "newly", "ex"))


def role_end(line: Line, first: int, end: int) -> int | None:
    """The word after a role ("Israeli Defense Minister", "Secretary of State"), or None when none begins here."""
    words, index = line.words, first
    last: int | None = None
    while index < end:
        low = words[index].low.rstrip(".")
        if is_role(low):
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


def is_role(low: str) -> bool:
    """Whether a folded word is a role or an honorific; of hyphened ones a part decides: commander-in-chief."""
    if low in section("roles") or low in section("honorifics"):
        return True
    return "-" in low and (low.partition("-")[0] in section("roles") or low.rpartition("-")[2] in section("roles"))


def institution(line: Line, first: int, end: int) -> tuple[int, Votes] | None:
    """The word after the name of an organisation or place that its last word closes, or its "X of"; with votes."""
    words, tails, places = line.words, section("org_tails"), section("place_tails")
    listed = listed_at(line, first, end)
    start = first
    while start < end and words[start].low in _LEADING:
        start += 1
    dedicated = any(word.low in section("dedications") for word in words[first + 1 : end])
    if words[first].low in section("org_firsts") and words[first].capital and first + 1 < end and words[first + 1].capital:
        following = words[first + 1].low
        if not is_role(following) and not is_word(following) and not (listed and listed[0] > first + 1):
            return first + 2, Votes(organization=3.0)
    if listed and listed[1].type is not EntityType.ORGANIZATION and listed[0] < end:
        national = listed_at(line, listed[0], end)
        if national and national[0] > listed[0] + 1 and national[1].type is EntityType.ORGANIZATION:
            return national[0], Votes(organization=3.0)
    for index in range(start, end):
        low = words[index].low
        if index + 1 < end and words[index + 1].low in ("of", "for") and low in section("org_heads") | section("place_of"):
            if listed and listed[0] > index:
                return None
            after = index + 2
            while after < end and not _breaks(line, after, end):
                after += 1
            while not words[after - 1].capital:
                after -= 1
            if after <= index + 1:
                return None
            return after, Votes(organization=3.0) if low in section("org_heads") else Votes(place=3.0)
        if index > start and (low in tails or low in places or low in section("legal")):
            after = index + 1
            if role_end(line, index, end) is not None and role_end(line, index, end) != after:
                return None
            if after < end and words[after].low == "and":  # Securities and Exchange Commission
                continue
            more = section("legal") | (section("trade_tails") if listed and listed[0] >= after else tails | places)
            while after < end and words[after].low in more and role_end(line, after, end) is None:
                after += 1
            if listed and listed[0] >= after:
                return None
            after = _last_tail(line, after, end)
            closing = words[after - 1].low
            if closing == "city" and listed and listed[0] == after - 1:  # Manchester City; cities named so are listed whole
                return after, Votes(organization=3.0)
            return after, Votes(place=3.0) if closing in places and closing not in tails else Votes(organization=3.0)
        role = low in section("roles") or low in section("honorifics")
        if (words[index].capital and skipped(line, index, end)) or (
            role and low not in _SPARED and not (dedicated and index == start)
        ):
            return None
    return None


def _last_tail(line: Line, after: int, end: int) -> int:
    """The word after the last closing word of a longer name: Heaton Park Hebrew Congregation; else `after`."""
    for index in range(after, end):
        low = line.words[index].low
        inside = line.words[index].capital and not skipped(line, index, end) and low not in forenames()
        if not inside or is_role(low) or low in section("role_modifiers") or listed_at(line, index, end):
            break
        if index > after and low in section("org_tails"):
            after = index + 1
    return after


def _breaks(line: Line, index: int, end: int) -> bool:
    """Whether a name of an organisation cannot go on at this word."""
    word = line.words[index]
    low = word.low.rstrip(".")
    return low in section("calendar") or (
        word.capital and role_end(line, index, end) is not None and low not in section("role_of")
    )
