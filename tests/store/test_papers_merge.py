"""Working papers that several write: what becomes of what each wrote."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.store.test_papers import ITEM, note
from tests.stories import often
from tui.model.papers import WorkingPapers
from tui.store.papers.merge import merge, unite

PIECES = st.dictionaries(st.sampled_from("abcde"), st.sampled_from("123"), max_size=5).map(
    lambda texts: WorkingPapers(tuple(note(id_, text) for id_, text in texts.items()))
)


@often
@given(PIECES, PIECES, PIECES)
def test_law_nothing_that_one_wrote_is_lost(base: WorkingPapers, mine: WorkingPapers, theirs: WorkingPapers) -> None:
    """Whatever either has added or changed is in the result, once."""
    merged = merge(base, mine, theirs)
    texts = {(one.id[0], one.text) for one in merged.notes}
    known = set(base.notes)
    for one in (*mine.notes, *theirs.notes):
        if one not in known:
            assert (one.id, one.text) in texts
    assert len({one.id for one in merged.notes}) == len(merged.notes)


@often
@given(PIECES, PIECES)
def test_law_who_changed_nothing_yields(base: WorkingPapers, other: WorkingPapers) -> None:
    """A side that is as it was takes all of the other, deletions and order as well."""
    assert other == merge(base, base, other) == merge(base, other, base)


def test_a_conflict_keeps_both() -> None:
    """Two changes of one note, and a change against a deletion."""
    base = WorkingPapers((note(),))
    mine, theirs = WorkingPapers((note(text="mine"),)), WorkingPapers((note(text="theirs"),))
    assert [("n1", "theirs"), ("n1-2", "mine")] == [(one.id, one.text) for one in merge(base, mine, theirs).notes]
    assert mine == merge(base, mine, WorkingPapers()) == merge(base, WorkingPapers(), mine)


def test_who_has_reordered_the_basket_decides() -> None:
    """What the other has added goes behind what it followed."""
    one, two, three = (replace(ITEM, id=id_) for id_ in "123")
    base = WorkingPapers(basket=(one, two))
    for mine, theirs in (((two, one), (one, three, two)), ((one, three, two), (two, one))):
        merged = merge(base, WorkingPapers(basket=mine), WorkingPapers(basket=theirs)).basket
        assert ["2", "1", "3"] == [each.id for each in merged]


def test_without_an_origin_the_later_change_counts() -> None:
    """Papers of two places are united, and a note that both have is one."""
    old, new = note(text="old"), note(text="new", modified="2026-11-29T00:00:00Z")
    for mine, theirs in ((old, new), (new, old)):
        assert (new, note("n2")) == unite(WorkingPapers((mine,)), WorkingPapers((theirs, note("n2")))).notes
