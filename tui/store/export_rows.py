"""Each strand, link and mark as a row of the export: values that JSON knows."""

from __future__ import annotations

from typing import Any

from tui.model.attribution import Attribution, AttributionKind, whose_word
from tui.model.findings import Sentence
from tui.model.papers import Correction
from tui.model.places import Mark, Role
from tui.model.strands import Entity, Figure, Kind, Link, Mention, Passage, Quote, Saying, Strength, Why, kind

STRENGTHS = tuple(Strength)
"""Strongest first."""


_KINDS = {Kind.LIKELY: Kind.SHARED, Kind.UNSETTLED: Kind.UNIQUE}
"""What a passage is to whoever asks in how many articles it stands; how sure that is stands in fields of its own."""


def passage_row(passage: Passage, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    """A passage with the certainty of each mark, and on whose word it stands there."""
    return {
        "id": passage.id,
        "label": passage.label,
        "kind": _KINDS.get(kind(passage), kind(passage)).value,
        "unsettled": passage.unsettled,
        "score": round(passage.score, 4),
        "certainty": round(passage.certainty, 4),
        "strength": weakest(passage),
        "why": _why(*(link.why for link in passage.links)),
        "marks": [
            {
                **range_row(mark),
                "word": _word(attributions, mark),
                "certainty": round(certainty, 4),
                "likely": mark in passage.perhaps,
            }
            for mark, certainty in zip(passage.marks, passage.certainties or (1.0,) * len(passage.marks), strict=True)
        ],
        "links": [link_row(link) for link in passage.links],
    }


def weakest(passage: Passage) -> Strength | None:
    """What can be said of all links of a passage together; None when only one article tells it."""
    return max((link.strength for link in passage.links), key=STRENGTHS.index, default=None)


def link_row(link: Link) -> dict[str, Any]:
    """A link with its evidence."""
    return {
        "a": range_row(link.a),
        "b": range_row(link.b),
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


def entity_row(entity: Entity) -> dict[str, Any]:
    """A name with its mentions."""
    return {
        "id": entity.id,
        "name": entity.label,
        "type": entity.type.value,
        "aliases": list(entity.aliases),
        "marks": [range_row(mark) for mark in entity.marks],
        "kin": list(entity.kin),
        "mentions": [_mention(mention) for mention in entity.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    """One naming, and how sure it is."""
    return {
        **range_row(mention.mark),
        "name": mention.name,
        "titles": list(mention.titles),
        "confidence": mention.confidence,
        "role": mention.mark.role.value,
    }


def quote_row(quote: Quote, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    """An utterance with what each article makes of it."""
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
                **range_row(saying.body),
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
    written_mark = {**range_row(mark), "role": mark.role.value}
    if mark.role is Role.BODY:
        written_mark["speaker"] = (saying.speaker or saying.speaker_words or None) if saying else None
    return written_mark


def figure_row(figure: Figure, attributions: tuple[Attribution, ...]) -> dict[str, Any]:
    """A figure with what each article gives."""
    return {
        "id": figure.id,
        "label": figure.label,
        "value": figure.value,
        "unit": figure.unit,
        "bound": figure.bound.value,
        "conflict": figure.conflict,
        "relation": figure.relation.value,
        "compared": figure.compared or None,
        "marks": [range_row(mark) for mark in figure.marks],
        "counts": [
            {
                **range_row(count.mark),
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


def correction_row(correction: Correction) -> dict[str, Any]:
    """A correction of the reader's: what it says, and of which words of which articles."""
    return {
        "id": correction.id,
        "act": correction.act.value,
        "value": correction.value or None,
        "field": correction.field or None,
        "created": correction.created or None,
        "targets": [
            {
                "article": target.article,
                "words": target.selector.exact if target.selector else None,
                "start": target.selector.start if target.selector else None,
                "end": target.selector.end if target.selector else None,
            }
            for target in correction.targets
        ],
    }


def attribution_row(each: Attribution) -> dict[str, Any]:
    """A stretch of an article and on whose word it rests."""
    return {**range_row(each.body), **_source(each)}


def _source(each: Attribution) -> dict[str, Any]:
    """On whose word something rests."""
    return {
        "kind": each.kind.value,
        "words": each.words or None,
        "entity": each.entity or None,
        "mark": range_row(each.mark) if each.mark else None,
        "via": each.via or None,
        "confidence": round(each.confidence, 4),
    }


def range_row(place: Mark | Sentence) -> dict[str, Any]:
    """A place in an article."""
    return {"article": place.article, "start": place.start, "end": place.end}
