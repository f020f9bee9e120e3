"""What of a source is the article, and what is the page around it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.clean import article, articles
from tui.model.findings import Note, NoteKind
from tui.model.settings import Clean
from tui.model.story import TOLD, Article, BlockKind, Meta, Source

GOLD = Path(__file__).parent.parent / "quality" / "gold" / "sentences.json"
PROSE = "The two sides met for three hours on Monday and agreed to meet again."
"""A line that nothing may fold."""


def cleaned(text: str, meta: Meta | None = None, **clean: object) -> Article:
    return article(Source("a", "a.txt", text, meta or Meta()), Clean(**clean))  # type: ignore[arg-type]


def kinds(text: str, meta: Meta | None = None, **clean: object) -> list[tuple[str, str]]:
    made = cleaned(text, meta, **clean)
    return [(block.kind.value, made.text[block.start : block.end]) for block in made.blocks]


def whole(*sources: Source, **clean: object) -> tuple[tuple[Article, ...], tuple[Note, ...]]:
    work = articles(sources, Clean(**clean))  # type: ignore[arg-type]
    while True:
        try:
            assert 0 <= next(work) <= 1
        except StopIteration as end:
            return end.value


def folded_letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


FURNITURE = """\
Skip to end of carousel
1/5
3 of 12
Live coverage contributors 10
1 hour ago
4:12 a.m. EDT
5 min read
Advertisement
Share
Share on Facebook
Facebook Twitter Email Print
Copy link
No comments:
Post a Comment
12 Comments
Join the conversation
Sign up for our morning newsletter
Sign up for the Brief, delivered to your inbox every weekday.
Stay informed with accurate news you can trust.
By registering for the newsletter, you agree to the Privacy Policy.
Subscribe
Follow us on Twitter
We use cookies to give you the best experience on our website.
© 2024 The Daily Example. All rights reserved.
Copyright 2024 The Example Press. All rights reserved. This material may not be published, broadcast or rewritten.
Photographer: Jane Doe/Getty Images
Photo: Max Roe / Reuters
Reuters/Jane Doe
Jane Doe/AP
Image source, Getty Images
Reporting by Jane Doe in Cairo and Max Roe in Geneva; Editing by Ann Poe
The Associated Press contributed to this report.
Jane Doe reported from Nairobi and Max Roe from London.
(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)
This article was originally published by The Example.
Related articles
Most Read
Read more: Ministers meet in Geneva
Tags: Politics, Europe
Listen to this article
8 months ago
This is a developing story. Check back for updates.
> Send us a letter to the editor.
SPRINGFIELD, IL ・ 2 DAYS AGO
Reuters | Moscow | Updated: 27-01-2022 02:12 IST | Created: 27-01-2022 02:12 IST
World Politics Materials 26 July 2014 17:52 (UTC +04:00)
date 2022-01-27 Left Menu
#World News
Our Standards: The Thomson Reuters Trust Principles.
READ ALSO: Passenger conceals parcels on a flight
Comments are closed.
Send us a letter to the editor.
Your browser does not support the video tag.
View image in fullscreen
***
""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    """Words of the page are marked wherever they stand."""
    assert [("paragraph", PROSE), ("furniture", line), ("paragraph", PROSE + " So they said.")] == kinds(
        f"{PROSE}\n{line}\n{PROSE} So they said."
    )


REPORTING = """\
Sign up or leave, the minister told the striking workers on Monday.
Subscribers said they had not been told of the breach until Friday.
The company changed its privacy policy after users complained, regulators said.
"Share this with everybody you know," he wrote.
Comments from readers flooded the newspaper’s site within minutes of the announcement.
Related charges against two officials were dropped in March.
Follow the money, prosecutors argued, and the trail leads to Zurich.
The newsletter was the work of one man.
Advertisement revenue fell by a third.
Live coverage of the trial was banned by the judge in January.
Copyright law does not protect recipes, the court found.
No comment was available from the embassy.
More on the island have fled since Sunday than in the whole of last year.
Reporting by the BBC found that 300 people had been moved.
Stay informed, the health ministry told residents, but stay at home.
Photo evidence showed the boat drifting east.
This story has two sides.
He paused.
The fire was first reported by a passing driver at 4:12 a.m. on the coastal road.
Join us, they shouted to the crowd as it passed.
Support for the government has fallen in all but two regions.
Get out, the officers yelled.
Read more widely, the judge advised the defendant.
""".splitlines()


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
    assert (("title", "text"), ("author", "text"), ("published", "text")) == made.meta.origins


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
