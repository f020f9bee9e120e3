"""The part of an article on the screen: scrolling, bringing into view, and keeping the place."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.stories import law, plain
from tui.model.findings import Findings
from tui.model.places import Span
from tui.reading.text.layout import lay_out
from tui.reading.text.viewport import Viewport

SIZES = st.tuples(st.integers(1, 30), st.integers(0, 12))
"""Columns and rows of a pane."""
TEXTS = st.text("ab  \n\n字é", max_size=80).map(lambda text: plain(("Alpha", text)))


def port(text: str, columns: int, height: int) -> Viewport:
    """A pane of that size on an article of these paragraphs."""
    return of(plain(("Alpha", text)), columns, height)


def of(found: Findings, columns: int, height: int) -> Viewport:
    article = found.story.articles[0]
    return Viewport(article.text, lay_out(article, unfolded=False), columns, height)


def shown(view: Viewport) -> list[str]:
    """The words of each visible row."""
    rows = []
    for at in view.visible_rows():
        start, end = view.rows_of(at[0])[at[1]] if at is not None and at[1] >= 0 else (0, 0)
        rows.append(view.text[start:end])
    return rows


def test_paragraphs_stand_apart() -> None:
    """After each paragraph stands an empty row, and below the text nothing."""
    assert ["one two", "three", "", "four", "", ""] == shown(port("one two three\nfour", 7, 6))


def test_a_fold_is_one_row() -> None:
    """However much is folded, it takes one row."""
    found = plain(("Alpha", "a"))
    assert 1 == len(of(found, 1, 5).rows_of(0))


def test_scrolling_stops_at_the_top() -> None:
    view = port("one\ntwo", 5, 2)
    view.scroll(-3)
    assert (0, 0) == view.top


def test_the_last_row_never_rises_from_the_bottom() -> None:
    """However far one scrolls down, the pane stays full."""
    view = port("one\ntwo\nthree", 5, 3)
    view.scroll(99)
    assert ["two", "", "three"] == shown(view)


def test_a_short_article_never_scrolls() -> None:
    view = port("one\ntwo", 5, 9)
    view.scroll(1)
    assert (0, 0) == view.top


def test_what_is_visible_is_not_brought() -> None:
    """A pane stays calm as long as the words are in it."""
    view = port("one\ntwo\nthree\nfour", 5, 4)
    view.scroll(1)
    view.bring_into_view(Span(4, 7))
    assert (0, 1) == view.top


def test_what_is_out_of_view_comes_a_third_of_the_way_down() -> None:
    view = port("\n".join("abcdefghijkl"), 5, 6)
    view.bring_into_view(Span(14, 15))
    assert ["g", "", "h", "", "i", ""] == shown(view)


def test_bringing_to_a_row_puts_the_words_there() -> None:
    """Lining up moves the words to the height asked for, visible or not."""
    view = port("\n".join("abcdefghijkl"), 5, 6)
    view.bring_into_view(Span(10, 11), 4)
    assert 4 == view.row_of(10)


def test_lining_up_at_the_end_leaves_rows_empty() -> None:
    """The last words too can stand beside what they are compared with."""
    view = port("\n".join("abcdefghijkl"), 5, 6)
    view.bring_into_view(Span(22, 23), 1)
    assert ["", "l", "", "", "", ""] == shown(view)


def test_words_out_of_view_have_no_row() -> None:
    assert None is port("\n".join("abcdefghijkl"), 5, 6).row_of(20)


def test_an_article_without_text_has_no_rows() -> None:
    """Nothing to show is no reason to fail."""
    view = port("", 5, 2)
    view.scroll(1)
    view.bring_into_view(Span(0, 1))
    assert ([None, None], None, Span(0, 0), 0) == (
        view.visible_rows(),
        view.row_of(0),
        view.visible_span(),
        view.offset_of((0, 0)),
    )


def test_dragging_an_edge_back_leads_back() -> None:
    """The word at the top is the same after many sizes as before them."""
    view = port(" ".join(str(number) for number in range(500)), 20, 5)
    view.scroll(30)
    before = shown(view)
    for columns in (*range(21, 60), *range(59, 19, -1)):
        view = view.with_size(view.stretches, columns, 5)
    assert before == shown(view)


@law
@given(TEXTS, SIZES, st.integers(-20, 20), st.integers(-20, 20))
def test_scrolling_back_undoes_scrolling(found: Findings, size: tuple[int, int], before: int, rows: int) -> None:
    """Down and up again is where one was, unless an edge was in the way."""
    view = of(found, *size)
    view.scroll(before)
    top = view.top
    view.scroll(rows)
    assume(view.top not in (view.clamp_top((10**6, 0)), (0, 0)) if view.stretches else True)
    view.scroll(-rows)
    assert top == view.top


@law
@given(TEXTS, SIZES, st.integers(0, 20))
def test_the_pane_is_as_high_as_it_is(found: Findings, size: tuple[int, int], rows: int) -> None:
    """A row on the screen is a row of the text, each once and in order, wherever one scrolls."""
    view = of(found, *size)
    view.scroll(rows)
    seen = view.visible_rows()
    texts = [at for at in seen if at is not None and at[1] >= 0]
    assert (size[1], sorted(set(texts))) == (len(seen), texts)


@law
@given(TEXTS, SIZES, st.integers(0, 20))
def test_the_first_row_is_found_again(found: Findings, size: tuple[int, int], rows: int) -> None:
    """Also where it is the empty one after a paragraph."""
    view = of(found, *size)
    assume(view.stretches)
    view.scroll(rows)
    assert view.top == view.clamp_top(view.anchor_of_top(view.top_offset))


@law
@given(TEXTS, SIZES, SIZES, st.integers(0, 20))
def test_the_word_at_the_top_stays_in_view(found: Findings, size: tuple[int, int], other: tuple[int, int], rows: int) -> None:
    """Whatever the new size: what one was reading is on the screen."""
    view = of(found, *size)
    assume(view.stretches and other[1] > 0)
    view.scroll(rows)
    word = view.offset_of(view.top)
    assert None is not view.with_size(view.stretches, *other).row_of(word)


@law
@given(TEXTS, SIZES, st.integers(0, 20), st.data())
def test_bringing_makes_words_visible(found: Findings, size: tuple[int, int], rows: int, data: st.DataObject) -> None:
    """The first of the words is in view, and the last one too where there is room for both."""
    view = of(found, *size)
    assume(view.stretches and size[1] > 0)
    view.scroll(rows)
    stretch = data.draw(st.sampled_from(view.stretches))
    lines = [(0, 0), *view.rows_of(view.stretches.index(stretch))][1:]
    start = data.draw(st.sampled_from([start for start, _ in lines]))
    end = data.draw(st.sampled_from([end for _, end in lines if end >= start]))
    view.bring_into_view(Span(start, end), data.draw(st.none() | st.integers(0, size[1] - 1)))
    assert None is not view.row_of(start)
