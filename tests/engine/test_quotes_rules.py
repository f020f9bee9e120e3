"""Each rule about speakers decides in its own example, and every id that a saying names is a row."""

from __future__ import annotations

import re

import pytest

from tests.engine.quoting import entities, story
from tui.engine.progress import SILENT
from tui.engine.quotes import find_speech
from tui.engine.quotes.cue_table import CUES
from tui.engine.quotes.discounts import DISCOUNTS
from tui.engine.quotes.rules import RULES, SHIFTING
from tui.engine.segment import sentences
from tui.model.findings import Findings
from tui.model.settings import Clean, Quotes
from tui.model.strands import Quote, Saying

SURE = 0.02
"""By how much a row may promise more than its example reaches: the place of the subject takes a little off."""


def said(example: str, *left_out: str) -> list[Saying]:
    """The sayings of an example, whose brackets are taken off."""
    told = story(re.sub(r"[\[\]]", "", example), headlines="\n" in example and "‘" in example)
    found = find_speech(told, sentences(told.articles, Clean()), entities(told), Quotes(), SILENT, left_out=frozenset(left_out))
    return [saying for quote in found.quotes for saying in quote.sayings]


def named(saying: Saying) -> str:
    """Whom a saying names."""
    return saying.speaker.removeprefix("entity:") or saying.speaker_words


def expected(example: str) -> str:
    """The full name of whom an example has in brackets."""
    words = example[example.index("[") + 1 : example.index("]")]
    return {"Bergström": "Karen Bergström", "her": "Karen Bergström"}.get(words, words)


@pytest.mark.parametrize("row", RULES.values(), ids=lambda row: row.id)
def test_each_rule_decides_in_its_example(row: object) -> None:
    """The example is no ornament: the rule is among what decided, and names whom the brackets name."""
    example, id_ = row.example, row.id  # type: ignore[attr-defined]
    assert any(id_ in saying.why and named(saying) == expected(example) for saying in said(example)), said(example)


@pytest.mark.parametrize("row", RULES.values(), ids=lambda row: row.id)
def test_a_rule_that_is_left_out_decides_nothing(row: object) -> None:
    """So that it can be measured what it is worth."""
    example, id_ = row.example, row.id  # type: ignore[attr-defined]
    assert all(id_ not in saying.why for saying in said(example, id_))


@pytest.mark.parametrize("row", CUES.values(), ids=lambda row: row.id)
def test_no_cue_is_surer_than_its_row(row: object) -> None:
    """The row holds the most that it gives."""
    example, id_, most = row.example, row.id, row.confidence  # type: ignore[attr-defined]
    assert all(saying.confidence <= most for saying in said(example) if id_ in saying.why)


@pytest.mark.parametrize("row", DISCOUNTS.values(), ids=lambda row: row.id)
def test_a_discount_moves_the_pronoun(row: object) -> None:
    """With it the pronoun means who acts; it is named by no saying."""
    example, id_ = row.example, row.id  # type: ignore[attr-defined]
    assert id_ in SHIFTING
    assert [expected(example)] == [named(saying) for saying in said(example)]


def test_every_id_is_a_row(sample: Findings) -> None:
    """What the report prints can be looked up."""
    ids = {id_ for strand in sample.strands if isinstance(strand, Quote) for s in strand.sayings for id_ in s.why}
    assert ids <= RULES.keys()
    assert len(ids) > 5
