"""The overview of an article in one column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import findings, often, told
from tui.model.places import Mark
from tui.model.strands import Figure, Kind, Passage
from tui.reading.show import ruler
from tui.reading.show.ruler import Tick
from tui.reading.state.index import Index

ALL = frozenset(Kind)
FIRE = told(("Alpha", "[fire: A fire burned.] Then [it rained]. The rest is calm."), ("Beta", "[fire: It burned.]"))


def test_shared_and_unique_stand_where_they_are() -> None:
    """One row for each tenth of the text: shared ahead of unique, the rest empty."""
    assert "sssnuunnnn" == "".join(tick.name[0].lower() for tick in ruler.base_ticks(Index(FIRE), 0, 10, ALL))


def test_lights_that_are_off_leave_no_tick() -> None:
    assert {Tick.NOTHING} == set(ruler.base_ticks(Index(FIRE), 0, 10, frozenset()))


def test_shared_wins_over_unique_in_one_row() -> None:
    assert (Tick.SHARED,) == ruler.base_ticks(Index(FIRE), 0, 1, ALL)


def test_an_article_without_text_has_an_empty_ruler() -> None:
    assert (Tick.NOTHING, Tick.NOTHING) == ruler.base_ticks(Index(told(("Alpha", ""))), 0, 2, ALL)


def test_the_strand_in_focus_wins_over_hits_and_passages() -> None:
    """What one follows is what one must see."""
    base = (Tick.SHARED, Tick.SHARED, Tick.NOTHING)
    laid = ruler.ticks_over(base, 30, focus=(Mark(0, 0, 5),), overlays=((Kind.HITS, (Mark(0, 0, 15),)),))
    assert (Tick.STRAND, Tick.HIT, Tick.NOTHING) == laid


@often
@given(st.integers(1, 200), st.integers(0, 60), st.integers(0, 199), st.integers(1, 50))
def test_a_mark_never_falls_off_the_ruler(length: int, height: int, start: int, size: int) -> None:
    """Every mark inside the text has at least one row, whatever the height."""
    start = min(start, length - 1)
    mark = Mark(0, start, min(length, start + size))
    laid = ruler.ticks_over((Tick.NOTHING,) * height, length, focus=(mark,))
    assert (height, height > 0) == (len(laid), Tick.STRAND in laid)


@often
@given(st.integers(1, 200), st.integers(1, 60), st.integers(0, 200), st.integers(0, 200))
def test_the_thumb_stays_on_the_ruler(length: int, height: int, top: int, bottom: int) -> None:
    """It has at least one row and none beyond the ends."""
    top, bottom = sorted((min(top, length), min(bottom, length)))
    rows = ruler.thumb_rows(length, height, top, bottom)
    assert 0 <= rows.start < rows.stop <= height


def test_the_thumb_of_the_whole_text_is_the_whole_ruler() -> None:
    assert range(8) == ruler.thumb_rows(100, 8, 0, 100)


def test_without_text_there_is_no_thumb() -> None:
    assert [] == list(ruler.thumb_rows(0, 8, 0, 0))


@often
@given(
    st.integers(1, 300),
    st.integers(1, 40),
    st.lists(st.tuples(st.integers(0, 299), st.integers(1, 40)), max_size=60),
    st.booleans(),
)
def test_law_the_table_says_what_mark_by_mark_says(
    length: int, height: int, spans: list[tuple[int, int]], overlay: bool
) -> None:
    """Rows looked up in a table are those over which each mark was drawn by itself."""
    marks, end = [], 0
    for start, size in sorted(spans):
        if end <= start < length:
            end = min(length, start + size)
            marks.append(Mark(0, start, end))
    overlays = ((Kind.HITS, tuple(marks)),) if overlay else ()
    laid = ruler.ticks_over(
        (Tick.NOTHING,) * height, length, focus=() if overlay else tuple(marks), overlays=overlays, focus_is_overlay=True
    )
    wanted = {row for mark in marks for row in ruler._rows_between(mark.start, mark.end, length, height)}
    assert wanted == {row for row, tick in enumerate(laid) if tick}


@often
@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()), max_size=8))
def test_law_what_was_found_is_drawn_where_each_mark_lies(height: int, pairs: list[tuple[int, int, bool]]) -> None:
    """Marks that overlap are one stretch of the ruler."""
    text = "one two three four five six seven eight nine ten"
    starts = [at for at, letter in enumerate(" " + text) if letter == " "]
    strands = [
        Figure(f"figure:{n}", "", (Mark(0, starts[min(a, b)], starts[max(a, b)] + 3),)) for n, (a, b, _) in enumerate(pairs)
    ]
    passages = [Passage(f"passage:{n}", "", strand.marks) for n, strand in enumerate(strands) if pairs[n][2]]
    article = told(("Alpha", text)).story.articles
    index = Index(findings(article, (*strands, *passages)))
    laid = ruler.base_ticks(index, 0, height, ALL)
    wanted = {row for p in passages for row in ruler._rows_between(p.marks[0].start, p.marks[0].end, len(text), height)}
    assert wanted == {row for row, tick in enumerate(laid) if tick is Tick.UNIQUE}
