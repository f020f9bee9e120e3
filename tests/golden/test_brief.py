"""The brief of the sample story: without a basket, and with one thing of each kind in it."""

from __future__ import annotations

from datetime import date
from itertools import count

from tests.golden.conftest import Golden
from tests.stories import reading_of
from tui.model.findings import Findings
from tui.model.papers import WorkingPapers
from tui.model.strands import Kind, bodies
from tui.reading.printed.brief import brief_text
from tui.reading.show.listing import rank_strands
from tui.reading.state.basket import choose_for_basket, put_in, write_line
from tui.reading.state.moves import go_to_mark
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour

TODAY = date(2026, 11, 28)


def _brief(reading: Reading, papers: WorkingPapers) -> str:
    return "\n".join(brief_text(reading, papers, TODAY)) + "\n"


def test_brief_without_a_basket(sample: Findings, golden: Golden) -> None:
    """Contradictions, and what most tell."""
    golden("brief.md", _brief(reading_of(sample), WorkingPapers()))


def test_brief_of_a_basket(sample: Findings, golden: Golden) -> None:
    """The weightiest of each kind."""
    reading, papers, numbers = reading_of(sample), WorkingPapers(), count()
    for kind in (Kind.SHARED, Kind.LIKELY, Kind.QUOTE, Kind.FIGURE, Kind.ENTITY):
        strand = rank_strands(reading.index, Tour(of=kind))[0]
        choice = choose_for_basket(go_to_mark(reading, strand.id, bodies(strand)[0]))
        assert choice is not None
        papers = put_in(papers, reading, choice, lambda: f"i{next(numbers)}", "2026-11-28T10:00:00Z")
    golden("brief-basket.md", _brief(reading, write_line(papers, "i1", "Ask NDTV whether this is theirs.")))
