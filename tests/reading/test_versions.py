"""What the versions of one article have otherwise: the table, the tour, and what steps back meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.editions import DATED, TURNED, UNDATED
from tests.reading.fire import START
from tests.stories import reading_of
from tui.model.findings import Findings
from tui.model.strands import Edit, Kind
from tui.reading.commands.footer import footer_commands
from tui.reading.show.counting import tour_counter
from tui.reading.show.detail import strip_lines
from tui.reading.show.row_keys import highlights_of
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.search import leave_tour
from tui.reading.state.section_view import SectionView
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.sections.versions import version_table
from tui.reading.state.version_pairs import all_edits, version_pairs
from tui.reading.state.versions import follow_edits
from tui.reading.state.views import TABLES, toggle_tables
from tui.reading.text.lines import text_of
from tui.reading.text.viewport import Viewport


def edits(found: Findings) -> list[tuple[str, str]]:
    """Each edit of a story, with the words that are lit in it."""
    texts = [article.text for article in found.story.articles]
    return [
        (edit.label, " | ".join(texts[mark.article][mark.start : mark.end] for mark in edit.words))
        for edit in all_edits(Index(found))
    ]


def test_edits_of_the_newer_version() -> None:
    assert ("changed", "Two | Twelve") in edits(DATED)
    assert {"moved", "changed", "removed", "added"} == {label for label, _ in edits(DATED)}


def test_the_older_version_is_the_one_that_appeared_first() -> None:
    """Whatever stands first in the story; what was added in the one direction was removed in the other."""
    assert [(0, 1, True)] == [pair[:3] for pair in version_pairs(Index(DATED))]
    assert [(1, 0, True)] == [pair[:3] for pair in version_pairs(Index(TURNED))]
    assert ("added", "The mayor came.") in edits(DATED)
    assert ("removed", "The mayor came.") in edits(TURNED)


def test_without_days_nothing_is_called_added() -> None:
    """Which version came first is not known, and not guessed."""
    labels = {label for label, _ in edits(UNDATED)}
    assert {"only in A", "only in B", "changed", "moved"} == labels
    lead = version_table(Index(UNDATED)).rows[0]
    assert ("A beside B", "kept word for word; which came first is not known") == (lead.cells[0].text, lead.cells[1].text)


def test_folded_lines_are_no_edits() -> None:
    assert not any("Share" in words for _, words in edits(DATED))


def test_the_table_says_how_much_is_kept_and_lights_the_words() -> None:
    section = version_table(Index(DATED))
    assert ["A, then B", "kept word for word"] == [cell.text for cell in section.rows[0].cells[:2]]
    row = next(row for row in section.rows if row.cells[1].text.startswith("changed"))
    assert "changed (Two → Twelve)" == row.cells[1].text
    assert ["Two", "Twelve"] == [cell.text[slice(*cell.lights[0])] for cell in row.cells[2:]]


def test_the_tour_goes_through_both_versions_and_is_left() -> None:
    reading = follow_edits(reading_of(DATED))
    assert isinstance(reading.strand, Edit)
    assert tour_counter(reading).startswith("edit ")
    assert "versions" not in [each.id for each in footer_commands(reading)]
    seen = {reading.place}
    for _ in range(len(reading.stops) - 1):
        reading = moves.follow_tour(reading, 1)
        seen.add(reading.place)
    assert len(reading.stops) == len(seen)
    assert {0, 1} == {place.article for place in seen}
    assert [] == [each for each in leave_tour(reading).overlays if isinstance(each, Edit)]
    assert leave_tour(reading).tour.is_of(Kind.SHARED)


def test_words_that_differ_are_lit_in_both_versions() -> None:
    reading = follow_edits(reading_of(DATED))
    for article, word in ((0, "Two"), (1, "Twelve")):
        text = reading.findings.story.articles[article].text
        port = Viewport(text, reading.index.stretches(article, unfolded=False), 40, 40)
        lit = [text[mark.start : mark.end] for mark in highlights_of(reading, article, port).differs]
        assert word in lit
    said = " ".join(map(text_of, strip_lines(reading, 80, 9, grown=True)))
    assert ("of two versions of one article" in said, " A: " in said) == (True, True)


def test_a_row_of_the_table_leads_to_its_edit() -> None:
    there = TABLES.numbered_column(toggle_tables(reading_of(DATED)), list(SectionName).index(SectionName.VERSIONS) + 1)
    there = SectionView().step(there, 1)
    entered = TABLES.enter(there)
    assert isinstance(entered.strand, Edit)
    assert entered.tour.is_of(Kind.EDIT)


@pytest.mark.parametrize("story", [START.findings, replace(DATED, story=replace(DATED.story, articles=()))])
def test_without_versions_it_says_so(story: Findings) -> None:
    reading = follow_edits(reading_of(story)) if story.story.articles else follow_edits(replace(START, findings=story))
    assert reading.message in ("No article here is a version of another.", "Not known yet: the articles are still being read.")
    assert not version_table(Index(START.findings)).rows


def test_versions_without_a_difference_say_so() -> None:
    one = DATED.story.articles[0]
    same = replace(one, id="same", twin_of=one.id)
    story = replace(DATED.story, articles=(replace(one, twin_of=""), same, DATED.story.articles[2]))
    sentences = [each for each in DATED.sentences if each.article != 1]
    sentences += [each._replace(article=1) for each in DATED.sentences if each.article == 0]
    found = replace(DATED, story=story, sentences=tuple(sorted(sentences)), strands=())
    assert "do not differ" in follow_edits(reading_of(found)).message
