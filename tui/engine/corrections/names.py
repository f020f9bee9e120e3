"""Names: two that are one, one that is two, another name to show, another type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui.engine.corrections.revision import OWN_RULE, Revision, meets
from tui.engine.corrections.speakers import with_sayings
from tui.model.places import Mark, Role, within
from tui.model.strands import Entity, EntityType, Mention, Quote, Saying, bodies


def merge(revision: Revision, places: Sequence[Mark], value: str) -> list[str]:
    """One entity of all those at some places: it keeps the id and the type of the one that is named most often."""
    named = [revision.at(Entity, place) for place in places]
    found = {entity.id: entity for entity in named if entity is not None}
    if not found or None in named:
        return []
    head = max(found.values(), key=lambda each: len(bodies(each)))
    others = [each for each in found.values() if each.id != head.id]
    mentions = _without_nested(mention for each in found.values() for mention in mentions_of(revision, each))
    kin = tuple(dict.fromkeys(name for each in found.values() for name in each.kin if name not in found))
    revision.put(_with_mentions(replace(head, label=value or head.label, kin=kin), mentions))
    gone = {each.id for each in others}
    for name in gone:
        revision.drop(name, into=head.id)
    for entity in revision.of_kind(Entity):
        if gone.intersection(entity.kin):
            renamed = dict.fromkeys(head.id if name in gone else name for name in entity.kin)
            revision.put(replace(entity, kin=tuple(name for name in renamed if name != entity.id)))
    if gone:
        _rename_speakers(revision, lambda saying: head.id if saying.speaker in gone else saying.speaker)
        revision.attributions = [replace(a, entity=head.id) if a.entity in gone else a for a in revision.attributions]
    return [head.id]


def split(revision: Revision, places: Sequence[Mark], value: str) -> list[str]:
    """An entity of its own for the name at the first place, and for what is written like it.

    That is in all articles, or only in this one, or only there: the widest of these that takes in none of the other places.
    """
    first, others = places[0], places[1:]
    entity = revision.at(Entity, first)
    if entity is None:
        return []
    mentions = mentions_of(revision, entity)
    one = max((each for each in mentions if meets(each.mark, [first])), key=lambda each: each.confidence)
    alike = [each for each in mentions if each.name == one.name and each.mark.role is one.mark.role]
    for going in (alike, [each for each in alike if each.mark.article == one.mark.article], [one]):
        if not any(meets(each.mark, others) for each in going):
            break
    staying = [each for each in mentions if each not in going]
    if not staying or not any(each.mark.role is Role.BODY for each in staying):
        return []
    label = value or one.name
    slug = re.sub(r"[\W_]+", "-", label.casefold()).strip("-") or "name"
    name = revision.new_id(f"entity:{slug}")
    revision.put(_with_mentions(entity, staying))
    revision.put(_with_mentions(replace(entity, id=name, label=label, why=(), kin=()), going))
    here = {each.mark.article for each in going} - {each.mark.article for each in staying}
    gone = [each.mark for each in going]

    def moves(place: Mark | None, article: int) -> bool:
        return meets(place, gone) if place is not None and meets(place, bodies(entity)) else article in here

    def speaker(saying: Saying) -> str:
        is_moved = saying.speaker == entity.id and moves(saying.speaker_mark, saying.body.article)
        return name if is_moved else saying.speaker

    _rename_speakers(revision, speaker)
    revision.attributions = [
        replace(a, entity=name) if a.entity == entity.id and moves(a.mark, a.body.article) else a for a in revision.attributions
    ]
    return [name, entity.id]


def rename(revision: Revision, places: Sequence[Mark], value: str) -> list[str]:
    """Another name to show."""
    entity = revision.at(Entity, places[0])
    if entity is None or not value.strip():
        return []
    revision.put(_with_mentions(replace(entity, label=value), mentions_of(revision, entity)))
    return [entity.id]


def retype(revision: Revision, places: Sequence[Mark], value: str) -> list[str]:
    """Another type."""
    entity = revision.at(Entity, places[0])
    if entity is None or value not in set(EntityType):
        return []
    revision.put(replace(entity, type=EntityType(value), why=(OWN_RULE,)))
    return [entity.id]


def mentions_of(revision: Revision, entity: Entity) -> tuple[Mention, ...]:
    """The mentions of an entity; made of its marks where it has none."""
    if entity.mentions:
        return entity.mentions
    return tuple(Mention(mark, revision.articles[mark.article].text[mark.start : mark.end]) for mark in entity.marks)


def _with_mentions(entity: Entity, mentions: Iterable[Mention]) -> Entity:
    """An entity with other mentions, and the marks and other names that follow from them."""
    ordered = tuple(sorted(mentions, key=lambda each: each.mark))
    names = Counter(each.name for each in ordered if each.confidence == 1 and each.name != entity.label)
    also = tuple(name for name, _ in sorted(names.items(), key=lambda pair: (-pair[1], pair[0])))
    return replace(entity, marks=tuple(each.mark for each in ordered), mentions=ordered, aliases=also)


def _without_nested(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, each place once: of names within each other the longer one, "Biden administration"."""
    kept: list[Mention] = []
    for each in sorted(mentions, key=lambda each: (each.mark.article, each.mark.start, -each.mark.end)):
        last = kept[-1].mark if kept else None
        if last is None or last.article != each.mark.article or not within(each.mark, last):
            kept.append(each)
    return kept


def _rename_speakers(revision: Revision, speaker: Callable[[Saying], str]) -> None:
    """Give each saying its speaker anew; where one changed, what its quote says of all of them follows."""
    for quote in revision.of_kind(Quote):
        sayings = tuple(
            each if (who := speaker(each)) == each.speaker else replace(each, speaker=who) for each in quote.sayings
        )
        if sayings != quote.sayings:
            revision.put(with_sayings(quote, sayings))
