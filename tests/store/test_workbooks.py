"""Workbooks: an article a row, days as days; what is no table says so, and nothing in one does harm."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.formats.docx import docx

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
HEAD = ["Outlet", "Published", "Headline", "Body", "Words"]
FIRST = ["Daily Orsa", datetime(2024, 3, 27), "Bridge reopens", "The bridge was reopened.\nNobody was hurt.", 12]
SECOND = ["The Tarn", date(2024, 3, 28), "Bridge open", "On Monday it was open again.", 9]


def book(*sheets: list[list[object]]) -> bytes:
    """A workbook with these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets):
        sheet = made.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


def read(raw: bytes) -> tuple[list[Draft], list[str]]:
    """The articles, and what is said of the file."""
    found = drafts(raw, "a.xlsx", Input())
    return [each for each in found if each.text], [doubt for each in found for doubt in each.doubts]


def test_an_article_a_row() -> None:
    """Its outlet, its day, its headline and its body; a line break in a cell stays one."""
    found, said = read(book([HEAD, FIRST, SECOND]))
    assert [("Daily Orsa", "2024-03-27", "Bridge reopens"), ("The Tarn", "2024-03-28", "Bridge open")] == [
        (each.fields["source"][0], each.fields["published"][0], each.fields["title"][0]) for each in found
    ]
    assert "Nobody was hurt." in found[0].text
    assert ["1", "2"] == [each.part for each in found]
    assert any("sheet “Sheet 0”" in each for each in said)


def test_the_sheet_that_has_a_text_is_read_and_the_others_are_named() -> None:
    found, said = read(book([["what", "for"], ["notes", "me"]], [HEAD, FIRST]))
    assert 1 == len(found)
    assert any("of its 2 sheets only “Sheet 1” was read" in each for each in said)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (book([["a", "b"], ["1", "2"]]), "column"),
        (book([]), "is a workbook without a cell in it"),
        (book([HEAD, FIRST])[:-400], "damaged"),
    ],
    ids=["no text", "empty", "cut"],
)
def test_what_holds_no_article_says_why(raw: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read(raw)


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
BY_HAND = {
    "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="r"><sheets><sheet name="Press" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": f"<sst {_MAIN}><si><t>Title</t></si><si><t>Text</t></si><si><r><t>Bridge </t></r>"
    "<r><t>reopens</t></r><rPh><t>no</t></rPh></si></sst>",
    "xl/styles.xml": f'<styleSheet {_MAIN}><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\ mmm"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": f"<worksheet {_MAIN}><sheetData>"
    '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Date</t></is></c></row>'
    '<row><c r="A2" t="s"><v>2</v></c><c r="C2" t="str"><f>A1</f><v>It was open again.</v></c>'
    '<c r="D2" s="1"><v>45378</v></c></row>'
    "</sheetData></worksheet>",
}


def test_shared_texts_gaps_formulas_and_days_of_a_declared_format() -> None:
    """As Excel writes them: texts by number, runs of one text, a column without cells, what a formula came to."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as parts:
        for name, words in BY_HAND.items():
            parts.writestr(name, words)
    (found,), _ = read(raw.getvalue())
    assert "It was open again." == found.text.strip()
    assert ("Bridge reopens", "2024-03-27") == (found.fields["title"][0], found.fields["published"][0])


def test_a_bomb_is_refused() -> None:
    """What a part unpacks to is counted as it is unpacked."""
    whole = book([HEAD, FIRST])
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, b"<a>" + b" " * 60_000_000 if name.endswith("sheet1.xml") else old.read(name))
    with pytest.raises(Unreadable):
        read(raw.getvalue())


def test_a_type_of_document_is_refused() -> None:
    """Entities stay out."""
    whole = book([HEAD, FIRST])
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(raw, "w") as new:
        for name in old.namelist():
            words = old.read(name)
            if name.endswith("workbook.xml"):
                words = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
            new.writestr(name, words)
    with pytest.raises(Unreadable):
        read(raw.getvalue())


def _office(target: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as parts:
        parts.writestr(
            "_rels/.rels", f'<Relationships><Relationship Id="r" Type="{_OFFICE}" Target="{target}"/></Relationships>'
        )
        parts.writestr(target, "<main/>")
    return raw.getvalue()


def test_says_what_an_office_file_without_a_text_is() -> None:
    with pytest.raises(Unreadable, match="is an archive; unpack it first"):
        docx(_office("ppt/presentation.xml"), 10_000)
