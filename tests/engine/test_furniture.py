"""What of a page is folded, and that no sentence of an article ever is."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.cleaning import FURNITURE, PROSE, REPORTING, cleaned, kinds
from tests.stories import often
from tui.engine.clean import furniture
from tui.model.story import TOLD, BlockKind

GOLD = Path(__file__).parent.parent / "quality" / "gold" / "sentences.json"


def folded_letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    """Words of the page are marked wherever they stand."""
    assert [("paragraph", PROSE), ("furniture", line), ("paragraph", PROSE + " So they said.")] == kinds(
        f"{PROSE}\n{line}\n{PROSE} So they said."
    )


@pytest.mark.parametrize("line", REPORTING)
def test_reporting_is_never_folded(line: str) -> None:
    """A sentence that begins like a button is still a sentence."""
    assert ("paragraph", line) in kinds(f"{PROSE}\n{line}\n{PROSE} So they said.")


CREDIT = "(Reporting by A. Roe; Editing by B. Poe)"
NOTICE = "Copyright 2022 The Press. All rights reserved."


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("End of carouselThe second delegation left.", ["furniture:End of carousel", "paragraph:The second delegation left."]),
        ("It failed.AdvertisementThey left.", ["paragraph:It failed.", "furniture:Advertisement", "paragraph:They left."]),
        ("It failed. (Reporting by A. Roe; Editing by B. Poe)", ["paragraph:It failed.", f"furniture: {CREDIT}"]),
        ("It failed when they cameContinue Reading", ["paragraph:It failed when they came", "furniture:Continue Reading"]),
        (f"It failed. {NOTICE}", ["paragraph:It failed.", f"furniture: {NOTICE}"]),
        ("The talks failed. Read more", ["paragraph:The talks failed.", "furniture: Read more"]),
        ("View image in fullscreen“We go,” he said.", ["furniture:View image in fullscreen", "paragraph:“We go,” he said."]),
    ],
)  # fmt: skip
def test_glued_furniture_is_cut_within_the_line(line: str, pieces: list[str]) -> None:
    """The page's words go, the sentence stays, and the two remain on one line."""
    made = cleaned(f"{PROSE}\n{line}")
    assert pieces == [f"{block.kind}:{made.text[block.start : block.end]}" for block in made.blocks[1:]]
    assert line == made.text.split("\n")[1]


def test_a_date_before_the_first_words_is_cut_off() -> None:
    """Extractions put one there; a dateline after it is still known, and the date counts."""
    made = cleaned(f"date 2021-10-15 LANSING, Mich. (AP) - {PROSE}\n{PROSE} So they said.")
    assert ["date", "dateline", "paragraph", "paragraph"] == [block.kind.value for block in made.blocks]
    assert date(2021, 10, 15) == made.meta.published


def test_links_below_a_heading_are_furniture_until_prose_comes() -> None:
    """A list of other stories ends with the first sentence."""
    text = (
        f"{PROSE}\nRelated stories\nFloods close northern roads\nFive things to know about the vote\nThe minister left early."
    )
    assert ["paragraph", "furniture", "furniture", "furniture", "paragraph"] == [kind for kind, _ in kinds(text)]


def test_readers_comments_are_furniture_only_with_the_marks_of_comments() -> None:
    """A heading alone may be a button in the middle of the article."""
    comments = f"{PROSE}\n2 comments\nJohn D 3 hours ago\nThis is a disgrace.\nReply\nAnn 2 hours ago\nNo it is not.\nReply"
    assert ["paragraph", *["furniture"] * 7] == [kind for kind, _ in kinds(comments)]
    assert ["paragraph", "furniture", "paragraph"] == [
        kind for kind, _ in kinds(f"{PROSE}\n2 comments\nThe minister left early.")
    ]


def test_fold_off_marks_neither_furniture_nor_repeats() -> None:
    """A reader who distrusts the rules sees every line as text."""
    assert ["paragraph"] * 4 == [kind for kind, _ in kinds(f"{PROSE}\nAdvertisement\n{PROSE}\nShare on Facebook", fold=False)]


def test_every_furniture_line_of_the_sample_story_is_marked_and_no_sentence_of_the_gold(seeds: Path) -> None:
    """The five files hold 14, 2, 5, 1 and 2 lines of the page, and 5, 0, 1, 1 and 1 repeats."""
    gold = json.loads(GOLD.read_text("utf-8"))
    counts, lost = [], []
    for name, sentences in gold.items():
        made = cleaned((seeds / name).read_text("utf-8"))
        counts.append(
            tuple(sum(block.kind is kind for block in made.blocks) for kind in (BlockKind.FURNITURE, BlockKind.REPEAT))
        )
        told = folded_letters(
            "".join(made.text[b.start : b.end] for b in made.blocks if b.kind in TOLD or b.kind is BlockKind.DATELINE)
        )
        lost += [sentence for sentence in sentences if folded_letters(sentence) not in told]
    assert [(14, 5), (2, 0), (5, 1), (1, 1), (2, 1)] == counts
    assert [] == lost


FOOTER = re.compile(
    r"\(?(?:privacy (?:policy|notice)|terms(?: (?:of|and|&) [a-z]+)?|cookies?(?: (?:policy|settings|preferences|notice))?"
    r"|accessibility|contact(?: us)?|about(?: us)?|advertise(?: with us)?|do not sell .{0,40}|help|careers|site ?map|imprint)"
    r"(?:[ |·•,/-]+(?:privacy.{0,10}|terms.{0,20}|cookies?.{0,12}|accessibility.{0,10}|contact.{0,5}|about.{0,5}"
    r"|advertis.{0,12}|help|careers|site ?map))*"
)
"""What a row of links is, as one expression: it tries too many ways to be used, but not for a few links."""
LINKS = "privacy|policy|terms|of|and|use|cookie|settings|contact|us|about|advertise|do not sell |help|site map|x|abcdefghijk"
PARTS = st.tuples(st.sampled_from(LINKS.split("|")), st.sampled_from([" ", " | ", ", ", "/", "", " - ", " "]))


@often
@given(st.sampled_from(["", "", "("]), st.lists(PARTS, min_size=1, max_size=5))
def test_law_a_footer_is_what_its_expression_says(bracket: str, parts: list[tuple[str, str]]) -> None:
    """Gone through in order, the links are found as by trying all ways."""
    line = (bracket + "".join(map("".join, parts))).rstrip(" |,/-")
    assert bool(FOOTER.fullmatch(line)) == furniture._is_footer(line)
