"""The story on one screen: disputes, what most tell, what one alone tells, who is quoted most, what they are called."""

from __future__ import annotations

import re

from tui.model.places import Mark
from tui.model.strands import Kind, Passage, bodies
from tui.reading.state.index import Index
from tui.reading.state.sections.coverage import LIKELY, TELLS, coverage_matrix
from tui.reading.state.sections.disputes import disputes
from tui.reading.state.sections.labels import label_table
from tui.reading.state.sections.order import order_table
from tui.reading.state.sections.quotes import speakers
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names, words_at

_MOST = {"disputes": 6, "told by most": 8, "only here": 2, "quoted most": 5, "called": 5}
"""Rows of each part: together they fill one screen of an 80 by 24 terminal twice at the most."""
_TELLING = re.compile(r"\b(?:[A-Z][a-z]+|\d[\d,.]*)\b")
"""What makes a sentence weighty: names and numbers."""
_DOTS = {TELLS: "●", LIKELY: "○"}


def overview(index: Index) -> Section:
    """Disputes first, then what most tell, what only one tells, who is quoted, what they are called, and the order to read."""
    rows: list[SectionRow] = []
    names = article_names(index.findings.story)
    for row in disputes(index).rows[: _MOST["disputes"]]:
        values = "; ".join(f"{name}: {cell.text}" for name, cell in zip(names, row.cells[2:], strict=True) if cell.text)
        rows.append(_row("disputes", row.strand, f"{row.cells[1].text}: {values}", row.marks))
    matrix = coverage_matrix(index).rows
    for row in [each for each in matrix if int(each.cells[1].text) > 1][: _MOST["told by most"]]:
        dots = "".join(_DOTS.get(cell.text, "·") for cell in row.cells[2:])
        rows.append(_row("told by most", row.strand, f"{dots} {row.cells[0].text}", row.marks))
    for n, name in enumerate(names):
        for passage in weighty_alone(index, n)[: _MOST["only here"]]:
            mark = bodies(passage)[0]
            rows.append(_row("only here", passage.id, f"{name}: {words_at(index.findings, mark)}", (mark,)))
    for row in speakers(index).rows[: _MOST["quoted most"]]:
        where = ", ".join(f"{name} {cell.text}" for name, cell in zip(names, row.cells[4:], strict=True) if cell.text)
        rows.append(_row("quoted most", row.strand, f"{row.cells[0].text}: {row.cells[2].text} words ({where})", row.marks))
    for row in label_table(index).rows[: _MOST["called"]]:
        what = "; ".join(f"{name}: {cell.text}" for name, cell in zip(names, row.cells[2:], strict=True) if cell.text)
        rows.append(_row("called", row.strand, f"{row.cells[0].text}: {what}", row.marks))
    order = order_table(index).rows
    if order:
        said = "; ".join(f"{row.cells[1].text} {row.cells[2].text}" for row in order)
        rows.append(_row("reading order", "", said, order[0].marks[:1]))
    return Section(
        SectionName.OVERVIEW,
        "The story at a glance",
        "What is disputed, what most tell, what only one tells, who is quoted, what they are called, in which order to read.",
        ("part", "what"),
        tuple(rows),
        "Nothing was found.",
    )


def weighty_alone(index: Index, article: int) -> list[Passage]:
    """What only one article tells, that with the most names and numbers first; of equal ones the earlier."""
    own = [
        strand for strand in index.strands_of(Kind.UNIQUE) if isinstance(strand, Passage) and strand.marks[0].article == article
    ]

    def weight(passage: Passage) -> tuple[int, Mark]:
        return -len(set(_TELLING.findall(words_at(index.findings, passage.marks[0])))), passage.marks[0]

    return sorted(own, key=weight)


def _row(part: str, strand: str, text: str, marks: tuple[Mark, ...]) -> SectionRow:
    return SectionRow(strand, (SectionCell(part), SectionCell(text, marks)))
