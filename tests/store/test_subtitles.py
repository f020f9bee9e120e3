"""Subtitles are a transcript: who speaks, what is said, no times."""

from __future__ import annotations

import pytest

from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts

INPUT = Input()


def one(text: str, name: str = "a.srt") -> Draft:
    (draft,) = drafts(text.encode(), name, INPUT)
    return draft


def srt(*cues: str, pause: float = 0) -> str:
    return "\n".join(
        f"{n}\n00:{n // 10:02}:{4 * n % 60:02},000 --> 00:{n // 10:02}:{(4 * n + 4) % 60:02},000\n{cue}\n"
        for n, cue in enumerate(cues, 1)
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_sentences_run_over_cues(ending: str) -> None:
    text = srt("The bridge over the river reopened", "on Wednesday, the mayor said.").replace("\n", ending)
    assert "The bridge over the river reopened on Wednesday, the mayor said." == one(text).text
    assert ("subtitles, read as a transcript without their times",) == one(text).doubts


def test_a_pause_after_a_sentence_ends_a_paragraph() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nIt opened.\n\n2\n00:00:09,000 --> 00:00:11,000\nLater it closed\n\n"
        "3\n00:00:20,000 --> 00:00:21,000\nagain.\n"
    )
    assert "It opened.\nLater it closed again." == one(text).text


@pytest.mark.parametrize(
    ("cues", "text"),
    [
        (
            ["JANE DOE: We are proud.", "Very proud.", "TOM ROE: We are not."],
            "JANE DOE: We are proud. Very proud.\nTOM ROE: We are not.",
        ),
        (["Jane Doe: We are proud.", "Jane Doe: Very."], "Jane Doe: We are proud. Very."),
        (["- We are proud.\n- We are not."], "- We are proud.\n- We are not."),
        ([">> We are proud.", ">> We are not."], ">> We are proud.\n>> We are not."),
        (["One thing is clear: it is open."], "One thing is clear: it is open."),
        (["<i>It</i> <font color=red>opened</font>", r"{\an8}on Friday."], "It opened on Friday."),
        (["[MUSIC]", "It opened."], "[MUSIC] It opened."),
        (["3 < 4 &amp; 5"], "3 < 4 & 5"),
    ],
)
def test_speakers_and_marks(cues: list[str], text: str) -> None:
    assert text == one(srt(*cues)).text


def test_webvtt() -> None:
    text = (
        "WEBVTT - Evening news\nKind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE made by hand\n\n"
        "intro\n00:01.000 --> 00:04.000 align:start position:10%\n<v Jane Doe>The <c.red>bridge</c> is <00:02.000>open,</v>\n\n"
        "00:04.000 --> 00:06.000\n<v.loud Jane Doe>I&nbsp;said.\n\n1:00:06.000 --> 1:00:08.000\n<v Tom Roe>At last.</v>\n"
    )
    draft = one(text, "a.vtt")
    assert "Jane Doe: The bridge is open, I\u00a0said.\nTom Roe: At last." == draft.text
    assert {"title": ("Evening news", "subtitles"), "language": ("en", "subtitles")} == draft.fields
    assert "1 note that are not shown left out" not in draft.doubts
    assert "1 note that is not shown left out" in draft.doubts


def test_lines_that_roll_are_read_once() -> None:
    text = srt("The bridge is open", "The bridge is open\nagain after a flood", "again after a flood\nthat broke it.")
    draft = one(text)
    assert "The bridge is open again after a flood that broke it." == draft.text
    assert "2 lines that stay while the next appear were read once" in draft.doubts


def test_what_is_said_twice_stays() -> None:
    assert "No. No." == one(srt("No.", "No.")).text


def test_broken_ones_lose_no_word() -> None:
    """No blank line between, words before the first time, a line without a time."""
    text = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n\nThree.\n\n3\n00:00:04,0"
    assert "One. Two. Three. 3 00:00:04,0" == one(text).text


@pytest.mark.parametrize(
    "text",
    [
        "1\n12:30 The session begins.\nThe chair speaks.",
        "1\n\nIt begins with a number.",
        "2024\n00:15 was when the lights went out, he said.",
        "9:00 --> the doors open, it said on the note.",
        "It happened at 00:00:01,000 --> 00:00:02,000 of the film.",
    ],
)
def test_a_text_that_begins_like_them_is_text(text: str) -> None:
    assert text == one(text, "a.txt").text


def test_without_words_there_is_nothing_to_read() -> None:
    with pytest.raises(Unreadable, match="subtitles without words"):
        one("WEBVTT\n\n00:01.000 --> 00:02.000\n\n")
