"""What other names and places tell of the type of a name: Kasaran tells that Kasara is a place, a surname is no town.

Kasara, Kasaran          a place, though no list knows it
Orlan City               a club, where it beats, scores or has a striker
Aydin, Leyla Aydin       the one of whom the story tells, though a town is called so, unless something is told to be there
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.typing.votes import STRONG, TypeScores
from tui.engine.language.en.gazetteer import fold, key, listed_name, section
from tui.model.strands import EntityType

_ENDINGS = ("n", "an", "ian", "ese", "ish")
"""How the word for a people is made of its place."""
_LISTED = 1.0
"""Votes for a place of a list that holds towns of which few have heard."""
_LISTED_SURELY = 3.0
"""Votes of a list for a place of which many have heard."""
_CLUB = 4.0
"""Votes for a body of one sighting in which a name like that of a town plays, scores or has a manager: Orlan City."""


def retype_places(found: Sequence[MentionCandidate], types: Mapping[str, EntityType]) -> dict[str, EntityType]:
    """The types of all names, with those of places that peoples tell, and of towns that are surnames of the story."""
    made = dict(types)
    single = {key(one.name): fold(one.name) for one in found if " " not in one.name}
    written = set(single.values())
    surnames = _surnames(found, types)
    strong = {key(one.name) for one in found if one.votes.person >= STRONG or one.votes.organization >= STRONG}
    there = {key(one.name) for one in found if one.votes.place > _from_list(one)}
    titled = {key(one.name) for one in found if one.votes.person >= STRONG}
    clubs = section("club_tails")
    for one in found:
        if one.votes.organization >= _CLUB and fold(one.name).split()[-1] in clubs and types[key(one.name)] is EntityType.PLACE:
            made[key(one.name)] = EntityType.ORGANIZATION
    for name, low in single.items():
        if types[name] is EntityType.PLACE and low in surnames and name in titled - there:
            made[name] = EntityType.PERSON
        if name in strong:
            continue
        if types[name] is EntityType.PLACE:
            if low in surnames and name not in there and not _is_sure(name):
                made[name] = EntityType.PERSON
        elif types[name] is EntityType.ORGANIZATION and low not in surnames and low.removesuffix("s") in surnames:
            made[name] = EntityType.OTHER
        elif low not in surnames and any(low + ending in written for ending in _ENDINGS):
            made[name] = EntityType.PLACE
    return made


def without_towns(found: Sequence[MentionCandidate], types: Mapping[str, EntityType]) -> list[MentionCandidate]:
    """The names, those that are a surname of the story no longer as the town that a list has, but where something is there.

    The plural of a surname is a family and no body.
    """
    surnames = _surnames(found, types)
    families = {f"{name}s" for name in surnames} - surnames
    found = [one._replace(votes=_FAMILY) if _is_family(one, families) and max(one.votes) < STRONG else one for one in found]
    return [
        one._replace(known="")
        if one.known and types[key(one.name)] is EntityType.PERSON and fold(one.name) in surnames and _is_loose(one)
        else one
        for one in found
    ]


def _is_family(one: MentionCandidate, families: Collection[str]) -> bool:
    """Whether a name is the plural of a surname of the story: the Voskos."""
    return not one.known and fold(one.name) in families


_FAMILY = TypeScores.for_type(EntityType.OTHER, STRONG)
"""What a family is, though "the" stands before it as before a body."""


def _surnames(found: Sequence[MentionCandidate], types: Mapping[str, EntityType]) -> set[str]:
    """The last words of all persons' full names, folded."""
    return {fold(one.name).split()[-1] for one in found if " " in one.name and types[key(one.name)] is EntityType.PERSON}


def _is_loose(one: MentionCandidate) -> bool:
    """Whether nothing but a list says that a name is a town's."""
    listed = listed_name(key(one.name))
    return listed is not None and listed.type is EntityType.PLACE and one.votes.place <= _from_list(one)


def _is_sure(name: str) -> bool:
    """Whether a name, by its key, is a place's that many have heard of."""
    listed = listed_name(name)
    return listed is not None and listed.type is EntityType.PLACE and listed.sure


def _from_list(one: MentionCandidate) -> float:
    """The votes for a place that a name has from the list alone."""
    return _LISTED_SURELY if _is_sure(key(one.name)) else _LISTED
