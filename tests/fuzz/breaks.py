"""Files of the kinds that can know that they break off, cut where they are not whole any more."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

from tests.store.hostile import paragraph, pdf_of_pages, word
from tests.store.test_archives import book
from tests.store.test_odt import odt

_HEADERS = "From: a@b.example\nSubject: talks\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
_SHORTEST = 130
"""Bytes by which each of them is known for what it is."""
_LAST = 12
"""Bytes at its end without which it may still be whole: blanks, or a mark of which the half is enough."""


def _prose(random: Random) -> str:
    return " ".join(f"q{random.randrange(10**6)}q" for _ in range(random.choice([3, 30, 90]))) + "."


def _rows(random: Random) -> list[dict[str, str]]:
    return [{"title": f"q{random.randrange(99)}q", "text": _prose(random)} for _ in range(random.randrange(1, 6))]


def _page(random: Random) -> bytes:
    body = "".join(f"<p>{_prose(random)}</p>" for _ in range(random.randrange(1, 9)))
    return f"<!doctype html><html><head><title>q1q</title></head><body><div>{body}</div></body></html>".encode()


def _mail(random: Random) -> bytes:
    parts = "".join(f"--bound\nContent-Type: text/plain\n\n{_prose(random)}\n" for _ in range(random.randrange(1, 4)))
    return f"{_HEADERS}Content-Type: multipart/mixed; boundary=bound\n\n{parts}--bound--\n".encode()


KINDS: list[tuple[str, Callable[[Random], bytes]]] = [
    ("a.json", lambda random: json.dumps(_rows(random)).encode() + b" " * _LAST),
    ("a.json", lambda random: json.dumps(_rows(random), indent=random.randrange(4)).encode() + b" " * _LAST),
    ("a.json", lambda random: json.dumps({"articles": _rows(random)}).encode() + b" " * _LAST),
    ("a.docx", lambda random: word("".join(paragraph(_prose(random)) for _ in range(random.randrange(1, 9))))),
    ("a.odt", lambda random: odt("".join(f"<text:p>{_prose(random)}</text:p>" for _ in range(random.randrange(1, 9))))),
    ("a.epub", lambda random: book({f"{number}": _page(random).decode() for number in range(random.randrange(1, 4))})),
    ("a.pdf", lambda random: pdf_of_pages(random.randrange(1, 4), f"BT /F1 12 Tf ({_prose(random)}) Tj ET".encode())[:-20]),
    ("a.rtf", lambda random: f"{{\\rtf1\\ansi {_prose(random)}\\par {_prose(random)}}}".encode() + b" " * _LAST),
    ("a.html", _page),
    ("a.eml", _mail),
]


def cut(random: Random) -> tuple[str, bytes]:
    """Name and bytes of a file that was whole."""
    name, build = random.choice(KINDS)
    raw = build(random)
    return name, raw[: random.randrange(min(_SHORTEST, len(raw) - _LAST - 1), len(raw) - _LAST)]
