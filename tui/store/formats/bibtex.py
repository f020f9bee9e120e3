"""BibTeX and BibLaTeX: the entries of a list of references, without what TeX wants in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tui.model.dates import MONTHS

Entry = dict[str, list[str]]
"""Values by the name of their field; a reference may have several authors."""

_DEEPEST = 200
"""Braces in one another in a value; an accent takes two."""
_BIB_ENTRY = re.compile(r"@\s{0,9}(?P<kind>[a-zA-Z]{2,30}+)\s{0,9}[{(]\s{0,9}(?P<key>[^,\s{}()\"=]{0,200}+)\s{0,9},")
_BIB_FIELD = re.compile(r"\s{0,99}+(?:,\s{0,99}+)?(?P<name>[a-zA-Z][\w-]{0,40}+)\s{0,99}+=\s{0,99}+")
_JOINED = re.compile(r"\s{0,99}#\s{0,99}")
_BIB_BARE = re.compile(r"[^\s,{}()\"#]{1,200}")
_BIB = {
    "title": "title", "journal": "source", "journaltitle": "source", "newspaper": "source", "publisher": "publisher",
    "author": "author",
    "date": "published", "year": "year", "month": "month", "url": "url", "langid": "language", "language": "language",
    "pages": "page", "howpublished": "url", "booktitle": "source", "organization": "publisher",
}  # fmt: skip
"""What the fields mean."""
_TEX = re.compile(r"\\[a-zA-Z]{1,20}\s?|\\(.)|[{}]")
_ACCENTS = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
            "u": "\u0306",            "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a"}  # fmt: skip
_ACCENT = re.compile(r"\\(?P<accent>[`'^~\"=.]|[uvHckr](?=[\s{]))\s?\{?\\?(?P<letter>[a-zA-Z])\}?")
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
    "i": "i",
}
_LETTER = re.compile(r"\\(?P<name>ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![a-zA-Z])\s?")
_MONTHS = {name: number for name, number in MONTHS.items() if len(name) == 3}
"""The months by the names that BibTeX knows."""


def entries_of(text: str) -> Iterator[Entry]:
    """The entries of BibTeX and BibLaTeX."""
    at = 0
    while match := _BIB_ENTRY.search(text, at):
        at = match.end()
        entry: Entry = {}
        while named := _BIB_FIELD.match(text, at):
            value, at = _bib_value(text, named.end())
            name = _BIB.get(named["name"].lower(), "")
            if name == "author":
                entry["author"] = [_without_tex(each) for each in value.split(" and ")]
            elif name:
                entry.setdefault(name, []).append(_without_tex(value) if name != "url" else re.sub(r"\\url|[{}\\]", "", value))
        _date_of_parts(entry)
        if match["kind"].lower() not in {"comment", "string", "preamble"}:
            yield entry


def _date_of_parts(entry: Entry) -> None:
    """BibTeX may give the day as `month = 27 # mar`, or a month that begins with its day."""
    month = " ".join(entry.get("month", []))
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", month)
    name = re.search(r"[a-z]{3}", month.lower())
    year = entry.get("year", [""])[0]
    if day and name and name[0] in _MONTHS and re.fullmatch(r"(?:19|20)\d\d", year) and "published" not in entry:
        entry["published"] = [f"{year}-{_MONTHS[name[0]]:02}-{int(day[0]):02}"]


def _bib_value(text: str, at: int) -> tuple[str, int]:
    """A value, which may consist of several joined by #, and the place after it."""
    pieces: list[str] = []
    while at < len(text):
        if text[at] in '{"':
            end = _closing_brace(text, at)
            pieces.append(text[at + 1 : end])
            at = end + 1
        elif word := _BIB_BARE.match(text, at):
            pieces.append(word[0])
            at = word.end()
        else:
            break
        joined = _JOINED.match(text, at)
        if not joined:
            break
        at = joined.end()
    return " ".join("".join(pieces).split()), at


def _closing_brace(text: str, at: int) -> int:
    """The place of the brace or the mark that closes the one at `at`; the end of the text where none does."""
    depth, quoted = 0, text[at] == '"'
    for place in range(at + (1 if quoted else 0), len(text)):
        sign = text[place]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
        if (depth == 0 and sign == ('"' if quoted else "}")) or depth > _DEEPEST:
            return place
    return len(text)


def _without_tex(value: str) -> str:
    """A value without what TeX wants."""
    value = _ACCENT.sub(lambda match: match["letter"] + _ACCENTS[match["accent"]], value)
    value = _LETTER.sub(lambda match: _LETTERS[match["name"]], value)
    value = value.replace("``", "“").replace("''", "”").replace("---", "—").replace("--", "–").replace("~", " ")
    return unicodedata.normalize("NFC", " ".join(_TEX.sub(lambda match: match[1] or "", value).split()))
