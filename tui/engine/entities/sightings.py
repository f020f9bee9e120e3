"""Sightings: stretches of a sentence that look like a name, each with what its neighbourhood says of its type.

    [Israeli] Defense Minister [Yoav Gallant] met [Secretary of State] [Antony Blinken] at the [U.S. Department of State]
     people   role ----------> person        (a role, no name)         person               tail: organisation

A run of capitalised words is read from the left: what an institution's last word closes ("... Ministry") is one name, a role
gives the words after it to a person, a listed name stands for itself, and the rest is an unknown stretch that context types.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from tui.engine.entities.context import Votes, around
from tui.engine.entities.hyphens import common, pieces
from tui.engine.entities.institutions import charge_end, institution, is_role, role_end, surname_too
from tui.engine.entities.runs import at_start, begins, listed_at, run_end, skipped, title_before
from tui.engine.entities.sighting import Sighting, together
from tui.engine.entities.words import Case, Evidence, Line, wordlike
from tui.engine.lexicon.names import Known, countries, forenames, is_word, key, known, section
from tui.model.strands import EntityType


def sightings(line: Line, number: int, evidence: Evidence) -> Iterator[Sighting]:
    """The sightings of a sentence of prose; `number` is its position in the story."""
    yield from together(line, list(_Reader(line, number, evidence).all()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one sentence."""

    line: Line
    number: int
    evidence: Evidence

    def all(self) -> Iterator[Sighting]:
        """The names of the sentence, in order."""
        words, index, count = self.line.words, 0, len(self.line.words)
        full = self._explained()
        while index < count:
            if index in full:
                closing = words[full[index] - 1].low
                place = closing in section("place_tails") and closing not in section("org_tails")
                votes = _ACT if closing in section("thing_tails") else Votes(place=3.5) if place else Votes(organization=3.5)
                yield self._sighting(index, full[index], votes, shape=False)
                index = full[index]
            elif begins(self.line, index):
                end = run_end(self.line, index)
                end = next((start for start in full if index < start < end), end)
                yield from self.parse(index, end)
                index = end
            else:
                index += 1

    def _explained(self) -> dict[int, int]:
        """Where names stand that the story shortens in brackets: the word after each, by its first."""
        found: dict[int, int] = {}
        for index, word in enumerate(self.line.words):
            for name in self.evidence.explained.get(word.text, ()):
                end = word.start + len(name)
                if self.line.text.startswith(name, word.start) and end <= self.line.sentence.end:
                    found.setdefault(index, bisect_left(self.line.words, end, key=attrgetter("start")))
        return found

    def parse(self, first: int, end: int) -> Iterator[Sighting]:
        """The names in a run of capitals."""
        index, words = charge_end(self.line, first, end), self.line.words
        while index < end:
            word = words[index]
            if skipped(self.line, index, end):
                index += 1
                continue
            if (parts := self._pieces(index)) or common(self.line, index) or self._shouted(index):
                yield from parts
                index += 1
                continue
            if index + 1 < end and word.low in section("vessels") and word.text.isupper():
                after = self._stretch(index + 1, end, person=True)
                yield self._sighting(index, after, _VESSEL)
                index = after
                continue
            if (closed := institution(self.line, index, end)) is not None:
                after, votes = closed
                yield self._sighting(index, after, votes, shape=surname_too(self.line, index, after))
                index = after
                continue
            listed = listed_at(self.line, index, end)
            role = role_end(self.line, index, end)
            if role is not None and not (listed and listed[0] > index + 1 and listed[0] >= role):
                yield from self._listed_within(index, role)
                after = role
                if after < end and not skipped(self.line, after, end) and institution(self.line, after, end) is None:
                    craft = self._of_a_craft(index, role)
                    after = self._stretch(role, end, person=True)
                    votes = _VESSEL if craft else Votes(person=0.5) if words[role - 1].low in section("either") else _TITLED
                    found = self._sighting(index if craft else role, after, votes)
                    yield found if craft else found._replace(title=words[role - 1].low)
                index = after
                continue
            if listed and not self._forename_first(index, listed[0], end):
                after = self._branch(index, *listed, end)
                yield self._known(index, after, listed[1]) if after == listed[0] else self._sighting(index, after, _TEAM)
                index = after
                continue
            after = self._stretch(index, end, person=word.low in forenames())
            start = self._opening(index, after)
            branch = self._branch(index, after, None, end)
            before_name = after == start + 1 < end and is_word(word.low) and self.line.words[after].capital
            if before_name and branch > after:
                before_name = at_start(self.line, start) or word.low in section("place_adjectives")
            if (
                start < after
                and not before_name
                and len(self.line.text[word.start : self.line.words[after - 1].end].strip(".")) > 1
            ):
                team = self._ends_in_a_city(start, branch) if branch - start == 2 else branch > after
                team = team and not (words[start].low in forenames() and branch - start > 2)
                yield self._sighting(start, branch, _TEAM if team else Votes())
                after = branch
            index = after

    def _shouted(self, index: int) -> bool:
        """Whether capitals only stress a word that the story also writes small."""
        word = self.line.words[index]
        loud = word.text.isupper() and len(word.text) > 1 and self.line.case is Case.NORMAL
        common = is_word(word.low) or word.low in section("starters")
        return loud and common and self.evidence.small[word.low] > 0 and not known(key(word.text.rstrip(".")))

    def _of_a_craft(self, first: int, role: int) -> bool:
        """Whether what looks like an honorific belongs to the name of a ship or work: the ferry Doña Paz."""
        title, before = self.line.words[first].low, self.line.words[first - 1]
        if first == 0 or role > first + 1 or title in section("roles") | section("dotted") or before.capital:
            return False
        foreign = before.low == "the" and title not in section("crowns")
        return (foreign or before.low in section("craft")) and self.line.gap(first - 1) == " "

    def _branch(self, first: int, after: int, listed: Known | None, end: int) -> int:
        """The word after a name that a place begins or ends: GM Europe, Garuda Indonesia, Real Madrid, Boston Celtics."""
        if after >= end or (listed and listed.type is EntityType.OTHER):
            return after
        if listed and listed.type is EntityType.PLACE:
            return self._team(after, end)
        place = listed_at(self.line, after, end)
        if self.line.words[first].low in forenames() and after > first + 1:  # Rex Kanyike Masai
            return after + 1 if place and place[0] == end == after + 1 and self._city(after) else after
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
            and not self._pieces(after)
        )
        if not unknown or skipped(self.line, after, end) or role_end(self.line, after, end) is not None:
            return after
        reach = self._stretch(after, end, person=False)
        person = reach - after > 1 and not any(is_word(later.low) for later in self.line.words[after:reach])
        return after if person or institution(self.line, after, end) else reach

    def _pieces(self, index: int) -> list[Sighting]:
        """The names inside a hyphened word."""
        made = []
        for piece in pieces(self.line, index, self.evidence):
            votes = _sure(piece.listed) if piece.listed else Votes(organization=0.5)
            name = piece.listed.name if piece.listed else ""
            end = piece.start + len(piece.text)
            made.append(Sighting(self.line.sentence.article, piece.start, end, piece.text, votes, name, self.number))
        return made

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
            if low in section("post_nominals") and words[index].text[-1].isupper():
                break
            if low in section("calendar") or self._pieces(index) or (low in section("starters") and len(low) > 1):
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
        if not named and wordlike(word.low):
            following = words[first + 1]
            if not is_word(word.low) and following.low not in section("org_tails") | section("place_tails"):
                return first + 1
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

    def _sighting(self, first: int, after: int, votes: Votes, *, shape: bool = True) -> Sighting:
        start, end = self.line.words[first].start, self.line.words[after - 1].end
        found = votes + around(self.line, first, after, shape=shape)
        title = title_before(self.line, first)
        return Sighting(self.line.sentence.article, start, end, self.line.text[start:end], found, "", self.number, title)


_TEAM = Votes(person=-2.0, organization=2.9)
_TITLED = Votes(person=4.0)
_ACT = Votes(person=-1.0, other=3.5)
_VESSEL = Votes(person=-4.0, organization=-4.0, other=4.0)


def _sure(listed: Known, weight: float = 3.0) -> Votes:
    """The vote of a list."""
    return Votes.for_type(listed.type, weight)
