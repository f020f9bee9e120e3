"""Speakers that would be somebody else's, or nobody's: what stands between a quotation and its verb."""

from __future__ import annotations

import pytest

from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Meta, Source, Story
from tui.model.strands import Quote

_SURE = 0.6
"""Confidence from which a reader is told no "unsure" here: whoever only stands near has less."""


def spoken(*texts: str) -> list[tuple[str, str, bool]]:
    """Words, the speaker's id or the words for him, and whether he is sure, of all sayings."""
    sources = tuple(Source(f"{n}", f"{n}.txt", text, Meta()) for n, text in enumerate(texts))
    found = analyse(Story("", sources), Settings())
    return [
        (
            found.story.articles[saying.body.article].text[saying.body.start : saying.body.end].strip(" ,."),
            saying.speaker.removeprefix("entity:") or saying.speaker_words,
            saying.confidence >= _SURE,
        )
        for strand in found.strands
        if isinstance(strand, Quote)
        for saying in strand.sayings
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            'The White House thanked Ann Lowe for what spokesman Tom Hale called "a fair fight". He left.',
            "a fair fight",
            "tom-hale",
        ),
        ('Norway fined Ann Lowe over what inspector Tom Hale described as "a foul joke". He left.', "a foul joke", "tom-hale"),
        ('The firm sued Ann Lowe after what lawyers called "a foul joke". They left.', "a foul joke", "lawyers"),
        ('Ann Lowe praised what she called "a fair fight". She left.', "a fair fight", "ann-lowe"),
        (
            'Ann Lowe says all will open; a diplomat I spoke to laughed and said: "Which year is it?"',
            "Which year is it?",
            "diplomat",
        ),
        ('Ann Lowe says it opens; Tom Hale laughed and said: "Which year is it?"', "Which year is it?", "tom-hale"),
        ('A nurse we spoke to sighed and said: "Which year is it?"', "Which year is it?", "nurse"),
        ('Ann Lowe rose and said: "Which year is it?"', "Which year is it?", "ann-lowe"),
        (
            'By then, said Tom Hale of the Orsa Institute, "who had not left was not going to".',
            "who had not left was not going to",
            "tom-hale",
        ),
        ('In Orsa, said Ann Lowe, "who had not left was not going to".', "who had not left was not going to", "ann-lowe"),
        ('After the flood, says Ann Lowe, a baker, "nobody wanted to stay there".', "nobody wanted to stay there", "ann-lowe"),
    ],
)
def test_who_speaks(text: str, words: str, speaker: str) -> None:
    """The subject of the nearest verb, however the sentence goes on before it."""
    assert (words, speaker) in [each[:2] for each in spoken(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale headed in and added a penalty on the hour after Luis Ferrer had equalised for the visitors.",
        "Ann Lowe added a wing to the inn when the town was rich.",
        "Tom Hale announced a deal after Orsa had closed its mine.",
        "Replays suggested that he did not touch it.",
        "Pictures suggested that the bridge was gone.",
        "Early results suggested that the mayor would win.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    """Who adds a goal says nothing, and things suggest without speaking."""
    assert spoken(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Hale said the man who had been shot was dead.",
        "Ann Lowe added a bridge that had been closed would open.",
        "Polls suggested that the mayor would win.",
        "Locals said that the bridge was gone.",
    ],
)
def test_somebody_speaks(text: str) -> None:
    """A verb of its own makes a statement; sources that are read speak."""
    assert len(spoken(text)) == 1


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Lowe sold: ‘My dad would have hated it’", ""),
        ("Lowe in court: ‘My dad would have hated it’", ""),
        ("Lowe fined by Orsa: ‘My dad would have hated it’", ""),
        ("Lowe: ‘My dad would have hated it’", "ann-lowe"),
        ("Ann Lowe: ‘My dad would have hated it’", "ann-lowe"),
    ],
)
def test_a_headline_that_tells_before_its_colon_names_no_speaker(headline: str, speaker: str) -> None:
    """Who is alone before the colon speaks; of whom something is told there may only be spoken."""
    text = f"{headline}\n\nAnn Lowe wept on Monday as the firm was sold to a rival.\n\nAnd so it went on in the town of Orsa."
    assert [each[1] for each in spoken(text)] == [speaker]


def test_the_spaniard_is_likely_who_spoke_last() -> None:
    """And likely only: another may be meant; without anybody he has no name."""
    said = spoken(
        '"It was never a red card," Javier Soto said.',
        'Coach Javier Soto was unhappy. "It was never a red card," the Spaniard said.',
    )
    assert [(speaker, sure) for _, speaker, sure in said] == [("javier-soto", True), ("javier-soto", False)]
    assert [each[1] for each in spoken('It rained. "It was never a red card at all," the Spaniard said.')] == ["Spaniard"]
    assert [each[1] for each in spoken('Tom Hale left. "It was never a red card at all," the Americans said.')] != ["tom-hale"]
