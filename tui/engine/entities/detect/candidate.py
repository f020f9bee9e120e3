"""A stretch of text that looks like a name, and what names say of each other where "and" joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import STRONG, TypeScores


class MentionCandidate(NamedTuple):
    """A stretch of text that looks like a name."""

    article: int
    start: int
    end: int
    name: str
    """The words as written."""
    votes: TypeScores
    known: str = ""
    """The canonical name, where a list or the reader knows it."""
    line: int = 0
    """Position of its sentence in the story."""
    title: str = ""
    """The last word of a role right before it, folded: "president", "mr"."""
    why: tuple[str, ...] = ()
    """Ids of the rules that spoke of its type."""


class Decision(NamedTuple):
    """What a place where a name is found says of its type by itself."""

    id: str
    votes: TypeScores
    example: str
    """A sentence in which it is said of the name in square brackets."""


def split_doubled(found: Sequence[MentionCandidate]) -> list[MentionCandidate]:
    """The sightings, those that are two names of the story in a row as two: a credit that ran into a sentence."""
    names = {one.name for one in found if " " in one.name and not one.known and max(one.votes[1:]) < STRONG}
    made = []
    for one in found:
        blanks = [at for at, char in enumerate(one.name) if char == " "]
        cut = next((at for at in blanks[1:-1] if one.name[:at] in names and one.name[at + 1 :] in names), 0)
        if cut and not one.known and max(one.votes[1:]) < STRONG:
            first = one._replace(end=one.start + cut, name=one.name[:cut], votes=TypeScores())
            made += [first, one._replace(start=one.start + cut + 1, name=one.name[cut + 1 :], votes=TypeScores(), title="")]
        else:
            made.append(one)
    return made


_WEAK = 1.0
"""Votes that a name without any of its own takes over from the one beside it, less than a verb or preposition gives."""
_JOINTS = frozenset((" and ", " or ", " & ", " and the ", " or the "))


def together(line: Line, found: Sequence[MentionCandidate]) -> Iterator[MentionCandidate]:
    """The sightings of a sentence; names that "and" or "or" joins are of one type where only one of them tells it."""
    made = list(found)
    for place, (one, other) in enumerate(pairwise(found)):
        if line.text[one.end : other.start] not in _JOINTS:
            continue
        for here, this, that in ((place, one, other), (place + 1, other, one)):
            if line.text[that.end : that.end + 1] in ("'", "’"):
                continue  # Blue Sky Rescue and India's NDRF
            if not this.known and max(this.votes) < _WEAK and max(that.votes) >= STRONG:
                votes = made[here].votes + TypeScores.for_type(that.votes.best(), _WEAK)
                made[here] = made[here]._replace(votes=votes)
    return iter(made)
