"""Words of one passage in several wordings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.wording import Change, Wording, compare, unchanged_words, unlike_words
from tui.model.places import Span


def wording(one: str, *others: str) -> Wording:
    """The whole of one text against the whole of others."""
    return compare(one, Span(0, len(one)), [(other, Span(0, len(other))) for other in others])


def changes(one: str, *others: str) -> dict[str, str]:
    """What became of each word, by the word as written; the same ones left out."""
    return {one[w.start : w.end]: w.change.value for w in wording(one, *others).words if w.change is not Change.SAME}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the abrupt cancelation", "the abrupt cancellation"),
        ("National Security Advisor", "national security adviser"),
        ("the U.S. vote", "the US vote"),
        ("the United Nations resolution", "the UN resolution"),
        ("an immediate cease-fire", "an immediate ceasefire"),
        ("up 5%", "up 5 percent"),
        ("Israel’s plan", "Israel's plan"),
    ],
)
def test_spellings_are_the_same_word(one: str, other: str) -> None:
    """What a reader takes for the same word is no difference."""
    assert changes(one, other) == {}


def test_figures_and_labels_are_changed() -> None:
    """The difference that a reader looks for is shown, with what the other has instead."""
    found = wording("about 1,200 people died in the militant attack", "about 1,160 people died in the terrorist attack")
    assert [(w.change.value, w.instead) for w in found.words if w.change is not Change.SAME] == [
        ("changed", "1,160"),
        ("changed", "terrorist"),
    ]


def test_added_and_missing() -> None:
    """What only this wording has is added, what only the other has is missing where it would stand."""
    one = "Police closed the old bridge"
    found = wording(one, "Police closed the bridge on Monday")
    assert changes(one, "Police closed the bridge on Monday") == {"old": "added"}
    assert [(gap.offset, gap.words) for gap in found.missing] == [(len(one), "on Monday")]


def test_moved_words_are_moved() -> None:
    """Words that stand elsewhere are neither changed nor added nor missing."""
    one, other = "On Monday the council closed the bridge", "The council closed the bridge on Monday"
    assert changes(one, other) == {"On": "moved", "Monday": "moved"}
    assert wording(one, other).missing == ()


def test_against_all_the_mildest_counts() -> None:
    """Against several wordings a word is the same when one of them has it, and missing is what they all have."""
    found = wording("the militant group", "the terrorist group today", "the militant faction today")
    assert [w.change.value for w in found.words] == ["same", "same", "same"]
    assert [gap.words for gap in found.missing] == ["today"]


def test_offsets_are_those_of_the_text() -> None:
    """A stretch inside a text gives offsets of the text."""
    text = "Intro. The bridge fell. More."
    assert [text[w.start : w.end] for w in compare(text, Span(7, 23), [("The bridge fell", Span(0, 15))]).words] == [
        "The",
        "bridge",
        "fell",
    ]


def test_an_expansion_is_no_change_of_every_word() -> None:
    """Where one side says much more, its words are added, not pretended to stand for something else."""
    assert set(changes("Crews worked through a cold and rainy night and left", "Crews rested and left").values()) == {"added"}


def test_alone_everything_is_the_same() -> None:
    """Without another wording there is no difference."""
    assert wording("The bridge fell") == Wording(tuple(wording("The bridge fell", "The bridge fell").words), ())


STOCK = ["the", "bridge", "fell", "on", "monday", "1,200", "people", "U.S.", "in", "old"]
WORDS = st.lists(st.sampled_from(STOCK), max_size=9).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_every_word_is_told_once_and_same_is_mutual(one: str, other: str) -> None:
    """All words come back in order, and both sides have equally many same words."""
    here, there = wording(one, other), wording(other, one)
    assert [one[w.start : w.end] for w in here.words] == one.split()
    assert sum(w.change is Change.SAME for w in here.words) == sum(w.change is Change.SAME for w in there.words)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.lists(WORDS, max_size=3))
def test_what_is_kept_is_what_the_whole_comparison_calls_same_or_moved(one: str, others: list[str]) -> None:
    """The quick question gets the answer of the thorough one, word by word."""
    words = unchanged_words(one, Span(0, len(one)), [(other, Span(0, len(other))) for other in others])
    assert [(word.start, word.end, stays) for word, stays in words] == [
        (word.start, word.end, word.change in (Change.SAME, Change.MOVED)) for word in wording(one, *others).words
    ]


def test_telling_words_without_a_like() -> None:
    """Other forms of a word, and words that are said to be likes, are none; grammar tells nothing."""
    one, other = "The deaths of some old traders", "An old trader was killed"
    words = unlike_words(one, Span(0, len(one)), [(other, Span(0, len(other)))], ())
    assert [("deaths", True), ("old", False), ("traders", False)] == [(one[t.start : t.end], is_one) for t, is_one in words]
    assert [False] * 3 == [
        is_one for _, is_one in unlike_words(one, Span(0, len(one)), [(other, Span(0, len(other)))], ("death",))
    ]
