"""The samples of each family of files, read as a researcher would want them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.stages import finished
from tests.store.test_exports import DATA, THREE
from tui.model.settings import Settings
from tui.model.story import Source
from tui.store.stories import Opened, open_story


def story_of(family: str) -> Opened:
    return finished(open_story([str(DATA / family)], Settings()))


def paragraphs(source: Source) -> list[str]:
    return [line.strip() for line in source.text.split("\n") if line.strip()]


BRIDGE = [
    "SPRINGFIELD — The bridge over the Mill River reopened on Wednesday after engineers declared it safe, Mayor Jane Doe said.",
    "At least 14 people were injured when the flood hit the town on March 3, according to the county hospital.",
    "“We are proud of every worker who stood in the water,” Doe told reporters at the ceremony.",
    "The repair cost 3.2 million dollars, twice what the council had planned.",
]


def test_a_table_is_three_articles() -> None:
    read = story_of("csv")
    for number, (source, (outlet, title, first, last)) in enumerate(zip(read.story.sources, THREE, strict=True)):
        assert (outlet, title, date(2024, 3, 27 + number)) == (source.meta.source, source.meta.title, source.meta.published)
        assert source.text.startswith(first)
        assert source.text.endswith(last)


@pytest.mark.parametrize("family", ["hardwrap_noblank", "odt", "single_rtf"])
def test_four_paragraphs(family: str) -> None:
    """Broken at a width, in a document."""
    first, second = story_of(family).story.sources
    assert BRIDGE == paragraphs(first)
    assert 4 == len(paragraphs(second))


def test_a_printed_article_is_two_paragraphs() -> None:
    pytest.importorskip("pypdf")
    for source in story_of("pdf_a4").story.sources:
        assert 2 == len(paragraphs(source))
    assert [" ".join(BRIDGE[:2]), " ".join(BRIDGE[2:])] == paragraphs(story_of("pdf_a4").story.sources[0])


def test_a_list_of_references_is_no_article() -> None:
    read = story_of("ris")
    assert ["b.txt"] == [source.file for source in read.story.sources]
    assert ["x.ris is a list of 3 references without texts, none of an article here; it was left out."] == [
        note.text for note in read.notes
    ]


def test_subtitles_are_a_transcript() -> None:
    transcript, _ = story_of("srt").story.sources
    assert "The bridge over the Mill River reopened on Wednesday, Mayor Jane Doe said." == transcript.text
