"""The articles of a story as references for programs that keep them (Zotero and its like): CSL-JSON and RIS.

CSL-JSON is what the Citation Style Language calls its data (schema 1.0.2, type `article-newspaper`); RIS is the tagged form of
Research Information Systems (type `NEWS`). What is not known is left out in both, for they have no word for it; what was
derived, and the file where the outlet is unknown, stand in a note.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tui.model.story import Article
from tui.reading.printed.authors import AuthorName
from tui.reading.printed.citation_styles import CitableArticle, citable


def csl_items(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """The articles as items of CSL-JSON; `id` is that of the article."""
    for article in articles:
        known = citable(article)
        values: dict[str, Any] = {
            "title": known.title,
            "container-title": known.outlet,
            "author": [_csl_name(name) for name in known.authors],
            "issued": {"date-parts": [[known.day.year, known.day.month, known.day.day]]} if known.day else None,
            "URL": known.address,
            "section": _one_line(article.meta.section),
            "page": known.page,
            "language": _language(article),
            "note": _note(known),
        }
        yield {"id": article.id, "type": "article-newspaper", **{name: value for name, value in values.items() if value}}


def csl_json(articles: Iterable[Article], *, plain: bool = False) -> Iterator[str]:
    """The text of a CSL-JSON file piece by piece, an item a line; `plain` writes only ASCII."""
    yield "["
    for number, item in enumerate(csl_items(articles)):
        yield f"{',' if number else ''}\n{json.dumps(item, ensure_ascii=plain)}"
    yield "\n]\n"


def ris_lines(articles: Iterable[Article]) -> Iterator[str]:
    """The lines of a RIS file, without line ends: a tag, two blanks, a hyphen, a blank, a value."""
    for article in articles:
        known = citable(article)
        fields = [
            ("TI", known.title),
            *(("AU", part) for name in known.authors for part in _ris_names(name)),
            ("T2", known.outlet),
            ("PY", str(known.day.year) if known.day else ""),
            ("DA", f"{known.day:%Y/%m/%d}" if known.day else ""),
            ("SE", _one_line(article.meta.section)),
            ("SP", known.page),
            ("UR", known.address),
            ("LA", _language(article)),
            ("N1", _note(known)),
        ]
        yield "TY  - NEWS"
        yield from (f"{tag}  - {value}" for tag, value in fields if value)
        yield "ER  - "
        yield ""


def _csl_name(name: AuthorName) -> dict[str, str]:
    if not name.family:
        return {"literal": name.literal}
    return {"family": name.family, "given": name.given, **({"suffix": name.suffix} if name.suffix else {})}


def _ris_names(name: AuthorName) -> list[str]:
    """A person as "Doe, Jane"; of a body each part between commas alone, for behind a comma readers look for first names."""
    if not name.family:
        return [part.strip() for part in name.literal.split(",") if part.strip()]
    return [", ".join(part for part in (name.family, name.given, name.suffix) if part)]


def _language(article: Article) -> str:
    return _one_line(article.language or article.meta.language)


def _note(known: CitableArticle) -> str:
    """What a program cannot see of the values: what was derived, and the file of an unknown outlet."""
    unknown = "" if known.outlet else f"unknown outlet, file {known.file}"
    return "; ".join(part for part in (unknown, known.derived) if part)


def _one_line(text: str) -> str:
    return " ".join(text.split())
