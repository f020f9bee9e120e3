"""RTF gives its words, whoever wrote it: code pages, Unicode, notes, tables, and nothing of what only programs want."""

from __future__ import annotations

import pytest

from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts

INPUT = Input(max_file_mb=2.0)


def one(body: str | bytes, head: str = r"{\rtf1\ansi\ansicpg1252\deff0") -> Draft:
    raw = head.encode() + b" " + (body.encode() if isinstance(body, str) else body) + b"}"
    (draft,) = drafts(raw, "a.rtf", INPUT)
    return draft


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Two words\par Next", "Two words\nNext"),
        (r"caf\'e9 \u8212?dash", "café —dash"),
        (r"\u-10179?\u-8698?", "😆"),
        (r"\uc2\u8220\'93\'93quoted", "“quoted"),
        (r"\uc0\u8364 5", "€5"),
        (r"{\uc2\u8364\'80\'80}\u8364?5", "€€5"),
        (r"\ldblquote Yes\rdblquote\~he said\emdash once", "“Yes”\u00a0he said—once"),
        (r"well\_known ev\-ident", "well-known evident"),
        (r"\{braces\} and \\", "{braces} and \\"),
        ("broken\r\n over lines", "broken over lines"),
        ("a\\\nb", "a\nb"),
        (r"one\line two\tab three", "one\ntwo\tthree"),
        (r"{\b bold} and {\i{\ul nested}}", "bold and nested"),
        (r'{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt{\ul the linked words}}}', "the linked words"),
        (r"{\*\unknown {deep} words}seen", "seen"),
        (r"{\pict\pngblip 89504e470d0a1a0a}seen", "seen"),
        (r"{\pict\bin4 {}}{}seen", "seen"),
        (r"{\listtext\tab -\tab}An item\par", "\t-\tAn item"),
        (r"\trowd\intbl Votes\cell 14\cell\row\pard After", "Votes | 14\nAfter"),
        (r"\trowd\intbl First\par Second\cell\row\pard After", "First\nSecond\nAfter"),
        (r"{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}seen", "seen"),
        (r"{\object{\*\objdata 0105}{\result shown words}}", "shown words"),
    ],
)
def test_its_words(body: str, text: str) -> None:
    assert text == one(body).text.rstrip("\n")


@pytest.mark.parametrize(
    ("fonts", "body", "text"),
    [
        (r"{\f1\fcharset204 Arial;}", r"\f1 \'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (r"{\f1\fcharset161 Arial;}", r"{\f1 \'c1\'e8\'de\'ed\'e1} plain \'e9", "Αθήνα plain é"),
        (r"{\f1\fcharset238 Arial;}", r"\f1 \'b3\'f3d\'9f", "łódź"),
        (r"{\f1\fcharset162 Arial;}", r"\f1 \'dd\'fe", "İş"),
        (r"{\f1\fcharset128 MS Mincho;}", r"\f1 \'93\'fa\'96\'7b", "日本"),
        (r"{\f1\fcharset128 MS Mincho;}", r"\f1 \'83A", "ア"),
        (r"{\f1\fcharset77 Monaco;}", r"\f1 caf\'8e", "café"),
        (r"{\f1\cpg1251 Arial;}", r"\f1 \'e4\'e0", "да"),
        (r"{\f1\fcharset177 Arial;}", r"\f1 \'f9\'ec\'e5\'ed", "שלום"),
    ],
)
def test_fonts_have_code_pages(fonts: str, body: str, text: str) -> None:
    assert text == one(r"{\fonttbl{\f0 Times;}" + fonts + "}" + body).text


@pytest.mark.parametrize(
    ("head", "raw", "text"),
    [
        (r"{\rtf1\mac", rb"caf\'8e", "café"),
        (r"{\rtf1\pc", rb"caf\'82", "café"),
        (r"{\rtf1\ansi\ansicpg1251", rb"\'e4\'e0", "да"),
        (r"{\rtf1\ansi\ansicpg1250", "łódź".encode("cp1250"), "łódź"),
        (r"{\rtf1\ansi\ansicpg9999", rb"caf\'e9", "café"),
    ],
)
def test_documents_have_one(head: str, raw: bytes, text: str) -> None:
    assert text == one(raw, head).text


@pytest.mark.parametrize(
    ("body", "text", "doubt"),
    [
        (r"Talks{\footnote\pard A note.} go on.\par End", "Talks go on.\nA note.\nEnd", "1 note placed after the paragraph"),
        (r"Talks{\v secret} go on.", "Talks go on.", "1 stretch of hidden text left out"),
        (r"{\deleted gone }Talks {\revised go on}.", "Talks go on.", "1 deletion that nobody has accepted yet left out"),
        (
            r"{\header The Courier \chpgn}Talks.",
            "Talks.",
            "what stands at the head or foot of its pages was left out: The Courier",
        ),
        (r"{\*\annotation Why?}Talks.", "Talks.", "1 comment left out"),
        (
            r"Talks.{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In a box.\par}}{\shprslt In a box.}}",
            "Talks.\nIn a box.",
            "1 text box",
        ),
    ],
)
def test_what_a_reader_would_miss_is_kept_or_said(body: str, text: str, doubt: str) -> None:
    draft = one(body)
    assert text == draft.text.rstrip("\n")
    assert any(each.startswith(doubt) for each in draft.doubts)


def test_its_title() -> None:
    assert {"title": ("Talks resume on Friday", "document")} == one(
        r"{\info{\title Talks resume on Friday}{\author J}}Words."
    ).fields


def test_a_file_that_breaks_off_says_so() -> None:
    (draft,) = drafts(rb"{\rtf1\ansi The talks {\b go", "a.rtf", INPUT)
    assert ("The talks go", ("the file breaks off; it is not whole",)) == (draft.text, draft.doubts)


def test_what_follows_its_end_is_counted() -> None:
    (draft,) = drafts(rb"{\rtf1\ansi The talks.} and more", "a.rtf", INPUT)
    assert ("The talks.", ("8 characters after its end were left out",)) == (draft.text, draft.doubts)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"{\\rtf1 " + b"{" * 3_000, "nested more than 2,000 levels deep"),
        (b"{\\rtf1 {\\pict 00}}", "without text"),
    ],
)
def test_what_cannot_be_read_says_why(raw: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        drafts(raw, "a.rtf", INPUT)


def test_a_name_alone_makes_no_rtf() -> None:
    """And its mark does, whatever the name."""
    assert "The talks." == drafts(b"The talks.", "a.rtf", INPUT)[0].text
    assert "The talks." == drafts(b"{\\rtf1 The talks.}", "a.doc", INPUT)[0].text
