"""Words that exclude each other where two sentences are alike in all else, from `opposites.txt`."""

from __future__ import annotations

from tui.engine.language.en.loader import lines


def opposite_sets() -> list[list[list[str]]]:
    """The sets of the file, each with its sides, each with its words; a word with "=" in front counts in this form alone."""
    sections = lines("opposites.txt")
    return [[side.split() for side in line.split("|")] for line in [*sections["opposites"], *sections["stages"]]]
