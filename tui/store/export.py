"""Findings -> JSON, for other programs and for the golden tests.

The schema is versioned: `schema` grows when a field changes its meaning; fields may be added without that. Offsets count
characters of the article's `text`, half-open. What is unknown is null, never an empty string that looks like a value.
"""

from __future__ import annotations

import json
from typing import Any, assert_never

from tui import __version__
from tui.model.findings import Findings, Note, Sentence
from tui.model.places import Mark, Role
from tui.model.story import Article
from tui.model.strands import Entity, Figure, Hits, Kind, Link, Mention, Passage, Quote, Saying, Strand, Strength, Why, kind

SCHEMA = 2
"""Version of the format."""

STRENGTHS = tuple(Strength)
"""Strongest first."""


def exported(findings: Findings) -> dict[str, Any]:
    """The findings as values that JSON knows."""
    sections: dict[str, list[dict[str, Any]]] = {}
    for strand in findings.strands:
        section, row = _strand(strand)
        sections.setdefault(section, []).append(row)
    return {
        "schema": SCHEMA,
        "rashomon": __version__,
        "story": {"title": findings.story.title, "articles": [_article(article) for article in findings.story.articles]},
        "sentences": [_range(sentence) for sentence in findings.sentences if sentence.told],
        "passages": sections.pop("passages", []),
        "related": [_link(link) for link in findings.related],
        "entities": sections.pop("entities", []),
        "quotes": sections.pop("quotes", []),
        "figures": sections.pop("figures", []),
        **sections,
        "notes": [_note(note) for note in findings.notes],
    }


def _strand(strand: Strand) -> tuple[str, dict[str, Any]]:
    """The list in which a strand is written, and the strand."""
    match strand:
        case Passage():
            return "passages", _passage(strand)
        case Entity():
            return "entities", _entity(strand)
        case Quote():
            return "quotes", _quote(strand)
        case Figure():
            return "figures", _figure(strand)
        case Hits():
            return "hits", _plain(strand)
        case _:
            assert_never(strand)


def _plain(strand: Strand) -> dict[str, Any]:
    """A strand of which nothing more is known than its places."""
    return {"id": strand.id, "label": strand.label, "marks": [_range(mark) for mark in strand.marks]}


def written(findings: Findings, *, plain: bool = False) -> str:
    """The export as text, ending in a line break: one article, sentence, strand or note a line, so that it can be compared.

    `plain` writes only ASCII, for an output that cannot take more.
    """
    parts = []
    for key, value in exported(findings).items():
        if isinstance(value, list) and value:
            rows = ",\n".join(json.dumps(row, ensure_ascii=plain) for row in value)
            parts.append(f"{json.dumps(key)}: [\n{rows}\n]")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=plain)}")
    return "{" + ",\n".join(parts) + "}\n"


def _article(article: Article) -> dict[str, Any]:
    meta = article.meta
    return {
        "id": article.id,
        "file": article.file,
        "source": meta.source,
        "title": meta.title,
        "author": meta.author or None,
        "url": meta.url or None,
        "published": None if meta.published is None else meta.published.isoformat(),
        "origins": dict(meta.origins),
        "twin_of": article.twin_of or None,
        "text": article.text,
        "blocks": [{"kind": block.kind.value, "start": block.start, "end": block.end} for block in article.blocks],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "label": passage.label,
        "kind": "shared" if kind(passage) is Kind.LIKELY else kind(passage).value,
        "score": round(passage.score, 4),
        "certainty": round(passage.certainty, 4),
        "strength": weakest(passage),
        "why": _why(*(link.why for link in passage.links)),
        "marks": [
            {**_range(mark), "certainty": round(certainty, 4), "likely": mark in passage.perhaps}
            for mark, certainty in zip(passage.marks, passage.certainties or (1.0,) * len(passage.marks), strict=True)
        ],
        "links": [_link(link) for link in passage.links],
    }


def weakest(passage: Passage) -> Strength | None:
    """What can be said of all links of a passage together; None when only one article tells it."""
    return max((link.strength for link in passage.links), key=STRENGTHS.index, default=None)


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": _range(link.a),
        "b": _range(link.b),
        "score": round(link.score, 4),
        "certainty": round(link.certainty, 4),
        "strength": link.strength.value,
        "why": _why(link.why),
    }


def _why(*reasons: Why) -> dict[str, list[str]]:
    """The evidence of several links as one, each piece once, in the order of the links."""
    return {
        field: list(dict.fromkeys(piece for why in reasons for piece in getattr(why, field)))
        for field in ("words", "names", "figures", "conflicts", "against")
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.label,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "marks": [_range(mark) for mark in entity.marks],
        "kin": list(entity.kin),
        "mentions": [_mention(mention) for mention in entity.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        **_range(mention.mark),
        "name": mention.name,
        "titles": list(mention.titles),
        "confidence": mention.confidence,
        "role": mention.mark.role.value,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    said = {saying.body[:3]: saying for saying in quote.sayings}
    return {
        "id": quote.id,
        "label": quote.label,
        "speaker": quote.speaker or None,
        "manner": quote.manner.value,
        "disagree": quote.disagree,
        "marks": [_quote_mark(mark, said.get(mark[:3])) for mark in quote.marks],
        "sayings": [
            {
                **_range(saying.body),
                "speaker": saying.speaker or None,
                "speaker_words": saying.speaker_words or None,
                "confidence": round(saying.confidence, 4),
            }
            for saying in quote.sayings
        ],
    }


def _quote_mark(mark: Mark, saying: Saying | None) -> dict[str, Any]:
    """A mark with its role; a body says whom its own article names: an entity's id, else the words as written, else null."""
    written_mark = {**_range(mark), "role": mark.role.value}
    if mark.role is Role.BODY:
        written_mark["speaker"] = (saying.speaker or saying.speaker_words or None) if saying else None
    return written_mark


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "label": figure.label,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound.value,
        "conflict": figure.conflict,
        "marks": [_range(mark) for mark in figure.marks],
        "counts": [
            {**_range(count.mark), "value": count.value, "bound": count.bound.value, "subject": count.subject or None}
            for count in figure.counts
        ],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"kind": note.kind.value, "text": note.text, "file": note.file or None, "line": note.line}


def _range(place: Mark | Sentence) -> dict[str, Any]:
    return {"article": place.article, "start": place.start, "end": place.end}
