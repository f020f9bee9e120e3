"""What a link between two places of a passage is: how close their words are, and how many of them a passage holds."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model.strands import Strength

NEAR = 0.75
"""Share of equal words in order from which two stretches are one sentence, edited."""
LINKS_SHOWN = 300
"""Links of one passage at the most, strongest first: more than any reader asks for."""


def closeness(left: Sequence[str], right: Sequence[str]) -> Strength:
    """How close the words of two stretches that tell the same are: equal, by edit distance (normalised Indel) nearly so."""
    if left == right:
        return Strength.VERBATIM
    from rapidfuzz.distance import Indel

    return Strength.NEAR if Indel.normalized_similarity(left, right) >= NEAR else Strength.SAME
