"""Who said a quote, and on whose word it rests."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.engine.corrections.revision import OWN_RULE, Revision, meets
from tui.engine.language.en.function_words import PRONOUNS
from tui.model.attribution import Attribution, AttributionKind
from tui.model.places import Mark, overlap
from tui.model.settings import Quotes
from tui.model.strands import Entity, EntityType, Quote, Saying, bodies

_NAMES_HIM = "name"
"""The rule by which words name a speaker: what the reader says counts as much where outlets are compared."""


def say_speaker(
    revision: Revision, places: Sequence[Mark], value: str, labels: Mapping[str, str], settings: Quotes
) -> list[str]:
    """The quotes at some places with another speaker, or with none; `labels` are ids of entities by names of before."""
    changed: list[str] = []
    who = _entity_named(revision, value, labels)
    for place in places:
        quote = revision.at(Quote, place)
        if quote is None:
            return []
        sayings = tuple(_said_by(each, value, who) if meets(each.body, [place]) else each for each in quote.sayings)
        for saying in sayings:
            if meets(saying.body, [place]):
                _rest(revision, saying, value, who)
        revision.put(_compare_anew(revision, with_sayings(quote, sayings), settings))
        changed.append(quote.id)
    return changed


def with_sayings(quote: Quote, sayings: tuple[Saying, ...]) -> Quote:
    """A quote with other sayings, and the marks and the speaker that follow from them; at most as contested as before."""
    marks = {mark for saying in sayings for mark in (saying.body, saying.cue, saying.speaker_mark) if mark}
    named = {saying.speaker for saying in sayings if saying.speaker}
    described = {words for saying in sayings if not saying.speaker and (words := saying.speaker_words.casefold())} - PRONOUNS
    agreed = next(iter(named)) if len(named) == 1 and not described else ""
    is_contested = quote.disagree and len(named | described) > 1
    return replace(quote, marks=tuple(sorted(marks)), sayings=sayings, speaker=agreed, disagree=is_contested)


def _compare_anew(revision: Revision, quote: Quote, settings: Quotes) -> Quote:
    """A quote with what its articles say about the speaker compared anew, by the rule of its stage."""
    if len({saying.body.article for saying in quote.sayings}) < 2:
        return replace(quote, disagree=False)
    from tui.engine.quotes.coreference import genders
    from tui.engine.quotes.disagreement import Persons

    entities = tuple(revision.of_kind(Entity))
    return replace(quote, disagree=Persons(entities, genders(entities)).disagree(quote.sayings, settings))


def _entity_named(revision: Revision, value: str, labels: Mapping[str, str]) -> Entity | None:
    """The entity with a name: its label, else one of its other names, else a name that it had before the corrections."""
    wish = value.casefold().strip()
    if not wish:
        return None
    ranked = []
    for entity in revision.of_kind(Entity):
        names = (entity.label.casefold(), *(alias.casefold() for alias in entity.aliases))
        if wish in names:
            ranked.append((names.index(wish) > 0, entity.type is not EntityType.PERSON, -len(bodies(entity)), entity.id))
    name = min(ranked)[-1] if ranked else labels.get(wish, "")
    found = revision.get(name)
    return found if isinstance(found, Entity) else None


def _said_by(saying: Saying, value: str, who: Entity | None) -> Saying:
    """A saying with the reader's speaker: surely his, or surely nobody's who is known."""
    stays = saying.speaker_mark is not None and who is not None and meets(saying.speaker_mark, who.marks)
    words = saying.speaker_words if stays else "" if who is not None else value.strip()
    return replace(
        saying,
        speaker=who.id if who is not None else "",
        speaker_words=words,
        speaker_mark=saying.speaker_mark if stays else None,
        confidence=1.0,
        why=(OWN_RULE, _NAMES_HIM) if value.strip() else (OWN_RULE,),
    )


def _rest(revision: Revision, saying: Saying, value: str, who: Entity | None) -> None:
    """Let what is said rest on the reader's speaker: in place of whom the rules took it from."""
    kept = [each for each in revision.attributions if not _is_about(each.body, saying.body)]
    if value.strip():
        words = who.label if who is not None else value.strip()
        name = who.id if who is not None else ""
        one = Attribution(saying.body, _kind_of(who), words, name, saying.speaker_mark, "", 1.0, (OWN_RULE,))
        insort(kept, one, key=lambda each: each.body)
    revision.attributions = kept


def _is_about(body: Mark, said: Mark) -> bool:
    """Whether two stretches are one, but for their edges."""
    longest = max(body.end - body.start, said.end - said.start)
    return body.article == said.article and 2 * overlap(body, said) > longest


def _kind_of(who: Entity | None) -> AttributionKind:
    """What sort of source a speaker is; a description names nobody."""
    if who is None:
        return AttributionKind.UNNAMED
    if who.type is EntityType.PERSON:
        return AttributionKind.PERSON
    from tui.engine.quotes.sources import is_outlet

    if is_outlet(who.label):
        return AttributionKind.OUTLET
    return AttributionKind.UNNAMED if who.type is EntityType.OTHER else AttributionKind.INSTITUTION
