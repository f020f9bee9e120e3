"""Wherever a mark may begin and end, it can be read: no time, figure, quotation or bracket is cut, and nothing leads on."""

from __future__ import annotations

from itertools import combinations

import pytest

from tui.engine.align.sentences import marks, unique_sentences
from tui.engine.progress import SILENT
from tui.model.findings import Sentence
from tui.model.story import Article, Block, BlockKind, Meta, Story

LEADING_ON = {"and", "or", "that", "which", "of", "in", "to", "from", "if", "because", "while"}


def possible_marks(sentence: str) -> list[str]:
    """The words of every mark that a sentence may have."""
    article = Article(sentence, "0.txt", Meta(), sentence, (Block(BlockKind.PARAGRAPH, 0, len(sentence)),))
    story = Story("", (), (article,))
    (own,) = unique_sentences(story, (Sentence(0, 0, len(sentence)),), SILENT)
    ranges = combinations(range(len(own.clauses) + 1), 2)
    return [sentence[mark.start : mark.end] for first, last in ranges for mark in marks(story, own, first, last)]


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        (
            "He was taken into custody at about 7:40 a.m. outside a hardware store in Holliston Falls.",
            "7:40 a.m.",
        ),
        ("The craft answered the ground station after it was launched from the cape at 06:14 UTC on Monday morning.", "06:14"),
        ("The home side led 3:0 at the break, although two of its best players had been left in Turin.", "3:0"),
        (
            "Troops held the fort in the war of 1914–1918, before the canal below it was dug by prisoners.",
            "1914–1918",
        ),
        ("The Kiel–Oslo ferry lay still all night, because the crew had walked off over unpaid wages.", "Kiel–Oslo"),
        ("Villages such as Arnak and Beltir lost their harvest, while the towns along the river kept theirs.", "such as Arnak"),
        ("Loans were moved to shell companies abroad so that losses of 410 million did not appear in the books.", "so that"),
        ("She stayed with the company for years even though rivals had offered her twice the money to leave.", "even though"),
        (
            "The firm earned 1,250,000 crowns in spring, which was more than all its rivals had earned.",
            "1,250,000",
        ),
    ],
)
def test_what_is_one_is_not_cut(sentence: str, whole: str) -> None:
    """A mark holds all of it or nothing of it."""
    at = sentence.index(whole)
    for words in possible_marks(sentence):
        start = sentence.index(words)
        assert not (start < at + len(whole) and at < start + len(words)) or whole in words, words


@pytest.mark.parametrize(
    "sentence",
    [
        "He said the vote of the council was “very, very bad,” and that it had encouraged the rebels to fight on.",
        'The ministry called the arrest of the envoy "a grave mistake," while his family spoke of an abduction.',
        "Sales fell by a tenth in the third quarter (2023: 6.38 billion crowns), although prices had been cut twice.",
        "The bridge (built in 1931, widened in 1974) was closed on Monday, because inspectors had found new cracks.",
        "The captain, who “never slept on a bridge,” was asleep when the ferry struck the northern pier.",
    ],
)
def test_no_quotation_and_no_bracket_is_left_open(sentence: str) -> None:
    """What a mark opens it closes, where the sentence does."""
    for words in possible_marks(sentence):
        assert words.count("“") == words.count("”"), words
        assert words.count('"') % 2 == 0, words
        assert words.count("(") == words.count(")"), words


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour stays closed until Friday, and ferries that sail for the islands will leave from the old pier.",
        "Farmers blocked the road to the capital in protest against the law, which the senate passed by two votes.",
        "The mayor left the hall before the vote, because of which the council had to be called again on Sunday.",
        "Two drivers fled from the wreck, one of whom was found by dogs while the other reached the border.",
        "The plant will close if no buyer is found by June, and in that case 900 workers lose their jobs.",
    ],
)
def test_no_mark_leads_on(sentence: str) -> None:
    """None ends with a word after which something must follow, nor begins with one that joins."""
    for words in possible_marks(sentence):
        assert words.split()[-1].strip(".,;“”") not in {
            "and",
            "or",
            "that",
            "which",
            "of",
            "in",
            "to",
            "from",
            "if",
            "because",
            "while",
        }
        assert words.split()[0] not in {"and", "or", "but"}


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        (
            "The price of the old flats is set by law: buyers from abroad must pay twice as much for them.",
            "buyers",
        ),
        (
            "The young minister of farming – who had opposed the plan for years – signed it on Monday in a tent by the river.",
            "who",
        ),
        ("The talks broke down—both sides had sent only deputies to the hotel on the lake near Geneva.", "both"),
    ],
)
def test_a_real_pause_is_still_one(sentence: str, begins: str) -> None:
    """A colon between words, and dashes with blanks around them or long ones."""
    assert any(words.startswith(begins) for words in possible_marks(sentence))
