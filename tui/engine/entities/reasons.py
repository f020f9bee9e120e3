"""All rules of the type of a name together, and which of them decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.detect.candidates import DECISIONS
from tui.engine.entities.typing.appositions import BEHIND
from tui.engine.entities.typing.beginnings import WHOLE
from tui.engine.entities.typing.closings import CLOSINGS
from tui.engine.entities.typing.context import BEFORE, BESIDE, FOLLOWING
from tui.engine.entities.typing.shapes import ONE_WORD, SEVERAL_WORDS
from tui.engine.entities.typing.votes import ORDER, TypeScores
from tui.model.strands import EntityType


@cache
def rules() -> Mapping[str, tuple[TypeScores, str]]:
    """What each rule says of the type, and the sentence in which it does, by its id."""
    rows = (*ONE_WORD, *SEVERAL_WORDS, *BESIDE, *BEFORE, *FOLLOWING, *BEHIND, *WHOLE, *CLOSINGS, *DECISIONS)
    return {row.id: (row.votes, row.example) for row in rows if row.votes is not None and any(row.votes)}


def reasons(type_: EntityType, sightings: Iterable[MentionCandidate]) -> tuple[str, ...]:
    """The ids of the rules that spoke for a type, the one that weighed most in all first; "listed" where a list told it."""
    place = ORDER.index(type_)
    weight: Counter[str] = Counter()
    for sighting in sightings:
        for id_ in sighting.why:
            votes = rules().get(id_)
            weight[id_] += round(100 * votes[0][place]) if votes else _LISTED
    return tuple(id_ for id_, votes in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0])) if votes > 0)


_LISTED = 300
"""Hundredths of a vote that a list has, as much as it has for the type: more than a verb, less than a title."""
