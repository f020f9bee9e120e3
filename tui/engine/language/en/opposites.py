"""Words that exclude each other where two sentences are alike in all else, from `opposites.txt`."""

from __future__ import annotations

from tui.engine.language.en.loader import lines

_ACTS = ("acts", "stages")
"""What is done to something; the other sections only say how or when something is."""


def opposite_sets() -> list[list[list[str]]]:
    """The sets of the file, each with its sides, each with its words; a word with "=" in front counts in this form alone."""
    sections = lines("opposites.txt")
    return [_sides(line) for name in (*_ACTS, "opposites", "grades", "converses") for line in sections[name]]


def count_acts() -> int:
    """How many of the sets, the first ones, are of what is done to something."""
    return sum(len(lines("opposites.txt")[name]) for name in _ACTS)


def _sides(line: str) -> list[list[str]]:
    return [side.split() for side in line.split("|")]
