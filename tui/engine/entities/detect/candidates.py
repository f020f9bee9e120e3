"""MentionCandidates: stretches of a sentence that look like a name, each with what its neighbourhood says of its type.

    [Israeli] Defense Minister [Yoav Gallant] met [Secretary of State] [Antony Blinken] at the [U.S. Department of State]
     people   role ----------> person        (a role, no name)         person               tail: organisation

A run of capitalised words is read from the left: what an institution's last word closes ("... Ministry") is one name, a role
gives the words after it to a person, a listed name stands for itself, and the rest is an unknown stretch that context types.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tui.engine.entities.detect.candidate import Decision, MentionCandidate, together
from tui.engine.entities.detect.hyphens import common, pieces
from tui.engine.entities.detect.stretches import is_city, number_behind, stretch_end
from tui.engine.entities.read.chunks import at_start, begins, chunk_end, is_skipped, listed_at, title_before
from tui.engine.entities.read.tokens import CaseStatistics, Line, wordlike
from tui.engine.entities.typing.closings import institution
from tui.engine.entities.typing.context import around
from tui.engine.entities.typing.filters import (
    doubtful,
    ends_holy,
    is_grade,
    is_stressed,
    is_title_of_work,
    is_unit_or_code,
    of_a_craft,
    stormy,
)
from tui.engine.entities.typing.roles import RANKS, charge_end, role_end
from tui.engine.entities.typing.tails import surname_too
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import ListedName, forenames, is_word, section, union
from tui.model.strands import EntityType


def sightings(line: Line, number: int, evidence: CaseStatistics) -> Iterator[MentionCandidate]:
    """The sightings of a sentence of prose; `number` is its position in the story."""
    yield from together(line, list(_Reader(line, number, evidence).all()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one sentence."""

    line: Line
    number: int
    evidence: CaseStatistics

    def all(self) -> Iterator[MentionCandidate]:
        """The names of the sentence, in order."""
        words, index, count = self.line.words, 0, len(self.line.words)
        full = self._short_forms()
        while index < count:
            if index in full:
                closing = words[full[index] - 1].low
                headed = any(word.low in section("org_heads") for word in words[index + 1 : full[index] - 2])
                place = closing in section("place_tails") and closing not in section("org_tails") and not headed
                said = SHORTENED_ACT if closing in section("thing_tails") else SHORTENED_PLACE if place else SHORTENED_BODY
                yield self._sighting(index, full[index], said, shape=False)
                index = full[index]
            elif begins(self.line, index):
                end = chunk_end(self.line, index)
                end = next((start for start in full if index < start < end), end)
                yield from self.parse(index, end)
                index = end
            else:
                index += 1

    def _short_forms(self) -> dict[int, int]:
        """Where names stand that the story shortens in brackets: the word after each, by its first."""
        found: dict[int, int] = {}
        for index, word in enumerate(self.line.words):
            for name in self.evidence.explained.get(word.text, ()):
                end = word.start + len(name)
                if self.line.text.startswith(name, word.start) and end <= self.line.sentence.end:
                    found.setdefault(index, bisect_left(self.line.words, end, key=attrgetter("start")))
        return found

    def parse(self, first: int, end: int) -> Iterator[MentionCandidate]:
        """The names in a run of capitals."""
        index = charge_end(self.line, first, end)
        while index < end:
            found, index = self._next(index, end)
            yield from found

    def _next(self, index: int, end: int) -> tuple[Sequence[MentionCandidate], int]:
        """What the word at `index` of a run begins, and the word to go on at."""
        word = self.line.words[index]
        if is_skipped(self.line, index, end) or is_grade(self.line, index, end) or is_unit_or_code(self.line, index):
            return (), index + 1
        if (parts := self._pieces(index)) or common(self.line, index) or is_stressed(self.line, index, self.evidence):
            return parts, index + 1
        if index + 1 < end and word.low in section("vessels") and word.text.isupper():
            after = stretch_end(self.line, self.evidence, index + 1, end, person=True)
            return (self._sighting(index, after, VESSEL),), after
        if (closed := institution(self.line, index, end)) is not None:
            said = Decision(closed.id, closed.votes, "")
            shape = surname_too(self.line, index, closed.after)
            return (self._sighting(index, closed.after, said, shape=shape),), closed.after
        if index + 1 < end and word.low in section("storms") and stormy(self.line, index + 1):
            return (self._sighting(index, index + 2, VESSEL),), index + 2
        listed = listed_at(self.line, index, end)
        if listed and listed[0] == index + 1 < end and word.low in section("opening_particles"):
            listed = None  # Van Kerkhove is not from Van
        role = role_end(self.line, index, end)
        if role is not None and not (listed and listed[0] > index + 1 and listed[0] >= role):
            return self._names_after_title(index, role, end)
        if listed and doubtful(self.line, index, listed, self.evidence):
            return (), index + 1
        if listed and listed[1].type is EntityType.PLACE and is_title_of_work(self.line, index):
            return (self._sighting(index, listed[0], PAPER),), listed[0]
        if listed and not self._forename_first(index, listed[0], end):
            after = self._branch(index, *listed, end)
            if after == listed[0]:
                return (self._known_candidate(index, after, listed[1]),), after
            one_more = after - listed[0] == 1 and not self.line.words[listed[0]].low.endswith("s")
            return (self._sighting(index, after, CITY_FIRST if one_more else TEAM),), after
        return self._unknown(index, end)

    def _names_after_title(self, first: int, role: int, end: int) -> tuple[Sequence[MentionCandidate], int]:
        """The names in and after a role that ends before the word `role`."""
        within = tuple(self._listed_within(first, role))
        if role >= end or is_skipped(self.line, role, end) or institution(self.line, role, end) is not None:
            return within, role
        after = stretch_end(self.line, self.evidence, role, end, person=True)
        if of_a_craft(self.line, first, role):
            return (*within, self._sighting(first, after, VESSEL)), after
        title = self.line.words[role - 1].low
        said = RIVAL if title in section("either") else TITLED
        return (*within, self._sighting(role, after, said)._replace(title=title)), after

    def _unknown(self, index: int, end: int) -> tuple[Sequence[MentionCandidate], int]:
        """The name that no list and no title tells, if it is one."""
        words, low = self.line.words, self.line.words[index].low
        after = stretch_end(self.line, self.evidence, index, end, person=low in forenames())
        start = self._opening(index, after)
        branch = self._branch(index, after, None, end)
        before_name = after == start + 1 < end and is_word(low) and words[after].capital
        if before_name and branch > after:
            before_name = low in section("place_adjectives") or (at_start(self.line, start) and not self.evidence.names(low))
        if start >= after or before_name or len(self.line.text[words[start].start : words[after - 1].end].strip(".")) < 2:
            return (), after
        if (numbered := number_behind(self.line, self.evidence, start, after)) > after:
            return (self._sighting(start, numbered, VESSEL),), numbered
        short = after == start + 1 and words[start].text.isupper()
        if short and words[start].low.replace(".", "") in union("initials", "legal"):
            return (), after  # a PR stunt, N.V.
        size = branch - start
        team = self._ends_in_a_city(start, branch) if size == 2 else branch > after and words[start].low not in forenames()
        return (self._sighting(start, branch, TEAM if team else UNKNOWN),), branch

    def _branch(self, first: int, after: int, listed: ListedName | None, end: int) -> int:
        """The word after a name that a place begins or ends: GM Europe, Garuda Indonesia, Real Madrid, Boston Celtics."""
        if after >= end or (listed and listed.type is EntityType.OTHER):
            return after
        if listed and listed.type is EntityType.PLACE:
            return self._team(after, end)
        place = listed_at(self.line, after, end)
        if self.line.words[first].low in forenames() and after > first + 1:  # Rex Kanyike Masai
            return after + 1 if place and place[0] == end == after + 1 and is_city(self.line, after) else after
        joined = place is not None and place[0] == end and place[1].type is EntityType.PLACE
        return end if joined else after

    def _ends_in_a_city(self, first: int, after: int) -> bool:
        """Whether two words are rather a team than a person: Real Madrid, not Michael Jordan."""
        word = self.line.words[first]
        city = listed_at(self.line, after - 1, after)
        known_person = word.low in forenames() and (not is_word(word.low) or bool(forenames()[word.low]))
        place = city is not None and city[1].type is EntityType.PLACE and word.low.rstrip(".") not in section("place_openings")
        return place and not known_person and (is_word(word.low) or not is_city(self.line, after - 1))

    def _team(self, after: int, end: int) -> int:
        """The word after an unknown name that goes on from a place: Paris Saint-Germain; `after` itself when none does."""
        word = self.line.words[after]
        unknown = (
            word.text[0].isupper()
            and not word.text.isupper()
            and not listed_at(self.line, after, end)
            and not self._pieces(after)
        )
        if not unknown or is_skipped(self.line, after, end) or role_end(self.line, after, end) is not None:
            return after
        reach = stretch_end(self.line, self.evidence, after, end, person=False)
        person = reach - after > 1 and not any(is_word(later.low) for later in self.line.words[after:reach])
        return after if person or institution(self.line, after, end) else reach

    def _pieces(self, index: int) -> list[MentionCandidate]:
        """The names inside a hyphened word."""
        made = []
        for piece in pieces(self.line, index, self.evidence):
            votes = _sure(piece.listed) if piece.listed else TypeScores(organization=0.5)
            name = piece.listed.name if piece.listed else ""
            end = piece.start + len(piece.text)
            made.append(MentionCandidate(self.line.sentence.article, piece.start, end, piece.text, votes, name, self.number))
        return made

    def _listed_within(self, first: int, end: int) -> Iterator[MentionCandidate]:
        """Listed names inside a role: the country in "U.S. President"."""
        index = first
        while index < end:
            listed = listed_at(self.line, index, end)
            rank = self.line.words[index].text in RANKS  # DC Karin Holm is from no Washington
            if listed and not rank and self.line.words[index].low not in union("role_modifiers", "roles"):
                yield self._known_candidate(index, *listed)
                index = listed[0]
            else:
                index += 1

    def _forename_first(self, first: int, after: int, end: int) -> bool:
        """Whether a listed name is rather the first name of somebody: Jordan Henderson, Israel Katz."""
        words = self.line.words
        if after != first + 1 or after >= end or words[first].low not in forenames():
            return False
        following = words[after]
        if not following.capital or is_skipped(self.line, after, end) or role_end(self.line, after, end) is not None:
            return False
        other = listed_at(self.line, after, end)
        if (other and (other[1].sure or not forenames().get(self.line.words[first].low))) or (
            is_word(following.low) and following.low.endswith("s")
        ):
            return False
        return following.low not in union("org_tails", "place_tails")

    def _opening(self, first: int, end: int) -> int:
        """Where an unknown stretch really begins: a word that had to have its capital may be none of the name."""
        words = self.line.words
        if not at_start(self.line, first) or not words[first].capital:
            return first
        word = words[first]
        if end == first + 1 and word.low in section("role_modifiers") and not self.evidence.inner[word.low]:
            return end  # "Defence lawyer Marcus Lee said"
        if end == first + 1:
            return first if first in self.line.surnames or self.evidence.likely(word) else end
        named = self.evidence.names(word.low) or word.low in forenames() or word.low in section("surnames_first")
        if not named and wordlike(word.low):
            following = words[first + 1]
            if not is_word(word.low) and following.low not in union("org_tails", "place_tails"):
                return first + 1
            if following.low in forenames() or self.evidence.small[word.low] or word.low.endswith("s"):
                return first + 1
        return first

    def _known_candidate(self, first: int, after: int, listed: ListedName) -> MentionCandidate:
        words = self.line.words
        name = self.line.text[words[first].start : words[after - 1].end]
        votes = _sure(listed, 3.0 if listed.sure else 2.0 if listed.type is EntityType.ORGANIZATION else 1.0)
        why = ["listed"]
        if after == first + 1 and listed.type is not EntityType.OTHER:
            votes += around(self.line, first, after, why=why)
        start, end = words[first].start, words[after - 1].end
        return MentionCandidate(self.line.sentence.article, start, end, name, votes, listed.name, self.number, "", tuple(why))

    def _sighting(self, first: int, after: int, said: Decision, *, shape: bool = True) -> MentionCandidate:
        start, end = self.line.words[first].start, self._end(first, after)
        why = [said.id] if any(said.votes) else []
        found = said.votes + around(self.line, first, after, shape=shape, why=why)
        title, name = title_before(self.line, first), self.line.text[start:end]
        return MentionCandidate(self.line.sentence.article, start, end, name, found, "", self.number, title, tuple(why))

    def _end(self, first: int, after: int) -> int:
        """Where a name ends: before "-based", which the last of several words carries: New York City-based."""
        last = self.line.words[after - 1]
        if ends_holy(self.line, first, after):
            return last.end + len("'s")
        head, hyphen, rest = last.text.rpartition("-")
        return last.start + len(head) if hyphen and after > first + 1 and rest in section("compounds") else last.end


UNKNOWN = Decision("unknown", TypeScores(), "They saw [Orlan Drimmel] there.")
CITY_FIRST = Decision("city-first", TypeScores(organization=1.0), "They met [Pemba Drimmel] there.")  # or a first name
TEAM = Decision("team-of-a-city", TypeScores(person=-2.0, organization=2.9), "They watched [Boston Velkers] there.")
PAPER = Decision(
    "called-as-a-place",
    TypeScores(person=-2.0, organization=3.0, place=-2.0),
    "He met Jeffrey Goldberg of The [Atlantic] then.",
)
VESSEL = Decision(
    "vessel-storm-or-craft", TypeScores(person=-4.0, organization=-4.0, other=4.0), "They left the ferry [Dona Paz] there."
)
TITLED = Decision("titled", TypeScores(person=4.0), "They met Mayor [Orlan] there.")
RIVAL = Decision("titled-as-bodies-are", TypeScores(person=0.5, organization=0.5), "They met Rival [Orlan] there.")
SHORTENED_BODY = Decision("shortened-body", TypeScores(organization=3.5), "They asked the [Orlan Rights Watch] (ORW) there.")
SHORTENED_PLACE = Decision("shortened-place", TypeScores(place=3.5), "They saw the [Orlan Rift Valley] (ORV) there.")
SHORTENED_ACT = Decision("shortened-act", TypeScores(person=-1.0, other=3.5), "They read the [Orlan Rights Act] (ORA) there.")
DECISIONS = (TEAM, CITY_FIRST, PAPER, VESSEL, TITLED, RIVAL, SHORTENED_BODY, SHORTENED_PLACE, SHORTENED_ACT)
"""What the way in which a name is found says of its type, each with an example."""


def _sure(listed: ListedName, weight: float = 3.0) -> TypeScores:
    """The vote of a list."""
    return TypeScores.for_type(listed.type, weight)
