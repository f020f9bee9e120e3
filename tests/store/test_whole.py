"""Nothing of a file is lost without a word: what cannot be shown is named in a note."""

from __future__ import annotations

import gzip
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.hostile import PROSE, paragraph, pdf_of_pages, word
from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.formats.pdf import HARM

INPUT = Input()
HEADERS = "From: Jane <jane@daily.example>\nSubject: Talks\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"


def one(raw: bytes | str, name: str) -> Draft:
    (draft,) = drafts(raw.encode() if isinstance(raw, str) else raw, name, INPUT)
    return draft


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def box(words: str) -> str:
    return f"<w:r><w:drawing><wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx></w:drawing></w:r>"


@pytest.mark.parametrize(
    ("xml", "text", "doubt"),
    [
        (f"<w:p><w:ins>{run('We agreed.')}</w:ins></w:p>", "We agreed.", "1 insertion that nobody has accepted yet kept"),
        (
            f"<w:p>{run('We ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del>{run('agreed.')}</w:p>",
            "We agreed.",
            "1 deletion that nobody has accepted yet left out",
        ),
        (f"<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>{paragraph('Chosen.')}</w:sdtContent></w:sdt>", "Chosen.", ""),
        (f"<w:p>{run('See ')}<w:hyperlink>{run('the page')}</w:hyperlink><w:smartTag>{run(' of Jane')}</w:smartTag></w:p>",
         "See the page of Jane", ""),
        (f"<w:p>{run('Before')}{box('Inside')}{run(' after.')}</w:p>{paragraph('Then.')}", "Before after.\nInside\nThen.",
         "1 text box placed after the paragraph that holds it"),
        (f"<w:p><mc:AlternateContent><mc:Choice>{box('Inside')}</mc:Choice><mc:Fallback>{box('Inside')}</mc:Fallback>"
         f"</mc:AlternateContent>{run('Here.')}</w:p>", "Here.\nInside", "box"),
        (f"<w:p><mc:AlternateContent><mc:Choice>{box('Inside')}</mc:Choice><mc:Fallback>{box('Hidden words')}</mc:Fallback>"
         f"</mc:AlternateContent>{run('Here.')}</w:p>", "Here.\nInside\nHidden words", "box"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('14')}</w:tc><w:tc>{paragraph('14')}</w:tc></w:tr></w:tbl>", "14 | 14", ""),
        (f"<w:tbl><w:tr><w:tc>{paragraph('One.')}{paragraph('Two.')}</w:tc></w:tr></w:tbl>", "One.\nTwo.", ""),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
         "a\tb\nc-d", ""),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>', "\ufffd", "1 symbol of other fonts"),
        (f"<w:altChunk/>{paragraph('Rest.')}", "Rest.", "1 part in another format left out"),
        (f"<w:p><w:moveFrom>{run('Once')}</w:moveFrom><w:moveTo>{run('Now')}</w:moveTo></w:p>", "Now", "kept"),
    ],
)  # fmt: skip
def test_a_word_document_gives_all_its_words_in_order(xml: str, text: str, doubt: str) -> None:
    """What nobody has accepted yet, what stands in controls, boxes and links, and equal cells."""
    draft = one(word(xml), "a.docx")
    assert text == draft.text
    assert doubt in "; ".join(draft.doubts)
    assert bool(doubt) == bool(draft.doubts)


def test_notes_of_a_word_document_stand_after_their_paragraph() -> None:
    """One that nothing refers to stands at the end; heads of pages and comments are named."""
    draft = one(
        word(
            f'<w:p>{run("He left.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>{paragraph("Then.")}',
            footnotes__xml=f'<w:footnotes><w:footnote w:type="separator" w:id="0">{paragraph("no")}</w:footnote>'
            f'<w:footnote w:id="2">{paragraph("At ten.")}</w:footnote>'
            f'<w:footnote w:id="3">{paragraph("Lost.")}</w:footnote></w:footnotes>'.encode(),
            header1__xml=f"<w:hdr>{paragraph('Draft 3')}</w:hdr>".encode(),
            comments__xml=b"<w:comments/>",
        ),
        "a.docx",
    )
    assert "He left.\nAt ten.\nThen.\nLost." == draft.text
    assert (
        "2 notes placed after the paragraph that refers to it",
        "at the head or foot of its pages was left out: Draft 3",
    ) == (
        draft.doubts[0],
        draft.doubts[1].partition("stands ")[2],
    )
    assert "its comments were left out" == draft.doubts[2]


def test_both_namespaces_of_the_standard_are_read() -> None:
    """The strict one is what "Strict Open XML" is saved with."""
    assert PROSE == one(word(paragraph(PROSE), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main"), "a.docx").text


def test_all_members_of_gzip_are_read() -> None:
    """Zeros after them are padding; anything else is named."""
    raw = gzip.compress(b"First.\n") + gzip.compress(b"Second.")
    assert ("First.\nSecond.", ()) == ((draft := one(raw + b"\0" * 9, "a.gz")).text, draft.doubts)
    assert ("3 bytes after its packed text were left out",) == one(raw + b"abc", "a.gz").doubts
    with pytest.raises(Unreadable, match="breaks off; it is not whole"):
        one(raw[:-4], "a.gz")


def mixed(*parts: str) -> str:
    return f"{HEADERS}Content-Type: multipart/mixed; boundary=b\n\n" + "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"


def test_all_text_of_a_mail_is_read_in_order() -> None:
    """What is no text is named, and so is a text that was attached."""
    draft = one(
        mixed(
            f"Content-Type: text/plain\n\n{PROSE}",
            "Content-Type: application/pdf\nContent-Disposition: attachment; filename=map.pdf\n\nxx",
            f"Content-Type: text/html\n\n<html><body><p>{PROSE} Said the page.</p></body></html>",
            "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''gr%C3%BC%C3%9Fe.txt\n\nxx",
            "Content-Type: image/png\n\nxx",
            f"Content-Type: message/rfc822\n\n{HEADERS}\nForwarded words.",
        ),
        "a.eml",
    )
    assert [PROSE, f"{PROSE} Said the page.", "Forwarded words."] == draft.text.split("\n\n")
    assert "it also holds map.pdf, grüße.txt, which were left out" in draft.doubts
    assert "it holds a forwarded mail, which was read with it" in draft.doubts
    assert ("Talks", "Jane") == (draft.fields["title"][0], draft.fields["author"][0])


def test_one_form_of_a_text_is_read_and_what_hangs_on_the_other_is_named() -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@b.example", "=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "<1@b.example>"
    message.set_content(f"{PROSE} " * 5)
    message.add_alternative(f"<html><body><p>{PROSE}</p></body></html>", subtype="html")
    message.add_attachment(b"xx", maintype="application", subtype="zip", filename="all.zip")
    draft = one(message.as_bytes(), "a.eml")
    assert 5 == draft.text.count(PROSE)
    assert ("it also holds all.zip, which was left out",) == draft.doubts


@pytest.mark.parametrize(
    ("written", "kept", "doubt"),
    [
        ("> " * 120 + "deep words", "deep words", "nested too deep"),
        ("- " * 120 + "deep words", "deep words", "nested too deep"),
        ('[label words]: <four hundred dead> "and a title"\n\nText.', "Text.", "label words; four hundred dead; and a title"),
        ('[Text](https://daily.example "the title").', "Text.", "the title"),
        ("[Text][a].\n\n[a]: https://daily.example", "Text.", ""),
        ("1. - inner\n2.\n3. last", "1. inner\n2.\n3. last", ""),
        ("a|b\n-|-\nc|d", "a\nb\nc\nd", ""),
        ("Text.\n\n<div>\nraw *words*\n</div>", "raw *words*", ""),
        ("Term\n: what it means", "Term : what it means", ""),
    ],
)
def test_markdown_keeps_its_words_or_names_them(written: str, kept: str, doubt: str) -> None:
    """Deep quotes, tables, elements and definitions."""
    draft = one(written, "a.md")
    assert kept in draft.text
    assert doubt in "; ".join(draft.doubts)
    assert bool(doubt) == bool(draft.doubts)


PIECES = [
    *["> ", "- ", "1. ", "  ", "    ", "\n", "\n\n", "*", "**", "_", "`", "```\n", "[", "]", "(", ")", "|", "-|-\n", "# "],
    *["<b>", "![", "\\", "&amp;", "---\n"],
]


@given(st.lists(st.sampled_from(PIECES) | st.sampled_from(["alpha", "beta", "gamma", "delta"]), max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_word_of_markdown_is_lost_without_a_note(pieces: list[str]) -> None:
    """Whatever its marks make of it: each letter stands in the text, or a note says what does not."""
    written = "x " + "".join(pieces)
    draft = one(written, "a.md")
    if draft.doubts:
        return
    for letter in "bglmt":
        assert written.replace("&amp;", "").count(letter) <= draft.text.count(letter) + _in_links(written, letter)


def _in_links(written: str, letter: str) -> int:
    """How often a letter may stand in an address, behind the brackets of a text, or in the name of a fence's language."""
    from re import findall

    return "".join(findall(r"\]\([^\s()]*\)|```+[^\n`]*|\]:\s*\S+", written)).count(letter)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<div>" * 400 + f"<p>{PROSE}</p>", "nested too deep to find the article in it, so all its words were taken"),
        (f"<template><p>{PROSE}</p></template>", ""),
        (f"<frameset><noframes>{PROSE}</noframes></frameset>", ""),
        ("<b>w</b>" * 31_000 + f"<p>{PROSE}</p>", "more than 30,000 elements"),
    ],
)
def test_words_of_an_odd_page_are_all_taken_and_it_is_said(body: str, said: str) -> None:
    draft = one(f"<html><body>{body}</body></html>", "a.html")
    assert PROSE in draft.text
    assert said in "; ".join(draft.doubts)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<script>fetch('/words')</script>", "a script would have fetched them"),
        ("<iframe src=/words></iframe>", "is a page of frames"),
        ("<img src=a.png>", "is a page of pictures"),
        ("", "is a page without words$"),
        ("<i>w</i>" * 101_000, "is a page of 101,002 elements, too many for an article"),
    ],
)
def test_a_page_that_is_left_out_says_why(body: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        one(f"<html><body>{body}</body></html>", "a.html")


def test_pages_of_a_pdf_without_text_are_named() -> None:
    """And those that were not read for their number."""
    pytest.importorskip("pypdf")
    words = b"BT /F1 12 Tf 72 720 Td (The talks go on.) Tj ET"
    assert ("only its first 300 pages were read",) == one(pdf_of_pages(301, words), "a.pdf").doubts
    half = pdf_of_pages(2, words).replace(b"/Contents 3 0 R", b"/Contents 9 0 R", 1)
    assert ("its page 1 holds no text, only pictures if anything; it needs OCR", HARM) == one(half, "a.pdf").doubts


def test_thousands_of_broken_records_are_counted() -> None:
    found = drafts(b'{"text": "The talks."}\n' + b"x\n" * 1_000, "a.jsonl", INPUT)
    assert 22 == len(found)
    assert ("980 more are no records",) == found[-1].doubts


def test_a_record_that_no_page_can_be_made_of_stays_as_it_is() -> None:
    """Also beyond the length of a line."""
    text = "<p></p>" * 100
    assert text == one('{"text": "' + text + '"}', "a.json").text
