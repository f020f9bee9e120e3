"""Findings -> JSON, for other programs and for the golden tests.

The schema is versioned: `schema` grows when a field changes its meaning; fields may be added without that. Offsets count
characters of the article's `text`, half-open. What is unknown is null, never an empty string that looks like a value.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar, assert_never

from tui import __version__
from tui.model.attribution import Attribution, AttributionKind, whose_word
from tui.model.findings import Findings, Note, Sentence
from tui.model.places import Mark, Role
from tui.model.story import Article
from tui.model.strands import Entity, Figure, Hits, Kind, Link, Mention, Passage, Quote, Saying, Strand, Strength, Why, kind

SCHEMA = 2
"""Version of the format."""

T = TypeVar("T")

_BATCH = 500
"""Strands, sentences or links that are written at a time: a megabyte or two."""

STRENGTHS = tuple(Strength)
"""Strongest first."""


def exported(findings: Findings, *, why: bool = False) -> dict[str, Any]:
    """The findings as values that JSON knows; `why` adds the ids of the rules that decided."""
    sections: dict[str, list[dict[str, Any]]] = {}
    for strand in findings.strands:
        sections.setdefault(_section(strand), []).append(_strand(strand, findings.attributions, why=why))
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
        "attributions": [_attribution(each) for each in findings.attributions],
        "notes": [_note(note) for note in findings.notes],
    }


def _add_rules(strand: Strand, row: dict[str, Any]) -> None:
    """Add to the row of a strand which rules decided: of a name's type, of each speaker, of a figure."""
    match strand:
        case Entity() | Figure():
            row["why"] = list(strand.why)
        case Quote():
            for saying, written_saying in zip(strand.sayings, row["sayings"], strict=True):
                written_saying["why"] = list(saying.why)
        case Passage() | Hits():
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
        case Hits():
            return "hits"
        case _:
            assert_never(strand)


def _strand(strand: Strand, attributions: tuple[Attribution, ...], *, why: bool) -> dict[str, Any]:
    """A strand as it is written; with `why` the rules that decided about it."""
    row = _strand_row(strand, attributions)
    if why:
        _add_rules(strand, row)
    return row


def _strand_row(strand: Strand, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    match strand:
        case Passage():
            return _passage(strand, attributions)
        case Entity():
            return _entity(strand)
        case Quote():
            return _quote(strand, attributions)
        case Figure():
            return _figure(strand, attributions)
        case Hits():
            return _plain(strand)
        case _:
            assert_never(strand)


def _strand_rows(strands: list[Strand], attributions: tuple[Attribution, ...], *, why: bool) -> Iterator[list[Any]]:
    for batch in _batches(tuple(strands)):
        yield [_strand(strand, attributions, why=why) for strand in batch]


def _plain(strand: Strand) -> dict[str, Any]:
    """A strand of which nothing more is known than its places."""
    return {"id": strand.id, "label": strand.label, "marks": [_range(mark) for mark in strand.marks]}


def written(findings: Findings, *, plain: bool = False, why: bool = False) -> str:
    """The export as text, ending in a line break: one article, sentence, strand or note a line, so that it can be compared.

    `plain` writes only ASCII, for an output that cannot take more; `why` adds the ids of the rules that decided.
    """
    return "".join(pieces(findings, plain=plain, why=why))


def pieces(findings: Findings, *, plain: bool = False, why: bool = False) -> Iterator[str]:
    """The text of `written` piece by piece: of a large story neither the values nor the text are ever there as a whole."""
    frame = replace(findings, sentences=(), strands=(), related=())
    sections: dict[str, Iterable[list[Any]]] = {
        "sentences": ([_range(each) for each in batch if each.told] for batch in _batches(findings.sentences)),
        "related": ([_link(link) for link in batch] for batch in _batches(findings.related)),
    }
    by_section: dict[str, list[Strand]] = {}
    for strand in findings.strands:
        by_section.setdefault(_section(strand), []).append(strand)
    for section, strands in by_section.items():
        sections[section] = _strand_rows(strands, findings.attributions, why=why)
    whole = exported(
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
        "published": None if meta.published is None else meta.published.isoformat(),
        "origins": dict(meta.origins),
        "twin_of": article.twin_of or None,
        "language": article.language or None,
        "readable": not article.unreadable,
        "text": article.text,
        "blocks": [{"kind": block.kind.value, "start": block.start, "end": block.end} for block in article.blocks],
    }


def _passage(passage: Passage, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    return {
        "id": passage.id,
        "label": passage.label,
        "kind": "shared" if kind(passage) is Kind.LIKELY else kind(passage).value,
        "score": round(passage.score, 4),
        "certainty": round(passage.certainty, 4),
        "strength": weakest(passage),
        "why": _why(*(link.why for link in passage.links)),
        "marks": [
            {
                **_range(mark),
                "word": _word(attributions, mark),
                "certainty": round(certainty, 4),
                "likely": mark in passage.perhaps,
            }
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


def _quote(quote: Quote, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
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
                "manner": saying.manner.value,
                "word": _word(attributions, saying.body),
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


def _figure(figure: Figure, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    return {
        "id": figure.id,
        "label": figure.label,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound.value,
        "conflict": figure.conflict,
        "marks": [_range(mark) for mark in figure.marks],
        "counts": [
            {
                **_range(count.mark),
                "value": count.value,
                "bound": count.bound.value,
                "subject": count.subject or None,
                "word": _word(attributions, count.mark),
            }
            for count in figure.counts
        ],
    }


def _word(attributions: tuple[Attribution, ...], mark: Mark) -> dict[str, Any] | None:
    """On whose word a mark rests; null for the outlet's own."""
    found = whose_word(attributions, mark)
    return None if found.kind is AttributionKind.OWN else _source(found)


def _attribution(each: Attribution) -> dict[str, Any]:
    return {**_range(each.body), **_source(each)}


def _source(each: Attribution) -> dict[str, Any]:
    return {
        "kind": each.kind.value,
        "words": each.words or None,
        "entity": each.entity or None,
        "mark": _range(each.mark) if each.mark else None,
        "via": each.via or None,
        "confidence": round(each.confidence, 4),
    }


def _note(note: Note) -> dict[str, Any]:
    return {"kind": note.kind.value, "text": note.text, "file": note.file or None, "line": note.line}


def _range(place: Mark | Sentence) -> dict[str, Any]:
    return {"article": place.article, "start": place.start, "end": place.end}
