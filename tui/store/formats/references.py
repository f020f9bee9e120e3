"""References (RIS, BibTeX, CSL-JSON, Zotero RDF): what is known of articles whose text lies elsewhere.

They hold outlet, day, author and address, and at the most a summary: the articles that they name get what they do not say of
themselves, and a list of references alone is no article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tui.store.draft import Draft, Fields, Unreadable, about_file, fields

ORIGIN = "reference"
MOST = 10_000
"""References of one list; a library of a researcher has some thousand."""

Entry = dict[str, list[str]]
"""Values by the name of their field; a reference may have several authors."""

_RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*)")
_RIS_END = re.compile(r"ER {2}-")
_RIS = {
    "TI": "title", "T1": "title", "CT": "title", "T2": "source", "JO": "source", "JF": "source", "JA": "source", "BT": "source",
    "PB": "publisher", "AU": "author", "A1": "author", "DA": "published", "Y1": "published", "PY": "year", "UR": "url",
    "L1": "url",    "LA": "language", "SE": "section", "SP": "page",
}  # fmt: skip
"""What the tags of RIS mean."""
_TYPES = frozenset(
    [
        "article-newspaper",
        "article-magazine",
        "article-journal",
        "article",
        "webpage",
        "post",
        "post-weblog",
        "broadcast",
        "report",
    ]
)
"""Types of CSL-JSON that may be articles of news."""


def is_references(text: str, ending: str) -> bool:
    """Whether a text is a list of references: its first entry stands at the beginning and has the fields of its format."""
    head = text.lstrip("\ufeff \t\r\n")[:4_000]
    if re.match(r"TY {2}- ?\S", head):
        return len(re.findall(r"(?m)^[A-Z][A-Z0-9] {2}- ?", head)) > 1
    if "<rdf:RDF" in head[:1_000]:
        return "zotero.org" in head or "bib:" in head
    entry = re.search(r"(?m)^[ \t]*@[a-zA-Z]{2,30}[ \t]*[{(]", head)
    starts = entry is not None and all(
        line.lstrip().startswith("%") or not line.strip() for line in head[: entry.start()].split("\n")
    )
    return bool(entry and (starts or ending == "bib") and re.search(r"\w[ \t]*=[ \t]*[{\"\d]", head))


def references(text: str) -> Iterator[Draft]:
    """The references of a list. Raises Unreadable where it is broken, or holds none."""
    head = text.lstrip("\ufeff \t\r\n")
    entries: Iterable[Entry]
    if head.startswith("TY"):
        entries = _ris(head)
    elif "<rdf:RDF" in head[:1_000]:
        from tui.store.formats import zotero

        entries = zotero.entries_of(head)
    else:
        from tui.store.formats import bibtex

        entries = bibtex.entries_of(head)
    if doubt := _breaks(head):
        yield about_file(doubt)
    found = 0
    for values in entries:
        if known := _fields(values):
            found += 1
            yield Draft("", known, str(found), reference=True)
        if found == MOST:
            break
    if not found:
        raise Unreadable("is a list of references that holds none")


def _breaks(text: str) -> str:
    """What a reader should know of a list that is not whole: its last entry, or one of BibTeX, is not closed."""
    if text.startswith("TY"):
        last = next((line for line in reversed(text.splitlines()) if line.strip()), "")
        return "" if _RIS_END.match(last) else "its last reference has no end (ER), so that the list may break off"
    if "<rdf:RDF" in text[:1_000]:
        return ""
    bare = re.sub(r"\\[{}]", "", text)
    return "a reference in it is not closed, so that the list may break off" if bare.count("{") > bare.count("}") else ""


def csl(values: list[Any]) -> Iterator[Draft]:
    """The references among the values of a JSON text, as Zotero exports them (CSL-JSON); none where they are others."""
    for number, value in enumerate(values[:MOST], 1):
        if not isinstance(value, Mapping) or value.get("type") not in _TYPES or not isinstance(value.get("title"), str):
            continue
        authors = value.get("author")
        names = [_csl_name(each) for each in authors if isinstance(each, Mapping)] if isinstance(authors, list) else []
        known = {
            "title": value["title"],
            "source": value.get("container-title") or value.get("publisher"),
            "author": ", ".join(filter(None, names)),
            "published": _csl_date(value.get("issued")),
            "url": value.get("URL"),
            "language": value.get("language"),
            "section": value.get("section"),
            "page": value.get("page"),
        }
        if found := fields(known, ORIGIN):
            yield Draft("", found, str(number), reference=True)


def _csl_name(name: Mapping[str, Any]) -> str:
    parted = " ".join(str(name.get(part) or "").strip() for part in ("given", "non-dropping-particle", "family"))
    suffix = str(name.get("suffix") or "").strip()
    return str(name.get("literal") or " ".join(parted.split()) + (f", {suffix}" if suffix else "")).strip()


def _csl_date(issued: object) -> str:
    if not isinstance(issued, Mapping):
        return ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and len(parts[0]) == 3:
        return "-".join(str(part).zfill(2) for part in parts[0])
    return str(issued.get("raw") or issued.get("literal") or "")


def _fields(values: Mapping[str, list[str]]) -> Fields:
    """The fields of a reference; what is no whole date is none."""
    known = {name: each[0] for name, each in values.items() if each and each[0]}
    known["author"] = ", ".join(filter(None, map(_name, values.get("author", []))))
    known.setdefault("source", known.pop("publisher", ""))
    if "/" in (day := known.get("published", "")):  # 2024/03/27/ and what follows it in RIS
        known["published"] = "-".join(part.zfill(2) for part in day.split("/")[:3] if part.strip())
    if "published" not in known and {"year", "month"} <= known.keys():
        known["published"] = ""
    known = {name: value for name, value in known.items() if value and name not in {"year", "month", "publisher"}}
    return fields(known, ORIGIN) if known.get("title") or known.get("url") else {}


def _name(name: str) -> str:
    """A name as it is read: "Doe, Jane" is Jane Doe, "King, Martin, Jr." is Martin King, Jr."""
    last, first, suffix = (part.strip() for part in f"{name},,".split(",", 3)[:3])
    return f"{first} {last}{f', {suffix}' if suffix else ''}" if first else last


def _ris(text: str) -> Iterator[Entry]:
    """The entries of RIS: lines of a tag and a value, one that has no tag goes on with the value before."""
    entry: Entry = {}
    last = ""
    for line in text.splitlines():
        match = _RIS_LINE.fullmatch(line.rstrip())
        if match is None:
            if last and entry.get(last) and line.strip():
                entry[last][-1] += f" {line.strip()}"
            continue
        if match["tag"] in {"ER", "TY"}:
            if entry:
                yield entry
            entry, last = {}, ""
            continue
        last = _RIS.get(match["tag"], "")
        if last:
            entry.setdefault(last, []).append(match["value"].strip())
    if entry:
        yield entry
