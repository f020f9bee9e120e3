"""What can be chosen to finish a correction: other passages, other names, speakers, types; the likeliest first."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.model.places import Mark, overlap
from tui.model.story import Meta
from tui.model.strands import Entity, EntityType, Kind, Passage, Quote, Strand, bodies
from tui.reading.state.correcting import Matter, Needs, Offer, text_at
from tui.reading.state.filtering import fold_label, match_labels
from tui.reading.state.index import Index
from tui.reading.state.kinds import PASSAGES
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading

_WORD = re.compile(r"\w{4,}")
"""Words that say what a passage is about, well enough to put the likelier ones first."""


class CorrectionChoice(NamedTuple):
    """One row of what can be chosen."""

    label: str
    place: Mark | None = None
    """The place that is meant; None where the value says it."""
    value: str = ""


def choices(reading: Reading, matter: Matter, offer: Offer, typed: str) -> tuple[CorrectionChoice, ...]:
    """What is left to choose from after something was typed."""
    if offer.needs in (Needs.NOTHING, Needs.PLACE, Needs.WORDS):
        return (CorrectionChoice(typed.strip() or "unknown", value=typed.strip()),)
    every = _find_all(reading.index, matter, offer.needs)
    found = tuple(every[at] for at in match_labels([each.label for each in every], typed))
    if offer.needs is Needs.SPEAKER and typed.strip():
        found = (*found, CorrectionChoice(f"“{typed.strip()}”, as you write it", value=typed.strip()))
    return found


@lru_cache(maxsize=2)
def _find_all(index: Index, matter: Matter, needs: Needs) -> list[CorrectionChoice]:
    """All there is to choose from; the list is drawn and looked at with every key while one types."""
    match needs:
        case Needs.PASSAGE:
            return _passages(index, matter)
        case Needs.NAME:
            return _names(index, matter)
        case Needs.SPEAKER:
            return _speakers(index, matter)
        case _:
            return [CorrectionChoice(each.value, value=each.value) for each in EntityType]


def _passages(index: Index, matter: Matter) -> list[CorrectionChoice]:
    """Every passage as each other article tells it first; those that are related or share words with this one first."""
    mine = frozenset(_WORD.findall(fold_label(matter.label)))
    near = [other for _, other, _ in index.related_links([matter.mark])]
    ranked = []
    for kind in PASSAGES:
        for strand in index.strands_of(kind):
            if strand.id == matter.name or not isinstance(strand, Passage):
                continue
            is_near = any(mark.article == other.article and overlap(mark, other) for other in near for mark in strand.marks)
            for place in {
                mark.article: mark for mark in reversed(strand.marks) if mark.article != matter.mark.article
            }.values():
                words = text_at(index.findings, place)
                shared = len(mine.intersection(_WORD.findall(fold_label(words))))
                ranked.append((not is_near, -shared, place, CorrectionChoice(f"{letter_of(place.article)} {words}", place)))
    return list({choice.label: choice for *_, choice in sorted(ranked, key=lambda each: each[:3])}.values())


def _names(index: Index, matter: Matter) -> list[CorrectionChoice]:
    """Every other name, those first that share a word with it, then those of its type, then those that are named most often."""
    mine = index.strands.get(matter.name)
    words = _words_of(mine)
    ranked = []
    for strand in index.strands_of(Kind.ENTITY):
        if isinstance(strand, Entity) and strand.id != matter.name:
            is_other = isinstance(mine, Entity) and strand.type is not mine.type
            rank = (not words & _words_of(strand), is_other, -len(strand.marks), strand.id)
            ranked.append((rank, CorrectionChoice(f"{strand.label}, {strand.type}", bodies(strand)[0])))
    return [choice for _, choice in sorted(ranked, key=lambda each: each[0])]


def _speakers(index: Index, matter: Matter) -> list[CorrectionChoice]:
    """Nobody, then every name: persons first, those first that this article names most often."""
    quote = index.strands.get(matter.name)
    now = {saying.speaker for saying in quote.sayings} if isinstance(quote, Quote) else set()
    ranked = []
    for strand in index.strands_of(Kind.ENTITY):
        if isinstance(strand, Entity) and strand.type is not EntityType.PLACE:
            here = len(index.bodies_in(strand, matter.mark.article))
            rank = (strand.id in now, strand.type is not EntityType.PERSON, -here, -len(strand.marks), strand.id)
            ranked.append((rank, CorrectionChoice(f"{strand.label}, {strand.type}", value=strand.label)))
    return [CorrectionChoice("nobody who is known"), *(choice for _, choice in sorted(ranked, key=lambda each: each[0]))]


def _words_of(strand: Strand | None) -> set[str]:
    if not isinstance(strand, Entity):
        return set()
    return {word for name in (strand.label, *strand.aliases) for word in fold_label(name).split() if len(word) > 1}


# what is typed


def value_now(reading: Reading, matter: Matter, offer: Offer) -> str:
    """What stands there before another value is typed."""
    strand = reading.index.strands.get(matter.name)
    if isinstance(strand, Entity):
        return strand.label
    meta: Meta = reading.findings.story.articles[matter.mark.article].meta
    match offer.field:
        case "source":
            return meta.source
        case "title":
            return meta.title
        case "author":
            return meta.author
        case _:
            return meta.published.isoformat() if meta.published is not None else ""


def problem_with(offer: Offer, value: str) -> str:
    """Why a value cannot be; empty where it can."""
    if offer.needs is not Needs.WORDS:
        return ""
    if offer.field == "published":
        from tui.engine.corrections.revise import is_value_of

        return "" if is_value_of(offer.field, value) else "A day is written as 2024-03-27; nothing stands for unknown."
    return "" if offer.field or value else "A name needs a letter."
