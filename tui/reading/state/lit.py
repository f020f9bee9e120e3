"""What the index gives to those who paint: marks with what their strands are, and what is covered by a kind."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.places import Role
from tui.model.strands import Kind


class LitMark(NamedTuple):
    """A mark together with what its strand is, as the painter wants it."""

    start: int
    end: int
    kind: Kind
    tellers: int
    """How many articles tell the strand."""
    strand: str
    role: Role


class Coverage(NamedTuple):
    """Characters of an article: parallel lists of first characters and ends, sorted, without overlaps."""

    starts: list[int]
    ends: list[int]
