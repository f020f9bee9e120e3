"""One row per kind: nothing that goes by kind knows fewer of them, or more."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.stories import told
from tui.model.settings import Settings
from tui.model.strands import Kind, Passage
from tui.reading.commands.table import BY_ID
from tui.reading.printed.report import _ORDER
from tui.reading.show.listing import SECTIONS
from tui.reading.show.ruler import COLOURED, GLYPHS
from tui.reading.state.index import Index
from tui.reading.state.inks import Ink, Tick
from tui.reading.state.kinds import BY_KIND, LIT_AT_FIRST, PASSAGES, ROWS, KindRow
from tui.reading.state.reading import initial_reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import Tint

kinds = pytest.mark.parametrize("row", ROWS, ids=[row.kind.value for row in ROWS])


def test_every_kind_has_one_row() -> None:
    assert list(Kind) == [row.kind for row in ROWS] == list(BY_KIND)


@pytest.mark.parametrize(
    "field", ["command", "label", "plural", "word", "meaning", "tint", "rank", "glyph", "ink", "plain_bar"]
)
def test_no_two_kinds_share(field: str) -> None:
    """What tells kinds apart on the screen does so; a kind has a bar or lights, a sign or none."""
    counts = Counter(value for row in ROWS if (value := getattr(row, field)) not in (" ", "", Ink.NONE))
    assert [] == [value for value, count in counts.items() if count > 1]


@kinds
def test_a_letter_is_two_commands(row: KindRow) -> None:
    """The letter takes the tour and its capital switches the lights; without a letter there is neither, nor a help for them."""
    if not row.letter:
        assert ([], "", True) == (
            [id_ for id_ in BY_ID if row.command in (id_, f"light-{id_}")],
            row.help,
            row.lit or row.kind in (Kind.COPY, Kind.UNSETTLED),
        )
        return
    tour, light = BY_ID[row.command], BY_ID[f"light-{row.command}"]
    assert (row.letter, row.letter.upper(), row.help) == (tour.keys, light.keys, tour.help)


@kinds
def test_what_was_found_is_listed_and_printed(row: KindRow) -> None:
    """Only the reader's own may be kept out of the outline; every kind has its part of the report."""
    assert row.overlay or Tour(of=row.kind) in [section.tour for section in SECTIONS]
    assert row.kind in _ORDER


@kinds
def test_marks_can_be_seen(row: KindRow) -> None:
    """Passages have a bar, all others an ink; each has a tint; a tick comes with its tint and both are explained."""
    assert (row.kind in PASSAGES, row.kind not in PASSAGES) == (len(row.bar) == len(row.plain_bar) == 2, bool(row.ink))
    assert Tint.PLAIN is not row.tint
    assert bool(row.tick) == (row.tick_tint is not Tint.PLAIN) == bool(row.tick_meaning)
    assert (row.glyph.strip() == "") == (row.glyph_meaning == "")


def test_sections_are_those_of_the_rows() -> None:
    """And one more, for what outlets disagree about."""
    assert [*(row.section for row in ROWS if row.section), "disputes"] == [section.name for section in SECTIONS]


def test_every_tick_is_drawn_and_has_a_kind() -> None:
    """But for none at all and for the strand in focus."""
    assert (len(Tick), len(Tick)) == (len(GLYPHS), len(COLOURED))
    assert set(Tick) - {Tick.NOTHING, Tick.STRAND} == {row.tick for row in ROWS if row.tick}


def test_every_tour_is_named() -> None:
    """The names of the kinds' tours are those of their rows."""
    tours = [Tour(of=kind) for kind in Kind] + [Tour(kind) for kind in TourKind if kind is not TourKind.KIND]
    assert len(tours) == len({tour.plural for tour in tours})


def test_at_first_passages_and_hits_are_lit() -> None:
    """And what the reader has noted."""
    assert {*PASSAGES, Kind.EDIT, Kind.NOTE, Kind.HITS} - {Kind.COPY, Kind.UNSETTLED} == LIT_AT_FIRST


def test_what_is_likely_can_be_dark_at_first() -> None:
    """The setting takes its lights, and nobody else's."""
    settings = Settings()
    dark = replace(settings, passages=replace(settings.passages, show_likely=False))
    assert {Kind.LIKELY} == initial_reading(settings).lit - initial_reading(dark).lit


def test_what_is_only_likely_is_lit_as_likely_and_counts_for_nobody() -> None:
    """Also in a passage that others surely tell: it adds nothing to the share that the head of a pane tells."""
    found = told(("A", "[fire: A fire burned.]"), ("B", "[fire: It burned.]"), ("C", "[fire: Smoke rose.]"))
    (passage,) = found.strands
    assert isinstance(passage, Passage)
    doubt = replace(passage, perhaps=tuple(mark for mark in passage.marks if mark.article == 2))
    index = Index(replace(found, strands=(doubt,)))
    assert [Kind.SHARED, Kind.SHARED, Kind.LIKELY] == [index.marks_in(n)[0].kind for n in range(3)]
    assert (True, 0.0) == (index.shared_fraction(0) > 0, index.shared_fraction(2))
    assert (frozenset({0, 1}), frozenset({2})) == (index.tellers[doubt.id], index.maybe_tellers[doubt.id])
