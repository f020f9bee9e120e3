"""Where sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.clean import article
from tui.engine.segment import spans, split
from tui.model.settings import Clean
from tui.model.story import BlockKind, Source

HARD = [line for line in (Path(__file__).parent / "hard_sentences.txt").read_text("utf-8").splitlines() if line]
"""Hard cases, written for this test; a bar stands where a sentence ends."""


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, 0, len(text))]


@pytest.mark.parametrize("marked", HARD)
def test_hard_case(marked: str) -> None:
    """Abbreviations, initials, times, quotations and brackets do not mislead."""
    assert marked.split("|") == cut(" ".join(marked.split("|")))


@pytest.mark.parametrize(
    "marked",
    [
        "The talks ended.|They resume on Monday.",
        "He came in.|Police arrived.",
        "They voted for Prop. 8 on Tuesday.|It passed.",
        "He fell ill.|Doctors were called.",
        "She lives in Springfield, Ill., with her son.",
        "The plane landed at 9 p.m.|Officials waited.",
        "1. The first point is money.|2. The second is time.",
        "首相は述べた。|政府は発表した。",
    ],
)
def test_plain_case(marked: str) -> None:
    """Ordinary words that look like abbreviations end sentences."""
    glue = "" if "。" in marked else " "
    assert marked.split("|") == cut(glue.join(marked.split("|")))


def test_a_mark_glued_to_the_next_sentence_ends_one() -> None:
    """Scraping loses the blank between two elements of a page."""
    assert ["The talks failed.", "The minister left."] == cut("The talks failed.The minister left.")


def test_addresses_and_figures_are_not_cut() -> None:
    """A full stop inside a word or a number ends nothing."""
    text = "Write to a.b@example.org or see www.example.com/News.html about the 3.5 percent."
    assert [text] == cut(text)


@given(st.text(alphabet="aA.!?…”“\"') \nU.S1,", max_size=80))
@settings(max_examples=150, deadline=None)
def test_sentences_lose_nothing(text: str) -> None:
    """Every character but blanks stands in exactly one sentence, in order."""
    found = list(spans(text, 0, len(text)))
    assert "".join(text.split()) == "".join("".join(text[start:end].split()) for start, end in found)
    assert found == sorted(found)
    assert all(start < end for start, end in found)


def test_sentences_stay_inside_their_block() -> None:
    """A headline without a full stop does not run into the first paragraph."""
    made = article(Source("a", "a", "Talks resume in Cairo\nThe two sides met on Monday. They meet again on Friday."), Clean())
    assert [
        ("Talks resume in Cairo", BlockKind.HEADLINE),
        ("The two sides met on Monday.", BlockKind.PARAGRAPH),
        ("They meet again on Friday.", BlockKind.PARAGRAPH),
    ] == [(made.text[s.start : s.end], s.kind) for s in split(0, made, Clean())]


def test_a_sentence_without_end_is_cut_at_blanks() -> None:
    """The cursor can walk through five thousand words without a full stop."""
    made = article(Source("a", "a", "word " * 5000), Clean())
    found = list(split(0, made, Clean(longest_sentence=2000)))
    assert max(s.end - s.start for s in found) <= 2000
    assert 5000 == sum(len(made.text[s.start : s.end].split()) for s in found)
