"""One utterance in several articles, and what is only alike."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.engine.quoting import said

LONG = "“We are working to set a date. The minister’s office agreed to reschedule this meeting,” Karen Bergström said."


def joined(*texts: str) -> list[tuple[int, ...]]:
    """Which articles give each quotation that more than one gives."""
    return [tuple(s.body.article for s in quote.sayings) for quote in said(*texts) if len(quote.sayings) > 1]


@pytest.mark.parametrize(
    "other",
    [
        "Karen Bergström: “We are working to set a date. The minister’s office agreed to reschedule this meeting.”",
        "“The minister’s office agreed to reschedule this meeting,” Karen Bergström said.",
        "“We’re working on setting a date; the minister’s office has agreed to reschedule the meeting,” a city official said.",
    ],
    ids=["exact", "shortened", "altered"],
)
def test_one_utterance(other: str) -> None:
    """The same words, some of them, or nearly the same are one utterance."""
    assert [(0, 1)] == joined(LONG, other)


def test_different_speakers_are_noted() -> None:
    """Two names are worth a note; a description may mean the one who is named."""
    (quote,) = said(LONG, LONG.replace("Karen Bergström", "Tomás Ferreira"))
    assert (True, "") == (quote.disagree, quote.speaker)
    (quote,) = said(LONG, LONG.replace("Karen Bergström", "a senior official"))
    assert (False, "") == (quote.disagree, quote.speaker)


def test_one_speaker_is_no_disagreement() -> None:
    """Surname and full name are one speaker."""
    (quote,) = said(LONG, LONG.replace("Karen Bergström", "Bergström"))
    assert (False, "entity:Karen Bergström") == (quote.disagree, quote.speaker)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will see what happens,” said Karen Bergström.", "“We will see about that,” said Tomás Ferreira."),
        ("“Thank you very much,” said Karen Bergström.", "“Thank you very much,” said Tomás Ferreira."),
        ("Karen Bergström called the talks “constructive”.", "Tomás Ferreira called the talks “constructive”."),
        (
            "“The bridge in the north is unsafe now,” said Karen Bergström.",
            "“The harbour is unsafe for trawlers,” said Tomás Ferreira.",
        ),
    ],
)
def test_alike_is_not_the_same(one: str, other: str) -> None:
    """Common words, or few words of different people, join nothing."""
    assert [] == joined(one, other)


def test_few_words_of_one_speaker() -> None:
    """A rare word that the same one is quoted with is one utterance."""
    assert [(0, 1)] == joined(
        "The White House was “kind of perplexed”, the White House said.", "The White House called it “perplexing”."
    )


def test_two_sources_that_prove_to_be_one() -> None:
    """Few words count as one utterance when a longer one shows that the unnamed source is the named one."""
    named = LONG + "\nKaren Bergström called the talks “constructive”."
    unnamed = (
        LONG.replace("Karen Bergström", "a senior official")
        + "\nThe talks were “constructive discussions”, the official added."
    )
    assert [(0, 1), (0, 1)] == joined(named, unnamed)


def test_ids_do_not_depend_on_the_order() -> None:
    """The order of the articles changes no id."""
    texts = (LONG, LONG.replace("Karen Bergström", "an official"), "“Nobody told us about this meeting,” said Tomás Ferreira.")
    assert 1 == len({frozenset(quote.id for quote in said(*order)) for order in permutations(texts)})


def test_few_words_bridge_no_two_statements() -> None:
    """Two statements of one speaker that share a phrase with a third quotation stay two."""
    texts = (
        "“The harbour needs fuel-efficient ferries before winter,” Karen Bergström said.",
        "Karen Bergström praised “fuel-efficient” engines.",
        "“Nobody in this town ever drove a fuel-efficient tractor,” Karen Bergström said.",
    )
    assert [] == [each for each in joined(*texts) if {0, 2} <= set(each)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("If you are told to go, go now.", "If you’re told to go, go now."),
        ("I have dreamed of this since I was five years old.", "I’ve been dreaming about this since I was five."),
        ("We will not do it and we can not do it.", "We won’t do it and we can’t do it."),
    ],
)
def test_nearly_the_same_words_of_one_speaker(one: str, other: str) -> None:
    """Two quotations of one speaker that agree as a whole are one utterance, however common their words are."""
    assert [(0, 1)] == joined(f"“{one}” Karen Bergström said.", f"“{other}” said Karen Bergström.")
    assert [] == joined(
        f"“{one}” Karen Bergström said.", f"“{other.replace('five', 'six').replace('now', 'on')}” said Tomás Lee."
    )


def test_a_common_phrase_of_one_speaker() -> None:
    """The same one may well say "we will see" of two things."""
    assert [] == joined("“We will see about that,” Karen Bergström said.", "“So we will see,” said Karen Bergström.")
