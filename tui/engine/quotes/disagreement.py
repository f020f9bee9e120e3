"""Whether articles name different speakers for one utterance.

    "...," coach Dana Lind said.        "...," goalkeeper Kim Anders said.      yes
    "...," the doctor said.             "...," said one patient.                yes
    "...," the governor said.           "...," Ivo Marsh said.                  no: he may be the governor
    "...," he said.                     "...," Ivo Marsh said.                  no: nobody is named

It accuses one of two outlets of a mistake, so both have to say who it was where they quote, both have to be sure, and the two
must not be able to be one person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz import fuzz

from tui.engine.language.en.function_words import FEMALE, MALE
from tui.engine.language.en.speech_verbs import ROLES
from tui.engine.quotes.heard import are_spelt_alike
from tui.model.settings import Quotes
from tui.model.strands import Entity, EntityType, Saying

_NAMING = frozenset({"name", "description"})
"""Rules by which the words at the quotation themselves say who speaks."""
_ONE_NAME = 60
"""Percent of letters from which two first names of one surname may be spellings of one."""


class Persons:
    """What a story tells of its persons, by id: name, titles, "m" or "f"."""

    def __init__(self, entities: Iterable[Entity], genders: dict[str, str]) -> None:
        """`genders`: for the ids of persons, "m" or "f" where the story tells."""
        self.entities = {entity.id: entity for entity in entities}
        self._genders = genders

    def disagree(self, sayings: Iterable[Saying], settings: Quotes) -> bool:
        """Whether two articles surely name different speakers: each speaker of the one is another than each of the other."""
        naming: dict[int, list[Saying]] = defaultdict(list)
        for saying in sayings:
            if saying.confidence >= settings.sure_speaker and _NAMING & set(saying.why):
                naming[saying.body.article].append(saying)
        return any(all(self._are_two(a, b) for a in one for b in other) for one, other in combinations(naming.values(), 2))

    def _are_two(self, a: Saying, b: Saying) -> bool:
        """Whether two speakers cannot be one person."""
        if a.speaker and b.speaker:
            return a.speaker != b.speaker and self._have_two_names(a.speaker, b.speaker)
        if any(each.speaker and not self._is_person(each.speaker) for each in (a, b)):
            return False
        return _exclude(self._roles(a), self._roles(b)) or {self._gender(a), self._gender(b)} == {"m", "f"}

    def _is_person(self, one: str) -> bool:
        return one in self.entities and self.entities[one].type is EntityType.PERSON

    def _have_two_names(self, one: str, other: str) -> bool:
        """Whether two names are of two persons, and not two spellings or a name and its short form."""
        if not (self._is_person(one) and self._is_person(other)):
            return False  # a ministry and its spokeswoman, a country and its army: one may speak for the other
        names = [self.entities[each].label.casefold().split() for each in (one, other)]
        if not set(names[0]) & set(names[1]) and not are_spelt_alike(names[0][-1], names[1][-1]):
            return True
        return min(map(len, names)) > 1 and fuzz.ratio(names[0][0], names[1][0]) < _ONE_NAME

    def _roles(self, saying: Saying) -> set[str]:
        """What somebody is: the noun of a description, and the titles that the story gives to a person."""
        words = {word.strip(".,").casefold() for word in saying.speaker_words.split()} if not saying.speaker else set()
        entity = self.entities.get(saying.speaker)
        for mention in entity.mentions if entity else ():
            words |= {word.strip(".,").casefold() for title in mention.titles for word in title.split()}
        return words

    def _gender(self, saying: Saying) -> str:
        """ "m" or "f" where the noun or the story tells."""
        if saying.speaker:
            return self._genders.get(saying.speaker, "")
        words = set(saying.speaker_words.casefold().split()[-1:])
        return "m" if words & MALE else "f" if words & FEMALE else ""


def _exclude(one: set[str], other: set[str]) -> bool:
    """Whether two sets of roles cannot be one person's: "doctor" and "patient"."""
    for roles in ROLES:
        ours, theirs = {roles[word] for word in one & roles.keys()}, {roles[word] for word in other & roles.keys()}
        if ours and theirs and not ours & theirs:
            return True
    return False
