"""The table of figures: one row a quantity or a day, the value that each outlet gives, on whose word, and how they compare."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from tui.model.counts import Bound, Count, Relation
from tui.model.places import Mark
from tui.model.strands import Figure
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.source_words import describe_source
from tui.reading.state.texts import article_names, words_at

_BOUNDS = {Bound.EXACTLY: "", Bound.ABOUT: "about ", Bound.OVER: "at least ", Bound.UNDER: "at most "}
_PLAIN = frozenset(("", "date", "time", "year", "day"))
_REGULAR = "second minute hour week month decade mile yard metre litre gallon hectare acre tonne ton ounce knot degree megawatt"
_PLURALS = {unit: f"{unit}s" for unit in _REGULAR.split()} | {"foot": "feet", "inch": "inches", "century": "centuries"}
"""Units as they are compared, and as they are written of more than one."""
_ORDER = (Relation.CONFLICT, Relation.UPDATED, Relation.ROUNDED, Relation.AGREED, Relation.SAME)


@lru_cache(maxsize=2)
def figure_table(index: Index) -> Section:
    """Quantities and days: conflicts first, then updates, roundings, and what most outlets give."""
    findings = index.findings
    figures = [strand for strand in findings.strands if isinstance(strand, Figure) and strand.counts]
    figures.sort(key=lambda each: (_ORDER.index(each.relation), -len(index.tellers[each.id]), each.marks[0]))
    rows = []
    for figure in figures:
        lead = (
            SectionCell(describe_count(index, figure), figure.marks[:1]),
            SectionCell(figure.unit),
            SectionCell(
                "" if figure.relation is Relation.SAME and len(index.tellers[figure.id]) < 2 else figure.relation.value
            ),
            SectionCell(value_range(figure)),
        )
        rows.append(SectionRow(figure.id, (*lead, *value_cells(index, figure))))
    return Section(
        SectionName.FIGURES,
        "What the outlets count and date",
        "Conflicts first, then updates, roundings, what most outlets give.",
        ("what", "unit", "relation", "spread", *article_names(findings.story)),
        tuple(rows),
        "No figure was found.",
        outlets=4,
    )


def describe_figure(figure: Figure) -> str:
    """What is counted, in words."""
    subject = next((count.subject for count in figure.counts if count.subject), "")
    return figure.compared or subject or figure.label


def describe_count(index: Index, figure: Figure) -> str:
    """What is counted, and in which sentence: a bare noun or day would not say of what."""
    if figure.compared:
        return figure.compared
    mark = figure.marks[0]
    found = index.sentence(mark.article, mark.start, unfolded=True)
    sentence = words_at(index.findings, Mark(mark.article, found.start, found.end)) if found is not None else ""
    subject = next((count.subject for count in figure.counts if count.subject), "")
    return f"{subject}: {sentence}" if subject and sentence else sentence or describe_figure(figure)


def value_range(figure: Figure) -> str:
    """From the least to the most of the values that differ, as numbers for a program; empty where they do not."""
    values = set()
    for count in figure.counts:
        try:
            values.add(Decimal(count.value))
        except InvalidOperation:
            return ""
    return f"{min(values):f}..{max(values):f}" if len(values) > 1 else ""


def value_cells(index: Index, figure: Figure, *, on_whose_word: bool = True) -> list[SectionCell]:
    """For each article what it gives, with on whose word."""
    cells = [SectionCell()] * len(index.findings.story.articles)
    for count in figure.counts:
        source = describe_source(index, count.mark) if on_whose_word else ""
        text = ", ".join(filter(None, (format_count(count, figure.unit), source)))
        before = cells[count.mark.article]
        values = dict.fromkeys((*filter(None, before.text.split(" / ")), text))
        cells[count.mark.article] = SectionCell(" / ".join(values), (*before.marks, count.mark))
    return cells


def format_count(count: Count, unit: str) -> str:
    """A value with its bound, its thousands and its unit: "about 1,200 people"."""
    value = count.value
    try:
        if unit not in ("date", "year", "time"):
            value = " to ".join(f"{Decimal(end):,f}" for end in value.split(".."))
    except InvalidOperation:
        pass
    written = "person" if (unit, value) == ("people", "1") else unit if value == "1" else _PLURALS.get(unit, unit)
    return f"{_BOUNDS[count.bound]}{value}" + (f" {written}" if unit not in _PLAIN else "")
