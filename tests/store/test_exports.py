"""Exports of databases are cut into their articles, and what is none stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path
from textwrap import wrap

import pytest

from tests.conftest import ROOT
from tests.stages import finished
from tests.store.exported import ARTICLES, LANGUAGES, LAYOUTS, PAGES
from tests.store.hostile import word
from tests.store.test_pdf import pdf_showing
from tui.model.settings import Input, Settings
from tui.store.formats import drafts
from tui.store.metadata import meta
from tui.store.stories import Opened, open_story, source_of_paste

DATA = ROOT / "tests" / "data" / "exports"
THREE = (
    (
        "The Springfield Post",
        "Bridge over the Mill River reopens after flood",
        "SPRINGFIELD — The bridge",
        "council had planned.",
    ),
    ("The Riverton Gazette", "Mill River crossing open again", "The Mill River bridge", "their lost fields."),
    ("The Valley Times", "Farmers say they were forgotten", "Farmers along the Mill", "from this newspaper."),
)
"""Outlet, title, first and last words of the articles that the samples hold."""


def story_of(path: Path) -> Opened:
    return _last(open_story([str(path)], Settings()))


def _last(reading: object) -> Opened:
    return finished(reading)  # type: ignore[arg-type, no-any-return]


@pytest.mark.parametrize(
    "family", ["nexis_docx", "nexis_uni_txt", "factiva_txt", "proquest_txt", "factiva_html", "europresse_html"]
)
def test_the_samples_are_three_articles(family: str) -> None:
    """Each with its own title, outlet, day, author and page, and with its own words alone."""
    read = story_of(DATA / family)
    for number, (source, (outlet, title, first, last)) in enumerate(zip(read.story.sources, THREE, strict=True)):
        assert (outlet, title, date(2024, 3, 27 + number)) == (source.meta.source, source.meta.title, source.meta.published)
        assert source.meta.author.startswith("Some Writer") or family == "europresse_html"
        assert source.text.startswith(first)
        assert source.text.endswith(last)
        assert source.file.endswith(f"#{number + 1}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", LAYOUTS | PAGES)
def test_every_layout_gives_its_articles(layout: str, language: str) -> None:
    """Fields that look like fields inside an article stay words of it."""
    text = (LAYOUTS | PAGES)[layout](language)
    found = [draft for draft in drafts(text.encode(), "export", Input()) if draft.text]
    for number, (draft, each) in enumerate(zip(found, ARTICLES, strict=True), 1):
        known, doubts = meta(draft.fields)
        assert str(number) == draft.part
        assert (each.outlet, each.title, each.author, date(2024, *each.day), each.page) == (
            known.source,
            known.title,
            known.author,
            known.published,
            known.page,
        )
        assert list(each.body) == [line.strip() for line in draft.text.split("\n") if line.strip()]
        assert () == doubts


PLAIN = (
    "The archive held 25 letters.\n\n1 of 25 DOCUMENTS\n\nSo it said on the first of them, of March 27, 2024, she said.",
    "LP sales rose again.\nHD television did not.\nBY the end of the year the shops were empty.\nIN a word: vinyl.",
    "The film ends with the words\nEnd of Document\nand nobody in the hall laughed.",
    "Document 1 of 3\n\nThe leaked file begins with a list of names. The two others were not published.",
    "Subject: Lunch\nThe mail that the minister wrote has one line. Length: four words.\nLoad-Date: so he called his wedding.",
    "He read out the line “Record Number: 12” to the court.\n\nRecord Number: 1234567\n\nThe judge laughed.",
    "Document AB1234567890CD\n\nis what stood on the file that the reporters were given.",
    "Section: the third row\nByline: nobody\n\nThese are the lines of a poem by an author who likes colons: many of them.",
)
"""Articles that quote what exports are made of."""


@pytest.mark.parametrize("text", PLAIN)
def test_an_article_that_quotes_an_export_is_none(text: str) -> None:
    """One article, all its words, and nothing said."""
    (draft,) = drafts(text.encode(), "a.txt", Input())
    assert text.split() == draft.text.split()
    assert ("", ()) == (draft.part, draft.doubts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1 of 3 DOCUMENTS\n\nsome words\n\n2 of 3 DOCUMENTS\n\nmore words\n\n3 of 3 DOCUMENTS\n\nand more", "Nexis"),
        ("Words of one.\n\nEnd of Document\n\nWords of another.\n\nEnd of Document\n", "Nexis"),
        ("Document 1 of 2\n\nSome words.\n\nDocument 2 of 2\n\nMore words.", "ProQuest"),
        ("Words.\n\nRecord Number: 1A2B3C4D5E\n\nMore words.\n\nRecord Number: 1A2B3C4D5F\n", "NewsBank"),
        ("Words.\n\nDocument HARBDL0020240401ek4900001\n\nMore.\n\nDocument HARBDL0020240401ek4900002\n", "Factiva"),
    ],
)
def test_what_looks_like_an_export_and_cannot_be_cut_says_so(text: str, name: str) -> None:
    """It is read as it is, whole."""
    (draft,) = drafts(text.encode(), "a.txt", Input())
    assert text.split() == draft.text.split()
    assert (f"it looks like an export of {name} and could not be cut into its articles, so it was read as one",) == draft.doubts


def test_what_is_left_out_of_an_export_is_said_once() -> None:
    about, *found = drafts(LAYOUTS["nexis_cover"]("en").encode(), "a.txt", Input())
    assert ("", "") == (about.text, about.part)
    assert "it is an export of Nexis" == about.doubts[0]
    assert about.doubts[1].startswith("what stands before its first article was left out: User Name: A Researcher")
    assert "Load-date" in about.doubts[-1]
    assert [()] * 3 == [draft.doubts for draft in found]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_article_alone_has_no_place(layout: str) -> None:
    """As when a researcher saves one hit."""
    text = LAYOUTS[layout]("en")
    second = text.index(ARTICLES[1].title, text.index(ARTICLES[0].body[-1]))
    edge = next(at for mark in ("2 of 3", "_" * 60, "\n\n") if (at := text.rfind(mark, 0, second)) > 0)
    alone = text[:edge].replace("of 3", "of 1")
    kept = [draft for draft in drafts(alone.encode(), "a.txt", Input()) if draft.text]
    assert ARTICLES[0].body[0] in kept[0].text
    assert ARTICLES[0].title == kept[0].fields["title"][0]
    assert 1 == len(kept)


def test_a_piece_without_fields_stays_as_it_is() -> None:
    """Nothing is dropped, and the others are cut."""
    text = LAYOUTS["nexis_new"]("en").replace("Harbour Daily\n\nApril 9, 2024 Tuesday 10:15 PM GMT", "")
    _, first, *others = drafts(text.encode(), "a.txt", Input())
    assert ("its fields were not understood, so all its lines were taken",) == first.doubts
    assert ARTICLES[0].body[-1] in first.text
    assert [each.title for each in ARTICLES[1:]] == [draft.fields["title"][0] for draft in others]


def test_ids_follow_the_article_and_not_its_number(tmp_path: Path) -> None:
    """A new export of one article more moves nobody."""
    (tmp_path / "a.txt").write_text(LAYOUTS["nexis_new"]("en"))
    before = {source.meta.title: source.id for source in story_of(tmp_path).story.sources}
    first, rest = LAYOUTS["nexis_new"]("en").split("End of Document", 1)
    (tmp_path / "a.txt").write_text(f"{rest.strip()}\n\n\n{first.lstrip()}End of Document\n")
    read = story_of(tmp_path).story.sources
    assert before == {source.meta.title: source.id for source in read}
    assert "a.txt#3" == next(source.file for source in read if source.meta.title == ARTICLES[0].title)


def test_one_text_in_two_outlets_is_two_articles(tmp_path: Path) -> None:
    """As agency copy is; their ids differ by what the export says of them, wherever they stand."""
    first, *_ = LAYOUTS["nexis_new"]("en").split("End of Document")
    (tmp_path / "a.txt").write_text(
        f"{first}End of Document\n\n{first.replace('Harbour Daily', 'Other Daily')}End of Document\n"
    )
    ids = [source.id for source in story_of(tmp_path).story.sources]
    assert 2 == len(set(ids))
    (tmp_path / "a.txt").write_text(
        f"{first.replace('Harbour Daily', 'Other Daily')}End of Document\n\n{first}End of Document\n"
    )
    assert ids[::-1] == [source.id for source in story_of(tmp_path).story.sources]


def rtf(text: str) -> bytes:
    lines = (line.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}") for line in text.split("\n"))
    words = "\\par\n".join("".join(char if char.isascii() else f"\\u{ord(char)}?" for char in line) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0\n{words}}}".encode()


def docx(text: str) -> bytes:
    return word("".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n")))


def pdf(text: str) -> bytes:
    """Printed on pages, each line broken at a width."""
    pytest.importorskip("pypdf")
    lines = [piece for line in text.split("\n") for piece in (wrap(line, 85) or [""])]
    rows = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    return pdf_showing(
        *([(60.0, 760.0 - 14 * y, 10.0, words) for y, words in enumerate(page) if words.strip()] for page in rows)
    )


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("container", [rtf, docx, pdf])
def test_an_export_is_cut_whatever_it_came_in(container: Callable[[str], bytes], layout: str) -> None:
    """The same cutters see the lines of a text, of a Word document and of pages."""
    found = [draft for draft in drafts(container(LAYOUTS[layout]("en")), "export", Input()) if draft.text]
    assert [(each.outlet, each.title) for each in ARTICLES] == [
        (draft.fields["source"][0], draft.fields["title"][0]) for draft in found
    ]
    assert all(draft.text.lstrip().startswith(each.body[0]) for draft, each in zip(found, ARTICLES, strict=True))
    assert all(each.body[-1] in draft.text for draft, each in zip(found, ARTICLES, strict=True))


@pytest.mark.parametrize(
    ("layout", "change"),
    [
        ("nexis_new", lambda text: text.replace("\n", "\r\n")),
        ("nexis_new", lambda text: "\n".join(line for line in text.split("\n") if line.strip())),
        (
            "nexis_new",
            lambda text: "\n".join(line for line in text.split("\n") if not line.startswith(("Byline", "Section", "Length"))),
        ),
        ("nexis_new", lambda text: text.replace("Load-Date:", "Graphic\n\nThe pier.\nPhoto by X\n\n\nLoad-Date:")),
        ("nexis_classic", lambda text: text.replace(" of 3 DOCUMENTS", " of 3").replace(" " * 30, " " * 30 + "Document ")),
        ("nexis_classic", lambda text: f"Search: ferry\n\n{text}"),
        ("factiva_codes", lambda text: "\n".join(line for line in text.split("\n") if line.strip())),
        ("factiva_codes", lambda text: text.replace("HD  ", "HD\n").replace("SN  ", "SN\n").replace("PD  ", "PD\t")),
        ("factiva_codes", lambda text: "\n".join(line for line in text.split("\n") if not line.startswith(("SE ", "AN ")))),
        ("factiva_plain", lambda text: text.replace("By ", "")),
        ("factiva_plain", lambda text: f"Factiva\n\n© 2024 Factiva, Inc. All rights reserved.\n\nPage 1\n\n{text}"),
        (
            "proquest",
            lambda text: "\n".join(line for line in text.split("\n") if not line.startswith("Document ") or "URL" in line),
        ),
        ("proquest", lambda text: text.replace("_" * 60, "").replace("Full text: ", "Full text:\n\n")),
        (
            "proquest",
            lambda text: text.replace("April 9, 2024", "2024-04-09").replace(
                "Subject: Ferries", "Title: Another\n\nSubject: Ferries"
            ),
        ),
        (
            "newsbank_piped",
            lambda text: text.replace("April 9, 2024 | Harbour Daily | Page A3", "Harbour Daily - April 9, 2024"),
        ),
        (
            "newsbank_fields",
            lambda text: text.replace("Source:", "Paper:").replace("Article Text:\n", "\n").replace("Title:", "Headline:"),
        ),
    ],
)
def test_an_export_is_cut_however_it_differs(layout: str, change: Callable[[str], str]) -> None:
    """As editions, years and what a person has deleted make them differ."""
    found = [draft for draft in drafts(change(LAYOUTS[layout]("en")).encode(), "export.txt", Input()) if draft.text]
    for draft, each in zip(found, ARTICLES, strict=True):
        values = {name: draft.fields[name][0] for name in ("source", "title", "published")}
        assert {"source": each.outlet, "title": each.title, "published": f"2024-04-{each.day[1]:02}"} == values
        assert list(each.body) == [line for line in draft.text.split("\n") if line.strip()]


def test_an_export_that_is_pasted_is_its_articles() -> None:
    found = finished(source_of_paste(LAYOUTS["factiva_codes"]("en"), Settings(), frozenset()))
    assert [each.title for each in ARTICLES] == [source.meta.title for source in found]
    assert 3 == len({source.id for source in found})


def test_a_title_among_the_fields_is_the_title() -> None:
    """As in older exports of NewsBank, which write the article of a paper's name behind it."""
    text = (
        "Springfield Post, The (IL)\nMarch 27, 2024\nSection: News\nPage: A1\n\n"
        "Bridge open again\nAuthor: Jane Doe\n\nArticle Text:\n\nThe bridge reopened.\n\n"
        "Caption: The bridge.\n\nCopyright (c) 2024 The Springfield Post\nRecord Number: 1234567890\n"
    )
    (draft,) = drafts(text.encode(), "a.txt", Input())
    assert ("The Springfield Post", "Bridge open again", "Jane Doe", "2024-03-27", "A1") == tuple(
        draft.fields[name][0] for name in ("source", "title", "author", "published", "page")
    )
    assert "The bridge reopened." == draft.text


def test_what_stands_below_graphic_is_no_word_of_the_article() -> None:
    text = LAYOUTS["nexis_new"]("en").replace(
        "Classification\n\n\n", "Graphic\n\n \nPHOTO: The pier (PHOTOGRAPH BY X)(A14)\n\nClassification\n\n\n"
    )
    found = [draft for draft in drafts(text.encode(), "a.txt", Input()) if draft.text]
    assert [each.body[-1] for each in ARTICLES] == [draft.text.split("\n")[-1] for draft in found]
