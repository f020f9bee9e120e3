"""How far a name that a word closes or opens goes on: trades, legal forms, what follows "of"."""

from __future__ import annotations

from tui.engine.entities.read.chunks import is_skipped, listed_at
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.roles import is_role, role_end
from tui.engine.language.en.gazetteer import forenames, section


def end_of_name(line: Line, index: int, end: int) -> int:
    """The word after the name that the "of" or "for" behind the word at `index` goes on with."""
    after = index + 2
    while after < end and not _breaks(line, after, end):
        after += 1
    while not line.words[after - 1].capital:
        after -= 1
    return after


def goes_on(line: Line, index: int, end: int) -> bool:
    """Whether a trade or legal form goes on with a name and is no role: Pvt is a rank of soldiers, too."""
    return line.words[index].low.rstrip(".") in section("legal") or role_end(line, index, end) is None


def surname_too(line: Line, first: int, after: int) -> bool:
    """Whether the last word of what looks closed may be a surname: Helen Park, Samantha Power."""
    words = line.words
    return after == first + 2 and words[first].low in forenames() and words[after - 1].low in section("surname_tails")


def titled_surname(line: Line, first: int, end: int) -> bool:
    """Whether a title makes a surname of what looks like the last word of a place: Sheriff Bo Lane, Commissioner John Park."""
    words = line.words
    if end - first < 2 or words[end - 1].low not in section("surname_tails"):
        return False
    name = role_end(line, first, end)
    if name is None:
        before = first > 0 and line.gap(first - 1) == " " and words[first - 1].capital
        if not before or not is_role(words[first - 1].low.rstrip(".")):
            return False
        name = first
    return name + 2 == end and surname_too(line, name, end)


def last_tail(line: Line, after: int, end: int) -> int:
    """The word after the last closing word of a longer name: Heaton Park Hebrew Congregation; else `after`."""
    for index in range(after, end):
        low = line.words[index].low
        inside = line.words[index].capital and not is_skipped(line, index, end) and low not in forenames()
        role = is_role(low) or (low in section("role_modifiers") and role_end(line, index, end) is not None)
        if not inside or role or listed_at(line, index, end):
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
