"""What stands around an article: words of the page, outlet and day where they are derived, a body that is not there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.cleaning import PROSE, cleaned, kinds, whole
from tui.engine.clean import article
from tui.model.findings import NoteKind
from tui.model.settings import Clean
from tui.model.story import Article, Meta, Source

TITLE = "Bridge closed for repairs"

FORMS = """\
First name
Surname*
Your email
Enter your first name
Zip code
Postcode
Confirm password
Select your country
Please tick this box if you do not wish to receive offers from us
Check the box to receive our newsletter
I would like to receive the Morning Digest
I agree to receive marketing emails from our partners.
Yes, I want to hear about offers
* indicates required
Submit""".splitlines()

TEASERS = """\
[Read: The quiet life of ferrymen]
[More: Why bridges rust]
[Watch: How the river rose]
[Listen to our podcast on rivers]
Also on the Herald: the bridge quiz
Also in The Echo: who pays for the ferry?
More from the Gazette: ten walks by the river
You might also enjoy: Nine ferries to see in autumn
Up next: The mayor moves to the mill
In case you missed it: The mill that became a school
From the archive: The flood in pictures
Read more about bridges: How steel ages
Recommended reading: The ferryman's daughter""".splitlines()

CREDITS = """\
Omar Feld/River Images via Reuters
Lena Ost | Valley Photos
Jan de Boer/The Evening Post
Mia Lund/Nordic Press/Getty Images
Courtesy of Lena Ost
Photo courtesy of the River Museum
Courtesy Omar Feld
Lena Ost / Handout
toggle caption Omar Feld/River Images
hide caption Lena Ost for the Gazette""".splitlines()

TWEETS = """\
3.4K Shares
812 Retweets
27 likes
1,204 views
— Omar Feld (@omarfeld) June 3, 2019
– River Police (@riverpolice) 3 June 2019
Omar Feld (@omarfeld) June 3, 2019
— Lena Ost (@lenaost)
pic.twitter.com/Zz91kQ
https://t.co/abc123
Show this thread
A post shared by Lena Ost (@lenaost)""".splitlines()

CONTACTS = """\
Email the author at lena.ost@example.org
Contact Omar Feld at omar@example.org
Follow Lena Ost on Twitter @lenaost
Email: desk@example.org
Now playing: The bridge from above
Playlist
12 videos""".splitlines()

SENTENCES = """\
The first name of the ferry was Aurora.
Her surname had been left off the list.
I would like to receive an apology from the council.
Please tick off the names, the clerk told the ferrymen.
Divers may also enjoy the river, the guide said.
Also on Monday: the court hears the engineer
Also on the agenda: a new ferry
More from the fund: 2 million crowns for the mill.
Courtesy of the council, the ferry ran free all night.
The courtesy of the mayor surprised the engineer
Shares of the steel maker rose 3 percent
27 likes do not make a friend, the engineer wrote.
He wrote to Lena Ost (@lenaost) on June 3, 2019, and had no answer.
The account @omarfeld posted a picture of the bridge.
The talks between Israel/Palestine were put off.
Contact with the ferry was lost at 4:12 a.m.
Playing now for the visitors, he scored twice.
Up next for the council is the mill.
Follow the river and you will find the mill
The either/or of the vote angered Omar Feld
Subscribers of the steel club are allowed to continue.
Submit or leave, the officers shouted.""".splitlines()


@pytest.mark.parametrize("line", [*FORMS, *TEASERS, *CREDITS, *TWEETS, *CONTACTS])
def test_words_of_the_page_are_folded(line: str) -> None:
    """Each stands alone between paragraphs."""
    assert ("furniture", " ".join(line.split())) in kinds(f"{TITLE}\n{PROSE}\n{line}\n{PROSE} So they said.")


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_stay(line: str) -> None:
    """They begin or end like words of the page."""
    assert ("paragraph", line) in kinds(f"{TITLE}\n{PROSE}\n{line}\n{PROSE} So they said.")


@pytest.mark.parametrize("title", ["Talks Resume Today | Daily Post", "Peace Talks Fail/The Evening Post"])
def test_a_title_with_its_outlet_is_no_credit(title: str) -> None:
    """The first line, and the line that is the known title."""
    assert ("headline", title) in kinds(f"{title}\n{PROSE}\n{PROSE} So they said.")


def made(text: str, file: str = "a.txt", meta: Meta | None = None) -> Article:
    return article(Source("a", file, text, meta or Meta()), Clean())


@pytest.mark.parametrize(
    ("text", "file", "outlet", "where"),
    [
        (f"{TITLE}\n\nBROOK TOWN (Reuters) - {PROSE}", "a.txt", "Reuters", "the dateline"),
        (f"{TITLE}\n\nBROOK TOWN, June 3 (Xinhua) -- {PROSE}", "a.txt", "Xinhua", "the dateline"),
        (f"{TITLE}\n\nBROOK (AFP) — {PROSE}", "a.txt", "AFP", "the dateline"),
        (f"{TITLE}\n\nBROOK (Valley News) — {PROSE}", "a.txt", "Valley News", "the dateline"),
        (f"{TITLE}\n\n{PROSE}", "valleynews.co.uk.txt", "valleynews.co.uk", "the file name"),
        (f"{TITLE}\n\n{PROSE}", "www.riverpost.org_2019-06-03.txt", "riverpost.org", "the file name"),
        (f"{TITLE}\n\n{PROSE}", "03_riverpost.com_bridge.txt", "riverpost.com", "the file name"),
        (f"{TITLE}\n\n{PROSE}\nCopyright 2019 The Valley Times. All rights reserved.", "a.txt", "The Valley Times", "the copyright notice"),  # noqa: E501
        (f"{TITLE}\n\n{PROSE}\nThis article was originally published by The Valley Times.", "a.txt", "The Valley Times", "the note on its original"),  # noqa: E501
        (f"The Valley Times\nJune 3, 2019\nBy Lena Ost\n{TITLE}\n\n{PROSE}", "a.txt", "The Valley Times", "its first lines"),
        (f"Brook Gazette\nBy Lena Ost\nJune 3, 2019\n{TITLE}\n\n{PROSE}", "a.txt", "Brook Gazette", "its first lines"),
        (f"By Lena Ost\nBrook Gazette\n3 June 2019\n{TITLE}\n\n{PROSE}", "a.txt", "Brook Gazette", "its first lines"),
        (f"{TITLE}\nBrook Gazette\n3 June 2019\nBy Lena Ost\n\n{PROSE}", "a.txt", "Brook Gazette", "its first lines"),
        (f"riverpost.org\n3 June 2019\n{TITLE}\n\n{PROSE}", "a.txt", "riverpost.org", "its first lines"),
    ],
)  # fmt: skip
def test_an_outlet_is_derived_and_says_from_what(text: str, file: str, outlet: str, where: str) -> None:
    """Only where the text, its file or its address names who printed it; the title is the title."""
    found = made(text, file)
    assert (outlet, where, TITLE) == (found.meta.source, found.outlet_from, found.meta.title)


@pytest.mark.parametrize(
    ("text", "file"),
    [
        (f"{TITLE}\n\nThe bridge cost 2 million crowns, she told Reuters. {PROSE}", "clipping.txt"),
        (f"{TITLE}\n\nBROOK TOWN (north bank) - {PROSE}", "a.txt"),
        (f"{TITLE}\n\nBROOK TOWN - {PROSE}", "scan.2019.txt"),
        (f"News of the flood\n3 June 2019\n\n{PROSE}", "notes.md"),
        (f"{TITLE}\n\nCopyright is a matter of the Valley Times, he said. {PROSE}", "a.txt"),
        (f"{TITLE}\n\nBROOK (AP) — {PROSE}\nMILL (Reuters) — {PROSE} So they said.", "digest.txt"),
    ],
)
def test_nothing_is_derived_from_nothing(text: str, file: str) -> None:
    """Who is told something, a place in brackets, a digest of several agencies, and names of files say nothing."""
    assert ("", "") == (made(text, file).meta.source, made(text, file).outlet_from)


def test_a_day_is_derived_from_the_name_of_the_file() -> None:
    """With where it was found; a date in the text is named, not derived."""
    assert (date(2019, 6, 3), "the file name") == (
        made(PROSE, "riverpost.org_2019-06-03.txt").meta.published,
        made(PROSE, "riverpost.org_2019-06-03.txt").date_from,
    )
    assert not made(f"{TITLE}\n3 June 2019\n{PROSE}").date_from


def test_what_is_named_is_not_derived() -> None:
    """The reader's word wins over a dateline."""
    known = Meta(source="Brook Gazette", origins=(("source", "story.yaml"),))
    found = made(f"{TITLE}\n\nBROOK (AFP) — {PROSE}", meta=known)
    assert ("Brook Gazette", "") == (found.meta.source, found.outlet_from)


def test_a_hash_is_no_name() -> None:
    """Articles whose file has a hash or a number for a name are counted."""
    files = ("3f9a77c01b2e.txt", "8837261.html", "clipping.txt")
    found, _ = whole(*(Source(file, file, f"{TITLE}\n{number} {PROSE}") for number, file in enumerate(files)))
    assert ["unnamed 1", "unnamed 2", "clipping.txt"] == [each.name for each in found]


@pytest.mark.parametrize(
    "notice",
    [
        "Subscribe to continue reading",
        "This article is for subscribers only.",
        "Already a subscriber? Sign in",
        "To read the full story, subscribe now",
        "Sign in or create a free account to keep reading",
    ],
)
def test_a_body_behind_a_pay_notice_is_not_readable(notice: str) -> None:
    """It has a few lines; a long article with the same notice is whole."""
    assert made(f"{TITLE}\n{PROSE}\n{notice}").unreadable
    long = "\n".join(f"{number} {PROSE}" for number in range(12))
    assert not made(f"{TITLE}\n{long}\n{notice}").unreadable
    assert not made(f"{TITLE}\n{PROSE}").unreadable


def test_agency_copy_in_two_papers_is_one_voice() -> None:
    """Said in a note that names both."""
    text = " ".join(f"On day {number} the engineers looked at pier {number * 7} and found rust." for number in range(9))
    found, notes = whole(
        Source("a", "a.txt", f"{TITLE}\nBROOK (AP) — {text}", Meta(source="Brook Gazette")),
        Source("b", "b.txt", f"{TITLE}\nBROOK (AP) — {text} It rained.", Meta(source="River Post")),
    )
    assert "b" == found[0].twin_of
    assert "Agency text in Brook Gazette and River Post: one voice." in [
        note.text for note in notes if note.kind is NoteKind.TWIN
    ]


def test_a_short_text_has_no_language() -> None:
    """A few words may be of any language; they are read as English is."""
    assert "" == cleaned("Le Monde").language
