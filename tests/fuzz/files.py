"""Pages, documents and mail that nobody would write: taken apart, put into one another, cut, doubled and mistyped.

Words to be kept are numbers between letters, `q123q`, so that they are found again whatever stands around them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from random import Random

from tests.fuzz import archives, documents
from tests.fuzz.texts import SIGNS, ugly
from tests.store.hostile import FILES, pdf_of_pages, word

_RUNS = ["w:r", "w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent", "w:moveTo", "m:oMath", "x:any"]
_BLOCKS = ["w:tbl", "w:tr", "w:tc", "w:sdt", "w:txbxContent", "w:drawing", "mc:AlternateContent", "mc:Choice", "w:p", "w:p"]
_HIDDEN = ["w:del", "w:rPr", "w:instrText", "w:moveFrom", "w:sdtPr"]
_TAGS = [
    "html",
    "body",
    "div",
    "p",
    "b",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "a",
    "script",
    "style",
    "title",
    "form",
    "article",
    "section",
]
_TAGS += ["template", "svg", "h1", "blockquote", "pre", "br", "img"]
_HEADERS = [
    "From: a@b.example",
    "Subject: talks",
    "Message-ID: <1@x>",
    "MIME-Version: 1.0",
    "Date: yesterday",
    "To: =?utf-8?q?=1B?=",
]
_TYPES = [
    "text/plain",
    "text/html",
    "multipart/mixed",
    "multipart/alternative",
    "message/rfc822",
    "image/png",
    "application/pdf",
    "x",
]
_MARKS = [
    "> ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "|",
    "-|-\n",
    "# ",
    "<b>",
    "![",
    "\\",
    "&lt;",
    "---\n",
    "    ",
]


def _word(random: Random) -> str:
    return f"q{random.randrange(10**6)}q"


def _element(random: Random, depth: int) -> str:
    """An element of a Word document with whatever stands in it."""
    if depth > 12 or random.random() < 0.25:
        return f"<w:t>{_word(random)}</w:t>"
    name = random.choice([*_RUNS, *_BLOCKS])
    hidden = random.choice(_HIDDEN)
    inside = "".join(_element(random, depth + 1) for _ in range(random.choice([0, 1, 1, 2, 3])))
    passed_by = f"<{hidden}><w:t>hidden</w:t></{hidden}>" if random.random() < 0.2 else ""
    return (
        f'<{name} w:id="{random.randrange(5)}">{passed_by}{inside}<w:footnoteReference w:id="{random.randrange(5)}"/></{name}>'
    )


def _docx(random: Random) -> bytes:
    notes = "".join(f'<w:footnote w:id="{n}">{_element(random, 9)}</w:footnote>' for n in range(random.randrange(4)))
    body = "".join(_element(random, 0) for _ in range(random.randrange(1, 9)))
    return word(body, footnotes__xml=f"<w:footnotes>{notes}</w:footnotes>".encode())


def _page(random: Random) -> bytes:
    pieces = []
    for _ in range(random.choice([3, 40, 400])):
        tag = random.choice(_TAGS)
        pieces.append(
            random.choice(
                [f"<{tag}>", f"</{tag}>", f'<{tag} {random.choice(SIGNS)}="x>', _word(random), "<!--", "-->", "&#x1b;"]
            )
        )
    return ("<html>" + " ".join(pieces)).encode("utf-8", "replace")


def _part(random: Random, depth: int) -> str:
    kind = random.choice(_TYPES)
    attached = random.choice(["", "", f"\nContent-Disposition: attachment; filename={random.choice(SIGNS)}a.txt"])
    if depth < 4 and kind.startswith(("multipart", "message")):
        inner = "".join(f"--b{depth}\n{_part(random, depth + 1)}\n" for _ in range(random.randrange(4)))
        return f"Content-Type: {kind}; boundary=b{depth}{attached}\n\n{inner}--b{depth}--"
    text = f"<p>{_word(random)}</p>" if kind == "text/html" else _word(random)
    return f"Content-Type: {kind}{attached}\n\n{text}"


def _mail(random: Random) -> bytes:
    headers = random.sample(_HEADERS, random.randrange(3, len(_HEADERS) + 1))
    return "\n".join([*headers, _part(random, 0)]).encode("utf-8", "replace")


def _pdf(random: Random) -> bytes:
    shown = " ".join(
        random.choice(["(words) Tj", "T*", "BT", "ET", "q", "Q", "/F1 12 Tf", "[(a) 9 (b)] TJ", "1 0 0 1 9 9 cm", "<<", "("])
        for _ in range(90)
    )
    return pdf_of_pages(random.randrange(1, 5), f"BT {shown} ET".encode())


def _markdown(random: Random) -> bytes:
    return "".join(random.choice([*_MARKS, _word(random)]) for _ in range(random.choice([5, 60, 600]))).encode()


def _records(random: Random) -> bytes:
    rows = [
        {
            random.choice(["text", "title", "url", "x"]): random.choice([_word(random), f"<p>{_word(random)}</p>", 1, None, []])
            for _ in range(3)
        }
        for _ in range(5)
    ]
    return random.choice([json.dumps(rows), "\n".join(map(json.dumps, rows)), json.dumps({"articles": rows})]).encode()


def _packed(random: Random) -> bytes:
    return b"".join(
        gzip.compress(ugly(random, halves=False)[:2000].encode("utf-8", "replace"), mtime=0)
        for _ in range(random.randrange(1, 4))
    )


def _harm(random: Random) -> tuple[str, bytes]:
    name, build = random.choice(list(FILES.values()))
    return name, build(random.choice([0.0, 0.0005, 0.002]))


_KINDS: list[tuple[str, Callable[[Random], bytes]]] = [
    ("a.docx", _docx),
    ("a.html", _page),
    ("a.eml", _mail),
    ("a.pdf", _pdf),
    ("a.md", _markdown),
    ("a.json", _records),
    ("a.gz", _packed),
    *archives.KINDS,
    *documents.KINDS,
]


def odd(random: Random) -> tuple[str, bytes]:
    """Name and bytes of a file, one in three of them damaged."""
    name, build = random.choice(_KINDS)
    name, raw = _harm(random) if random.random() < 0.15 else (name, build(random))
    while raw and random.random() < 0.35:
        at, end = sorted((random.randrange(len(raw)), random.randrange(len(raw))))
        raw = random.choice(
            [raw[:at], raw[:at] + raw[end:], raw[:end] + raw[at:], raw[:at] + random.randbytes(2) + raw[at + 2 :]]
        )
    return name, raw
