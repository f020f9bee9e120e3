"""Citations by the rules of their styles: what is known stands where it belongs, what is not is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.fire import FIRE, at
from tests.stories import often
from tui.model.story import Article, Meta
from tui.reading.printed.citation import cite_comparison, cite_in_reading, mark_to_copy
from tui.reading.printed.citation_styles import STYLES, CitedWords, plain_words
from tui.reading.printed.source_list import SourceList


def article(meta: Meta, file: str = "a.txt") -> Article:
    """An article with a headline of 10 characters and two paragraphs."""
    return replace(FIRE.story.articles[0], meta=meta, file=file)


FULL = Meta(
    source="NTD",
    title="Talks “Resume”",
    author="Jane Doe and John Roe",
    published=date(2024, 3, 7),
    url="https://ntd.example/a",
    page="A1",
)
BEHIND = FIRE.story.articles[0].text.index("A market burned")


@pytest.mark.parametrize(
    ("style", "entry", "beside"),
    [
        (
            "plain",
            "NTD, “Talks ‘Resume’”, by Jane Doe and John Roe, 7 March 2024, page A1, https://ntd.example/a",
            "NTD, paragraph 1",
        ),
        (
            "chicago",
            "Doe, Jane, and John Roe. “Talks ‘Resume.’” NTD, March 7, 2024. https://ntd.example/a.",
            "Doe and Roe, “Talks ‘Resume,’” para. 1",
        ),
        (
            "apa",
            "Doe, J., & Roe, J. (2024, March 7). Talks “Resume.” NTD, A1. https://ntd.example/a",
            "Doe & Roe, 2024, para. 1",
        ),
        ("mla", "Doe, Jane, and John Roe. “Talks ‘Resume.’” NTD, 7 Mar. 2024, p. A1, https://ntd.example/a.", "Doe and Roe"),
    ],
)
def test_all_is_known(style: str, entry: str, beside: str) -> None:
    sources = SourceList((article(FULL),), style)
    assert (entry, beside) == (plain_words(sources.entry(0)), sources.beside(0, BEHIND))


@pytest.mark.parametrize(
    ("style", "entry", "beside"),
    [
        ("chicago", "NTD. “What’s Next?” n.d.", "“What’s Next?,” para. 1"),
        ("apa", "What’s Next? (n.d.). NTD.", "“What’s Next?,” n.d., para. 1"),
        ("mla", "“What’s Next?” NTD, n.d.", "“What’s Next?”"),
        ("plain", "NTD, “What’s Next?”, n.d.", "NTD, paragraph 1"),
    ],
)
def test_without_author_and_day(style: str, entry: str, beside: str) -> None:
    """The title is first (in Chicago's list the newspaper), and the day is said to be unknown."""
    sources = SourceList((article(Meta(source="NTD", title="What’s Next?")),), style)
    assert (entry, beside) == (plain_words(sources.entry(0)), sources.beside(0, BEHIND))


def test_a_note_of_chicago_stands_alone() -> None:
    alone = SourceList((article(FULL),), "chicago").alone(0, BEHIND)
    assert "Jane Doe and John Roe, “Talks ‘Resume,’” NTD, March 7, 2024, page A1, para. 1, https://ntd.example/a" == alone
    unsigned = SourceList((article(replace(FULL, author="", page="", url="")),), "chicago").alone(0, 0)
    assert "“Talks ‘Resume,’” NTD, March 7, 2024, headline" == unsigned


@pytest.mark.parametrize("style", ["chicago", "apa", "mla", "plain"])
def test_an_unknown_outlet_is_cited_as_such(style: str) -> None:
    """With the file that was read, and not in italics, which are for names."""
    entry = SourceList((article(Meta(title="Fire", author="Ann Lee")),), style).entry(0)
    assert "unknown outlet, file a.txt" in plain_words(entry).replace("Unknown", "unknown")
    assert not any(words.is_emphasised for words in entry)


@pytest.mark.parametrize("style", ["chicago", "apa", "mla", "plain"])
def test_what_was_derived_says_from_what(style: str) -> None:
    origins = (("source", "the dateline"), ("published", "the file name"))
    entry = plain_words(SourceList((article(replace(FULL, origins=origins)),), style).entry(0))
    assert entry.endswith(" [outlet from the dateline, day from the file name]")
    assert "[" not in plain_words(SourceList((article(FULL),), style).entry(0))


@pytest.mark.parametrize("style", ["chicago", "apa", "mla"])
def test_an_outlet_is_not_its_own_author(style: str) -> None:
    entry = plain_words(SourceList((article(Meta(source="Bloomberg", author="bloomberg", title="Fire")),), style).entry(0))
    assert 1 == entry.casefold().count("bloomberg")


@pytest.mark.parametrize(
    ("authors", "chicago", "apa", "mla"),
    [
        ("Jane Doe", "Doe, Jane.", "Doe, J. (", "Doe, Jane."),
        ("Reuters", "Reuters.", "Reuters. (", "Reuters."),
        ("Jean-Paul Roe", "Roe, Jean-Paul.", "Roe, J.-P. (", "Roe, Jean-Paul."),
        ("Martin King Jr.", "King, Martin, Jr.", "King, M., Jr. (", "King, Martin, Jr."),
        ("Ann Lee, Bob Moe, Tim Roe", "Lee, Ann, Bob Moe, and Tim Roe.", "Lee, A., Moe, B., & Roe, T. (", "Lee, Ann, et al."),
        ("Xi Jinping", "Xi Jinping.", "Xi Jinping. (", "Xi Jinping."),
        ("Jan van Berg", "van Berg, Jan.", "van Berg, J. (", "van Berg, Jan."),
    ],
)
def test_authors(authors: str, chicago: str, apa: str, mla: str) -> None:
    one = (article(replace(FULL, author=authors)),)
    for style, expected in (("chicago", chicago), ("apa", apa), ("mla", mla)):
        assert plain_words(SourceList(one, style).entry(0)).startswith(expected), style


def test_of_many_authors_the_first_is_named_in_the_text() -> None:
    many = (article(replace(FULL, author="Ann Lee, Bob Moe, Tim Roe, Amy Poe")),)
    assert "Lee et al., 2024, para. 1" == SourceList(many, "apa").beside(0, BEHIND)
    assert SourceList(many, "chicago").beside(0, BEHIND).startswith("Lee et al., “")
    assert SourceList(many, "chicago").alone(0, BEHIND).startswith("Ann Lee et al., “")
    assert "Lee et al." == SourceList(many, "mla").beside(0, BEHIND)


def test_two_articles_of_one_author_and_year_get_letters() -> None:
    """By day and not by their place in the story; without a day behind a hyphen."""
    later, earlier = (article(replace(FULL, author="Ann Lee", published=date(2024, 3, day))) for day in (9, 2))
    sources = SourceList((later, earlier, article(replace(FULL, author="Bob Moe"))), "apa")
    assert ["Lee, 2024b", "Lee, 2024a", "Moe, 2024"] == [
        sources.beside(number, BEHIND).rpartition(",")[0] for number in range(3)
    ]
    assert "(2024a, March 2)" in plain_words(sources.entry(1))
    undated = SourceList([article(replace(FULL, author="Ann Lee", published=None))] * 2, "apa")
    assert "Lee, n.d.-b, para. 1" == undated.beside(1, BEHIND)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_short_citations_tell_articles_apart(style: str) -> None:
    """Also versions of one article in one outlet, and articles of which nothing is known but the file."""
    metas = [FULL, replace(FULL, title="Other"), replace(FULL, published=date(2024, 3, 8)), FULL, Meta(), Meta()]
    sources = SourceList([article(meta, f"{number}.txt") for number, meta in enumerate(metas)], style)
    short = [sources.beside(number, BEHIND) for number in range(len(metas))]
    assert len(set(short)) == len(metas), short


def test_the_newspaper_is_emphasised() -> None:
    for style in ("chicago", "apa", "mla"):
        emphasised = [words.text for words in SourceList((article(FULL),), style).entry(0) if words.is_emphasised]
        assert ["NTD"] == emphasised
    assert "ab" == plain_words((CitedWords("a"), CitedWords("b", is_emphasised=True)))


def test_the_list_is_in_order() -> None:
    """By author, else by title without its article; each article once."""
    metas = [Meta(source="NTD", title="The Zoo"), replace(FULL, author="Ann Lee"), Meta(source="NTD", title="“A Fire”")]
    entries = SourceList([article(meta) for meta in metas], "mla").entries([2, 0, 1, 1])
    assert ["“‘A Fire.’”", "Lee, Ann.", "“The Zoo.”"] == [
        entry[: len(cut)] for entry, cut in zip(entries, ("“‘A Fire.’”", "Lee, Ann.", "“The Zoo.”"), strict=True)
    ]


@pytest.mark.parametrize("style", ["apa", "mla"])
def test_what_is_copied_brings_its_entry(style: str) -> None:
    """A short citation says too little where it is pasted alone."""
    there = replace(at("A market burned"), citation_style=style)
    mark = mark_to_copy(there)
    assert mark is not None
    words, entry = cite_in_reading(there, mark).splitlines()
    assert (words[0], words[-1]) == ("“", ")")
    assert entry == SourceList(FIRE.story.articles, style).entries([mark.article])[0]
    lines = cite_comparison(there).splitlines()
    assert lines[lines.index("") + 1] == STYLES[style].heading
    assert 2 == len(lines[lines.index("") + 2 :])


def test_chicago_is_copied_as_a_note() -> None:
    there = replace(at("A market burned"), citation_style="chicago")
    assert "\n" not in cite_in_reading(there, mark_to_copy(there))  # type: ignore[arg-type]
    assert "" not in cite_comparison(there).splitlines()


@often
@given(
    st.builds(
        Meta,
        source=st.text(),
        title=st.text(),
        author=st.text(),
        published=st.none() | st.dates(),
        url=st.text(),
        page=st.text(),
    ),
    st.sampled_from(sorted(STYLES)),
)
def test_law_any_article_is_cited_on_one_line(meta: Meta, style: str) -> None:
    """No odd value breaks a citation, and the words of the title stay."""
    sources = SourceList((article(meta), article(meta, "b.txt")), style)
    lines = (plain_words(sources.entry(0)), sources.beside(0, BEHIND), sources.alone(1, 0, spoken="words of Ann"))
    assert [1, 1, 1] == [len(line.strip().splitlines()) for line in lines]
    assert {character for character in meta.title if character.isalnum()} <= set(lines[0])
