"""How far an unknown name goes in a run of capitals: until a title, a listed name, a time or a hyphened word begins."""

from __future__ import annotations

from tui.engine.entities.detect.hyphens import pieces
from tui.engine.entities.read.chunks import listed_at
from tui.engine.entities.read.tokens import CaseStatistics, Line
from tui.engine.entities.typing.filters import is_stressed
from tui.engine.entities.typing.roles import is_role, role_end
from tui.engine.language.en.gazetteer import countries, fold, key, section


def is_city(line: Line, index: int) -> bool:
    """Whether a listed place is a city, which may be a surname too, and no country."""
    return key(line.words[index].text) not in countries()


def stretch_end(line: Line, evidence: CaseStatistics, first: int, end: int, *, person: bool) -> int:
    """The word after the unknown name that begins at `first`; a `person` may be called like a city or a title."""
    words, index = line.words, first + 1
    while index < end:
        if index in line.surnames:
            index += 1
            continue
        stops = _small(line, index) if not words[index].capital else _stops(line, evidence, first, index, end, person=person)
        if stops:
            break
        index += 1
    while index > first + 1 and not words[index - 1].capital:
        index -= 1
    return index


def _small(line: Line, index: int) -> bool:
    return line.words[index].low.rstrip(".") not in section("particles")


def _stops(line: Line, evidence: CaseStatistics, first: int, index: int, end: int, *, person: bool) -> bool:
    """Whether a name ends before the word with a capital at `index`."""
    word, low = line.words[index], line.words[index].low.rstrip(".")
    if low == "flight" or (low in section("post_nominals") and word.text[-1].isupper()):
        return True
    if index in line.times or index in line.apart or pieces(line, index, evidence) or is_stressed(line, index, evidence):
        return True
    if low in section("starters") and len(low) > 1:
        return True
    last = index == end - 1 or line.words[index + 1].low.rstrip(".") in ("jr", "sr")
    if is_role(low) and not (last and (person or low in section("surnames_too"))):
        return True
    listed = listed_at(line, index, end)
    if listed and not (person and index == first + 1 and listed[0] == index + 1):
        return listed[1].sure and not (person and (index < end - 1 or is_city(line, index)))
    return not (last and person) and low in section("role_modifiers") and role_end(line, index, end) is not None


def number_behind(line: Line, evidence: CaseStatistics, first: int, after: int) -> int:
    """The word after a number that belongs to the name, as the story writes it elsewhere: Soyuz 2 where it has Soyuz-2."""
    words = line.words
    if after >= len(words) or not words[after].text.isdigit() or line.gap(after - 1) != " ":
        return after
    name = line.text[words[first].start : words[after - 1].end]
    return after + 1 if f"{fold(name)}-{words[after].low}" in evidence.numbered else after
