"""The tables of what differs as lines for people: a label at the front of each, nothing that depends on columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.model.findings import Findings
from tui.reading.printed.articles import one_line
from tui.reading.state.index import Index
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import Section, SectionName


def sections_of(findings: Findings, names: Iterable[SectionName], unsure_below: float) -> tuple[Section, ...]:
    """The tables with these names, in this order; speakers with less confidence than `unsure_below` (0 to 1) are not sure."""
    index = Index(findings, unsure_below=unsure_below)
    return tuple(SECTIONS[name](index) for name in names)


def section_names(asked: str) -> tuple[SectionName, ...]:
    """The names in a list with commas, each once; "all" for all. Raises ValueError, in words, for others."""
    names = [name.strip() for name in asked.split(",") if name.strip()]
    if "all" in names:
        return tuple(SectionName)
    known = {name.value for name in SectionName}
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        what = f"There is no section {unknown[0]!r}" if unknown else "No section is named"
        raise ValueError(f"{what}; there are {', '.join(SectionName)}, and all.")
    return tuple(SectionName(name) for name in dict.fromkeys(names))


def print_sections(sections: Iterable[Section]) -> Iterator[str]:
    """The lines of some tables, without line ends."""
    for number, section in enumerate(sections):
        if number:
            yield ""
        yield f"{section.title}: {len(section.rows) or 'none'}"
        yield f"{section.about} {section.signs}".rstrip() if section.rows else section.nothing
        for row in section.rows:
            yield ""
            lead = section.outlets or len(section.columns)
            yield "; ".join(
                f"{column}: {one_line(cell.text)}"
                for column, cell in zip(section.columns[:lead], row.cells[:lead], strict=True)
                if cell.text
            )
            for column, cell in zip(section.columns[lead:], row.cells[lead:], strict=True):
                if cell.text:
                    yield f"  {one_line(column)}: {one_line(cell.text)}"
