"""How strongly a name looks like each type: what rules, lists and models say is added up over all articles."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.strands import EntityType


class TypeScores(NamedTuple):
    """How strongly a name looks like each type; higher is stronger, 4 decides."""

    person: float = 0.0
    organization: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def __add__(self, more: TypeScores) -> TypeScores:  # type: ignore[override]
        """The sum of two neighbourhoods."""
        return TypeScores(self[0] + more[0], self[1] + more[1], self[2] + more[2], self[3] + more[3])

    @staticmethod
    def for_type(type_: EntityType, weight: float) -> TypeScores:
        """One vote."""
        return TypeScores(*(weight * share for share in _SINGLE[type_]))

    def best(self) -> EntityType:
        """The type with most votes; other where no type has more than the rest."""
        top = max(self)
        return ORDER[self.index(top)] if top > 0 and self.count(top) == 1 else EntityType.OTHER


ORDER = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER)
"""The types in the order of the votes."""
_SINGLE = {type_: TypeScores(*(float(type_ is other) for other in ORDER)) for type_ in ORDER}
STRONG = 2.9
"""Votes of one sighting from which they count in full and stand against hints: a title, an age, a closing word."""
