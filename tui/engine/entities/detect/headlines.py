"""Names in sentences whose capitals mean nothing: headlines in title case, and lines in capitals throughout.

    Israel Asks US To Reschedule Scrapped Meeting On Rafah Offensive Plans

What the prose of the story names is a name here too; beyond that only listed names, words after a role, and words that English
does not have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.read.chunks import listed_at, title_before
from tui.engine.entities.read.tokens import Case, CaseStatistics, Line
from tui.engine.entities.typing.context import around
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import fold, forenames, is_word, section, union


class Given(NamedTuple):
    """What the prose of a story names."""

    names: frozenset[str]
    """Every name, folded; single words only where they are no English word."""
    longest: int
    """Words of the longest."""


def names_of(found: tuple[MentionCandidate, ...]) -> Given:
    """The names that prose hands down to headlines."""
    names = {
        fold(sighting.name)
        for sighting in found
        if " " in sighting.name or "-" in sighting.name or not is_word(sighting.name) or max(sighting.votes) >= 1.5
    }
    return Given(frozenset(names), max((name.count(" ") + 1 for name in names), default=0))


def sightings(line: Line, number: int, evidence: CaseStatistics, given: Given) -> Iterator[MentionCandidate]:
    """The names of a headline or a line in capitals."""
    words, index = line.words, 0
    while index < len(words):
        if not words[index].capital or index in line.apart or (index in line.times and "-" in words[index].text):
            index += 1
            continue
        found = _end_of_known_name(line, index, evidence, given)
        listed = listed_at(line, index, len(words))
        if listed and (listed[0] >= found or not found) and _believable(line, index, listed[0], listed[1].sure):
            after, known = listed
            votes, name = TypeScores.for_type(known.type, 1.5), known.name
        elif found:
            after, votes, name = found, TypeScores(), ""
        else:
            after, name = _unknown(line, index, evidence), ""
            votes = around(line, index, after) if after > index else TypeScores()
            if line.case is Case.UPPER:
                votes = TypeScores(person=votes.person, place=votes.place, other=votes.other)
        if after > index:
            start, end = words[index].start, words[after - 1].end
            yield MentionCandidate(
                line.sentence.article, start, end, line.text[start:end], votes, name, number, title_before(line, index)
            )
            index = after
        else:
            index += 1


def _end_of_known_name(line: Line, first: int, evidence: CaseStatistics, given: Given) -> int:
    """The word after the longest name from the story's prose that begins at `first`, or 0."""
    words = line.words
    for after in range(min(first + given.longest, len(words)), first, -1):
        if any(line.gap(place) != " " for place in range(first, after - 1)):
            continue
        name = fold(line.text[words[first].start : words[after - 1].end])
        if name in given.names:
            if after == first + 1 and first in line.surnames:
                return after
            if after == first + 1 and is_word(words[first].low) and not evidence.names(words[first].low):
                continue
            return after
    return 0


def _believable(line: Line, first: int, after: int, sure: bool) -> bool:  # noqa: FBT001 -- a property of the listed name
    """Whether a listed name is meant, and not the word that it is spelt like."""
    word = line.words[first]
    if after > first + 1:
        return True
    if line.case is Case.UPPER:
        return sure and not is_word(word.low) and word.low not in section("starters")
    return word.text.isupper() or (sure and not (is_word(word.low) and word.low in section("starters")))


def _unknown(line: Line, first: int, evidence: CaseStatistics) -> int:
    """The word after an unknown name: a first name and what follows, words after a role, words that English does not have."""
    words = line.words
    role = first > 0 and line.gap(first - 1) == " " and words[first - 1].low.rstrip(".") in union("roles", "honorifics")
    forename = words[first].low in forenames()
    after = first
    while after < len(words) and (after == first or line.gap(after - 1) == " "):
        word = words[after]
        low = word.low.rstrip(".")
        if not word.capital or low in union("starters", "calendar", "roles", "honorifics"):
            break
        if is_word(low) and not (evidence.names(low) and not evidence.small[low]):
            named = after == first + 1 and (forename or role) and low in forenames()
            if not (named or (after == first and role and after + 1 == len(words))):
                break
        if not evidence.likely(word) and not (forename and after > first):
            break
        after += 1
    if after == first + 1 and not evidence.names(words[first].low) and words[first].text[0].isdigit():
        return first
    return after
