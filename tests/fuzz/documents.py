"""Tables, documents, references and subtitles that nobody would write."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.store.test_odt import odt

_RTF = [
    "{", "}", "\\par ", "\\b ", "\\u8212?", "\\'e9", "\\bin9 ", "\\*", "{\\footnote ", "{\\fonttbl{\\f1\\fcharset128 x;}}",
    "\\f1 ",    "\\cell ", "\\row ", "\\intbl ", "\\v ", "\\uc9 ", "{\\pict ", "\\ansicpg1251 ", "\\u-10179?",
    "{\\shptxt ", "\\deleted ",
]  # fmt: skip
_ODT = [
    "text:p",
    "text:h",
    "text:span",
    "text:note",
    "text:note-body",
    "draw:text-box",
    "table:table-row",
    "table:table-cell",
    "text:s",
]
_CELLS = [",", ";", "\t", '"', '""', "\n", "\r\n", "text", "title", "date", "03/04/2024", "sep=;\n", "|"]
_REFERENCES = [
    "TY  - NEWS\n", "TI  - ", "ER  - \n", "\n", "@article{", "title = {", "}", '"', "{", "#", ",", "author = ",
    " and ", "\\'e",
    "%\n", "<rdf:RDF zotero.org>", "<dc:title>", "</dc:title>", "</rdf:RDF>", "<bib:Article>", "\\",
]  # fmt: skip
_SUBTITLES = [
    "WEBVTT\n", "\n", "1\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 00:02.000 align:left\n", "<v Jane>",
    "</v>", "- ",
    ">> ", "NOTE x\n", "JANE DOE: ", "&amp;", "{\\an8}",
]  # fmt: skip


def _word(random: Random) -> str:
    return f"q{random.randrange(10**6)}q"


def _of(pieces: list[str], head: str = "") -> Callable[[Random], bytes]:
    def build(random: Random) -> bytes:
        many = random.choice([5, 60, 600])
        return (head + "".join(random.choice([*pieces, _word(random)]) for _ in range(many))).encode()

    return build


def _odt(random: Random) -> bytes:
    def element(depth: int) -> str:
        if depth > 10 or random.random() < 0.3:
            return _word(random)
        name = random.choice(_ODT)
        return f"<{name}>" + "".join(element(depth + 1) for _ in range(random.randrange(1, 4))) + f"</{name}>"

    return odt("".join(element(0) for _ in range(random.randrange(1, 9))))


KINDS: list[tuple[str, Callable[[Random], bytes]]] = [
    ("a.rtf", _of(_RTF, "{\\rtf1 ")),
    ("a.odt", _odt),
    ("a.csv", _of(_CELLS, "title,text\n")),
    ("a.ris", _of(_REFERENCES, "TY  - NEWS\nTI  - x\n")),
    ("a.bib", _of(_REFERENCES, "@article{a,\n title = {x},\n")),
    ("a.rdf", _of(_REFERENCES, "<rdf:RDF zotero.org>")),
    ("a.srt", _of(_SUBTITLES, "1\n00:00:01,000 --> 00:00:02,000\n")),
    ("a.vtt", _of(_SUBTITLES, "WEBVTT\n\n")),
]
