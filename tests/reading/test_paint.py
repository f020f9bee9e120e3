"""Marks to runs that never overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often, told
from tui.model.places import Role
from tui.model.strands import Kind
from tui.reading.show.paint import Ink, InkRun, ink_of, layers_of, runs, sign_of, stronger_sign
from tui.reading.state.index import Index, LitMark

INKS = [Ink.SHARED, Ink.UNIQUE, Ink.ENTITY, Ink.QUOTE]
LAYERS = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40), st.sampled_from(INKS)), max_size=8)


def test_overlaps_are_said_in_full() -> None:
    """Where a name stands in a passage, both hold."""
    expected = (
        InkRun(0, 4, Ink.SHARED),
        InkRun(4, 6, Ink.SHARED | Ink.ENTITY),
        InkRun(6, 8, Ink.ENTITY),
        InkRun(8, 9, Ink.NONE),
    )
    assert expected == runs(0, 9, [(0, 6, Ink.SHARED), (4, 8, Ink.ENTITY)])


def test_neighbours_that_look_the_same_are_one_run() -> None:
    assert (InkRun(0, 6, Ink.QUOTE),) == runs(0, 6, [(0, 3, Ink.QUOTE), (3, 6, Ink.QUOTE)])


def test_an_empty_row_has_no_runs() -> None:
    assert () == runs(4, 4, [(0, 9, Ink.SHARED)])


@often
@given(LAYERS, st.integers(0, 10), st.integers(0, 25))
def test_runs_cover_the_row_without_overlap(layers: list[tuple[int, int, Ink]], start: int, length: int) -> None:
    """Sorted, without gaps, each with some characters, neighbours different."""
    laid = runs(start, start + length, layers)
    edges = [start, *(run.end for run in laid)]
    assert [(run.start, run.end) for run in laid] == list(pairwise(edges))
    assert [] == [run for run in laid if run.start >= run.end]
    assert [] == [one for one, other in pairwise(laid) if one.ink == other.ink]
    assert start + length == edges[-1]


@often
@given(LAYERS, st.integers(0, 10), st.integers(0, 25))
def test_each_character_says_exactly_what_marks_it(layers: list[tuple[int, int, Ink]], start: int, length: int) -> None:
    for run in runs(start, start + length, layers):
        for offset in range(run.start, run.end):
            held = Ink.NONE
            for low, high, ink in layers:
                held |= ink if low <= offset < high else Ink.NONE
            assert held == run.ink


def test_more_outlets_are_a_stronger_shade() -> None:
    """Two, three, four and more: three shades."""
    marks = [LitMark(0, 1, Kind.SHARED, count, "s", Role.BODY) for count in (2, 3, 4, 9)]
    assert [Ink.SHARED, Ink.SHARED_3, Ink.SHARED_MANY, Ink.SHARED_MANY] == [ink_of(mark) for mark in marks]


def test_cues_and_speakers_have_no_ink() -> None:
    """Only the words of the quote are the quote."""
    assert Ink.NONE is ink_of(LitMark(0, 1, Kind.QUOTE, 1, "q", Role.CUE))


def test_only_lit_kinds_are_painted() -> None:
    marks = Index(told(("Alpha", "[one: A <town: Lima> fire.]"))).marks_in(0)
    assert [(2, 6, Ink.ENTITY)] == layers_of(marks, frozenset({Kind.ENTITY}))


def test_glyphs_tell_kinds_apart_without_colour() -> None:
    """A digit says how many tell it; above nine a plus."""
    asked = [(Kind.SHARED, 3), (Kind.SHARED, 12), (Kind.UNIQUE, 1), (Kind.QUOTE, 2), (Kind.FIGURE, 1), (Kind.ENTITY, 4)]
    assert ["3", "+", "!", '"', "#", " "] == [sign_of(LitMark(0, 1, kind, count, "s", Role.BODY)) for kind, count in asked]


def test_a_cue_has_no_glyph() -> None:
    assert " " == sign_of(LitMark(0, 1, Kind.QUOTE, 1, "q", Role.SPEAKER))


def test_the_stronger_glyph_is_shown() -> None:
    """A hit, then how many tell it, a quote, a figure, and last that only one tells it; whatever the order."""
    ranked = ["*", "9", "2", "+", '"', "#", "!", " "]
    assert [stronger_sign(one, other) for one in ranked for other in ranked] == [
        ranked[min(one, other)] for one in range(8) for other in range(8)
    ]
