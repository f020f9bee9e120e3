"""References give outlet, day and author to the articles that they name, and are no articles themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.stages import finished
from tui.model.errors import NothingToCompare
from tui.model.settings import Input, Settings
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.stories import Opened, open_story

RIS = """TY  - NEWS
TI  - Ferry kept in port by the tide
T2  - The Eastmouth Courier
AU  - Doe, Jane
AU  - Roe, Tom
DA  - 2024/03/27/
UR  - https://www.example.org/ferry?utm_source=x
N2  - A summary that is
  no article.
ER  - 

"""  # noqa: W291 -- so RIS ends
BIBTEX = """% exported
@article{doe2024,
  title = {{Ferry} kept in port by the tide},
  journal = "The Eastmouth Courier",
  author = {Doe, Jane and Tom Roe},
  date = {2024-03-27},
  url = {https://www.example.org/ferry}
}
"""
CSL = json.dumps(
    [
        {
            "type": "article-newspaper",
            "title": "Ferry kept in port by the tide",
            "container-title": "The Eastmouth Courier",
            "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Tom Roe"}],
            "issued": {"date-parts": [[2024, 3, 27]]},
            "URL": "https://www.example.org/ferry",
        }
    ]
)
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="r" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="d" xmlns:bib="b" xmlns:foaf="f" xmlns:dcterms="t">
<bib:Article rdf:about="https://www.example.org/ferry">
  <z:itemType>newspaperArticle</z:itemType>
  <dcterms:isPartOf><bib:Newspaper><dc:title>The Eastmouth Courier</dc:title></bib:Newspaper></dcterms:isPartOf>
  <bib:authors><rdf:Seq>
    <rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Tom</foaf:givenName></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <dc:title>Ferry kept in port by the tide</dc:title>
  <dc:date>2024-03-27</dc:date>
</bib:Article>
<z:Attachment rdf:about="#item_2"><dc:title>Snapshot</dc:title></z:Attachment>
</rdf:RDF>
"""
LISTS = {"x.ris": RIS, "x.bib": BIBTEX, "x.json": CSL, "x.rdf": RDF}
TEXT = "The ferry stayed in port on Wednesday, because the tide was too low, the port said.\n"


def read(text: str, name: str) -> list[Draft]:
    return list(drafts(text.encode(), name, Input()))


@pytest.mark.parametrize("name", LISTS)
def test_what_each_format_knows(name: str) -> None:
    (draft,) = read(LISTS[name], name)
    assert draft.reference
    assert "" == draft.text
    known = {key: value for key, (value, _) in draft.fields.items()}
    assert "Ferry kept in port by the tide" == known["title"]
    assert ("The Eastmouth Courier", "2024-03-27", "Jane Doe, Tom Roe") == (
        known["source"],
        known["published"],
        known["author"],
    )
    assert known["url"].startswith("https://www.example.org/ferry")


def story(folder: Path, **files: str) -> Opened:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return finished(open_story([str(folder)], Settings()))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    "files",
    [
        {"a__txt": f"Ferry kept in port by the tide\n\n{TEXT}"},
        {"Doe - 2024 - Ferry kept in port by the tide__txt": TEXT},
        {"a__md": f"---\nurl: http://example.org/ferry/\n---\n{TEXT}"},
        {"a__md": f"---\ntitle: Ferry Kept In Port by the Tide!\n---\n{TEXT}"},
    ],
    ids=["first line", "file name", "address", "title"],
)
def test_articles_that_are_named_get_what_they_lack(tmp_path: Path, name: str, files: dict[str, str]) -> None:
    read_story = story(tmp_path, **files, **{name.replace(".", "__"): LISTS[name]})
    (source,) = read_story.story.sources
    assert ("The Eastmouth Courier", "2024-03-27", "Jane Doe, Tom Roe") == (
        source.meta.source, str(source.meta.published), source.meta.author,
    )  # fmt: skip
    assert ("source", "reference") in source.meta.origins
    assert f"{name} is a list of one reference without texts; it says what is known of an article here." in [
        note.text for note in read_story.notes
    ]


def test_what_an_article_says_of_itself_stays(tmp_path: Path) -> None:
    text = f"---\ntitle: Ferry kept in port by the tide\nsource: The Post\n---\n{TEXT}"
    (source,) = story(tmp_path, a__md=text, x__ris=RIS).story.sources
    assert ("The Post", "Jane Doe, Tom Roe") == (source.meta.source, source.meta.author)


def test_two_that_differ_say_nothing(tmp_path: Path) -> None:
    other = RIS.replace("The Eastmouth Courier", "The Post")
    (source,) = story(
        tmp_path, a__txt=f"Ferry kept in port by the tide\n\n{TEXT}", x__ris=RIS + other.replace("UR", "X1")
    ).story.sources
    assert "" == source.meta.source


def test_a_list_that_names_nothing_here_is_left_out(tmp_path: Path) -> None:
    notes = [note.text for note in story(tmp_path, a__txt=TEXT, x__ris=RIS * 3).notes]
    assert ["x.ris is a list of 3 references without texts, none of an article here; it was left out."] == notes


def test_a_list_alone_says_so(tmp_path: Path) -> None:
    with pytest.raises(NothingToCompare) as caught:
        story(tmp_path, x__ris=RIS)
    assert "a list of one reference without texts" in str(caught.value) + str(caught.value.remedy)


@pytest.mark.parametrize(
    ("entry", "known"),
    [
        (
            r"@misc{a, title = {Sch\"{o}ne Gr\"u{\ss}e aus Malm\"o}, year = 2024, month = 27 # mar}",
            {"published": "2024-03-27", "title": "Schöne Grüße aus Malmö"},
        ),
        ('@article{a,\n title = "A {B}rief" # " History",\n}', {"title": "A Brief History"}),
        ("@ARTICLE(a, TITLE={Caf\\'{e} -- open}, NEWSPAPER={The Post})", {"title": "Café – open", "source": "The Post"}),
        ("@online{a, title={Ferry late}, url={https://example.org/a\\_b}, year={2024}}", {"url": "https://example.org/a_b"}),
        ("@comment{jabref}\n@article{a, title = {Ferry late}}", {"title": "Ferry late"}),
    ],
)
def test_bibtex(entry: str, known: dict[str, str]) -> None:
    (draft,) = read(entry, "a.bib")
    assert known.items() <= {key: value for key, (value, _) in draft.fields.items()}.items()


def test_years_alone_are_no_day() -> None:
    (draft,) = read("TY  - NEWS\nTI  - Ferry late\nPY  - 2024\nER  - \n", "a.ris")
    assert "published" not in draft.fields


@pytest.mark.parametrize(
    "text",
    [
        "TY  - is how a list of references begins, he explained.\nNobody listened.",
        "@mayor{the}: a name with braces.\nNothing more.",
        "Write to @editor (the desk).",
        "% of those who voted, half were women.\nThe rest were men.",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert text == read(text, "a.txt")[0].text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (RDF[:700], "breaks off or is no XML"),
        (RDF.replace("<rdf:RDF", '<!DOCTYPE x [<!ENTITY a "b">]><rdf:RDF', 1), "declares a type of document"),
        (RDF.replace("<dc:date>", "<x>" * 300), "nested more than 200"),
        ("@article{a, x = {y}}", "holds none"),
    ],
)
def test_broken_lists_say_why(text: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(text, "a.rdf" if "<" in text else "a.bib")
