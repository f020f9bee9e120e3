"""A file that breaks off, or is damaged, says so: each kind that can know it, cut at its telling places."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator

import pytest

from tests.store.hostile import PROSE, paragraph, pdf_of_pages, stream_of, word
from tests.store.test_archives import book, rss
from tests.store.test_odt import odt
from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts

INPUT = Input()
HEADERS = "From: Jane <jane@daily.example>\nSubject: Talks\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
ROWS = [{"title": f"Talks {number}", "text": f"{PROSE} {number}"} for number in range(3)]
PAGE = f"<html><head><title>Talks</title></head><body><div><p>{PROSE}</p><p>{PROSE}</p></div></body></html>"
PACKED = base64.encodebytes(f"{PROSE} Zoë.".encode()).decode()


def said(raw: bytes | str, name: str) -> tuple[list[Draft], str]:
    """The articles, and all that is said of them and of the file."""
    try:
        found = drafts(raw.encode() if isinstance(raw, str) else raw, name, INPUT)
    except Unreadable as error:
        return [], str(error)
    return [draft for draft in found if draft.text], "; ".join(doubt for draft in found for doubt in draft.doubts)


def cuts(whole: bytes, every: int) -> Iterator[bytes]:
    """The beginnings of a file, but not the shortest, by which nobody knows what it is, nor all but its very end."""
    return (whole[:at] for at in range(40, len(whole) - 2, every))


MIXED = f"{HEADERS}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n{PROSE}\n--b--\n"
RIS = "".join(f"TY  - NEWS\nTI  - Bridge {number} reopens\nER  - \n\n" for number in range(3))
BIB = "".join(f"@article{{k{number},\n  title = {{Bridge {number} reopens}},\n  year = 2024\n}}\n" for number in range(3))
TABLE = "title,source,text,url\n" + "".join(f'T{number},Daily,"{PROSE}",https://d.example\n' for number in range(2))


@pytest.mark.parametrize(
    ("name", "whole", "every"),
    [
        ("a.json", json.dumps(ROWS).encode(), 7),
        ("a.json", json.dumps(ROWS, indent=1).encode(), 7),
        ("a.json", json.dumps({"articles": ROWS}).encode(), 7),
        ("a.json", json.dumps(ROWS[0]).encode(), 7),
        ("a.docx", word(paragraph(PROSE)), 29),
        ("a.odt", odt(f"<text:p>{PROSE}</text:p>"), 29),
        ("a.epub", book({"a.xhtml": PAGE}), 61),
        ("a.pdf", pdf_of_pages(1, b"BT /F1 12 Tf (The talks go on.) Tj ET")[:-20], 41),
        ("a.rtf", f"{{\\rtf1\\ansi {PROSE}\\par {PROSE}}}".encode(), 7),
    ],
)
def test_wherever_it_breaks_off(name: str, whole: bytes, every: int) -> None:
    silent = [len(part) for part in cuts(whole, every) if not said(part, name)[1]]
    assert not silent


@pytest.mark.parametrize(
    ("name", "whole", "cut", "what"),
    [
        ("a.html", PAGE, "</p></div>", "no end (</html>)"),
        ("a.html", PAGE, "<p>The", "is a page without words"),
        ("a.eml", MIXED, "--b--", "the mark that ends its parts is missing"),
        ("a.eml", MIXED.replace("mixed", "alternative"), "Friday", "the mark that ends its parts is missing"),
        ("a.eml", f"{HEADERS}Content-Transfer-Encoding: base64\n\n{PACKED}", PACKED[-6:], "damaged or breaks off (base64)"),
        (
            "a.mht",
            f"Snapshot-Content-Location: https://d.example/a\n{MIXED}".replace("text/plain", "text/html"),
            "--b--",
            "mark",
        ),
        ("a.ris", RIS, "reopens\nER  - \n\nTY", "no end (ER)"),
        ("a.ris", RIS[:-8], "", "no end (ER)"),
        ("a.bib", BIB, "}\n@article{k1", "not closed"),
        ("a.bib", BIB, "reopens}", "not closed"),
        ("a.csv", TABLE, ",https", "3 of 4 cells"),
        ("a.csv", TABLE, "Friday", "a quotation mark in it is not closed"),
        ("a.xml", rss(f"<item><title>A</title><description>{PROSE}</description></item>" * 2), "</description>", "damaged"),
        ("a.xml", '<?xml version="1.0"?><plist><dict>', "<dict>", "XML of a kind that is not known"),
        ("a.jsonl", "\n".join(map(json.dumps, ROWS)), '", "text"', "JSON that is damaged or breaks off (in line 1)"),
    ],
)
def test_where_its_end_is_missing(name: str, whole: str, cut: str, what: str) -> None:
    """At the first place of some words, which is where it is cut; the whole says nothing of the kind."""
    at = whole.index(cut) if cut else len(whole)
    assert what in said(whole[:at], name)[1]
    assert not cut or what == "XML of a kind that is not known" or what not in said(whole, name)[1]


@pytest.mark.parametrize("page", [PAGE, f"<title>Talks</title><p>{PROSE}<p>{PROSE}", PAGE.replace("</head>", "")])
def test_a_page_that_needs_no_end_has_none(page: str) -> None:
    """Programs that leave out the end tags that HTML does not need leave out all of them."""
    if "</head>" not in page:
        page = page.replace("</body></html>", "")
    assert not said(page, "a.html")[1]


@pytest.mark.parametrize(
    ("raw", "kept", "doubt"),
    [
        (json.dumps(ROWS)[:-2] + "\x00", 2, "its JSON is damaged or breaks off in line 1; what follows its first 2 records"),
        (json.dumps(ROWS) + " rubbish", 3, "its JSON is damaged or breaks off in line 1; what follows its first 3 records"),
        (json.dumps(ROWS[0]) + json.dumps(ROWS[1]), 2, ""),
        (json.dumps(ROWS) + "\n" + json.dumps(ROWS[:1]), 4, ""),
        (json.dumps({"items": ROWS}, indent=2)[:-60], 2, "what follows its first 2 records was left out"),
        ('{"text: broken\n' + "\n".join(map(json.dumps, ROWS)), 3, "it is no record"),
    ],
)  # fmt: skip
def test_records_before_a_break_are_kept(raw: str, kept: int, doubt: str) -> None:
    found, doubts = said(raw, "a.json")
    assert kept == len(found)
    assert doubt in doubts
    assert bool(doubt) == bool(doubts)


def test_prose_that_begins_like_json_stays_prose() -> None:
    for text in ("[He paused.] Then he spoke.", "{Sic} was all he said.", '["We agreed," he said.]'):
        assert (text, "") == (said(text, "a.txt")[0][0].text, said(text, "a.txt")[1])


def test_two_pages_in_one_file_are_said() -> None:
    assert "another page begins" in said(PAGE + "\n<!doctype html>\n" + PAGE.replace("Friday", "Monday"), "a.html")[1]
    assert not said(PAGE, "a.html")[1]


@pytest.mark.parametrize(
    "hurt",
    [
        lambda raw: raw.replace(b"/Contents 3 0 R", b"/Contents 9 0 R", 1),
        lambda raw: raw.replace(stream := stream_of(b"BT /F1 12 Tf (The talks go on.) Tj ET"), _flip(stream)),
    ],
)
def test_a_pdf_of_which_parts_are_missing_says_so(hurt: Callable[[bytes], bytes]) -> None:
    pytest.importorskip("pypdf")
    whole = pdf_of_pages(2, b"BT /F1 12 Tf (The talks go on.) Tj ET")
    assert not said(whole, "a.pdf")[1]
    assert hurt(whole) != whole
    assert said(hurt(whole), "a.pdf")[1]


def _flip(stream: bytes) -> bytes:
    """A stream with a bit of what is packed in it turned."""
    at = stream.index(b"stream\n") + 28
    return stream[:at] + bytes([stream[at] ^ 4]) + stream[at + 1 :]


def test_a_book_that_lists_what_it_does_not_hold_says_so() -> None:
    whole = book({"a.xhtml": PAGE, "b.xhtml": PAGE.replace("Talks", "Others")})
    assert (
        "1 document that its list names is not in the book"
        in said(whole.replace(b"o/b.xhtml.xhtmlPK", b"o/c.xhtml.xhtmlPK"), "a.epub")[1]
    )


@pytest.mark.parametrize("classic", ["12 of 25 DOCUMENTS", "Dokument 12 von 25", "DOCUMENT 12 DE 25 DOCUMENTS"])
def test_an_export_that_counts_more_than_it_holds_says_so(classic: str) -> None:
    from tui.store.formats.exports import _missing

    assert ["its last article is number 12 of 25, so that it may break off"] == _missing(
        f"11 of 25 DOCUMENTS\n\nx\n  {classic}\nx"
    )
    assert not _missing("1 of 2 DOCUMENTS\nx\n2 of 2 DOCUMENTS\nHe came 3 of 4 times.")


def test_bytes_that_are_not_of_its_encoding_are_said_of_a_mail() -> None:
    raw = f"{HEADERS}Content-Type: text/plain; charset=utf-8\n\n{PROSE} Zoë, Grüße, façade.".encode() + b"\xff"
    found, doubts = said(raw, "a.eml")
    assert "1 broken byte, shown as \ufffd" in doubts
    assert "façade" in found[0].text
