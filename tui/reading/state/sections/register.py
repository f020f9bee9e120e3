"""Which tables there are, each with what works it out: the report, the export and the views ask here."""

from __future__ import annotations

from collections.abc import Callable

from tui.reading.state.index import Index
from tui.reading.state.sections.coverage import coverage_matrix, likeness_table, outlet_summary
from tui.reading.state.sections.disputes import disputes
from tui.reading.state.sections.figures import figure_table
from tui.reading.state.sections.labels import label_table
from tui.reading.state.sections.order import order_table
from tui.reading.state.sections.overview import overview
from tui.reading.state.sections.quotes import quote_ledger, speakers
from tui.reading.state.sections.tables import Section, SectionName
from tui.reading.state.sections.timeline import timeline
from tui.reading.state.sections.versions import version_table

SECTIONS: dict[SectionName, Callable[[Index], Section]] = {
    SectionName.OVERVIEW: overview,
    SectionName.DISPUTES: disputes,
    SectionName.QUOTES: quote_ledger,
    SectionName.SPEAKERS: speakers,
    SectionName.FIGURES: figure_table,
    SectionName.COVERAGE: coverage_matrix,
    SectionName.OUTLETS: outlet_summary,
    SectionName.LIKENESS: likeness_table,
    SectionName.LABELS: label_table,
    SectionName.TIMELINE: timeline,
    SectionName.ORDER: order_table,
    SectionName.VERSIONS: version_table,
}
