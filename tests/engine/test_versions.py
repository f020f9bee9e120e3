"""What became of the sentences of one version of an article in another."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law
from tui.engine.versions import EditKind, VersionEdit, compare_versions
from tui.model.places import Span

WORDS = st.lists(
    st.sampled_from(["the", "a", "bridge", "town", "rain", "fell", "was", "is", "shut.", "12", "14"]), min_size=1, max_size=7
)
SENTENCES = st.lists(WORDS.map(" ".join), max_size=12)


def said(old: list[str], new: list[str]) -> list[tuple[str, str, str]]:
    """Each edit in words: its kind, and the words that are gone and come."""
    return [
        (
            edit.kind.value,
            " | ".join(old[edit.old][span.start : span.end] for span in edit.gone),
            " | ".join(new[edit.new][span.start : span.end] for span in edit.come),
        )
        for edit in compare_versions(old, new)
    ]


def apply_edits(old: list[str], edits: tuple[VersionEdit, ...] | list[VersionEdit], new: list[str]) -> list[str]:
    """The newer version made of the older one: `new` is asked only for sentences that were added or changed."""
    gone = {edit.old for edit in edits if edit.old >= 0}
    rest = iter([text for at, text in enumerate(old) if at not in gone])
    coming = {edit.new: edit for edit in edits if edit.new >= 0}
    made = []
    for at in range(len(old) - len(gone) + len(coming)):
        edit = coming.get(at)
        if edit is None:
            made.append(next(rest))
        elif edit.kind is EditKind.MOVED and not edit.gone and not edit.come:
            made.append(old[edit.old])
        else:
            made.append(new[at])
    return made


BRIDGE = ["The bridge was closed on Monday.", "Two people were hurt there.", "It opened in the year 1932.", "Rain fell."]


@pytest.mark.parametrize(
    ("new", "edits"),
    [
        (BRIDGE, []),
        (BRIDGE[:3], [("removed", "Rain fell.", "")]),
        ([*BRIDGE, "Police came."], [("added", "", "Police came.")]),
        (["Now:", *BRIDGE], [("added", "", "Now:")]),
        ([BRIDGE[0], "Twelve people were hurt there.", *BRIDGE[2:]], [("changed", "Two", "Twelve")]),
        ([BRIDGE[0], "Two people were badly hurt there.", *BRIDGE[2:]], [("changed", "", "badly")]),
        ([BRIDGE[0], BRIDGE[2], BRIDGE[1], BRIDGE[3]], [("moved", "", "")]),
        ([BRIDGE[1], BRIDGE[2], BRIDGE[3], BRIDGE[0]], [("moved", "", "")]),
        ([*BRIDGE[:3], "Nobody knows why."], [("removed", "Rain fell.", ""), ("added", "", "Nobody knows why.")]),
        ([BRIDGE[0] + "\n", *BRIDGE[1:]], []),
        ([BRIDGE[0], BRIDGE[1].replace("there.", "there!"), *BRIDGE[2:]], [("changed", ".", "!")]),
    ],
)
def test_edits(new: list[str], edits: list[tuple[str, str, str]]) -> None:
    assert edits == said(BRIDGE, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He left.", "She left."),
        ("The mayor opened the new bridge.", "Nobody was hurt in the crash."),
        ("Two died in the fire on Monday.", "The town has a bridge, and a fire hall."),
        ("Yes.", "No."),
        ("A storm hit the coast at noon.", "In the capital prices of bread rose."),
    ],
)
def test_another_sentence_is_no_change_of_one(old: str, new: str) -> None:
    """What has few words in common went and came."""
    assert {"removed", "added"} == {kind for kind, _, _ in said([old], [new])}


def test_a_sentence_that_moved_and_changed_is_one_edit() -> None:
    new = ["It opened in the year 1933.", BRIDGE[0], BRIDGE[1], BRIDGE[3]]
    assert [("moved", "1932", "1933")] == said(BRIDGE, new)


@law
@given(SENTENCES, SENTENCES)
def test_law_the_edits_make_one_version_of_the_other(old: list[str], new: list[str]) -> None:
    """Forwards, and turned round backwards."""
    edits = compare_versions(old, new)
    assert new == apply_edits(old, edits, new)
    turned = [VersionEdit(edit.kind, edit.new, edit.old, edit.come, edit.gone) for edit in edits]
    assert old == apply_edits(new, turned, old)


@law
@given(SENTENCES, SENTENCES)
def test_law_what_is_kept_and_the_words_between_edits_are_equal(old: list[str], new: list[str]) -> None:
    """No sentence has two edits; outside of the words that are lit the two sentences of an edit are the same."""
    edits = compare_versions(old, new)
    for side in ([edit.old for edit in edits if edit.old >= 0], [edit.new for edit in edits if edit.new >= 0]):
        assert len(side) == len(set(side))
    for edit in edits:
        if edit.old >= 0 and edit.new >= 0:
            assert _without(old[edit.old], edit.gone) == _without(new[edit.new], edit.come)


def _without(text: str, spans: tuple[Span, ...]) -> list[str]:
    for span in reversed(spans):
        text = text[: span.start] + " " + text[span.end :]
    return text.split()


@law
@given(SENTENCES)
def test_law_a_version_of_itself_has_no_edits(sentences: list[str]) -> None:
    assert () == compare_versions(sentences, sentences)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([f"Sentence {n} of one." for n in range(1500)], [f"Another {n} of two." for n in range(1500)]),
        (["The same again."] * 6000, ["The same again."] * 5000),
        ([f"a {n % 7}" for n in range(6000)], [f"a {n % 11}" for n in range(6000)]),
        (["word " * 50_000], ["word " * 49_999 + "end"]),
        ([f"Line {n} stays here." for n in range(6000)], [f"Line {n} stays here." for n in reversed(range(6000))]),
    ],
)
def test_hostile_sizes_end_soon(old: list[str], new: list[str]) -> None:
    began = time.process_time()
    edits = compare_versions(old, new)
    assert new == apply_edits(old, edits, new)
    assert time.process_time() - began < 8
