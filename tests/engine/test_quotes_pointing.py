"""Sentences after a quotation that say whose words it was."""

from __future__ import annotations

import pytest

from tests.engine.quoting import lines

KAREN, TOMAS = "Karen Bergström", "Tomás Ferreira"
BEFORE = "“We lost it all,” said Tomás Ferreira. “It is a wound.” "
"""Somebody else has just spoken, so that the second quotation would be his."""


def speaker(text: str) -> str:
    """Who says that it is a wound."""
    return next(line.speaker for line in lines(text) if line.words == "It is a wound.")


@pytest.mark.parametrize(
    "after",
    [
        "That was how Karen Bergström described it.",
        "This is how Karen Bergström put it in Oslo.",
        "That is what Karen Bergström told the council.",
        "That is what Tomás Ferreira was told by Karen Bergström.",
        "Those were the words of Karen Bergström, who came on Monday.",
        "The words are those of Karen Bergström.",
        "That was Karen Bergström’s verdict.",
        "The verdict of Karen Bergström was harsh.",
        "The quote, from Karen Bergström, went round the world.",
        "It was a promise Karen Bergström made in May.",
        "That was the message from Karen Bergström to her party.",
        "So said Karen Bergström on Monday.",
        "With these words Karen Bergström opened the meeting.",
        "That is Karen Bergström speaking, not the mayor.",
        "The speaker was Karen Bergström.",
    ],
)
@pytest.mark.parametrize("before", [BEFORE, "Tomás Ferreira came late. “It is a wound.” ", "“It is a wound.” "])
def test_who_is_named_behind(before: str, after: str) -> None:
    """The one named behind it spoke it, whoever spoke before."""
    assert KAREN == speaker(before + after)


@pytest.mark.parametrize(
    "after",
    [
        "That is bad news for Karen Bergström.",
        "That is what worries Karen Bergström.",
        "It was his answer to Karen Bergström.",
        "The statement angered Karen Bergström.",
        "The words hit Karen Bergström hard.",
        "This is a reaction to Karen Bergström’s statement.",
        "It came after Karen Bergström’s threat to leave.",
        "That day Karen Bergström was in Oslo.",
        "Karen Bergström arrived late.",
    ],
)
def test_who_is_only_spoken_of(after: str) -> None:
    """A sentence that does not name an utterance gives nobody the words."""
    assert TOMAS == speaker(BEFORE + after)


@pytest.mark.parametrize("after", ["That was the mayor’s verdict.", "That is what he was told."])
def test_somebody_else_who_stays_unknown(after: str) -> None:
    """The words are not left to the one who spoke before."""
    assert "" == speaker(BEFORE + after)


@pytest.mark.parametrize(
    "text",
    [
        "“It is a wound” was how Karen Bergström described it after Tomás Ferreira called.",
        "“It is a wound” is what Karen Bergström told Tomás Ferreira.",
        "“It is a wound”, in the words of Karen Bergström, had been cut.",
    ],
)
def test_behind_the_quotation_in_its_own_sentence(text: str) -> None:
    """A quotation may be the subject of the sentence that says who spoke it."""
    assert [KAREN] == [line.speaker for line in lines(text)]


def test_words_behind_the_quotation_in_its_own_sentence_come_first() -> None:
    assert TOMAS == speaker("“It is a wound.” Tomás Ferreira said. That was how Karen Bergström described it, too.")
