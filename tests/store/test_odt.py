"""ODT gives its words: paragraphs, lists, tables, notes and boxes in their order."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts

INPUT = Input(max_file_mb=2.0)
_NAMES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "draw", "svg", "dc", "style", "meta", "manifest")
)


def odt(body: str, *, kind: str = "text", **others: str) -> bytes:
    """A document with that body; other parts by name, `__` for a dot."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        text = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
        content = f"<office:document-content {_NAMES}>{text}</office:document-content>"
        archive.writestr("content.xml", content)
        for name, part in others.items():
            archive.writestr(name.replace("___", "/").replace("__", "."), part.replace("<x ", f"<x {_NAMES} ", 1))
    return stream.getvalue()


def one(raw: bytes) -> Draft:
    (draft,) = drafts(raw, "a.odt", INPUT)
    return draft


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Talks resume</text:h><text:p>One.</text:p><text:p>Two.</text:p>", "Talks resume\nOne.\nTwo."),
        ("<text:p>A <text:span>bold</text:span>\n      word</text:p>", "A bold word"),
        ('<text:p>Three<text:s text:c="3"/>blanks<text:tab/>tab<text:line-break/>line</text:p>', "Three   blanks\ttab\nline"),
        ("<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>", "item"),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Votes</text:p></table:table-cell>"
            "<table:table-cell><text:p>14</text:p></table:table-cell></table:table-row></table:table>",
            "Votes | 14",
        ),
        (
            "<text:p>Talks<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
            "</text:note-body></text:note> go on.</text:p><text:p>End.</text:p>",
            "Talks go on.\nA note.\nEnd.",
        ),
        (
            "<text:p>Before<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box><svg:desc>a picture</svg:desc>"
            "</draw:frame> after.</text:p>",
            "Before after.\nIn a box.",
        ),
        (
            "<text:p>Said<office:annotation><dc:creator>J</dc:creator><text:p>Why?</text:p></office:annotation>.</text:p>",
            "Said.",
        ),
        ("<text:section><text:p><text:a>linked</text:a> words</text:p></text:section>", "linked words"),
    ],
)
def test_its_words(body: str, text: str) -> None:
    assert text == one(odt(body)).text


def test_what_was_changed_is_said() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:p>The <text:change-start/>new<text:change-end/> talks.</text:p>"
    )
    draft = one(odt(body))
    assert "The new talks." == draft.text
    assert ("1 insertion that nobody has accepted yet kept", "1 deletion that nobody has accepted yet left out") == draft.doubts


def test_title_and_heads_of_pages() -> None:
    styles = "<x ><style:header><text:p>The Courier <text:page-number>1</text:page-number></text:p></style:header></x>"
    meta = "<x ><office:meta><dc:title>Talks resume on Friday</dc:title></office:meta></x>"
    draft = one(odt("<text:p>The talks.</text:p>", styles__xml=styles, meta__xml=meta))
    assert "Talks resume on Friday" == draft.fields["title"][0]
    assert ("what stands at the head or foot of its pages was left out: The Courier",) == draft.doubts


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (odt("", kind="spreadsheet"), "is a spreadsheet of LibreOffice; save it as .csv"),
        (odt("", kind="presentation"), "is a presentation"),
        (odt("<text:p>broken"), "is a damaged text document"),
        (odt("<text:p>" * 3_000), "nested more than 2,000 levels"),
        (odt("<text:p>x</text:p>" * 200_000), "unpacks to more than 2.0 MB"),
        (odt("<text:p>x</text:p>").replace(b"mimetype", b"mimetyqe"), "archive"),
        (odt("x", META_INF___manifest__xml="").replace(b"META_INF/", b"META-INF/"), "is a damaged text document"),
        (
            odt("x", META_INF___manifest__xml="<x ><manifest:encryption-data/></x>").replace(b"META_INF/", b"META-INF/"),
            "password",
        ),
    ],
    ids=["spreadsheet", "slides", "broken", "deep", "bomb", "no type", "no list", "locked"],
)
def test_what_cannot_be_read_says_why(raw: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        one(raw)


def test_entities_are_kept_out() -> None:
    """A document that declares its type is none."""
    raw = odt("")
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        new.writestr("mimetype", old.read("mimetype"))
        new.writestr("content.xml", '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
    with pytest.raises(Unreadable, match="declares a type of document"):
        one(stream.getvalue())
