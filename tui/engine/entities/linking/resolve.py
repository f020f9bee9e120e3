"""From sightings to entities: the type of each name, and which names stand for one and the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.linking.bodies import join_bodies
from tui.engine.entities.linking.peoples import retype_places, without_towns
from tui.engine.entities.linking.persons import link_persons
from tui.engine.entities.linking.short_forms import retype_short_forms, tail
from tui.engine.entities.names.organisation import body_key, definitions, one_spelling, short_for
from tui.engine.entities.names.person import Person
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import ORDER, STRONG, TypeScores
from tui.engine.language.en.gazetteer import fold, is_word, key, listed_name, section, union
from tui.engine.progress import Progress
from tui.model.strands import EntityType


@dataclass(frozen=True, slots=True)
class ResolvedEntity:
    """An entity before its marks: one name, one type, all sightings."""

    label: str
    type: EntityType
    sightings: tuple[MentionCandidate, ...]


def resolve(
    lines: Sequence[Line],
    found: Sequence[MentionCandidate],
    own: Mapping[str, EntityType],
    texts: Iterable[str],
    progress: Progress,
) -> tuple[ResolvedEntity, ...]:
    """Each person, body and place; `own` holds the reader's canonical names, `texts` explain short forms.

    Reports its progress from 0 to 1.
    """
    types = _types(found, progress.part(0.0, 0.0))
    types = retype_short_forms(found, _of_one_spelling(types), progress.part(0.1, 0.1))
    types = retype_places(found, types)
    found = without_towns(found, types)
    persons, homes = link_persons(lines, found, types, own, progress.part(0.1, 0.5))
    rest = [place for place in range(len(found)) if place not in homes]
    of_person: dict[int, list[MentionCandidate]] = defaultdict(list)
    for place in sorted(homes):
        of_person[homes[place]].append(found[place])
    named = [
        ResolvedEntity(
            _own_label(person, own) or _with_title(person.label, of_person[who]), EntityType.PERSON, tuple(of_person[who])
        )
        for who, person in enumerate(persons)
    ]
    named.extend(_bodies([found[place] for place in rest], types, own, texts, progress.part(0.5, 1.0)))
    return tuple(one for one in named if one.sightings)


def _with_title(name: str, sightings: Sequence[MentionCandidate]) -> str:
    """A name of one word with the title that makes it enough: Queen Margrethe."""
    crowns = Counter(one.title for one in sightings if one.title in section("crowns"))
    if len(name.rstrip(" IVX").split()) > 1 or 2 * crowns.total() < len(sightings) or not crowns:
        return name
    return f"{crowns.most_common(1)[0][0].title()} {name}"


def _own_label(person: Person, own: Mapping[str, EntityType]) -> str:
    return next((name for name in person.names if name in own), "")


def _types(found: Sequence[MentionCandidate], progress: Progress) -> dict[str, EntityType]:
    """The type of every name as written, from the votes of all its sightings.

    Weak hints, however many, together weigh no more than one strong vote, and decide where all else is equal.
    """
    strong: dict[str, list[float]] = {}
    weak: dict[str, list[float]] = {}
    for sighting in progress.over(found, 0.0, 0.0, every=512):
        name = key(sighting.name)
        much, little = strong.setdefault(name, [0.0] * 4), weak.setdefault(name, [0.0] * 4)
        for place, vote in enumerate(sighting.votes):
            (much if vote >= STRONG else little)[place] += vote
    return {name: _best_type(strong[name], weak[name]) for name in strong}


def _of_one_spelling(types: Mapping[str, EntityType]) -> dict[str, EntityType]:
    """The types where a name that looks like a person is only another spelling of what is none: Space X, SpaceX."""
    persons = [name for name, type_ in types.items() if type_ is EntityType.PERSON and " " in name]
    spelt = {one_spelling(name)[0]: type_ for name, type_ in types.items() if type_ is not EntityType.PERSON} if persons else {}
    return {**types, **{name: spelt[form] for name in persons if (form := one_spelling(name)[0]) in spelt}}


def _best_type(strong: Sequence[float], weak: Sequence[float]) -> EntityType:
    """The type with most votes, of equals the one with most hints; other where no type has more than the rest."""
    scores = [(much + min(little, STRONG), little) for much, little in zip(strong, weak, strict=True)]
    top = max(scores)
    return ORDER[scores.index(top)] if top[0] > 0 and scores.count(top) == 1 else EntityType.OTHER


def _bodies(
    found: Sequence[MentionCandidate],
    types: Mapping[str, EntityType],
    own: Mapping[str, EntityType],
    texts: Iterable[str],
    progress: Progress,
) -> list[ResolvedEntity]:
    """Organisations, places, peoples and the rest; reports its progress from 0 to 1."""
    groups: dict[str, list[MentionCandidate]] = defaultdict(list)
    kinds: dict[str, EntityType] = {}
    for sighting in progress.over(found, 0.0, 0.2, every=256):
        type_ = own.get(sighting.known) or types[key(sighting.name)]
        home = _home(sighting, type_, own)
        groups[home].append(sighting)
        kinds.setdefault(home, type_)
    explained: list[tuple[str, str]] = []
    for text in texts:
        progress.report(0.2)
        explained += definitions(text)
    joined = join_bodies(groups, kinds, explained, progress.part(0.2, 0.7))
    merged: dict[str, list[MentionCandidate]] = defaultdict(list)
    for home, members in groups.items():
        merged[joined[home]].extend(members)
    made = []
    for number, (home, members) in enumerate(merged.items()):
        if number % 8 == 0:
            progress.report(0.7 + 0.3 * number / len(merged))
        label = next((one.known for one in members if one.known in own), "") or _label(members)
        full = [one for one in members if " " in one.name or one.known] or members  # short forms only look like bodies
        sure = kinds[home] if kinds[home] in (EntityType.ORGANIZATION, EntityType.PLACE) else None
        type_ = own.get(label) or sure or sum((one.votes for one in full), TypeScores()).best()
        made.append(ResolvedEntity(label, type_, tuple(sorted(members))))
    return made


def _home(sighting: MentionCandidate, type_: EntityType, own: Mapping[str, EntityType]) -> str:
    """A first grouping: by canonical name where one is known, else by the words of the name."""
    if sighting.known in own:
        return "own " + sighting.known
    listed = listed_name(key(sighting.name)) if sighting.known else None
    paper = type_ is EntityType.ORGANIZATION and listed is not None and listed.type is EntityType.PLACE  # The Atlantic
    if sighting.known and not paper:
        sort = listed.type if listed else type_
        return f"{sort} {body_key(sighting.known) if sort is EntityType.ORGANIZATION else fold(sighting.known)}"
    if type_ is EntityType.ORGANIZATION:
        return f"{type_} {body_key(_listed_body(sighting.name))}"
    core = fold(sighting.name)
    if type_ is EntityType.PLACE and core.rpartition(" ")[2] in section("same_place"):
        core = core.rpartition(" ")[0]
    return f"{type_} {core}"


def _listed_body(name: str) -> str:
    """The listed organisation that a name means, "U.S." before it and its trade behind it left out; else the name itself."""
    core = _NATIONAL.sub("", name)
    while core:
        listed = listed_name(key(core))
        if listed and listed.type is EntityType.ORGANIZATION:
            return listed.name
        core, _, last = core.rpartition(" ")
        if fold(last).rstrip(".") not in union("trade_tails", "legal"):
            break
    return name


_NATIONAL = re.compile(r"^(?:U\.S\.|US|USA|United States|American) ")


def _label(members: Sequence[MentionCandidate]) -> str:
    """The canonical name if the articles give it, else the fullest name that they give, the usual one of equals."""
    counts = Counter(one.name for one in members)
    canonical = {fold(one.known) for one in members if one.known}
    given = [name for name in counts if fold(name) in canonical and not name.isupper()]
    if given and not any(short_for(given[0], name) and len(body_key(name).split()) > 1 for name in counts):
        best = max(given, key=lambda name: (not name.isupper(), counts[name], name))
    else:
        best = max(counts, key=lambda name: _fullness(name, counts[name]))
    known_as = next((one.known for one in members if one.known), "")
    shortest = sum(count for name, count in counts.items() if len(name.replace(".", "")) <= len("US"))
    if known_as and shortest > counts[best]:
        return known_as  # America, where most say US
    if (
        known_as and not known_as.islower() and len(best.replace(".", "")) <= 2
    ):  # US, UN: too short to know again, and everybody knows what they stand for
        return known_as
    if fold(best) + "'s" == fold(known_as) or (_NATIONAL.match(best) and fold(_NATIONAL.sub("", best)) == fold(known_as)):
        return known_as  # McDonald's, U.S. Treasury
    if best.isupper() and fold(best) == fold(known_as):
        return best.title() if known_as.islower() else known_as
    return best


def _fullness(name: str, often: int) -> tuple[bool, int, int, int, str]:
    """What makes a name the one to show: no short form, many words that carry it, used often, written briefly."""
    return (not name.replace(".", "").isupper(), len(body_key(name).split()), often, -len(name), name)


_ONE_HINT = 1.5
"""Votes of one preposition or verb, too little to make a name of an English word: the Men in Blue."""


def is_name(named: ResolvedEntity) -> bool:
    """Whether a name is one: a single English word with a capital and no evidence beside it is not."""
    if any(one.known for one in named.sightings):
        return True
    if all(one.name.isupper() and " " in one.name and all(map(is_word, one.name.split())) for one in named.sightings):
        return False  # BREAKING NEWS
    if named.label.endswith(" I") and is_word(named.label[:-2]):
        return False  # "Nothing I could repeat"
    votes = sum((one.votes for one in named.sightings), TypeScores())
    if tail(fold(named.label)):
        return max(max(one.votes) for one in named.sightings) >= STRONG
    if all(" " not in one.name and is_word(one.name) and not one.name.isupper() for one in named.sightings):
        return max(votes) > _ONE_HINT or (max(votes) >= _ONE_HINT and len(named.sightings) > 1)
    return True
