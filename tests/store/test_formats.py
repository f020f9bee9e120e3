"""Every format gives its article, by content and not by name alone."""

from __future__ import annotations

import gzip
import json
import sys
import zipfile
from email.message import EmailMessage
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.metadata import meta

PROSE = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."


def one(raw: bytes | str, name: str = "a.txt") -> Draft:
    (draft,) = drafts(raw.encode() if isinstance(raw, str) else raw, name, Input())
    return draft


def test_front_matter_gives_the_fields() -> None:
    """Whatever tools call them, each says where it comes from."""
    draft = one(
        f"---\nTitle: Talks resume\nauthors: [Jane Doe, Max Roe]\nsite: Daily Example\ndate: 2024-03-27\n---\n{PROSE}\n"
    )
    known, doubts = meta(draft.fields)
    assert ("Talks resume", "Jane Doe, Max Roe", "Daily Example", "2024-03-27") == (
        known.title,
        known.author,
        known.source,
        str(known.published),
    )
    assert PROSE == draft.text.strip()
    assert () == doubts


@pytest.mark.parametrize("words", ["03/04/2024", "soon", "March 27", "2024-02-31"])
def test_a_date_that_is_not_clear_is_left_out_and_said(words: str) -> None:
    """Nothing is guessed: two conventions, no year, no such day."""
    known, doubts = meta(one(f"---\ntitle: x\ndate: {words}\n---\n{PROSE}").fields)
    assert known.published is None
    assert 1 == len(doubts)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# Talks resume\n\nThe *first* **day** was [long](https://example.org).", "Talks resume\nThe first day was long."),
        ("One line\nand its next.", "One line and its next."),
        ("1990. That was the year.", "1990. That was the year."),
        ("- one\n- two", "one\ntwo"),
        ("> He said so.", "He said so."),
        ("[red] [/b] [sic] [@click=app.quit] stay", "[red] [/b] [sic] [@click=app.quit] stay"),
        ("<b>bold</b> stays as typed", "<b>bold</b> stays as typed"),
    ],
)
def test_markdown_gives_its_words(written: str, shown: str) -> None:
    assert shown == one(written, "a.md").text


def test_text_that_looks_a_little_like_markdown_stays_as_typed() -> None:
    """Without front matter and without the name there is nothing to strip."""
    assert "* He said *so*." == one("* He said *so*.").text


TITLE, SITE, URL = "Talks resume", "daily.example", "https://daily.example/a"


@pytest.mark.parametrize(
    "record",
    [
        {"title": TITLE, "text": PROSE, "hostname": SITE, "author": "Jane Doe", "date": "2024-03-27", "source": URL},
        {
            "title": TITLE, "maintext": PROSE, "source_domain": SITE, "authors": ["Jane Doe"], "url": URL,
            "date_publish": "2024-03-27 09:00:00",
        },
        {
            "title": TITLE, "text": PROSE, "source_url": "https://daily.example", "authors": ["Jane Doe"], "url": URL,
            "publish_date": "2024-03-27T09:00:00", "site_name": SITE,
        },
        {
            "headline": TITLE, "articleBody": PROSE, "publisher": {"name": SITE}, "author": [{"name": "Jane Doe"}], "url": URL,
            "datePublished": "2024-03-27T09:00Z",
        },
    ],
    ids=["trafilatura", "news-please", "newspaper", "schema.org"],
)  # fmt: skip
def test_records_of_other_tools(record: dict[str, object]) -> None:
    """trafilatura, news-please, newspaper and the vocabulary of schema.org."""
    draft = one(json.dumps(record), "a.json")
    known, _ = meta(draft.fields)
    assert (PROSE, "Talks resume", "daily.example", "Jane Doe", "2024-03-27", "https://daily.example/a") == (
        draft.text,
        known.title,
        known.source,
        known.author,
        str(known.published),
        known.url,
    )


def test_one_file_may_hold_many_records() -> None:
    """A list, a list inside a value, or one record to a line; a broken line costs itself alone."""
    rows = [{"text": f"{PROSE} {number}"} for number in range(3)]
    for raw in (json.dumps(rows), json.dumps({"articles": rows}), "\n".join(map(json.dumps, rows))):
        assert [row["text"] for row in rows] == [draft.text for draft in drafts(raw.encode(), "a", Input())]
    broken = drafts(f"{json.dumps(rows[0])}\n{{broken\n{json.dumps(rows[1])}".encode(), "a.jsonl", Input())
    assert [rows[0]["text"], "", rows[1]["text"]] == [draft.text for draft in broken]
    assert ("it is no record",) == broken[1].doubts


def test_json_without_a_text_is_said() -> None:
    with pytest.raises(Unreadable, match="without a text"):
        one('{"title": "x"}', "a.json")


def test_prose_in_brackets_is_no_json() -> None:
    assert "[He paused.] Then he spoke." == one("[He paused.] Then he spoke.").text


def test_mail_gives_subject_sender_and_date() -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "Jane Doe <jane@daily.example>",
        "me@example.org",
        "Gespräche gehen weiter",
    )
    message["Date"], message["Message-ID"] = "Wed, 27 Mar 2024 09:15:00 +0100", "<1@daily.example>"
    message.set_content(PROSE + " “So be it.” " * 20)
    message.add_alternative(f"<html><body><p>{PROSE}</p></body></html>", subtype="html")
    draft = one(message.as_bytes(), "a.eml")
    known, _ = meta(draft.fields)
    assert ("Gespräche gehen weiter", "Jane Doe", "2024-03-27") == (known.title, known.author, str(known.published))
    assert draft.text.startswith(PROSE)


def test_a_mail_that_is_a_page_is_read_as_one() -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@b.example", "Talks", "<1@b.example>"
    message.set_content("View this mail in a browser.")
    message.add_alternative(f"<html><body><article>{f'<p>{PROSE}</p>' * 4}</article></body></html>", subtype="html")
    assert one(message.as_bytes()).text.startswith(PROSE)


def test_docx_gives_paragraphs_and_tables_in_order() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Talks resume", 0)
    document.add_paragraph(PROSE)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Votes", "14"
    document.add_paragraph("The end.")
    stream = BytesIO()
    document.save(stream)
    assert f"Talks resume\n{PROSE}\nVotes | 14\nThe end." == one(stream.getvalue(), "a.docx").text


def pdf_of(lines: list[str]) -> bytes:
    """A small PDF whose one page shows the lines."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        len(out),
    )


def test_pdf_gives_its_text_with_parted_words_joined() -> None:
    """A word that was parted at a line's end is one word; one that is written with its hyphen keeps it."""
    pytest.importorskip("pypdf")
    lines = ["The negotia-", "tors met at the well-known house. The well-", "known house is old."]
    assert "The negotiators met at the well-known house. The well-known house is old." == one(pdf_of(lines)).text.replace(
        "\n", " "
    )


def test_without_the_extra_a_pdf_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(Unreadable, match=r"rashomon\[documents\]"):
        one(b"%PDF-1.4 anything")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"PK\x03\x04rest", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        (b"%PDF-1.4 broken", "PDF|damaged"),
        (b"<html><body></body></html>", "without words"),
        (gzip.compress(gzip.compress(b"twice", mtime=0), mtime=0), "more than once"),
    ],
)
def test_what_cannot_be_read_says_why(raw: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        one(raw)


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    """A zip that holds a thousand times its size."""
    pytest.importorskip("docx")
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 5_000_000)
    with pytest.raises(Unreadable, match="unpacks"):
        drafts(stream.getvalue(), "a.docx", Input(max_file_mb=1))


def outcome(raw: bytes, name: str = "a.txt") -> str:
    """The text that is read, or the reason why not; anything else is raised."""
    try:
        return "\n".join(draft.text for draft in drafts(raw, name, Input()))
    except Unreadable as error:
        return f"refused: {error}"


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"])
def test_a_hundred_thousand_nested_elements_end_in_words_or_a_reason(opening: str) -> None:
    raw = f"<html><body>{opening * (100_000 // opening.count('<'))}<p>{PROSE}</p></body></html>".encode()
    found = outcome(raw)
    assert PROSE in found or found.startswith("refused: ")


@pytest.mark.parametrize("start", ["[", '{"a":', "- ", "> ", "![", "*a "])
def test_deep_nesting_ends_in_words_or_a_reason(start: str) -> None:
    """Of lists, quotes and brackets, in JSON and in Markdown."""
    raw = (start * 20_000).encode()
    assert isinstance(outcome(raw, "a.json"), str)
    assert isinstance(outcome(raw, "a.md"), str)


STARTS = [
    b"", b"---\ntitle: x\n---\n", b"<html><p>", b'{"text": "', b"From: a\nTo: b\nMessage-ID: c\n\n",
    b"%PDF-1.4\n", b"PK\x03\x04",
    b"\x1f\x8b\x08\x00",
]  # fmt: skip
PIECES = [
    b"<p>", b"</div>", b"\x00", b"\xff\xfe", b"&#x1b;", b"[", b"]", b'"}', b"\n\n", b"---", b": *a",
    b"=?utf-8?q?=1B?=", b"words ",
]  # fmt: skip


@given(
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=12),
    st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.eml"]),
)
@settings(max_examples=120, deadline=None)
def test_no_reader_raises_anything_else(start: bytes, pieces: list[bytes], name: str) -> None:
    """Whatever the bytes, there are articles or a reason."""
    assert isinstance(outcome(start + b"".join(pieces), name), str)
