"""More words of the page, sentences that only look so, tails of tweets inside a paragraph, and where outlets are named."""

from __future__ import annotations

import pytest

from tui.engine.clean import articles
from tui.engine.clean.furniture import is_furniture
from tui.model.settings import Clean
from tui.model.story import Article, BlockKind, Source


def read(text: str, file: str = "a.txt") -> Article:
    """One article as it is cleaned."""
    return articles((Source("a", file, text),), Clean())[0][0]


@pytest.mark.parametrize(
    "line",
    [
        "Invalid email",
        "Don't miss a thing: join 20,000 readers who get our Morning Brief.",
        "Join more than 1 million subscribers today",
        "RELATED ARTICLE Port boss quits",
        "READ MORE Why the harbour matters to farmers",
        "ALSO READ Ten ships that made history",
        "Contact the reporter at jdoe@portnews.example or on Twitter @jdoe",
        "Contact Jane Doe via jdoe@portnews.example",
        "Have a tip? Email tips@portnews.example",
        "Got a story? Call our newsdesk on 0800 123 456",
        "— With files from the Canadian Press",
        "Playlist: Storms of the year",
        "Follow the author on Twitter @jdoe",
        "Read the original article at https://www.portnews.example/1",
        "Access Denied",
        "You don't have permission to access this page on this server.",
        "Most read in Business",
        "Latest news from Kenya",
    ],
)
def test_words_of_the_page(line: str) -> None:
    """They are folded."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Most read the letter and wept.",
        "Latest reports were wrong, the mayor said.",
        "New stories of torture came out.",
        "More on the ship were saved.",
        "Most watched in silence as it sank.",
        "Top stories were torn down by the wind.",
        "Contact with the plane was lost at noon.",
        "Join 40 others in a cell, the judge told him.",
        "Got a story wrong, the editor wrote.",
        "Have a look, he told them; have a question ready.",
        "Access denied to the camp is a crime, the court held.",
        "Related charges were dropped.",
        "Read more books, the minister urged pupils.",
        "WATCH OUT FOR ICE",
        "RELATED DEATHS ROSE TO NINE.",
        "Playlist of the king sold for 9,000 crowns.",
        "Follow the money, the prosecutor said.",
        "Trending now toward zero, the rate pleases the bank.",
    ],
)
def test_sentences_of_the_article(line: str) -> None:
    """None of them is folded."""
    assert not is_furniture(line)


def kinds(text: str) -> list[tuple[BlockKind, str]]:
    """The blocks of the paragraph below a headline."""
    found = read(f"Star hurt in Leeds\n\n{text}\n\nHe left on Friday.")
    return [(block.kind, found.text[block.start : block.end].strip()) for block in found.blocks][1:-1]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I'll be back soon. pic.twitter.com/AbCdEf123 — Leo Marks (@leomarks10) March 3, 2019", ["I'll be back soon."]),
        ("Great win tonight!! pic.twitter.com/8sj2abc", ["Great win tonight!!"]),
        ("Thoughts with Leo tonight - John Obi (@obi_j) 4 March 2019", ["Thoughts with Leo tonight"]),
        (
            "The club wrote: get well. pic.twitter.com/123abc The club will play on Sunday.",
            ["The club wrote: get well.", "The club will play on Sunday."],
        ),
        ("So sorry to hear it. —Ada Lund (@ada) May 2, 2018 Others wrote too.", ["So sorry to hear it.", "Others wrote too."]),
    ],
)
def test_tails_of_tweets_in_a_paragraph(text: str, kept: list[str]) -> None:
    """The tail is folded, the words of the tweet are not."""
    found = kinds(text)
    assert [words for kind, words in found if kind is BlockKind.PARAGRAPH] == kept
    assert any(kind is BlockKind.FURNITURE for kind, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "“I am fine, thank you all” — Leo Marks (@leomarks10) March 3, 2019",
        "Leo Marks (@leomarks10 to his fans) was hurt on March 3, 2019.",
        "The account - run by John Obi (@obi_j) since 2012 - was shut.",
        "He posted it (@leo) on May 2, 2018, police said.",
        "The link twitter.com/leo was dead.",
    ],
)
def test_what_is_no_tail(text: str) -> None:
    """A signature behind a quotation, and accounts of which the article tells, stay."""
    assert [BlockKind.FURNITURE] not in [[kind] for kind, _ in kinds(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("NAIROBI, Kenya (CNN)Gunmen freed 40 pupils on Monday.", "CNN"),
        ("(CNN) -- Gunmen freed 40 pupils on Monday.", "CNN"),
        ("LAGOS (Reuters) Gunmen freed 40 pupils.", "Reuters"),
        ("Pupils freed\n\nGunmen freed 40.\n\nCopyright 2019 The Punch. All rights reserved.", "The Punch"),
        ("Pupils freed\n\nGunmen left.\n\nRead the original article at https://www.portnews.com/1.html", "portnews.com"),
        ("Pupils freed\n\nGunmen freed 40. A man told Reuters it was dark.", ""),
        ("Pupils freed\n\nGunmen freed 40, said Obi (CNN) on air.", ""),
        ("Pupils freed\n\nGunmen freed 40.\n\nCopyright 2019 Ada Obi. All rights reserved.", ""),
    ],
)  # fmt: skip
def test_outlets(text: str, source: str) -> None:
    """A dateline without a dash, a notice of rights, the note on the original; nothing from what is only told."""
    assert read(text).meta.source == source


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Merger blocked by the regulator", True),
        ("Merger blocked\n\nSubscribe to read the full article. Already a subscriber? Sign in.", True),
        ("Access Denied\n\nYou don't have permission to access this page on this server.", True),
        ("The regulator blocked the merger.", False),
        ("Merger blocked\n\nThe regulator blocked the merger.", False),
    ],
)
def test_titles_alone_are_not_readable(text: str, missing: bool) -> None:
    """Their silence is not silence."""
    assert read(text).unreadable == missing
