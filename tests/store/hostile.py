"""Files that were made to do harm: each kind in any size, small for a test and as large as it gets for a bench.

A builder gets how large its file is to be, 1.0 for the size that did harm. What it builds is written here and not kept, because
most of it is hundreds of megabytes of one thing.
"""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

PROSE = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."
_P = f"<p>{PROSE}</p>"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _page(body: str, head: str = "<title>Talks resume</title>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def word(xml: str, *, namespace: str = _W, **others: bytes) -> bytes:
    """A Word document with this body, and with other parts of the folder `word`, a point written as two underscores."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{namespace}"><w:body>{xml}</w:body></w:document>')
        for name, content in others.items():
            archive.writestr("word/" + name.replace("__", "."), content)
    return stream.getvalue()


def paragraph(words: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def pdf(objects: list[bytes], *, table: bool = True) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    pieces, places, at = [b"%PDF-1.4\n"], [], 9
    for number, each in enumerate(objects, 1):
        places.append(at)
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, each))
        at += len(pieces[-1])
    out = b"".join(pieces)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(out)
    if not table:
        return out
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
    return out + head + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream_of(content: bytes, *, packed: bool = True) -> bytes:
    """An object of a PDF that holds a stream."""
    body = zlib.compress(content, 9) if packed else content
    filter_ = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filter_, len(body), body)


def pdf_of_pages(pages: int, content: bytes) -> bytes:
    """A PDF whose pages all show one stream."""
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    objects = [_CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages), stream_of(content), _FONT]
    return pdf([*objects, *[page] * pages])


def _mail(rest: str, kind: str = "text/plain") -> bytes:
    return f"From: a@b.example\nTo: c@d.example\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: {kind}{rest}".encode()


def _words(count: int) -> bytes:
    """Commands that show a word very often."""
    return b"BT /F1 12 Tf 14 TL 72 720 Td " + b"(The talks go on.) Tj T* " * count + b"ET"


def _parts(count: int) -> bytes:
    part = f"--b\nContent-Type: text/plain\n\n{PROSE}\n"
    return _mail(f"; boundary=b\n\n{part * count}--b--\n", "multipart/mixed")


def _nested_parts(count: int) -> bytes:
    opened = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(count))
    return _mail(f"; boundary=b0\n\n{opened}--b{count}\n\n{PROSE}\n", "multipart/mixed")


def _bomb(megabytes: float) -> bytes:
    engine, million = zlib.compressobj(9, wbits=31), b"0" * 1_000_000
    return b"".join([*(engine.compress(million) for _ in range(int(megabytes))), engine.flush()])


def _zip_of(name: str, megabytes: float) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w", force_zip64=True) as part:
        for _ in range(int(megabytes)):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def _many_entries(count: int) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(count):
            archive.writestr(f"word/{number}", b"")
        archive.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def _entities(levels: int) -> str:
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else PROSE}">' for n in range(levels))
    return f"<!DOCTYPE d [{declared}]>"


def _attributes(count: int, *, same: bool) -> str:
    return " ".join(f"a{0 if same else number}=x" for number in range(count))


Builder = Callable[[float], bytes]

FILES: dict[str, tuple[str, Builder]] = {
    # pages
    "titles that are not closed": ("a.html", lambda n: b"<title" * int(600_000 * n)),
    "titles": ("a.html", lambda n: b"<title>" * int(500_000 * n)),
    "attributes": ("a.html", lambda n: _page(f"<div {_attributes(int(200_000 * n), same=False)}>{_P * 3}</div>")),
    "equal attributes": ("a.html", lambda n: _page(f"<div {_attributes(int(400_000 * n), same=True)}>{_P * 3}</div>")),
    "nested divs": ("a.html", lambda n: _page("<div>" * int(100_000 * n) + _P * 3)),
    "nested bold": ("a.html", lambda n: _page("<b>" * int(100_000 * n) + _P * 3)),
    "nested tables": ("a.html", lambda n: _page("<table><tr><td>" * int(30_000 * n) + _P * 3)),
    "nested lists": ("a.html", lambda n: _page("<ul><li>" * int(50_000 * n) + _P * 3)),
    "divs side by side": ("a.html", lambda n: _page("<div>w</div>" * int(500_000 * n) + _P * 3)),
    "links": ("a.html", lambda n: _page("<a href=/x>word</a> " * int(200_000 * n) + _P * 3)),
    "paragraphs": ("a.html", lambda n: _page(_P * int(60_000 * n))),
    "breaks": ("a.html", lambda n: _page(_P + "<br>" * int(1_000_000 * n))),
    "comments in a page": ("a.html", lambda n: b"<html>" + b"<!--" * int(1_000_000 * n)),
    "scripts": ("a.html", lambda n: _page("<script>" * int(500_000 * n) + _P)),
    "entities in a page": ("a.html", lambda n: _page("&amp;" * int(1_500_000 * n))),
    "numeric entities": ("a.html", lambda n: _page("&#x41;" * int(1_200_000 * n))),
    "one attribute": ("a.html", lambda n: _page(f'<a href="{"x" * int(8_000_000 * n)}">{_P}</a>')),
    "JSON in a page": (
        "a.html",
        lambda n: _page(_P, '<script type="application/ld+json">' + '{"a":' * int(400_000 * n) + "</script>"),
    ),
    "metas": ("a.html", lambda n: _page(_P, '<meta name="author" content="A B">' * int(100_000 * n))),
    "a page of declared entities": ("a.html", lambda n: (_entities(9) + "<html><body><p>&e8;</p></body></html>").encode()),
    # Word
    "a cell of 100 million columns": (
        "a.docx",
        lambda n: word(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{int(100_000_000 * n)}"/></w:tcPr>'
            f"{paragraph(PROSE)}</w:tc></w:tr></w:tbl>"
        ),
    ),
    "1.5 million paragraphs": ("a.docx", lambda n: word("<w:p/>" * int(1_500_000 * n))),
    "1.5 million paragraphs of words": ("a.docx", lambda n: word(paragraph("word") * int(1_500_000 * n))),
    "elements in elements": ("a.docx", lambda n: word("<w:p>" * int(500_000 * n))),
    "a zip bomb for a text": ("a.docx", lambda n: _zip_of("word/document.xml", 5_000 * n)),
    "a zip bomb beside the text": (
        "a.docx",
        lambda n: word(paragraph(PROSE), header1__xml=b" " * int(300_000_000 * n)),
    ),
    "entities in a Word document": (
        "a.docx",
        lambda n: word(paragraph("&e8;"), footnotes__xml=f"{_entities(9)}<notes>&e8;</notes>".encode()),
    ),
    "a million parts": ("a.docx", lambda n: _many_entries(int(100_000 * n))),
    "footnotes of footnotes": (
        "a.docx",
        lambda n: word(
            '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' * int(200_000 * n),
            footnotes__xml=f'<w:footnotes xmlns:w="{_W}"><w:footnote w:id="1">{paragraph(PROSE)}'
            '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>'.encode(),
        ),
    ),
    # PDF
    "300 pages on one stream": ("a.pdf", lambda n: pdf_of_pages(300, _words(int(200_000 * n)))),
    "a page that includes itself": (
        "a.pdf",
        lambda n: pdf([_CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
    ),
    "a billion pages": ("a.pdf", lambda n: pdf([_CATALOGUE, b"<< /Type /Pages /Kids [] /Count 1000000000 >>"])),
    "a stream bomb": ("a.pdf", lambda n: pdf_of_pages(1, b" " * int(300_000_000 * n))),
    "a table of objects that ends in itself": (
        "a.pdf",
        lambda n: b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n",
    ),
    "half a million objects": ("a.pdf", lambda n: pdf([_CATALOGUE, *[b"<< >>"] * int(500_000 * n)])),
    "objects without a table": ("a.pdf", lambda n: pdf([_CATALOGUE, *[b"<< >>"] * int(300_000 * n)], table=False)),
    "arrays in arrays": ("a.pdf", lambda n: pdf([b"[" * int(1_000_000 * n)])),
    "a form that draws itself": (
        "a.pdf",
        lambda n: pdf(
            [
                _CATALOGUE,
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                stream_of(b"/X Do " * 10),
                b"<< /Type /XObject /Subtype /Form /Resources << /XObject << /X 5 0 R >> >> /Length 60 >>\nstream\n"
                + b"/X Do " * 10
                + b"\nendstream",
            ]
        ),
    ),
    # mail
    "50,000 parameters": ("a.eml", lambda n: _mail("".join(f"; a{k}=b" for k in range(int(50_000 * n))) + f"\n\n{PROSE}\n")),
    "50,000 parts": ("a.eml", lambda n: _parts(int(50_000 * n))),
    "parts in parts": ("a.eml", lambda n: _nested_parts(int(5_000 * n))),
    "recipients": ("a.eml", lambda n: b"Subject: " + b"=?utf-8?q?=41?= " * int(100_000 * n) + b"\n" + _mail(f"\n\n{PROSE}\n")),
    "senders": ("a.eml", lambda n: b"From: " + b"(" * int(100_000 * n) + b"\n" + _mail(f"\n\n{PROSE}\n")[18:]),
    "a boundary everywhere": ("a.eml", lambda n: _mail("; boundary=b\n\n" + "--b\n\n" * int(300_000 * n), "multipart/mixed")),
    "pages in a saved page": (
        "a.mhtml",
        lambda n: b"Snapshot-Content-Location: https://daily.example/a\n" + _nested_parts(int(3_000 * n)),
    ),
    # JSON
    "arrays of JSON": ("a.json", lambda n: b"[" * int(100_000 * n)),
    "empty arrays": ("a.json", lambda n: b"[" + b"[]," * int(6_000_000 * n) + b"[]]"),
    "objects of JSON": ("a.json", lambda n: b'{"a":' * int(100_000 * n)),
    "a long number": ("a.json", lambda n: b'{"text": ' + b"1" * int(19_000_000 * n) + b"}"),
    "a long text": ("a.json", lambda n: b'{"text": "' + b"\\u0041" * int(3_000_000 * n) + b'"}'),
    "a million records": ("a.json", lambda n: b'{"text": "The talks."}\n' * int(800_000 * n)),
    "a million broken records": ("a.json", lambda n: b'{"text": "The talks."}\n' + b"x\n" * int(5_000_000 * n)),
    "records of pages": ("a.json", lambda n: json.dumps([{"text": _P * 3}] * int(5_000 * n)).encode()),
    # Markdown
    "stars": ("a.md", lambda n: b"*a " * int(1_000_000 * n)),
    "brackets": ("a.md", lambda n: b"[" * int(1_000_000 * n)),
    "brackets and brackets": ("a.md", lambda n: b"[a](" * int(500_000 * n)),
    "ticks": ("a.md", lambda n: b"".join(b"a" + b"`" * k for k in range(int(2_000 * n)))),
    "quotes in quotes": ("a.md", lambda n: (b"> " * int(500 * n) + b"a\n") * 20),
    "lists in lists": ("a.md", lambda n: b"".join(b"  " * k + b"- a\n" for k in range(int(1_000 * n)))),
    "definitions": ("a.md", lambda n: b"".join(b"[a%d]: /b 'c'\n" % k for k in range(int(50_000 * n)))),
    "rows of a table": ("a.md", lambda n: b"a|b\n-|-\n" + b"a|b\n" * int(200_000 * n)),
    "columns of a table": (
        "a.md",
        lambda n: b"a|" * int(20_000 * n) + b"\n" + b"-|" * int(20_000 * n) + b"\n" + b"a\n" * 1_000,
    ),
    "lines of a list": ("a.md", lambda n: b"- a\n" * int(500_000 * n)),
    "front matter without end": ("a.md", lambda n: b"---\n" + b"a: b\n" * int(1_000_000 * n)),
    "front matter of aliases": (
        "a.md",
        lambda n: b"---\na: &a [x]\n" + b"b: &b [*a,*a]\n" * int(30 * n) + b"---\n" + PROSE.encode(),
    ),
    # text
    "one paragraph of short lines": ("a.txt", lambda n: (PROSE[:72].encode() + b"\n") * int(250_000 * n)),
    "marks on marks": ("a.txt", lambda n: b"a" + "\u05b0\u0315\u0591".encode() * int(2_000_000 * n)),
    "comments before a page": ("a.txt", lambda n: b"<!-- -- " * int(100_000 * n)),
    "sequences": ("a.txt", lambda n: b"\x1b[" * int(5_000_000 * n)),
    "gzip": ("a.gz", lambda n: _bomb(5_000 * n)),
    "gzip of gzip": ("a.gz", lambda n: gzip.compress(gzip.compress(_bomb(1_000 * n)))),
    "members of gzip": ("a.gz", lambda n: gzip.compress(b"") * int(900_000 * n)),
}  # fmt: skip
"""Name of a file by what it holds, and how it is built."""
