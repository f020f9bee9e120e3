"""Findings -> JSON, for other programs and for the golden tests.

The schema is versioned: `schema` grows when a field changes its meaning; fields may be added without that. Offsets count
characters of the article's `text`, half-open. What is unknown is null, never an empty string that looks like a value.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar, assert_never

from tui import __version__
from tui.model.attribution import Attribution
from tui.model.findings import Findings, Note
from tui.model.papers import NotedWords
from tui.model.story import Article
from tui.model.strands import Edit, Entity, Figure, Hits, Passage, Quote, Strand
from tui.store.export_rows import (
    attribution_row,
    correction_row,
    entity_row,
    figure_row,
    link_row,
    passage_row,
    quote_row,
    range_row,
)

SCHEMA = 3
"""Version of the format."""

T = TypeVar("T")

_BATCH = 500
"""Strands, sentences or links that are written at a time: a megabyte or two."""


def export_values(findings: Findings, *, why: bool = False) -> dict[str, Any]:
    """The findings as values that JSON knows; `why` adds the ids of the rules that decided."""
    sections: dict[str, list[dict[str, Any]]] = {}
    corrections = findings.story.corrections
    for strand in findings.strands:
        sections.setdefault(_section(strand), []).append(_strand(strand, findings, why=why))
    return {
        "schema": SCHEMA,
        "rashomon": __version__,
        "story": {
            "title": findings.story.title,
            "articles": [_article(article) | _yours(findings, article.id) for article in findings.story.articles],
        },
        "sentences": [range_row(sentence) for sentence in findings.sentences if sentence.tells],
        "passages": sections.pop("passages", []),
        "related": [link_row(link) for link in findings.related],
        "entities": sections.pop("entities", []),
        "quotes": sections.pop("quotes", []),
        "figures": sections.pop("figures", []),
        **sections,
        "attributions": [attribution_row(each) for each in findings.attributions],
        "notes": [_note(note) for note in findings.notes],
        **({"corrections": [correction_row(each) for each in corrections]} if corrections else {}),
    }


def _add_rules(strand: Strand, row: dict[str, Any]) -> None:
    """Add to the row of a strand which rules decided: of a name's type, of each speaker, of a figure."""
    match strand:
        case Entity() | Figure():
            row["why"] = list(strand.why)
        case Quote():
            for saying, written_saying in zip(strand.sayings, row["sayings"], strict=True):
                written_saying["why"] = list(saying.why)
        case Passage() | Edit() | NotedWords() | Hits():
            return
        case _:
            assert_never(strand)


def _section(strand: Strand) -> str:
    """The list in which a strand is written."""
    match strand:
        case Passage():
            return "passages"
        case Entity():
            return "entities"
        case Quote():
            return "quotes"
        case Figure():
            return "figures"
        case Edit():
            return "edits"
        case NotedWords():
            return "noted"
        case Hits():
            return "hits"
        case _:
            assert_never(strand)


def _strand(strand: Strand, findings: Findings, *, why: bool) -> dict[str, Any]:
    """A strand as it is written; with `why` the rules that decided about it."""
    row = _strand_row(strand, findings.attributions)
    if why:
        _add_rules(strand, row)
    return row | _yours(findings, strand.id)


def _yours(findings: Findings, name: str) -> dict[str, Any]:
    """Which of the reader's corrections decided about a strand or an article; a field only where some did."""
    corrections = findings.corrections_of(name)
    return {"yours": [correction.id for correction in corrections]} if corrections else {}


def _strand_row(strand: Strand, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    match strand:
        case Passage():
            return passage_row(strand, attributions)
        case Entity():
            return entity_row(strand)
        case Quote():
            return quote_row(strand, attributions)
        case Figure():
            return figure_row(strand, attributions)
        case Edit() | NotedWords() | Hits():
            return _plain(strand)
        case _:
            assert_never(strand)


def _strand_rows(strands: list[Strand], findings: Findings, *, why: bool) -> Iterator[list[Any]]:
    for batch in _batches(tuple(strands)):
        yield [_strand(strand, findings, why=why) for strand in batch]


def _plain(strand: Strand) -> dict[str, Any]:
    """A strand of which nothing more is known than its places."""
    return {"id": strand.id, "label": strand.label, "marks": [range_row(mark) for mark in strand.marks]}


def export_text(findings: Findings, *, plain: bool = False, why: bool = False) -> str:
    """The export as text, ending in a line break: one article, sentence, strand or note a line, so that it can be compared.

    `plain` writes only ASCII, for an output that cannot take more; `why` adds the ids of the rules that decided.
    """
    return "".join(pieces(findings, plain=plain, why=why))


def pieces(
    findings: Findings, *, plain: bool = False, why: bool = False, annotations: Sequence[dict[str, Any]] = ()
) -> Iterator[str]:
    """The text of `export_text` piece by piece: of a large story neither the values nor the text are ever there as a whole.

    `annotations` are the reader's notes as values; where there are none nothing stands there.
    """
    frame = replace(findings, sentences=(), strands=(), related=())
    sections: dict[str, Iterable[list[Any]]] = {
        "sentences": ([range_row(each) for each in batch if each.tells] for batch in _batches(findings.sentences)),
        "related": ([link_row(link) for link in batch] for batch in _batches(findings.related)),
    }
    by_section: dict[str, list[Strand]] = {}
    for strand in findings.strands:
        by_section.setdefault(_section(strand), []).append(strand)
    for section, strands in by_section.items():
        sections[section] = _strand_rows(strands, findings, why=why)
    whole = export_values(
        replace(frame, strands=tuple(strands[0] for strands in by_section.values()))
    )  # every section that there is
    for number, (key, value) in enumerate(whole.items()):
        yield f"{',' if number else '{'}{chr(10) if number else ''}{json.dumps(key)}: "
        if key in sections:
            yield from _rows(sections[key], plain=plain)
        elif isinstance(value, list) and value:
            yield from _rows([value], plain=plain)
        else:
            yield json.dumps(value, ensure_ascii=plain)
    if annotations:
        yield ',\n"annotations": '
        yield from _rows([list(annotations)], plain=plain)
    yield "}\n"


def _batches(values: tuple[T, ...]) -> Iterator[tuple[T, ...]]:
    for start in range(0, len(values), _BATCH):
        yield values[start : start + _BATCH]


def _rows(batches: Iterable[list[Any]], *, plain: bool) -> Iterator[str]:
    """A list as JSON, one value a line."""
    opening = "[\n"
    for rows in batches:
        if rows:
            yield opening + ",\n".join(json.dumps(row, ensure_ascii=plain) for row in rows)
            opening = ",\n"
    yield "[]" if opening == "[\n" else "\n]"


def _article(article: Article) -> dict[str, Any]:
    meta = article.meta
    return {
        "id": article.id,
        "file": article.file,
        "source": meta.source,
        "title": meta.title,
        "author": meta.author or None,
        "url": meta.url or None,
        "section": meta.section or None,
        "page": meta.page or None,
        "published": None if meta.published is None else meta.published.isoformat(),
        "origins": dict(meta.origins),
        "twin_of": article.twin_of or None,
        "language": article.language or None,
        "readable": not article.unreadable,
        "text": article.text,
        "blocks": [{"kind": block.kind.value, "start": block.start, "end": block.end} for block in article.blocks],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"kind": note.kind.value, "text": note.text, "file": note.file or None, "line": note.line}
