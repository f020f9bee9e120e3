"""What every table of a section is made of: columns, rows, and cells that know where in the articles their words stand."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tui.model.findings import Findings
from tui.model.places import Mark, Span
from tui.reading.state.texts import one_line


class SectionName(StrEnum):
    """The tables that there are, as they are asked for."""

    OVERVIEW = "overview"
    DISPUTES = "disputes"
    QUOTES = "quotes"
    SPEAKERS = "speakers"
    FIGURES = "figures"
    COVERAGE = "coverage"
    OUTLETS = "outlets"
    LIKENESS = "likeness"
    LABELS = "labels"
    TIMELINE = "timeline"
    ORDER = "order"
    VERSIONS = "versions"


class SectionCell(NamedTuple):
    """What stands in one column of a row."""

    text: str = ""
    """Empty where there is nothing to say: an outlet that is silent."""
    marks: tuple[Mark, ...] = ()
    """Where it stands in the articles; empty where it stands nowhere, such as a count."""
    lights: tuple[Span, ...] = ()
    """Characters of the text that are lit, sorted and apart: words that differ from those of the other outlets."""


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
    order: tuple[int, ...] = ()
    """In which order a screen shows the columns of the articles, where that is another."""
    signs: str = ""
    """What the signs in its cells say, where there are any."""


def lit_words(findings: Findings, mark: Mark, lit: Iterable[Mark], before: int = 0) -> tuple[Span, ...]:
    """Where the marks `lit`, which lie in `mark`, stand in the words of that mark as `words_at` gives them.

    `before` is how many characters of a cell precede these words.
    """
    text = findings.story.articles[mark.article].text
    spans = []
    for word in lit:
        behind = one_line(text[mark.start : word.start])
        gap = 1 if behind and text[word.start - 1].isspace() else 0
        start = before + len(behind) + gap
        spans.append(Span(start, start + len(one_line(text[word.start : word.end]))))
    return tuple(sorted(spans))
