"""Who is meant where the tag holds a noun, and who is the subject where a body, a paper or a thing stands there."""

from __future__ import annotations

import pytest

from tests.engine.test_quotes_company import speaker


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "Brakes\nBaker Joe Hurst, 52, from Leeds, said: “We heard a bang.”\n"
            "The bus was new. “They were told in May,” the source said. “Nobody ever came.”",
            "They were",
            "source",
        ),
        (
            "Brakes\nBaker Joe Hurst, 52, said: “We heard a bang.”\nAn insider close to the firm claimed that the brakes "
            "“simply failed”. “They were told in May,” the insider said.",
            "simply",
            "insider close to the firm",
        ),
        ("Tracks\n“We shall train on,” coach Ines Roth said.\n“Nobody takes a cent of it,” the owner said.", "Nobody", "owner"),
        (
            "Buses\n“Nobody will have to walk,” said Ines Roth. Roth, 41, a driver, greeted a teacher. "
            "“We need them all,” the teacher said.",
            "We need",
            "teacher",
        ),
        ("Tracks\n“We shall train on,” coach Ines Roth said.\n“Nobody sleeps tonight,” the coach said.", "Nobody", "ines-roth"),
        (
            "Jobs\nBank boss Carl Dunn left early. “We are ready to walk out at noon,” the union boss said.",
            "We are",
            "union boss",
        ),
        (
            "Boats\nHarbour authority director Nils Brun met the crews.\n"
            "Two boats are missing since Monday, according to the harbour authority.",
            "Two",
            "harbour authority",
        ),
        (
            "Roads\nThe builder's partner, Carl Dunn, told the court that the survey likened “carts to lorries”.",
            "carts",
            "carl-dunn",
        ),
    ],
)
def test_nouns(text: str, words: str, wanted: str) -> None:
    """A noun that is nobody for sure stands as itself, and never for somebody whom the article calls something else."""
    assert speaker(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Leak\nNorlake Ltd hit back, insisting there was “not one leak” at its plant.", "not one", "norlake-ltd"),
        (
            "Ores\nOstrava Steel Corp said the search was continuing and that “no valve was ever left open”.",
            "no valve",
            "ostrava-steel-corp",
        ),
        (
            "Roofs\nThe National Roofing Council puts the cost at £4m, “a drop in the bucket”.",
            "a drop",
            "national-roofing-council",
        ),
        ("Fair\nIt was planned in March, said the organiser, Kemi Ola, “because nobody else would”.", "because", "kemi-ola"),
        ("Files\nThieves have posted a “taster” of the haul, sources told us.", "taster", ""),
        ("Pills\nLeaflets had spoken of a pill that “ends all pain”.", "ends", "Leaflets"),
        ("Flats\nA letter to tenants, seen by this paper, speaks of “a year or two”.", "a year", "letter to tenants"),
        ("Floods\nSurveys had shown only “patchy clay” under the bank, the planning papers say.", "patchy", "planning papers"),
    ],
)
def test_bodies(text: str, words: str, wanted: str) -> None:
    """Bodies and papers speak where they are the subject, also in the second half of a sentence; a thing shown does not."""
    assert speaker(text, words) == wanted


def test_that_as_a_pronoun() -> None:
    """ "says that is wrong" has no conjunction: what is said begins with "that"."""
    text = "Fees\nThe Interior Ministry says that was never agreed and the fees were halved in May."
    assert speaker(text, "that was never") == "interior-ministry"


def test_he_of_a_new_paragraph() -> None:
    """Where a paragraph speaks of one man, "he" is that man, not whoever spoke in the paragraph before."""
    text = (
        "Pool\n“We shall swim in June,” trainer Carl Dunn said on Monday. “I might swim too.”\n"
        "Abe Stone's sums, shown to the council, ask for 900 swimmers a day. They ask for a new roof too. "
        "He has promised that he would pay for it himself."
    )
    assert speaker(text, "he would pay") == "abe-stone"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Fares\nMayor Dora Holm — no kin to its chief, Carl Holm — said: “We shall see.”", "We shall", "dora-holm"),
        (
            "Fares\nIvo Marsh, 38, was dubbed “the heir” by rivals. He hit back, saying he had “worked since 16”.",
            "worked",
            "ivo-marsh",
        ),
        (
            "Fares\nPemba Lorrin, the head of Ridge Tours, said the wind rose. “We counted them,” Lorrin said.",
            "We counted",
            "pemba-lorrin",
        ),
    ],
)
def test_neither_an_aside_nor_a_group_nor_a_city_speaks(text: str, words: str, wanted: str) -> None:
    """A name between dashes has no verb outside, "he" is no group, and a city may be a first name."""
    assert speaker(text, words) == wanted
