"""Descriptions that stand for one person of the story: [Apple CEO] for Steve Jobs, [the former director] for who was it.

An article says once "Apple CEO Steve Jobs" or "the former director, Jan Cermak". Where the same office stands later without a
name, it means him, if nobody else in the story holds such an office, in this country or firm or in another. What may mean
somebody else is left alone: "a director", "the next premier", "vice president" beside a president.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from tui.engine.entities.read.chunks import listed_at
from tui.engine.entities.read.times import NameWord
from tui.engine.entities.read.tokens import Case, Line
from tui.engine.language.en.gazetteer import alike, countries, fold, key, section, union
from tui.engine.progress import Progress
from tui.model.places import Mark
from tui.model.strands import Entity, EntityType, Mention, bodies

OWNED = 0.9
"""Confidence of a description with the country or firm: on MEANTIME all 21 such mentions were right."""
PLAIN = 0.8
"""Confidence of "the premier", which may be somebody whom the story does not name."""
_REACH = 6
"""Words between a comma and the noun of an apposition: "for twenty long years the coach" has five."""
_WORD = re.compile(r"[^\W_]+(?:[-’'&.][^\W_]+)*")


class Office(NamedTuple):
    """An office as a title or a description gives it."""

    head: str
    """The office itself, one word for all its names: ceo for chief executive."""
    tense: frozenset[str]
    """What tells holders apart: former, acting, vice."""
    owner: str
    """Whose office it is, folded, the country for its people; "" where nothing tells."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody of whom the story says that he holds an office."""

    person: int
    """Position among the entities."""
    office: Office
    article: int
    start: int


def add_descriptions(entities: Sequence[Entity], lines: Sequence[Line], progress: Progress) -> tuple[Entity, ...]:
    """The entities, each person with the descriptions that stand for nobody else in the story as further mentions."""
    holders = _holders(entities)
    if not holders:
        return tuple(entities)
    owners = _owners(entities)
    persons = {(mark.article, mark.start) for entity in entities if entity.type is EntityType.PERSON for mark in bodies(entity)}
    found: dict[int, list[Mention]] = defaultdict(list)
    heads = section("single_heads")
    speaking = [line for line in lines if not heads.isdisjoint([word.low for word in line.words])]
    every = [list(_descriptions(line, persons, owners)) for line in progress.over(speaking, 0.0, 0.5)]
    others = _offices_spoken_of(one for here in every for one in here)
    for line, here in zip(speaking, every, strict=True):
        for description in here:
            if description.titled:
                continue
            holder = _bearer(description, line, holders, others)
            if holder is not None:
                confidence = OWNED if description.office.owner else PLAIN
                mark = Mark(line.sentence.article, description.start, description.end)
                words = line.text[description.start : description.end]
                found[holder].append(Mention(mark, words, (), confidence))
    return tuple(with_mentions(entity, found.get(place, ())) for place, entity in enumerate(entities))


def with_mentions(entity: Entity, more: Sequence[Mention]) -> Entity:
    """The entity with further mentions, in the order of the text."""
    if not more:
        return entity
    mentions = tuple(sorted((*entity.mentions, *more), key=lambda mention: mention.mark[:3]))
    return replace(entity, marks=tuple(one.mark for one in mentions), mentions=mentions)


def _holders(entities: Sequence[Entity]) -> dict[str, list[_Holder]]:
    """Who is given which office beside the name, by the office."""
    found: dict[str, list[_Holder]] = defaultdict(list)
    for place, entity in enumerate(entities):
        if entity.type is not EntityType.PERSON:
            continue
        for mention in entity.mentions:
            for title in mention.titles:
                office = office_of(title)
                if office is not None:
                    found[office.head].append(_Holder(place, office, mention.mark.article, mention.mark.start))
    return found


def office_of(title: str) -> Office | None:
    """The office that a title names: "former Apple CEO", "the prime minister of Chad"; None for what many hold at once."""
    words = [word for word in _WORD.findall(title) if fold(word) not in section("before_roles")]
    low = [fold(word).removesuffix("'s") for word in words]
    head_at = next((at for at, word in enumerate(low) if word in ("of", "for", "at", "who", "that")), len(low)) - 1
    if head_at < 0:
        return None
    head, first = _head(low, head_at)
    if not head:
        return None
    before, after = words[:first], words[head_at + 2 :] if head_at + 1 < len(low) else []
    owner = _owner(tuple(before)) or (_owner(tuple(after)) if low[head_at + 1 : head_at + 2] in (["of"], ["at"]) else "")
    return Office(head, frozenset(word for word in low[:first] if word in section("tenses")), owner)


def _head(low: Sequence[str], at: int) -> tuple[str, int]:
    """The office that ends with the word at `at`, under its one name, and its first word; "" where it is none."""
    for length in (2, 1):
        if at - length + 1 >= 0:
            words = " ".join(low[at - length + 1 : at + 1])
            if words in section("single_offices"):
                return min(alike("office_names").get(words, frozenset((words,)))), at - length + 1
    return "", at


@lru_cache(maxsize=1 << 12)
def _owner(words: tuple[str, ...]) -> str:
    """The country or body in the words beside an office, folded: united states for American, apple for Apple's."""
    kept = [
        re.sub(r"['’]s?$", "", word)
        for word in words
        if word[:1].isupper() and fold(word) not in union("tenses", "role_modifiers")
    ]
    name = " ".join(kept)
    return countries().get(key(name)) or next((countries()[key(word)] for word in kept if key(word) in countries()), fold(name))


@lru_cache(maxsize=1 << 12)
def _owner_named(name: str) -> str:
    return _owner(tuple(_WORD.findall(name)))


class _Owners(NamedTuple):
    """What the names of bodies and places stand for as the owners of offices."""

    starting: Mapping[tuple[int, int], str]
    """The owner, by article and where a name starts."""
    ending: Mapping[tuple[int, int], int]
    """Where a name starts, by article and where it ends."""


def _owners(entities: Sequence[Entity]) -> _Owners:
    mentions = [one for entity in entities if entity.type is not EntityType.PERSON for one in entity.mentions]
    return _Owners(
        {(one.mark.article, one.mark.start): _owner_named(one.name) for one in mentions},
        {(one.mark.article, one.mark.end): one.mark.start for one in mentions},
    )


class _Description(NamedTuple):
    office: Office
    start: int
    end: int
    titled: bool
    """Whether somebody's name stands beside it."""


def _descriptions(line: Line, persons: set[tuple[int, int]], owners: _Owners) -> Iterable[_Description]:
    """The offices of a sentence that stand without a name beside them."""
    if line.case is Case.UPPER:
        return
    words, article = line.words, line.sentence.article
    for index, word in enumerate(words):
        if word.low not in section("single_heads"):
            continue
        head, first = _head([one.low for one in words[max(0, index - 1) : index + 1]], min(index, 1))
        first += max(0, index - 1)
        if not head:
            continue
        begin, owner, tense = first, "", set()
        while begin > 0 and line.gap(begin - 1) in (" ", "'s ", "’s ", "' ", "’ "):
            before = words[begin - 1]
            if before.low in section("tenses"):
                tense.add(before.low)
            elif not owner and (start := owners.ending.get((article, before.end))) is not None:
                owner = owners.starting[article, start]
                while words[begin - 1].start > start:
                    begin -= 1
            else:
                break
            begin -= 1
        definite = begin > 0 and line.gap(begin - 1) == " " and words[begin - 1].low == "the"
        if definite:
            begin -= 1
        end, behind = _of_behind(line, index, owners)
        if (
            index + 1 < len(words)
            and not behind
            and line.gap(index) == " "
            and words[index + 1].low in ("of", "for", "at", "designate")
        ):
            continue
        owner = owner or behind
        titled = line.case is Case.TITLE and begin == first
        if (definite or owner) and not titled and not _indefinite(words, begin):
            beside = _beside_a_name(line, index, persons)
            yield _Description(Office(head, frozenset(tense), owner), words[begin].start, end, beside)


def _indefinite(words: Sequence[NameWord], begin: int) -> bool:
    return begin > 0 and words[begin - 1].low in section("indefinite")


def _of_behind(line: Line, index: int, owners: _Owners) -> tuple[int, str]:
    """Where a description ends that goes on with "of the United States", and whose office it is therefore."""
    words = line.words
    if index + 2 < len(words) and words[index + 1].low in ("of", "at") and line.gap(index) == " ":
        name = index + 3 if words[index + 2].low == "the" else index + 2
        if name < len(words) and (line.sentence.article, words[name].start) in owners.starting:
            listed = listed_at(line, name, len(words))
            after = listed[0] if listed else name + 1
            return words[after - 1].end, owners.starting[line.sentence.article, words[name].start]
    return words[index].end, ""


def _beside_a_name(line: Line, index: int, persons: set[tuple[int, int]]) -> bool:
    """Whether an office is somebody's title or stands in an apposition: it has its name already."""
    words, article = line.words, line.sentence.article
    after = index + 1
    if after < len(words):
        gap = line.gap(index)
        if words[after].capital and gap == " ":
            return True
        if (article, words[after].start) in persons and gap in (" ", ", "):
            return True
        if gap == "-" or words[index].text.isupper() != words[index].text.isupper():
            return True
    opening = index
    while opening and index - opening < _REACH and line.gap(opening - 1) in (" ", "'s ", "’s "):
        opening -= 1
    comma = opening > 0 and line.gap(opening - 1).strip() == ","
    return comma and any((article, word.start) in persons for word in words[max(0, opening - 3) : opening])


def _offices_spoken_of(descriptions: Iterable[_Description]) -> Mapping[str, frozenset[str]]:
    """Whose offices of each kind the story speaks of, with a name beside them or without."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in descriptions:
        if one.office.owner:
            found[one.office.head].add(one.office.owner)
    return {head: frozenset(all_) for head, all_ in found.items()}


def _bearer(
    description: _Description, line: Line, holders: Mapping[str, Sequence[_Holder]], others: Mapping[str, frozenset[str]]
) -> int | None:
    """The only person whom a description can mean, else None."""
    office = description.office
    of_kind = [one for one in holders.get(office.head, ()) if one.office.tense == office.tense]
    if office.owner:
        fits = {one.person for one in of_kind if _same_owner(one.office.owner, office.owner)}
        loose = {one.person for one in of_kind if not one.office.owner} - fits
        return fits.pop() if len(fits) == 1 and not loose else None
    all_of_kind = {one.person for one in holders.get(office.head, ())}
    known = {one.office.owner for one in of_kind if one.office.owner}
    strangers = [owner for owner in others.get(office.head, ()) if not any(_same_owner(owner, mine) for mine in known)]
    if len(all_of_kind) != 1 or not of_kind or (strangers and known) or len(known) > 1:
        return None
    here = [one for one in of_kind if one.article == line.sentence.article and one.start < description.start]
    return of_kind[0].person if here else None


def _same_owner(one: str, other: str) -> bool:
    """Whether two owners are one: apple and apple computer."""
    few, many = sorted((one.split(), other.split()), key=len)
    return bool(few) and many[: len(few)] == few
