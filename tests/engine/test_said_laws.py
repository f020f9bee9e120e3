"""Laws of quoting and counting: whatever the text, marks lie inside it, bodies never overlap, and nothing raises."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.quoting import entities, story
from tui.engine.figures import figures
from tui.engine.quotes import quotes
from tui.engine.segment import sentences
from tui.model.places import Role
from tui.model.settings import Clean, Figures, Quotes
from tui.model.story import TOLD

_PROSE = """said told called according to by that who and or but with saying quoted as he she they it the a official
Karen Bergström Ferreira’s office Norway Mr. U.S. 5 1,200 $1.2bn two million percent killed people Monday Oct. 7 2024 will in
3-1 10 per cent half dozen"""
WORDS = _PROSE.split()
SIGNS = [*"\"“”‘’'«»„`,.;:?!—-()[]\n 0²٣", "''", "``", "\u202f"]
ugly = st.lists(st.sampled_from(WORDS + SIGNS * 2), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(WORDS + SIGNS), max_size=60
).map("".join)
wild = st.text(max_size=200)


@settings(max_examples=120, deadline=None)
@given(st.lists(ugly | wild, min_size=1, max_size=3))
def test_laws_of_quotes(texts: list[str]) -> None:
    """Bodies and cues lie inside told text, bodies never overlap, and confidence is a share."""
    told = story(*texts)
    found = quotes(told, sentences(told.articles, Clean()), entities(told), Quotes())
    marks = sorted(mark for quote in found for mark in quote.marks if mark.role is Role.BODY)
    assert all(0 <= mark.start < mark.end <= len(told.articles[mark.article].text) for quote in found for mark in quote.marks)
    assert all(a.article < b.article or a.end <= b.start for a, b in pairwise(marks))
    assert all(0.0 <= saying.confidence <= 1.0 for quote in found for saying in quote.sayings)
    assert len({quote.id for quote in found}) == len(found)
    blocks = {
        (position, block.start, block.end)
        for position, a in enumerate(told.articles)
        for block in a.blocks
        if block.kind in TOLD
    }
    assert all(any(p == m.article and s <= m.start < e for p, s, e in blocks) for m in marks)


@settings(max_examples=120, deadline=None)
@given(st.lists(ugly | wild, min_size=1, max_size=3))
def test_laws_of_figures(texts: list[str]) -> None:
    """Marks lie inside told text and never overlap, and every figure has one count for each mark."""
    told = story(*texts)
    found = figures(told, sentences(told.articles, Clean()), Figures())
    marks = sorted(mark for figure in found for mark in figure.marks)
    assert all(0 <= mark.start < mark.end <= len(told.articles[mark.article].text) for mark in marks)
    assert all(a.article < b.article or a.end <= b.start for a, b in pairwise(marks))
    assert all(tuple(count.mark for count in figure.counts) == figure.marks for figure in found)
    assert len({figure.id for figure in found}) == len(found)
