"""Which of several places of one name: Salem in Tamil Nadu, and Salem in Oregon."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from tui.engine.language.en import gazetteer
from tui.engine.words import Token
from tui.model.strands import EntityType

_IN = frozenset(["in", "of"])


@cache
def _states() -> frozenset[str]:
    """The folded names of countries that have a government; the others are parts of one, or of the world."""
    return frozenset(gazetteer.governments()[0].values())


def places_within(
    tokens: Sequence[Token], names: Sequence[tuple[int, str, str]], places: AbstractSet[str]
) -> frozenset[tuple[str, str, bool]]:
    """Places that are said to lie in a country or a part of one: id, its canonical name, and whether it is a country.

    "Salem in Oregon", "Salem, Oregon". Only listed countries and parts of countries, so that no street is taken for one.
    """
    here = [(n, key, label) for n, key, label in names if key in places]
    found: set[tuple[str, str, bool]] = set()
    for (at, one, _), (then, other, label) in pairwise(here):
        between = [token.word for token in tokens[at + 1 : then]]
        if one != other and (not between or (len(between) == 1 and between[0] in _IN)):
            listed = gazetteer.listed_name(gazetteer.key(label))
            if listed is not None and listed.type is EntityType.PLACE and listed.sure:
                found.add((one, listed.name, gazetteer.fold(listed.name) in _states()))
    return frozenset(found)


def lie_apart(ours: AbstractSet[tuple[str, str, bool]], theirs: AbstractSet[tuple[str, str, bool]]) -> bool:
    """Whether a place of one name lies in two countries, or in two parts of them."""
    return any(
        one == other and here != there and whole == all_of_it for one, here, whole in ours for other, there, all_of_it in theirs
    )
