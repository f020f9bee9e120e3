"""Roles and institutions: what gives the words around it to a person, and what closes the name of a body or place.

[Israeli Defense Minister] Yoav Gallant       a role: the name follows
[Gaza Health Ministry], [University of Chicago], [Hudson River]       closed by their last words, or opened by "University of"
"""

from __future__ import annotations

from tui.engine.entities.read.chunks import listed_at, skipped
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import Votes
from tui.engine.language.en.gazetteer import Known, countries, forenames, is_word, key, section, union
from tui.model.strands import EntityType

_SPARED = frozenset(("general", "justice", "state", "private", "marine", "major", "council", "union", "press", "staff")) | {
    "premier",
    "republican",
    "conservative",
    "star",
    "executive",
    "duke",
    "king",
    "queen",
    "prince",
    "princess",
}
"""Roles that also stand inside the names of institutions."""
_OF_BODIES = frozenset(("executive", "premier"))
"""Of these, those that stand in the names of bodies and in none of places: Executive Council."""
_PARTIES = frozenset(("democrats", "republicans", "conservatives", "greens", "liberals", "workers"))
"""Last words of the names of parties that are also only their members."""
_MEMBERS = frozenset(("senate", "house", "congressional", "state", "moderate", "progressive", "fellow"))
_NUMBERS = frozenset(("i", "ii", "iii", "iv", "v"))
_LEADING = frozenset(("former", "then", "acting", "senior", "top", "newly", "ex"))


def role_end(line: Line, first: int, end: int) -> int | None:
    """The word after a role ("Israeli Defense Minister", "Secretary of State"), or None when none begins here."""
    words, index = line.words, first
    last: int | None = None
    while index < end:
        low = words[index].low.rstrip(".")
        if is_role(low):
            if last is not None and _first_name(line, index, end):
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


def _first_name(line: Line, index: int, end: int) -> bool:
    """Whether a title behind a role is rather a first name: Press Secretary [Dean] Moss, adviser [Earl] Finch."""
    words = line.words
    named = index + 2 == end and words[index + 1].capital and words[index].capital and line.gap(index) == " "
    return named and words[index].low in forenames() and not is_role(words[index + 1].low)


def charge_end(line: Line, first: int, end: int) -> int:
    """The word after what an office is for where a name follows, else `first`: "Minister for [Women] Kemi Badenoch"."""
    words, index, office = line.words, first, first
    while office >= 2 and words[office - 1].low == "and" and words[office - 2].capital and is_word(words[office - 2].low):
        office -= 2
    if office < 2 or words[office - 1].low not in ("of", "for") or not is_role(words[office - 2].low):
        return first
    while index < end and words[index].capital and is_word(words[index].low) and words[index].low not in forenames():
        if listed_at(line, index, end) or skipped(line, index, end):
            break
        index += 1
    named = index + 1 < end and all(words[at].capital and not skipped(line, at, end) for at in (index, index + 1))
    return index if named else first


def is_role(low: str) -> bool:
    """Whether a folded word is a role or an honorific; of hyphened ones a part decides: commander-in-chief."""
    if low in section("roles") or low in section("honorifics"):
        return True
    return "-" in low and (low.partition("-")[0] in section("roles") or low.rpartition("-")[2] in section("roles"))


def institution(line: Line, first: int, end: int) -> tuple[int, Votes] | None:
    """The word after the name of an organisation or place that its last word closes, or its "X of"; with votes."""
    words, tails, places = line.words, section("org_tails"), section("place_tails")
    things = section("thing_tails")
    listed = listed_at(line, first, end)
    if (whole := _whole(line, first, end, listed)) is not None:
        return whole
    start = first
    while start < end and words[start].low in _LEADING:
        start += 1
    dedicated = any(word.low in section("dedications") for word in words[first + 1 : end])
    for index in range(start, end):
        low = words[index].low
        if index + 1 < end and words[index + 1].low in ("of", "for") and low in union("org_heads", "place_of"):
            after = _after_of(line, index, end)
            if after <= index + 1 or (listed and listed[0] > index):
                return None
            return after, Votes(organization=3.0) if low in section("org_heads") else Votes(place=3.0)
        if index > start and low in _PARTIES and words[index - 1].low in _MEMBERS:  # Senate Republicans
            return None
        if index > start and low in places and low not in tails and words[index - 1].low in _OF_BODIES:
            return None  # Chief Executive Park Ji-hoon
        if index > start and (low in tails or low in places or low in section("legal")):
            after = index + 1
            if role_end(line, index, end) is not None and role_end(line, index, end) != after:
                return None
            if after < end and words[after].low == "and":  # Securities and Exchange Commission
                continue
            more = section("legal") | (section("trade_tails") if listed and listed[0] >= after else tails | places)
            while after < end and words[after].low.rstrip(".") in more and _goes_on(line, after, end):
                after += 1
            if listed and listed[0] == after < end and words[after].low in tails:  # African Union Commission
                continue
            if listed and listed[0] >= after:
                return None
            after = _last_tail(line, after, end)
            closing = words[after - 1].low
            if after == end - 1 and words[after].low in things and words[after].capital:  # Miller Canyon Fire
                return end, Votes(person=-1.0, other=3.0)
            city = listed and listed[0] == after - 1 and key(listed[1].name) not in countries()
            if closing == "city" and city:  # Manchester City; cities named so are listed whole
                return after, Votes(organization=3.0)
            return after, Votes(place=3.0) if closing in places and closing not in tails else Votes(organization=3.0)
        closed = low in things and (index == end - 1 or (index == end - 2 and words[end - 1].low in _NUMBERS))
        if index > start and closed and not (listed and listed[0] == end):
            return end, Votes(other=0.5) if surname_too(line, first, end) else Votes(person=-1.0, other=3.0)  # Doris Day
        role = low in section("roles") or low.rstrip(".") in section("honorifics")
        if (words[index].capital and skipped(line, index, end)) or (
            role and low not in _SPARED and not (dedicated and index == start)
        ):
            return None
    return None


def _whole(line: Line, first: int, end: int, listed: tuple[int, Known] | None) -> tuple[int, Votes] | None:
    """The word after a name that its owner, first word or a list tells: Sheriff's Office, Air India, US Secret Service."""
    words = line.words
    for index in range(first, end - 1):
        if words[index].owns and words[index].low in section("owners") and words[index + 1].low in ("office", "department"):
            return index + 2, Votes(organization=4.0)
    if words[first].low in section("org_firsts") and words[first].capital and first + 1 < end and words[first + 1].capital:
        following = words[first + 1].low
        if not is_role(following) and not is_word(following) and not (listed and listed[0] > first + 1):
            return first + 2, Votes(organization=3.0)
    if listed and listed[1].type is not EntityType.ORGANIZATION and listed[0] < end:
        national = listed_at(line, listed[0], end)
        if national and national[0] > listed[0] + 1 and national[1].type is EntityType.ORGANIZATION:
            return national[0], Votes(organization=3.0)
    return None


def _after_of(line: Line, index: int, end: int) -> int:
    """The word after the name that the "of" or "for" behind the word at `index` goes on with."""
    after = index + 2
    while after < end and not _breaks(line, after, end):
        after += 1
    while not line.words[after - 1].capital:
        after -= 1
    return after


def _goes_on(line: Line, index: int, end: int) -> bool:
    """Whether a trade or legal form goes on with a name and is no role: Pvt is a rank of soldiers, too."""
    return line.words[index].low.rstrip(".") in section("legal") or role_end(line, index, end) is None


def surname_too(line: Line, first: int, after: int) -> bool:
    """Whether the last word of what looks closed may be a surname: Helen Park, Samantha Power."""
    words = line.words
    return after == first + 2 and words[first].low in forenames() and words[after - 1].low in section("surname_tails")


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
