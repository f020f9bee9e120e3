"""Tables give an article a row, whatever parts their cells, whatever their columns are called."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.stages import finished
from tui.model.settings import Input, Settings
from tui.store.draft import Draft, Hints, Unreadable
from tui.store.formats import drafts
from tui.store.stories import open_story

INPUT = Input(max_file_mb=2.0)
ONE = "The ferry was late, the port said.\n\nIt had waited for the tide."
TWO = "Nobody knew why; “we waited,” said a passenger."


def read(table: str, name: str = "a.csv", /, **columns: str) -> list[Draft]:
    raw = table.encode()
    return list(drafts(raw, name, INPUT, hints=Hints(columns=columns)))


def articles(table: str, name: str = "a.csv", /, **columns: str) -> list[Draft]:
    return [draft for draft in read(table, name, **columns) if draft.part]


def quoted(rows: list[list[str]], sign: str) -> str:
    return "".join(sign.join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", ""])
def test_what_parts_the_cells_is_found(sign: str, name: str) -> None:
    rows = [
        ["outlet", "date", "headline", "body"],
        ["The Post", "2024-03-27", "Ferry late", ONE],
        ["The Sun", "2024-03-28", "Ferry", TWO],
    ]
    found = articles(quoted(rows, sign), name)
    assert [ONE, TWO] == [draft.text for draft in found]
    assert ["1", "2"] == [draft.part for draft in found]
    assert ("Ferry late", "The Post", "2024-03-27") == tuple(
        found[0].fields[key][0] for key in ("title", "source", "published")
    )


@pytest.mark.parametrize(
    "head",
    [
        "text,title,source,date,url,author",
        "Full Text,Headline,Publication,Publication Date,Link,Byline",
        "article_text,article_title,media_name,publish_date,permalink,authors",
        "Volltext,Titel,Quelle,Datum,URL,Autor",
        "texte,titre,journal,date de publication,url,auteur",
        "CONTENT,TITLE,DOMAIN,PUBLISHED_AT,ADDRESS,WRITER",
    ],
)
def test_spellings_of_columns(head: str) -> None:
    (found,) = articles(f'{head}\n"{TWO}",Ferry late,The Post,2024-03-27,https://example.org/1,Jane Doe\n')
    assert TWO == found.text
    assert {
        "title": "Ferry late", "source": "The Post", "published": "2024-03-27", "author": "Jane Doe",
        "url": "https://example.org/1",
    } == {name: value for name, (value, _) in found.fields.items()}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_encodings(encoding: str) -> None:
    text = quoted([["titre", "texte"], ["Été à Genève", "« Nous étions déjà là », a dit Hélène Lefèvre à la préfecture."]], ";")
    (found,) = [
        draft
        for draft in drafts(text.encode(encoding), "a.csv", INPUT, hints=Hints(encoding if encoding == "mac_roman" else ""))
        if draft.part
    ]
    assert "« Nous étions déjà là », a dit Hélène Lefèvre à la préfecture." == found.text


def test_what_was_taken_for_what_is_said() -> None:
    about = read(f"id,title,text,x\n1,Ferry,{TWO}\n")[0]
    assert "" == about.text
    assert (
        "a table whose cells are parted by commas",
        "read from its columns text: “text”, title: “title”",
        "left out: id, x; columns: in story.yaml says it otherwise",
    ) == about.doubts


def test_the_reader_says_which_column_holds_what() -> None:
    (found,) = articles(
        'Meldung,Kopf,Blatt\n"The ferry was late.",Ferry,The Post\n', text="meldung", title="Kopf", source="Blatt"
    )
    assert ("The ferry was late.", "Ferry", "The Post") == (found.text, found.fields["title"][0], found.fields["source"][0])


def test_a_column_that_is_not_there_is_said() -> None:
    with pytest.raises(Unreadable, match=r"without the column “Inhalt” that story.yaml names"):
        read("id,text\n1,x\n", text="Inhalt")


@pytest.mark.parametrize("text", ["id,title,url\n1,Ferry,https://example.org\n", "1;2;3\n4;5;6\n"])
def test_a_table_without_texts_says_so(text: str) -> None:
    with pytest.raises(Unreadable, match=r"is a table without a column of texts.*columns: {text: NAME}"):
        read(text)


def test_summaries_are_no_whole_articles() -> None:
    whole, part = articles(f'title,text,summary\nA,"{TWO}",short\nB,,Only the summary.\n')
    assert (TWO, True) == (whole.text, whole.whole)
    assert ("Only the summary.", False) == (part.text, part.whole)


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["03/04/2024", "27/04/2024"], "2024-04-03"),
        (["03/04/2024", "04/27/2024"], "2024-03-04"),
        (["03.04.24", "27.04.24"], "2024-04-03"),
    ],
)
def test_a_column_of_dates_tells_their_order(dates: list[str], first: str) -> None:
    rows = "".join(f"{day},words {number}\n" for number, day in enumerate(dates))
    assert first == articles(f"date,text\n{rows}")[0].fields["published"][0]


def test_dates_that_no_other_tells_stay_as_they_are() -> None:
    assert "03/04/2024" == articles("date,text\n03/04/2024,words\n")[0].fields["published"][0]


def test_odd_rows() -> None:
    """Empty ones are none, short ones lack what they lack, what is too much in one is said."""
    found = articles('title,text\nA,"one\ntwo, three"\n\n,\nB\nC,words,more\nD,line\\nnext\n')
    assert ["one\ntwo, three", "", "words", "line\nnext"] == [draft.text for draft in found]
    assert "its row has 3 cells and the table 2 columns; the last were left out" in found[2].doubts


def test_a_small_table_takes_no_room_from_others() -> None:
    """The longest cell is one number for the whole process: what else is read, or was begun to be, may have longer ones."""
    before = csv.field_size_limit()
    read("title,text\nTalks,They met.\n")
    assert before <= csv.field_size_limit()


def test_a_mark_that_is_not_closed_is_said() -> None:
    found = read('title,text\nA,"words\nB,more\n')
    assert any("quotation mark in it is not closed" in doubt for doubt in found[0].doubts)


def test_html_in_a_cell_is_read_as_a_page() -> None:
    (found,) = articles(f'title,text\nA,"<p>{TWO}</p><p>{TWO} Again.</p>"\n')
    assert "<p>" not in found.text
    assert "Again." in found.text


def test_what_excel_says_parts_the_cells() -> None:
    assert TWO == articles(f'sep=;\r\ntitle;text\r\nA;"{TWO}"\r\n')[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The text, the whole text, and nothing else.\nSo it went on.",
        "Bread, milk, body lotion\nThe list was long, he said.",
        "One, two, three.\n",
        "No table at all",
    ],
)
def test_prose_with_commas_is_no_table(text: str) -> None:
    (found,) = drafts(text.encode(), "a.txt", INPUT)
    assert text.strip() == found.text.strip()


def test_story_yaml_names_columns_and_encoding(tmp_path: Path) -> None:
    """For all files of its folder."""
    (tmp_path / "story.yaml").write_text("columns: {text: Meldung, title: Kopf}\nencoding: mac_roman\n", encoding="utf-8")
    (tmp_path / "a.csv").write_bytes("Kopf;Meldung\nFähre;Die Fähre kam zu spät.\n".encode("mac_roman"))
    story = finished(open_story([str(tmp_path)], Settings())).story
    assert ["Die Fähre kam zu spät."] == [source.text for source in story.sources]
    assert "Fähre" == story.sources[0].meta.title
