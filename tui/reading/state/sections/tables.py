"""What every table of a section is made of: columns, rows, and cells that know where in the articles their words stand."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.model.places import Mark


class SectionName(StrEnum):
    """The tables that there are, as they are asked for."""

    OVERVIEW = "overview"
    DISPUTES = "disputes"
    QUOTES = "quotes"
    SPEAKERS = "speakers"
    FIGURES = "figures"
    COVERAGE = "coverage"
    OUTLETS = "outlets"
    LABELS = "labels"
    TIMELINE = "timeline"
    ORDER = "order"


class SectionCell(NamedTuple):
    """What stands in one column of a row."""

    text: str = ""
    """Empty where there is nothing to say: an outlet that is silent."""
    marks: tuple[Mark, ...] = ()
    """Where it stands in the articles; empty where it stands nowhere, such as a count."""


class SectionRow(NamedTuple):
    """One row."""

    strand: str
    """Id of the strand that the row is about; empty where it is about none."""
    cells: tuple[SectionCell, ...]
    """As many as there are columns."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Where the row leads, its first words first."""
        return tuple(mark for cell in self.cells for mark in cell.marks)


class Section(NamedTuple):
    """A table."""

    name: SectionName
    title: str
    about: str
    """One sentence: what the rows are, and in which order."""
    columns: tuple[str, ...]
    """Names for a program, in small letters; those of outlets are the articles' names."""
    rows: tuple[SectionRow, ...]
    nothing: str
    """Said in place of the rows where there are none."""
    outlets: int = 0
    """The number of the first column that belongs to an article; the articles follow in the order of the story. 0 for none."""
