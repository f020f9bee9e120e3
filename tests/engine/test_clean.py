"""What the parts of an article are, what stands in it twice, and which articles are one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.cleaning import FURNITURE, PROSE, REPORTING, cleaned, kinds, whole
from tui.model.findings import NoteKind
from tui.model.story import Meta, Source


def test_headline_byline_date_dateline_and_caption_are_known() -> None:
    """The parts of an article are told apart, and give the metadata that nothing else gave."""
    made = cleaned(
        "Talks resume in Cairo\nBy Jane Doe and Max van Roe\n27 Mar 2024\n"
        f"A convoy leaves on Monday, March 25. (Ann Poe/AP Photo)\nCAIRO (AP) — {PROSE}"
    )
    assert [
        ("headline", "Talks resume in Cairo"),
        ("byline", "By Jane Doe and Max van Roe"),
        ("date", "27 Mar 2024"),
        ("caption", "A convoy leaves on Monday, March 25. (Ann Poe/AP Photo)"),
        ("dateline", "CAIRO (AP) — "),
        ("paragraph", PROSE),
    ] == [(block.kind.value, made.text[block.start : block.end]) for block in made.blocks]
    assert ("Talks resume in Cairo", "Jane Doe and Max van Roe", date(2024, 3, 27)) == (
        made.meta.title,
        made.meta.author,
        made.meta.published,
    )
    assert (("title", "text"), ("author", "text"), ("published", "text"), ("source", "the dateline")) == made.meta.origins


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON—Talks resumed.",
        "NEW YORK (AP) — Talks resumed.",
        "KYIV, Ukraine, March 27 (Reuters) - Talks resumed.",
        "SPRINGFIELD, Ill. -- Talks resumed.",
        "Geneva (AFP) – Talks resumed.",
        "New Delhi, Mar 27 (PTI) Talks resumed.",
        "RIYADH: Talks resumed.",
        "TEL AVIV/WASHINGTON, 27 March 2024 (Reuters) — Talks resumed.",
    ],
)
def test_dateline(line: str) -> None:
    """The place before the first words is a block of its own on the same line."""
    made = cleaned(f"{line}\n{PROSE}")
    assert ["dateline", "paragraph", "paragraph"] == [block.kind.value for block in made.blocks]
    assert "Talks resumed." == made.text[made.blocks[1].start : made.blocks[1].end]
    assert line == made.text.split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "On 27 March 2024 at 10:15 the doors opened.",
        "UPDATE: Talks resumed.",
        "NATO — the alliance — met.",
        "He said — Talks resumed.",
        "U.S. - Talks",
        "I — and We.",
    ],
)
def test_no_dateline(line: str) -> None:
    """Labels, names and dashes in a sentence are no places."""
    assert ("paragraph", line) in kinds(f"{PROSE}\n{line}\n{PROSE}")


def test_doubled_title_and_doubled_block_are_repeats() -> None:
    """What stands in the article already is told once."""
    text = f"Talks resume\nTalks resume\n{PROSE}\nNobody knows why. Nobody asked.\n{PROSE}\nNobody knows why. Nobody asked."
    assert ["headline", "repeat", "paragraph", "paragraph", "repeat", "repeat"] == [kind for kind, _ in kinds(text)]


def test_a_pull_quote_repeats_its_paragraph() -> None:
    """A line of eight words that stands inside an earlier paragraph says nothing new."""
    quote = "met for three hours on Monday and agreed"
    assert ("repeat", quote) in kinds(f"{PROSE}\nA second paragraph follows it.\n{quote}\nAnd the end.")


def test_a_title_that_was_cut_short_repeats_the_whole_one() -> None:
    """The headline is the line that goes on."""
    text = f"Lawmakers fail to overri...\nLawmakers fail to override the veto\n{PROSE}"
    assert ["repeat", "headline", "paragraph"] == [kind for kind, _ in kinds(text)]


def test_a_house_that_wrote_it_is_a_byline() -> None:
    """Also where the word "by" stands on a line of its own."""
    made = cleaned(f"Talks resume\nReuters Staff\nBy\nANN POE/THE EXAMPLE\n{PROSE}")
    assert ["headline", "byline", "byline", "byline", "paragraph"] == [block.kind.value for block in made.blocks]
    assert "Reuters Staff" == made.meta.author


def test_short_lines_may_be_said_twice() -> None:
    """Two lines of two words in an interview are no repeat."""
    assert 2 == kinds(f"{PROSE}\nHe paused.\nThen he spoke again.\nHe paused.").count(("paragraph", "He paused."))


def test_a_title_that_only_the_page_gives_becomes_the_headline() -> None:
    """The headline is the first block, also where the text of the page came without it."""
    known = Meta(title="Talks resume in Cairo", origins=(("title", "page"),))
    assert ("headline", "Talks resume in Cairo") == kinds(PROSE, known)[0]


@pytest.mark.parametrize("title", ["Talks resume in Cairo", "Talks resume in Cairo - Daily Example", "TALKS RESUME IN CAIRO"])
def test_a_title_that_the_text_has_is_not_doubled(title: str) -> None:
    """The page's title and the text's headline are one."""
    known = Meta(title=title, origins=(("title", "page"),))
    assert ["headline", "paragraph"] == [kind for kind, _ in kinds(f"Talks resume in Cairo\n{PROSE}", known)]


def test_a_title_of_story_yaml_is_not_put_into_the_outlets_mouth() -> None:
    """Nobody may find and quote as the outlet's what the reader wrote."""
    known = Meta(title="My own name for it", origins=(("title", "story.yaml"),))
    assert [("paragraph", PROSE)] == kinds(PROSE, known)


@given(
    st.lists(
        st.sampled_from([*FURNITURE, *REPORTING, PROSE, "Talks resume", "CAIRO — Talks.", "By Jane Doe", "", " x  y "]),
        max_size=8,
    )
)
@settings(max_examples=60, deadline=None)
def test_every_word_stays_in_some_block(lines: list[str]) -> None:
    """Blocks follow each other, leave out line breaks only, and hold every word of the source."""
    text = "\n".join(lines)
    made = cleaned(text)
    assert text.split() == made.text.split()
    at = 0
    for block in made.blocks:
        assert made.text[at : block.start] in {"", "\n"}
        assert block.start < block.end
        at = block.end
    assert len(made.text) == at


def test_a_copy_is_identical_and_a_shorter_version_a_version() -> None:
    """Neither counts as another outlet that confirms, and the order of the files does not matter."""
    first = " ".join(f"word{number} and{number} then{number}" for number in range(60))
    sources = [
        Source("long", "long", first + " It went on for a while."),
        Source("copy", "copy", first + " It went on for a while."),
    ]
    sources += [Source("short", "short", first), Source("other", "other", " ".join(f"else{number}" for number in range(200)))]
    for order in (sources, sources[::-1]):
        made, notes = whole(*order)
        assert {"long": "", "copy": "long", "short": "long", "other": ""} == {each.id: each.twin_of for each in made}
        told = sorted(note.text.split(";")[0] for note in notes if note.kind is NoteKind.TWIN)
        assert ["copy is identical to long", "short is a version of long (100% of its wording stands there)"] == told
