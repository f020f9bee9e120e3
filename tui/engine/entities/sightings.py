"""Sightings: stretches of a sentence that look like a name, each with what its neighbourhood says of its type.

    [Israeli] Defense Minister [Yoav Gallant] met [Secretary of State] [Antony Blinken] at the [U.S. Department of State]
     people   role ----------> person        (a role, no name)         person               tail: organisation

A run of capitalised words is read from the left: what an institution's last word closes ("... Ministry") is one name, a role
gives the words after it to a person, a listed name stands for itself, and the rest is an unknown stretch that context types.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.engine.entities.context import Votes, around
from tui.engine.entities.institutions import institution, is_role, role_end
from tui.engine.entities.runs import at_start, begins, listed_at, run_end, skipped, title_before
from tui.engine.entities.words import Evidence, Line
from tui.engine.lexicon.names import Known, countries, fold, forenames, is_word, key, known, section
from tui.model.strands import EntityType


class Sighting(NamedTuple):
    """A stretch of text that looks like a name."""

    article: int
    start: int
    end: int
    name: str
    """The words as written."""
    votes: Votes
    known: str = ""
    """The canonical name, where a list or the reader knows it."""
    line: int = 0
    """Position of its sentence in the story."""
    title: str = ""
    """The last word of a role right before it, folded: "president", "mr"."""


def sightings(line: Line, number: int, evidence: Evidence) -> Iterator[Sighting]:
    """The sightings of a sentence of prose; `number` is its position in the story."""
    reader = _Reader(line, number, evidence)
    index, count = 0, len(line.words)
    while index < count:
        if begins(line, index):
            end = run_end(line, index)
            yield from reader.parse(index, end)
            index = end
        else:
            index += 1


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one sentence."""

    line: Line
    number: int
    evidence: Evidence

    def parse(self, first: int, end: int) -> Iterator[Sighting]:
        """The names in a run of capitals."""
        index = first
        while index < end:
            word = self.line.words[index]
            if skipped(self.line, index, end):
                index += 1
                continue
            if parts := self._parts(index):
                yield from parts
                index += 1
                continue
            if (closed := institution(self.line, index, end)) is not None:
                after, votes = closed
                yield self._sighting(index, after, votes)
                index = after
                continue
            listed = listed_at(self.line, index, end)
            role = role_end(self.line, index, end)
            if role is not None and not (listed and listed[0] > index + 1 and listed[0] >= role):
                yield from self._listed_within(index, role)
                after = role
                if after < end and not skipped(self.line, after, end) and institution(self.line, after, end) is None:
                    after = self._stretch(role, end, person=True)
                    yield self._sighting(role, after, Votes(person=4.0))._replace(title=self.line.words[role - 1].low)
                index = after
                continue
            if listed and not self._forename_first(index, listed[0], end):
                after = self._branch(*listed, end)
                yield self._known(index, after, listed[1]) if after == listed[0] else self._sighting(index, after, _TEAM)
                index = after
                continue
            after = self._stretch(index, end, person=word.low in forenames())
            start = self._opening(index, after)
            branch = self._branch(after, None, end)
            before_name = after == start + 1 < end and is_word(word.low) and self.line.words[after].capital
            if before_name and branch > after:
                before_name = at_start(self.line, start) or word.low in section("place_adjectives")
            if (
                start < after
                and not before_name
                and len(self.line.text[word.start : self.line.words[after - 1].end].strip(".")) > 1
            ):
                team = self._ends_in_a_city(start, branch) if branch - start == 2 else branch > after
                yield self._sighting(start, branch, _TEAM if team else Votes())
                after = branch
            index = after

    def _branch(self, after: int, listed: Known | None, end: int) -> int:
        """The word after a name that a place begins or ends: GM Europe, Garuda Indonesia, Real Madrid, Boston Celtics."""
        if after >= end or (listed and listed.type is EntityType.OTHER):
            return after
        if listed and listed.type is EntityType.PLACE:
            return self._team(after, end)
        place = listed_at(self.line, after, end)
        joined = place is not None and place[0] == end and place[1].type is EntityType.PLACE
        return end if joined else after

    def _ends_in_a_city(self, first: int, after: int) -> bool:
        """Whether two words are rather a team than a person: Real Madrid, not Michael Jordan."""
        word = self.line.words[first]
        city = listed_at(self.line, after - 1, after)
        known_person = word.low in forenames() and not is_word(word.low)
        place = city is not None and city[1].type is EntityType.PLACE
        return place and not known_person and (is_word(word.low) or not self._city(after - 1))

    def _city(self, index: int) -> bool:
        """Whether a listed place is a city, which may be a surname too, and no country."""
        return key(self.line.words[index].text) not in countries()

    def _team(self, after: int, end: int) -> int:
        """The word after an unknown name that goes on from a place: Paris Saint-Germain; `after` itself when none does."""
        word = self.line.words[after]
        unknown = (
            word.text[0].isupper()
            and not word.text.isupper()
            and not listed_at(self.line, after, end)
            and not self._parts(after)
        )
        if not unknown or skipped(self.line, after, end) or role_end(self.line, after, end) is not None:
            return after
        reach = self._stretch(after, end, person=False)
        person = reach - after > 1 and not any(is_word(later.low) for later in self.line.words[after:reach])
        return after if person or institution(self.line, after, end) else reach

    def _parts(self, index: int) -> list[Sighting]:
        """The names inside a hyphened word: Hamas-run, Israel-Hamas, anti-American."""
        word = self.line.words[index]
        head, hyphen, rest = word.text.partition("-")
        if not hyphen or listed_at(self.line, index, index + 1) or head in ("Al", "El"):
            return []
        if head.islower() and head not in section("particles") and is_word(head) | (head in section("prefixes")):
            start = word.start + len(head) + 1
            listed = known(key(rest))
            return (
                [Sighting(self.line.sentence.article, start, word.end, rest, _sure(listed), listed.name, self.number)]
                if listed
                else []
            )
        if rest.islower() and is_word(rest) and len(rest) > 2 and len(head) > 1 and not self._after_surname(index):
            listed = known(key(head))
            if listed is None and not (self.evidence.inner[fold(head)] and self.evidence.names(fold(head))):
                return []
            votes = _sure(listed) if listed else Votes(organization=0.5)
            return [self._part(word.start, head, votes, listed)]
        pieces, start = [], word.start
        for piece in word.text.split("-"):
            listed = known(key(piece))
            if not piece[:1].isupper() or not (listed or self.evidence.inner[fold(piece)] > 1):
                return []
            pieces.append(self._part(start, piece, _sure(listed) if listed else Votes(other=0.1), listed))
            start += len(piece) + 1
        return pieces

    def _part(self, start: int, name: str, votes: Votes, listed: Known | None) -> Sighting:
        return Sighting(
            self.line.sentence.article, start, start + len(name), name, votes, listed.name if listed else "", self.number
        )

    def _after_surname(self, index: int) -> bool:
        """Whether a surname stands before: Ban Ki-moon, Moon Jae-in."""
        return index > 0 and self.line.gap(index - 1) == " " and self.line.words[index - 1].low in section("surnames_first")

    def _listed_within(self, first: int, end: int) -> Iterator[Sighting]:
        """Listed names inside a role: the country in "U.S. President"."""
        index = first
        while index < end:
            listed = listed_at(self.line, index, end)
            if listed and self.line.words[index].low not in section("role_modifiers") | section("roles"):
                yield self._known(index, *listed)
                index = listed[0]
            else:
                index += 1

    def _forename_first(self, first: int, after: int, end: int) -> bool:
        """Whether a listed name is rather the first name of somebody: Jordan Henderson, Israel Katz."""
        words = self.line.words
        if after != first + 1 or after >= end or words[first].low not in forenames():
            return False
        following = words[after]
        if not following.capital or skipped(self.line, after, end) or role_end(self.line, after, end) is not None:
            return False
        if listed_at(self.line, after, end) or (is_word(following.low) and following.low.endswith("s")):
            return False
        return following.low not in section("org_tails") | section("place_tails")

    def _stretch(self, first: int, end: int, *, person: bool) -> int:
        """The word after the unknown name that begins at `first`."""
        words, index = self.line.words, first + 1
        while index < end:
            low = words[index].low.rstrip(".")
            if not words[index].capital:
                if low not in section("particles"):
                    break
                index += 1
                continue
            if low in section("calendar") or self._parts(index) or (low in section("starters") and len(low) > 1):
                break
            if is_role(low) and not (index == end - 1 and (person or low in section("surnames_too"))):
                break
            if (listed := listed_at(self.line, index, end)) and not (person and index == first + 1 and listed[0] == index + 1):
                if listed[1].sure and not (person and index < end - 1):
                    break
            elif low in section("role_modifiers") and role_end(self.line, index, end) is not None:
                break
            index += 1
        while index > first + 1 and not words[index - 1].capital:
            index -= 1
        return index

    def _opening(self, first: int, end: int) -> int:
        """Where an unknown stretch really begins: a word that had to have its capital may be none of the name."""
        words = self.line.words
        if not at_start(self.line, first) or not words[first].capital:
            return first
        word = words[first]
        if end == first + 1:
            return first if self.evidence.likely(word) else end
        named = self.evidence.names(word.low) or word.low in forenames() or word.low in section("surnames_first")
        if is_word(word.low) and not named:
            following = words[first + 1]
            if following.low in forenames() or self.evidence.small[word.low] or word.low.endswith("s"):
                return first + 1
        return first

    def _known(self, first: int, after: int, listed: Known) -> Sighting:
        words = self.line.words
        name = self.line.text[words[first].start : words[after - 1].end]
        votes = _sure(listed, 3.0 if listed.sure else 1.0)
        if after == first + 1 and listed.type is not EntityType.OTHER:
            votes += around(self.line, first, after)
        return Sighting(
            self.line.sentence.article, words[first].start, words[after - 1].end, name, votes, listed.name, self.number
        )

    def _sighting(self, first: int, after: int, votes: Votes) -> Sighting:
        start, end = self.line.words[first].start, self.line.words[after - 1].end
        found = votes + around(self.line, first, after)
        title = title_before(self.line, first)
        return Sighting(self.line.sentence.article, start, end, self.line.text[start:end], found, "", self.number, title)


_TEAM = Votes(person=-2.0, organization=2.9)


def _sure(listed: Known, weight: float = 3.0) -> Votes:
    """The vote of a list."""
    return Votes.for_type(listed.type, weight)
